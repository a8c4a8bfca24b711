/** `npm run review` as a command, and the second look that its report gets before it is posted. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';

import { print as markdown } from '#report/review/markdown.ts';
import { reportProblem } from '../../scripts/lib/inert-report.ts';
import { REPORT_START } from '../../scripts/lib/handover.ts';
import { ROOT } from '../../scripts/lib/step.ts';
import { hostileWording, sampleFiles, type Files } from '../build/sample-content.ts';
import { TestRepository, TODAY } from './review-repository.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'maki-review-command-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const HOST = 'https://gitlab.opencode.de/muster/maki';
const AUTHORITY = 'musterstadt/organisation.md';
const SOLUTION = 'musterstadt/solutions/hilfe-01.md';

/** The sample with accounts that answer for the city. */
function filesWithOwners(owners: string): Files {
  const files = sampleFiles();
  return { ...files, [AUTHORITY]: files[AUTHORITY]!.replace('level:', `owners: ${owners}\nlevel:`) };
}

function repositoryWith(name: string, owners: string): TestRepository {
  const files = filesWithOwners(owners);
  const made = new TestRepository(path.join(FOLDER, name), files);
  made.branch('beitrag', {
    records: {
      [SOLUTION]: files[SOLUTION]!.replace('status: pilot', 'status: production'),
      // Who changes the accounts as well is still measured by those of the base.
      [AUTHORITY]: files[AUTHORITY]!.replace(owners, '["@fremd"]'),
    },
  });
  return made;
}

const run = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(ROOT, 'scripts', 'review.ts'), ...args], { encoding: 'utf8' });

describe('the command', () => {
  let repository: TestRepository;
  beforeAll(() => {
    repository = repositoryWith('command', '["@anna", "@Bernd"]');
  });

  it('prints the report and ends as the verdict says', () => {
    const { stdout, stderr, status } = run(
      ...['--repository', repository.folder, '--base', 'main', '--head', 'beitrag'],
      ...['--today', TODAY, '--author', 'fremd'],
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout.startsWith(REPORT_START)).toBe(true);
    expect(stdout).toContain('fremd gehört nicht zu den Konten, die „Stadt Musterstadt“ als zuständig nennt');
    expect(reportProblem(stdout, HOST)).toBeUndefined();
  });

  it('says what is missing', () => {
    const { stdout, stderr, status } = run('--repository', repository.folder);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain('Es fehlt --base');
  });
});

describe('the author of a change', () => {
  const flagged = (repository: TestRepository, author?: string): boolean =>
    repository.review('beitrag', 'main', author).flags.some(({ id }) => id === 'not-owner');

  it('is flagged where the authority names other accounts', () => {
    const accounts = repositoryWith('accounts', '["@anna", "@Bernd"]');
    expect(flagged(accounts, 'fremd')).toBe(true);
    expect(flagged(accounts, 'bernd')).toBe(false);
    expect(flagged(accounts, '@anna')).toBe(false);
    expect(flagged(accounts)).toBe(false);
  });

  it('is not flagged where it cannot be known: teams', () => {
    expect(flagged(repositoryWith('teams', '["@musterstadt/ki"]'), 'fremd')).toBe(false);
  });
});

test('reports of hostile records pass the second look', () => {
  const hostile = new TestRepository(path.join(FOLDER, 'hostile'), sampleFiles());
  hostile.branch('beitrag', { records: sampleFiles(hostileWording()) });
  expect(reportProblem(markdown(hostile.review('beitrag')), HOST)).toBeUndefined();
});

test.each([
  ['another beginning', 'Keine Fehler.', 'does not begin'],
  ['HTML', `${REPORT_START}\n<img src=x>`, 'HTML'],
  ['HTML in a line', `${REPORT_START}\nText <a href="x">x</a>`, 'HTML'],
  ['an image', `${REPORT_START}\n![x](https://boese.example/x.png)`, 'active Markdown'],
  ['a link', `${REPORT_START}\n[x](https://boese.example)`, 'foreign link'],
  ['a look-alike of the own address', `${REPORT_START}\n[x](${HOST}.boese.example/)`, 'foreign link'],
  ['an address', `${REPORT_START}\nhttps://boese.example`, 'foreign link'],
  ['a mention', `${REPORT_START}\nHallo @admin`, 'mention'],
  ['a reference', `${REPORT_START}\nSchließt #1`, 'reference'],
  ['too much', REPORT_START + 'x'.repeat(70_000), 'characters'],
])('a report with %s is refused', (_name, text, problem) => {
  expect(reportProblem(text, HOST)).toContain(problem);
});
