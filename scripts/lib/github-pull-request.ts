/** Which pull request a run of the checks belongs to, and the one comment with its report. */
import type { GitHubApi } from './github-api.ts';
import { REPORT_LENGTH, REPORT_START } from './handover.ts';

/** What the event of a finished run says. Only `head_sha` is the truth of GitHub; names come from the contributor. */
export interface WorkflowRun {
  readonly head_sha: string;
  readonly head_branch: string | null;
  readonly head_repository: { readonly owner: { readonly login: string } } | null;
}

/** A pull request as the API gives it, as far as it matters here. */
interface ApiPullRequest {
  readonly number: number;
  readonly user: { readonly login: string } | null;
  readonly head: { readonly sha: string };
  readonly base: { readonly ref: string };
}

export interface FoundPullRequest {
  readonly number: number;
  readonly head: string;
  /** Account that opened it; empty where it is gone or has an unusual name. */
  readonly author: string;
}

const COMMIT = /^[0-9a-f]{40}$/;
const ACCOUNT = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\[bot\])?$/;

/**
 * The open pull request against `branch` whose newest commit is the one the run looked at. What the run itself says or
 * leaves behind is not asked: it comes from the contributor.
 * @returns undefined if there is none, or its branch has moved on
 */
export async function findPullRequest(
  api: GitHubApi,
  { head_sha: commit, head_branch: head, head_repository: from }: WorkflowRun,
  branch: string,
): Promise<FoundPullRequest | undefined> {
  if (!COMMIT.test(commit) || head === null || from === null) return undefined;
  const query = new URLSearchParams({ state: 'open', head: `${from.owner.login}:${head}` });
  const open = await api.list<ApiPullRequest>(`/pulls?${query}`);
  const found = open.find((one) => one.head.sha === commit && one.base.ref === branch);
  if (found === undefined || !Number.isSafeInteger(found.number)) return undefined;
  const author = found.user?.login ?? '';
  return { number: found.number, head: commit, author: ACCOUNT.test(author) ? author : '' };
}

/** In the first line of the comment, so that the next run finds it. */
const MARK = '<!-- maki:bericht -->';

interface ApiComment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string; readonly type: string } | null;
}

/**
 * Writes the report under a pull request: into the comment it wrote before, or a new one.
 * @throws Error for a text that is no review report
 */
export async function commentReport(api: GitHubApi, number: number, report: string): Promise<void> {
  if (!Number.isSafeInteger(number) || number < 1) throw new Error('This is no number of a pull request.');
  if (!report.startsWith(REPORT_START) || report.length > REPORT_LENGTH)
    throw new Error('This is no review report.');
  const body = `${MARK}\n${report}`;
  const comments = await api.list<ApiComment>(`/issues/${number}/comments`);
  // Anybody can write the mark; only the workflow's own comment counts.
  const own = comments.find((one) => one.user?.login === 'github-actions[bot]' && one.body.startsWith(MARK));
  if (own === undefined) await api.request('POST', `/issues/${number}/comments`, { body });
  else await api.request('PATCH', `/issues/comments/${own.id}`, { body });
}
