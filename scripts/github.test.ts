/** From the event of a label to the requests at GitHub, as the workflow runs it: two programs and a file between them. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { TAKE_LABEL } from './lib/github-record.ts';
import { ROOT, runNode } from './lib/step.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'maki-github-'));
const TRACE = path.join(FOLDER, 'executed');
const EVENT = path.join(FOLDER, 'event.json');
const RESULT = path.join(FOLDER, 'eintrag.json');

let server: Server;
let requests: { request: string; body: string }[];

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      if (request.method !== 'GET') requests.push({ request: `${request.method} ${request.url}`, body });
      const isContent = request.url!.includes('/contents/') && request.method === 'GET';
      response.writeHead(isContent ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ permission: 'admin', object: { sha: 'a'.repeat(40) }, number: 2 }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => (requests = []));
afterAll(() => {
  server.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

/** Runs both steps of the workflow on an issue. */
async function take(body: string): Promise<void> {
  writeFileSync(
    EVENT,
    JSON.stringify({
      issue: { number: 1, title: `$(touch ${TRACE})`, body },
      label: { name: TAKE_LABEL },
      sender: { login: 'wartung' },
      repository: { default_branch: 'main', html_url: 'https://github.com/muster/maki' },
    }),
  );
  const script = (name: string) => path.join(ROOT, 'scripts', `${name}.ts`);
  const read = await runNode([script('from-issue'), '--event', EVENT, '--today', '2026-11-23']);
  expect(read.passed, read.output).toBe(true);
  writeFileSync(RESULT, read.output);
  const { port } = server.address() as AddressInfo;
  const propose = await runNode([script('github'), 'propose-record', RESULT], {
    env: {
      GITHUB_API_URL: `http://127.0.0.1:${port}`,
      GITHUB_REPOSITORY: 'muster/maki',
      GITHUB_TOKEN: 'geheim',
      GITHUB_EVENT_PATH: EVENT,
    },
  });
  expect(propose.passed, propose.output).toBe(true);
  expect(propose.output).not.toContain('geheim');
}

const ATTACK = `\`touch ${TRACE}\` $(touch ${TRACE}) "; touch ${TRACE}; echo " @admin https://boese.example`;

/** An authority of the register with its file, as it stands there. */
const PLACE = 'organisations/bamf/organisation.md';
const FILE = readFileSync(path.join(ROOT, 'content', PLACE), 'utf8');
const issue = (text: string) => `\`${PLACE}\`\n\n\`\`\`markdown\n${text}\`\`\`\n`;

it('makes a pull request of a record', async () => {
  await take(issue(FILE));
  expect(requests.map(({ request }) => request)).toEqual([
    'POST /repos/muster/maki/git/refs',
    `PUT /repos/muster/maki/contents/content/${PLACE}`,
    'POST /repos/muster/maki/pulls',
    'POST /repos/muster/maki/actions/workflows/pull-request.yml/dispatches',
    'POST /repos/muster/maki/issues/1/comments',
    `DELETE /repos/muster/maki/issues/1/labels/${encodeURIComponent(TAKE_LABEL)}`,
  ]);
  const { content } = JSON.parse(requests[1]!.body) as { content: string };
  expect(Buffer.from(content, 'base64').toString()).toBe(FILE.replaceAll('\r\n', '\n'));
});

it.each([
  ['as the issue', ATTACK],
  ['as a value', issue(FILE.replace(/^level: .*$/m, () => `level: ${JSON.stringify(ATTACK)}`))],
])('runs nothing of a hostile issue and answers without its words in action: %s', async (_name, body) => {
  await take(body);
  expect(existsSync(TRACE)).toBe(false);
  expect(requests.map(({ request }) => request.split(' ')[0])).toEqual(['POST', 'DELETE']);
  const answer = (JSON.parse(requests[0]!.body) as { body: string }).body;
  expect(answer).not.toMatch(/@admin|https:\/\//);
});
