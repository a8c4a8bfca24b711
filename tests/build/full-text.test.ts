/** The index of the search over all pages holds every page once, with what its reader needs to know of it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

import { allRecords } from '#domain/catalogue.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import type { FoundPage } from '#search/full-text.ts';
import { indexedKind } from '#site/page-kinds.ts';
import { recordUrl } from '#site/urls.ts';
import { TODAY } from './run-build.ts';
import { isCurrent, siteContent, siteFolder, SITES } from './sites.ts';

/** Stands before each of Pagefind's files once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** Every page in the index, by its address. */
function indexedPages(folder: string): FoundPage[] {
  const fragments = path.join(folder, 'pagefind', 'fragment');
  return readdirSync(fragments).map((file) => {
    const text = gunzipSync(readFileSync(path.join(fragments, file))).toString('utf8');
    return JSON.parse(text.slice(SIGNATURE.length)) as FoundPage;
  });
}

describe.each(SITES)('%s', (site) => {
  const pages = indexedPages(siteFolder(site));
  const records = allRecords(readCatalogue(siteContent(site), TODAY).catalogue);
  const active = records.filter(({ data }) => data.retired === undefined);
  const isRecord = ({ filters }: FoundPage) => !filters['kind']![0]!.startsWith('page-');
  const current = it.skipIf(!isCurrent(site));

  current('hat genau die Einträge, die nicht beendet sind, jeden einmal', () => {
    const urls = pages.filter(isRecord).map(({ url }) => url);
    expect(urls.sort()).toEqual(active.map(recordUrl).sort());
  });

  current('nennt zu jedem Eintrag seine Art und zu jedem außer Stellen die Stelle', () => {
    const byUrl = new Map(pages.map((page) => [page.url, page]));
    const wrong = active.filter((record) => {
      const { filters, meta, content } = byUrl.get(recordUrl(record))!;
      return (
        filters['kind']?.join() !== indexedKind(record.kind, 'de') ||
        (meta['authority'] === undefined) !== (record.kind === 'organisation') ||
        !meta['title'] ||
        content.trim() === ''
      );
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('hat die übrigen Seiten in jeder Sprache, aber keine Listen', () => {
    const found = pages.filter((page) => !isRecord(page));
    const urls = found.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls).toEqual(
      expect.arrayContaining(
        ['/hilfe/', '/mitmachen/', '/mitmachen/regeln/', '/zahlen/', '/datenschutz/', '/vergleich/'].flatMap(
          (url) => [url, `/en${url}`],
        ),
      ),
    );
    expect(urls.filter((url) => /(?:themen|seite|loesungen|stellen|suche|--)/.test(url))).toEqual([]);
    expect(found.filter(({ meta, content }) => !meta['title'] || content.length < 50)).toEqual([]);
    const languages = found.map(({ url, filters }) => [
      url.startsWith('/en/') ? 'en' : 'de',
      filters['kind'],
    ]);
    expect(languages.filter(([language, kind]) => kind?.[0] !== `page-${String(language)}`)).toEqual([]);
  });
});
