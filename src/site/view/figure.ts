import type { Language } from '#domain/text.ts';
import type { BarChart } from '../chart/bars.ts';
import type { ColumnChart } from '../chart/columns.ts';
import { formatNumber } from '../format.ts';

/** A value of a figure; undefined where there is nothing to count. */
export type Cell = string | number | undefined;

/** One figure of `/zahlen/`: a chart, the table with the same numbers, and the CSV file with the same rows. */
export interface Figure {
  /** Names the figure in addresses: `/zahlen/#<id>`, `/zahlen/<id>.csv`. */
  readonly id: string;
  readonly title: string;
  /** What is counted. */
  readonly description: string;
  readonly notes: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
  readonly chart: BarChart | ColumnChart;
  readonly csvHref: string;
}

export interface FigureRow {
  /** Of the value in its list; `not-stated` for what is not stated. */
  readonly id: string;
  readonly label: string;
  readonly href?: string | undefined;
  /** One per column after the first. */
  readonly cells: readonly Cell[];
}

export interface FigureGroup {
  readonly id: string;
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** Id of a row on the page, for links to it: `loesungen-land-de-by`. */
export function rowId(figure: string, row: string): string {
  return `${figure}-${row.toLowerCase().replaceAll('.', '-')}`;
}

/** A value as it is written in a table. */
export function shownCell(cell: Cell, language: Language): string {
  return cell === undefined ? '–' : typeof cell === 'number' ? formatNumber(cell, language) : cell;
}
