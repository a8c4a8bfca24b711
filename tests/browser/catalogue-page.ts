/** The list of solutions with search and filters, as visitors handle it. */
import type { Locator, Page } from 'playwright-core';

import type { SearchData } from '#site/search-data.ts';
import { newPage, type PageOptions, type WatchedPage } from './page.ts';

export interface CataloguePage extends WatchedPage {
  data: SearchData;
  results: Locator;
  input: Locator;
  status: Locator;
  /** Opens the list in a state, such as `#topics=justice`, and waits for it. */
  show: (fragment: string) => Promise<void>;
  search: (query: string) => Promise<void>;
  /** Ids of the cards shown, in order. */
  ids: () => Promise<string[]>;
  /** The number the list says it has. */
  count: () => Promise<number>;
  /** By value, of one facet. */
  counts: (facet: string) => Promise<Record<string, number>>;
  toggle: (facet: string, value: string) => Promise<void>;
  chips: () => Promise<string[]>;
}

export async function openCatalogue(options: PageOptions = {}, fragment = ''): Promise<CataloguePage> {
  const watched = await newPage(options);
  return handle(watched, fragment);
}

/** Opens the list in a page that is there already, for example with intercepted data. */
export async function handle(watched: WatchedPage, fragment = ''): Promise<CataloguePage> {
  const { page } = watched;
  const results = page.locator('[data-part="results"]:not([hidden])');
  const facet = (id: string) => page.locator(`details[data-facet="${id}"]`);
  const show = async (state: string): Promise<void> => {
    // A change of the fragment alone would not load the page anew.
    await page.goto('about:blank');
    await watched.open(`/loesungen/${state}`);
    await results.waitFor();
  };
  await show(fragment);
  const data = (await page.evaluate(() =>
    fetch('/suche/katalog.json').then((answer) => answer.json()),
  )) as SearchData;
  const input = page.locator('#suche');
  return {
    ...watched,
    data,
    results,
    input,
    show,
    status: page.locator('[data-part="status"]'),
    search: async (query) => {
      await changing(page, async () => {
        await input.fill(query);
        await input.press('Enter');
      });
    },
    ids: () =>
      results
        .locator('.solution-card')
        .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-id')!)),
    count: async () => Number(await results.locator('[data-count]').getAttribute('data-count')),
    counts: (id) =>
      facet(id)
        .locator('label:has(input[type="checkbox"])')
        .evaluateAll((labels) =>
          Object.fromEntries(
            labels.map((label) => [
              label.querySelector('input')!.value,
              Number(label.querySelector('.count')!.textContent),
            ]),
          ),
        ),
    toggle: async (id, value) => {
      const details = facet(id);
      if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
      await changing(page, () => details.locator(`input[value="${value}"]`).click());
    },
    chips: () => page.locator('.chip').evaluateAll((chips) => chips.map((chip) => chip.textContent ?? '')),
  };
}

/** Does something and waits until the list has been written anew. */
export async function changing(page: Page, action: () => Promise<void>): Promise<void> {
  await page.evaluate(() => document.querySelector('.list-head')?.setAttribute('data-old', ''));
  await action();
  await page.waitForFunction(() => document.querySelector('.list-head:not([data-old])') !== null);
}
