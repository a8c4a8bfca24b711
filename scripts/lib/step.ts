/** Runs programs as the named steps of a longer run: one short line each, the output only where it is needed. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  /** Exit code 0. */
  passed: boolean;
  /** Standard output and error as they came, without colours; empty when they were passed on. */
  output: string;
  milliseconds: number;
}

interface Options {
  /** Pass the output on at once instead of collecting it. */
  verbose?: boolean;
  env?: Readonly<Record<string, string>>;
}

/** Runs `scripts/<name>.ts`. */
export function runScript(
  name: string,
  args: readonly string[] = [],
  options: Options = {},
): Promise<Outcome> {
  return runNode([path.join(ROOT, 'scripts', `${name}.ts`), ...args], options);
}

/** Runs this Node with a script and its arguments in the project folder, with standard input closed. */
export function runNode(args: readonly string[], options: Options = {}): Promise<Outcome> {
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      // Some tools (astro check) ask questions when they could.
      stdio: options.verbose ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.env },
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const end = signal === null ? '' : `\nVom Signal ${signal} beendet.\n`;
      resolve({
        passed: code === 0,
        // Some tools (astro check) colour even what is collected.
        output: stripVTControlCharacters(Buffer.concat(chunks).toString('utf8')) + end,
        milliseconds: performance.now() - begin,
      });
    });
  });
}

/** `1234` to `1,2 s` */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;
}
