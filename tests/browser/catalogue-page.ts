/** The list of solutions with search and filters, as visitors handle it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

import type { IndexHead } from '#domain/search/index-data.ts';
import type { Language } from '#domain/text.ts';
import type { SearchData, SearchOrders } from '#site/search-data.ts';
import { localised, urls } from '#site/urls.ts';
import { type Site, siteFolder } from '../build/sites.ts';
import { newPage, type PageOptions, type WatchedPage } from './page.ts';

/** Cards on one page of the list. */
export const PER_PAGE = 24;

export interface CatalogueOptions extends PageOptions {
  language?: Language;
  /** Runs before the page is opened, for example to intercept data. */
  prepare?: (page: Page) => Promise<unknown>;
}

export interface CataloguePage extends WatchedPage {
  data: CatalogueFiles;
  /** What the script has written. */
  results: Locator;
  input: Locator;
  status: Locator;
  /** Opens the list in a state, such as `#topics=justice`, and waits for it. */
  show: (fragment: string) => Promise<void>;
  search: (query: string) => Promise<void>;
  /** Ids of the cards one sees, in order. */
  ids: () => Promise<string[]>;
  /** The number the list says it has. */
  count: () => Promise<number>;
  /** By value, of one facet, as far as its values are shown. */
  counts: (facet: string) => Promise<Record<string, number>>;
  toggle: (facet: string, value: string) => Promise<void>;
  chips: () => Promise<string[]>;
  /** Waits until screen readers have been told something. */
  announced: (text: string) => Promise<void>;
  /** What an element says that has the focus. */
  focused: () => Promise<string>;
}

export interface CatalogueFacet {
  id: string;
  label: string;
  values: readonly string[];
  labels: readonly string[];
  /** Positions in `values`, per solution. */
  rows: readonly (readonly number[])[];
}

/** What the site has written for the catalogue, unpacked. */
export interface CatalogueFiles {
  facets: readonly CatalogueFacet[];
  /** In the order of titles. */
  ids: readonly string[];
  orders: SearchOrders;
}

export function catalogueFiles(site: Site, language: Language = 'de'): CatalogueFiles {
  const read = <T>(address: string): T =>
    JSON.parse(readFileSync(path.join(siteFolder(site), address), 'utf8')) as T;
  const data = read<SearchData>(localised(urls.searchData, language));
  const file = (name: string): string => urls.searchFile(data.version, name);
  const names = new Map(read<IndexHead>(file('kopf.json')).concepts.map(([id, label]) => [id, label]));
  return {
    facets: data.facets.map(({ id, label, values, labels, column }) => ({
      id,
      label,
      values,
      labels: labels ?? values.map((value) => names.get(`${id}:${value}`)!),
      rows: column.split(';').map((row) => row.split(',').filter(Boolean).map(Number)),
    })),
    ids: read<string[]>(file('kennungen.json')),
    orders: read<SearchOrders>(file('reihenfolgen.json')),
  };
}

/** A facet by its id. */
export function facetOf({ facets }: CatalogueFiles, id: string): CatalogueFacet {
  return facets.find((facet) => facet.id === id)!;
}

export async function openCatalogue(options: CatalogueOptions = {}, fragment = ''): Promise<CataloguePage> {
  const { site = 'dist', language = 'de', prepare } = options;
  const watched = await newPage(options);
  const { page } = watched;
  await prepare?.(page);
  const results = page.locator('[data-part="results"]:not([hidden])');
  const input = page.locator('#suche');
  const facet = (id: string) => page.locator(`details[data-facet="${id}"]`);
  const catalogue: CataloguePage = {
    ...watched,
    data: catalogueFiles(site, language),
    results,
    input,
    status: page.locator('[data-part="status"]'),
    show: async (state) => {
      // A change of the fragment alone would not load the page anew.
      await page.goto('about:blank');
      await watched.open(`${localised(urls.solutions, language)}${state}`);
      await page.locator('[data-part="form"]:not([hidden])').waitFor();
      if (state !== '') await results.waitFor();
      await complete(page);
    },
    search: async (query) => {
      // The list is written while one types, and again when the search is sent.
      await changing(page, () => input.fill(query));
      await changing(page, () => input.press('Enter'));
    },
    ids: async () => {
      await complete(page);
      return page
        .locator('#ergebnisse .solution-card')
        .evaluateAll((cards) =>
          cards.filter((card) => card.checkVisibility()).map((card) => card.getAttribute('data-id')!),
        );
    },
    count: async () =>
      Number(/\d+/.exec((await page.locator('[data-part="count"]').textContent()) ?? '')?.[0] ?? 0),
    counts: (id) =>
      facet(id)
        .locator('label:has(input[type="checkbox"])')
        .evaluateAll((labels) =>
          Object.fromEntries(
            labels.map((label) => {
              const text = label.querySelector('.count')!.textContent;
              return [label.querySelector('input')!.value, /^\d+$/.test(text) ? Number(text) : 0];
            }),
          ),
        ),
    toggle: async (id, value) => {
      const details = facet(id);
      if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
      await changing(page, () => details.locator(`input[value="${value}"]`).click());
    },
    chips: () => page.locator('.chip').evaluateAll((chips) => chips.map((chip) => chip.textContent ?? '')),
    announced: async (text) => {
      await page.waitForFunction(
        (expected) => document.querySelector('[data-part="status"]')?.textContent === expected,
        text,
      );
    },
    focused: () =>
      page.evaluate(() => {
        const element = document.activeElement;
        return (
          element?.id ||
          element?.getAttribute('data-part') ||
          (element?.textContent ?? '').trim().slice(0, 40)
        );
      }),
  };
  await catalogue.show(fragment);
  return catalogue;
}

/** Does something and waits until the list has been written anew. */
export async function changing(page: Page, action: () => Promise<void>): Promise<void> {
  await page.evaluate(() =>
    document
      .querySelectorAll('[data-part="results"] > *')
      .forEach((element) => element.setAttribute('data-old', '')),
  );
  await action();
  await page.waitForFunction(
    () => document.querySelector('[data-part="results"]:not([hidden]) > :not([data-old])') !== null,
  );
  await complete(page);
}

/** The addresses a page asks for from now on, without the site's own. */
export function requestsOf({ page }: WatchedPage): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

/** Waits until the cards that come after the first ones are there. */
export async function complete(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-part="results"] [aria-busy]') === null);
}
