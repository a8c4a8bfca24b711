import { rangeAt } from '../place.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

export const textVorAbschnitt: RecordRule = {
  id: 'text-vor-abschnitt',
  severity: 'warning',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Text vor dem ersten Abschnitt', en: 'Text before the first section' },
  explanation: {
    de: 'Was ein Eintrag ist, sagt schon die Kurzbeschreibung; der Text beginnt mit einer Überschrift der zweiten Ebene. Setzen Sie die passende Überschrift davor. Der Eintrag einer Stelle hat keinen Text.',
    en: 'The summary already says what the entry is about; the text begins with a second-level heading. Put the right heading in front. The entry of an authority has no text.',
  },
  *check({ kind, body }) {
    if (body.lead === undefined) return;
    const [heading] = body.headings;
    // `ueberschrift-ebene` speaks of a heading that is too high.
    if (kind !== 'organisation' && heading?.depth === 1 && heading.line === body.lead.line) return;
    yield {
      place: rangeAt(body.lead),
      message:
        kind === 'organisation'
          ? {
              de: 'Der Eintrag einer Stelle hat keinen Text. Entfernen Sie ihn; was die Stelle sagt, steht in den Feldern.',
              en: 'The entry of an authority has no text. Remove it; what the authority states is in the fields.',
            }
          : {
              de: 'Vor dem ersten Abschnitt steht Text. Setzen Sie eine Überschrift davor oder verschieben Sie ihn in einen Abschnitt.',
              en: 'There is text before the first section. Put a heading in front or move it into a section.',
            },
    };
  },
};
