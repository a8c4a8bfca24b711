import { rangeAt } from '../place.ts';
import { KINDS, SECTIONS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

export const abschnittReihenfolge: RecordRule = {
  id: 'abschnitt-reihenfolge',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Abschnitte in falscher Reihenfolge', en: 'Sections in the wrong order' },
  explanation: {
    de: 'Die Abschnitte stehen in jedem Eintrag in derselben Reihenfolge, vom Anlass bis zu den Grenzen. Nicht alle müssen da sein. Verschieben Sie den Abschnitt an seinen Platz.',
    en: 'The sections are in the same order in each entry, from the reason to the limits. Not all of them are needed. Move the section to its place.',
  },
  *check({ kind, body }) {
    const order = SECTIONS[kind];
    let last = -1;
    for (const section of body.sections) {
      const index = order.indexOf(section.title);
      // A section that is unknown or there twice has a rule of its own.
      if (index === -1 || index === last) continue;
      if (index > last) {
        last = index;
        continue;
      }
      if (body.sections.find(({ title }) => title === section.title) !== section) continue;
      yield {
        place: rangeAt(section),
        actual: section.title,
        message: {
          de: `„${section.title}“ gehört vor „${order[last]}“. Reihenfolge: ${order.join(', ')}.`,
          en: `“${section.title}” belongs before “${order[last]}”. Order: ${order.join(', ')}.`,
        },
      };
    }
  },
};
