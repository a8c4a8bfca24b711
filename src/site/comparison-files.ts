import { packSolution } from './comparison-data.ts';
import type { DataFile } from './search-files.ts';
import type { PageContext } from './page.ts';
import { urls } from './urls.ts';
import { comparedSolution } from './view/compared-solution.ts';
import { comparisonTitles } from './view/comparison-titles.ts';

/**
 * What the comparison loads: the titles of all solutions, and for each language one file per solution. Former ids have
 * one as well, so that a shared comparison keeps working.
 */
export function* comparisonFiles(contexts: readonly PageContext[]): Generator<DataFile> {
  yield { path: urls.comparisonTitles, content: JSON.stringify(comparisonTitles(contexts[0]!.labels)) };
  for (const { labels } of contexts) {
    for (const solution of labels.catalogue.solutions) {
      const content = JSON.stringify(packSolution(comparedSolution(solution, labels)));
      for (const id of [solution.id, ...(solution.data.formerIds ?? [])])
        yield { path: labels.path(urls.comparedSolution(id)), content };
    }
  }
}
