import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { siteLanguages, type Settings } from '#domain/settings.ts';
import type { Language } from '#domain/text.ts';
import { FACET_FOLDERS, localised, urls } from '#site/urls.ts';

/** A page of the output that stands for itself: help, rules, figures and the like. */
export interface FixedPage {
  readonly url: string;
  readonly language: Language;
  readonly html: string;
}

/** Folders whose pages are records, lists of them or ways to find them: what they show is found by itself. */
const LISTS: ReadonlySet<string> = new Set([
  ...Object.values(FACET_FOLDERS),
  ...[urls.solutions, urls.needs, urls.organisations, urls.siteSearch, urls.changes].map((url) =>
    url.replaceAll('/', ''),
  ),
  'einsaetze',
]);

/** All pages in the output that are neither a record nor a list of records, in each language of the site. */
export function fixedPages(output: string, settings: Settings): FixedPage[] {
  const languages = siteLanguages(settings);
  return languages.flatMap((language) => {
    const home = localised(urls.home, language);
    const folders = readdirSync(path.join(output, home), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !LISTS.has(entry.name))
      .map(({ name }) => name)
      .filter((name) => language !== 'de' || !(languages as readonly string[]).includes(name));
    return folders
      .sort()
      .flatMap((folder) => pagesIn(output, `${home}${folder}/`))
      .map(({ url, html }) => ({ url, language, html }));
  });
}

/** Of the comparisons only the page to choose on: the others repeat two solutions. */
function pagesIn(output: string, folder: string): { url: string; html: string }[] {
  const within = folder.endsWith(urls.comparison)
    ? []
    : readdirSync(path.join(output, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort();
  const file = path.join(output, folder, 'index.html');
  const html = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return [
    ...(html === '' || html.includes('<meta name="robots" content="noindex"') ? [] : [{ url: folder, html }]),
    ...within.flatMap((name) => pagesIn(output, `${folder}${name}/`)),
  ];
}
