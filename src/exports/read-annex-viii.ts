/** Reads the files of `annex-viii.ts` again. What is wrong with them is collected, not thrown. */
import * as z from 'zod';

import type { GivenEntry, GivenField } from '#domain/ai-act/annex-viii-entry.ts';
import type { Text } from '#domain/text.ts';
import { ANNEX_VIII_FILE, type AnnexVIIIFileField } from './annex-viii-file.ts';
import { ANNEX_VIII_COLUMNS } from './annex-viii.ts';
import { readCsv } from './csv.ts';
import { contradictingNumber, readXmlStatements } from './read-annex-viii-xml.ts';

/** An entry with the key of the record it belongs to (see `recordKey`). */
export interface ReadEntry extends GivenEntry {
  readonly record: string;
}

/** Why a file cannot be read as one with entries. */
export interface FileProblem {
  /** Line of a CSV or XML file, 1-based. */
  readonly line?: number;
  readonly message: Text;
}

export interface ReadEntries {
  readonly entries: readonly ReadEntry[];
  readonly problems: readonly FileProblem[];
}

/** Formats that can be read. */
export const READ_FORMATS = {
  json: readAnnexVIIIJson,
  csv: readAnnexVIIICsv,
  xml: readAnnexVIIIXml,
} as const;
export type ReadFormat = keyof typeof READ_FORMATS;

export function readAnnexVIIIJson(text: string): ReadEntries {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused({
      message: {
        de: `Die Datei ist kein gültiges JSON: ${(error as Error).message}. Nehmen Sie die Datei, wie das Register sie ausgegeben hat.`,
        en: `The file is not valid JSON: ${(error as Error).message}. Take the file as the register wrote it.`,
      },
    });
  }
  const german = ANNEX_VIII_FILE.safeParse(value, { error: z.locales.de().localeError });
  if (german.success) {
    const { entries } = german.data;
    return { entries, problems: entries.flatMap(({ fields }) => fields.flatMap(contradiction)) };
  }
  const english = ANNEX_VIII_FILE.safeParse(value).error!.issues;
  return refused(
    ...german.error.issues.map(({ path, message }, index) => {
      const place = path.length === 0 ? '$' : path.join('.');
      return {
        message: {
          de: `${place}: ${message}. Die erwartete Form steht in schemas/annex-viii.schema.json.`,
          en: `${place}: ${english[index]!.message}. The expected form is in schemas/annex-viii.schema.json.`,
        },
      };
    }),
  );
}

/** A number that is written in two ways must be the same in both. */
function contradiction({ id, section, number }: AnnexVIIIFileField): FileProblem[] {
  const other = `VIII.${section}.${number}`;
  if (id === other) return [];
  return [{ message: contradictingNumber(id, other) }];
}

/** What tables and XML say line by line. */
interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<'record' | 'section' | 'number' | 'field' | 'value', string>>;
}

export function readAnnexVIIIXml(text: string): ReadEntries {
  const { statements, problems } = readXmlStatements(text);
  if (problems.length > 0) return refused(...problems);
  return { entries: entriesOf(statements.map(({ line, ...cells }) => ({ line, cells }))), problems };
}

export function readAnnexVIIICsv(text: string): ReadEntries {
  let cells: string[][];
  try {
    cells = readCsv(text);
  } catch (error) {
    return refused({
      message: {
        de: `Die Datei ist keine gültige CSV-Datei: ${(error as Error).message}. Prüfen Sie die Anführungszeichen.`,
        en: `The file is not valid CSV: ${(error as Error).message}. Check the quotation marks.`,
      },
    });
  }
  const [header = [], ...rows] = cells;
  if (header.join() !== ANNEX_VIII_COLUMNS.join()) return refused(wrongHeader(header));
  const lines = lineNumbers(cells).slice(1);
  const wrong = rows.flatMap((row, index) =>
    row.length === ANNEX_VIII_COLUMNS.length ? [] : [wrongWidth(row, lines[index]!)],
  );
  if (wrong.length > 0) return refused(...wrong);
  const read = rows.map((row, index): Row => {
    const named = ANNEX_VIII_COLUMNS.map((column, position) => [column, row[position]!]);
    return { line: lines[index]!, cells: Object.fromEntries(named) as Row['cells'] };
  });
  return { entries: entriesOf(read), problems: [] };
}

/** Line in which each row begins: cells may hold several lines. */
function lineNumbers(rows: readonly (readonly string[])[]): number[] {
  let line = 1;
  return rows.map((row) => {
    const start = line;
    line += 1 + row.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    return start;
  });
}

function entriesOf(rows: readonly Row[]): ReadEntry[] {
  const runs = byName(rows, ({ cells }) => cells.record);
  return runs.map(([record, own]) => {
    // The number tells where it belongs; the entry is of the section of its first line.
    const fields = byName(own, ({ cells }) => `VIII.${cells.section}.${cells.number}`);
    return { record, section: own[0]!.cells.section, fields: fields.map(fieldOf) };
  });
}

function fieldOf([id, rows]: readonly [string, readonly Row[]]): GivenField {
  const stated = rows.filter(({ cells }) => cells.field !== '' || cells.value !== '');
  const values = byName(stated, ({ cells }) => cells.field).map(([field, own]) => ({
    field,
    line: own[0]!.line,
    value: own.map(({ cells }) => cells.value),
  }));
  return { id, line: rows[0]!.line, values };
}

/** Rows of the same name together, in the order of their first. */
function byName(rows: readonly Row[], nameOf: (row: Row) => string): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = nameOf(row);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups];
}

function refused(...problems: FileProblem[]): ReadEntries {
  return { entries: [], problems };
}

function wrongHeader(header: readonly string[]): FileProblem {
  const expected = ANNEX_VIII_COLUMNS.join(',');
  const found = header.join(',').slice(0, 200);
  return {
    line: 1,
    message: {
      de: `Die Kopfzeile ist „${found}“, erwartet wird „${expected}“. Speichern Sie die Tabelle mit Komma als Trennzeichen und in UTF-8.`,
      en: `The header is “${found}”, expected is “${expected}”. Save the table with commas between cells and in UTF-8.`,
    },
  };
}

function wrongWidth({ length }: readonly string[], line: number): FileProblem {
  return {
    line,
    message: {
      de: `Die Zeile hat ${length} Zellen, erwartet werden ${ANNEX_VIII_COLUMNS.length}. Setzen Sie Werte mit Komma in Anführungszeichen.`,
      en: `The line has ${length} cells, ${ANNEX_VIII_COLUMNS.length} are expected. Put values with commas in quotation marks.`,
    },
  };
}
