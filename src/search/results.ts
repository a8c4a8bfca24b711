import { applyFacets, type FacetResult } from '#domain/facets.ts';
import type { LoadedFacet } from './catalogue-data.ts';
import type { SearchState } from './state.ts';

export interface Results extends FacetResult {
  /** Positions in the order in which they are shown. */
  readonly ordered: readonly number[];
}

/**
 * What a state shows.
 * @param within positions the query and the visitor's list leave, best first
 * @param order all positions in the order wanted; undefined for the order of `within`
 */
export function resultsOf(
  facets: readonly LoadedFacet[],
  state: SearchState,
  within: readonly number[],
  order: readonly number[] | undefined,
): Results {
  const selection = facets.map(({ id, values }) => {
    const chosen = state.chosen.get(id);
    return new Set(values.flatMap((value, index) => (chosen?.has(value) === true ? [index] : [])));
  });
  const result = applyFacets(
    facets,
    facets.map(({ column }) => column),
    selection,
    within,
  );
  if (order === undefined) return { ...result, ordered: result.matches };
  const found = new Set(result.matches);
  return { ...result, ordered: order.filter((position) => found.has(position)) };
}
