/** Entering, changing, confirming and reporting with the form, and what comes out of it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { translate } from '#i18n/index.ts';
import { formatTask } from '#site/form-task.ts';
import { ROOT } from '../../scripts/lib/step.ts';
import { siteContent } from '../build/sites.ts';
import { barriers, RULES } from './barriers.ts';
import { formView, openForm, type FormView } from './contribution-form.ts';
import { newPage } from './page.ts';
import { previewDifferences } from './preview.ts';

const t = translate('de');

/** Where the records made with the form are written, beside those of the small site. */
let content: string;

beforeAll(() => {
  content = path.join(mkdtempSync(path.join(tmpdir(), 'maki-form-')), 'content');
  cpSync(siteContent('sample'), content, { recursive: true });
});
afterAll(() => rmSync(path.dirname(content), { recursive: true, force: true }));

/** Writes what the form gave, as it is. */
function save(place: string, text: string): void {
  const file = path.join(content, place);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** What `npm run validate` says about the files, as in a pull request. */
function validate(...places: string[]): { status: number | null; output: string } {
  const run = spawnSync(
    process.execPath,
    [
      path.join(ROOT, 'scripts/validate.ts'),
      '--content',
      content,
      ...places.map((place) => path.join(content, place)),
    ],
    { encoding: 'utf8', cwd: ROOT, timeout: 60_000 },
  );
  return { status: run.status, output: run.stdout + run.stderr };
}

async function fillContact(form: FormView): Promise<void> {
  await form.field('Name der Stelle', 'Kontakt').fill('Amt für Digitales');
  await form.field('E-Mail', 'Kontakt').fill('ki@musterstadt.de');
}

/** The form is done; its files lie where it says. */
async function finish(form: FormView): Promise<string> {
  await form.check();
  expect(await form.errors()).toEqual([]);
  const place = await form.path();
  save(place, await form.file());
  expect(form.consoleErrors).toEqual([]);
  expect(form.policyViolations).toEqual([]);
  expect(form.foreignRequests).toEqual([]);
  return place;
}

async function fillSolution(form: FormView): Promise<void> {
  await form.choose('Stelle', 'musterst');
  await form.field('Titel').fill('Zaunprüfer');
  await form
    .field('Kurzbeschreibung')
    .fill('Der Zaunprüfer zeigt der Bauaufsicht: „Welche Unterlagen fehlen?“, wenn ein Zaun gebaut wird.');
  await form.field('Status').selectOption({ label: 'Pilotbetrieb' });
  await form.field('Seit').fill('03.2026');
  await form.field('Öffentliche Verwaltung').check();
  await form.field('Vollständigkeit prüfen').check();
  await form.page.getByLabel('Großes Sprachmodell').check();
  await form.page.locator('input[value="staff"]').check();
  await fillContact(form);
  await form.field('Titel', 'Quellen, Angabe 1').fill('Mitteilung: Zäune & „Mauern“ #1');
  await form.field('Adresse', 'Quellen, Angabe 1').fill('www.musterstadt.de/zaun');
  await form.page
    .getByLabel('Lösung', { exact: true })
    .fill(
      'Das System vergleicht den Antrag mit einer Liste.\n\n- Plan\n- Lageplan\n\nEin Mensch entscheidet.',
    );
}

describe('Ein Eintrag, nur mit dem Formular gemacht, besteht die Prüfung unverändert', () => {
  it('als Lösung', async () => {
    const form = await openForm('neu=loesung', 'sample');
    await fillSolution(form);
    const place = await finish(form);
    expect(place).toBe('organisations/musterstadt/solutions/zaunpruefer.md');
    const text = readFileSync(path.join(content, place), 'utf8');
    expect(text).toContain('\nsince: "2026-03"\n');
    expect(text).toContain('url: https://www.musterstadt.de/zaun\n');
    expect(validate(place)).toEqual({ status: 0, output: expect.stringContaining('0 Fehler') });
  });

  it('als Einsatz, Gesuch und neue Stelle mit ihrer ersten Lösung', async () => {
    const use = await openForm('nutzen=antragshilfe', 'sample');
    expect(await use.field('Lösung').inputValue()).toBe('antragshilfe');
    await use.choose('Stelle', 'bundes');
    await use.field('Seit').fill('2026');
    await fillContact(use);
    const deployment = await finish(use);

    const need = await openForm('neu=gesuch&titel=Partner%20f%C3%BCr%20Zaunantr%C3%A4ge', 'sample');
    await need.choose('Stelle', 'musterst');
    await need
      .field('Kurzbeschreibung')
      .fill('Die Stadt sucht Kommunen, die gemeinsam eine Prüfung von Zaunanträgen erproben wollen.');
    await need.field('Art').selectOption({ index: 2 });
    await need.field('Status').selectOption({ index: 1 });
    await need.field('Bis').fill('30.06.2099');
    await fillContact(need);
    const wanted = await finish(need);

    const authority = await openForm('neu=stelle', 'sample');
    await authority.field('Name').fill('Stadt Neuhausen am Muster');
    await authority.field('Ebene').selectOption({ label: 'Kommune' });
    await authority.field('Land').selectOption({ label: 'Hessen' });
    await authority.field('Webadresse').fill('https://www.neuhausen-muster.de/');
    const organisation = await finish(authority);
    await authority.page.getByRole('link', { name: t('form.next.solution') }).click();
    await authority.page.getByRole('heading', { name: t('form.new.solution') }).waitFor();
    const next: FormView = { ...authority, ...formView(authority.page) };
    expect(await next.field('Stelle').inputValue()).toBe('stadt-neuhausen-am-muster');
    await next.field('Titel').fill('Heckenlotse');
    await next
      .field('Kurzbeschreibung')
      .fill('Der Heckenlotse beantwortet Fragen zum Rückschnitt von Hecken an öffentlichen Wegen.');
    await next.field('Status').selectOption({ label: 'Idee' });
    await next.field('Öffentliche Verwaltung').check();
    await next.field('Vollständigkeit prüfen').check();
    await next.page.getByLabel('Großes Sprachmodell').check();
    await next.page.locator('input[value="staff"]').check();
    await fillContact(next);
    await next.field('Titel', 'Quellen, Angabe 1').fill('Bericht des Amtes');
    await next.field('Adresse', 'Quellen, Angabe 1').fill('https://www.neuhausen-muster.de/hecken');
    const solution = await finish(next);
    // Both files have to go in.
    expect(await next.page.locator('.form-result').textContent()).toContain(organisation);

    const places = [deployment, wanted, organisation, solution];
    expect(validate(...places)).toEqual({ status: 0, output: expect.stringContaining('0 Fehler') });
  });
});

describe('Das Formular', () => {
  it('sagt am Feld, was falsch ist, sobald man es verlässt, und führt aus der Liste dorthin', async () => {
    const form = await openForm('neu=loesung', 'sample');
    const title = form.field('Titel');
    await title.fill('X');
    expect(await form.page.locator('.field-problem').count()).toBe(0);
    await title.press('Tab');
    const problem = form.page.locator('.field-problem--error');
    await problem.first().waitFor();
    expect(await problem.count()).toBe(1);
    expect(await title.getAttribute('aria-invalid')).toBe('true');
    const described = (await title.getAttribute('aria-describedby'))!.split(' ');
    expect(described).toContain(await problem.locator('xpath=..').getAttribute('id'));
    await form.check();
    const errors = await form.errors();
    expect(errors.slice(0, 2)).toEqual(['Stelle', 'Titel']);
    expect(errors).toEqual(expect.arrayContaining(['Kurzbeschreibung', 'Themen', 'Kontakt', 'Quellen']));
    expect(await form.page.locator('.form-result').isVisible()).toBe(false);
    await form.page.locator('.form-summary .link-button', { hasText: 'Titel' }).click();
    expect(await title.evaluate((input) => document.activeElement === input)).toBe(true);
    await title.fill('Zaunprüfer');
    await title.press('Tab');
    await form.page
      .locator('.form-summary .link-button', { hasText: 'Titel' })
      .waitFor({ state: 'detached' });
    expect(await form.field('Kennung').inputValue()).toBe('zaunpruefer');
    await form.field('Kennung').fill('antragshilfe');
    await form.field('Kennung').press('Tab');
    await form.page.locator('.field-problem', { hasText: t('form.id.taken') }).waitFor();
  });

  it('fragt nach der KI-Verordnung, wenn die Risikoklasse es verlangt', async () => {
    const form = await openForm('neu=loesung', 'sample');
    const annex = form.page.getByRole('group', { name: /^Bereich nach Anhang III/ });
    const provider = form.page.getByRole('group', { name: /^Anbietereintrag nach Anhang VIII/ });
    expect(await annex.isVisible()).toBe(false);
    await form.field('Risikoklasse').selectOption('high-risk');
    await annex.waitFor();
    expect(await provider.isVisible()).toBe(true);
    await form.field('Risikoklasse').selectOption('minimal');
    await annex.waitFor({ state: 'hidden' });
    expect(await provider.isVisible()).toBe(false);
  });

  it('fragt, ob es die Lösung schon gibt, und bietet den Einsatz an', async () => {
    const form = await openForm('neu=loesung', 'sample');
    await form.field('Titel').fill('Antragshilfe');
    const offer = form.page.locator('.similar-offer');
    await offer.waitFor();
    expect(await offer.locator('li > a').first().textContent()).toBe('Antragshilfe');
    form.page.on('dialog', (dialog) => void dialog.accept());
    await offer
      .getByRole('link', { name: t('solution.weUseIt') })
      .first()
      .click();
    await form.page.getByRole('heading', { level: 2 }).getByText('Wir nutzen das auch').waitFor();
    expect(await form.field('Lösung').inputValue()).toBe('antragshilfe');
  });

  it('ändert nur die Zeilen, um die es geht, und zeigt sie', async () => {
    const original = readFileSync(
      path.join(siteContent('sample'), 'organisations/musterstadt/solutions/antragshilfe.md'),
      'utf8',
    );
    const form = await openForm('bearbeiten=antragshilfe', 'sample');
    await form.field('Status').selectOption('pilot');
    await form.check();
    const changed = await form.page
      .locator('.form-result .line-diff__added, .form-result .line-diff__removed')
      .count();
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThanOrEqual(4);
    await form.page
      .locator('.form-result details')
      .first()
      .evaluate((details) => {
        (details as HTMLDetailsElement).open = true;
      });
    const text = (await form.page.locator('.form-result details pre').textContent())!;
    expect(text.replace('status: pilot', '')).toBe(original.replace(/status: \w+/, ''));
    expect(
      await form.page.getByRole('link', { name: t('form.way.editor.action') }).getAttribute('href'),
    ).toBe(
      'https://gitlab.opencode.de/muster/maki/-/edit/main/content/organisations/musterstadt/solutions/antragshilfe.md',
    );
  });

  it('bestätigt einen Eintrag mit dem heutigen Tag', async () => {
    const form = await openForm('bestaetigen=einsaetze/musterstadt/antragshilfe', 'sample');
    await form.check();
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
    const added = await form.page.locator('.line-diff__added .line-diff__text').allTextContents();
    expect(added).toEqual([`confirmed: ${today}`]);
  });

  it('nennt einem Gesuch eine passende Lösung', async () => {
    const form = await openForm('antworten=partner-gesucht', 'sample');
    await form.field('Passende Lösungen').fill('antragshilfe\nformularlotse');
    await form.check();
    expect(await form.errors()).toEqual([]);
    const added = await form.page.locator('.line-diff__added .line-diff__text').allTextContents();
    expect(added.join('\n')).toContain('formularlotse');
  });

  it('macht aus einem gemeldeten Fehler einen Text', async () => {
    const form = await openForm('melden=loesungen/antragshilfe', 'sample');
    await form.page.getByRole('button', { name: t('form.report.finish') }).click();
    expect(await form.page.locator('#melden-was-hinweis').textContent()).toBe(t('form.report.missing'));
    await form.page.getByLabel(t('form.report.field')).selectOption('status');
    await form.page.getByLabel(t('form.report.wrong')).fill('Das System ist seit Mai 2026 abgeschaltet.');
    await form.page.getByRole('button', { name: t('form.report.finish') }).click();
    const link = form.page.getByRole('link', { name: t('form.way.issue.action') });
    const text = new URL((await link.getAttribute('href'))!).searchParams.get('issue[description]')!;
    expect(text).toContain('seit Mai 2026 abgeschaltet');
    expect(text).toContain('content/organisations/musterstadt/solutions/antragshilfe.md');
    expect(text).toContain('Status (status)');
  });

  it('speichert nichts von selbst und nimmt einen Entwurf als Adresse und als Datei wieder auf', async () => {
    const form = await openForm('neu=loesung', 'sample');
    await form.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await fillSolution(form);
    const kept = await form.page.evaluate(() => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
    ]);
    expect(kept).toEqual([0, 0, '']);
    await form.page.getByRole('button', { name: t('form.draft.address') }).click();
    await form.page.getByText(t('form.copied')).waitFor();
    const address = await form.page.evaluate(() => navigator.clipboard.readText());
    const [download] = await Promise.all([
      form.page.waitForEvent('download'),
      form.page.getByRole('button', { name: t('form.draft.save') }).click(),
    ]);
    const file = path.join(path.dirname(content), download.suggestedFilename());
    await download.saveAs(file);
    const again = await openForm(new URL(address).hash.slice(1), 'sample');
    expect(await again.field('Titel').inputValue()).toBe('Zaunprüfer');
    expect(await again.field('Stelle').inputValue()).toBe('musterstadt');
    await again.check();
    const text = await again.file();
    const third = await newPage({ site: 'sample' });
    await third.open('/mitmachen/eintragen/');
    await third.page.getByLabel(t('form.draft.openLabel')).setInputFiles(file);
    await third.page.getByRole('heading', { name: t('form.draft.title') }).waitFor();
    const opened: FormView = { ...third, ...formView(third.page) };
    await opened.check();
    expect(await opened.file()).toBe(text);
    expect(text).not.toContain('Ablage');
  });

  it('zeigt die Seite, wie sie aussehen wird', async () => {
    const form = await openForm('bearbeiten=antragshilfe', 'sample');
    await form.page.getByText(t('form.preview.title')).click();
    const preview = form.page.locator('article.record--preview');
    await preview.waitFor();
    expect(await previewDifferences(preview, '/loesungen/antragshilfe/')).toEqual([]);
  });

  it.each(['', '/en'])('hat keine Barrieren, die ein Programm findet (%s)', async (language) => {
    for (const task of ['', 'neu=loesung', 'bearbeiten=antragshilfe', 'melden=loesungen/antragshilfe']) {
      const form = await openForm(task, 'sample', language);
      await form.page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      if (task.startsWith('neu'))
        await form.page
          .getByRole('button', { name: translate(language === '' ? 'de' : 'en')('form.check') })
          .click();
      await form.page.waitForTimeout(500);
      expect(await barriers(form.page, { runOnly: RULES }), `${language} ${task}`).toEqual([]);
      await form.page.setViewportSize({ width: 320, height: 640 });
      const overflow = await form.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${language} ${task}`).toBeLessThanOrEqual(0);
      expect(form.consoleErrors).toEqual([]);
      await form.close();
    }
  });

  it('macht aus feindlichen Einträgen nur Text', async () => {
    const hostile = ['solution', 'deployment', 'need', 'organisation'] as const;
    const names = {
      solution: 'antragshilfe',
      deployment: 'antragshilfe',
      need: 'partner-gesucht',
      organisation: 'musterstadt',
    };
    for (const kind of hostile) {
      const record = { kind, id: names[kind], organisation: 'musterstadt' };
      const form = await openForm(formatTask({ task: 'edit', record }), 'hostile');
      await form.page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await form.page.getByRole('button', { name: t('form.check') }).click();
      await form.page.locator('article.record--preview').waitFor();
      const active = await form.page.evaluate(() =>
        [...document.querySelectorAll('entry-form *')]
          .filter(
            (node) =>
              /^(?:script|img|svg|iframe|style|base|meta|math|template|object|embed)$/.test(node.localName) ||
              node.getAttributeNames().some((name) => name.startsWith('on') || name === 'style') ||
              /^\s*(?:javascript|data|vbscript):/i.test(node.getAttribute('href') ?? ''),
          )
          .map((node) => node.outerHTML),
      );
      expect(active).toEqual([]);
      expect(form.policyViolations).toEqual([]);
      expect(form.consoleErrors).toEqual([]);
      await form.close();
    }
  });

  it('nennt ohne JavaScript die Vorlagen und die Anleitung', async () => {
    const watched = await newPage({ site: 'sample', javaScript: false });
    await watched.open('/mitmachen/eintragen/');
    expect(await watched.page.locator('noscript').textContent()).toContain(t('form.needsScript'));
    const blank = watched.page.getByRole('link', {
      name: t('form.blank.record', { kind: t('solution.kind') }),
    });
    const response = await watched.page.request.get((await blank.getAttribute('href'))!);
    expect(response.status()).toBe(200);
    expect(await response.text()).toContain('\ntitle: ');
  });
});
