import type { Row, Sheet } from 'write-excel-file/universal';

import { sortedKeys } from '#domain/sorted-keys.ts';
import { csv, type CsvCell } from './csv.ts';
import type { ListCell, ListColumn, ListTexts, SolutionList } from './solution-list.ts';

/** Some rows of a list, in the order they are wanted, and what the file says about them. */
export interface ListPart {
  readonly list: SolutionList;
  /** Positions in `list.rows`. */
  readonly positions: readonly number[];
  /** What was searched for, in words. */
  readonly title: string;
  /** Address that shows the same rows on the site. */
  readonly address: string;
}

/** A header line and one line per solution; several values of a cell are parted by semicolons. */
export function listCsv({ list, positions }: ListPart): string {
  return csv(
    list.columns.map(({ label }) => label),
    positions.map((position) => list.rows[position]!.map((cell) => plainCell(cell, list.texts))),
  );
}

/** One object per solution under the columns' ids, null where nothing is stated, and what the list is. */
export function listJson(part: ListPart): string {
  const { list, positions } = part;
  const solutions = positions.map((position) =>
    Object.fromEntries(list.columns.map(({ id }, column) => [id, list.rows[position]![column]])),
  );
  const about = Object.fromEntries(aboutRows(part).map(({ id, value }) => [id, value]));
  return `${JSON.stringify(sortedKeys({ about, solutions }), null, 2)}\n`;
}

/** The sheets of a workbook: the list below a header that stays in view, and what it is. */
export function listSheets(part: ListPart): Sheet<Blob>[] {
  const { list, positions } = part;
  const header: Row = list.columns.map(({ label }) => ({ value: label, fontWeight: 'bold', wrap: true }));
  return [
    {
      sheet: list.texts['list.title'],
      columns: list.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [
        header,
        ...positions.map((position): Row =>
          list.columns.map((column, index) => sheetCell(list.rows[position]![index]!, column, list.texts)),
        ),
      ],
    },
    {
      sheet: list.texts['export.about'],
      columns: [{ width: 20 }, { width: 90 }],
      data: [
        ...aboutRows(part).map(({ label, value }): Row => [{ value: label, fontWeight: 'bold' }, value]),
        [null, { value: list.texts['export.about.notStated'], type: String, wrap: true }],
      ],
    },
  ];
}

function aboutRows({ list, positions, title, address }: ListPart) {
  return [
    { id: 'title', label: list.texts['export.about.title'], value: title },
    { id: 'address', label: list.texts['export.address'], value: address },
    { id: 'count', label: list.texts['export.about.count'], value: positions.length },
    { id: 'date', label: list.texts['export.about.date'], value: list.date },
    { id: 'source', label: list.texts['solution.source'], value: `${list.source}, ${list.address}` },
    { id: 'licence', label: list.texts['export.about.licence'], value: list.texts['export.licence'] },
  ];
}

function plainCell(cell: ListCell, texts: ListTexts): CsvCell {
  if (cell === null) return texts['common.notStated'];
  return typeof cell === 'object' ? cell.join('; ') : cell;
}

function sheetCell(cell: ListCell, { kind }: ListColumn, texts: ListTexts): Row[number] {
  if (kind === 'day' && typeof cell === 'string')
    return { type: Date, value: new Date(cell), format: 'dd.mm.yyyy' };
  const value = plainCell(cell, texts)!;
  // A text is a text, also one that begins like a formula.
  return typeof value === 'number' ? { type: Number, value } : { type: String, value };
}
