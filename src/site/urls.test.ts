import { expect, it } from 'vitest';

import {
  alternatesOf,
  facetIndexUrl,
  facetUrl,
  languageAt,
  localised,
  recordUrl,
  siteSearchUrl,
  urls,
} from './urls.ts';

it.each([
  [{ kind: 'solution', id: 'a', organisation: 'o' }, '/loesungen/a/'],
  [{ kind: 'deployment', id: 'a', organisation: 'o' }, '/einsaetze/o/a/'],
  [{ kind: 'need', id: 'a', organisation: 'o' }, '/gesuche/a/'],
  [{ kind: 'organisation', id: 'o', organisation: 'o' }, '/stellen/o/'],
] as const)('gives %o its address', (record, url) => {
  expect(recordUrl(record)).toBe(url);
});

it('gives facets their addresses, in small letters', () => {
  expect(facetUrl('states', 'DE-BY')).toBe('/laender/de-by/');
  expect(facetUrl('topics', 'justice')).toBe('/themen/justice/');
  expect(facetIndexUrl('tasks')).toBe('/aufgaben/');
});

it('has the first page of the list at the list itself', () => {
  expect(urls.solutionsPage(1)).toBe('/loesungen/');
  expect(urls.solutionsPage(2)).toBe('/loesungen/seite/2/');
});

it.each([
  ['/themen/', '/en/themen/'],
  ['/', '/en/'],
  ['/vergleich/#a,b', '/en/vergleich/#a,b'],
  // Only German has these.
  ['/leichte-sprache/', '/leichte-sprache/'],
  ['/404.html', '/404.html'],
])('has %s in English at %s', (path, english) => {
  expect(localised(path, 'de')).toBe(path);
  expect(localised(path, 'en')).toBe(english);
  expect(languageAt(path)).toBe('de');
  expect(languageAt(english)).toBe(english.startsWith('/en/') ? 'en' : 'de');
});

it('takes no German address for an English one', () => {
  expect(languageAt('/energie/')).toBe('de');
});

it('names all languages of a page, and none where there is one', () => {
  expect(alternatesOf('/themen/', ['de', 'en'])).toEqual([
    { hreflang: 'de', path: '/themen/' },
    { hreflang: 'en', path: '/en/themen/' },
    { hreflang: 'x-default', path: '/themen/' },
  ]);
  expect(alternatesOf('/themen/', ['de'])).toEqual([]);
  expect(alternatesOf('/leichte-sprache/', ['de', 'en'])).toEqual([]);
});

it('leads to the search over all pages with the query in the fragment', () => {
  expect(siteSearchUrl(' Bau & Recht ', 'de')).toBe('/suche/#q=Bau%20%26%20Recht');
  expect(siteSearchUrl('', 'en')).toBe('/en/suche/');
});
