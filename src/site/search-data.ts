import type { Facet } from '#domain/facets.ts';
import type { RecordOf } from '#domain/record.ts';
import { DEPLOYMENT_SECTIONS } from '#domain/schema/deployment.ts';
import type { VocabularyList } from '#domain/vocabulary.ts';
import { translate, type MessageKey } from '#i18n/index.ts';
import { sortedByName } from './format.ts';
import type { PageContext } from './page.ts';
import { solutionCard, solutionsByTitle, type SolutionCard } from './view/card.ts';
import { facetValues, FACET_LISTS } from './view/facet-list.ts';
import type { Labels } from './view/labels.ts';

/** Cards in one file: the hits of a search stand in many files, so a file holds few. */
export const CARDS_PER_FILE = 12;

/** What the catalogue page loads when it is first used: facets and what each solution has of them. */
export interface SearchData {
  /** Names the folder with the files that belong to this data. */
  readonly version: string;
  /** Number of solutions. Their positions are those of the order of titles. */
  readonly count: number;
  readonly cardsPerFile: number;
  readonly facets: readonly SearchFacet[];
  /** Texts of the interface by key. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface SearchFacet extends Facet {
  readonly label: string;
  /** Missing for organisations: their names stand in the search index. */
  readonly labels?: readonly string[];
  /** Positions in `values` of each solution, parted by commas; solutions parted by semicolons. */
  readonly column: string;
}

/** A facet with its values, before it is packed. */
export interface FacetTable {
  readonly id: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly labels: readonly string[];
  /** Positions in `values`, per solution. */
  readonly rows: readonly (readonly number[])[];
}

/** Orders other than by title, as positions; loaded when one is chosen. */
export type SearchOrders = Readonly<Record<'newest' | 'reviewed' | 'deployments', readonly number[]>>;

/** Texts the scripts of the catalogue show: keys that begin so. */
const TEXTS = /^(?:list|card|search|selection)\./;

type ValuesOf = (solution: RecordOf<'solution'>) => readonly string[];

/** All facets of the catalogue with the values of all active solutions. */
export function facetTables(labels: Labels): FacetTable[] {
  const t = translate(labels.language);
  const solutions = solutionsByTitle(labels);
  const table = (
    id: string,
    entries: readonly { readonly id: string; readonly label: string }[],
    of: ValuesOf,
  ): FacetTable => {
    const positions = new Map(entries.map((entry, index) => [entry.id, index]));
    return {
      id,
      label: t(`facet.${id}` as MessageKey),
      values: entries.map((entry) => entry.id),
      labels: entries.map(({ label }) => label),
      rows: solutions.map((solution) => of(solution).flatMap((value) => positions.get(value) ?? [])),
    };
  };
  /** Values that no solution has would only make the filters longer; their pages stay reachable. */
  const fromList = (id: string, list: VocabularyList, of: ValuesOf): FacetTable => {
    const used = new Set(solutions.flatMap(of));
    const entries = labels.catalogue.vocabularies[list].entries.filter((entry) => used.has(entry.id));
    return table(
      id,
      entries.map((entry) => ({ id: entry.id, label: entry.label[labels.language] })),
      of,
    );
  };
  const yesOrNo = (id: string, test: (solution: RecordOf<'solution'>) => boolean): FacetTable =>
    table(
      id,
      [
        { id: 'yes', label: labels.label('answers', 'yes') },
        { id: 'no', label: labels.label('answers', 'no') },
      ],
      (solution) => [test(solution) ? 'yes' : 'no'],
    );
  return [
    ...FACET_LISTS.map((list) => fromList(list, list, (solution) => facetValues(list, solution, labels))),
    organisationFacet(labels, solutions, table),
    fromList('users', 'users', ({ data }) => data.users.filter((user) => user !== 'not-stated')),
    fromList('reuse', 'reuse-availability', ({ data }) =>
      [data.reuse?.availability ?? []].flat().filter((value) => value !== 'not-stated'),
    ),
    fromList('licence', 'licences', ({ data }) => [data.reuse?.licence ?? []].flat()),
    fromList('risk', 'risk-classes', ({ data }) => [data.aiAct?.riskClass ?? 'not-assessed']),
    fromList('personal-data', 'personal-data', ({ data }) => data.personalData ?? ['not-stated']),
    yesOrNo('reports', (solution) => hasReport(solution, labels)),
    yesOrNo('partners', ({ data }) => (data.cooperation ?? []).length > 0),
  ];
}

function organisationFacet(
  labels: Labels,
  solutions: readonly RecordOf<'solution'>[],
  table: (
    id: string,
    entries: readonly { readonly id: string; readonly label: string }[],
    of: ValuesOf,
  ) => FacetTable,
): FacetTable {
  const ids = [...new Set(solutions.map(({ organisation }) => organisation))];
  const entries = sortedByName(
    ids.map((id) => ({ id, label: labels.organisationName(id) })),
    ({ label }) => label,
  );
  return table('organisations', entries, ({ organisation }) => [organisation]);
}

/** Whether an authority that uses the solution tells of its experience. */
function hasReport(solution: RecordOf<'solution'>, { catalogue }: Labels): boolean {
  const [, ...experience] = DEPLOYMENT_SECTIONS;
  return (catalogue.deploymentsOf.get(solution.id) ?? []).some(
    ({ data, body }) =>
      data.retired === undefined &&
      body.sections.some(({ title }) => (experience as readonly string[]).includes(title)),
  );
}

/** What the catalogue page loads in one language; the version is made of it. */
export function searchData({ labels }: PageContext): Omit<SearchData, 'version'> {
  const t = translate(labels.language);
  return {
    count: solutionsByTitle(labels).length,
    cardsPerFile: CARDS_PER_FILE,
    facets: facetTables(labels).map(({ id, label, values, labels: names, rows }) => ({
      id,
      label,
      values,
      ...(id === 'organisations' ? {} : { labels: names }),
      column: rows.map((row) => row.join(',')).join(';'),
    })),
    texts: Object.fromEntries(t.keys.filter((key) => TEXTS.test(key)).map((key) => [key, t(key)])),
  };
}

/** Positions by day of entry, by day of confirmation and by number of deployments. */
export function searchOrders(labels: Labels): SearchOrders {
  const solutions = solutionsByTitle(labels);
  const cards = solutions.map((solution) => solutionCard(solution, labels));
  const order = (compare: (a: number, b: number) => number): number[] =>
    solutions.map((_, index) => index).sort((a, b) => compare(a, b) || a - b);
  const latest = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
  return {
    newest: order((a, b) => latest(solutions[a]!.data.added, solutions[b]!.data.added)),
    reviewed: order((a, b) => latest(solutions[a]!.data.reviewed, solutions[b]!.data.reviewed)),
    deployments: order((a, b) => cards[b]!.deployments - cards[a]!.deployments),
  };
}

/** The cards of all solutions, in files of `CARDS_PER_FILE`. */
export function cardFiles(labels: Labels): SolutionCard[][] {
  const cards = solutionsByTitle(labels).map((solution) => solutionCard(solution, labels));
  return Array.from({ length: Math.ceil(cards.length / CARDS_PER_FILE) }, (_, index) =>
    cards.slice(index * CARDS_PER_FILE, (index + 1) * CARDS_PER_FILE),
  );
}
