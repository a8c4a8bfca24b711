/** Writes the review report under merge requests at GitLab, one note each, with the code of the target branch. */
import { REPORT_LENGTH, REPORT_START } from './handover.ts';

export interface GitLabApi {
  /** One request. @param path below the project: `/merge_requests/1/notes` */
  request<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<T>;
  /** Id of the account that the token belongs to. */
  ownId(): Promise<number>;
}

export interface MergeRequest {
  readonly iid: number;
  /** Newest commit. */
  readonly sha: string;
  readonly author: { readonly username: string };
}

interface Note {
  readonly id: number;
  readonly body: string;
  readonly author: { readonly id: number };
}

const COMMIT = /^[0-9a-f]{40}$/;
/** Requests looked at in one run, those that changed last first. */
const MOST = 50;

/**
 * Brings the notes of all open merge requests against a branch up to date.
 * @param makeReport reads the commit from Git and prints the report; nothing of the merge request is executed
 * @returns numbers of the merge requests that got a new report
 */
export async function updateNotes(
  api: GitLabApi,
  branch: string,
  makeReport: (request: MergeRequest) => Promise<string>,
): Promise<number[]> {
  const query = new URLSearchParams({
    state: 'opened',
    target_branch: branch,
    order_by: 'updated_at',
    per_page: String(MOST),
  });
  const open = await api.request<MergeRequest[]>('GET', `/merge_requests?${query}`);
  const own = await api.ownId();
  const updated: number[] = [];
  for (const one of open) {
    if (!Number.isSafeInteger(one.iid) || !COMMIT.test(one.sha)) continue;
    const notes = await api.request<Note[]>('GET', `/merge_requests/${one.iid}/notes?per_page=100&sort=asc`);
    // Anybody can write the mark; only own notes count.
    const note = notes.find(({ author, body }) => author.id === own && body.startsWith(MARK));
    if (note?.body.startsWith(markOf(one)) === true) continue;
    const body = noteText(one, await makeReport(one));
    if (note === undefined) await api.request('POST', `/merge_requests/${one.iid}/notes`, { body });
    else await api.request('PUT', `/merge_requests/${one.iid}/notes/${note.id}`, { body });
    updated.push(one.iid);
  }
  return updated;
}

const MARK = '<!-- maki:bericht ';

/** The commit in it tells whether the report is still the right one. */
function markOf({ sha }: MergeRequest): string {
  return `${MARK}${sha} -->`;
}

/** @throws Error for a text that is no review report */
function noteText(request: MergeRequest, report: string): string {
  if (!report.startsWith(REPORT_START) || report.length > REPORT_LENGTH)
    throw new Error('This is no review report.');
  // GitLab takes a line that begins like this for a command to itself: /approve, /merge.
  return `${markOf(request)}\n${report.replace(/^(\s*)\/(?=\w)/gm, '$1/\u200B')}`;
}
