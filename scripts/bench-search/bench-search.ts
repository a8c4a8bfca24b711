/** How the search of the site compares with other libraries, in a real browser: bytes, time, quality. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { PROJECT_ROOT } from '#records/content-folder.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import { launch } from '../lib/browser.ts';
import { generateCorpus } from '../lib/generate-corpus.ts';
import { measure } from '../lib/measure.ts';
import { ROOT } from '../lib/step.ts';
import { GOLDEN, scoreOf } from '../../tests/search/golden.ts';
import { LIBRARY_FOLDERS, type OtherEngine } from './others.ts';
import { countingServer, type CountingServer } from './server.ts';

const TODAY = '2026-11-23';
/** Every so many-th query of the golden set is typed key by key. */
const EVERY = 24;
/** Milliseconds between two keys; a fast typist needs a tenth of a second. */
const BETWEEN_KEYS = 100;
const FIRST_QUERY = 'Wohngeld beantragen';

export interface SearchMeasurement {
  readonly engine: string;
  /** Records of all kinds; `undefined` for the real catalogue. */
  readonly records: number | undefined;
  /** Compressed bytes from the first key to the first results: scripts, index, texts. */
  readonly bytes: number;
  /** Milliseconds from the first key to the first results, on this machine without a network between. */
  readonly first: number;
  /** Milliseconds from a key press to painted results, once loaded. */
  readonly median: number;
  readonly p95: number;
  readonly keys: number;
  /** Milliseconds from a key press to the first suggestion, once loaded; 95th percentile. MaKI only. */
  readonly suggestion?: number;
  /** On the golden set; for the real catalogue only. */
  readonly success1?: number;
  readonly success3?: number;
}

/** Measures on the real catalogue and on a made one. */
export async function benchSearch(
  folder: string,
  records: number,
  tell: (line: string) => void,
): Promise<SearchMeasurement[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const real = path.join(PROJECT_ROOT, 'content');
  const site = path.join(folder, 'site');
  const made = path.join(folder, 'content');
  const browser = await launch();
  try {
    tell('Website mit den echten Einträgen wird gebaut');
    await run([path.join(ROOT, 'scripts', 'build.ts'), '--force', '--content', real, '--out', site]);
    generateCorpus(readCatalogue(real, TODAY), real, made, records);
    const results: SearchMeasurement[] = [];
    for (const [content, size] of [
      [real, undefined],
      [made, records],
    ] as const) {
      tell(`${size === undefined ? 'Echter Katalog' : `${size} Einträge`}: Indexe werden gemacht`);
      results.push(...(await measureCatalogue(browser, site, content, size, tell)));
    }
    return results;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureCatalogue(
  browser: Browser,
  site: string,
  content: string,
  records: number | undefined,
  tell: (line: string) => void,
): Promise<SearchMeasurement[]> {
  const { own, others } = await filesOf(content, `${site}.files.json`);
  const results: SearchMeasurement[] = [];
  const add = async (name: string, server: CountingServer, address: string, list: string): Promise<void> => {
    const result = await measureEngine(browser, { name, server, address, list, records });
    tell(
      `${name}: ${Math.round(result.bytes / 1000)} kB, Taste bis Bild ${result.median.toFixed(0)} ms, 95 % in ${result.p95.toFixed(0)} ms`,
    );
    results.push(result);
    await server.close();
  };
  await add('MaKI', await countingServer(own, site), '/loesungen/', '[data-part="results"]');
  for (const { name, files } of others) {
    const server = await countingServer(new Map<string, string | Uint8Array>([...harness(), ...files]), ROOT);
    await add(name, server, `/page.html?engine=${name}`, '#liste');
  }
  return results;
}

/** All data files of the site and the indexes of the other libraries, made in a process of its own for each catalogue. */
async function filesOf(
  content: string,
  file: string,
): Promise<{ own: Map<string, string | Uint8Array>; others: OtherEngine[] }> {
  await run([path.join(ROOT, 'scripts', 'bench-search', 'make-files.ts'), content, file]);
  const made = JSON.parse(readFileSync(file, 'utf8')) as {
    own: [path: string, base64: string][];
    others: { name: string; files: [path: string, text: string][] }[];
  };
  return {
    own: new Map(made.own.map(([address, base64]) => [address, Buffer.from(base64, 'base64')])),
    others: made.others.map(({ name, files }) => ({ name, files: new Map(files) })),
  };
}

function harness(): Map<string, Uint8Array> {
  const own = (name: string): [string, Uint8Array] => [
    `/${name}`,
    readFileSync(path.join(ROOT, 'scripts', 'bench-search', name)),
  ];
  return new Map([own('page.html'), own('page.js'), own('boost.js'), ...libraries()]);
}

function libraries(): [string, Uint8Array][] {
  return Object.entries(LIBRARY_FOLDERS).flatMap(([address, folder]) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name): [string, Uint8Array] => [`${address}${name}`, readFileSync(path.join(folder, name))]),
  );
}

interface Subject {
  readonly name: string;
  readonly server: CountingServer;
  /** Page with the search field `#suche`. */
  readonly address: string;
  /** Selector of what changes when results are there. */
  readonly list: string;
  readonly records: number | undefined;
}

async function measureEngine(
  browser: Browser,
  { name, server, address, list, records }: Subject,
): Promise<SearchMeasurement> {
  const open = async (): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${server.url}${address}`);
    await page.waitForTimeout(500);
    server.reset();
    return page;
  };
  // The server compresses each file once; that time is not the library's.
  const warmUp = await open();
  await askIn(warmUp, list, FIRST_QUERY);
  await warmUp.close();
  const page = await open();
  const first = await askIn(page, list, FIRST_QUERY);
  const bytes = [...server.sent.values()].reduce((sum, count) => sum + count, 0);
  const times: number[] = [];
  for (const { query } of GOLDEN.filter((_, index) => index % EVERY === 0)) {
    await askIn(page, list, '');
    for (let length = 1; length <= query.length; length += 1) {
      times.push((await askIn(page, list, query.slice(0, length))).milliseconds);
      await page.waitForTimeout(BETWEEN_KEYS);
    }
  }
  const suggestions = name === 'MaKI' ? await suggestionTimes(page) : [];
  const result = {
    engine: name,
    records,
    bytes,
    first: first.milliseconds,
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    keys: times.length,
    ...(suggestions.length === 0 ? {} : { suggestion: quantile(suggestions, 0.95) }),
  };
  if (records !== undefined) {
    await page.close();
    return result;
  }
  const ranks: number[] = [];
  for (const { query, expected } of GOLDEN) {
    await askIn(page, list, '');
    const { ids } = await askIn(page, list, query);
    ranks.push(ids.findIndex((id) => expected.includes(id)) + 1);
  }
  await page.close();
  const { success1, success3 } = scoreOf(ranks);
  return { ...result, success1, success3 };
}

/** Writes a query into the field and waits until its results are painted. */
async function askIn(
  page: Page,
  list: string,
  query: string,
): Promise<{ milliseconds: number; ids: string[] }> {
  return page.evaluate(
    async ([selector, text]) => {
      const input = document.querySelector<HTMLInputElement>('#suche')!;
      const target = document.querySelector(selector)!;
      input.focus();
      const changed = new Promise<void>((resolve, reject) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(target, { childList: true });
        setTimeout(() => reject(new Error(`no results for ${text}`)), 60_000);
      });
      const begin = performance.now();
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await changed;
      // The frame that shows the change is done when a task runs after its callbacks.
      await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return {
        milliseconds: performance.now() - begin,
        ids: [...target.querySelectorAll<HTMLElement>('[data-id]')].map((item) => item.dataset['id']!),
      };
    },
    [list, query] as const,
  );
}

/** Milliseconds from a key press until suggestions are painted, for the beginnings of queries. */
async function suggestionTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (const { query } of GOLDEN.filter((_, index) => index % EVERY === 0)) {
    const time = await page.evaluate(
      async ([text, patience]) => {
        const input = document.querySelector<HTMLInputElement>('#suche')!;
        const list = document.querySelector<HTMLElement>('[role="listbox"]')!;
        input.value = '';
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, patience));
        const begin = performance.now();
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        while (list.hidden && performance.now() - begin < patience)
          await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return list.hidden ? undefined : performance.now() - begin;
      },
      [query.slice(0, 4), 500] as const,
    );
    // Not every beginning is the beginning of a name.
    if (time !== undefined) times.push(time);
  }
  return times;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!;
}

/** @throws Error with the end of the output when the script fails */
async function run(command: readonly string[]): Promise<void> {
  const { exitCode, output } = await measure([...command], { MAKI_TODAY: TODAY });
  if (exitCode !== 0)
    throw new Error(`${path.basename(command[0]!)} ist gescheitert (${exitCode}):\n${output}`);
}
