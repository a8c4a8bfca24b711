import type { RecordOf } from '#domain/record.ts';
import { groupBy } from '#domain/catalogue.ts';
import { translate } from '#i18n/index.ts';
import { sortedByName } from '../format.ts';
import { FACET_FOLDERS, facetIndexUrl, facetUrl, type FacetList } from '../urls.ts';
import { activeSolutions, solutionCard, type SolutionCard } from './card.ts';
import type { Labels, Link } from './labels.ts';
import { membersOf, type Members } from './members.ts';

export const FACET_LISTS = Object.keys(FACET_FOLDERS) as FacetList[];

/** One value of a facet with the number of its solutions. */
export interface FacetEntry {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly href: string;
  readonly count: number;
}

/** The page of one value: every solution with it, complete and without JavaScript. */
export interface FacetPage {
  readonly list: FacetList;
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly index: Link;
  readonly cards: readonly SolutionCard[];
  /** Who and what belongs there: for states and levels only. */
  readonly members: Members | undefined;
}

/** Values of a solution for a facet; level and state are those of the providing organisation. */
export function facetValues(
  list: FacetList,
  solution: RecordOf<'solution'>,
  labels: Labels,
): readonly string[] {
  const { data } = solution;
  const organisation = labels.catalogue.organisation.get(solution.organisation)?.data;
  switch (list) {
    case 'topics':
      return data.topics;
    case 'tasks':
      return data.tasks;
    case 'techniques':
      return data.techniques;
    case 'status':
      return [data.status];
    case 'levels':
      return organisation === undefined ? [] : [organisation.level];
    case 'states':
      return organisation?.state === undefined ? [] : [organisation.state];
  }
}

/** All values of a facet in the order of the vocabulary, with counts. */
export function facetEntries(list: FacetList, labels: Labels): FacetEntry[] {
  const groups = groupBy(activeSolutions(labels), (solution) => facetValues(list, solution, labels));
  return labels.catalogue.vocabularies[list].entries
    .filter(({ id }) => id !== 'not-stated')
    .map(({ id, label, definition }) => ({
      id,
      label: label[labels.language],
      definition: definition[labels.language],
      href: labels.path(facetUrl(list, id)),
      count: groups.get(id)?.length ?? 0,
    }));
}

/** The pages of all values of a facet. */
export function facetPages(list: FacetList, labels: Labels): FacetPage[] {
  const t = translate(labels.language);
  const groups = groupBy(activeSolutions(labels), (solution) => facetValues(list, solution, labels));
  return facetEntries(list, labels).map(({ id, label, definition }) => {
    const solutions = groups.get(id) ?? [];
    return {
      list,
      id,
      label,
      definition,
      index: { text: t(`facets.${list}`), href: labels.path(facetIndexUrl(list)) },
      cards: sortedByName(solutions, ({ data }) => data.title).map((solution) =>
        solutionCard(solution, labels),
      ),
      members: list === 'states' || list === 'levels' ? membersOf(list, id, solutions, labels) : undefined,
    };
  });
}
