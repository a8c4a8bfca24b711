import { rangeAt } from '../place.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

export const bildImText: RecordRule = {
  id: 'bild-im-text',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Bild im Text', en: 'Image in the text' },
  explanation: {
    de: 'Einträge bestehen aus Text. Bilder würden von fremden Rechnern geladen, die dann sehen, wer liest; außerdem fehlen ihnen oft Beschreibung und Rechte. Beschreiben Sie in Worten, was das Bild zeigt, oder verlinken Sie die Seite, auf der es steht.',
    en: 'Records consist of text. Images would be loaded from foreign hosts, which then see who reads; besides, they often lack description and rights. Describe in words what the image shows, or link to the page on which it stands.',
  },
  *check({ body }) {
    for (const link of body.links) {
      if (!link.image) continue;
      yield {
        place: rangeAt(link),
        message: {
          de: 'Bilder sind im Text nicht möglich. Beschreiben Sie in Worten, was es zeigt, oder verlinken Sie die Seite.',
          en: 'Images are not possible in the text. Describe in words what it shows, or link to the page.',
        },
      };
    }
  },
};
