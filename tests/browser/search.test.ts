/** Search, filters and sorting: what is found is there, what is counted is right, what is chosen stays. */
import { describe, expect, it } from 'vitest';

import { formatState, type SearchState, SORTS } from '#search/state.ts';
import { translate } from '#i18n/index.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import { facetValues, FACET_LISTS } from '#site/view/facet-list.ts';
import { Labels } from '#site/view/labels.ts';
import type { SearchData } from '#site/search-data.ts';
import type { RecordOf } from '#domain/record.ts';
import { TODAY } from '../build/run-build.ts';
import { siteContent } from '../build/sites.ts';
import { changing, openCatalogue } from './catalogue-page.ts';
import { newPage } from './page.ts';

const PER_PAGE = 24;
const t = translate('de');

function catalogueOf(site: 'dist' | 'sample') {
  return readCatalogue(siteContent(site), TODAY).catalogue;
}
/** Some of many, spread evenly. */
function some<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0).slice(0, count);
}
function state(
  facets: Readonly<Record<string, readonly string[]>>,
  rest: Partial<SearchState> = {},
): SearchState {
  const chosen = new Map(Object.entries(facets).map(([facet, values]) => [facet, new Set(values)]));
  return { query: '', chosen, sort: 'relevance', page: 1, ...rest };
}

describe.concurrent('Suche', () => {
  it('findet Lösungen über Titel, Zweitnamen und Stelle', async () => {
    const catalogue = catalogueOf('dist');
    const page = await openCatalogue();
    // Records may have been edited since the build; their ids stay.
    const known = new Set(page.data.ids);
    const solutions = catalogue.solutions.filter(({ id }) => known.has(id));
    const byOrganisation = some(
      [...catalogue.recordsOf].filter(([, own]) => own.solutions.some(({ id }) => known.has(id))),
      4,
    );
    const questions: { query: string; wanted: string[] }[] = [
      ...some(solutions, 6).map(({ id, data }) => ({ query: data.title, wanted: [id] })),
      ...some(
        solutions.filter(({ data }) => data.aliases !== undefined),
        4,
      ).map(({ id, data }) => ({ query: data.aliases![0]!, wanted: [id] })),
      ...byOrganisation.map(([id, own]) => ({
        query: catalogue.organisation.get(id)!.data.name,
        wanted: own.solutions.map((solution) => solution.id),
      })),
    ];
    const lost: string[] = [];
    for (const { query, wanted } of questions) {
      await page.search(query);
      const found = await page.ids();
      if (!found.some((id) => wanted.includes(id))) lost.push(`${query}: ${found.slice(0, 5).join(', ')}`);
    }
    await page.close();
    expect(lost).toEqual([]);
  });

  it('findet den genannten Namen ganz oben', async () => {
    const { solutions } = catalogueOf('sample');
    const page = await openCatalogue({ site: 'sample' });
    const full = solutions.find(({ id }) => id === 'antragshilfe')!;
    for (const query of [full.data.title, ...full.data.aliases!, 'antragshilfe', 'ANTRAGSHILFE']) {
      await page.search(query);
      expect((await page.ids())[0], query).toBe('antragshilfe');
    }
    await page.close();
  });

  it('hilft weiter, wenn nichts gefunden wird, und sagt es an', async () => {
    const page = await openCatalogue();
    expect(await page.status.getAttribute('role')).toBe('status');
    await page.search('qqxxyyzzqq');
    expect(await page.count()).toBe(0);
    expect(await page.status.textContent()).toBe(t('list.results.none'));
    const empty = page.results.locator('.empty');
    expect(await empty.textContent()).toContain(t('list.empty.text'));
    expect(await empty.locator('a').count()).toBe(1);
    await page.search('');
    expect(await page.count()).toBe(page.data.ids.length);
    expect(await page.status.textContent()).toBe(t('list.results.other', { count: page.data.ids.length }));
    await page.close();
  });

  it('kommt mit jeder Eingabe zurecht', async () => {
    const page = await openCatalogue();
    for (const query of [
      '***',
      '"',
      '\\',
      '%',
      'a',
      'ß',
      '-ki',
      '(',
      'x'.repeat(500),
      '🙂',
      'a&status=pilot#x',
    ]) {
      await page.search(query);
      expect(await page.results.isVisible(), query).toBe(true);
    }
    expect(page.consoleErrors).toEqual([]);
    await page.close();
  });
});

describe.concurrent('Filter', () => {
  it('zählen dasselbe wie eine Zählung der Einträge', async () => {
    const catalogue = catalogueOf('sample');
    const labels = new Labels(catalogue, 'de');
    const active = catalogue.solutions.filter(({ data }) => data.retired === undefined);
    const page = await openCatalogue({ site: 'sample' });
    const valuesOf = (facet: string, solution: RecordOf<'solution'>): readonly string[] => {
      if (facet === 'organisations') return [solution.organisation];
      if (facet === 'users') return solution.data.users;
      if (facet === 'reuse')
        return solution.data.reuse === undefined ? [] : [solution.data.reuse.availability];
      return facetValues(facet as (typeof FACET_LISTS)[number], solution, labels);
    };
    for (const { id, values } of page.data.facets) {
      const expected = Object.fromEntries(
        values.map((value) => [
          value,
          active.filter((solution) => valuesOf(id, solution).includes(value)).length,
        ]),
      );
      expect(await page.counts(id), id).toEqual(expected);
    }
    await page.close();
  });

  it('verbinden innerhalb eines Merkmals mit oder, zwischen Merkmalen mit und, und zählen genau', async () => {
    const page = await openCatalogue();
    const { data } = page;
    const facets = Object.fromEntries(data.facets.map(({ id, values }) => [id, values]));
    const pick = (facet: string, ...places: number[]) =>
      places.flatMap((place) => facets[facet]?.[place] ?? []);
    const states = [
      state({ topics: pick('topics', 0) }),
      state({ topics: pick('topics', 0, 2) }),
      state({ topics: pick('topics', 0, 1, 2), status: pick('status', 0) }),
      state({ status: pick('status', 0, 1), tasks: pick('tasks', 0, 3), levels: pick('levels', 0, 1) }),
      state({ organisations: pick('organisations', 0, 5), states: pick('states', 0, 1, 2, 3) }),
      state({ reuse: pick('reuse', 0, 1), users: pick('users', 0) }),
    ];
    for (const chosen of states) {
      const fragment = formatState(chosen, Object.keys(facets));
      await page.show(fragment);
      const expected = recount(data, chosen);
      expect(await page.count(), fragment).toBe(expected.ids.length);
      expect(await page.ids(), fragment).toEqual(expected.ids.slice(0, PER_PAGE));
      for (const { id } of data.facets)
        expect(await page.counts(id), `${fragment} ${id}`).toEqual(expected.counts[id]);
    }
    await page.close();
  });

  it('lassen sich setzen, einzeln und alle zusammen wegnehmen, ohne den Fokus zu verlieren', async () => {
    const page = await openCatalogue();
    const [topics, status] = ['topics', 'status'].map((id) =>
      page.data.facets.find((facet) => facet.id === id)!,
    );
    await page.toggle('topics', topics!.values[0]!);
    expect(await page.chips()).toEqual([topics!.labels[0]]);
    expect(await page.page.evaluate(() => document.activeElement?.localName)).toBe('input');
    await page.toggle('topics', topics!.values[1]!);
    await page.toggle('status', status!.values[0]!);
    expect(await page.chips()).toEqual([
      topics!.labels[0],
      topics!.labels[1],
      status!.labels[0],
      t('list.clear'),
    ]);
    await changing(page.page, () => page.page.locator('.chip').first().click());
    expect(await page.chips()).toEqual([topics!.labels[1], status!.labels[0], t('list.clear')]);
    expect(await page.page.evaluate(() => document.activeElement?.className)).toBe('chip');
    await changing(page.page, () => page.page.locator('.chip').last().click());
    expect(await page.chips()).toEqual([]);
    expect(await page.page.evaluate(() => document.activeElement?.id)).toBe('suche');
    expect(await page.count()).toBe(page.data.ids.length);
    expect(new URL(page.page.url()).hash).toBe('');
    await page.close();
  });

  it('bieten bei langen Listen eine Suche in den Werten', async () => {
    const page = await openCatalogue();
    const long = page.data.facets.find(({ id }) => id === 'organisations')!;
    const details = page.page.locator('details[data-facet="organisations"]');
    await details.locator('summary').click();
    const name = long.labels[3]!;
    await details.locator('input[type="search"]').fill(name);
    const visible = await details.locator('label:visible').allTextContents();
    expect(visible.length).toBeGreaterThan(0);
    expect(visible.every((text) => text.toLowerCase().includes(name.toLowerCase()))).toBe(true);
    await page.close();
  });
});

describe.concurrent('Liste', () => {
  it('sortiert auf Wunsch anders', async () => {
    const page = await openCatalogue();
    const select = page.page.locator('#sortierung');
    expect(
      await select
        .locator('option')
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value)),
    ).toEqual(SORTS.filter((sort) => sort !== 'relevance'));
    for (const sort of ['newest', 'reviewed', 'deployments'] as const) {
      await changing(page.page, async () => void (await select.selectOption(sort)));
      expect(await page.ids()).toEqual(
        page.data.orders[sort].slice(0, PER_PAGE).map((position) => page.data.ids[position]),
      );
      expect(await page.page.evaluate(() => document.activeElement?.id)).toBe('sortierung');
    }
    await changing(page.page, async () => void (await select.selectOption('title')));
    expect(await page.ids()).toEqual(page.data.ids.slice(0, PER_PAGE));
    await page.close();
  });

  it('zeigt auf ihren Seiten zusammen jede Lösung einmal', async () => {
    const page = await openCatalogue();
    const seen: string[] = [];
    const pages = Math.ceil(page.data.ids.length / PER_PAGE);
    for (let number = 1; number <= pages; number += 1) {
      seen.push(...(await page.ids()));
      const next = page.results.locator('.pagination a').getByText(String(number + 1), { exact: true });
      if (number === pages) break;
      await changing(page.page, () => next.click());
      expect(await page.results.locator('[aria-current="page"]').textContent()).toBe(String(number + 1));
      // Reading goes on at the top of the new page.
      expect(await page.page.evaluate(() => document.activeElement?.className)).toBe('list-head__count');
    }
    await page.close();
    expect(seen).toEqual(page.data.ids);
  });

  it('behält ihren Zustand beim Neuladen, beim Zurückgehen und beim Sprung zum Inhalt', async () => {
    const page = await openCatalogue();
    const topic = page.data.facets.find(({ id }) => id === 'topics')!;
    await page.search('Antrag');
    const largest = Object.entries(await page.counts('topics')).sort(([, a], [, b]) => b - a)[0]![0];
    await page.toggle('topics', largest);
    await changing(
      page.page,
      async () => void (await page.page.locator('#sortierung').selectOption('newest')),
    );
    const before = { url: page.page.url(), ids: await page.ids(), chips: await page.chips() };
    expect(before.chips).toEqual([topic.labels[topic.values.indexOf(largest)]]);
    expect(decodeURIComponent(new URL(before.url).hash)).toBe(`#q=Antrag&topics=${largest}&sort=newest`);
    const now = async () => {
      await page.results.waitFor();
      await page.page.waitForFunction(
        () => document.querySelector('[data-part="status"]')?.textContent !== '',
      );
      return { url: page.page.url(), ids: await page.ids(), chips: await page.chips() };
    };

    await page.page.reload();
    expect(await now()).toEqual(before);
    expect(await page.input.inputValue()).toBe('Antrag');
    await page.results.locator('.solution-card a').first().click();
    await page.page.waitForURL('**/loesungen/*/');
    await page.page.goBack();
    expect(await now()).toEqual(before);
    await page.page.locator('.skip-link').focus();
    await page.page.keyboard.press('Enter');
    await page.page.waitForFunction(() => document.activeElement?.id === 'inhalt');
    expect(await now()).toEqual(before);
    await page.close();
  });

  it('zeigt dieselben Karten, ob der Server oder das Skript sie schreibt', async () => {
    const page = await openCatalogue({ site: 'sample' });
    const markup = (part: string) =>
      page.page
        .locator(`[data-part="${part}"] .solution-card`)
        .evaluateAll((cards) =>
          cards.map((card) => card.outerHTML.replace(/\s+/g, ' ').replace(/ ?(<[^>]+>) ?/g, '$1')),
        );
    expect(await markup('results')).toEqual(await markup('static'));
    expect((await markup('static')).some((card) => card.includes(t('card.lighthouse')))).toBe(true);
    await page.close();
  });

  it('bleibt stehen, wenn die Daten nicht geladen werden können', async () => {
    const page = await openCatalogue();
    await page.page.route('**/suche/katalog.json', (route) => route.abort());
    await page.open('/loesungen/');
    await page.page.waitForFunction(() => document.querySelector('[data-part="status"]')?.textContent !== '');
    expect(await page.status.textContent()).toBe(t('list.failed'));
    expect(await page.page.locator('[data-part="static"] .solution-card').count()).toBe(PER_PAGE);
    await page.close();
  });

  it('sucht wieder, wenn das Netz nach einem Ausfall zurück ist', async () => {
    const page = await openCatalogue();
    await page.page.route('**/pagefind/**', (route) => route.abort());
    await page.input.fill('Antrag');
    await page.input.press('Enter');
    await page.page.waitForFunction(
      (text) => document.querySelector('[data-part="status"]')?.textContent === text,
      t('list.failed'),
    );
    await page.page.unroute('**/pagefind/**');
    await page.search('Wohngeld');
    expect(await page.count()).toBeGreaterThan(0);
    await page.close();
  });
});

describe.concurrent('ohne JavaScript', () => {
  it('steht die Liste vollständig da, und die Suche führt zu ihr', async () => {
    const { page, open, close } = await openPlain();
    await open('/loesungen/');
    expect(await page.locator('.solution-card:visible').count()).toBe(PER_PAGE);
    expect(await page.locator('form:visible').count()).toBe(0);
    expect(await page.locator('noscript').textContent()).toContain('JavaScript');
    await page.locator('.pagination a[rel="next"]').click();
    await page.waitForURL('**/loesungen/seite/2/');
    await open('/');
    await page.locator('#suche-start').fill('Wohngeld');
    await page.locator('#suche-start').press('Enter');
    await page.waitForURL(/\/loesungen\/\??$/);
    await close();
  });

  it('führt eine frühere Adresse zum Eintrag', async () => {
    const { page, open, close } = await openPlain('sample');
    await open('/loesungen/antragshilfe-alt/');
    await page.waitForURL('**/loesungen/antragshilfe/');
    await close();
  });
});

it('führt die Suche der Startseite zu den Treffern, ohne dass ein Server die Anfrage sieht', async () => {
  const { page, open, close } = await newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open('/');
  await page.locator('#suche-start').fill('Wohngeld & Co');
  await page.locator('#suche-start').press('Enter');
  await page.locator('[data-part="results"]:not([hidden])').waitFor();
  expect(await page.locator('#suche').inputValue()).toBe('Wohngeld & Co');
  expect(asked.filter((url) => /wohngeld/i.test(url.replace(/#.*/, '')))).toEqual([]);
  await close();
});

async function openPlain(site: 'dist' | 'sample' = 'dist') {
  return newPage({ site, javaScript: false });
}

/** The plainest way to filter and count: every entry, every value, one by one. */
function recount({ facets, ids, rows }: SearchData, { chosen }: SearchState) {
  const has = (entry: number, facet: number, value: string) =>
    rows[entry]![facet]!.includes(facets[facet]!.values.indexOf(value));
  const fits = (entry: number, facet: number) => {
    const values = [...(chosen.get(facets[facet]!.id) ?? [])];
    return values.length === 0 || values.some((value) => has(entry, facet, value));
  };
  const entries = ids.map((_, entry) => entry);
  const others = (entry: number, facet: number) =>
    facets.every((_, other) => other === facet || fits(entry, other));
  return {
    ids: entries.filter((entry) => facets.every((_, facet) => fits(entry, facet))).map((entry) => ids[entry]),
    counts: Object.fromEntries(
      facets.map(({ id, values }, facet) => [
        id,
        Object.fromEntries(
          values.map((value) => [
            value,
            entries.filter((entry) => others(entry, facet) && has(entry, facet, value)).length,
          ]),
        ),
      ]),
    ),
  };
}
