/** Changing the language, as visitors do: from the header, with what they have searched for or chosen. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { newPage, type PageOptions, type WatchedPage } from './page.ts';

const CHOICE = '#antragshilfe,formularlotse';

async function open(address: string, options: PageOptions = {}): Promise<WatchedPage> {
  const watched = await newPage({ site: 'sample', ...options });
  await watched.open(address);
  return watched;
}

/** The link in the header, by its language. */
const switchTo = (page: Page, language: string) => page.locator(`language-switch a[hreflang="${language}"]`);
const place = (page: Page): string => page.url().replace(new URL(page.url()).origin, '');
const compared = (page: Page) => page.locator('.comparison thead a');

describe.concurrent('Sprachwechsel', () => {
  it('führt zu derselben Seite und zurück', async () => {
    const { page, consoleErrors } = await open('/loesungen/antragshilfe/');
    await switchTo(page, 'en').click();
    await page.waitForURL('**/en/loesungen/antragshilfe/');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await switchTo(page, 'de').click();
    await page.waitForURL(/[^n]\/loesungen\/antragshilfe\/$/);
    expect(consoleErrors).toEqual([]);
  });

  it('nimmt die Auswahl eines Vergleichs mit, auch mit der Tastatur und nach einer Änderung', async () => {
    const { page, consoleErrors } = await open(`/vergleich/${CHOICE}`);
    await compared(page).first().waitFor();
    await page.locator('.comparison__remove').first().click();
    await page.waitForFunction(() => document.querySelectorAll('.comparison thead a').length === 1);
    await switchTo(page, 'en').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/vergleich/**');
    expect(place(page)).toBe('/en/vergleich/#formularlotse');
    await compared(page).first().waitFor();
    expect(await compared(page).allTextContents()).toEqual(['Formularlotse']);
    expect(consoleErrors).toEqual([]);
  });

  it('nimmt Suche und Filter mit', async () => {
    const { page } = await open('/loesungen/#q=hilfe');
    await page.locator('[data-part="results"]:not([hidden])').waitFor();
    await switchTo(page, 'en').click();
    await page.waitForURL('**/en/loesungen/**');
    expect(place(page)).toBe('/en/loesungen/#q=hilfe');
  });

  it('geht ohne JavaScript, dann ohne die Auswahl', async () => {
    const { page } = await open(`/vergleich/${CHOICE}`, { javaScript: false });
    await switchTo(page, 'en').click();
    expect(place(page)).toBe('/en/vergleich/');
  });

  it('führt von der Seite in Leichter Sprache zur englischen Startseite und sagt es', async () => {
    const { page } = await open('/leichte-sprache/');
    expect(await switchTo(page, 'en').innerText()).toBe('English: home page');
    await switchTo(page, 'en').click();
    await page.waitForURL('**/en/');
  });

  it('steht auf dem Telefon neben dem Namen', async () => {
    const { page } = await open('/', { viewport: 'narrow' });
    const brand = (await page.locator('.brand').boundingBox())!;
    const link = (await switchTo(page, 'en').boundingBox())!;
    expect(link.y).toBeLessThan(brand.y + brand.height);
    expect(link.x).toBeGreaterThanOrEqual(brand.x + brand.width);
    expect(link.height).toBeGreaterThanOrEqual(24);
  });
});

describe.concurrent('englischer Vergleich', () => {
  it('hat englische Angaben und kennzeichnet die Worte der Einträge als deutsch', async () => {
    const { page, consoleErrors } = await open(`/en/vergleich/${CHOICE}`);
    await compared(page).first().waitFor();
    expect(await page.locator('[data-part="status"]').textContent()).toMatch(
      /^2 solutions.*Antragshilfe, Formularlotse/,
    );
    const row = (label: string) =>
      page.locator('.comparison__row', { has: page.locator('.comparison__label', { hasText: label }) });
    expect(await row('Summary').locator('td span[lang="de"]').count()).toBeGreaterThanOrEqual(2);
    expect(await row('Topics').locator('td div [lang]').count()).toBe(0);
    expect(await compared(page).first().getAttribute('lang')).toBe('de');
    expect(await compared(page).first().getAttribute('href')).toBe('/en/loesungen/antragshilfe/');
    expect(consoleErrors).toEqual([]);
  });

  it('zeigt mit und ohne JavaScript dasselbe', async () => {
    const cells = (from: Page): Promise<string[]> =>
      from
        .locator('.comparison tbody > tr > *')
        .evaluateAll((all) => all.map((cell) => (cell.textContent ?? '').replace(/\s+/g, '')));
    const { page: still } = await open('/en/vergleich/antragshilfe--formularlotse/', { javaScript: false });
    const { page: living } = await open(`/en/vergleich/${CHOICE}`);
    await compared(living).first().waitFor();
    expect(await cells(still)).toEqual(await cells(living));
  });
});
