/** Runs a program and measures it from outside: time, processor time, memory of it and all its children. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

import { ROOT } from './step.ts';

export interface Measurement {
  readonly seconds: number;
  /** Highest memory (resident set) of the whole process tree at one time; undefined where /proc does not tell. */
  readonly peakBytes: number | undefined;
  readonly exitCode: number | null;
  /** End of what it wrote, for the case that it failed. */
  readonly output: string;
}

/** Runs this Node, with the options it was started with, and a script. Memory is looked at every 25 ms. */
export function measure(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Measurement> {
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let peak: number | undefined;
    const timer = setInterval(() => {
      const now = child.pid === undefined ? undefined : treeMemory(child.pid);
      if (now !== undefined) peak = Math.max(peak ?? 0, now);
    }, 25);
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-2000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (exitCode) => {
      clearInterval(timer);
      resolve({ seconds: (performance.now() - begin) / 1000, peakBytes: peak, exitCode, output });
    });
  });
}

/** Memory of a process and everything it started, in bytes; Linux only. */
function treeMemory(root: number): number | undefined {
  let processes: { id: number; parent: number }[];
  try {
    processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ id: Number(name), parent: parentOf(name) }));
  } catch {
    return undefined;
  }
  const tree = new Set([root]);
  // Children come after their parents, but numbers start again from the beginning one day.
  for (let size = 0; size < tree.size;) {
    size = tree.size;
    for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id);
  }
  return [...tree].reduce((sum, id) => sum + residentMemory(id), 0);
}

function parentOf(id: string): number {
  // The name in parentheses may itself hold blanks and parentheses.
  return Number(/\) \S (\d+)/.exec(read(`/proc/${id}/stat`))?.[1] ?? -1);
}

function residentMemory(id: number): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${id}/status`))?.[1] ?? 0) * 1024;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    // The process has ended meanwhile.
    return '';
  }
}
