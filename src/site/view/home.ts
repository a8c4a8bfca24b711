import { compareText } from '#domain/finding.ts';
import type { RecordOf } from '#domain/record.ts';
import { activeSolutions, solutionCard, type SolutionCard } from './card.ts';
import { facetEntries, type FacetEntry } from './facet-list.ts';
import type { Labels } from './labels.ts';

/** Everything the start page shows. */
export interface HomeView {
  readonly figures: {
    readonly solutions: number;
    readonly production: number;
    readonly organisations: number;
    readonly deployments: number;
    readonly reusable: number;
  };
  readonly topics: readonly FacetEntry[];
  readonly tasks: readonly FacetEntry[];
  readonly levels: readonly FacetEntry[];
  readonly states: readonly FacetEntry[];
  readonly newest: readonly SolutionCard[];
  readonly changed: readonly SolutionCard[];
  readonly pioneers: readonly SolutionCard[];
  readonly lighthouses: readonly SolutionCard[];
}

/** Availabilities with which another authority can begin. */
const REUSABLE = new Set(['open-source', 'shared-service', 'licence', 'contract', 'on-request']);

export function homeView(labels: Labels): HomeView {
  const solutions = activeSolutions(labels);
  const cards = (list: readonly RecordOf<'solution'>[], count: number): SolutionCard[] =>
    list.slice(0, count).map((solution) => solutionCard(solution, labels));
  const newest = solutions.toSorted((a, b) => compareText(b.data.added, a.data.added) || spread(a, b));
  const shown = new Set(newest.slice(0, 3).map(({ id }) => id));
  const changed = solutions
    .filter(({ id, data }) => !shown.has(id) && data.reviewed > data.added)
    .sort((a, b) => compareText(b.data.reviewed, a.data.reviewed) || spread(a, b));
  const pioneers = solutions
    .filter(({ data }) => data.status === 'production' && REUSABLE.has(data.reuse?.availability ?? ''))
    .sort((a, b) => uses(b, labels) - uses(a, labels) || compareText(a.id, b.id));
  return {
    figures: {
      solutions: solutions.length,
      production: solutions.filter(({ data }) => data.status === 'production').length,
      organisations: labels.catalogue.organisations.filter(({ data }) => data.retired === undefined).length,
      deployments: labels.catalogue.deployments.filter(({ data }) => data.retired === undefined).length,
      reusable: solutions.filter(({ data }) => REUSABLE.has(data.reuse?.availability ?? '')).length,
    },
    topics: facetEntries('topics', labels),
    tasks: facetEntries('tasks', labels),
    levels: facetEntries('levels', labels),
    states: facetEntries('states', labels),
    newest: cards(newest, 3),
    changed: cards(changed, 3),
    pioneers: cards(pioneers, 6),
    lighthouses: cards(
      solutions.filter(({ data }) => data.lighthouse !== undefined),
      3,
    ),
  };
}

function uses(solution: RecordOf<'solution'>, labels: Labels): number {
  return (labels.catalogue.deploymentsOf.get(solution.id) ?? []).filter(
    ({ data }) => data.retired === undefined,
  ).length;
}

/** Of records entered on one day, those with more to read come first. */
function spread(a: RecordOf<'solution'>, b: RecordOf<'solution'>): number {
  return b.body.text.length - a.body.text.length || compareText(a.id, b.id);
}
