import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';

import { sampleFiles, writeContent } from '../tests/build/sample-content.ts';
import type { Answer } from './lib/check-links.ts';
import { linksCommand } from './lib/links-command.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'maki-links-'));
const CONTENT = path.join(FOLDER, 'content');
writeContent(CONTENT, sampleFiles());
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

let printed: string;
let told: string[];
beforeEach(() => {
  printed = '';
  told = [];
  vi.spyOn(console, 'error').mockImplementation((text: unknown) => void told.push(String(text)));
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    printed += String(text);
    (rest.at(-1) as (() => void) | undefined)?.();
    return true;
  });
  return () => vi.restoreAllMocks();
});

const run = (ask: (url: string) => Answer, ...args: string[]) =>
  linksCommand(['--content', CONTENT, ...args], {
    ask: async (_method, url) => ask(url),
    wait: async () => {},
  });

it('names addresses that do not answer, with the files that name them', async () => {
  const gone = (url: string) => ({ status: url.includes('presse/antragshilfe') ? 404 : 200 });
  expect(await run(gone, '--format', 'json')).toBe(0);
  const { checked, dead } = JSON.parse(printed);
  expect(checked).toBeGreaterThan(20);
  expect(dead.length).toBeGreaterThan(0);
  for (const one of dead)
    expect(one).toEqual({
      file: expect.stringMatching(/^content\/organisations\/.*\.md$/),
      problem: 'Status 404',
      url: expect.stringContaining('presse/antragshilfe'),
    });

  printed = '';
  expect(await run(gone)).toBe(0);
  expect(printed).toMatch(/Adressen geprüft, \d+ Fundstellen antworten nicht/);
});

it('blames nobody while the own connection is down', async () => {
  const down = (): Answer => {
    throw Object.assign(new Error('x'), { code: 'ENOTFOUND' });
  };
  expect(await run(down, '--format', 'json')).toBe(0);
  expect(JSON.parse(printed).dead).toEqual([]);
  expect(told.join()).toContain('eigenen Verbindung');
});
