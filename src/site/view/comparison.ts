import { translate } from '#i18n/index.ts';
import { filled, type Phrase } from '../phrase.ts';
import { urls } from '../urls.ts';
import { comparedSolution, type ComparedSolution } from './compared-solution.ts';
import type { Labels } from './labels.ts';

/** The page that compares two similar solutions. */
export interface ComparisonView {
  readonly path: string;
  readonly title: Phrase;
  readonly solutions: readonly ComparedSolution[];
  /** The same comparison where more can be added. */
  readonly moreHref: string;
}

/** @param ids of a pair that has a page: `comparisonPairs` */
export function comparisonView(ids: readonly [one: string, other: string], labels: Labels): ComparisonView {
  const [one, other] = ids.map((id) => comparedSolution(labels.catalogue.solution.get(id)!, labels)) as [
    ComparedSolution,
    ComparedSolution,
  ];
  return {
    path: urls.comparisonPair(...ids),
    title: filled(translate(labels.language), 'compare.pairTitle', {
      one: labels.recordText(one.title),
      other: labels.recordText(other.title),
    }),
    solutions: [one, other],
    moreHref: labels.path(urls.comparisonOf(ids)),
  };
}
