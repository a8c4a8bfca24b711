/** One address of every kind of page, taken from what was built. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { htmlFiles } from '../build/html.ts';
import { type Site, siteContent, siteFolder } from '../build/sites.ts';

export interface Template {
  name: string;
  site: Site;
  address: string;
}

const real = (name: string, address: string): Template => ({ name, site: 'dist', address });
const sample = (name: string, address: string): Template => ({ name, site: 'sample', address });

const pages = htmlFiles(siteFolder('dist'));

/** The largest page of a kind: it has most of what such a page can have. */
function largest(pattern: RegExp): string {
  const [first] = pages
    .filter(({ address }) => pattern.test(address))
    .sort((a, b) => b.text.length - a.text.length);
  if (first === undefined) throw new Error(`dist has no page ${pattern.source}`);
  return first.address;
}

const editorial = readdirSync(path.join(siteContent('dist'), 'pages', 'de'))
  .map((name) => name.replace(/\.mdx$/, ''))
  .filter((name) => pages.some(({ address }) => address === `/${name}/`));

export const TEMPLATES: readonly Template[] = [
  real('Startseite', '/'),
  real('Lösungen', '/loesungen/'),
  real('Lösungen, Seite 2', '/loesungen/seite/2/'),
  real('Lösung', largest(/^\/loesungen\/(?!seite)[^/]+\/$/)),
  real('Einsatz', largest(/^\/einsaetze\/[^/]+\/[^/]+\/$/)),
  real('Gesuche', '/gesuche/'),
  real('Stelle', largest(/^\/stellen\/[^/]+\/$/)),
  real('Stellen', '/stellen/'),
  real('Themen', '/themen/'),
  real('Thema', largest(/^\/themen\/[^/]+\/$/)),
  real('Länder', '/laender/'),
  real('Land', largest(/^\/laender\/[^/]+\/$/)),
  real('Bund', '/ebenen/federal/'),
  real('Zahlen', '/zahlen/'),
  real('Prüfregeln', '/mitmachen/regeln/'),
  real('Fehlerseite', '/404.html'),
  ...editorial.map((name) => real(`Redaktion: ${name}`, `/${name}/`)),
  sample('volle Lösung', '/loesungen/antragshilfe/'),
  sample('voller Einsatz', '/einsaetze/musterstadt/antragshilfe/'),
  sample('Gesuch', '/gesuche/partner-gesucht/'),
  sample('beendete Lösung', '/loesungen/altdienst/'),
  sample('beendete Stelle', '/stellen/altamt/'),
  sample('frühere Adresse', '/loesungen/antragshilfe-alt/'),
];

/** The page at a former address without the instruction to leave it at once. */
export function withoutRefresh(site: Site, address: string): string {
  const text = readFileSync(path.join(siteFolder(site), address, 'index.html'), 'utf8');
  return text.replace(/<meta http-equiv="refresh"[^>]*>/, '');
}
