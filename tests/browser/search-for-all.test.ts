/** Search and filters without a mouse, with high contrast, on a phone, in every state. */
import { describe, expect, it } from 'vitest';

import { translate } from '#i18n/index.ts';
import { barriers, COLOUR_RULES, RULES } from './barriers.ts';
import { type CataloguePage, changing, facetOf, openCatalogue, PER_PAGE } from './catalogue-page.ts';
import { newPage } from './page.ts';

const t = translate('de');

describe.concurrent('mit der Tastatur', () => {
  it('führt der erste Schritt zum Sprung zum Inhalt, und jeder weitere ist zu sehen', async () => {
    const { page, open, close } = await newPage();
    await open('/loesungen/');
    await page.locator('[data-part="form"]:not([hidden])').waitFor();
    const invisible: string[] = [];
    /** What has the focus after each of some steps forward. */
    const walk = async (count: number): Promise<string[]> => {
      const steps: string[] = [];
      for (let step = 0; step < count; step += 1) {
        await page.keyboard.press('Tab');
        const { name, visible } = await page.evaluate(focused);
        steps.push(name);
        if (!visible) invisible.push(name);
      }
      return steps;
    };
    const head = await walk(22);
    expect(head[0]).toBe('a #inhalt');
    const order = ['a /', 'a /loesungen/', 'input suche', 'button', 'a #ergebnisse', 'summary', 'input'];
    expect(head.filter((name) => order.includes(name)).slice(0, order.length + 2)).toEqual([
      'a /',
      'a /loesungen/',
      // The way to this page.
      'a /',
      'input suche',
      'button',
      'a #ergebnisse',
      'summary',
      'input',
      'input',
    ]);
    // Dozens of filters can be passed over.
    await page.locator('a[href="#ergebnisse"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'ergebnisse');
    // Each card has its title, its comparison and its button.
    const list = await walk(1 + PER_PAGE * 3);
    expect(list[0]).toBe('select sortierung');
    const isCard = (name: string): boolean => /^a \/loesungen\/.+\/$/.test(name);
    expect(list.filter(isCard).length).toBe(PER_PAGE);
    expect(list.filter((name) => name.startsWith('a /vergleich/#')).length).toBe(PER_PAGE);
    expect(list.filter((name) => name === 'button').length).toBe(PER_PAGE);
    const tools = await walk(8);
    expect(tools.filter((name) => name === 'button').length).toBe(3);
    expect(tools).toContain('a /feed/loesungen.xml');
    expect(invisible).toEqual([]);
    await close();
  });

  it('lassen sich Suche, Filter, Sortierung und Seiten bedienen', async () => {
    const catalogue = await openCatalogue();
    const { page } = catalogue;
    const all = await catalogue.count();
    const press = (key: string) => changing(page, () => page.keyboard.press(key));
    const hash = () => new URL(page.url()).hash;

    await page.locator('[data-facet="status"] summary').focus();
    if ((await page.locator('[data-facet="status"]').getAttribute('open')) === null)
      await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await press('Space');
    const [chip] = await catalogue.chips();
    expect(chip).toBe(facetOf(catalogue.data, 'status').labels[0]);
    expect(await catalogue.count()).toBeLessThan(all);

    await page.locator('#sortierung').focus();
    await press('ArrowDown');
    expect(hash()).toContain('sort=');
    await page.locator('.chip').focus();
    await press('Enter');
    expect(await catalogue.count()).toBe(all);

    await page.locator('[data-part="results"] .pagination a').first().focus();
    await press('Enter');
    expect(hash()).toContain('seite=2');
    await page.locator('#suche').focus();
    await changing(page, () => page.keyboard.type('Antrag'));
    await press('Enter');
    expect(await catalogue.count()).toBeLessThan(all);
    await catalogue.close();
  });

  it('lassen sich Merkliste, Vorschlag und Datei bedienen', async () => {
    const catalogue = await openCatalogue({ site: 'sample' });
    const { page } = catalogue;
    const press = (key: string) => changing(page, () => page.keyboard.press(key));
    await page.locator('[data-keep="formularlotse"]:visible').focus();
    await press('Space');
    expect(await catalogue.focused()).toBe(t('card.kept'));
    // From the button the focus goes on to the next card, not to the beginning of the page.
    await page.keyboard.press('Tab');
    expect(await catalogue.focused()).toBe('Hilfe 01');
    await page.locator('.selection-bar a').first().focus();
    await press('Enter');
    expect(await catalogue.ids()).toEqual(['formularlotse']);
    await page.locator('[data-export="csv"]').focus();
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);

    await page.locator('#suche').focus();
    await page.keyboard.type('verwalt');
    await page.locator('.suggestion').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await press('Enter');
    expect(await catalogue.chips()).toEqual(['Öffentliche Verwaltung']);
    expect(await catalogue.focused()).toBe('suche');
    expect(new URL(page.url()).hash).toBe('#topics=administration&merkliste=formularlotse');
    await catalogue.close();
  });
});

describe.concurrent('in jedem Zustand', () => {
  const STATES: Readonly<Record<string, (page: CataloguePage) => Promise<void>>> = {
    'mit Treffern, Filtern und allen Merkmalen offen': async (page) => {
      await page.search('Antrag');
      const counts = Object.entries(await page.counts('topics')).sort(([, a], [, b]) => b - a);
      await page.toggle('topics', counts[0]![0]);
      await page.toggle('topics', counts[1]![0]);
      await page.page
        .locator('details[data-facet]')
        .evaluateAll((all) => all.forEach((facet) => facet.setAttribute('open', '')));
    },
    'mit Tippfehler und Gründen': (page) => page.search('Wohngled Chatbot'),
    'mit Teilen eines Wortes': (page) => page.search('Baumfällgenehmigung'),
    'ohne Treffer': (page) => page.search('qqxxyyzzqq'),
    'ohne Treffer, mit Hilfen und Filter': (page) => page.show('#q=Verwaltungz&genau=1&status=pilot'),
    'mit Vorschlägen': async (page) => {
      await page.input.pressSequentially('verwalt');
      await page.page.locator('.suggestion').first().waitFor();
      await page.input.press('ArrowDown');
      await page.page.locator('.suggestion[aria-selected="true"]').waitFor();
    },
    'mit Merkliste': async (page) => {
      await page.show(`#merkliste=${page.data.ids.slice(0, 6).join(',')}`);
    },
    'in der Merkliste': async (page) => {
      await page.show(`#merkliste=${page.data.ids.slice(0, 2).join(',')}&ansicht=merkliste`);
    },
    'nach einem Ausfall': async (page) => {
      await page.page.route('**/suche/katalog.json', (route) => route.abort());
      await page.input.focus();
      await page.announced(t('list.failed'));
    },
  };

  it.each(Object.entries(STATES))('keine Barrieren %s', async (_, prepare) => {
    const catalogue = await openCatalogue();
    await prepare(catalogue);
    const light = await barriers(catalogue.page, { runOnly: RULES });
    await catalogue.page.emulateMedia({ colorScheme: 'dark' });
    const dark = await barriers(catalogue.page, { runOnly: COLOUR_RULES });
    await catalogue.close();
    expect({ light, dark }).toEqual({ light: [], dark: [] });
  });

  it.each(Object.entries(STATES))('passt es %s auf ein Telefon', async (_, prepare) => {
    const catalogue = await openCatalogue({ viewport: 'narrow' });
    const { page } = catalogue;
    // On a phone the filters wait until they are wanted.
    expect(await page.locator('[data-part="facets"]').getAttribute('open')).toBe(null);
    await page.locator('[data-part="facets"] > summary').click();
    await prepare(catalogue);
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    await catalogue.close();
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });

  it('bleibt auf einem niedrigen Bildschirm mit Merkliste Platz für die Liste', async () => {
    const catalogue = await openCatalogue({ site: 'sample' }, '#merkliste=hilfe-01,hilfe-02');
    // A desk's screen at 400 %.
    await catalogue.page.setViewportSize({ width: 320, height: 256 });
    await catalogue.page.locator('#ergebnisse').evaluate((list) => list.scrollIntoView());
    const bar = await catalogue.page.locator('.selection-bar').boundingBox();
    expect(bar!.y).toBeGreaterThan(256);
    await catalogue.close();
  });

  it('haben Eingaben auch mit erzwungenen Farben einen Rand', async () => {
    const catalogue = await openCatalogue({ forcedColors: true });
    await changing(catalogue.page, () => catalogue.page.locator('[data-keep]:visible').first().click());
    await catalogue.search('Antrag');
    const counts = Object.entries(await catalogue.counts('topics')).sort(([, a], [, b]) => b - a);
    await catalogue.toggle('topics', counts[0]![0]);
    const bare = await catalogue.page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'input, select, button:not(.link-button), .solution-card, .tag, .suggestions, .selection-bar',
        ),
      ]
        .filter(
          (element) =>
            element.checkVisibility() &&
            !(element instanceof HTMLInputElement && element.type === 'checkbox'),
        )
        .filter((element) => {
          const { borderBlockEndStyle, borderBlockEndWidth, borderBlockEndColor, backgroundColor } =
            getComputedStyle(element);
          return (
            borderBlockEndStyle === 'none' ||
            Number.parseFloat(borderBlockEndWidth) === 0 ||
            borderBlockEndColor === backgroundColor
          );
        })
        .map((element) => `${element.localName}.${element.className}`),
    );
    await catalogue.close();
    expect([...new Set(bare)]).toEqual([]);
  });

  it('ist mit erzwungenen Farben zu sehen, was gewählt ist, was traf und was man drücken kann', async () => {
    const catalogue = await openCatalogue({ forcedColors: true });
    const { page } = catalogue;
    await catalogue.input.pressSequentially('verwalt');
    await page.locator('.suggestion').first().waitFor();
    await catalogue.input.press('ArrowDown');
    const edge = (selected: boolean) =>
      page
        .locator(`.suggestion[aria-selected="${selected}"]`)
        .first()
        .evaluate((option) => getComputedStyle(option).borderInlineStartColor);
    expect(await edge(true)).not.toBe(await edge(false));
    await catalogue.search('Wohngeld');
    const colours = await page.evaluate(() => {
      const style = (selector: string, pseudo?: string) =>
        getComputedStyle(document.querySelector(selector)!, pseudo);
      return {
        page: style('body').backgroundColor,
        mark: style('[data-part="results"] mark').backgroundColor,
        icon: style('.search-form .kern-icon').backgroundColor,
        arrow: style('[data-facet="tasks"] > summary', '::after').backgroundColor,
        keep: style('[data-part="results"] [data-keep]').textDecorationLine,
      };
    });
    expect(
      Object.entries(colours).filter(([name, colour]) => name !== 'page' && colour === colours.page),
    ).toEqual([]);
    expect(colours.keep).toContain('underline');
    await catalogue.close();
  });

  it('bleiben die Filter erreichbar, wenn das Fenster breit wird', async () => {
    const catalogue = await openCatalogue({ viewport: 'narrow' });
    await catalogue.page.setViewportSize({ width: 1280, height: 800 });
    await catalogue.page.locator('[data-facet="topics"] input').first().waitFor();
    await catalogue.close();
  });
});

/** What has the focus, and whether one can see that. Runs in the page. */
function focused(): { name: string; visible: boolean } {
  const element = document.activeElement!;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
  return {
    name: `${element.localName} ${element.getAttribute('href') ?? element.id}`.trim(),
    visible:
      (outlined || style.boxShadow !== 'none') &&
      box.width > 1 &&
      box.height > 1 &&
      box.bottom > 0 &&
      box.top < innerHeight,
  };
}
