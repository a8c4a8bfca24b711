import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

import * as pagefind from 'pagefind';

import { allRecords } from '#domain/catalogue.ts';
import { german } from '#site/page.ts';
import { indexedKind } from '#site/page-kinds.ts';
import { searchDocument } from '#site/search-document.ts';
import { recordUrl } from '#site/urls.ts';
import { fixedPages } from './fixed-pages.ts';

/**
 * Writes Pagefind's index of all pages: active records, and what `fixedPages` finds in the output. One index in one
 * language, because records are German on the pages of every language.
 *
 * @returns number of pages in the index
 */
export async function writeSearchIndex(output: string): Promise<number> {
  const { labels, settings } = german();
  const records = allRecords(labels.catalogue).filter(({ data }) => data.retired === undefined);
  const pages = fixedPages(output, settings);
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'de', rootSelector: 'main' });
  if (index === undefined) throw new Error(`Pagefind startet nicht: ${errors.join(', ')}`);
  const add = async (url: string, content: string): Promise<void> => {
    const { errors: problems } = await index.addHTMLFile({ url, content });
    if (problems.length > 0) throw new Error(`Pagefind: ${url}: ${problems.join(', ')}`);
  };
  for (const record of records) await add(recordUrl(record), searchDocument(record, labels));
  for (const { url, language, html } of pages)
    await add(
      url,
      html.replace('<main', `<main data-pagefind-filter="kind:${indexedKind('page', language)}"`),
    );
  const folder = path.join(output, 'pagefind');
  const { errors: problems } = await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  // Pagefind's ready-made interfaces are not used (docs/decisions/0012-two-searches.md).
  for (const name of await readdir(folder)) {
    if (/^pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(name)) await rm(path.join(folder, name));
  }
  if (problems.length > 0) throw new Error(`Pagefind: ${problems.join(', ')}`);
  return records.length + pages.length;
}
