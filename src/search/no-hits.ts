import { nearestConcepts } from '#domain/search/nearest-concepts.ts';
import { parseQuery } from '#domain/search/query.ts';
import { formUrl } from '#site/form-task.ts';
import { localised, urls } from '#site/urls.ts';
import type { CatalogueData } from './catalogue-data.ts';
import { element } from './element.ts';
import { EMPTY_STATE, formatState, type SearchState } from './state.ts';

const NEAR_WORDS = 3;
const NEAR_TOPICS = 3;
const TOPICS = new Set(['topics', 'tasks']);

/** What helps on when nothing was found: filters to remove, words that look alike, the nearest topics, a need of one's own. */
export function noHits(catalogue: CatalogueData, state: SearchState, hasFilters: boolean): HTMLElement {
  const { t, facetIds } = catalogue;
  const link = (text: string, target: Partial<SearchState>): HTMLElement =>
    element(
      'a',
      {
        href: formatState({ ...EMPTY_STATE, selection: state.selection, ...target }, facetIds) || '#q=',
        'data-state': true,
      },
      text,
    );
  const near = nearWords(catalogue, state.query).map((word) => link(word, { query: word }));
  const topics = nearTopics(catalogue, state.query).map(({ facet, value, label }) =>
    link(label, { chosen: new Map([[facet, new Set([value])]]) }),
  );
  return element(
    'div',
    { class: 'empty' },
    element('h2', { class: 'kern-heading-small' }, t('list.empty.title')),
    element('p', {}, t(hasFilters ? 'list.empty.filtered' : 'list.empty.text')),
    ...(hasFilters ? [element('p', {}, link(t('list.empty.unfiltered'), { query: state.query }))] : []),
    ...help(t('list.empty.near'), near),
    ...help(t('list.empty.topics'), topics),
    element('p', {}, needLink(catalogue, state.query)),
    element(
      'p',
      {},
      element('a', { href: localised(urls.contribute, t.language) }, t('list.empty.contribute')),
    ),
  );
}

function help(title: string, links: readonly HTMLElement[]): HTMLElement[] {
  if (links.length === 0) return [];
  return [
    element('p', { class: 'empty__title' }, title),
    element(
      'ul',
      { class: 'tags', role: 'list' },
      ...links.map((link) => element('li', { class: 'tag' }, link)),
    ),
  ];
}

/** Words of the catalogue that look like one of the query. */
function nearWords({ searcher }: CatalogueData, query: string): string[] {
  const { words, phrases } = parseQuery(query);
  return [
    ...new Set([...words, ...phrases.flat()].flatMap((word) => searcher.engine.near(word, NEAR_WORDS))),
  ].slice(0, NEAR_WORDS);
}

function nearTopics(catalogue: CatalogueData, query: string) {
  const { words, phrases } = parseQuery(query);
  return nearestConcepts(catalogue.searcher.index, [...words, ...phrases.flat()], TOPICS, NEAR_TOPICS).map(
    ({ id, label }) => {
      const [facet, value] = id.split(':') as [string, string];
      return { facet, value, label: catalogue.conceptLabel(id, label) };
    },
  );
}

/** Leads to entering a need, with what was searched for. */
function needLink({ t }: CatalogueData, query: string): HTMLElement {
  const task = { task: 'new', kind: 'need', title: query === '' ? undefined : query } as const;
  const href = localised(formUrl(task), t.language);
  return element('a', { href }, query === '' ? t('list.empty.needOnly') : t('list.empty.need', { query }));
}
