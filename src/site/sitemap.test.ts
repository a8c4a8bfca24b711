import { expect, it } from 'vitest';

import { allRecords } from '#domain/catalogue.ts';
import { readSample } from '../../tests/build/sample-catalogue.ts';
import { sitemapEntries, sitemapXml } from './sitemap.ts';
import { recordUrl } from './urls.ts';

const { catalogue, labels } = readSample();
const paths = sitemapEntries(labels).map(({ path }) => path);

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
    ]),
  );
});

it('is XML with whole addresses and days of change', () => {
  const xml = sitemapXml([{ path: '/' }, { path: '/a/', modified: '2026-11-01' }], 'https://ki.stadt.de');
  expect(xml).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
      '  <url><loc>https://ki.stadt.de/</loc></url>\n' +
      '  <url><loc>https://ki.stadt.de/a/</loc><lastmod>2026-11-01</lastmod></url>\n' +
      '</urlset>\n',
  );
});
