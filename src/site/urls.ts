import type { RiskClass } from '#domain/ai-act/facts.ts';
import type { Kind } from '#domain/kind.ts';
import type { AnyRecord } from '#domain/record.ts';
import { LANGUAGES, type Language } from '#domain/text.ts';

/** Names of the blank records. */
const BLANK_NAMES: Readonly<Record<Kind, string>> = {
  organisation: 'stelle',
  solution: 'loesung',
  deployment: 'einsatz',
  need: 'gesuch',
};

/** Folders of the transparency register: one for each risk class. */
export const RISK_CLASS_FOLDERS: Readonly<Record<RiskClass, string>> = {
  prohibited: 'verboten',
  'high-risk': 'hochrisiko',
  'exempt-6-3': 'ausnahme',
  transparency: 'transparenzpflicht',
  minimal: 'minimal',
  'not-assessed': 'nicht-bewertet',
};

/** A page of a long list; the first has no number. */
function paged(folder: string, page: number): string {
  return page === 1 ? folder : `${folder}seite/${page}/`;
}

/** German addresses of the site, from its root, always with a closing slash. They never break (design section 6). */
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
  /** In every language of the site: labels, terms and dates are in it. */
  comparedSolution: (id: string) => `/vergleich/daten/${id}.json`,
  comparisonTitles: '/vergleich/titel.json',
  figures: '/zahlen/',
  figureData: (figure: string) => `/zahlen/${figure}.csv`,
  changes: '/aenderungen/',
  changesPage: (page: number) => (page === 1 ? '/aenderungen/' : `/aenderungen/seite/${page}/`),
  transparency: '/transparenz/',
  transparencyClass: (riskClass: RiskClass, page = 1) =>
    paged(`/transparenz/${RISK_CLASS_FOLDERS[riskClass]}/`, page),
  transparencyNotices: (page = 1) => paged('/transparenz/artikel-50/', page),
  transparencyState: (state: string) => `/transparenz/laender/${state.toLowerCase()}/`,
  /** What a solution and its deployments state under the AI Act, as a sheet to print. */
  entrySheet: (id: string) => `/transparenz/eintrag/${id}/`,
  quality: '/qualitaet/',
  selfAudit: '/ueber/selbstpruefung/',
  glossary: '/glossar/',
  participation: '/transparenz/beteiligung/',
  participationData: (table: string) => `/transparenz/beteiligung/${table}.csv`,
  aiAct: '/ki-verordnung/',
  selfCheck: '/ki-verordnung/selbsttest/',
  annexVIIISchema: '/transparenz/anhang-viii.schema.json',
  contribute: '/mitmachen/',
  rules: '/mitmachen/regeln/',
  form: '/mitmachen/eintragen/',
  formRegister: '/mitmachen/eintragen/register.json',
  /** The file of a record as it is published. @param path inside the content folder */
  recordSource: (path: string) => `/quelle/${path}`,
  blankRecord: (kind: Kind) => `/mitmachen/vorlagen/${BLANK_NAMES[kind]}.md`,
  about: '/ueber/',
  help: '/hilfe/',
  easyLanguage: '/leichte-sprache/',
  imprint: '/impressum/',
  privacy: '/datenschutz/',
  accessibility: '/barrierefreiheit/',
  notFound: '/404.html',
  /** Search over all pages; that over solutions alone is part of their list. */
  siteSearch: '/suche/',
  searchData: '/suche/katalog.json',
  /** Files of the search that belong together carry their version, so that none is read with another's data. */
  searchFile: (version: string, name: string) => `/suche/${version}/${name}`,
  solutionList: '/suche/liste.json',
  /** Pagefind's script, which loads the rest of its index. */
  fullText: '/pagefind/pagefind.js',
  feed: '/feed/loesungen.xml',
  changesFeed: '/feed/aenderungen.xml',
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

/** A further page of a long list: `/themen/justice/seite/2/`. */
export function facetPageUrl(list: FacetList, id: string, page: number): string {
  return page === 1 ? facetUrl(list, id) : `${facetUrl(list, id)}seite/${page}/`;
}

/** Overview of all values of a facet. */
export function facetIndexUrl(list: FacetList): string {
  return `/${FACET_FOLDERS[list]}/`;
}

/** Folder of the feeds of each list that can be followed. */
export const FEED_FOLDERS = { ...FACET_FOLDERS, organisations: 'stellen' } as const;
export type FeedList = keyof typeof FEED_FOLDERS;

/** Atom feed of the solutions with one value of a facet, or of one organisation; a JSON Feed has the ending `.json`. */
export function feedUrl(list: FeedList, id: string): string {
  return `/feed/${FEED_FOLDERS[list]}/${id.toLowerCase()}.xml`;
}

/** The search over all pages for a query, which stands in the fragment, so that no server sees it. */
export function siteSearchUrl(query: string, language: Language): string {
  const page = localised(urls.siteSearch, language);
  return query.trim() === '' ? page : `${page}#q=${encodeURIComponent(query.trim())}`;
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

const ANNEX_VIII_FORMATS = ['json', 'csv', 'xml'] as const;
export type AnnexVIIIFormat = (typeof ANNEX_VIII_FORMATS)[number];

/** File with the entry of a solution or deployment for the EU database, without a record with those of all. */
export function annexVIIIUrl(
  format: AnnexVIIIFormat,
  record?: Pick<AnyRecord, 'kind' | 'id' | 'organisation'>,
): string {
  const folder =
    record === undefined
      ? ''
      : record.kind === 'deployment'
        ? `einsaetze/${record.organisation}/${record.id}/`
        : `${record.id}/`;
  return `/transparenz/${folder}anhang-viii.${format}`;
}

/** The same in every format, named as links name it; no language of their own. */
export function annexVIIIDownloads(record?: Pick<AnyRecord, 'kind' | 'id' | 'organisation'>) {
  return ANNEX_VIII_FORMATS.map((format) => ({
    text: format.toUpperCase(),
    href: annexVIIIUrl(format, record),
  }));
}

/** The page of what has changed in a record, or of one of its changes. */
export function historyUrl(record: Pick<AnyRecord, 'kind' | 'id' | 'organisation'>, commit?: string): string {
  const page = `${recordUrl(record)}verlauf/`;
  return commit === undefined ? page : `${page}#${changeAnchor(commit)}`;
}

/** Where a commit's change stands in the page of a record's changes. The length is fixed, so that it stays the same. */
export function changeAnchor(commit: string): string {
  return `c-${commit.slice(0, 12)}`;
}

/** Atom feed of the changes to what a page shows: a record, an authority with its records, a topic. */
export function changesFeedUrl(page: string): string {
  return `/feed/aenderungen${page.replace(/\/$/, '')}.xml`;
}

/** Pages that only German has: Leichte Sprache is German, and the error page speaks both languages. */
const GERMAN_ONLY: ReadonlySet<string> = new Set([urls.easyLanguage, urls.notFound]);

/** Whether a page, by its German address, exists in every language of the site. */
export function isTranslated(path: string): boolean {
  return !GERMAN_ONLY.has(path);
}

/** Address of a page in a language: German at the root, English below `/en/`. Pages that only German has keep theirs. */
export function localised(path: string, language: Language): string {
  return language === 'de' || !isTranslated(path) ? path : `/${language}${path}`;
}

/** A page in one language, as `hreflang` links name it. */
export interface Alternate {
  readonly hreflang: string;
  readonly path: string;
}

/** The same page in all languages, with the German one for everybody else; none where there is only German. */
export function alternatesOf(path: string, languages: readonly Language[]): Alternate[] {
  if (languages.length < 2 || !isTranslated(path)) return [];
  return [
    ...languages.map((language) => ({ hreflang: language, path: localised(path, language) })),
    { hreflang: 'x-default', path },
  ];
}

/** Language of the page at an address: the counterpart of `localised`. */
export function languageAt(path: string): Language {
  return LANGUAGES.find((language) => path.startsWith(`/${language}/`)) ?? 'de';
}
