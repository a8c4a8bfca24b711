import { excerpt } from '../excerpt.ts';
import { rangeAt } from '../place.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

export const abschnittLeer: RecordRule = {
  id: 'abschnitt-leer',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Abschnitt ohne Text', en: 'Section without text' },
  explanation: {
    de: 'Eine Überschrift ohne Text verspricht eine Auskunft, die nicht kommt. Schreiben Sie, was bekannt ist, oder entfernen Sie die Überschrift.',
    en: 'A heading without text promises information that does not follow. Write what is known or remove the heading.',
  },
  *check({ body }) {
    for (const section of body.sections) {
      const hasText = section.text
        .split('\n')
        .some((row) => row.trim() !== '' && !/^ {0,3}#{1,6}(?:\s|$)/.test(row));
      if (hasText) continue;
      const shown = excerpt(section.title);
      yield {
        place: rangeAt(section),
        actual: shown,
        message: {
          de: `Unter „${shown}“ steht nichts. Ergänzen Sie Text oder entfernen Sie die Überschrift.`,
          en: `There is nothing under “${shown}”. Add text or remove the heading.`,
        },
      };
    }
  },
};
