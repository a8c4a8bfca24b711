/** Keeps one open issue per authority that has something to confirm. */
import type { GitHubApi } from './github-api.ts';

/** The label of these issues. */
export const CONFIRM_LABEL = 'bestätigung';
/** So many new issues a run opens at most; the others follow with the next run. */
const MAX_NEW = 40;
const KEY = /^[a-z0-9-]{1,64}$/;
const MAX_TITLE = 200;
const MAX_BODY = 60_000;

export interface WantedIssue {
  /** Id of the authority. */
  readonly key: string;
  readonly title: string;
  /** Markdown in which nothing of a record is active. */
  readonly body: string;
}

interface ApiIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly user: { readonly login: string } | null;
  readonly pull_request?: object;
}

export interface IssueCounts {
  readonly opened: number;
  readonly updated: number;
  readonly closed: number;
  /** Left for the next run. */
  readonly waiting: number;
}

/**
 * Opens, updates and closes issues until they say what is wanted.
 * @throws Error for texts that `npm run overdue` does not make
 */
export async function syncIssues(api: GitHubApi, wanted: readonly WantedIssue[]): Promise<IssueCounts> {
  for (const { key, title, body } of wanted) {
    if (!KEY.test(key) || title.length > MAX_TITLE || body.length > MAX_BODY)
      throw new Error('This is no list of issues.');
  }
  const open = await ownIssues(api);
  const counts = { opened: 0, updated: 0, closed: 0, waiting: 0 };
  for (const { key, title, body } of wanted) {
    const text = `${markOf(key)}\n${body}`;
    const there = open.get(key);
    if (there === undefined) {
      if (counts.opened === MAX_NEW) counts.waiting += 1;
      else {
        await api.request('POST', '/issues', { title, body: text, labels: [CONFIRM_LABEL] });
        counts.opened += 1;
      }
    } else if (there.title !== title || there.body?.trimEnd() !== text.trimEnd()) {
      await api.request('PATCH', `/issues/${there.number}`, { title, body: text });
      counts.updated += 1;
    }
  }
  const keys = new Set(wanted.map(({ key }) => key));
  for (const [key, { number }] of open) {
    if (keys.has(key)) continue;
    await api.request('PATCH', `/issues/${number}`, { state: 'closed', state_reason: 'completed' });
    counts.closed += 1;
  }
  return counts;
}

function markOf(key: string): string {
  return `<!-- maki:bestätigung ${key} -->`;
}

/** Issues that the workflow opened, by authority. Those of others do not count, whatever they contain. */
async function ownIssues(api: GitHubApi): Promise<Map<string, ApiIssue>> {
  const query = new URLSearchParams({ state: 'open', labels: CONFIRM_LABEL });
  const issues = await api.list<ApiIssue>(`/issues?${query}`);
  return new Map(
    issues
      .filter(({ user, pull_request: pull }) => user?.login === 'github-actions[bot]' && pull === undefined)
      .flatMap((issue) => {
        const [, key] = /^<!-- maki:bestätigung ([a-z0-9-]+) -->/.exec(issue.body ?? '') ?? [];
        return key === undefined ? [] : [[key, issue] as const];
      }),
  );
}
