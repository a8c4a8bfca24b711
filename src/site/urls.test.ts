import { expect, it } from 'vitest';

import { facetIndexUrl, facetUrl, localised, recordUrl, urls } from './urls.ts';

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

it('puts English below /en/', () => {
  expect(localised('/themen/', 'de')).toBe('/themen/');
  expect(localised('/themen/', 'en')).toBe('/en/themen/');
});
