/** Suggestions while one types: what is suggested, and that the field is a combobox in every way of using it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { counted, translate } from '#i18n/index.ts';
import { newPage, type WatchedPage } from './page.ts';

const t = translate('de');

interface Field extends WatchedPage {
  type: (text: string) => Promise<void>;
  press: (key: string) => Promise<void>;
  /** Text of the active option, as a screen reader finds it. */
  active: () => Promise<string | undefined>;
  isOpen: () => Promise<boolean>;
  options: () => Promise<string[]>;
  attribute: (name: string) => Promise<string | null>;
  value: () => Promise<string>;
}

const FIELDS = [
  { address: '/', id: 'suche-start' },
  { address: '/loesungen/', id: 'suche' },
] as const;

async function openField({ address, id }: (typeof FIELDS)[number]): Promise<Field> {
  const watched = await newPage({ site: 'sample' });
  const { page } = watched;
  await watched.open(address);
  const input = page.locator(`#${id}`);
  await input.focus();
  await page.locator(`#${id}[role="combobox"]`).waitFor();
  return {
    ...watched,
    type: async (text) => {
      await input.fill('');
      await input.pressSequentially(text);
      await page.locator('.suggestion').first().waitFor();
    },
    press: (key) => page.keyboard.press(key),
    active: () =>
      page.evaluate((field) => {
        const { activeElement } = document;
        if (activeElement?.id !== field) return `focus: ${activeElement?.localName ?? ''}`;
        const active = activeElement.getAttribute('aria-activedescendant');
        const selected = [...document.querySelectorAll('[role="option"][aria-selected="true"]')];
        if (active === null) return selected.length === 0 ? undefined : 'selected without being active';
        return selected.length === 1 && selected[0]!.id === active
          ? selected[0]!.querySelector('.suggestion__text')!.textContent
          : 'active without being selected';
      }, id),
    isOpen: async () => {
      const isVisible = await page.locator('.suggestions').isVisible();
      expect(await input.getAttribute('aria-expanded')).toBe(String(isVisible));
      return isVisible;
    },
    options: () => page.locator('.suggestion__text').allTextContents(),
    attribute: (name) => input.getAttribute(name),
    value: () => input.inputValue(),
  };
}

describe.concurrent.each(FIELDS)('Vorschläge auf $address', (field) => {
  it('haben die Rollen und Namen einer Combobox', async () => {
    const { page, ...box } = await openField(field);
    expect(await box.isOpen()).toBe(false);
    expect(await box.attribute('aria-autocomplete')).toBe('list');
    await box.type('formular');
    expect(await box.isOpen()).toBe(true);
    const list = page.locator(`#${(await box.attribute('aria-controls'))!}`);
    expect(await list.getAttribute('role')).toBe('listbox');
    expect(await list.getAttribute('aria-label')).toBe(t('search.suggestions'));
    const options = await box.options();
    expect(await list.locator('> [role="option"]').count()).toBe(options.length);
    expect(options).toContain('Formularlotse');
    expect(await box.active()).toBe(undefined);
    const told = page.locator('.search-field [role="status"]');
    expect(await told.textContent()).toBe(counted(t, 'search.available', options.length));
    await box.press('Escape');
    expect(await told.textContent()).toBe('');
    expect(box.consoleErrors).toEqual([]);
    await box.close();
  });

  it('gehen mit Pfeiltasten durch die Vorschläge und zurück ins Feld', async () => {
    const box = await openField(field);
    await box.type('formular');
    const options = await box.options();
    expect(options.length).toBeGreaterThan(1);
    for (const option of options) {
      await box.press('ArrowDown');
      expect(await box.active()).toBe(option);
    }
    await box.press('ArrowDown');
    expect(await box.active()).toBe(undefined);
    await box.press('ArrowUp');
    expect(await box.active()).toBe(options.at(-1));
    // Writing on goes on in the text.
    await box.press('ArrowLeft');
    expect(await box.active()).toBe(undefined);
    expect(await box.value()).toBe('formular');
    expect(await box.isOpen()).toBe(true);
    await box.close();
  });

  it('schließen mit Escape, mit Alt und Pfeil und beim Verlassen, und kommen wieder', async () => {
    const box = await openField(field);
    await box.type('formular');
    const options = await box.options();
    await box.press('ArrowDown');
    await box.press('Escape');
    expect(await box.isOpen()).toBe(false);
    expect(await box.active()).toBe(undefined);
    expect(await box.value()).toBe('formular');
    await box.press('Alt+ArrowDown');
    expect(await box.isOpen()).toBe(true);
    expect(await box.active()).toBe(undefined);
    await box.press('Alt+ArrowUp');
    expect(await box.isOpen()).toBe(false);
    await box.press('ArrowDown');
    expect(await box.active()).toBe(options[0]);
    await box.press('Tab');
    expect(await box.isOpen()).toBe(false);
    expect(await box.active()).toMatch(/^focus: button$/);
    await box.close();
  });

  it('öffnen mit Enter, was gewählt ist', async () => {
    const { page, ...box } = await openField(field);
    await box.type('formularlot');
    await box.press('ArrowDown');
    expect(await box.active()).toBe('Formularlotse');
    await box.press('Enter');
    await page.waitForURL('**/loesungen/formularlotse/');
    await box.close();
  });

  it('suchen mit Enter, was dasteht, wenn nichts gewählt ist', async () => {
    const { page, ...box } = await openField(field);
    await box.type('formular');
    await box.press('Enter');
    await page.waitForURL('**/loesungen/#q=formular');
    await page.locator('[data-part="results"]:not([hidden])').waitFor();
    expect(await page.locator('.suggestion:visible').count()).toBe(0);
    await box.close();
  });

  it('öffnen mit der Maus, was man anklickt', async () => {
    const { page, ...box } = await openField(field);
    await box.type('formular');
    await page.locator('.suggestion', { hasText: 'Formularlotse' }).click();
    await page.waitForURL('**/loesungen/formularlotse/');
    await box.close();
  });

  it('nennen Themen, Aufgaben, Stellen und Lösungen, und sagen, was es ist', async () => {
    const { page, ...box } = await openField(field);
    const details = () => page.locator('.suggestion').allTextContents();
    const kinds: readonly (readonly [string, string, string])[] = [
      ['verwalt', 'Öffentliche Verwaltung', t('facet.topics')],
      ['übersetz', 'Übersetzen', t('facet.tasks')],
      ['muster', 'Stadt Musterstadt', t('facet.organisations')],
      ['FoPr', 'Antragshilfe', t('search.kind.solution')],
    ];
    for (const [text, name, kind] of kinds) {
      await box.type(text);
      await page.locator('.suggestion', { hasText: name }).first().waitFor();
      expect(await details(), text).toContainEqual(expect.stringMatching(`^${name} ${kind}, `));
    }
    await box.close();
  });

  it('führen von einem Thema zur gefilterten Liste', async () => {
    const { page, ...box } = await openField(field);
    await box.type('digital');
    await page
      .locator('.suggestion', { hasText: t('facet.topics') })
      .first()
      .click();
    await page.waitForURL('**/loesungen/#topics=digital');
    await page.locator('[data-part="results"]:not([hidden])').waitFor();
    expect(await page.locator('.chip').count()).toBe(1);
    expect(await page.locator('#suche').inputValue()).toBe('');
    await box.close();
  });

  it('zeigen nichts Veraltetes', async () => {
    const { page, ...box } = await openField(field);
    await box.type('formular');
    await page.locator(`#${field.id}`).fill('qqxxyyzz');
    await page.locator('.suggestions').waitFor({ state: 'hidden' });
    await box.press('ArrowDown');
    expect(await box.isOpen()).toBe(false);
    // Cards that come late belong to what was written before.
    const release = await holdCards(page);
    await page.locator(`#${field.id}`).fill('');
    await page.keyboard.type('hilfe 2');
    await box.press('Escape');
    await page.locator(`#${field.id}`).fill('');
    release();
    await page.waitForLoadState('networkidle');
    expect(await box.isOpen()).toBe(false);
    await box.close();
  });
});

it('bleiben weg, wenn die Suche schon abgeschickt ist', async () => {
  const { page, ...box } = await openField(FIELDS[1]);
  const release = await holdCards(page);
  await page.keyboard.type('hilfe');
  await box.press('Enter');
  release();
  await page.locator('[data-part="results"]:not([hidden])').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await box.isOpen()).toBe(false);
  await box.close();
});

it('stören nicht, wenn sie nicht geladen werden können', async () => {
  const watched = await newPage({ site: 'sample' });
  const { page } = watched;
  await page.route('**/suche/**', (route) => route.abort());
  await watched.open('/');
  const asked = page.waitForRequest('**/suche/katalog.json');
  await page.locator('#suche-start').pressSequentially('formular');
  await asked;
  expect(await page.locator('.suggestions').isVisible()).toBe(false);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/loesungen/#q=formular');
  await watched.close();
});

/** Keeps back the files with cards until they are released. */
async function holdCards(page: Page): Promise<() => void> {
  let release!: () => void;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/karten/*.json', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
