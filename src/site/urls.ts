import type { AnyRecord } from '#domain/record.ts';
import type { Language } from '#domain/text.ts';

/** Addresses of the site, from its root, always with a closing slash. They never break (design section 6). */
export const urls = {
  home: '/',
  solutions: '/loesungen/',
  solutionsPage: (page: number) => (page === 1 ? '/loesungen/' : `/loesungen/seite/${page}/`),
  solution: (id: string) => `/loesungen/${id}/`,
  deployment: (organisation: string, id: string) => `/einsaetze/${organisation}/${id}/`,
  needs: '/gesuche/',
  need: (id: string) => `/gesuche/${id}/`,
  organisations: '/stellen/',
  organisation: (id: string) => `/stellen/${id}/`,
  topics: '/themen/',
  states: '/laender/',
  comparison: '/vergleich/',
  /** The solutions stand in the fragment, so that no server sees who compares what. */
  comparisonOf: (ids: readonly string[]) => `/vergleich/#${ids.join(',')}`,
  /** The page that compares two solutions without a script; the order of the ids does not matter. */
  comparisonPair: (one: string, other: string) => `/vergleich/${[one, other].sort().join('--')}/`,
  comparedSolution: (id: string) => `/vergleich/daten/${id}.json`,
  comparisonTitles: '/vergleich/titel.json',
  figures: '/zahlen/',
  figureData: (figure: string) => `/zahlen/${figure}.csv`,
  contribute: '/mitmachen/',
  rules: '/mitmachen/regeln/',
  about: '/ueber/',
  help: '/hilfe/',
  easyLanguage: '/leichte-sprache/',
  imprint: '/impressum/',
  privacy: '/datenschutz/',
  accessibility: '/barrierefreiheit/',
  searchData: '/suche/katalog.json',
  searchHits: '/suche/treffer.json',
  searchCards: (chunk: number) => `/suche/karten/${chunk}.json`,
} as const;

/** Folder of the list pages of each facet. */
export const FACET_FOLDERS = {
  topics: 'themen',
  tasks: 'aufgaben',
  techniques: 'verfahren',
  status: 'status',
  levels: 'ebenen',
  states: 'laender',
} as const;
export type FacetList = keyof typeof FACET_FOLDERS;

/** Page that lists all solutions with one value: `/themen/justice/`, `/laender/de-by/`. */
export function facetUrl(list: FacetList, id: string): string {
  return `/${FACET_FOLDERS[list]}/${id.toLowerCase()}/`;
}

/** Overview of all values of a facet. */
export function facetIndexUrl(list: FacetList): string {
  return `/${FACET_FOLDERS[list]}/`;
}

/** The page of a record. */
export function recordUrl(record: Pick<AnyRecord, 'kind' | 'id' | 'organisation'>): string {
  switch (record.kind) {
    case 'solution':
      return urls.solution(record.id);
    case 'deployment':
      return urls.deployment(record.organisation, record.id);
    case 'need':
      return urls.need(record.id);
    case 'organisation':
      return urls.organisation(record.id);
  }
}

/** Address of a page in a language: German at the root, English below `/en/`. */
export function localised(path: string, language: Language): string {
  return language === 'de' ? path : `/en${path}`;
}
