import { applyFacets, type FacetResult } from '#domain/facets.ts';
import type { SearchData } from '#site/search-data.ts';
import type { SearchState } from './state.ts';

export interface Results extends FacetResult {
  /** Positions in the order in which they are shown. */
  readonly ordered: readonly number[];
}

/**
 * What a state shows.
 * @param hits positions found by the full-text search, best first; undefined without a query
 */
export function resultsOf(
  data: SearchData,
  state: SearchState,
  hits: readonly number[] | undefined,
): Results {
  const selection = data.facets.map(({ id, values }) => {
    const chosen = state.chosen.get(id);
    return new Set(values.flatMap((value, index) => (chosen?.has(value) === true ? [index] : [])));
  });
  const result = applyFacets(data.facets, data.rows, selection, hits);
  return { ...result, ordered: ordered(data, state, result.matches, hits !== undefined) };
}

function ordered(
  data: SearchData,
  state: SearchState,
  matches: readonly number[],
  ranked: boolean,
): readonly number[] {
  if (state.sort === 'relevance' && ranked) return matches;
  if (state.sort === 'relevance' || state.sort === 'title') return [...matches].sort((a, b) => a - b);
  const found = new Set(matches);
  return data.orders[state.sort].filter((position) => found.has(position));
}
