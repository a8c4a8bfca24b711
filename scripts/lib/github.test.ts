/** What the workflows do at GitHub, with a stand-in for GitHub that notes every request. */
import { describe, expect, it } from 'vitest';

import { gitHubApi, GitHubError, type GitHubApi } from './github-api.ts';
import { syncIssues, type WantedIssue } from './github-issues.ts';
import { commentReport, findPullRequest } from './github-pull-request.ts';
import { proposeRecord, TAKE_LABEL, type CheckedIssue, type LabelEvent } from './github-record.ts';
import { ANSWER_START, REPORT_LENGTH, REPORT_START } from './handover.ts';

type Answer = unknown | ((body: unknown) => unknown);

/** An API whose answers are given by `METHOD /path`, the query left out; what it was asked stands in `asked`. */
function fakeApi(answers: Readonly<Record<string, Answer>>) {
  const asked: { request: string; body: unknown }[] = [];
  const respond = (request: string, body: unknown): unknown => {
    asked.push({ request, body });
    const answer = answers[request.replace(/\?.*/, '')];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const api: GitHubApi = {
    request: async <T>(method: string, path: string, body?: object) =>
      respond(`${method} ${path}`, body) as T,
    list: async <T>(path: string) => (respond(`GET ${path}`, undefined) ?? []) as T[],
  };
  const writes = () => asked.filter(({ request }) => !request.startsWith('GET '));
  return { api, asked, writes };
}

const COMMIT = 'a'.repeat(40);
const UNLABEL = `DELETE /issues/12/labels/${encodeURIComponent(TAKE_LABEL)}`;
const BOT = { login: 'github-actions[bot]', type: 'Bot' };

describe('the API', () => {
  it('sends the token to the one repository and reads lists page by page', async () => {
    const sent: string[] = [];
    const api = gitHubApi({
      repository: 'muster/maki',
      token: 'geheim',
      fetch: async (url, init) => {
        sent.push(`${String(url)} ${new Headers(init?.headers).get('authorization')}`);
        const full = String(url).endsWith('page=1');
        return Response.json(Array.from({ length: full ? 100 : 3 }, () => ({})));
      },
    });
    expect(await api.list('/issues?state=open')).toHaveLength(103);
    expect(sent).toEqual([
      'https://api.github.com/repos/muster/maki/issues?state=open&per_page=100&page=1 Bearer geheim',
      'https://api.github.com/repos/muster/maki/issues?state=open&per_page=100&page=2 Bearer geheim',
    ]);
  });

  it('tells the status of a refusal, not the token', async () => {
    const api = gitHubApi({
      repository: 'muster/maki',
      token: 'geheim',
      fetch: async () => new Response('', { status: 403 }),
    });
    const error = await api.request('POST', '/pulls', {}).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ status: 403, message: 'POST /pulls: 403' });
    expect(() => gitHubApi({ repository: 'a/b/../c', token: '' })).toThrow('No repository name');
  });
});

describe('the pull request of a run', () => {
  const run = { head_sha: COMMIT, head_branch: 'x&base=evil', head_repository: { owner: { login: 'anna' } } };
  const pull = (number: number, sha: string, ref: string, login = 'anna') => ({
    number,
    user: { login },
    head: { sha },
    base: { ref },
  });

  it('is the open one with the same commit against the same branch', async () => {
    const { api, asked } = fakeApi({
      'GET /pulls': [pull(1, 'b'.repeat(40), 'main'), pull(2, COMMIT, 'other'), pull(3, COMMIT, 'main')],
    });
    expect(await findPullRequest(api, run, 'main')).toEqual({ number: 3, head: COMMIT, author: 'anna' });
    expect(asked[0]!.request).toBe('GET /pulls?state=open&head=anna%3Ax%26base%3Devil');
  });

  it.each([
    ['no such pull request', run, []],
    ['the branch moved on', run, [pull(1, 'b'.repeat(40), 'main')]],
    ['no commit', { ...run, head_sha: '--upload-pack=x' }, [pull(1, '--upload-pack=x', 'main')]],
    ['a repository that is gone', { ...run, head_repository: null }, [pull(1, COMMIT, 'main')]],
  ])('is none: %s', async (_name, which, pulls) => {
    const { api } = fakeApi({ 'GET /pulls': pulls });
    expect(await findPullRequest(api, which, 'main')).toBeUndefined();
  });

  it('has no author where the name is none', async () => {
    const { api } = fakeApi({ 'GET /pulls': [pull(3, COMMIT, 'main', 'a\nnumber=1')] });
    expect(await findPullRequest(api, run, 'main')).toMatchObject({ author: '' });
  });
});

describe('the comment with the report', () => {
  const report = `${REPORT_START}\nKeine Fehler.\n`;

  it('is written once and then updated', async () => {
    const first = fakeApi({});
    await commentReport(first.api, 7, report);
    const body = `<!-- maki:bericht -->\n${report}`;
    expect(first.writes()).toEqual([{ request: 'POST /issues/7/comments', body: { body } }]);

    const foreign = { id: 1, body: '<!-- maki:bericht -->\nfalsch', user: { login: 'anna', type: 'User' } };
    const again = fakeApi({ 'GET /issues/7/comments': [foreign, { id: 2, body, user: BOT }] });
    await commentReport(again.api, 7, report);
    expect(again.writes()).toEqual([{ request: 'PATCH /issues/comments/2', body: { body } }]);
  });

  it.each([
    ['another text', 7, '# Hallo @admin'],
    ['too long', 7, REPORT_START + 'x'.repeat(REPORT_LENGTH)],
    ['no number', Number('7/../8'), report],
    ['nothing', Number(''), report],
  ])('refuses %s', async (_name, number, text) => {
    const { api, asked } = fakeApi({});
    await expect(commentReport(api, number, text)).rejects.toThrow('This is no');
    expect(asked).toEqual([]);
  });
});

describe('a record from an issue', () => {
  const event: LabelEvent = {
    issue: { number: 12 },
    label: { name: TAKE_LABEL },
    sender: { login: 'wartung' },
    repository: { default_branch: 'main', html_url: 'https://github.com/muster/maki' },
  };
  const accepted: CheckedIssue = {
    accepted: true,
    id: 'antragshilfe',
    path: 'organisations/musterstadt/solutions/antragshilfe.md',
    text: '---\ntitle: Ä $(touch x) `id`\n---\n',
    note: `${ANSWER_START}\nNeu.\n`,
  };
  const allowed = {
    'GET /collaborators/wartung/permission': { permission: 'write' },
    'GET /git/ref/heads/main': { object: { sha: COMMIT } },
    'GET /contents/content/organisations/musterstadt/solutions/antragshilfe.md': new GitHubError(404, 'no'),
    'POST /pulls': { number: 13 },
  };

  it('becomes a branch, a file, a pull request, a run of the checks and an answer', async () => {
    const { api, writes } = fakeApi(allowed);
    expect(await proposeRecord(api, event, accepted)).toBe('proposed');
    expect(writes().map(({ request }) => request)).toEqual([
      'POST /git/refs',
      'PUT /contents/content/organisations/musterstadt/solutions/antragshilfe.md',
      'POST /pulls',
      'POST /actions/workflows/pull-request.yml/dispatches',
      'POST /issues/12/comments',
      UNLABEL,
    ]);
    const [ref, file, pull] = writes().map(({ body }) => body as Record<string, string>);
    expect(ref).toEqual({ ref: 'refs/heads/eintrag/issue-12', sha: COMMIT });
    expect(Buffer.from(file!['content']!, 'base64').toString()).toBe(accepted.text);
    expect(file!['message']).toBe('`antragshilfe` eintragen\n\nAus Issue 12.');
    expect(pull).toMatchObject({ base: 'main', head: 'eintrag/issue-12', title: '`antragshilfe` eintragen' });
  });

  it('changes a file that is there', async () => {
    const { api, writes } = fakeApi({
      ...allowed,
      'GET /contents/content/organisations/musterstadt/solutions/antragshilfe.md': { sha: 'abc' },
    });
    expect(await proposeRecord(api, event, accepted)).toBe('proposed');
    expect(writes()[1]!.body).toMatchObject({
      sha: 'abc',
      message: '`antragshilfe` ändern\n\nAus Issue 12.',
    });
  });

  it.each(['read', 'none'])('does nothing for a label by somebody who may only %s', async (permission) => {
    const { api, writes } = fakeApi({ ...allowed, 'GET /collaborators/wartung/permission': { permission } });
    expect(await proposeRecord(api, event, accepted)).toBe('not-allowed');
    expect(writes()).toEqual([]);
  });

  it('does nothing for another label', async () => {
    const { api, asked } = fakeApi(allowed);
    expect(await proposeRecord(api, { ...event, label: { name: 'eintrag' } }, accepted)).toBe('not-allowed');
    expect(asked).toEqual([]);
  });

  it('answers with the findings', async () => {
    const { api, writes } = fakeApi(allowed);
    const refused = { accepted: false, note: `${ANSWER_START}\nTitel fehlt.\n` } as const;
    expect(await proposeRecord(api, event, refused)).toBe('refused');
    expect(writes()).toEqual([
      { request: 'POST /issues/12/comments', body: { body: refused.note } },
      { request: UNLABEL, body: undefined },
    ]);
  });

  it('leaves a branch alone that is there, and says where to open a pull request by hand', async () => {
    const there = fakeApi({ ...allowed, 'POST /git/refs': new GitHubError(422, 'exists') });
    expect(await proposeRecord(there.api, event, accepted)).toBe('exists');
    expect(there.writes().map(({ request }) => request)).toEqual([
      'POST /git/refs',
      'POST /issues/12/comments',
      UNLABEL,
    ]);
    const forbidden = fakeApi({ ...allowed, 'POST /pulls': new GitHubError(403, 'no') });
    expect(await proposeRecord(forbidden.api, event, accepted)).toBe('branch-only');
    expect(JSON.stringify(forbidden.writes().at(-2)!.body)).toContain(
      'https://github.com/muster/maki/compare/main...eintrag/issue-12',
    );
  });

  it.each([
    ['../../.github/workflows/x.yml'],
    ['organisations/a/../../x.md'],
    ['organisations/a/solutions/x.md\n'],
    ['organisations/a/other/x.md'],
    ['site.yaml'],
  ])('refuses the path %j', async (path) => {
    const { api, writes } = fakeApi(allowed);
    await expect(proposeRecord(api, event, { ...accepted, path })).rejects.toThrow('no result');
    expect(writes()).toEqual([]);
  });

  it('refuses a note that the check did not write', async () => {
    const { api } = fakeApi(allowed);
    await expect(proposeRecord(api, event, { ...accepted, note: '@admin' })).rejects.toThrow('no result');
  });
});

describe('issues of authorities', () => {
  const wanted = (key: string): WantedIssue => ({ key, title: `Bitte bestätigen: ${key}`, body: 'Text\n' });
  const there = (number: number, key: string, user = BOT, title = `Bitte bestätigen: ${key}`) => ({
    number,
    title,
    body: `<!-- maki:bestätigung ${key} -->\nText\n`,
    user,
  });

  it('are opened, updated, left alone and closed', async () => {
    const { api, writes } = fakeApi({
      'GET /issues': [
        there(1, 'gleich'),
        there(2, 'anders', BOT, 'alt'),
        there(3, 'fertig'),
        there(4, 'fremd', { login: 'anna', type: 'User' }),
      ],
    });
    expect(await syncIssues(api, ['gleich', 'anders', 'neu'].map(wanted))).toEqual({
      opened: 1,
      updated: 1,
      closed: 1,
      waiting: 0,
    });
    expect(writes().map(({ request }) => request)).toEqual([
      'PATCH /issues/2',
      'POST /issues',
      'PATCH /issues/3',
    ]);
    expect(writes()[1]!.body).toEqual({
      title: 'Bitte bestätigen: neu',
      body: '<!-- maki:bestätigung neu -->\nText\n',
      labels: ['bestätigung'],
    });
  });

  it('are opened a few at a time', async () => {
    const { api } = fakeApi({});
    const many = Array.from({ length: 45 }, (_, index) => wanted(`stelle-${index}`));
    expect(await syncIssues(api, many)).toMatchObject({ opened: 40, waiting: 5 });
  });

  it('are refused where they are none of the list', async () => {
    const { api, asked } = fakeApi({});
    await expect(syncIssues(api, [{ ...wanted('x'), key: 'x -->' }])).rejects.toThrow('no list');
    expect(asked).toEqual([]);
  });
});
