/** Filter and sorting of the transparency register, with the choice in the address. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { newPage } from './page.ts';

async function register(fragment = ''): Promise<Page> {
  const { page, open } = await newPage({ site: 'sample' });
  await open(`/transparenz/${fragment}`);
  await page.locator('.register-filter').waitFor();
  return page;
}

const systems = (page: Page): Promise<string[]> =>
  page.locator('.register__row:visible > th > a:first-child').allInnerTexts();
const fragment = (page: Page): string => new URL(page.url()).hash;
const choose = (page: Page, label: string, value: string) =>
  page.getByLabel(label, { exact: true }).selectOption(value);

describe.concurrent('Transparenzregister', () => {
  it('filtert nach Risikoklasse und merkt es sich in der Adresse', async () => {
    const page = await register();
    const all = await systems(page);
    await choose(page, 'Risikoklasse', 'high-risk');
    expect(await systems(page)).toEqual(['Antragshilfe']);
    expect(fragment(page)).toBe('#klasse=high-risk');
    expect(await page.getByRole('status').innerText()).toBe(`1 von ${all.length} Systemen auf dieser Seite`);
    await page.getByRole('button', { name: 'Filter löschen' }).click();
    expect(await systems(page)).toEqual(all);
    expect(fragment(page)).toBe('');
  });

  it('zeigt, was die Adresse sagt, auch wenn sie Unsinn sagt', async () => {
    expect(await systems(await register('#klasse=high-risk&ort=DE-NI'))).toEqual(['Antragshilfe']);
    expect(await systems(await register('#klasse=high-risk&ort=DE-BY'))).toEqual([]);
    const all = await systems(await register());
    expect(await systems(await register('#klasse=unsinn&ort=%22&sort=__proto__.ab'))).toEqual(all);
  });

  it('sortiert auf und ab innerhalb der Klassen, auch mit der Tastatur', async () => {
    const page = await register('#klasse=not-assessed');
    const up = await systems(page);
    const column = page.locator('th[data-column="system"]');
    await column.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await column.getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Enter');
    expect(await column.getAttribute('aria-sort')).toBe('descending');
    expect(fragment(page)).toBe('#klasse=not-assessed&sort=system.ab');
    expect(await systems(page)).toEqual(up.toReversed());
  });
});
