/** Everything a visitor has chosen in the catalogue. Lives in the address fragment, so that a list can be shared and no server sees the query. */
export interface SearchState {
  readonly query: string;
  /** Chosen value ids by facet id. */
  readonly chosen: ReadonlyMap<string, ReadonlySet<string>>;
  readonly sort: Sort;
  /** 1-based. */
  readonly page: number;
}

export const SORTS = ['relevance', 'title', 'newest', 'reviewed', 'deployments'] as const;
export type Sort = (typeof SORTS)[number];

export const EMPTY_STATE: SearchState = { query: '', chosen: new Map(), sort: 'relevance', page: 1 };

/** Reads a fragment such as `#q=wohngeld&topics=justice,finance&sort=newest&seite=2`; what it does not know it leaves out. */
export function parseState(fragment: string, facets: readonly string[]): SearchState {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const sort = SORTS.find((name) => name === parameters.get('sort')) ?? 'relevance';
  const page = Number(parameters.get('seite'));
  const chosen = new Map<string, ReadonlySet<string>>();
  for (const facet of facets) {
    const values = (parameters.get(facet) ?? '').split(',').filter((value) => value !== '');
    if (values.length > 0) chosen.set(facet, new Set(values));
  }
  return {
    query: (parameters.get('q') ?? '').trim().slice(0, 200),
    chosen,
    sort,
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The fragment of a state, always in the same order; empty for the untouched list. */
export function formatState(state: SearchState, facets: readonly string[]): string {
  const parts: string[] = [];
  if (state.query !== '') parts.push(`q=${encodeURIComponent(state.query)}`);
  for (const facet of facets) {
    const values = [...(state.chosen.get(facet) ?? [])].sort();
    if (values.length > 0) parts.push(`${facet}=${values.map(encodeURIComponent).join(',')}`);
  }
  if (state.sort !== 'relevance') parts.push(`sort=${state.sort}`);
  if (state.page > 1) parts.push(`seite=${state.page}`);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** The state with one value of a facet switched, back on the first page. */
export function toggled(state: SearchState, facet: string, value: string): SearchState {
  const values = new Set(state.chosen.get(facet));
  if (!values.delete(value)) values.add(value);
  const chosen = new Map(state.chosen);
  if (values.size === 0) chosen.delete(facet);
  else chosen.set(facet, values);
  return { ...state, chosen, page: 1 };
}
