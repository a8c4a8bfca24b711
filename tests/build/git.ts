/** Git as the tests use it: the same commits on every machine, whatever its settings. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

/** Nobody may read them on a page. */
export const AUTHOR = 'Petra Probe';
export const MAIL = 'petra.probe@musterstadt.de';

/** Runs Git in a folder. @param time of commits, ISO 8601 */
export function git(folder: string, time: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: path.join(folder, 'no-such-file'),
      GIT_CONFIG_NOSYSTEM: '1',
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap((role) => [
          [`GIT_${role}_NAME`, AUTHOR],
          [`GIT_${role}_EMAIL`, MAIL],
          [`GIT_${role}_DATE`, time],
        ]),
      ),
    },
  });
}

/** Begins a repository anew in a folder that has files. */
export function initRepository(folder: string): void {
  rmSync(path.join(folder, '.git'), { recursive: true, force: true });
  git(folder, '', 'init', '--quiet', '--initial-branch=main');
}

/** Commits what lies in `content`. */
export function commitContent(folder: string, time: string): void {
  git(folder, time, 'add', '--all', 'content');
  git(folder, time, 'commit', '--quiet', '--allow-empty', '--message', 'Stand');
}
