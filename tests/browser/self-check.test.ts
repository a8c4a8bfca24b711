/** The self-check for the AI Act, as visitors go through it: by mouse and keyboard, by address, back, on paper. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { SELF_CHECK, type SelfCheckOption } from '#domain/ai-act/self-check.ts';
import { walk } from '#domain/ai-act/self-check-walk.ts';
import { barriers, COLOUR_RULES, RULES } from './barriers.ts';
import { newPage, type PageOptions, type WatchedPage } from './page.ts';

const ADDRESS = '/ki-verordnung/selbsttest/';
const HIGH_RISK = 'yes,no,both,none,no,III.5,III.5.a,no,none,yes,no,no,no,new';

async function check(answers = '', options: PageOptions = {}): Promise<WatchedPage> {
  const watched = await newPage(options);
  await watched.open(answers === '' ? ADDRESS : `${ADDRESS}#antworten=${answers}`);
  await watched.page.locator('maki-self-check h3').waitFor();
  return watched;
}

const heading = (page: Page): Promise<string> => page.locator('maki-self-check h3').innerText();
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLElement).innerText);
const fragment = (page: Page): string => new URL(page.url()).hash;
const go = async (page: Page, label: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).check();
  await page.getByRole('button', { name: 'Weiter' }).click();
};

describe.concurrent('Selbsttest', () => {
  it('führt Frage für Frage, mit den Antworten in der Adresse und dem Fokus auf der Frage', async () => {
    const { page, foreignRequests, consoleErrors } = await check();
    expect(await heading(page)).toBe('Handelt es sich um ein KI-System?');
    await go(page, 'Ja');
    expect(fragment(page)).toBe('#antworten=yes');
    expect(await focused(page)).toBe(await heading(page));
    await go(page, 'Nein');
    await go(page, 'Beides');
    expect(await heading(page)).toBe('Fällt das System unter eine verbotene Praktik?');
    expect(fragment(page)).toBe('#antworten=yes,no,both');
    expect(foreignRequests).toEqual([]);
    expect(consoleErrors).toEqual([]);
  });

  it('verlangt eine Antwort und sagt es', async () => {
    const { page } = await check();
    await page.getByRole('button', { name: 'Weiter' }).click();
    expect(await page.getByRole('alert').innerText()).toBe('Bitte wählen Sie eine Antwort.');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    expect(fragment(page)).toBe('#antworten=yes');
  });

  it('geht zurück und weiß die Antwort noch, auch mit den Tasten des Browsers', async () => {
    const { page } = await check('yes,no,deployer');
    await page.getByRole('button', { name: 'Zurück' }).click();
    expect(fragment(page)).toBe('#antworten=yes,no');
    expect(await page.getByLabel('Betreiber', { exact: true }).isChecked()).toBe(true);
    await page.goBack();
    expect(await heading(page)).toBe('Fällt das System unter eine verbotene Praktik?');
    await page.getByRole('button', { name: 'Neu beginnen' }).click();
    expect(fragment(page)).toBe('');
    expect(await page.locator('maki-self-check input:checked').count()).toBe(0);
  });

  it('begründet das Ergebnis mit Artikeln, Pflichten und Zeilen für den Eintrag', async () => {
    const { page } = await check(HIGH_RISK);
    expect(await heading(page)).toBe('Hochrisiko-KI-System');
    const text = await page.locator('maki-self-check').innerText();
    expect(text).toContain('Öffentliche Unterstützungsleistungen');
    expect(text).toContain('System in der EU-Datenbank registrieren');
    expect(text).toContain('Anbieter, Artikel 49 Absatz 1, ab 2. Dezember 2027');
    expect(await page.locator('maki-self-check pre').innerText()).toMatch(
      /^aiAct:\n {2}riskClass: high-risk\n {2}assessedOn: '\d{4}-\d\d-\d\d'\n {2}annexIII: \['III\.5\.a'\]\n {2}transparency: \['50\.1'\]/,
    );
    const older = await check(HIGH_RISK.replace('new', 'before-general'));
    expect(await older.page.locator('.check-duties').last().innerText()).toContain(
      'Die Pflicht gilt frühestens',
    );
    const [target] = await page
      .locator('.check-duties a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(target).toBe('/ki-verordnung/#artikel-4');
  });

  it('gibt das Ergebnis in das Formular', async () => {
    const { page } = await check(HIGH_RISK);
    await page.getByRole('link', { name: 'In das Formular übernehmen' }).click();
    await page.locator('entry-form form, entry-form h2').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/mitmachen/eintragen/');
    await page.locator('input[value="III.5.a"]:checked').waitFor({ state: 'attached' });
  });

  it('nimmt bei jeder Frage jede Antwort und kommt dahin, wohin der Baum zeigt', async () => {
    const { page } = await check();
    const ends: string[] = [];
    for (const [answers, option] of everyAnswer()) {
      const state = walk(SELF_CHECK, [...answers, option.id]);
      const shown = await show(page, [...answers, option.id]);
      if (state.question === undefined) {
        ends.push(state.end);
        expect(shown).toMatchObject({ state: 'result', radios: 0, answers: state.steps.length });
      } else {
        const { text, options } = state.question;
        expect(shown).toEqual({ state: 'question', heading: text.de, radios: options.length, answers: 0 });
      }
    }
    expect(new Set(ends).size).toBe(5);
  });

  it('versteht eine alte oder falsche Adresse so weit wie möglich', async () => {
    const { page } = await check('yes,no,vielleicht,none');
    expect(await heading(page)).toBe('Welche Rolle hat Ihre Stelle?');
  });

  it('lässt Sprungmarken der Seite in Ruhe und nimmt die Antworten in die andere Sprache mit', async () => {
    const { page } = await check('yes,no');
    await page.locator('a[href="#frage-scope"]').first().click();
    expect(await heading(page)).toBe('Welche Rolle hat Ihre Stelle?');
    await page.goBack();
    await page.getByRole('link', { name: 'English' }).click();
    await page.locator('maki-self-check h3').waitFor();
    expect(await heading(page)).toBe('What is the role of your authority?');
  });

  it('druckt ein Ergebnis allein und ohne Ergebnis den ganzen Baum', async () => {
    const { page } = await check(HIGH_RISK);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('maki-self-check').isVisible()).toBe(true);
    expect(await page.locator('#alle-fragen').isVisible()).toBe(false);
    const other = await check();
    await other.page.emulateMedia({ media: 'print' });
    expect(await other.page.locator('#alle-fragen').isVisible()).toBe(true);
    expect(await other.page.locator('maki-self-check').isVisible()).toBe(false);
  });

  it('kommt ohne Skript aus', async () => {
    const { page, open } = await newPage({ javaScript: false });
    await open(ADDRESS);
    expect(await page.locator('#frage-practice').isVisible()).toBe(true);
    expect(await page.locator('maki-self-check').innerText()).toContain('Ohne JavaScript finden Sie unten');
  });

  it.each(['light', 'dark'] as const)('ist ohne Barrieren, Frage und Ergebnis, %s', async (colorScheme) => {
    for (const answers of ['yes,no,both', HIGH_RISK]) {
      const { page } = await check(answers, { colorScheme });
      expect(await barriers(page, { runOnly: colorScheme === 'light' ? RULES : COLOUR_RULES })).toEqual([]);
    }
  });

  it('passt auf 320 Pixel', async () => {
    for (const answers of ['yes,no,both', HIGH_RISK]) {
      const { page } = await check(answers, { viewport: 'narrow' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
});

/** Goes to an address of the page; what the self-check then shows. */
function show(page: Page, answers: readonly string[]) {
  return page.evaluate(
    async (hash) => {
      const arrived = new Promise((resolve) => {
        addEventListener('popstate', resolve, { once: true });
      });
      location.hash = hash;
      await arrived;
      const host = document.querySelector<HTMLElement>('maki-self-check')!;
      return {
        state: host.dataset['state'],
        heading: host.querySelector('h3')!.textContent,
        radios: host.querySelectorAll('input').length,
        answers: host.querySelectorAll('dt').length,
      };
    },
    `antworten=${answers.join(',')}`,
  );
}

/** Every answer of every question, after the fewest answers that lead to it. */
function everyAnswer(): [string[], SelfCheckOption][] {
  const shortest = new Map<string, string[]>([[SELF_CHECK[0]!.id, []]]);
  return SELF_CHECK.flatMap(({ id, options }) => {
    const answers = shortest.get(id)!;
    return options.map((option): [string[], SelfCheckOption] => {
      const { next } = option;
      if ('question' in next && !shortest.has(next.question))
        shortest.set(next.question, [...answers, option.id]);
      return [answers, option];
    });
  });
}
