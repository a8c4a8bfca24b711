/** A value of a table; undefined is an empty cell. */
export type CsvCell = string | number | undefined;

/**
 * Beginnings that make spreadsheets run a text as a formula, also in the wide forms that Asian input gives, with any
 * number of apostrophes before them so that the guard itself can be told from the text.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table as CSV after RFC 4180: comma, CRLF, a header line, quotes where needed. A text that a spreadsheet would run
 * gets an apostrophe in front, which `readCsv` takes away again. Numbers stay numbers: decimal point, no separators.
 * Without byte order mark; the server says UTF-8.
 */
export function csv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: CsvCell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * The rows of a CSV text, header included, every cell as text: the counterpart of `csv`.
 * @throws SyntaxError for a quote that stands inside a cell or is not closed
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  while (position < text.length) {
    const [all, quoted, plain, end] = readCell(text, position);
    row.push(harmed(quoted?.replaceAll('""', '"') ?? plain ?? ''));
    position += all.length;
    if (end === ',' && position < text.length) continue;
    if (end === ',') row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}

const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|$)/y;

function readCell(text: string, position: number): [string, string | undefined, string | undefined, string] {
  CELL.lastIndex = position;
  const found = CELL.exec(text);
  if (found === null) throw new SyntaxError(`no CSV cell at character ${position}`);
  return [found[0], found[1], found[2], found[3]!];
}

/** Takes away the apostrophe that made a text harmless. */
function harmed(value: string): string {
  return value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value;
}
