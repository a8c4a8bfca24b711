/** One filter of the catalogue: its values in display order. */
export interface Facet {
  readonly id: string;
  readonly values: readonly string[];
}

/** What the entries have of one facet: for each entry the positions in `Facet.values`. */
export type FacetColumn = readonly (readonly number[])[];

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
 * @param facets the facets, in the order of columns and selection
 * @param columns one for each facet, all of the same length
 * @param selection chosen values; an empty set chooses everything
 * @param within positions to consider, in order, for example the hits of a search
 */
export function applyFacets(
  facets: readonly Facet[],
  columns: readonly FacetColumn[],
  selection: FacetSelection,
  within: Iterable<number>,
): FacetResult {
  const counts = facets.map((facet) => new Array<number>(facet.values.length).fill(0));
  const chosen = selection.flatMap((values, facet) => (values.size === 0 ? [] : [{ facet, values }]));
  const matches: number[] = [];
  for (const position of within) {
    const failed = failingFacet(position, columns, chosen);
    if (failed === SEVERAL) continue;
    if (failed === NONE) matches.push(position);
    for (let facet = failed === NONE ? 0 : failed; facet < facets.length; facet += 1) {
      for (const value of columns[facet]![position]!) counts[facet]![value]! += 1;
      if (failed !== NONE) break;
    }
  }
  return { matches, counts };
}

const NONE = -1;
const SEVERAL = -2;

/** Position of the one facet an entry fails, NONE when it passes all, SEVERAL when it fails more than one. */
function failingFacet(
  position: number,
  columns: readonly FacetColumn[],
  chosen: readonly { readonly facet: number; readonly values: ReadonlySet<number> }[],
): number {
  let failed = NONE;
  for (const { facet, values } of chosen) {
    if (columns[facet]![position]!.some((value) => values.has(value))) continue;
    if (failed !== NONE) return SEVERAL;
    failed = facet;
  }
  return failed;
}
