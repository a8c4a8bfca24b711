/** The pipeline of GitLab and openCode: structure, and the rules that keep secrets away from foreign code. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';

import { ROOT } from '../../scripts/lib/step.ts';

interface Job {
  readonly stage?: string;
  readonly script?: readonly string[];
  readonly rules?: readonly { readonly if: string }[];
  readonly extends?: string;
  readonly artifacts?: object;
}

const text = readFileSync(path.join(ROOT, '.gitlab-ci.yml'), 'utf8');

/** Keywords of jobs, from GitLab's reference, as far as this project uses them. */
const KEYWORDS = new Set(
  'stage extends rules script timeout interruptible resource_group environment artifacts pages'.split(' '),
);
const GLOBAL = new Set(['workflow', 'stages', 'default', 'variables']);
/** Variables that hold text of contributors. */
const FOREIGN =
  /CI_(?:COMMIT_(?:MESSAGE|TITLE|DESCRIPTION|AUTHOR|TAG_MESSAGE)|MERGE_REQUEST_(?:TITLE|DESCRIPTION|LABELS|SOURCE_BRANCH_NAME)|COMMIT_REF_NAME\b)/;

/** What is wrong with a pipeline. */
function problemsOf(pipeline: string): string[] {
  const { stages } = parse(pipeline) as { stages: string[] };
  const file = parse(pipeline) as Record<string, Job>;
  const jobs = Object.entries(file).filter(([name]) => !GLOBAL.has(name) && !name.startsWith('.'));
  return [
    ...(FOREIGN.test(pipeline) ? ['text of contributors'] : []),
    ...jobs.flatMap(([name, job]) => {
      const rules = job.rules ?? file[job.extends ?? '']?.rules ?? [];
      const script = (job.script ?? []).join('\n');
      // Only one job runs where the token is, and never for a merge request.
      const scheduled = rules.every((rule) => rule.if.includes('$CI_PIPELINE_SOURCE == "schedule"'));
      return [
        ...Object.keys(job)
          .filter((key) => !KEYWORDS.has(key))
          .map((key) => `${name}: ${key}?`),
        ...(stages.includes(job.stage ?? '') ? [] : [`${name}: no stage`]),
        ...(rules.length > 0 ? [] : [`${name}: no rules`]),
        ...(script === '' ? [`${name}: no script`] : []),
        ...(/(?<!")\$\w+(?![^"\n]*")|\$\{|`|\beval\b/.test(script.replace(/"[^"\n]*"/g, '""'))
          ? [`${name}: a variable without quotation marks`]
          : []),
        ...('environment' in job && !scheduled ? [`${name}: an environment outside of schedules`] : []),
        ...(script.includes('gitlab.ts') && !('environment' in job && scheduled)
          ? [`${name}: writes outside of schedules`]
          : []),
      ];
    }),
  ];
}

test('the pipeline keeps to the rules', () => {
  expect(problemsOf(text)).toEqual([]);
});

test('it reports findings as Code Quality, shows the report and publishes the built site', () => {
  const jobs = parse(text);
  expect(jobs.records.artifacts.reports.codequality).toBe('gl-code-quality-report.json');
  expect(jobs.records.script.join()).toContain('--format gitlab > gl-code-quality-report.json');
  expect(jobs.review.artifacts.paths).toEqual(['bericht.md']);
  expect(jobs.pages.pages).toEqual({ publish: 'dist' });
  expect(jobs.default.timeout).toBeDefined();
});

describe('each rule fails where it should', () => {
  it.each([
    ['"$CI_COMMIT_SHA"', '$CI_COMMIT_SHA', /without quotation marks/],
    ['"$CI_COMMIT_SHA"', '"$CI_COMMIT_MESSAGE"', /text of contributors/],
    ['  stage: publish', '  stage: deploy', /no stage/],
    ['  extends: .no-schedule\n', '', /no rules/],
    ['  interruptible: false', '  interruptable: false', /interruptable\?/],
    [
      '$CI_PIPELINE_SOURCE == "schedule" && $MAKI_TASK == "notes"',
      '$MAKI_TASK == "notes"',
      /outside of schedules/,
    ],
    ['npm run build\n', 'node scripts/gitlab.ts notes\n', /writes outside/],
  ])('%s becomes %s', (from, to, problem) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(problemsOf(changed)).toContainEqual(expect.stringMatching(problem));
  });
});
