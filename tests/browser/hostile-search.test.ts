/** Titles and queries that look like code stay text in the browser too. */
import { expect, it } from 'vitest';

import type { SearchData } from '#site/search-data.ts';
import type { SolutionCard } from '#site/view/card.ts';
import { PAYLOADS } from '../build/sample-content.ts';
import { handle, openCatalogue } from './catalogue-page.ts';
import { newPage } from './page.ts';

const QUERIES = 300;

/** Many different strings, each with a hostile part. */
function hostile(index: number): string {
  const one = PAYLOADS[index % PAYLOADS.length]!;
  const other = PAYLOADS[(index * 7 + 3) % PAYLOADS.length]!;
  return [one, `${one}${other}`, `a ${one}`, `${other.toUpperCase()} ${one}`][
    Math.floor(index / PAYLOADS.length) % 4
  ]!;
}

/** Elements and attributes the list of results may have. */
const ALLOWED = new Set(
  [
    'a',
    'article',
    'button',
    'div',
    'h2',
    'header',
    'label',
    'li',
    'mark',
    'nav',
    'option',
    'p',
    'select',
    'span',
    'ul',
  ].map((name) => name.toUpperCase()),
);
const ATTRIBUTES = new Set([
  'class',
  'href',
  'data-id',
  'data-count',
  'id',
  'for',
  'value',
  'role',
  'type',
  'tabindex',
  'aria-label',
  'aria-hidden',
  'aria-current',
  'data-old',
]);

const FOREIGN = ([names, attributes]: [string[], string[]]): string[] =>
  [...document.querySelectorAll('[data-part="results"] *')].flatMap((element) => [
    ...(names.includes(element.tagName) ? [] : [element.tagName]),
    ...element.getAttributeNames().filter((name) => !attributes.includes(name)),
    ...(element instanceof HTMLAnchorElement && !element.protocol.startsWith('http') ? [element.href] : []),
  ]);

it('erzeugen feindliche Titel, Namen und Merkmale kein Element', async () => {
  const watched = await newPage({ site: 'hostile' });
  const dialogs: string[] = [];
  watched.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  let next = 0;
  await watched.page.route('**/suche/karten/*.json', async (route) => {
    const cards = (await (await route.fetch()).json()) as SolutionCard[];
    const changed = cards.map((card) => ({
      ...card,
      title: hostile(next++),
      summary: hostile(next++),
      organisation: hostile(next++),
      place: hostile(next++),
      reuse: hostile(next++),
      id: hostile(next++),
      status: { id: hostile(next++), text: hostile(next++) },
      lighthouse: true,
      deployments: 2,
    }));
    await route.fulfill({ json: changed });
  });
  await watched.page.route('**/suche/katalog.json', async (route) => {
    const data = (await (await route.fetch()).json()) as SearchData;
    const facets = data.facets.map((facet) => ({
      ...facet,
      label: hostile(next++),
      labels: facet.labels.map(() => hostile(next++)),
    }));
    await route.fulfill({ json: { ...data, facets } });
  });
  const catalogue = await handle(watched, '#topics=administration');
  const foreign = await watched.page.evaluate(FOREIGN, [[...ALLOWED], [...ATTRIBUTES]] as [
    string[],
    string[],
  ]);
  const facets = await watched.page.evaluate(() => [
    ...new Set([...document.querySelectorAll('[data-part="facets"] *')].map((element) => element.tagName)),
  ]);
  expect(next).toBeGreaterThan(200);
  expect(foreign).toEqual([]);
  expect(facets.sort()).toEqual([
    'DETAILS',
    'FIELDSET',
    'INPUT',
    'LABEL',
    'LEGEND',
    'SECTION',
    'SPAN',
    'SUMMARY',
  ]);
  const shown = await watched.page.locator('.solution-card__title').allTextContents();
  expect(shown.filter((title) => PAYLOADS.some((payload) => title.includes(payload))).length).toBe(
    shown.length,
  );
  expect(dialogs).toEqual([]);
  expect(watched.consoleErrors).toEqual([]);
  await catalogue.close();
});

it(`erzeugen ${QUERIES} feindliche Anfragen kein Element`, async () => {
  const catalogue = await openCatalogue({ site: 'hostile' });
  const { page } = catalogue;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  // As many as one can, one after the other, as if typed into the address.
  const foreign = await page.evaluate(
    async ([queries, names, attributes]) => {
      const found: string[] = [];
      for (const query of queries!) {
        document.querySelector('.list-head')?.setAttribute('data-old', '');
        location.hash = `#q=${encodeURIComponent(query)}`;
        const end = performance.now() + 3000;
        while (document.querySelector('.list-head[data-old]') && performance.now() < end)
          await new Promise((done) => setTimeout(done, 5));
        for (const element of document.querySelectorAll('[data-part="results"] *')) {
          if (!names!.includes(element.tagName)) found.push(`${query}: ${element.tagName}`);
          for (const name of element.getAttributeNames())
            if (!attributes!.includes(name)) found.push(`${query}: ${name}`);
        }
      }
      return found;
    },
    [
      Array.from({ length: QUERIES }, (_, index) => `${hostile(index)} ${index}`),
      [...ALLOWED],
      [...ATTRIBUTES],
    ],
  );
  expect(foreign).toEqual([]);
  expect(await catalogue.input.inputValue()).toContain(hostile(QUERIES - 1));
  expect(dialogs).toEqual([]);
  expect(catalogue.consoleErrors).toEqual([]);
  expect(catalogue.policyViolations).toEqual([]);
  await catalogue.close();
});
