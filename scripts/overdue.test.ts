/** The command, and that the job with rights takes what it prints. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';

import { sampleFiles, writeContent } from '../tests/build/sample-content.ts';
import { syncIssues, type WantedIssue } from './lib/github-issues.ts';
import { overdueCommand } from './lib/overdue-command.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'maki-overdue-command-'));
const CONTENT = path.join(FOLDER, 'content');
writeContent(CONTENT, sampleFiles());
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

let printed: string;
beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    printed += String(text);
    (rest.at(-1) as (() => void) | undefined)?.();
    return true;
  });
  return () => vi.restoreAllMocks();
});

const run = (...args: string[]) => overdueCommand(['--content', CONTENT, '--today', '2029-01-01', ...args]);

it('lists authorities for people', async () => {
  expect(await run()).toBe(0);
  expect(printed).toMatch(/^# Zu bestätigen \(Stand 2029-01-01\)\n\n\d+ Einträge bei \d Stellen\./);
  expect(printed).toContain('## Stadt Musterstadt (musterstadt)');
});

it('gives each authority an issue, dead addresses among them', async () => {
  const links = path.join(FOLDER, 'adressen.json');
  const file = 'content/organisations/eigenbetrieb/organisation.md';
  writeFileSync(links, JSON.stringify({ dead: [{ url: 'https://x.de/weg', file, problem: 'Status 404' }] }));
  expect(await run('--format', 'json', '--links', links)).toBe(0);
  const { issues } = JSON.parse(printed) as { issues: WantedIssue[] };
  expect(issues.map(({ key }) => key)).toContain('eigenbetrieb');
  const opened: string[] = [];
  const counts = await syncIssues(
    {
      request: async <T>(_method: string, _path: string, body?: object) => {
        opened.push((body as { title: string }).title);
        return undefined as T;
      },
      list: async () => [],
    },
    issues,
  );
  expect(counts).toEqual({ opened: issues.length, updated: 0, closed: 0, waiting: 0 });
  expect(opened).toContain('Bitte bestätigen: 1 Eintrag von eigenbetrieb');
});
