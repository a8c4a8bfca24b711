import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { allRecords } from '#domain/catalogue.ts';
import type { Kind } from '#domain/schema/index.ts';
import type { Language } from '#domain/text.ts';
import type { SolutionList } from '#exports/solution-list.ts';
import { siteData } from '#site/catalogue.ts';
import type { SearchData } from '#site/search-data.ts';
import { siteLanguages } from '#domain/settings.ts';
import { localised, recordUrl, urls } from '#site/urls.ts';
import { fixedPages } from './fixed-pages.ts';

const PAGE_FOLDERS: Readonly<Record<Kind, string>> = {
  organisation: 'stellen',
  solution: 'loesungen',
  deployment: 'einsaetze',
  need: 'gesuche',
};

/**
 * Proves that nothing was lost on the way: every record file became a record, every record a page (or tombstone) in
 * each language of the site,
 * no page stands there without a record or redirect, the search data hold every active solution and the full-text
 * index every active record, and every script, style and font that a page asks for is there.
 *
 * @returns one message per gap; empty when the output is complete
 */
export function verifyOutput(output: string): string[] {
  const { catalogue, files, settings } = siteData();
  const languages = siteLanguages(settings);
  const records = allRecords(catalogue);
  const gaps: string[] = [];
  if (records.length !== files) gaps.push(`${files} Dateien, aber ${records.length} Einträge`);
  const pages = new Set<string>();
  for (const record of records) {
    for (const id of [record.id, ...(record.data.formerIds ?? [])]) {
      for (const language of languages) {
        const page = localised(recordUrl({ ...record, id }), language);
        pages.add(page);
        if (!existsSync(path.join(output, page, 'index.html')))
          gaps.push(`${record.file}: Seite ${page} fehlt`);
      }
    }
  }
  for (const language of languages) {
    for (const folder of Object.values(PAGE_FOLDERS)) {
      for (const page of recordPages(output, folder, language)) {
        if (!pages.has(page)) gaps.push(`Seite ${page} gehört zu keinem Eintrag`);
      }
    }
  }
  const { count } = JSON.parse(readFileSync(path.join(output, urls.searchData), 'utf8')) as SearchData;
  const active = catalogue.solutions.filter(({ data }) => data.retired === undefined).length;
  if (count !== active) gaps.push(`Suchdaten: ${count} von ${active} Lösungen`);
  for (const language of languages) {
    const list = localised(urls.solutionList, language);
    const { rows } = JSON.parse(readFileSync(path.join(output, list), 'utf8')) as SolutionList;
    if (rows.length !== active) gaps.push(`${list}: ${rows.length} von ${active} Lösungen`);
  }
  const wanted = records.filter(({ data }) => data.retired === undefined).length;
  const indexed = fullTextPages(output) - fixedPages(output, settings).length;
  if (indexed !== wanted) gaps.push(`Suche über alle Seiten: ${indexed} von ${wanted} Einträgen`);
  for (const { id, file } of catalogue.solutions) {
    if (!existsSync(path.join(output, urls.comparedSolution(id))))
      gaps.push(`${file}: Angaben zum Vergleich fehlen`);
  }
  if (!existsSync(path.join(output, '404.html'))) gaps.push('404.html fehlt');
  for (const [file, page] of usedFiles(output)) {
    if (!existsSync(path.join(output, file))) gaps.push(`${file} fehlt, gebraucht von ${page}`);
  }
  return gaps;
}

/** Number of pages in Pagefind's index, by its own count. */
function fullTextPages(output: string): number {
  const entry = JSON.parse(
    readFileSync(path.join(output, path.dirname(urls.fullText), 'pagefind-entry.json'), 'utf8'),
  ) as { languages: Readonly<Record<string, { page_count: number }>> };
  return Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

/** Scripts, styles and fonts that pages ask for, each with one page that does. */
function usedFiles(output: string): Map<string, string> {
  const used = new Map<string, string>();
  const note = (file: string, address: RegExp): void => {
    const text = readFileSync(path.join(output, file), 'utf8');
    for (const [, found] of text.matchAll(address)) if (!used.has(found!)) used.set(found!, file);
  };
  for (const file of readdirSync(output, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.html')) note(file, /\s(?:href|src)="(\/assets\/[^"]+)"/g);
    else if (file.endsWith('.css')) note(file, /url\("?(\/assets\/[^")]+)/g);
  }
  return used;
}

/** Addresses of the record pages that stand in a folder of the output. */
function recordPages(output: string, folder: string, language: Language): string[] {
  const root = localised(`/${folder}`, language);
  const depth = folder === PAGE_FOLDERS.deployment ? 2 : 1;
  const within = (at: string, left: number): string[] =>
    existsSync(path.join(output, at))
      ? readdirSync(path.join(output, at), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .flatMap((entry) =>
            left === 1 ? [`${at}/${entry.name}/`] : within(`${at}/${entry.name}`, left - 1),
          )
      : [];
  return within(root, depth).filter((page) => page !== localised('/loesungen/seite/', language));
}
