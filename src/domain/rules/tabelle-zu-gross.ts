import { rangeAt } from '../place.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

const MAX_ROWS = 40;
const MAX_CELLS = 200;

export const tabelleZuGross: RecordRule = {
  id: 'tabelle-zu-gross',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Tabelle zu groß', en: 'Table too large' },
  explanation: {
    de: `Eine Tabelle im Text hat höchstens ${MAX_ROWS} Zeilen und ${MAX_CELLS} Zellen. Größere liest auf dem Telefon und mit Vorleseprogramm niemand. Nennen Sie das Wichtigste in Sätzen und verweisen Sie auf die vollständigen Daten unter „sources“.`,
    en: `A table in the text has at most ${MAX_ROWS} rows and ${MAX_CELLS} cells. Nobody can read larger ones on a phone or with a screen reader. Put the most important points in sentences and refer to the complete data under “sources”.`,
  },
  *check({ body }) {
    for (const table of body.tables) {
      if (table.rows <= MAX_ROWS && table.cells <= MAX_CELLS) continue;
      yield {
        place: rangeAt({
          ...table,
          endLine: table.line,
          endColumn: lineEnd(body.text, table.line - body.line),
        }),
        actual: `${table.rows} × ${Math.ceil(table.cells / Math.max(1, table.rows))}`,
        message: {
          de: `Die Tabelle hat ${table.rows} Zeilen und ${table.cells} Zellen, erlaubt sind ${MAX_ROWS} und ${MAX_CELLS}. Kürzen Sie sie oder verweisen Sie auf die Daten.`,
          en: `The table has ${table.rows} rows and ${table.cells} cells, but only ${MAX_ROWS} and ${MAX_CELLS} are allowed. Shorten it or refer to the data.`,
        },
      };
    }
  },
};

/** Column after the last character of a line, so that only the head of the table is marked. */
function lineEnd(text: string, index: number): number {
  return (text.split('\n', index + 1)[index] ?? '').length + 1;
}
