/** One filter of the catalogue: its values in display order. */
export interface Facet {
  readonly id: string;
  readonly values: readonly string[];
}

/**
 * What the entries have of one facet: positions in `Facet.values`, those of entry `n` from `starts[n]` up to
 * `starts[n + 1]`. Flat, because a browser counts all of them after each key.
 */
export interface FacetColumn {
  readonly starts: Uint32Array;
  readonly values: Uint16Array;
}

/** A column of the values of each entry. */
export function facetColumn(rows: readonly (readonly number[])[]): FacetColumn {
  const starts = new Uint32Array(rows.length + 1);
  for (const [entry, row] of rows.entries()) starts[entry + 1] = starts[entry]! + row.length;
  return { starts, values: Uint16Array.from(rows.flat()) };
}

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
 * Filters entries and counts every value exactly.
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
  /** Positions that count for one facet only, by facet. */
  const counting = facets.map((): number[] => []);
  for (const position of within) {
    const failed = failingFacet(position, columns, chosen);
    if (failed === NONE) matches.push(position);
    else if (failed !== SEVERAL) counting[failed]!.push(position);
  }
  for (const [facet, { starts, values }] of columns.entries()) {
    const count = counts[facet]!;
    for (const positions of [matches, counting[facet]!]) {
      for (const position of positions) {
        const end = starts[position + 1]!;
        for (let at = starts[position]!; at < end; at += 1) count[values[at]!]! += 1;
      }
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
    if (hasOne(columns[facet]!, position, values)) continue;
    if (failed !== NONE) return SEVERAL;
    failed = facet;
  }
  return failed;
}

function hasOne({ starts, values }: FacetColumn, position: number, wanted: ReadonlySet<number>): boolean {
  for (let at = starts[position]!; at < starts[position + 1]!; at += 1) {
    if (wanted.has(values[at]!)) return true;
  }
  return false;
}
