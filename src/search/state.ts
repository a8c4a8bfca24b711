/** Everything a visitor has chosen in the catalogue. Lives in the address fragment, so that a list can be shared and no server sees the query. */
export interface SearchState {
  readonly query: string;
  /** Takes the words as they are written, without correcting them. */
  readonly literal: boolean;
  /** Chosen value ids by facet id. */
  readonly chosen: ReadonlyMap<string, ReadonlySet<string>>;
  readonly sort: Sort;
  /** 1-based. */
  readonly page: number;
  /** Ids of the solutions on the visitor's list, in the order in which they were put there. */
  readonly selection: readonly string[];
  /** Shows the visitor's list only. */
  readonly onlySelection: boolean;
}

export const SORTS = ['relevance', 'title', 'newest', 'reviewed', 'deployments'] as const;
export type Sort = (typeof SORTS)[number];

export const EMPTY_STATE: SearchState = {
  query: '',
  literal: false,
  chosen: new Map(),
  sort: 'relevance',
  page: 1,
  selection: [],
  onlySelection: false,
};

/** Longest list a visitor can keep in the address. */
export const MAX_SELECTION = 50;
const MAX_QUERY = 200;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads a fragment such as `#q=wohngeld&topics=justice,finance&sort=newest&seite=2`; what it does not know it leaves out. */
export function parseState(fragment: string, facets: readonly string[]): SearchState {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const list = (key: string): string[] => [
    ...new Set((parameters.get(key) ?? '').split(',').filter((value) => value !== '')),
  ];
  const page = Number(parameters.get('seite'));
  const selection = list('merkliste')
    .filter((id) => ID.test(id))
    .slice(0, MAX_SELECTION);
  return {
    query: limited(parameters.get('q') ?? ''),
    literal: parameters.get('genau') === '1',
    chosen: new Map(
      facets.flatMap((facet) => {
        const values = list(facet);
        return values.length === 0 ? [] : [[facet, new Set(values)]];
      }),
    ),
    sort: SORTS.find((name) => name === parameters.get('sort')) ?? 'relevance',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    selection,
    onlySelection: parameters.get('ansicht') === 'merkliste' && selection.length > 0,
  };
}

/** The fragment of a state, always in the same order; empty for the untouched list. */
export function formatState(state: SearchState, facets: readonly string[]): string {
  const parts: string[] = [];
  if (state.query !== '') parts.push(`q=${encodeURIComponent(state.query)}`);
  if (state.literal) parts.push('genau=1');
  for (const facet of facets) {
    const values = [...(state.chosen.get(facet) ?? [])].sort();
    if (values.length > 0) parts.push(`${facet}=${values.map(encodeURIComponent).join(',')}`);
  }
  if (state.sort !== 'relevance') parts.push(`sort=${state.sort}`);
  if (state.page > 1) parts.push(`seite=${state.page}`);
  if (state.selection.length > 0) parts.push(`merkliste=${state.selection.join(',')}`);
  if (state.onlySelection) parts.push('ansicht=merkliste');
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** Whether a fragment is a jump within the page, such as the skip link's: that is no state, and asks for nothing. */
export function isJump(fragment: string): boolean {
  return /^#[^=]+$/.test(fragment);
}

/** Another query, back on the first page; words are corrected again. */
export function asked(state: SearchState, query: string): SearchState {
  return { ...state, query: limited(query), literal: false, page: 1, onlySelection: false };
}

/** The query without blanks around it, cut where it is too long; half a character could stand in no address. */
function limited(query: string): string {
  return query
    .trim()
    .slice(0, MAX_QUERY)
    .replace(/\p{Surrogate}/gu, '')
    .trim();
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

/** The state with a solution put on the visitor's list or taken from it; a full list takes no more. */
export function kept(state: SearchState, id: string): SearchState {
  const without = state.selection.filter((other) => other !== id);
  const isOff = without.length < state.selection.length;
  const selection = isOff ? without : [...without, id].slice(0, MAX_SELECTION);
  return { ...state, selection, onlySelection: state.onlySelection && selection.length > 0 };
}
