/** Titles and queries that look like code stay text in the browser too. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import type { IndexHead } from '#domain/search/index-data.ts';
import type { SearchData } from '#site/search-data.ts';
import type { SolutionCard } from '#site/view/card.ts';
import { PAYLOADS } from '../build/sample-content.ts';
import { changing, openCatalogue } from './catalogue-page.ts';

const QUERIES = 300;

/** Many different strings, each with a hostile part. */
function hostile(index: number): string {
  const one = PAYLOADS[index % PAYLOADS.length]!;
  const other = PAYLOADS[(index * 7 + 3) % PAYLOADS.length]!;
  return [one, `${one}${other}`, `a ${one}`, `${other.toUpperCase()} ${one}`][
    Math.floor(index / PAYLOADS.length) % 4
  ]!;
}

/** Elements and attributes that results, suggestions, the visitor's list and filters may have. */
const ALLOWED = new Set(
  [
    'a',
    'article',
    'button',
    'details',
    'div',
    'fieldset',
    'h2',
    'header',
    'input',
    'label',
    'legend',
    'li',
    'mark',
    'nav',
    'p',
    'section',
    'span',
    'strong',
    'summary',
    'ul',
  ].map((name) => name.toUpperCase()),
);
const ATTRIBUTES = new Set([
  'aria-busy',
  'aria-current',
  'aria-hidden',
  'aria-label',
  'aria-pressed',
  'aria-selected',
  'checked',
  'class',
  'data-facet',
  'data-id',
  'data-keep',
  'data-long',
  'data-more',
  'data-old',
  'data-state',
  'disabled',
  'href',
  'id',
  'lang',
  'open',
  'placeholder',
  'role',
  'type',
  'value',
]);

/** What none of our templates has put there. */
async function foreign(page: Page): Promise<string[]> {
  return page.evaluate(
    ([names, attributes]) =>
      [
        ...document.querySelectorAll<HTMLElement>(
          '[data-part="results"] *, [data-part="facets"] *, [data-part="selection"] *, .suggestions *',
        ),
      ].flatMap((element) => [
        ...(names.includes(element.tagName) ? [] : [element.outerHTML]),
        ...element
          .getAttributeNames()
          .filter((name) => !attributes.includes(name))
          .map((name) => `${element.tagName} ${name}`),
        ...(element instanceof HTMLAnchorElement && !element.protocol.startsWith('http')
          ? [element.href]
          : []),
      ]),
    [[...ALLOWED], [...ATTRIBUTES]] as const,
  );
}

/** Dialogs the page opens. */
function dialogsOf(page: Page): string[] {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return dialogs;
}

it('erzeugen feindliche Titel, Namen und Merkmale kein Element', async () => {
  let next = 0;
  const intercept = async (page: Page): Promise<void> => {
    await page.route('**/suche/*/karten/*.json', async (route) => {
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
    await page.route('**/suche/katalog.json', async (route) => {
      const data = (await (await route.fetch()).json()) as SearchData;
      const facets = data.facets.map(({ labels, ...facet }) => ({
        ...facet,
        label: hostile(next++),
        ...(labels === undefined ? {} : { labels: labels.map(() => hostile(next++)) }),
      }));
      await route.fulfill({ json: { ...data, facets } });
    });
    // Names stay what they are found by; what is shown of them does not.
    await page.route('**/suche/*/kopf.json', async (route) => {
      const head = (await (await route.fetch()).json()) as IndexHead;
      const concepts = head.concepts.map(([id, label, ...names]) => [id, hostile(next++), label, ...names]);
      await route.fulfill({ json: { ...head, concepts } });
    });
  };
  const catalogue = await openCatalogue(
    { site: 'hostile', prepare: intercept },
    '#topics=administration&merkliste=hilfe-01',
  );
  const { page } = catalogue;
  const dialogs = dialogsOf(page);
  const areHostile = (texts: readonly string[]): boolean =>
    texts.length > 0 && texts.every((text) => PAYLOADS.some((payload) => text.includes(payload)));
  expect(next).toBeGreaterThan(200);
  expect(await foreign(page)).toEqual([]);
  expect(
    areHostile(await page.locator('[data-part="results"] .solution-card__title').allTextContents()),
  ).toBe(true);
  expect(areHostile(await catalogue.chips())).toBe(true);
  // Why something was found, and what is suggested.
  await changing(page, () => catalogue.input.pressSequentially('Stadt Musterstadt'));
  await page.locator('.suggestion').first().waitFor();
  expect(await foreign(page)).toEqual([]);
  expect(areHostile(await page.locator('.suggestion__text').allTextContents())).toBe(true);
  expect(areHostile(await page.locator('.solution-card__reason').allTextContents())).toBe(true);
  expect(dialogs).toEqual([]);
  expect(catalogue.consoleErrors).toEqual([]);
  await catalogue.close();
});

it(`erzeugen ${QUERIES} feindliche Anfragen kein Element`, async () => {
  const catalogue = await openCatalogue({ site: 'hostile' }, '#q=a');
  const { page } = catalogue;
  const dialogs = dialogsOf(page);
  // As many as one can, one after the other, as if typed into the address, in turn with filters and a kept list.
  const found = await page.evaluate(
    async ([queries, names, attributes]) => {
      const strange: string[] = [];
      for (const [index, query] of queries.entries()) {
        const old = document.querySelector('[data-part="results"] > *');
        old?.setAttribute('data-old', '');
        const rest = ['', '&genau=1', `&topics=${encodeURIComponent(query)}`, `&merkliste=hilfe-01,${query}`];
        location.hash = `#q=${encodeURIComponent(query)}${rest[index % rest.length]!}`;
        const end = performance.now() + 3000;
        while (old?.isConnected === true && performance.now() < end)
          await new Promise((done) => setTimeout(done, 5));
        if (old?.isConnected === true) strange.push(`${query}: no answer`);
        for (const element of document.querySelectorAll(
          '[data-part="results"] *, [data-part="selection"] *',
        )) {
          if (!names.includes(element.tagName)) strange.push(`${query}: ${element.tagName}`);
          for (const name of element.getAttributeNames())
            if (!attributes.includes(name)) strange.push(`${query}: ${name}`);
        }
      }
      return strange;
    },
    [
      Array.from({ length: QUERIES }, (_, index) => `${hostile(index)} ${index}`),
      [...ALLOWED],
      [...ATTRIBUTES],
    ] as const,
  );
  expect(found).toEqual([]);
  expect(await catalogue.input.inputValue()).toContain(hostile(QUERIES - 1));
  expect(await foreign(page)).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(catalogue.consoleErrors).toEqual([]);
  expect(catalogue.policyViolations).toEqual([]);
  await catalogue.close();
});

it('erzeugen feindliche Anfragen beim Schreiben kein Element', async () => {
  const catalogue = await openCatalogue({ site: 'hostile' });
  const { page } = catalogue;
  const dialogs = dialogsOf(page);
  for (const payload of PAYLOADS) {
    await changing(page, () => catalogue.input.fill(`Hilfe ${payload}`));
    await page.locator('.suggestion').first().waitFor();
    expect(await foreign(page), payload).toEqual([]);
  }
  expect(dialogs).toEqual([]);
  expect(catalogue.consoleErrors).toEqual([]);
  await catalogue.close();
});
