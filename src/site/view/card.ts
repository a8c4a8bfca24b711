import type { RecordOf } from '#domain/record.ts';
import { sortedByName } from '../format.ts';
import { urls } from '../urls.ts';
import type { Labels, Term } from './labels.ts';

/** A solution in a list. Plain data: the browser gets the same shape as JSON. */
export interface SolutionCard {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly summary: string;
  readonly organisation: string;
  readonly organisationHref: string;
  readonly place: string;
  readonly status: { readonly id: string; readonly text: string };
  readonly reuse: string;
  readonly topics: readonly string[];
  /** Number of deployments declared. */
  readonly deployments: number;
  readonly lighthouse: boolean;
}

const made = new WeakMap<Labels, Map<string, SolutionCard>>();

/** The card of a solution; made once, because many lists show it. */
export function solutionCard(solution: RecordOf<'solution'>, labels: Labels): SolutionCard {
  let cards = made.get(labels);
  if (cards === undefined) made.set(labels, (cards = new Map()));
  let card = cards.get(solution.id);
  if (card === undefined) cards.set(solution.id, (card = makeCard(solution, labels)));
  return card;
}

function makeCard(solution: RecordOf<'solution'>, labels: Labels): SolutionCard {
  const { data } = solution;
  const organisation = labels.catalogue.organisation.get(solution.organisation);
  return {
    id: solution.id,
    title: data.title,
    href: labels.path(urls.solution(solution.id)),
    summary: data.summary,
    organisation: organisation?.data.shortName ?? labels.organisationName(solution.organisation),
    organisationHref: labels.path(urls.organisation(solution.organisation)),
    place: labels.place(organisation) ?? '',
    status: { id: data.status, text: labels.label('status', data.status) },
    reuse: data.reuse === undefined ? '' : labels.label('reuse-availability', data.reuse.availability),
    topics: labels.terms('topics', data.topics).map(({ text }: Term) => text),
    deployments: (labels.catalogue.deploymentsOf.get(solution.id) ?? []).filter(
      (deployment) => deployment.data.retired === undefined,
    ).length,
    lighthouse: data.lighthouse !== undefined,
  };
}

const byTitle = new WeakMap<Labels, readonly RecordOf<'solution'>[]>();

/** Solutions that are not retired, in the order of titles: positions in lists and in the search refer to it. */
export function solutionsByTitle(labels: Labels): readonly RecordOf<'solution'>[] {
  let solutions = byTitle.get(labels);
  if (solutions === undefined)
    byTitle.set(labels, (solutions = sortedByName(activeSolutions(labels), ({ data }) => data.title)));
  return solutions;
}

/** Solutions that are not retired, in the order of the catalogue. */
export function activeSolutions(labels: Labels): RecordOf<'solution'>[] {
  return labels.catalogue.solutions.filter((solution) => solution.data.retired === undefined);
}
