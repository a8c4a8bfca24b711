import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

import * as pagefind from 'pagefind';

import { german } from '#site/page.ts';
import { searchDocument } from '#site/search-document.ts';
import { urls } from '#site/urls.ts';
import { activeSolutions } from '#site/view/card.ts';
import { sortedByName } from '#site/format.ts';

/**
 * Writes Pagefind's index of all solutions and `suche/treffer.json`: the solution's position in the catalogue data
 * by the index's own result id, so that hits can be filtered and shown without loading a file for each.
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
  const positions = new Map(solutions.map((solution, position) => [urls.solution(solution.id), position]));
  await mkdir(path.join(output, 'suche'), { recursive: true });
  const hits = await hitPositions(path.join(folder, 'fragment'), positions);
  await writeFile(path.join(output, urls.searchHits), JSON.stringify(hits));
  return solutions.length;
}

async function hitPositions(
  folder: string,
  positions: ReadonlyMap<string, number>,
): Promise<Record<string, number>> {
  const hits: [string, number][] = [];
  const names = await readdir(folder).catch(() => []);
  for (const name of names.toSorted()) {
    // A fragment file is gzipped JSON after a mark of twelve bytes.
    const text = gunzipSync(await readFile(path.join(folder, name))).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    const position = positions.get(url);
    if (position === undefined) throw new Error(`Pagefind kennt eine Seite, die es nicht gibt: ${url}`);
    hits.push([name.replace(/\.pf_fragment$/, ''), position]);
  }
  return Object.fromEntries(hits);
}
