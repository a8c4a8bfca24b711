import { round } from './bars.ts';

/** Columns over the years. */
export interface ColumnChart {
  readonly kind: 'columns';
  readonly columns: readonly Column[];
  readonly description: string;
}

export interface Column {
  readonly year: number;
  /** Word above the year, such as „bis“ where the column stands for earlier years too. */
  readonly prefix: string;
  readonly value: number;
  readonly text: string;
}

/** `x` and `width` in percent of the chart, `y` and heights in em. */
export interface ColumnLayout {
  readonly height: number;
  /** Line on which the columns stand. */
  readonly base: number;
  readonly columns: readonly ColumnPlace[];
}

export interface ColumnPlace {
  readonly centre: number;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  readonly text: string;
  readonly textY: number;
  readonly year: string;
  /** The year where columns are narrow. */
  readonly shortYear: string;
  readonly yearY: number;
  readonly prefix: string;
  readonly prefixY: number;
}

/** More columns do not fit on a phone. */
export const MAX_COLUMNS = 12;

const PLOT = 11;
const TOP = 1.5;
/** Part of its slot that a column takes. */
const FILL = 0.72;

export function layOutColumns({ columns }: ColumnChart): ColumnLayout {
  const highest = Math.max(1, ...columns.map(({ value }) => value));
  const slot = 100 / Math.max(1, columns.length);
  const base = TOP + PLOT;
  return {
    height: round(base + 3),
    base,
    columns: columns.map(({ value, year, prefix, text }, index) => {
      const height = round((value / highest) * PLOT);
      return {
        centre: round((index + 0.5) * slot),
        x: round((index + (1 - FILL) / 2) * slot),
        width: round(FILL * slot),
        y: round(base - height),
        height,
        text,
        textY: round(base - height - 0.4),
        year: String(year),
        shortYear: `’${String(year).slice(-2)}`,
        yearY: round(base + 1.3),
        prefix,
        prefixY: round(base + 2.6),
      };
    }),
  };
}
