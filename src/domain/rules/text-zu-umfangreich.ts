import type { Place } from '../finding.ts';
import { rangeAt } from '../place.ts';
import type { Body } from '../record.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

const MAX_CHARACTERS = 20_000;
const MAX_LINES = 1_500;
const MAX_LINKS = 100;

export const textZuUmfangreich: RecordRule = {
  id: 'text-zu-umfangreich',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Text zu umfangreich', en: 'Body too long' },
  explanation: {
    de: 'Ein Eintrag gibt in wenigen Minuten Lesezeit Auskunft. Der Text hat höchstens 20.000 Zeichen, 1.500 Zeilen und 100 Links. Kürzen Sie ihn auf das, was andere Stellen brauchen, und verweisen Sie für Einzelheiten auf die Quellen.',
    en: 'An entry can be read in a few minutes. The text has at most 20,000 characters, 1,500 lines and 100 links. Shorten it to what other authorities need, and refer to the sources for details.',
  },
  *check({ body }) {
    const counts = [
      { count: body.text.length, max: MAX_CHARACTERS, de: 'Zeichen', en: 'characters' },
      { count: body.text.split('\n').length, max: MAX_LINES, de: 'Zeilen', en: 'lines' },
      { count: body.links.length, max: MAX_LINKS, de: 'Links', en: 'links' },
    ];
    for (const { count, max, de, en } of counts) {
      if (count <= max) continue;
      yield {
        place: firstLine(body),
        actual: String(count),
        message: {
          de: `Der Text hat ${count} ${de}, erlaubt sind ${max}. Kürzen Sie ihn.`,
          en: `The text has ${count} ${en}, but only ${max} are allowed. Shorten it.`,
        },
      };
    }
  },
};

/** The first line with text. */
function firstLine({ text, line }: Body): Place {
  const rows = text.split('\n', 10);
  const index = Math.max(
    0,
    rows.findIndex((row) => row.trim() !== ''),
  );
  return rangeAt({
    line: line + index,
    column: 1,
    endLine: line + index,
    endColumn: rows[index]!.length + 1,
  });
}
