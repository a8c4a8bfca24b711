import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

import * as pagefind from 'pagefind';

import { german } from '#site/page.ts';
import { searchDocument } from '#site/search-document.ts';
import { urls } from '#site/urls.ts';
import { activeSolutions } from '#site/view/card.ts';
import { sortedByName } from '#site/format.ts';

/**
 * Writes Pagefind's index of all solutions.
 *
 * @returns number of solutions in the index
 */
export async function writeSearchIndex(output: string): Promise<number> {
  const { labels } = german();
  const solutions = sortedByName(activeSolutions(labels), ({ data }) => data.title);
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'de' });
  if (index === undefined) throw new Error(`Pagefind startet nicht: ${errors.join(', ')}`);
  for (const solution of solutions) {
    const { errors: problems } = await index.addHTMLFile({
      url: urls.solution(solution.id),
      content: searchDocument(solution, labels),
    });
    if (problems.length > 0) throw new Error(`Pagefind: ${solution.file}: ${problems.join(', ')}`);
  }
  const folder = path.join(output, 'pagefind');
  const { errors: problems } = await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  // Pagefind's ready-made interfaces are not used (docs/decisions/0008-own-search-interface.md).
  for (const name of await readdir(folder)) {
    if (/^pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(name)) await rm(path.join(folder, name));
  }
  if (problems.length > 0) throw new Error(`Pagefind: ${problems.join(', ')}`);
  return solutions.length;
}
