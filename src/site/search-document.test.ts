import { expect, it } from 'vitest';

import { allRecords } from '#domain/catalogue.ts';
import { descendants, parseHtml, textOf } from '../../tests/build/html.ts';
import { hostileWording, PAYLOADS, sampleFiles } from '../../tests/build/sample-content.ts';
import { readSample } from '../../tests/build/sample-catalogue.ts';
import { searchDocument } from './search-document.ts';

const { catalogue, labels } = readSample();
const words = (html: string) => textOf(parseHtml(html));
const use = catalogue.deployments.find(
  ({ id, organisation }) => id === 'antragshilfe' && organisation === 'musterstadt',
)!;

it.each([
  [
    'a solution',
    catalogue.solution.get('antragshilfe')!,
    [
      'Antragshilfe',
      'FoPrü',
      'Stadt Musterstadt',
      'Niedersachsen',
      'Bundesamt für Musterverfahren',
      'Hochschule Musterland',
      'Modell Eins',
      '99107023017000',
      'Handschrift',
    ],
  ],
  [
    'a deployment',
    use,
    ['Antragshilfe', 'FoPrü', 'Stadt Musterstadt', 'Die Wohngeldstelle prüft damit', 'Früh anfangen'],
  ],
  [
    'a need',
    catalogue.need.get('partner-gesucht')!,
    ['Partner gesucht', 'Stadt Musterstadt', 'gemeinsam mit ihr erproben', 'Wohngeld', 'Einzelheiten'],
  ],
  [
    'an authority',
    catalogue.organisation.get('musterstadt')!,
    ['Stadt Musterstadt', 'Niedersachsen', 'Antragshilfe', 'Partner gesucht'],
  ],
])('holds what the page of %s says', (_, record, expected) => {
  const text = words(searchDocument(record, labels));
  expect(expected.filter((word) => !text.includes(word))).toEqual([]);
});

it('keeps names, places and terms out of the text that excerpts are made of', () => {
  const page = parseHtml(searchDocument(use, labels));
  const ignored = [...descendants(page)].filter(
    ({ attributes }) => attributes['data-pagefind-ignore'] !== undefined,
  );
  expect(ignored.map(({ attributes }) => attributes['data-pagefind-meta'])).toEqual([
    'title',
    'authority',
    'names',
    'places',
    'terms',
  ]);
});

it('lists of an authority only what goes on', () => {
  const text = words(searchDocument(catalogue.organisation.get('musterstadt')!, labels));
  expect(text).not.toContain('Altes Gesuch');
});

it('always has text, because Pagefind leaves out pages without any', () => {
  const empty = allRecords(catalogue).filter((record) => {
    const page = [...descendants(parseHtml(searchDocument(record, labels)))];
    const main = page.find(({ name }) => name === 'main')!;
    return main.children
      .filter((child) => typeof child !== 'string' && !('data-pagefind-ignore' in child.attributes))
      .every((child) => typeof child !== 'string' && textOf(child).trim() === '');
  });
  expect(empty.map(({ file }) => file)).toEqual([]);
});

it('takes words as words', () => {
  const hostile = readSample(sampleFiles(hostileWording()));
  const harmless = new Map(allRecords(catalogue).map((record) => [record.file, record]));
  for (const record of allRecords(hostile.catalogue)) {
    const html = searchDocument(record, hostile.labels);
    const names = (page: string) => [...descendants(parseHtml(page))].map(({ name }) => name);
    expect(names(html)).toEqual(names(searchDocument(harmless.get(record.file)!, labels)));
    expect(PAYLOADS.some((payload) => words(html).includes(payload))).toBe(true);
  }
});
