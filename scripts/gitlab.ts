/** What scheduled pipelines do at GitLab and openCode: `node scripts/gitlab.ts notes`. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { updateNotes, type GitLabApi, type MergeRequest } from './lib/gitlab-notes.ts';
import { ownRepository, reportProblem } from './lib/inert-report.ts';
import { ROOT } from './lib/step.ts';

if (process.argv[2] !== 'notes') {
  console.error('Mögliche Aufgaben: notes');
  process.exitCode = 2;
} else {
  console.log(
    await updateNotes(gitLabApi(variable('MAKI_NOTE_TOKEN')), variable('CI_DEFAULT_BRANCH'), makeReport),
  );
}

/** The report of a merge request. Git and the report run without the token. */
async function makeReport({ iid, sha, author }: MergeRequest): Promise<string> {
  const { MAKI_NOTE_TOKEN: _token, ...env } = process.env;
  const run = { cwd: ROOT, env, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  execFileSync('git', ['fetch', '--quiet', '--no-tags', 'origin', `refs/merge-requests/${iid}/head`], run);
  const review = [path.join(ROOT, 'scripts', 'review.ts'), '--base', 'HEAD', '--head', sha];
  const report = withErrors(() =>
    execFileSync(process.execPath, [...review, `--author=${author.username}`], run),
  );
  const problem = reportProblem(report, ownRepository());
  if (problem !== undefined) throw new Error(`The report must not be posted: ${problem}.`);
  return report;
}

/** A report of a change with errors ends with 1, and is a report all the same. */
function withErrors(print: () => string): string {
  try {
    return print();
  } catch (error) {
    const { status, stdout } = error as { status?: number; stdout?: string };
    if (status === 1 && stdout !== undefined) return stdout;
    throw error;
  }
}

function gitLabApi(token: string): GitLabApi {
  const root = variable('CI_API_V4_URL');
  const project = `${root}/projects/${encodeURIComponent(variable('CI_PROJECT_ID'))}`;
  const send = async (method: string, url: string, body?: object): Promise<unknown> => {
    const answer = await fetch(url, {
      method,
      headers: { 'private-token': token, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(30_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status}`);
    return answer.json();
  };
  return {
    request: async <T>(method: string, at: string, body?: object) =>
      (await send(method, project + at, body)) as T,
    ownId: async () => ((await send('GET', `${root}/user`)) as { id: number }).id,
  };
}

function variable(key: string): string {
  const value = process.env[key];
  if (value === undefined || value === '') throw new Error(`The variable ${key} is missing.`);
  return value;
}
