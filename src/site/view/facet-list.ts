import type { RecordOf } from '#domain/record.ts';
import { groupBy } from '#domain/catalogue.ts';
import { translate } from '#i18n/index.ts';
import { FACET_FOLDERS, facetIndexUrl, facetUrl, type FacetList } from '../urls.ts';
import { activeSolutions, solutionCard, solutionsByTitle } from './card.ts';
import type { Labels, Link } from './labels.ts';
import { listPages, MAX_CARDS, type ListPage } from './list.ts';
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

/** Rows on one page of a list that is too long for cards. */
const ROWS_PER_PAGE = 250;

/** A page of one value: every solution with it, without JavaScript; what is long goes on on further pages. */
export interface FacetPage extends ListPage {
  readonly list: FacetList;
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly index: Link;
  /** Whether the solutions stand as cards or in rows. */
  readonly asCards: boolean;
  /** Who and what belongs there: on the first page of states and levels only. */
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
  const byTitle = solutionsByTitle(labels);
  const groups = groupBy(byTitle, (solution) => facetValues(list, solution, labels));
  const hasMembers = list === 'states' || list === 'levels';
  return facetEntries(list, labels).flatMap(({ id, label, definition }) => {
    const solutions = groups.get(id) ?? [];
    const asCards = solutions.length <= MAX_CARDS;
    const cards = solutions.map((solution) => solutionCard(solution, labels));
    return listPages(cards, asCards ? MAX_CARDS : ROWS_PER_PAGE).map((page) => ({
      ...page,
      list,
      id,
      label,
      definition,
      index: { text: t(`facets.${list}`), href: labels.path(facetIndexUrl(list)) },
      asCards,
      members: hasMembers && page.page === 1 ? membersOf(list, id, solutions, labels) : undefined,
    }));
  });
}
