import { LONG_FILTER, mostFrequent, SHOWN_OF_LONG } from '../filter-size.ts';
import { facetTables } from '../search-data.ts';
import type { Labels } from './labels.ts';

/** One filter of the catalogue as the server writes it; a script brings it to life. */
export interface Filter {
  readonly id: string;
  readonly label: string;
  /** Has too many values to show them all: a search field finds the others. */
  readonly isLong: boolean;
  readonly values: readonly FilterValue[];
}

export interface FilterValue {
  readonly id: string;
  readonly label: string;
  /** Solutions that have it. */
  readonly count: number;
}

/** The filters with the counts of the whole catalogue. */
export function filters(labels: Labels): Filter[] {
  return facetTables(labels).map(({ id, label, values, labels: names, rows }) => {
    const counts = values.map(() => 0);
    for (const row of rows) for (const value of row) counts[value]! += 1;
    const all = values.map((value, index) => ({ id: value, label: names[index]!, count: counts[index]! }));
    const isLong = values.length > LONG_FILTER;
    return { id, label, isLong, values: isLong ? mostFrequent(all, SHOWN_OF_LONG) : all };
  });
}
