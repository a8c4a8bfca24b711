/** Runs scripts/build.ts as people and machines run it: as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { ROOT } from '../../scripts/lib/step.ts';

/** Where tests build; nothing in it is worth keeping. */
export const TEST_BUILDS = path.join(ROOT, 'node_modules', '.cache', 'maki', 'test-build');

/** The day on which tests build. */
export const TODAY = '2026-11-23';

export interface BuildOptions {
  content: string;
  out: string;
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  cwd?: string;
}

export interface Build {
  code: number | null;
  /** Standard output and error. */
  output: string;
  milliseconds: number;
}

/** Starts a build; the result comes when it has ended. */
export function startBuild({ content, out, args = [], env = {}, cwd = ROOT }: BuildOptions): {
  process: ChildProcess;
  result: Promise<Build>;
} {
  const begin = performance.now();
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts', 'build.ts'), '--out', out, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Vitest's own NODE_ENV would make Astro build for development.
    env: { ...process.env, NODE_ENV: 'production', MAKI_CONTENT: content, MAKI_TODAY: TODAY, ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const result = new Promise<Build>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, milliseconds: performance.now() - begin }));
  });
  return { process: child, result };
}

/** A build that has to succeed. @throws Error with its output */
export async function build(options: BuildOptions): Promise<Build> {
  for (let attempt = 0; ; attempt += 1) {
    const done = await startBuild(options).result;
    if (done.code === 0) return done;
    // Another run of the tests has the output; it makes the same.
    if (attempt > 60 || !done.output.includes('Ein anderer Bau läuft schon')) throw new Error(done.output);
    await sleep(1000);
  }
}
