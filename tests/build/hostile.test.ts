/** Words of records stay words, whatever they look like: the hostile site has the same elements as the harmless one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

import { allRecords } from '#domain/catalogue.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import type { SearchData } from '#site/search-data.ts';
import { recordUrl, urls } from '#site/urls.ts';
import { type Element, htmlFiles, skeleton, textOf } from './html.ts';
import { TODAY } from './run-build.ts';
import { PAYLOADS } from './sample-content.ts';
import { siteContent, siteFolder } from './sites.ts';

const harmless = new Map(htmlFiles(siteFolder('sample')).map((page) => [page.file, page]));
const hostile = htmlFiles(siteFolder('hostile'));
const { catalogue } = readCatalogue(siteContent('hostile'), TODAY);

it('hat dieselben Seiten', () => {
  expect(hostile.map(({ file }) => file)).toEqual([...harmless.keys()]);
});

it('hat auf jeder Seite dieselben Elemente mit denselben Attributen', () => {
  const changed = hostile.filter(
    ({ file, root }) =>
      !isComparison(file) && skeleton(root).join('\n') !== skeleton(harmless.get(file)!.root).join('\n'),
  );
  expect(changed.map(({ file }) => file)).toEqual([]);
});

it('hat in den Verläufen kein Element, das nicht auch ein harmloser Verlauf hat', () => {
  const lines = (pages: Iterable<{ file: string; root: Element }>): string[] =>
    [...pages]
      .filter(({ file }) => isComparison(file))
      .flatMap(({ root }) => skeleton(root).map((line) => line.trim()));
  const known = new Set(lines(harmless.values()));
  const shown = lines(hostile);
  expect(shown.length).toBeGreaterThan(1000);
  expect(shown.filter((line) => !known.has(line))).toEqual([]);
  const text = hostile
    .filter(({ file }) => isComparison(file))
    .map(({ root }) => textOf(root))
    .join('\n');
  expect(text).toContain('<script>alert(1)</script>');
});

/** Pages that mark the words which differ: how many there are depends on the words. */
function isComparison(file: string): boolean {
  return /\/verlauf\/index\.html$/.test(file);
}

it('zeigt jedes Wort eines Eintrags auf seiner Seite, auch das feindliche', () => {
  const pages = new Map(hostile.map((page) => [page.address, page]));
  const missing = allRecords(catalogue).flatMap((record) => {
    const { elements } = pages.get(recordUrl(record))!;
    const shown = plain(textOf(elements.find(({ name }) => name === 'main')!));
    return strings(record.data)
      .filter((text) => PAYLOADS.some((payload) => text.endsWith(payload)) && !shown.includes(plain(text)))
      .map((text) => `${record.file}: ${text}`);
  });
  expect(missing).toEqual([]);
});

it('hat feindliche Zeichenketten auch in den Daten der Suche nur als Text', () => {
  const folder = siteFolder('hostile');
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const { version, count, cardsPerFile } = read(urls.searchData) as SearchData;
  const cards = Array.from(
    { length: Math.ceil(count / cardsPerFile) },
    (_, number) => read(urls.searchFile(version, `karten/${number}.json`)) as { title: string }[],
  ).flat();
  expect(cards).toHaveLength(count);
  const unseen = PAYLOADS.filter((payload) => !cards.some(({ title }) => title.endsWith(payload)));
  expect(unseen).toEqual([]);
});

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Blanks do not count in HTML. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
