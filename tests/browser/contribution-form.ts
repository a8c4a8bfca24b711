/** The contribution form as a visitor meets it: fields by their labels, and what the form says. */
import type { Locator, Page } from 'playwright-core';

import { translate } from '#i18n/index.ts';
import { newPage, type WatchedPage } from './page.ts';
import type { Site } from '../build/sites.ts';

export interface FormView extends WatchedPage {
  /** The field with this label; within a group where it is given. */
  field: (label: string, group?: string) => Locator;
  /** Types into a field with suggestions and takes the first one. */
  choose: (label: string, typed: string) => Promise<void>;
  check: () => Promise<void>;
  /** Labels of the fields in the list of errors. */
  errors: () => Promise<string[]>;
  /** Text of the file as it will be saved. */
  file: () => Promise<string>;
  path: () => Promise<string>;
}

const t = translate('de');

/** Opens the form for a task, as it stands in the address behind `#`. */
export async function openForm(task: string, site: Site = 'dist', language = ''): Promise<FormView> {
  const watched = await newPage({ site });
  const { page } = watched;
  await watched.open(`${language}/mitmachen/eintragen/#${task}`);
  await page.locator('entry-form h2').first().waitFor();
  return { ...watched, ...formView(page) };
}

export function formView(page: Page): Omit<FormView, keyof WatchedPage> {
  const field = (label: string, group?: string): Locator => {
    const scope = group === undefined ? page : page.getByRole('group', { name: group, exact: true }).first();
    return scope.getByLabel(new RegExp(`^${escape(label)}(?: \\(.*\\))?$`)).first();
  };
  return {
    field,
    choose: async (label, typed) => {
      await field(label).pressSequentially(typed);
      await page.locator('.suggestion').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
    check: async () => {
      await page.getByRole('button', { name: t('form.check') }).click();
      await page.locator('.form-summary .kern-alert, .form-result:not([hidden])').first().waitFor();
    },
    errors: () => page.locator('.form-summary .kern-alert--danger .link-button').allTextContents(),
    file: async () => (await page.locator('.form-result .form-file pre').first().textContent())!,
    path: async () => (await page.locator('.form-result .form-file code').first().textContent())!,
  };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
