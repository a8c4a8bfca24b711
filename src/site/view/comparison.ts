import { translate } from '#i18n/index.ts';
import { filled, type Phrase } from '../phrase.ts';
import { urls } from '../urls.ts';
import { comparedSolution, type ComparedSolution } from './compared-solution.ts';
import type { Labels } from './labels.ts';
import { comparisonPairs } from './similar.ts';

/** The page that compares two similar solutions. */
export interface ComparisonView {
  /** `<id>--<id>`, which no record's id can be. */
  readonly id: string;
  readonly path: string;
  readonly title: Phrase;
  readonly solutions: readonly ComparedSolution[];
  /** The same comparison where more can be added. */
  readonly moreHref: string;
}

export function comparisonViews(labels: Labels): ComparisonView[] {
  const t = translate(labels.language);
  return comparisonPairs(labels).map((ids) => {
    const [one, other] = ids.map((id) => comparedSolution(labels.catalogue.solution.get(id)!, labels)) as [
      ComparedSolution,
      ComparedSolution,
    ];
    return {
      id: ids.join('--'),
      path: urls.comparisonPair(...ids),
      title: filled(t, 'compare.pairTitle', {
        one: labels.recordText(one.title),
        other: labels.recordText(other.title),
      }),
      solutions: [one, other],
      moreHref: labels.path(urls.comparisonOf(ids)),
    };
  });
}
