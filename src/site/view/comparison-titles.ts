import { solutionsByTitle } from './card.ts';
import type { Labels } from './labels.ts';

/** A solution that can be added to a comparison. Short, because the file holds all of them. */
export type ComparisonTitle = readonly [id: string, title: string, organisation: string];

/** All solutions that are not retired, by title. */
export function comparisonTitles(labels: Labels): ComparisonTitle[] {
  return solutionsByTitle(labels).map(({ id, data, organisation }) => [
    id,
    data.title,
    labels.catalogue.organisation.get(organisation)?.data.shortName ?? labels.organisationName(organisation),
  ]);
}
