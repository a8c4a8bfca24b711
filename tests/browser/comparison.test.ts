/** Solutions side by side, as visitors handle them: by address, by keyboard, on a phone, on paper, without a script. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import type { ComparedSolution } from '#site/view/compared-solution.ts';
import { barriers, COLOUR_RULES, RULES } from './barriers.ts';
import { newPage, type PageOptions, type WatchedPage } from './page.ts';

const TWO = '#antragshilfe,formularlotse';
const FOUR = `${TWO},hilfe-01,hilfe-02`;

async function compare(fragment: string, options: PageOptions = {}): Promise<WatchedPage> {
  const watched = await newPage({ site: 'sample', ...options });
  await watched.open(`/vergleich/${fragment}`);
  await watched.page.locator('[data-part="status"]:not(:empty)').waitFor({ state: 'attached' });
  return watched;
}

const titles = (page: Page): Promise<string[]> => page.locator('.comparison thead a').allTextContents();
const status = (page: Page): Promise<string | null> => page.locator('[data-part="status"]').textContent();
const messages = (page: Page): Promise<string[]> =>
  page.locator('[data-part="messages"] p').allTextContents();
const fragment = (page: Page): string => new URL(page.url()).hash;

describe.concurrent('Vergleich', () => {
  it('zeigt, was die Adresse nennt, sagt es an und kennzeichnet Unterschiede in Worten', async () => {
    const { page, consoleErrors } = await compare(TWO);
    expect(await titles(page)).toEqual(['Antragshilfe', 'Formularlotse']);
    expect(await status(page)).toMatch(
      /^2 Lösungen im Vergleich: Antragshilfe, Formularlotse\. (\d+) von \d+ Angaben sind verschieden\.$/,
    );
    const row = (label: string) =>
      page.locator('.comparison__row', { has: page.locator('.comparison__label', { hasText: label }) });
    expect(await row('Themen').locator('.comparison__mark').textContent()).toBe('verschieden');
    expect(await row('Zuletzt geprüft').locator('.comparison__mark').textContent()).toBe('gleich');
    expect(await row('Kosten').locator('td').nth(1).innerText()).toBe('keine Angabe');
    expect(consoleErrors).toEqual([]);
    expect(await page.title()).toContain('Lösungen vergleichen');
  });

  it('nimmt mit der Tastatur bis zu vier auf und lässt sie wieder weg', async () => {
    const { page } = await compare(TWO);
    await page.locator('#loesung-hinzufuegen').focus();
    await page.keyboard.type('hilfe 0');
    await page.locator('.comparison-hit').first().waitFor();
    expect(await page.locator('.comparison-hits__count').textContent()).toMatch(
      /^Die ersten 8 von 9 Lösungen/,
    );
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.comparison thead a').length === 3);
    expect(fragment(page)).toBe(`${TWO},hilfe-02`);
    expect(await status(page)).toContain('3 Lösungen im Vergleich');
    expect(await focused(page)).toBe('loesung-hinzufuegen');
    expect(await page.locator('.comparison-hit').count()).toBe(0);

    await page.keyboard.type('hilfe 01');
    await page.locator('.comparison-hit').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.comparison thead a').length === 4);
    expect(await page.locator('#loesung-hinzufuegen').isVisible()).toBe(false);
    expect(await page.getByText('Mehr als vier Lösungen lassen sich nicht').isVisible()).toBe(true);
    expect(await focused(page)).toBe('Hilfe 01 entfernen');

    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.comparison thead a').length === 3);
    expect(await focused(page)).toBe('Hilfe 02 entfernen');
    expect(fragment(page)).toBe(`${TWO},hilfe-02`);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.comparison thead a').length === 4);
    expect(fragment(page)).toBe(`${TWO},hilfe-02,hilfe-01`);
  });

  it('schlägt ähnliche Lösungen vor und bietet gewählte nicht noch einmal an', async () => {
    const { page } = await compare('#antragshilfe');
    expect(await messages(page)).toEqual(['Wählen Sie mindestens eine zweite Lösung.']);
    await page.getByRole('button', { name: 'Formularlotse hinzufügen' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.comparison thead a').length === 2);
    expect(await page.locator('.comparison-suggestions .chip').count()).toBe(0);
    await page.locator('#loesung-hinzufuegen').fill('formular');
    await page.locator('.comparison-hits__count:not(:empty)').waitFor();
    expect(await page.locator('.comparison-hits__count').textContent()).toBe(
      'Keine Lösung mit diesen Worten im Titel',
    );
    await page.keyboard.press('Escape');
    expect(await page.locator('#loesung-hinzufuegen').inputValue()).toBe('');
  });

  it('sagt in Worten, was an einer Adresse nicht stimmt', async () => {
    const { page } = await compare('#antragshilfe,gibt-es-nicht,../../loesungen,%3Cb%3E');
    expect(await messages(page)).toEqual([
      'Zu „gibt-es-nicht“ gibt es keinen Eintrag. Prüfen Sie die Adresse.',
      'Zu „../../loesungen“ gibt es keinen Eintrag. Prüfen Sie die Adresse.',
      'Zu „<b>“ gibt es keinen Eintrag. Prüfen Sie die Adresse.',
      'Wählen Sie mindestens eine zweite Lösung.',
    ]);
    expect(await status(page)).toContain('gibt-es-nicht');
    expect(await titles(page)).toEqual(['Antragshilfe']);

    await page.evaluate((hash) => (location.hash = hash), `${FOUR},hilfe-03`);
    await page.waitForFunction(() => document.querySelectorAll('.comparison thead a').length === 4);
    expect(await messages(page)).toEqual([
      'Die Adresse nennt mehr als vier Lösungen. Gezeigt werden die ersten vier.',
    ]);

    await page.evaluate(() => (location.hash = ''));
    await page.getByText('Noch ist keine Lösung ausgewählt.').first().waitFor();
    expect(await page.locator('.comparison').count()).toBe(0);
  });

  it('kennt frühere Kennungen und sagt, dass ein Eintrag beendet ist', async () => {
    const { page } = await compare('#antragshilfe-alt,altdienst');
    expect(await titles(page)).toEqual(['Antragshilfe', 'Altdienst']);
    expect(fragment(page)).toBe('#antragshilfe,altdienst');
    expect(await page.locator('.comparison__retired').allTextContents()).toEqual([
      'Dieser Eintrag ist beendet.',
    ]);
  });

  it('sagt es, wenn Angaben sich nicht laden lassen', async () => {
    const watched = await newPage({ site: 'sample' });
    await watched.page.route('**/vergleich/daten/formularlotse.json', (route) => route.abort());
    await watched.page.route('**/vergleich/titel.json', (route) => route.abort());
    await watched.open(`/vergleich/${TWO}`);
    await watched.page
      .getByText('Die Angaben zu „formularlotse“ konnten nicht geladen werden.')
      .first()
      .waitFor();
    await watched.page.locator('#loesung-hinzufuegen').fill('hilfe');
    await watched.page.getByText('Die Liste der Lösungen konnte nicht geladen werden.').waitFor();
  });

  it('zeigt auf Wunsch nur Unterschiede, auch nachdem sich die Auswahl geändert hat', async () => {
    const { page } = await compare(TWO);
    const rows = page.locator('.comparison__row:visible');
    const all = await rows.count();
    await page.getByLabel('Nur Unterschiede zeigen').check();
    const different = await rows.count();
    expect(different).toBeLessThan(all);
    expect(await page.locator('.comparison__row:visible:not(.comparison__row--different)').count()).toBe(0);
    await page.evaluate((hash) => (location.hash = hash), `${TWO},hilfe-01`);
    await page.waitForFunction(() => document.querySelectorAll('.comparison thead a').length === 3);
    expect(await page.locator('.comparison__row:visible:not(.comparison__row--different)').count()).toBe(0);
    await page.getByLabel('Nur Unterschiede zeigen').uncheck();
    expect(await rows.count()).toBeGreaterThan(different);
  });

  it('behält die Auswahl, wenn jemand zum Inhalt springt', async () => {
    const { page } = await compare(TWO);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction((hash) => location.hash === hash, TWO);
    expect(await titles(page)).toHaveLength(2);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhalt');
  });

  it('hält die Titel beim Blättern im Blick und verdeckt damit nichts, was den Fokus hat', async () => {
    const { page } = await compare(FOUR);
    await page.locator('.comparison__group').last().scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }));
    const head = (await page.locator('.comparison thead th').last().boundingBox())!;
    expect(Math.round(head.y)).toBeGreaterThanOrEqual(0);
    expect(head.y).toBeLessThan(10);
    const hidden = await page.evaluate(() => {
      const found: string[] = [];
      for (const link of document.querySelectorAll<HTMLElement>('.comparison td a')) {
        scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
        link.focus();
        const { top } = link.getBoundingClientRect();
        const below = document.querySelector('.comparison thead th')!.getBoundingClientRect().bottom;
        if (top < below) found.push(link.textContent ?? '');
      }
      return found;
    });
    expect(hidden).toEqual([]);
  });

  it('stellt auf dem Telefon jede Angabe für sich, mit dem Titel vor jedem Wert', async () => {
    const { page } = await compare(FOUR, { viewport: 'narrow' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    const cells = page.locator('.comparison__row').first().locator('td');
    expect(await cells.locator('.comparison__of').allInnerTexts()).toEqual([
      'Antragshilfe',
      'Formularlotse',
      'Hilfe 01',
      'Hilfe 02',
    ]);
    const boxes = await cells.evaluateAll((list) => list.map((cell) => cell.getBoundingClientRect().top));
    expect(boxes).toEqual(boxes.toSorted((a, b) => a - b));
    expect(new Set(boxes).size).toBe(4);
    expect(await page.getByRole('columnheader').count()).toBe(4);
  });

  it.each([
    ['keine', ''],
    ['eine', '#antragshilfe'],
    ['zwei', TWO],
    ['vier', FOUR],
  ])('hat mit %s Lösungen keine Barrieren', async (_, choice) => {
    const { page } = await compare(choice);
    if (choice === TWO) {
      await page.locator('#loesung-hinzufuegen').fill('hilfe');
      await page.locator('.comparison-hit').first().waitFor();
    }
    expect(await barriers(page, { runOnly: RULES })).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(page, { runOnly: COLOUR_RULES })).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await barriers(page, { runOnly: RULES })).toEqual([]);
  });

  it('lässt auf Papier weg, was sich nur anklicken lässt', async () => {
    const { page } = await compare(FOUR, { viewport: 'narrow', colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(
      await page.locator('.comparison-tools, .comparison__remove').filter({ visible: true }).count(),
    ).toBe(0);
    expect(
      await page
        .locator('.comparison tr')
        .first()
        .evaluate((row) => getComputedStyle(row).display),
    ).toBe('table-row');
  });

  it('zeigt feindliche Titel und Werte als Text', async () => {
    const { page, consoleErrors, policyViolations } = await compare(TWO, { site: 'hostile' });
    const data = (await page.evaluate(() =>
      fetch('/vergleich/daten/antragshilfe.json').then((answer) => answer.json()),
    )) as ComparedSolution;
    expect(data.title).toMatch(/[<"'>&\\$`]/);
    expect((await titles(page))[0]).toBe(data.title);
    await page.locator('#loesung-hinzufuegen').fill('hilfe');
    await page.locator('.comparison-hit').first().waitFor();
    const names = await page
      .locator('maki-comparison *')
      .evaluateAll((elements) => [...new Set(elements.map(({ localName }) => localName))].sort());
    const own =
      'a button caption div form h2 input label li noscript p span table tbody td th thead tr ul'.split(' ');
    expect(names.filter((name) => !own.includes(name))).toEqual([]);
    expect({ consoleErrors, policyViolations }).toEqual({ consoleErrors: [], policyViolations: [] });
  });
});

describe.concurrent('ohne JavaScript', () => {
  it('führt die Seite einer Lösung zum fertigen Vergleich, der dasselbe zeigt wie mit', async () => {
    const { page, open } = await newPage({ site: 'sample', javaScript: false });
    await open('/loesungen/antragshilfe/');
    await page.getByRole('link', { name: 'Vergleichen mit Formularlotse' }).click();
    expect(new URL(page.url()).pathname).toBe('/vergleich/antragshilfe--formularlotse/');
    // Without a script nothing says when the whole table is there.
    await page.waitForLoadState('load');
    const text = (from: Page): Promise<string[]> =>
      from.locator('.comparison tbody > tr > *').evaluateAll((cells) =>
        // Browsers without a script have the white space of the template between elements.
        cells.map((cell) => (cell.textContent ?? '').replace(/\s+/g, '')),
      );
    const still = await text(page);
    const { page: living } = await compare(TWO);
    expect(still).toEqual(await text(living));
    expect(still.length).toBeGreaterThan(100);
  });

  it('erklärt die Seite des freien Vergleichs, was es stattdessen gibt, und zeigt nichts Leeres', async () => {
    const { page, open } = await newPage({ site: 'sample', javaScript: false });
    await open('/vergleich/');
    expect(await page.locator('noscript .empty').innerText()).toContain(
      'Die freie Auswahl braucht JavaScript.',
    );
    expect(await page.locator('main table, main form, main input').count()).toBe(0);
  });
});

/** Id or name of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.id || (document.activeElement?.getAttribute('aria-label') ?? ''),
  );
}
