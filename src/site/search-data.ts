import type { Facet, FacetRow } from '#domain/facets.ts';
import type { RecordOf } from '#domain/record.ts';
import { translate, type MessageKey } from '#i18n/index.ts';
import { sortedByName } from './format.ts';
import { activeSolutions, solutionCard, type SolutionCard } from './view/card.ts';
import { facetValues, FACET_LISTS } from './view/facet-list.ts';
import type { Labels } from './view/labels.ts';

/** Cards in one file. */
export const CARDS_PER_FILE = 48;

/** What the catalogue page loads before it can filter: facets, one row per solution, orders. */
export interface SearchData {
  readonly facets: readonly SearchFacet[];
  /** Ids in the order of titles; positions in `rows`, `orders` and card files refer to it. */
  readonly ids: readonly string[];
  readonly rows: readonly FacetRow[];
  /** Positions in other orders than by title. */
  readonly orders: Readonly<Record<'newest' | 'reviewed' | 'deployments', readonly number[]>>;
  readonly cardsPerFile: number;
}

export interface SearchFacet extends Facet {
  readonly label: string;
  readonly labels: readonly string[];
}

/** Facets, rows and orders of all active solutions. */
export function searchData(labels: Labels): SearchData {
  const t = translate(labels.language);
  const solutions = sortedByName(activeSolutions(labels), ({ data }) => data.title);
  // Values that no solution has would only make the filters longer; their pages stay reachable.
  const vocabularyFacets = [...FACET_LISTS, 'users' as const, 'reuse-availability' as const].map((list) => {
    const key = list === 'reuse-availability' ? 'reuse' : list;
    const of = (solution: RecordOf<'solution'>): readonly string[] =>
      list === 'users'
        ? solution.data.users
        : list === 'reuse-availability'
          ? [solution.data.reuse?.availability ?? []].flat()
          : facetValues(list, solution, labels);
    const used = new Set(solutions.flatMap(of));
    const entries = labels.catalogue.vocabularies[list].entries.filter(
      ({ id }) => used.has(id) && id !== 'not-stated',
    );
    return {
      id: key as string,
      label: t(`facet.${key}` as MessageKey),
      values: entries.map(({ id }) => id),
      labels: entries.map(({ label }) => label[labels.language]),
      of,
    };
  });
  const organisations = sortedByName([...new Set(solutions.map(({ organisation }) => organisation))], (id) =>
    labels.organisationName(id),
  );
  const all = [
    ...vocabularyFacets,
    {
      id: 'organisations',
      label: t('facet.organisations'),
      values: organisations,
      labels: organisations.map((id) => labels.organisationName(id)),
      of: (solution: RecordOf<'solution'>): readonly string[] => [solution.organisation],
    },
  ];
  const positions = all.map(({ values }) => new Map(values.map((value, index) => [value, index])));
  const cards = solutions.map((solution) => solutionCard(solution, labels));
  const order = (compare: (a: number, b: number) => number): number[] =>
    solutions.map((_, index) => index).sort((a, b) => compare(a, b) || a - b);
  const text = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
  return {
    facets: all.map(({ id, label, values, labels: names }) => ({ id, label, values, labels: names })),
    ids: solutions.map(({ id }) => id),
    rows: solutions.map((solution) =>
      all.map(({ of }, facet) => of(solution).flatMap((value) => positions[facet]!.get(value) ?? [])),
    ),
    orders: {
      newest: order((a, b) => text(solutions[a]!.data.added, solutions[b]!.data.added)),
      reviewed: order((a, b) => text(solutions[a]!.data.reviewed, solutions[b]!.data.reviewed)),
      deployments: order((a, b) => cards[b]!.deployments - cards[a]!.deployments),
    },
    cardsPerFile: CARDS_PER_FILE,
  };
}

/** The cards of all solutions in the order of `SearchData.ids`, in files of `CARDS_PER_FILE`. */
export function cardFiles(labels: Labels): SolutionCard[][] {
  const cards = sortedByName(activeSolutions(labels), ({ data }) => data.title).map((solution) =>
    solutionCard(solution, labels),
  );
  return Array.from({ length: Math.ceil(cards.length / CARDS_PER_FILE) }, (_, index) =>
    cards.slice(index * CARDS_PER_FILE, (index + 1) * CARDS_PER_FILE),
  );
}
