/** The list of results: its order, its pages, its address, what one can keep of it and take along. */
import { buffer } from 'node:stream/consumers';
import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { readCsv } from '#exports/csv.ts';
import { counted, translate } from '#i18n/index.ts';
import { SORTS } from '#search/state.ts';
import { type CataloguePage, changing, facetOf, openCatalogue, PER_PAGE } from './catalogue-page.ts';

const t = translate('de');

describe.concurrent('Liste', () => {
  it('sortiert auf Wunsch anders', async () => {
    const page = await openCatalogue();
    const select = page.page.locator('#sortierung');
    const usable = () =>
      select
        .locator('option:not([disabled])')
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(await usable()).toEqual(SORTS.filter((sort) => sort !== 'relevance'));
    const sortBy = (sort: string) => changing(page.page, async () => void (await select.selectOption(sort)));
    const { ids, orders } = page.data;
    await select.focus();
    for (const sort of ['newest', 'reviewed', 'deployments'] as const) {
      await sortBy(sort);
      expect(await page.ids()).toEqual(orders[sort].slice(0, PER_PAGE).map((position) => ids[position]));
      expect(await page.focused()).toBe('sortierung');
    }
    await sortBy('title');
    expect(await page.ids()).toEqual(ids.slice(0, PER_PAGE));
    // Only what was searched for has a relevance.
    await page.search('Wohngeld');
    expect(await usable()).toEqual([...SORTS]);
    const titles = await page.ids();
    expect(titles).toEqual(ids.filter((id) => titles.includes(id)));
    await sortBy('relevance');
    expect((await page.ids()).sort()).toEqual(titles.toSorted());
    await sortBy('newest');
    const newest = orders.newest.map((position) => ids[position]!);
    expect(await page.ids()).toEqual(newest.filter((id) => titles.includes(id)));
    await page.close();
  });

  it('zeigt auf ihren Seiten zusammen jede Lösung einmal', async () => {
    const page = await openCatalogue();
    const { ids } = page.data;
    const seen: string[] = [];
    const pages = Math.ceil(ids.length / PER_PAGE);
    await page.show('#seite=1&sort=title');
    for (let number = 1; number <= pages; number += 1) {
      seen.push(...(await page.ids()));
      const next = page.results.locator('.pagination a').getByText(String(number + 1), { exact: true });
      if (number === pages) break;
      await changing(page.page, () => next.click());
      expect(await page.results.locator('[aria-current="page"]').textContent()).toBe(String(number + 1));
      // Reading goes on at the top of the new page.
      expect(await page.focused()).toBe('count');
    }
    await page.close();
    expect(seen).toEqual(ids);
  });

  it('behält ihren Zustand beim Neuladen, beim Zurückgehen und beim Sprung zum Inhalt', async () => {
    const page = await openCatalogue();
    const topic = facetOf(page.data, 'topics');
    await page.search('Antrag');
    const largest = Object.entries(await page.counts('topics')).sort(([, a], [, b]) => b - a)[0]![0];
    await page.toggle('topics', largest);
    await changing(
      page.page,
      async () => void (await page.page.locator('#sortierung').selectOption('newest')),
    );
    const before = await stateOf(page);
    expect(before.chips).toEqual([topic.labels[topic.values.indexOf(largest)]]);
    expect(decodeURIComponent(new URL(before.url).hash)).toBe(`#q=Antrag&topics=${largest}&sort=newest`);
    const now = async () => {
      await page.results.waitFor();
      await page.announced(before.text);
      return stateOf(page);
    };
    await page.page.reload();
    expect(await now()).toEqual(before);
    await page.results.locator('.solution-card h2 a').first().click();
    await page.page.waitForURL('**/loesungen/*/');
    await page.page.goBack();
    expect(await now()).toEqual(before);
    await page.page.locator('.skip-link').focus();
    await page.page.keyboard.press('Enter');
    await page.page.waitForFunction(() => document.activeElement?.id === 'inhalt');
    expect(await now()).toEqual(before);
    await page.close();
  });

  it('sieht unter ihrer Adresse für jeden gleich aus', async () => {
    const mine = await openCatalogue();
    await mine.search('Antrag Prüfung');
    const [value] = Object.entries(await mine.counts('techniques')).find(([, count]) => count > 0)!;
    await mine.toggle('techniques', value);
    await changing(mine.page, () => mine.results.locator('[data-keep]').first().click());
    const { url, ...seen } = await stateOf(mine);
    await mine.close();
    const other = await openCatalogue({ viewport: 'phone', colorScheme: 'dark' }, new URL(url).hash);
    expect(await stateOf(other)).toMatchObject(seen);
    expect(new URL(other.page.url()).hash).toBe(new URL(url).hash);
    await other.close();
  });

  it('zeigt dieselben Karten, ob der Server oder das Skript sie schreibt', async () => {
    const page = await openCatalogue({ site: 'sample' });
    const markup = (part: string) =>
      page.page
        .locator(`[data-part="${part}"] .solution-card`)
        .evaluateAll((cards) =>
          cards.map((card) => card.outerHTML.replace(/\s+/g, ' ').replace(/ ?(<[^>]+>) ?/g, '$1')),
        );
    await page.show('#sort=title');
    expect(await markup('results')).toEqual(await markup('static'));
    expect((await markup('static')).some((card) => card.includes(t('card.lighthouse')))).toBe(true);
    await page.close();
  });

  it('öffnet Seiten mit der Umschalttaste woanders, ohne die eigene zu ändern', async () => {
    const page = await openCatalogue({}, '#sort=newest');
    const before = await stateOf(page);
    const [other] = await Promise.all([
      page.page.context().waitForEvent('page'),
      page.results
        .locator('.pagination a')
        .first()
        .click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await other.locator('[data-part="results"]:not([hidden])').waitFor();
    expect(new URL(other.url()).hash).toBe('#sort=newest&seite=2');
    expect(await stateOf(page)).toEqual(before);
    await page.close();
  });
});

describe.concurrent('Merkliste', () => {
  const bar = (page: CataloguePage) => page.page.locator('.selection-bar');
  const keep = (page: CataloguePage, id: string) =>
    page.page.locator(`#ergebnisse [data-keep="${id}"]:visible`);
  const hash = (page: CataloguePage) => new URL(page.page.url()).hash;

  it('entsteht mit einem Klick und steht in der Adresse und sonst nirgends', async () => {
    const page = await openCatalogue({ site: 'sample' });
    expect(await bar(page).count()).toBe(0);
    const button = keep(page, 'formularlotse');
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await changing(page.page, () => button.click());
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect(await button.getAttribute('aria-label')).toBe(`${t('card.kept')}: Formularlotse`);
    expect(await page.focused()).toBe(t('card.kept'));
    await changing(page.page, () => keep(page, 'antragshilfe').click());
    expect(hash(page)).toBe('#merkliste=formularlotse,antragshilfe');
    expect(await bar(page).textContent()).toContain(counted(t, 'selection.kept', 2));
    expect(await page.count()).toBe(page.data.ids.length);
    expect(await stored(page.page.context())).toEqual([]);
    await changing(page.page, () => keep(page, 'formularlotse').click());
    expect(hash(page)).toBe('#merkliste=antragshilfe');
    expect(await page.focused()).toBe(t('card.keep'));
    await page.close();
  });

  it('bleibt beim Suchen, Filtern, Neuladen und Teilen', async () => {
    const page = await openCatalogue({ site: 'sample' }, '#merkliste=hilfe-03');
    await page.search('Formularlotse');
    await page.toggle('status', 'pilot');
    await changing(page.page, () => keep(page, 'formularlotse').click());
    await page.search('qqxxyyzzqq');
    await changing(page.page, () => page.results.getByText(t('list.empty.unfiltered')).click());
    await page.search('');
    expect(hash(page)).toBe('#merkliste=hilfe-03,formularlotse');
    await page.page.reload();
    await bar(page).waitFor();
    expect(await keep(page, 'formularlotse').getAttribute('aria-pressed')).toBe('true');
    await page.page.locator('h2 a', { hasText: 'Formularlotse' }).locator('visible=true').click();
    await page.page.waitForURL('**/loesungen/formularlotse/');
    await page.page.goBack();
    await bar(page).waitFor();
    expect(await bar(page).textContent()).toContain(counted(t, 'selection.kept', 2));
    await page.close();
  });

  it('lässt sich ansehen, verlassen und leeren', async () => {
    const page = await openCatalogue(
      { site: 'sample' },
      '#q=Hilfe&merkliste=hilfe-03,formularlotse,hilfe-01',
    );
    await changing(page.page, () => bar(page).getByText(t('selection.show')).click());
    expect(await page.ids()).toEqual(['hilfe-03', 'formularlotse', 'hilfe-01']);
    expect(await page.input.inputValue()).toBe('');
    expect(await page.focused()).toBe('count');
    await page.announced(counted(t, 'selection.count', 3));
    await changing(page.page, () => keep(page, 'formularlotse').click());
    expect(await page.ids()).toEqual(['hilfe-03', 'hilfe-01']);
    expect(await page.focused()).toBe('count');
    await changing(
      page.page,
      async () => void (await page.page.locator('#sortierung').selectOption('title')),
    );
    expect(await page.ids()).toEqual(['hilfe-01', 'hilfe-03']);
    await changing(page.page, () => bar(page).getByText(t('selection.hide')).click());
    expect(await page.count()).toBe(page.data.ids.length);
    await changing(page.page, () => bar(page).getByText(t('selection.clear')).click());
    expect(await bar(page).count()).toBe(0);
    expect(hash(page)).not.toContain('merkliste');
    expect(await page.focused()).toBe('count');
    await page.close();
  });

  it('führt zum Vergleich, auch von jeder Karte aus', async () => {
    const page = await openCatalogue({ site: 'sample' });
    const compare = (id: string) =>
      page.page
        .locator(`#ergebnisse [data-id="${id}"]`)
        .locator('visible=true')
        .locator('.solution-card__actions a')
        .getAttribute('href');
    expect(await compare('formularlotse')).toBe('/vergleich/#formularlotse');
    await page.show('#merkliste=hilfe-01,hilfe-02');
    expect(await compare('formularlotse')).toBe('/vergleich/#hilfe-01,hilfe-02,formularlotse');
    expect(await compare('hilfe-02')).toBe('/vergleich/#hilfe-01,hilfe-02');
    await page.show('#merkliste=hilfe-01,hilfe-02,hilfe-03,hilfe-04,hilfe-05');
    const link = bar(page).getByText(t('selection.compareFirst'));
    expect(await link.getAttribute('href')).toBe('/vergleich/#hilfe-01,hilfe-02,hilfe-03,hilfe-04');
    await link.click();
    await page.page.waitForURL('**/vergleich/**');
    await page.page.getByRole('link', { name: 'Hilfe 04' }).first().waitFor();
    await page.close();
  });

  it('verdeckt nichts, was den Fokus hat', async () => {
    const page = await openCatalogue({ site: 'sample', viewport: 'narrow' }, '#merkliste=hilfe-01,hilfe-02');
    await page.page.locator('#sortierung').focus();
    const hidden: string[] = [];
    for (let step = 0; step < 20; step += 1) {
      await page.page.keyboard.press('Tab');
      const covered = await page.page.evaluate(() => {
        const element = document.activeElement!;
        const { left, top, width, height } = element.getBoundingClientRect();
        const above = document.elementFromPoint(left + width / 2, top + height / 2);
        return above === null || element.contains(above) || above.contains(element)
          ? ''
          : `${element.textContent} unter ${above.className}`;
      });
      if (covered !== '') hidden.push(covered);
    }
    expect(hidden).toEqual([]);
    await page.close();
  });
});

describe.concurrent('Mitnehmen', () => {
  async function downloaded(
    { page }: CataloguePage,
    format: string,
  ): Promise<{ name: string; bytes: Buffer }> {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-export="${format}"]`).click(),
    ]);
    return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) };
  }
  async function idsOf(page: CataloguePage): Promise<string[]> {
    const [header, ...rows] = readCsv((await downloaded(page, 'csv')).bytes.toString('utf8'));
    return rows.map((row) => row[header!.indexOf('Kennung')]!);
  }
  const status = (page: CataloguePage) => page.page.locator('[data-part="tools"] [role="status"]');

  it('gibt genau die gezeigte Auswahl in ihrer Reihenfolge heraus, alle Seiten davon', async () => {
    const page = await openCatalogue({ site: 'sample' });
    expect(await idsOf(page)).toEqual(page.data.ids);
    await page.show('#q=Hilfe&status=pilot&sort=newest');
    const all = await page.count();
    expect(all).toBeGreaterThan(PER_PAGE);
    const exported = await idsOf(page);
    expect(exported.length).toBe(all);
    expect(exported.slice(0, PER_PAGE)).toEqual(await page.ids());
    await page.page.waitForFunction(
      (text) => document.querySelector('[data-part="tools"] [role="status"]')?.textContent === text,
      counted(t, 'list.export.done', all),
    );
    await page.show('#merkliste=hilfe-03,antragshilfe&ansicht=merkliste');
    expect(await idsOf(page)).toEqual(['hilfe-03', 'antragshilfe']);
    await page.close();
  });

  it('schreibt in die Datei, was gesucht wurde und wo es steht', async () => {
    const page = await openCatalogue({ site: 'sample' }, '#q=Lotse&status=pilot');
    const { name, bytes } = await downloaded(page, 'json');
    expect(name).toMatch(/^maki-loesungen-.*\.json$/);
    const { about, solutions } = JSON.parse(bytes.toString('utf8')) as {
      about: { title: string; address: string };
      solutions: { id: string }[];
    };
    expect(solutions.map(({ id }) => id)).toEqual(['formularlotse']);
    expect(about.title).toContain('Lotse');
    expect(about.title).toContain('Status: Pilotbetrieb');
    expect(about.address).toBe(page.page.url());
    expect((await downloaded(page, 'xlsx')).bytes.subarray(0, 2).toString()).toBe('PK');
    expect(page.policyViolations).toEqual([]);
    await page.close();
  });

  it('ist ohne Treffer aus und sagt es, wenn es nicht geht', async () => {
    const page = await openCatalogue({ site: 'sample' }, '#q=qqxxyyzzqq');
    for (const format of ['csv', 'xlsx', 'json'])
      expect(await page.page.locator(`[data-export="${format}"]`).isDisabled()).toBe(true);
    await page.search('Lotse');
    await page.page.route('**/suche/liste.json', (route) => route.abort());
    await page.page.locator('[data-export="csv"]').click();
    await status(page).getByText(t('list.export.failed')).waitFor();
    await page.page.unroute('**/suche/liste.json');
    expect(await idsOf(page)).toEqual(['formularlotse']);
    await page.close();
  });

  it.each([
    ['', '/feed/loesungen.xml'],
    ['#topics=administration', '/feed/themen/administration.xml'],
    ['#tasks=translate', '/feed/aufgaben/translate.xml'],
    ['#techniques=document-recognition&sort=newest', '/feed/verfahren/document-recognition.xml'],
    ['#status=pilot&seite=2', '/feed/status/pilot.xml'],
    ['#levels=federal', '/feed/ebenen/federal.xml'],
    ['#states=DE-NI', '/feed/laender/de-ni.xml'],
    ['#organisations=musterstadt', '/feed/stellen/musterstadt.xml'],
    ['#users=staff', undefined],
    ['#status=pilot,production', undefined],
    ['#status=pilot&topics=administration', undefined],
    ['#q=Lotse', undefined],
    ['#merkliste=hilfe-01&ansicht=merkliste', undefined],
  ])('bietet zu „%s“ den Feed %s an', async (fragment, feed) => {
    const page = await openCatalogue({ site: 'sample' }, fragment);
    const link = page.page.locator('[data-feed]');
    expect(await link.isVisible()).toBe(feed !== undefined);
    if (feed !== undefined) {
      expect(await link.getAttribute('href')).toBe(feed);
      expect((await page.page.request.get(feed)).status()).toBe(200);
    }
    await page.close();
  });
});

async function stateOf(page: CataloguePage) {
  const text = (await page.page.locator('[data-part="count"]').textContent()) ?? '';
  return {
    url: page.page.url(),
    text,
    ids: await page.ids(),
    chips: await page.chips(),
    query: await page.input.inputValue(),
    sort: await page.page.locator('#sortierung').inputValue(),
    ticked: await page.page
      .locator('[data-facet] input:checked')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)),
  };
}

/** Names of everything a site could keep in a browser. */
async function stored(context: BrowserContext): Promise<string[]> {
  const [page] = context.pages();
  const cookies = await context.cookies();
  const own = await page!.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
  ]);
  return [...cookies.map(({ name }) => name), ...own];
}
