/** One address of every kind of page, taken from what was built. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { languageAt } from '#site/urls.ts';
import { htmlFiles } from '../build/html.ts';
import { type Site, siteFolder } from '../build/sites.ts';

export interface Template {
  name: string;
  site: Site;
  address: string;
}

const sample = (name: string, address: string): Template => ({ name, site: 'sample', address });

/** German has all kinds of pages; English ones have the same templates and other texts. */
const pages = htmlFiles(siteFolder('dist')).filter(({ address }) => languageAt(address) === 'de');

/** Facets share their two templates: topics and states stand for all. */
const SAME = /^\/(?:aufgaben|verfahren|status|ebenen)\//;

/** Kind of a page by its address: `/loesungen/*`, `/einsaetze/*`, `/hilfe/`. */
function kindOf(address: string): string {
  const [folder = '', ...rest] = address.split('/').filter((part) => part !== '');
  if (rest.length === 0 || folder === 'mitmachen') return address;
  if (rest.at(-1) === 'verlauf') return `/${folder}/*/verlauf`;
  return rest[0] === 'seite' ? `/${folder}/seite/*` : `/${folder}/*`;
}

/** Of every kind the largest page: it has most of what such a page can have. */
function largestOfEach(): Template[] {
  const largest = new Map<string, (typeof pages)[number]>();
  for (const page of pages) {
    if (SAME.test(page.address)) continue;
    const kind = kindOf(page.address);
    if (page.text.length > (largest.get(kind)?.text.length ?? 0)) largest.set(kind, page);
  }
  return [...largest].map(([name, { address }]) => ({ name, site: 'dist', address }));
}

export const TEMPLATES: readonly Template[] = [
  ...largestOfEach(),
  sample('volle Lösung', '/loesungen/antragshilfe/'),
  sample('voller Einsatz', '/einsaetze/musterstadt/antragshilfe/'),
  sample('Gesuch', '/gesuche/partner-gesucht/'),
  sample('beendete Lösung', '/loesungen/altdienst/'),
  sample('beendete Stelle', '/stellen/altamt/'),
  sample('Verlauf', '/loesungen/antragshilfe/verlauf/'),
  sample('Verlauf mit unlesbarem Stand', '/loesungen/formularlotse/verlauf/'),
  sample('Änderungen', '/aenderungen/'),
  sample('Transparenzregister', '/transparenz/'),
  sample('Eintragsblatt', '/transparenz/eintrag/antragshilfe/'),
  sample('frühere Adresse', '/loesungen/antragshilfe-alt/'),
  ...[
    '/en/',
    '/en/loesungen/',
    '/en/loesungen/antragshilfe/',
    '/en/einsaetze/musterstadt/antragshilfe/',
    '/en/stellen/musterstadt/',
    '/en/gesuche/partner-gesucht/',
    '/en/laender/de-ni/',
    '/en/vergleich/antragshilfe--formularlotse/',
    '/en/zahlen/',
    '/en/hilfe/',
    '/en/suche/',
    '/en/mitmachen/',
    '/en/aenderungen/',
    '/en/einsaetze/musterstadt/antragshilfe/verlauf/',
    '/en/transparenz/',
    '/en/transparenz/hochrisiko/',
    '/en/transparenz/artikel-50/',
    '/en/transparenz/laender/de-ni/',
    '/en/transparenz/eintrag/antragshilfe/',
    '/en/qualitaet/',
    '/en/ueber/selbstpruefung/',
    '/en/glossar/',
    '/en/transparenz/beteiligung/',
    '/en/ki-verordnung/',
    '/en/ki-verordnung/selbsttest/',
  ].map((address) => sample('englisch', address)),
];

/** The page at a former address without the instruction to leave it at once. */
export function withoutRefresh(site: Site, address: string): string {
  const text = readFileSync(path.join(siteFolder(site), address, 'index.html'), 'utf8');
  return text.replace(/<meta http-equiv="refresh"[^>]*>/, '');
}
