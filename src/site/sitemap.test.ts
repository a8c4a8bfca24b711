import { expect, it } from 'vitest';

import { allRecords } from '#domain/catalogue.ts';
import { TODAY } from '../../tests/build/run-build.ts';
import { readSample } from '../../tests/build/sample-catalogue.ts';
import { sitemapEntries, sitemapXml } from './sitemap.ts';
import { recordUrl } from './urls.ts';

const { catalogue, labels } = readSample();
const paths = sitemapEntries(labels, false, TODAY).map(({ path }) => path);

it('lists every record that goes on, and no tombstone or former address', () => {
  for (const record of allRecords(catalogue)) {
    expect(paths.includes(recordUrl(record)), record.id).toBe(record.data.retired === undefined);
    for (const id of record.data.formerIds ?? []) expect(paths).not.toContain(recordUrl({ ...record, id }));
  }
});

it('lists each address once, from the root and with a slash at the end', () => {
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => !/^\/(?:[a-z0-9-]+\/)*$/.test(path))).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining([
      '/',
      '/loesungen/',
      '/loesungen/seite/2/',
      '/themen/administration/',
      '/laender/de-ni/',
      '/transparenz/nicht-bewertet/',
      '/transparenz/laender/de-ni/',
      '/transparenz/eintrag/antragshilfe/',
    ]),
  );
});

it('lists the changes only where there is a history', () => {
  expect(paths).not.toContain('/aenderungen/');
  expect(sitemapEntries(labels, true, TODAY).map(({ path }) => path)).toContain('/aenderungen/');
});

it('is XML with whole addresses, days of change, and every language of a page', () => {
  const entries = [{ path: '/' }, { path: '/a/', modified: '2026-11-01' }, { path: '/leichte-sprache/' }];
  const address = 'https://ki.stadt.de';
  const link = (hreflang: string, to: string): string =>
    `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${address}${to}"/>`;
  const links = (path: string): string =>
    link('de', path) + link('en', `/en${path}`) + link('x-default', path);
  expect(sitemapXml(entries, address, ['de', 'en'])).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' +
      `  <url><loc>${address}/</loc>${links('/')}</url>\n` +
      `  <url><loc>${address}/en/</loc>${links('/')}</url>\n` +
      `  <url><loc>${address}/a/</loc><lastmod>2026-11-01</lastmod>${links('/a/')}</url>\n` +
      `  <url><loc>${address}/en/a/</loc><lastmod>2026-11-01</lastmod>${links('/a/')}</url>\n` +
      `  <url><loc>${address}/leichte-sprache/</loc></url>\n` +
      '</urlset>\n',
  );
  expect(sitemapXml(entries.slice(0, 1), address, ['de'])).toContain(
    `  <url><loc>${address}/</loc></url>\n</urlset>`,
  );
});
