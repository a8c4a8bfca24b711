/**
 * What the workflows do at GitHub: `node scripts/github.ts TASK [FILE]`. Needs no package for tasks that write, so that
 * a job with rights to write installs nothing. Event, repository and token come from the environment of the workflow.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { gitHubApi, type GitHubApi } from './lib/github-api.ts';
import { syncIssues, type WantedIssue } from './lib/github-issues.ts';
import { commentReport, findPullRequest, type WorkflowRun } from './lib/github-pull-request.ts';
import { proposeRecord, type CheckedIssue, type LabelEvent } from './lib/github-record.ts';

const TASKS: Readonly<Record<string, (...args: string[]) => Promise<void>>> = {
  'find-pull-request': async () => {
    const { workflow_run: run, repository } = event<{
      workflow_run: WorkflowRun;
      repository: { default_branch: string };
    }>();
    const found = await findPullRequest(api(), run, repository.default_branch);
    if (found === undefined) console.log('No open pull request has this commit.');
    else appendFileSync(variable('GITHUB_OUTPUT'), lines({ ...found }));
  },
  'check-report': async (file = '') => {
    const { reportProblem, ownRepository } = await import('./lib/inert-report.ts');
    const problem = reportProblem(read(file), ownRepository());
    if (problem !== undefined) throw new Error(`The report must not be posted: ${problem}.`);
  },
  'comment-report': async (number = '', file = '') => commentReport(api(), Number(number), read(file)),
  'sync-issues': async (file = '') => {
    const { issues } = JSON.parse(read(file)) as { issues: WantedIssue[] };
    console.log(await syncIssues(api(), issues));
  },
  'propose-record': async (file = '') => {
    const checked = JSON.parse(read(file)) as CheckedIssue;
    console.log(await proposeRecord(api(), event<LabelEvent>(), checked));
  },
};

const [name = '', ...args] = process.argv.slice(2);
const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
if (task === undefined) {
  console.error(`Mögliche Aufgaben: ${Object.keys(TASKS).join(', ')}`);
  process.exitCode = 2;
} else await task(...args);

function api(): GitHubApi {
  return gitHubApi({
    repository: variable('GITHUB_REPOSITORY'),
    token: variable('GITHUB_TOKEN'),
    root: process.env['GITHUB_API_URL'],
  });
}

function event<T>(): T {
  return JSON.parse(read(variable('GITHUB_EVENT_PATH'))) as T;
}

function variable(key: string): string {
  const value = process.env[key];
  if (value === undefined || value === '') throw new Error(`The variable ${key} is missing.`);
  return value;
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

/** Outputs of a step. Values are numbers, commits and account names; a line break in one would be another output. */
function lines(outputs: Readonly<Record<string, string | number>>): string {
  return Object.entries(outputs)
    .map(([key, value]) => `${key}=${String(value).replace(/[\r\n]/g, '')}\n`)
    .join('');
}
