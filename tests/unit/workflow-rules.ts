/** What every workflow of GitHub keeps to, beyond what actionlint knows. */
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: unknown;
  readonly steps?: readonly Step[];
  readonly uses?: string;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly env?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const PINNED = /^[\w.-]+\/[\w.-]+(?:\/[\w.-]+)*@[0-9a-f]{40}$/;
/** The version in words, for people who update it. */
const WITH_VERSION = /uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
/** Texts that contributors write. Numbers, commits and account names are none. */
const FOREIGN_TEXT =
  /github\.(?:head_ref|event\.(?!pull_request\.(?:base\.sha|head\.sha|user\.login)\b|repository\.(?:default_branch|fork)\b|issue\.number\b|label\.name\b|workflow_run\.head_sha\b))/;
const BASE = '${{ github.event.repository.default_branch }}';

/** What is wrong with a workflow. */
export function workflowProblems(text: string): string[] {
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  return [
    ...unless(isEmpty(workflow.permissions), 'permissions at the top are not {}'),
    ...unless(workflow.concurrency !== undefined, 'no concurrency'),
    ...unless(!('pull_request_target' in workflow.on), 'pull_request_target'),
    ...unless(workflow.env === undefined, 'env for all jobs'),
    ...unless(!/\bsecrets\b/.test(text), 'uses a secret'),
    ...unless(!FOREIGN_TEXT.test(text), 'text of contributors in an expression'),
    ...text
      .split('\n')
      .filter((line) => /^\s*(?:- )?uses:/.test(line) && !WITH_VERSION.test(line))
      .map((line) => `not pinned with version: ${line.trim()}`),
    ...jobs.flatMap(([name, job]) => jobProblems(job, workflow).map((problem) => `${name}: ${problem}`)),
  ];
}

function jobProblems(job: Job, { on }: Workflow): string[] {
  const permissions = job.permissions as Readonly<Record<string, string>> | undefined;
  const writes = typeof permissions === 'object' && Object.values(permissions).includes('write');
  const minutes = job['timeout-minutes'];
  const steps = job.steps ?? [];
  return [
    ...unless(typeof permissions === 'object', 'no permissions of its own'),
    ...unless(typeof minutes === 'number' && minutes <= 120, 'no timeout'),
    ...unless(job.uses === undefined, 'calls another workflow'),
    ...unless(!writes || !('pull_request' in on), 'writes beside code of a pull request'),
    ...unless(
      !writes || steps.every(({ run = '' }) => !/\bnp[mx]\b/.test(run)),
      'runs packages and may write',
    ),
    ...steps.flatMap((step) => stepProblems(step, on)),
  ];
}

function stepProblems({ uses, run = '', with: inputs = {} }: Step, on: Workflow['on']): string[] {
  const isCheckout = uses?.startsWith('actions/checkout@') === true;
  const privileged = 'workflow_run' in on || 'issues' in on;
  return [
    ...unless(uses === undefined || PINNED.test(uses), `not pinned: ${uses}`),
    ...unless(!run.includes('${{'), 'an expression in run'),
    ...unless(!isCheckout || inputs['persist-credentials'] === false, 'checkout keeps the token'),
    ...unless(
      !isCheckout || !privileged || inputs['ref'] === undefined || inputs['ref'] === BASE,
      'checks out something else than the base',
    ),
  ];
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function unless(right: boolean, problem: string): string[] {
  return right ? [] : [problem];
}
