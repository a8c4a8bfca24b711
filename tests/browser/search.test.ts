/** The search: what is asked for is found, the page says why, and nothing is loaded before somebody searches. */
import { describe, expect, it } from 'vitest';

import { counted, translate } from '#i18n/index.ts';
import { formUrl } from '#site/form-task.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import { TODAY } from '../build/run-build.ts';
import { siteContent } from '../build/sites.ts';
import {
  type CataloguePage,
  changing,
  facetOf,
  openCatalogue,
  PER_PAGE,
  requestsOf,
} from './catalogue-page.ts';
import { newPage, type WatchedPage } from './page.ts';

const t = translate('de');

function catalogueOf(site: 'dist' | 'sample') {
  return readCatalogue(siteContent(site), TODAY).catalogue;
}
/** Some of many, spread evenly. */
function some<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0).slice(0, count);
}
/** The page's note above the list, one text per paragraph. */
async function notes({ results }: CataloguePage): Promise<string[]> {
  return results.locator('.query-note p').allTextContents();
}
function quoted(word: string): string {
  return t('search.quoted', { word });
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

  it('kommt mit jeder Eingabe zurecht', async () => {
    const page = await openCatalogue();
    for (const query of ['***', '"', '\\', '%', 'a', 'ß', '-ki', '(', 'x'.repeat(500), '🙂']) {
      await page.search(query);
      expect(await page.results.isVisible(), query).toBe(true);
    }
    expect(page.consoleErrors).toEqual([]);
    await page.close();
  });

  it.each([
    'a&status=pilot#x',
    // The longest query ends within its last character.
    `${'x'.repeat(199)}🙂`,
  ])('liest %s aus der Adresse, wie es geschrieben wurde', async (query) => {
    const page = await openCatalogue();
    await page.search(query);
    const before = { url: page.page.url(), count: await page.count(), chips: await page.chips() };
    expect(before.url).toContain('#q=');
    await page.page.reload();
    await page.results.waitFor();
    expect({ url: page.page.url(), count: await page.count(), chips: await page.chips() }).toEqual(before);
    expect(query).toContain(await page.input.inputValue());
    expect(page.consoleErrors).toEqual([]);
    await page.close();
  });

  it('zeigt immer die Treffer der letzten Eingabe, auch wenn frühere später kommen', async () => {
    const page = await openCatalogue({ site: 'sample' });
    await page.input.focus();
    await page.page.waitForFunction(() => document.querySelector('#suche[role="combobox"]') !== null);
    let release!: () => void;
    const held = new Promise<void>((resolve) => (release = resolve));
    // The first query needs a file of the index, and that takes its time.
    await page.page.route('**/worte/*.bin', async (route) => {
      await held;
      await route.continue();
    });
    await page.input.fill('Formularlotse');
    await changing(page.page, () => page.input.fill(''));
    release();
    await page.announced(counted(t, 'list.results', page.data.ids.length));
    expect(await page.count()).toBe(page.data.ids.length);
    expect(await page.page.locator('.suggestion:visible').count()).toBe(0);
    expect(new URL(page.page.url()).hash).toBe('');
    await page.close();
  });

  it('fragt beim Schreiben jede Datei nur einmal an', async () => {
    const page = await openCatalogue();
    const asked = requestsOf(page);
    await page.input.pressSequentially('Wohngeldantrag', { delay: 15 });
    await page.input.press('Enter');
    await page.results.locator('.solution-card').first().waitFor();
    await page.page.waitForLoadState('networkidle');
    const files = asked.filter((address) => address.includes('/suche/'));
    expect(files.length).toBeGreaterThan(3);
    expect(files).toEqual([...new Set(files)]);
    await page.close();
  });
});

describe.concurrent('Der Grund eines Treffers', () => {
  const term = (word: string, by: string): string => t('search.reason.concept', { word, by });
  const word = (text: string): string => t('search.reason.word', { word: text });

  it.each([
    {
      query: 'Formularprüfer',
      id: 'antragshilfe',
      reason: word('Formularprüfer') + t('search.reason.alias'),
    },
    { query: 'Chatbot', id: 'antragshilfe', reason: term('Chatbot', 'Fragen beantworten') },
    { query: 'Quellcode', id: 'antragshilfe', reason: word('Quellcode') + t('search.reason.text') },
    {
      query: 'Wohngeldantrag',
      id: 'formularlotse',
      reason: t('search.reason.synonym', { word: 'Wohngeldantrag', by: 'Wohngeld' }),
      marked: ['Wohngeld'],
    },
    {
      query: 'niedersachsen',
      id: 'antragshilfe',
      reason: t('search.reason.term', { kind: t('facet.states'), by: 'Niedersachsen' }),
      marked: ['Niedersachsen'],
    },
    // What stands on the card is marked and needs no words.
    { query: 'Antragshilfe', id: 'antragshilfe', marked: ['Antragshilfe', 'Antragshilfe'] },
    { query: 'Lücke', id: 'formularlotse', marked: ['Lücken'] },
    { query: 'lotse', id: 'formularlotse', marked: ['Formularlotse', 'Formularlotse'] },
    { query: 'Behördenlotse', id: 'formularlotse', marked: ['Formularlotse', 'Formularlotse'] },
  ])('steht bei „$query“ da', async ({ query, id, reason, marked = [] }) => {
    const page = await openCatalogue({ site: 'sample' });
    await page.search(query);
    const card = page.results.locator(`[data-id="${id}"]`);
    expect(await card.locator('.solution-card__reason').allTextContents()).toEqual(
      reason === undefined ? [] : [`${t('search.reason')} ${reason}`],
    );
    expect(await card.locator('mark').allTextContents()).toEqual(marked);
    await page.close();
  });

  it('fehlt, wenn nichts gesucht wird', async () => {
    const page = await openCatalogue({ site: 'sample' }, '#status=pilot');
    expect(await page.results.locator('mark, .solution-card__reason').count()).toBe(0);
    await page.close();
  });
});

describe.concurrent('Ein Tippfehler', () => {
  it('wird berichtigt, und die Seite sagt es', async () => {
    const page = await openCatalogue({ site: 'sample' });
    await page.search('Wohngled Lotse');
    expect(await notes(page)).toEqual([
      `${t('search.corrected')} Wohngeld Lotse. ${t('search.instead', { query: 'Wohngled Lotse' })}`,
    ]);
    expect((await page.ids())[0]).toBe('formularlotse');
    expect(await page.input.inputValue()).toBe('Wohngled Lotse');
    await page.search('Wohngeld Lotse');
    expect(await notes(page)).toEqual([]);
    await page.close();
  });

  it('wird auf Wunsch gesucht, wie er dasteht, auch unter der geteilten Adresse', async () => {
    const page = await openCatalogue({ site: 'sample' });
    await page.search('Wohngled');
    const corrected = await page.ids();
    await changing(page.page, () => page.results.locator('.query-note a').click());
    expect(await page.count()).toBe(0);
    expect(await page.focused()).toBe('count');
    expect(new URL(page.page.url()).hash).toBe('#q=Wohngled&genau=1');
    await page.show('#q=Wohngled&genau=1');
    expect(await page.count()).toBe(0);
    // From there a near word leads on, and another search corrects again.
    const near = page.results.locator('.empty a', { hasText: 'Wohngeld' }).first();
    await changing(page.page, () => near.click());
    expect(await page.ids()).toEqual(corrected);
    expect(await page.input.inputValue()).toBe('Wohngeld');
    expect(await page.focused()).toBe('count');
    await page.search('Wohngled');
    expect(await page.ids()).toEqual(corrected);
    await page.close();
  });
});

describe.concurrent('Ohne genauen Treffer', () => {
  it('zeigt sie, was ein Teil des Wortes hat, und sagt es', async () => {
    const page = await openCatalogue({ site: 'sample' });
    await page.search('Formularampel');
    expect(await notes(page)).toEqual([t('search.pieces', { words: quoted('Formularampel') })]);
    expect(await page.ids()).toContain('formularlotse');
    await page.search('Wohngeld qqxxyyzz');
    expect(await notes(page)).toEqual([t('search.unknown', { words: quoted('qqxxyyzz') })]);
    expect((await page.ids())[0]).toBe('formularlotse');
    await page.close();
  });

  it('hilft sie weiter und sagt es an', async () => {
    const page = await openCatalogue({ site: 'sample' });
    expect(await page.status.getAttribute('role')).toBe('status');
    await page.search('qqxx & yyzz');
    expect(await page.count()).toBe(0);
    await page.announced(t('list.results.none'));
    const empty = page.results.locator('.empty');
    expect(await empty.textContent()).toContain(t('list.empty.text'));
    const need = empty.locator('a', { hasText: t('list.empty.need', { query: 'qqxx & yyzz' }) });
    const task = { task: 'new', kind: 'need', title: 'qqxx & yyzz' } as const;
    expect(await need.getAttribute('href')).toBe(formUrl(task));
    expect(await empty.locator('a').last().getAttribute('href')).toBe('/mitmachen/');
    await page.search('');
    expect(await page.count()).toBe(page.data.ids.length);
    await page.announced(counted(t, 'list.results', page.data.ids.length));
    await page.close();
  });

  it('nennt sie das nächste Thema und führt dorthin', async () => {
    const page = await openCatalogue({ site: 'sample' });
    await page.search('Verwaltng');
    const topic = page.results.locator('.empty li a');
    expect(await topic.allTextContents()).toEqual(['Öffentliche Verwaltung']);
    await changing(page.page, () => topic.click());
    expect(await page.chips()).toEqual(['Öffentliche Verwaltung']);
    expect(await page.count()).toBeGreaterThan(0);
    expect(await page.input.inputValue()).toBe('');
    expect(await page.focused()).toBe('count');
    await page.close();
  });

  it('bietet sie an, ohne die Filter zu suchen', async () => {
    const page = await openCatalogue({ site: 'sample' }, '#q=Formularlotse&topics=digital');
    expect(await page.count()).toBe(0);
    await changing(page.page, () => page.results.getByText(t('list.empty.unfiltered')).click());
    expect(await page.ids()).toEqual(['formularlotse']);
    expect(await page.chips()).toEqual([]);
    expect(await page.input.inputValue()).toBe('Formularlotse');
    await page.close();
  });
});

/** What only those need who search. */
const OF_THE_SEARCH = /\/suche\/|catalogue-(?:view|data)|suggestions|export|pagefind/;

describe.concurrent('Vor dem ersten Gebrauch', () => {
  it.each(['/', '/loesungen/', '/en/', '/en/loesungen/'])('lädt %s nichts von der Suche', async (address) => {
    const watched = await newPage();
    const { page } = watched;
    const asked = requestsOf(watched);
    await watched.open(address);
    await page.waitForLoadState('networkidle');
    const before = asked.length;
    await page.mouse.wheel(0, 3000);
    await page.locator('.skip-link').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'inhalt');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((other) => OF_THE_SEARCH.test(other))).toEqual([]);
    expect(asked.slice(before).filter((other) => other !== '/favicon.svg')).toEqual([]);
    const field = page.locator('input[type="search"]').first();
    await field.pressSequentially('Wohn');
    await page.locator('.suggestion').first().waitFor();
    expect(asked.filter((other) => other.includes('/suche/')).length).toBeGreaterThan(1);
    await watched.close();
  });

  /** Each on a page that has loaded nothing, and does what was wanted at once. */
  const USES: Readonly<Record<string, (page: CataloguePage) => Promise<unknown>>> = {
    'ein Filter': async (page) => {
      const [topic] = facetOf(page.data, 'topics').values;
      await page.toggle('topics', topic!);
      expect(await page.chips()).toEqual([facetOf(page.data, 'topics').labels[0]]);
      const focused = await page.page.evaluate(() => (document.activeElement as HTMLInputElement).value);
      expect(focused).toBe(topic);
    },
    'die Sortierung': async (page) => {
      await changing(
        page.page,
        async () => void (await page.page.locator('#sortierung').selectOption('newest')),
      );
      expect(await page.ids()).toEqual(firstOf(page, page.data.orders.newest));
    },
    'die Suche': async (page) => {
      const first = (await page.ids())[0]!;
      await page.search('Wohngeld');
      expect((await page.ids())[0]).not.toBe(first);
    },
    'die Suche in den Werten': async (page) => {
      const details = page.page.locator('[data-facet="organisations"]');
      const { values, labels, rows } = facetOf(page.data, 'organisations');
      const shown = await page.counts('organisations');
      const place = values.findIndex((value) => !(value in shown));
      await details.locator('summary').click();
      await details.locator('input[type="search"]').fill(labels[place]!);
      const found = details.locator(`input[value="${values[place]!}"]`);
      await found.waitFor();
      expect(await found.isEnabled()).toBe(true);
      const amount = rows.filter((row) => row.includes(place)).length;
      expect((await page.counts('organisations'))[values[place]!]).toBe(amount);
    },
    'das Merken': async (page) => {
      const id = page.data.ids[1]!;
      await changing(page.page, () => page.page.locator(`[data-keep="${id}"]:visible`).click());
      expect(new URL(page.page.url()).hash).toBe(`#merkliste=${id}`);
    },
    'ein Sprung zu einer Adresse': async (page) => {
      await changing(page.page, () => page.page.evaluate(() => void (location.hash = '#q=Wohngeld')));
      expect(await page.input.inputValue()).toBe('Wohngeld');
    },
  };
  it.each(Object.entries(USES))('wirkt %s gleich', async (_, use) => {
    const page = await openCatalogue();
    await use(page);
    expect(page.consoleErrors).toEqual([]);
    await page.close();
  });

  it('geht nichts verloren, was man schreibt, während die Suche noch lädt', async () => {
    const page = await openCatalogue({
      prepare: (own) =>
        own.route('**/suche/katalog.json', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 500));
          await route.continue();
        }),
    });
    await page.input.pressSequentially('Wohngeld');
    await page.input.press('Enter');
    await page.results.waitFor();
    await page.page.waitForFunction(() => location.hash === '#q=Wohngeld');
    expect(await page.input.inputValue()).toBe('Wohngeld');
    expect(await page.page.locator('.suggestion:visible').count()).toBe(0);
    await page.close();
  });
});

function firstOf({ data }: CataloguePage, order: readonly number[]): string[] {
  return order.slice(0, PER_PAGE).map((position) => data.ids[position]!);
}

describe.concurrent('Bei einem Ausfall', () => {
  it('bleibt die Liste stehen, und der nächste Versuch gelingt', async () => {
    const page = await openCatalogue();
    await page.page.route('**/suche/katalog.json', (route) => route.abort());
    await page.input.focus();
    await page.announced(t('list.failed'));
    expect(await page.page.locator('[data-part="problem"]').textContent()).toBe(t('list.failed'));
    expect(await page.ids()).toEqual(page.data.ids.slice(0, PER_PAGE));
    await page.page.unroute('**/suche/katalog.json');
    await page.search('Wohngeld');
    expect(await page.count()).toBeGreaterThan(0);
    expect(await page.page.locator('[data-part="problem"]').isVisible()).toBe(false);
    await page.close();
  });

  it('sucht sie wieder, wenn das Netz zurück ist', async () => {
    const page = await openCatalogue();
    await page.page.route('**/worte/*.bin', (route) => route.abort());
    await page.input.fill('Antrag');
    await page.input.press('Enter');
    await page.announced(t('list.failed'));
    await page.page.unroute('**/worte/*.bin');
    await page.search('Wohngeld');
    expect(await page.count()).toBeGreaterThan(0);
    expect(await page.page.locator('[data-part="problem"]').isVisible()).toBe(false);
    await page.close();
  });

  it('gelingt auch eine geteilte Adresse im zweiten Anlauf', async () => {
    const watched = await newPage();
    const { page } = watched;
    await page.route('**/karten/*.json', (route) => route.abort());
    await watched.open('/loesungen/#status=pilot');
    await page.locator('[data-part="problem"]:not([hidden])').waitFor();
    expect(await page.locator('[data-part="static"] .solution-card:visible').count()).toBe(PER_PAGE);
    await page.unroute('**/karten/*.json');
    const status = page.locator('[data-facet="status"]');
    await status.locator('summary').click();
    const value = await status.locator('input:not([value="pilot"])').first().getAttribute('value');
    await changing(page, () => status.locator(`input[value="${value}"]`).click());
    expect(new URL(page.url()).hash).toBe(`#status=${['pilot', value].sort().join(',')}`);
    expect(await page.locator('.chip').count()).toBe(3);
    await watched.close();
  });
});

describe.concurrent('ohne JavaScript', () => {
  it('steht die Liste vollständig da, und die Suche führt zu ihr', async () => {
    const { page, open, close } = await openPlain();
    await open('/loesungen/');
    expect(await page.locator('.solution-card:visible').count()).toBe(PER_PAGE);
    expect(await page.locator('#ergebnisse :is(form, button, select):visible').count()).toBe(0);
    expect(await page.locator('[data-part="form"]:visible').count()).toBe(0);
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

it('sucht auf Englisch in deutschen Einträgen und bleibt dabei englisch', async () => {
  const english = translate('en');
  const page = await openCatalogue({ site: 'sample', language: 'en' });
  await page.search('Wohngled');
  expect((await page.ids()).sort()).toEqual(['antragshilfe', 'formularlotse']);
  expect(await notes(page)).toEqual([
    `${english('search.corrected')} Wohngeld. ${english('search.instead', { query: 'Wohngled' })}`,
  ]);
  const card = page.results.locator('[data-id="formularlotse"]');
  expect(await card.locator('h2 a').getAttribute('href')).toBe('/en/loesungen/formularlotse/');
  expect(await card.locator('h2 a').getAttribute('lang')).toBe('de');
  expect(await card.locator('[data-keep]').textContent()).toBe(english('card.keep'));
  await page.search('translation');
  expect(await page.ids()).toEqual(['formularlotse']);
  await page.show('');
  await page.toggle('topics', 'administration');
  expect(await page.chips()).toEqual(['Public administration']);
  expect(await page.page.locator('[data-feed]').getAttribute('href')).toBe(
    '/en/feed/themen/administration.xml',
  );
  expect(page.consoleErrors).toEqual([]);
  await page.close();
});

async function openPlain(site: 'dist' | 'sample' = 'dist'): Promise<WatchedPage> {
  return newPage({ site, javaScript: false });
}
