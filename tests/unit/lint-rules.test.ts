/** Each rule of eslint.config.js that keeps dependencies, clock and HTML in their places: fires, says what to do, lets pass. */
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/step.ts';

const eslint = new ESLint({ cwd: ROOT });

/** The messages of `maki/imports` and the restrictions for a text as if it stood at `file`. */
async function lint(file: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: file });
  return results
    .flatMap((result) => result.messages)
    .filter(({ ruleId, fatal }) => fatal || /^(maki\/|no-restricted-|no-console)/.test(ruleId ?? ''))
    .map(({ message }) => message);
}

const imports = (specifier: string) => `import { x } from '${specifier}';\nexport const y = x;\n`;
const frontmatter = (specifier: string) => `---\nimport X from '${specifier}';\n---\n<X />\n`;

describe('Importe: nicht erlaubt', () => {
  test.each([
    ['src/domain/a.ts', 'yaml', /importiert das Paket „yaml“ nicht.*nur zod und sich selbst/],
    ['src/domain/a.ts', 'fastest-levenshtein', /Paket „fastest-levenshtein“ nicht/],
    ['src/domain/a.ts', 'node:fs', /benutzt „node:fs“ von Node nicht.*als Parameter/],
    ['src/domain/a.ts', 'fs', /benutzt „fs“ von Node nicht/],
    ['src/domain/a.ts', '#records/read.ts', /src\/domain importiert nicht aus src\/records.*als Parameter/],
    ['src/domain/rules/a.ts', '#site/urls.ts', /src\/domain importiert nicht aus src\/site/],
    ['src/domain/a.ts', '#i18n/de.ts', /src\/domain importiert nicht aus src\/i18n/],
    ['src/domain/a.ts', '../records/read.ts', /Schreibe „#records\/read.ts“/],
    ['src/domain/a.ts', '../../scripts/lib/step.ts', /src importiert nichts außerhalb von src/],
    ['src/domain/a.ts', './finding', /ohne Dateiendung. Schreibe „.\/finding.ts“/],
    ['src/domain/a.ts', '#domain/finding', /ohne Dateiendung. Schreibe „#domain\/finding.ts“/],
    [
      'src/records/a.ts',
      '#site/urls.ts',
      /src\/records importiert nicht aus src\/site.*gehört nach src\/site/,
    ],
    ['src/records/a.ts', '#components/A.astro', /src\/records importiert nicht aus src\/components/],
    ['src/site/urls.ts', '#records/read.ts', /nicht aus src\/records.*allein src\/site\/catalogue.ts/],
    ['src/site/urls.ts', 'node:fs', /src\/site benutzt „node:fs“ von Node nicht/],
    ['src/site/catalogue.ts', '#components/A.astro', /verbindet nur #records mit den Seiten/],
    ['src/exports/csv.ts', 'node:fs', /Dateien schreibt der Aufrufer/],
    ['src/exports/csv.ts', '#components/A.astro', /src\/exports importiert nicht aus src\/components/],
    ['src/report/terminal.ts', 'node:process', /gehören nach scripts/],
    ['src/search/facets.ts', '#records/read.ts', /src\/search läuft im Browser/],
    ['src/form/form.ts', 'node:path', /src\/form läuft im Browser/],
    ['src/search/facets.ts', '#exports/csv.ts', /src\/search läuft im Browser/],
    ['src/search/export-list.ts', '#records/read.ts', /gibt dem Browser, was #exports/],
    ['src/i18n/de.ts', '#site/urls.ts', /src\/i18n enthält nur Texte/],
    ['src/components/a.ts', '#records/read.ts', /Komponenten bekommen Werte als Props/],
    ['src/components/a.ts', '#site/catalogue.ts', /Komponenten bekommen Werte als Props.*in der Seite/],
    ['src/components/cards/a.ts', '#layouts/A.astro', /src\/components importiert nicht aus src\/layouts/],
    ['src/layouts/a.ts', '#site/catalogue.ts', /Layouts bekommen Werte als Props/],
    ['src/pages/api/a.ts', '#records/read.ts', /Seiten bekommen ihre Daten über #site\/catalogue.ts/],
    ['scripts/a.ts', '../src/domain/finding.ts', /Schreibe „#domain\/finding.ts“/],
    ['scripts/a.ts', './lib/step', /Schreibe „.\/lib\/step.ts“/],
  ])('%s: %s', async (file, specifier, message) => {
    expect(await lint(file, imports(specifier))).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ['export … from', `export * from '#records/read.ts';\n`],
    ['import type', `import type { X } from '#records/read.ts';\nexport type Y = X;\n`],
    ['import()', `export const x = import('#records/read.ts');\n`],
  ])('auch als %s', async (_name, code) => {
    expect(await lint('src/domain/a.ts', code)).toEqual([expect.stringMatching(/nicht aus src\/records/)]);
  });

  test('auch im Kopf und im Skript einer Komponente', async () => {
    expect(await lint('src/components/A.astro', frontmatter('#records/read.ts'))).toEqual([
      expect.stringMatching(/src\/components importiert nicht aus src\/records/),
    ]);
    expect(
      await lint('src/components/A.astro', `<p />\n<script>import '#records/read.ts';</script>\n`),
    ).toEqual([expect.stringMatching(/src\/components importiert nicht aus src\/records/)]);
  });
});

describe('Importe: erlaubt', () => {
  test.each([
    ['src/search/export-list.ts', '#exports/list-files.ts'],
    ['src/domain/a.ts', 'zod'],
    ['src/domain/a.ts', 'zod/v4'],
    ['src/domain/rules/a.ts', '../finding.ts'],
    ['src/domain/a.ts', '#domain/finding.ts'],
    ['src/domain/a.test.ts', 'fast-check'],
    ['src/records/read.ts', 'node:fs/promises'],
    ['src/records/read.ts', 'yaml'],
    ['src/records/read.ts', '#domain/finding.ts'],
    ['src/site/catalogue.ts', '#records/read.ts'],
    ['src/site/catalogue.ts', './urls.ts'],
    ['src/exports/csv.ts', '#records/read.ts'],
    ['src/exports/csv.ts', 'node:crypto'],
    ['src/report/terminal.ts', '#records/read.ts'],
    ['src/search/facets.ts', '#domain/facets.ts'],
    ['src/form/form.ts', '#site/urls.ts'],
    ['src/components/cards/a.ts', '../Chip.astro'],
    ['src/components/search/a.ts', '#search/facets.ts'],
    ['src/pages/index.ts', '#site/catalogue.ts'],
    ['src/pages/index.ts', '#layouts/Page.astro'],
    ['src/pages/api/a.ts', '#exports/json.ts'],
    ['scripts/a.ts', '#records/read.ts'],
    ['scripts/a.ts', './lib/step.ts'],
    ['tests/unit/a.test.ts', '#records/read.ts'],
  ])('%s: %s', async (file, specifier) => {
    expect(await lint(file, imports(specifier))).toEqual([]);
  });

  test('Komponenten in Seiten, Skripte in Komponenten', async () => {
    expect(await lint('src/pages/index.astro', frontmatter('#components/A.astro'))).toEqual([]);
    expect(
      await lint('src/components/A.astro', `<p />\n<script>import '#search/facets.ts';</script>\n`),
    ).toEqual([]);
  });
});

describe('Uhr, Rechner und Browser', () => {
  test.each([
    ['src/domain/a.ts', 'export const x = Date.now();', /heutige Datum kommt als Parameter/],
    ['src/domain/a.ts', 'export const x = new Date();', /heutige Datum kommt als Parameter/],
    ['src/site/a.ts', 'export const x = new Date();', /heutige Datum kommt als Parameter/],
    ['src/exports/a.ts', 'export const x = Date.now();', /heutige Datum kommt als Parameter/],
    ['src/domain/a.ts', 'export const x = Math.random();', /kein Zufall/],
    ['src/domain/a.ts', 'export const x = process.env;', /src\/domain ist reine Rechnung.*als Parameter/],
    ['src/domain/a.ts', 'export const x = document.title;', /src\/domain ist reine Rechnung/],
    ['src/domain/a.ts', 'export const x = window.name;', /src\/domain ist reine Rechnung/],
    ['src/domain/a.ts', `export const x = fetch('/');`, /src\/domain ist reine Rechnung/],
    ['src/report/a.ts', 'export const x = process.stdout;', /Dieser Ordner rechnet nur/],
    ['src/search/a.ts', 'export const x = process.env;', /Dieser Code läuft im Browser/],
    ['src/domain/a.ts', `export const x = ['a'].sort((a, b) => a.localeCompare(b));`, /Gib sie an/],
    ['src/site/a.ts', 'export const x = (1).toLocaleString();', /Gib sie an/],
    ['src/site/a.ts', 'export const x = new Intl.Collator();', /Gib sie an/],
    ['src/records/a.ts', `console.log('x');`, /Unexpected console statement/],
  ])('%s: %s', async (file, code, message) => {
    expect(await lint(file, `${code}\n`)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ['src/domain/a.ts', `export const x = new Date('2026-01-01');`],
    ['src/records/a.ts', 'export const x = Date.now() + process.pid;'],
    ['src/site/catalogue.ts', 'export const x = new Date();'],
    ['src/search/a.ts', 'export const x = document.title;'],
    ['src/domain/a.ts', `export const x = ['a'].sort((a, b) => a.localeCompare(b, 'de'));`],
    ['scripts/a.ts', `console.log('x', new Date());`],
  ])('erlaubt: %s: %s', async (file, code) => {
    expect(await lint(file, `${code}\n`)).toEqual([]);
  });
});

describe('HTML aus Text und Inline-Code', () => {
  const html = /HTML aus Text entsteht nur in/;
  const inline = /Die Sicherheitsrichtlinie erlaubt keinen Inline-Code/;
  const code = /Text wird nicht als Code ausgeführt/;
  test.each([
    ['src/components/A.astro', '<p set:html={Astro.props.x} />', html],
    ['src/components/A.astro', `<p />\n<script>document.body.innerHTML = 'x';</script>`, html],
    ['src/search/a.ts', `document.body.innerHTML = 'x';`, html],
    ['src/search/a.ts', `document.body['innerHTML'] = 'x';`, html],
    ['src/search/a.ts', `document.body.outerHTML = 'x';`, html],
    ['src/search/a.ts', `document.body.insertAdjacentHTML('beforeend', 'x');`, html],
    ['src/search/a.ts', `document.write('x');`, html],
    ['src/form/a.ts', `document.createRange().createContextualFragment('x');`, html],
    ['src/form/a.ts', `eval('x');`, code],
    ['scripts/a.ts', `new Function('x');`, code],
    ['src/components/A.astro', `<script is:inline>alert(1);</script>`, inline],
    ['src/components/A.astro', `<p style="color: red" />`, inline],
    ['src/components/A.astro', `<p onclick="alert(1)" />`, inline],
    ['src/components/Html.astro', `<p style="color: red" />`, inline],
  ])('%s: %s', async (file, text, message) => {
    expect(await lint(file, `${text}\n`)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ['src/components/Html.astro', '<div set:html={Astro.props.html} />'],
    ['src/components/JsonLd.astro', '<script type="application/ld+json" set:html={Astro.props.json} />'],
    ['src/search/a.ts', `document.body.textContent = 'x';`],
    ['src/components/A.astro', '<p class="x" data-x={1}>{Astro.props.x}</p>'],
    ['src/components/A.astro', '<p set:text={Astro.props.x} />'],
  ])('erlaubt: %s: %s', async (file, text) => {
    expect(await lint(file, `${text}\n`)).toEqual([]);
  });
});
