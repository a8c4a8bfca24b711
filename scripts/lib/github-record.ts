/** Turns the result of a checked issue into a pull request, or answers the issue. Talks to GitHub alone. */
import { GitHubError, type GitHubApi } from './github-api.ts';
import { ANSWER_START, RECORD_LENGTH, RECORD_PATH } from './handover.ts';

/** The label that starts the workflow. Only people with write access may set it; no form sets it by itself. */
export const TAKE_LABEL = 'eintrag-übernehmen';
/** The checks that a pull request made by a workflow has to be started for. */
const CHECKS = 'pull-request.yml';
const MAY_WRITE = new Set(['admin', 'write']);
const MAX_NOTE = 60_000;

/** The event of a label, as far as it matters here. */
export interface LabelEvent {
  readonly issue: { readonly number: number };
  readonly label: { readonly name: string };
  readonly sender: { readonly login: string };
  readonly repository: { readonly default_branch: string; readonly html_url: string };
}

export type CheckedIssue =
  | {
      readonly accepted: true;
      readonly id: string;
      readonly path: string;
      readonly text: string;
      readonly note: string;
    }
  | { readonly accepted: false; readonly note: string };

/** What came of it, for the log. */
export type Outcome = 'not-allowed' | 'refused' | 'exists' | 'proposed' | 'branch-only';

/** @throws Error for a result that the check cannot have made */
export async function proposeRecord(
  api: GitHubApi,
  event: LabelEvent,
  checked: CheckedIssue,
): Promise<Outcome> {
  const { number } = event.issue;
  if (event.label.name !== TAKE_LABEL || !(await mayWrite(api, event.sender.login))) return 'not-allowed';
  refuseImpossible(checked);
  const answer = async (body: string): Promise<void> => {
    await api.request('POST', `/issues/${number}/comments`, { body });
    // So that it can be set again.
    await api.request('DELETE', `/issues/${number}/labels/${encodeURIComponent(TAKE_LABEL)}`);
  };

  if (!checked.accepted) {
    await answer(checked.note);
    return 'refused';
  }
  const branch = `eintrag/issue-${number}`;
  if (!(await createBranch(api, branch, event.repository.default_branch))) {
    await answer(
      `${ANSWER_START}\nDen Zweig \`${branch}\` gibt es schon. Arbeiten Sie dort weiter oder löschen Sie ihn und setzen Sie das Label erneut.\n`,
    );
    return 'exists';
  }
  const file = `/contents/content/${checked.path}`;
  const sha = await present(api, `${file}?${new URLSearchParams({ ref: branch })}`);
  const title = `\`${checked.id}\` ${sha === undefined ? 'eintragen' : 'ändern'}`;
  await api.request('PUT', file, {
    message: `${title}\n\nAus Issue ${number}.`,
    content: Buffer.from(checked.text).toString('base64'),
    branch,
    ...(sha === undefined ? {} : { sha }),
  });
  const pull = await openPullRequest(api, {
    title,
    head: branch,
    base: event.repository.default_branch,
    body: `Schließt #${number}.\n\n${checked.note}`,
  });
  const started = await startChecks(api, branch);
  await answer(reply(event, branch, pull, started));
  return pull === undefined ? 'branch-only' : 'proposed';
}

async function mayWrite(api: GitHubApi, login: string): Promise<boolean> {
  const { permission } = await api.request<{ permission: string }>(
    'GET',
    `/collaborators/${encodeURIComponent(login)}/permission`,
  );
  return MAY_WRITE.has(permission);
}

function refuseImpossible(checked: CheckedIssue): void {
  const wrong =
    !checked.note.startsWith(ANSWER_START) ||
    checked.note.length > MAX_NOTE ||
    (checked.accepted &&
      (!RECORD_PATH.test(checked.path) ||
        !/^[a-z0-9-]{1,64}$/.test(checked.id) ||
        checked.text.length > RECORD_LENGTH));
  if (wrong) throw new Error('This is no result of the check.');
}

/** @returns whether the branch is new */
async function createBranch(api: GitHubApi, branch: string, from: string): Promise<boolean> {
  const { object } = await api.request<{ object: { sha: string } }>('GET', `/git/ref/heads/${from}`);
  try {
    await api.request('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha: object.sha });
    return true;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 422) return false;
    throw error;
  }
}

/** Hash of a file that is there already. */
async function present(api: GitHubApi, file: string): Promise<string | undefined> {
  try {
    return (await api.request<{ sha: string }>('GET', file)).sha;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return undefined;
    throw error;
  }
}

/** @returns its number; undefined where workflows may not open pull requests */
async function openPullRequest(api: GitHubApi, pull: object): Promise<number | undefined> {
  try {
    return (await api.request<{ number: number }>('POST', '/pulls', pull)).number;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 403) return undefined;
    throw error;
  }
}

async function startChecks(api: GitHubApi, branch: string): Promise<boolean> {
  try {
    await api.request('POST', `/actions/workflows/${CHECKS}/dispatches`, { ref: branch });
    return true;
  } catch (error) {
    if (error instanceof GitHubError) return false;
    throw error;
  }
}

function reply(event: LabelEvent, branch: string, pull: number | undefined, started: boolean): string {
  const { html_url: url, default_branch: base } = event.repository;
  const lines = [
    pull === undefined
      ? `Der Eintrag hat keine Fehler und liegt im Zweig \`${branch}\`. Workflows dürfen hier keine Pull Requests öffnen; bitte von Hand: ${url}/compare/${base}...${branch}`
      : `Der Eintrag hat keine Fehler. Daraus ist Pull Request #${pull} geworden.`,
    ...(started
      ? []
      : ['Die Prüfungen ließen sich nicht starten. Bitte starten Sie sie unter „Actions“ von Hand.']),
  ];
  return `${ANSWER_START}\n${lines.join('\n\n')}\n`;
}
