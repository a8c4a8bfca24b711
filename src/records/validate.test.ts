import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { print } from '#report/json.ts';
import { ContentCache, cacheFile } from './cache.ts';
import { PROJECT_ROOT } from './content-folder.ts';
import { validateContent } from './validate.ts';
import { walkRecords } from './walk.ts';

const SOLUTION = 'organisations/musterstadt/solutions/beispiel.md';
let folder: string;
let content: string;
let cache: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'maki-validate-'));
  content = path.join(folder, 'content');
  cache = path.join(folder, 'cache');
  cpSync(path.join(PROJECT_ROOT, 'tests', 'rules', 'base'), content, { recursive: true });
  cpSync(path.join(PROJECT_ROOT, 'content', 'vocabularies'), path.join(content, 'vocabularies'), {
    recursive: true,
  });
  cpSync(path.join(PROJECT_ROOT, 'content', 'site.yaml'), path.join(content, 'site.yaml'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(content, name);
const change = (name: string, from: RegExp | string, to: string): void =>
  writeFileSync(at(name), readFileSync(at(name), 'utf8').replace(from, to));

/** What the command prints, from the cache or without one. */
async function output(how: 'cached' | 'cold', today = '2026-11-23'): Promise<string> {
  const result = await validateContent({
    content,
    today,
    hints: true,
    // Long after the files were written, so that their stamps are trusted.
    now: Date.now() + 60_000,
    cache: how === 'cold' ? null : cache,
  });
  return print({ findings: result.findings, records: result.records, today }, { language: 'de' });
}

describe('validateContent', () => {
  it('finds what is wrong', async () => {
    change(SOLUTION, /^status: .*$/m, 'status: live');
    const { findings, counts, records, files } = await validateContent({
      content,
      today: '2026-11-23',
      now: 0,
      hints: false,
      cache: null,
    });
    expect(findings.filter(({ rule }) => rule === 'unbekannter-wert')).toMatchObject([
      { file: `content/${SOLUTION}`, field: 'status', actual: 'live' },
    ]);
    expect(findings.every(({ severity }) => severity !== 'hint')).toBe(true);
    expect(counts.error).toBe(findings.filter(({ severity }) => severity === 'error').length);
    expect([records, files]).toEqual([{ organisation: 2, solution: 2, deployment: 1, need: 1 }, 6]);
  });

  it('throws for lists and settings that are wrong', async () => {
    change('site.yaml', 'official: false', 'official: ja');
    await expect(output('cached')).rejects.toThrow(/site\.yaml fehlerhaft/);
    rmSync(at('site.yaml'));
    rmSync(at('vocabularies/status.yaml'));
    await expect(output('cached')).rejects.toThrow(/status\.yaml/);
  });

  const CHANGES: Readonly<Record<string, () => void>> = {
    nothing: () => undefined,
    'a changed file': () => change(SOLUTION, /^status: .*$/m, 'status: live'),
    'a file touched but not changed': () =>
      utimesSync(at(SOLUTION), new Date(1_000_000), new Date(1_000_000)),
    'a deleted file': () => rmSync(at(SOLUTION)),
    'a renamed file': () => renameSync(at(SOLUTION), at('organisations/musterstadt/solutions/anders.md')),
    'a new file': () => cpSync(at(SOLUTION), at('organisations/bundesamt/solutions/beispiel.md')),
    'a file that is none': () => writeFileSync(at('organisations/notizen.txt'), 'x'),
    'a changed list': () => change('vocabularies/status.yaml', /- id: production\b/, '- id: betrieb'),
    'changed settings': () => change('site.yaml', /^official/m, 'url: https://ki.example.de/\nofficial'),
  };

  it.each(Object.entries(CHANGES))('answers from the cache as without it after %s', async (_, make) => {
    await output('cached');
    make();
    const cold = await output('cold');
    expect(await output('cached')).toBe(cold);
    expect(await output('cached')).toBe(cold);
  });

  it('answers as before after a change and its undoing', async () => {
    const before = readFileSync(at(SOLUTION));
    const first = await output('cached');
    change(SOLUTION, /^status: .*$/m, 'status: live');
    expect(await output('cached')).not.toBe(first);
    writeFileSync(at(SOLUTION), before);
    expect(await output('cached')).toBe(first);
  });

  it('answers for the day that is asked for', async () => {
    const now = await output('cached', '2026-11-23');
    const later = await output('cached', '2030-01-01');
    expect(later).not.toBe(now);
    expect(later).toBe(await output('cold', '2030-01-01'));
    expect(await output('cached', '2026-11-23')).toBe(now);
  });

  it.each<[string, (text: string) => string]>([
    ['empty', () => ''],
    ['cut off', (text) => text.slice(0, text.length / 2)],
    ['rubbish', () => 'rubbish\nrubbish\n'],
    ['of another form', (text) => text.replace('"form":1', '"form":2')],
    ['changed in its findings', (text) => text.replaceAll('live', 'LIVE')],
    ['without its second line', (text) => text.slice(0, text.indexOf('\n') + 1)],
  ])('ignores and replaces a cache that is %s', async (_, damage) => {
    change(SOLUTION, /^status: .*$/m, 'status: live');
    const cold = await output('cold');
    await output('cached');
    const file = cacheFile(content, cache);
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expect(await output('cached')).toBe(cold);
    expect(readFileSync(file, 'utf8')).toMatch(/"form":1.*\n.*"live"/);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it('ignores the cache of another folder', async () => {
    await output('cached');
    const text = readFileSync(cacheFile(content, cache), 'utf8');
    const other = path.join(folder, 'other', 'content');
    cpSync(content, other, { recursive: true });
    writeFileSync(cacheFile(other, cache), text);
    expect(new ContentCache(other, Date.now(), cache).recall(walkRecords(other).files, '')).toBeUndefined();
  });

  it('does without a cache that cannot be written', async () => {
    writeFileSync(cache, 'a file where the folder should be');
    expect(await output('cached')).toBe(await output('cold'));
  });
});

describe('ContentCache', () => {
  /** The files as they are, but with nothing to read behind them. */
  const unreadable = () => walkRecords(content).files.map((file) => ({ ...file, absolute: '/nowhere' }));
  const remember = (now: number): void => {
    const { files } = walkRecords(content);
    const fresh = new ContentCache<string, string>(content, now, cache);
    for (const file of files) fresh.read(file);
    fresh.remember(files, 'rest', 'result', 'details');
  };
  const recall = (rest = 'rest') =>
    new ContentCache<string, string>(content, Date.now(), cache).recall(unreadable(), rest);

  it('does not read files again whose stamp has not changed', () => {
    remember(Date.now() + 60_000);
    expect(recall()?.result).toBe('result');
    expect(recall()?.details()).toBe('details');
    expect(recall('other rest')).toBeUndefined();
  });

  it('reads files again that were changed just before they were looked at', () => {
    remember(Date.now());
    expect(recall()).toBeUndefined();
  });

  it('reads a file again whose stamp has changed', () => {
    remember(Date.now() + 60_000);
    utimesSync(at(SOLUTION), new Date(), new Date());
    expect(recall()).toBeUndefined();
  });
});
