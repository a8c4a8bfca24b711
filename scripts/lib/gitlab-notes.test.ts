import { expect, it } from 'vitest';

import { updateNotes, type GitLabApi } from './gitlab-notes.ts';
import { REPORT_START } from './handover.ts';

const [OLD, NEW] = ['a'.repeat(40), 'b'.repeat(40)];
const OWN = 5;

/** GitLab with open merge requests and the notes below them; writes stand in `writes`. */
function fakeApi(requests: readonly object[], notes: readonly object[] = []) {
  const writes: { request: string; body: string }[] = [];
  const api: GitLabApi = {
    request: async <T>(method: string, path: string, body?: object) => {
      if (method !== 'GET')
        writes.push({ request: `${method} ${path}`, body: (body as { body: string }).body });
      return (path.startsWith('/merge_requests?') ? requests : notes) as T;
    },
    ownId: async () => OWN,
  };
  return { api, writes };
}

const open = (iid: number, sha: string) => ({ iid, sha, author: { username: 'anna' } });
const note = (id: number, sha: string, author = OWN) => ({
  id,
  body: `<!-- maki:bericht ${sha} -->\n${REPORT_START}`,
  author: { id: author },
});
const report = async () => `${REPORT_START}\nKeine Fehler.\n`;

it('writes one note, and a new one only for a new commit', async () => {
  const first = fakeApi([open(1, NEW)], [note(9, NEW, 77)]);
  expect(await updateNotes(first.api, 'main', report)).toEqual([1]);
  expect(first.writes).toEqual([
    { request: 'POST /merge_requests/1/notes', body: `<!-- maki:bericht ${NEW} -->\n${await report()}` },
  ]);

  const same = fakeApi([open(1, NEW)], [note(9, NEW)]);
  expect(await updateNotes(same.api, 'main', report)).toEqual([]);

  const moved = fakeApi([open(1, NEW)], [note(9, OLD)]);
  await updateNotes(moved.api, 'main', report);
  expect(moved.writes.map(({ request }) => request)).toEqual(['PUT /merge_requests/1/notes/9']);
});

it('never writes a line that GitLab takes for a command', async () => {
  const { api, writes } = fakeApi([open(1, NEW)]);
  await updateNotes(api, 'main', async () => `${REPORT_START}\n/approve\n  /merge\nText /close\n`);
  expect(writes[0]!.body).not.toMatch(/^\s*\/\w/m);
  expect(writes[0]!.body).toContain('Text /close');
});

it('refuses what is no report and no commit', async () => {
  const { api, writes } = fakeApi([open(1, NEW)]);
  await expect(updateNotes(api, 'main', async () => '/merge')).rejects.toThrow('no review report');
  expect(await updateNotes(fakeApi([open(1, '--output=x')]).api, 'main', report)).toEqual([]);
  expect(writes).toEqual([]);
});
