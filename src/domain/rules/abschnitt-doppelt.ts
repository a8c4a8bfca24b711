import { excerpt } from '../excerpt.ts';
import { rangeAt } from '../place.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

export const abschnittDoppelt: RecordRule = {
  id: 'abschnitt-doppelt',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Abschnitt doppelt', en: 'Section appears twice' },
  explanation: {
    de: 'Jede Überschrift der zweiten Ebene steht nur einmal im Text; sie ist auch die Adresse des Abschnitts auf der Seite. Führen Sie beide Teile unter einer Überschrift zusammen.',
    en: 'Each second-level heading may appear only once in the text; it is also the address of the section on the page. Bring both parts together under one heading.',
  },
  *check({ body }) {
    const seen = new Map<string, number>();
    for (const section of body.sections) {
      const first = seen.get(section.title);
      if (first === undefined) {
        seen.set(section.title, section.line);
        continue;
      }
      const shown = excerpt(section.title);
      yield {
        place: rangeAt(section),
        actual: shown,
        message: {
          de: `Den Abschnitt „${shown}“ gibt es schon in Zeile ${first}. Führen Sie beide Teile zusammen.`,
          en: `The section “${shown}” already exists in line ${first}. Bring both parts together.`,
        },
      };
    }
  },
};
