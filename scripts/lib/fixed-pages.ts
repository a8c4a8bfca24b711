import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { siteLanguages, type Settings } from '#domain/settings.ts';
import type { Language } from '#domain/text.ts';
import { FACET_FOLDERS, localised, RISK_CLASS_FOLDERS, urls } from '#site/urls.ts';

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

function pagesIn(output: string, folder: string): { url: string; html: string }[] {
  const within = readdirSync(path.join(output, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !isRepetition(folder, entry.name))
    .map(({ name }) => name)
    .sort();
  const file = path.join(output, folder, 'index.html');
  const html = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return [
    ...(html === '' || html.includes('<meta name="robots" content="noindex"') ? [] : [{ url: folder, html }]),
    ...within.flatMap((name) => pagesIn(output, `${folder}${name}/`)),
  ];
}

/** Pages that show again what others do: comparisons of two solutions, lists and sheets of the transparency register. */
function isRepetition(folder: string, name: string): boolean {
  if (folder.endsWith(urls.comparison)) return true;
  return folder.endsWith(urls.transparency) && REGISTER_FOLDERS.has(name);
}

const REGISTER_FOLDERS: ReadonlySet<string> = new Set([
  ...Object.values(RISK_CLASS_FOLDERS),
  'eintrag',
  'laender',
]);
