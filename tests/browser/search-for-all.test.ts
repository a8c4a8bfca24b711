/** Search and filters without a mouse, with high contrast, on a phone, in every state. */
import { describe, expect, it } from 'vitest';

import { barriers, COLOUR_RULES, RULES } from './barriers.ts';
import { type CataloguePage, changing, openCatalogue } from './catalogue-page.ts';
import { newPage } from './page.ts';

describe.concurrent('mit der Tastatur', () => {
  it('führt der erste Schritt zum Sprung zum Inhalt, und jeder weitere ist zu sehen', async () => {
    const { page, open, close } = await newPage();
    await open('/loesungen/');
    await page.locator('[data-part="results"]:not([hidden])').waitFor();
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
    const list = await walk(30);
    expect(list[0]).toBe('select sortierung');
    expect(list.filter((name) => /^a \/loesungen\/.+\/$/.test(name)).length).toBe(24);
    expect(invisible).toEqual([]);
    await close();
  });

  it('lassen sich Suche, Filter, Sortierung und Seiten bedienen', async () => {
    const catalogue = await openCatalogue();
    const { page } = catalogue;
    const all = await catalogue.count();
    const press = (key: string) => changing(page, () => page.keyboard.press(key));

    await page.locator('[data-facet="status"] summary').focus();
    if ((await page.locator('[data-facet="status"]').getAttribute('open')) === null)
      await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await press('Space');
    const [chip] = await catalogue.chips();
    expect(chip).toBe(catalogue.data.facets.find(({ id }) => id === 'status')!.labels[0]);
    expect(await catalogue.count()).toBeLessThan(all);

    await page.locator('#sortierung').focus();
    await press('ArrowDown');
    expect(new URL(page.url()).hash).toContain('sort=');
    await page.locator('.chip').focus();
    await press('Enter');
    expect(await catalogue.count()).toBe(all);

    await page.locator('.pagination a').first().focus();
    await press('Enter');
    expect(new URL(page.url()).hash).toContain('seite=2');
    await page.locator('#suche').focus();
    await page.keyboard.type('Antrag');
    await press('Enter');
    expect(await catalogue.count()).toBeLessThan(all);
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
    'ohne Treffer': (page) => page.search('qqxxyyzzqq'),
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

  it('haben Eingaben auch mit erzwungenen Farben einen Rand', async () => {
    const catalogue = await openCatalogue({ forcedColors: true });
    await catalogue.search('Antrag');
    const counts = Object.entries(await catalogue.counts('topics')).sort(([, a], [, b]) => b - a);
    await catalogue.toggle('topics', counts[0]![0]);
    const bare = await catalogue.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('input, select, button, .solution-card, .tag')]
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
