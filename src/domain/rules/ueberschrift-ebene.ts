import { excerpt } from '../excerpt.ts';
import { rangeAt } from '../place.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

const FIRST = 2;
const LAST = 4;

export const ueberschriftEbene: RecordRule = {
  id: 'ueberschrift-ebene',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Überschrift auf falscher Ebene', en: 'Heading on the wrong level' },
  explanation: {
    de: 'Die erste Ebene ist der Titel des Eintrags und kommt aus dem Feld „title“. Abschnitte im Text haben die zweite Ebene (##), darunter sind die dritte und vierte möglich. Vorleseprogramme führen mit diesen Ebenen durch die Seite.',
    en: 'The first level is the title of the entry and comes from the field “title”. Sections in the text are at the second level (##); below that, the third and fourth are possible. Screen readers use these levels to guide readers through the page.',
  },
  *check({ body }) {
    for (const heading of body.headings) {
      if (heading.depth >= FIRST && heading.depth <= LAST) continue;
      const shown = excerpt(heading.title);
      yield {
        place: rangeAt(heading),
        actual: '#'.repeat(heading.depth),
        message: {
          de: `Die Überschrift „${shown}“ hat Ebene ${heading.depth}, erlaubt sind ${FIRST} bis ${LAST}. Schreiben Sie ${heading.depth < FIRST ? '##' : '####'}.`,
          en: `The heading “${shown}” has level ${heading.depth}, but only ${FIRST} to ${LAST} are allowed. Write ${heading.depth < FIRST ? '##' : '####'}.`,
        },
      };
    }
  },
};
