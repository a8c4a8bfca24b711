/** The search over all pages: finds what the search over solutions does not, and does so safely and for everybody. */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { translate } from '#i18n/index.ts';
import { urls } from '#site/urls.ts';
import { type HtmlFile, htmlFiles, textOf } from '../build/html.ts';
import { PAYLOADS } from '../build/sample-content.ts';
import { siteFolder } from '../build/sites.ts';
import { barriers, COLOUR_RULES, RULES } from './barriers.ts';
import { newPage, type PageOptions, type WatchedPage } from './page.ts';

const t = translate('de');
/** Stands in the body of one deployment of the sample and in no other record. */
const IN_REPORT = 'Schritten';
const DEPLOYMENT = '/einsaetze/musterstadt/antragshilfe/';
/** The sample has 25 solutions of this name. */
const MANY = 'unterstützt die Sachbearbeitung';
const PER_PAGE = 20;

interface SearchPage extends WatchedPage {
  input: Locator;
  status: Locator;
  /** Waits until the page says this of its results. */
  said: (text: string | RegExp) => Promise<void>;
  /** Addresses found, in order. */
  found: () => Promise<string[]>;
  kind: (name: string) => Locator;
}

async function openSearch(fragment = '', options: PageOptions = {}, at: string = urls.siteSearch) {
  const watched = await newPage({ site: 'sample', ...options });
  await watched.open(`${at}${fragment}`);
  return handle(watched);
}

function handle(watched: WatchedPage): SearchPage {
  const { page } = watched;
  const status = page.locator('[data-part="status"]');
  return {
    ...watched,
    status,
    input: page.locator('#suchwort'),
    said: (text) => status.filter({ hasText: text }).waitFor({ state: 'attached' }),
    found: () =>
      page
        .locator('.page-hits__title a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!)),
    kind: (name) => page.locator(`.page-kinds label:has(input[value="${name}"])`),
  };
}

/** The longest word of a page's paragraphs that stands in those of no other page. */
function ownWord(address: string): string {
  const paragraphs = ({ elements }: HtmlFile): string =>
    elements
      .filter(({ name }) => name === 'p')
      .map((paragraph) => textOf(paragraph).toLowerCase())
      .join(' ');
  const pages = htmlFiles(siteFolder('sample'));
  const others = pages
    .filter((page) => page.address !== address)
    .map(paragraphs)
    .join(' ');
  const own = paragraphs(pages.find((page) => page.address === address)!);
  return (own.match(/\p{L}{5,}/gu) ?? [])
    .filter((word) => !others.includes(word))
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

describe.concurrent('Suche über alle Seiten', () => {
  it('lädt nichts, bevor gesucht wird', async () => {
    const watched = await newPage({ site: 'sample' });
    const requests: string[] = [];
    watched.page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await watched.open(urls.siteSearch);
    const search = handle(watched);
    await search.input.focus();
    expect(requests.filter((url) => url.startsWith('/pagefind/'))).toEqual([]);
    await search.input.fill('Wohngeld');
    await search.said(/gefunden/);
    expect(requests).toContain(urls.fullText);
    await search.close();
  });

  it('findet ein Wort, das nur in einem Erfahrungsbericht steht, und hebt es hervor', async () => {
    const search = await openSearch(`#q=${IN_REPORT}&art=einsatz`);
    await search.said(/gefunden/);
    expect(await search.found()).toEqual([DEPLOYMENT]);
    const hit = search.page.locator('.page-hits li');
    expect(await hit.locator('.page-hits__kind').textContent()).toBe(t('deployment.kind'));
    expect(await hit.locator('h2').textContent()).toBe('Antragshilfe bei Stadt Musterstadt');
    expect(await hit.locator('mark').allTextContents()).toEqual([IN_REPORT]);
    await search.close();
  });

  it('findet Wörter der übrigen Seiten, auch auf Englisch', async () => {
    for (const [at, address] of [
      [urls.siteSearch, '/hilfe/'],
      [`/en${urls.siteSearch}`, '/en/hilfe/'],
    ] as const) {
      const word = ownWord(address);
      const search = await openSearch(`#q=${word}`, {}, at);
      await search.said(/gefunden|found/);
      expect((await search.found())[0], word).toBe(address);
      await search.close();
    }
  });

  it('führt im Englischen zu englischen Seiten und nennt die Sprache der Einträge', async () => {
    const search = await openSearch(`#q=${IN_REPORT}&art=einsatz`, {}, `/en${urls.siteSearch}`);
    await search.said(/found/);
    expect(await search.found()).toEqual([`/en${DEPLOYMENT}`]);
    const title = search.page.locator('.page-hits__title');
    expect(await title.textContent()).toBe(
      translate('en')('deployment.title', { solution: 'Antragshilfe', organisation: 'Stadt Musterstadt' }),
    );
    expect(await title.locator('[lang="de"]').allTextContents()).toEqual([
      'Antragshilfe',
      'Stadt Musterstadt',
    ]);
    expect(await search.page.locator('.page-hits__text').getAttribute('lang')).toBe('de');
    await search.close();
  });

  it('zählt je Art, grenzt ein, blättert und behält alles in der Adresse', async () => {
    const search = await openSearch();
    const { page } = search;
    await search.input.fill(MANY);
    await search.input.press('Enter');
    await search.said(/gefunden/);
    const all = Number(/\d+/.exec((await search.status.textContent())!)![0]);
    const counts = (await page.locator('.page-kinds .count').allTextContents()).map(Number);
    expect(counts.reduce((sum, count) => sum + count)).toBe(all);
    const solutions = counts[0]!;
    expect(solutions).toBeGreaterThan(PER_PAGE);
    await search.kind('loesung').click();
    await search.said(t('siteSearch.results.other', { count: solutions }));
    expect((await search.found()).every((url) => url.startsWith('/loesungen/'))).toBe(true);
    const first = await search.found();
    await page.locator('.pagination a').last().click();
    await page.locator('[aria-current="page"]', { hasText: '2' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe('count');
    const second = await search.found();
    expect(first.length + second.length).toBe(solutions);
    expect(new Set([...first, ...second]).size).toBe(solutions);
    expect(new URL(page.url()).hash).toBe(`#q=${encodeURIComponent(MANY)}&art=loesung&seite=2`);
    await page.reload();
    await search.said(/gefunden/);
    expect(await search.found()).toEqual(second);
    expect(await search.input.inputValue()).toBe(MANY);
    expect(await search.kind('loesung').locator('input').isChecked()).toBe(true);
    await search.close();
  });

  it('lässt sich mit der Tastatur bedienen', async () => {
    const search = await openSearch();
    const { page } = search;
    await search.input.focus();
    await page.keyboard.type('Antragshilfe');
    await page.keyboard.press('Enter');
    await search.said(/gefunden/);
    const all = (await search.found()).length;
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('loesung');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => location.hash.includes('art=loesung'));
    await page.waitForFunction((count) => document.querySelectorAll('.page-hits li').length < count, all);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('loesung');
    const [target] = await search.found();
    await page.locator('.page-hits__title a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${target}`);
    await search.close();
  });

  it('hilft weiter, wenn nichts gefunden wird', async () => {
    const search = await openSearch('#q=Brotkrumenteppich');
    await search.said(t('siteSearch.none'));
    expect(await search.found()).toEqual([]);
    const results = search.page.locator('[data-part="results"]');
    expect(await results.textContent()).toContain(t('siteSearch.empty.text'));
    expect(
      await results.locator('a').evaluateAll((links) => links.map((a) => a.getAttribute('href'))),
    ).toEqual([`${urls.solutions}#q=Brotkrumenteppich`]);
    expect(await search.page.locator('[data-part="lists"]').isVisible()).toBe(true);
    await search.input.fill('');
    await search.page.locator('[data-part="results"]').waitFor({ state: 'hidden' });
    expect(new URL(search.page.url()).hash).toBe('');
    await search.close();
  });

  it('bietet an, ohne Filter zu suchen, wenn sie nichts übrig lassen', async () => {
    const search = await openSearch('#q=Handschrift&art=stelle');
    await search.said(t('siteSearch.none'));
    await search.page.getByRole('link', { name: t('siteSearch.empty.unfiltered') }).click();
    await search.said(/\d.* gefunden/);
    expect((await search.found()).length).toBeGreaterThan(0);
    await search.close();
  });

  it('sagt, wenn sie nicht geladen werden kann, auch mitten darin', async () => {
    const watched = await newPage({ site: 'sample' });
    const search = handle(watched);
    await watched.page.route('**/pagefind/**', (route) => route.abort());
    await watched.open(`${urls.siteSearch}#q=Wohngeld`);
    await search.said(t('siteSearch.failed'));
    expect(await watched.page.locator('[data-part="problem"]').textContent()).toBe(t('siteSearch.failed'));
    expect(await watched.page.locator('[data-part="lists"]').isVisible()).toBe(true);
    await watched.page.unroute('**/pagefind/**');
    await watched.page.reload();
    await search.said(/gefunden/);
    expect(await watched.page.locator('[data-part="problem"]').isVisible()).toBe(false);
    await watched.page.context().setOffline(true);
    await search.input.fill('Quellcode');
    await search.said(t('siteSearch.failed'));
    await search.close();
  });

  it('kommt mit jeder Eingabe zurecht', async () => {
    const search = await openSearch();
    for (const query of ['***', '"', '\\', '%', 'a', 'ß', '-ki', '(', 'x'.repeat(500), '🙂', 'a&art=x#y']) {
      await search.input.fill(query);
      await search.input.press('Enter');
      await search.said(/gefunden/);
      await search.input.fill('');
      await search.page.locator('[data-part="results"]').waitFor({ state: 'hidden' });
    }
    expect(search.consoleErrors).toEqual([]);
    await search.close();
  });

  it('führt ohne JavaScript zu den vollständigen Listen und sagt, warum', async () => {
    const { page, close } = await openSearch('', { javaScript: false });
    expect(await page.locator('main').textContent()).toContain(t('siteSearch.needsScript'));
    expect(await page.locator('[data-part="form"]').isVisible()).toBe(false);
    const links = page.locator('[data-part="lists"] a:visible');
    expect(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual(
      expect.arrayContaining([urls.solutions, urls.needs, urls.organisations, urls.topics, urls.states]),
    );
    await close();
  });

  it('hat auch mit Ergebnissen keine Barrieren und bei 320 px Platz', async () => {
    const search = await openSearch(`#q=${MANY}`, { viewport: 'narrow' });
    await search.said(/gefunden/);
    expect(await barriers(search.page, { runOnly: RULES })).toEqual([]);
    await search.page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(search.page, { runOnly: COLOUR_RULES })).toEqual([]);
    expect(
      await search.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(search.policyViolations).toEqual([]);
    expect(search.foreignRequests).toEqual([]);
    await search.close();
  });
});

describe('Feindliche Wörter', () => {
  /** Elements and attributes that results may have. */
  const ELEMENTS = [
    'A',
    'DIV',
    'FIELDSET',
    'H2',
    'INPUT',
    'LABEL',
    'LEGEND',
    'LI',
    'MARK',
    'NAV',
    'P',
    'SPAN',
    'UL',
  ];
  const ATTRIBUTES = [
    'aria-current',
    'aria-label',
    'autocomplete',
    'class',
    'data-part',
    'data-state',
    'disabled',
    'hidden',
    'href',
    'role',
    'tabindex',
    'type',
    'value',
  ];
  const foreign = ([elements, attributes]: string[][]): string[] =>
    [...document.querySelectorAll('[data-part="results"] *')].flatMap((found) => [
      ...(elements!.includes(found.tagName) ? [] : [found.tagName]),
      ...found.getAttributeNames().filter((name) => !attributes!.includes(name)),
      ...(found instanceof HTMLAnchorElement && !found.protocol.startsWith('http') ? [found.href] : []),
    ]);

  it('in Titeln, Texten und Anfragen bleiben Text', async () => {
    const search = await openSearch('', { site: 'hostile' });
    const { page } = search;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const shown: string[] = [];
    for (const query of ['Hilfe', 'Antragshilfe', 'Stadt', ...PAYLOADS]) {
      await page.evaluate(() => (location.hash = '#q='));
      await page.waitForFunction(() => document.querySelector('[data-part="status"]')!.textContent === '');
      await page.evaluate((text) => (location.hash = `#q=${encodeURIComponent(text)}`), query);
      await page.waitForFunction(() => document.querySelector('[data-part="status"]')!.textContent !== '');
      expect(await page.evaluate(foreign, [ELEMENTS, ATTRIBUTES]), query).toEqual([]);
      shown.push(...(await page.locator('.page-hits li').allTextContents()));
    }
    const unseen = PAYLOADS.filter((payload) => !shown.some((text) => text.includes(payload)));
    expect(unseen).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(search.consoleErrors).toEqual([]);
    expect(search.policyViolations).toEqual([]);
    await search.close();
  });
});
