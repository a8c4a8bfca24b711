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
    en: 'Entries consist of text. Images would be loaded from other servers, which would then see who is reading; they also often lack a description and usage rights. Describe in words what the image shows, or link to the page it is on.',
  },
  *check({ body }) {
    for (const link of body.links) {
      if (!link.image) continue;
      yield {
        place: rangeAt(link),
        message: {
          de: 'Bilder sind im Text nicht möglich. Beschreiben Sie in Worten, was es zeigt, oder verlinken Sie die Seite.',
          en: 'Images are not possible in the text. Describe in words what the image shows, or link to the page.',
        },
      };
    }
  },
};
