/** One filter of the catalogue: its values in display order. */
export interface Facet {
  readonly id: string;
  readonly values: readonly string[];
}

/** The values of one entry, one list of positions in `Facet.values` per facet. */
export type FacetRow = readonly (readonly number[])[];

/** Chosen values by facet position. Values of one facet widen the result, facets narrow it. */
export type FacetSelection = readonly ReadonlySet<number>[];

export interface FacetResult {
  /** Positions of the entries that match everything, in the order given. */
  readonly matches: readonly number[];
  /**
   * For every facet and value: how many entries would be in the result if the value were chosen in addition
   * within its facet while the other facets stay as they are.
   */
  readonly counts: readonly (readonly number[])[];
}

/**
 * Filters entries and counts every value exactly, in one pass over the entries.
 * An entry that fails in one facet only still counts for that facet's values.
 *
 * @param facets the facets, in the order of rows and selection
 * @param rows the entries
 * @param selection chosen values; an empty set chooses everything
 * @param within positions to consider, in order, for example the hits of a search; all entries when missing
 */
export function applyFacets(
  facets: readonly Facet[],
  rows: readonly FacetRow[],
  selection: FacetSelection,
  within: readonly number[] = rows.map((_, index) => index),
): FacetResult {
  const counts = facets.map((facet) => new Array<number>(facet.values.length).fill(0));
  const matches: number[] = [];
  for (const position of within) {
    const row = rows[position];
    if (row === undefined) continue;
    const failed = failingFacet(row, selection);
    if (failed === SEVERAL) continue;
    if (failed === NONE) matches.push(position);
    for (let facet = 0; facet < facets.length; facet += 1) {
      if (failed !== NONE && failed !== facet) continue;
      for (const value of row[facet] ?? []) counts[facet]![value]! += 1;
    }
  }
  return { matches, counts };
}

const NONE = -1;
const SEVERAL = -2;

/** Position of the one facet an entry fails, NONE when it passes all, SEVERAL when it fails more than one. */
function failingFacet(row: FacetRow, selection: FacetSelection): number {
  let failed = NONE;
  for (const [facet, chosen] of selection.entries()) {
    if (chosen.size === 0 || row[facet]?.some((value) => chosen.has(value)) === true) continue;
    if (failed !== NONE) return SEVERAL;
    failed = facet;
  }
  return failed;
}
