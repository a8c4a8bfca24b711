/** What the benchmark measures at one size, each stage in a process of its own. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { cacheFile } from '#records/cache.ts';
import { PROJECT_ROOT } from '#records/content-folder.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import { generateCorpus } from './generate-corpus.ts';
import { measure, type Measurement } from './measure.ts';
import { ROOT } from './step.ts';

/** The day all records are checked on; measurements must not depend on when they are made. */
const TODAY = '2026-11-23';
export const BENCH_FOLDER = path.join(ROOT, 'node_modules', '.cache', 'maki', 'bench');

export const GROUPS = ['read', 'validate', 'build'] as const;
export type Group = (typeof GROUPS)[number];

export interface Result {
  readonly stage: string;
  /** Solutions; a corpus has about 1.6 times as many records. */
  readonly size: number;
  readonly seconds: number;
  readonly peakBytes?: number | undefined;
  readonly outputBytes?: number;
  readonly outputFiles?: number;
}

/** Writes a corpus of `size` records, measures the stages wanted, and cleans up. */
export async function measureSize(
  size: number,
  groups: readonly Group[],
  runs: number,
  tell: (line: string) => void,
): Promise<Result[]> {
  const folder = path.join(BENCH_FOLDER, String(size));
  const content = path.join(folder, 'content');
  rmSync(folder, { recursive: true, force: true });
  try {
    const real = path.join(PROJECT_ROOT, 'content');
    generateCorpus(readCatalogue(real, TODAY), real, content, size);
    const bench = new Bench(content, size, runs, tell);
    if (groups.includes('read')) await bench.read();
    if (groups.includes('validate')) await bench.validate();
    if (groups.includes('build')) await bench.build(path.join(folder, 'site'));
    return bench.results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(cacheFile(content), { force: true });
  }
}

class Bench {
  readonly results: Result[] = [];
  readonly #content: string;
  readonly #size: number;
  readonly #runs: number;
  readonly #tell: (line: string) => void;

  constructor(content: string, size: number, runs: number, tell: (line: string) => void) {
    this.#content = content;
    this.#size = size;
    this.#runs = runs;
    this.#tell = tell;
  }

  async read(): Promise<void> {
    await this.#best('read', () =>
      measure([path.join(ROOT, 'scripts', 'lib', 'bench-read.ts'), this.#content]),
    );
  }

  async validate(): Promise<void> {
    const run = () =>
      measure([path.join(ROOT, 'scripts', 'validate.ts'), '--content', this.#content, '--today', TODAY]);
    // A cache made within two seconds of the files does not trust them yet.
    await sleep(2_100);
    await this.#best('validate cold', () => {
      rmSync(cacheFile(this.#content), { force: true });
      return run();
    });
    await this.#best('validate warm', run);
    await this.#best('validate one changed', () => {
      appendFileSync(firstSolution(this.#content), '\nNoch ein Satz.\n');
      return run();
    });
  }

  async build(out: string): Promise<void> {
    mkdirSync(path.dirname(out), { recursive: true });
    const timings = `${out}.timings`;
    const result = await measure([path.join(ROOT, 'scripts', 'build.ts'), '--force', '--out', out], {
      MAKI_CONTENT: this.#content,
      MAKI_TODAY: TODAY,
      MAKI_TIMINGS: timings,
    });
    for (const line of existsSync(timings) ? readFileSync(timings, 'utf8').trim().split('\n') : []) {
      const { stage, seconds } = JSON.parse(line) as { stage: string; seconds: number };
      this.#note({ stage: `build: ${stage}`, size: this.#size, seconds });
    }
    failUnless(result, 0);
    this.#note({
      stage: 'build',
      size: this.#size,
      seconds: result.seconds,
      peakBytes: result.peakBytes,
      ...outputSize(out),
    });
  }

  /** The fastest of several runs: what else the machine does can only slow a run down. */
  async #best(stage: string, run: () => Promise<Measurement>): Promise<void> {
    const all: Measurement[] = [];
    for (let index = 0; index < this.#runs; index += 1) all.push(await run());
    for (const result of all) failUnless(result, 0);
    const best = all.reduce((a, b) => (b.seconds < a.seconds ? b : a));
    this.#note({ stage, size: this.#size, seconds: best.seconds, peakBytes: best.peakBytes });
  }

  #note(result: Result): void {
    this.results.push(result);
    this.#tell(`${result.size}  ${result.stage}: ${result.seconds.toFixed(2)} s`);
  }
}

/** @throws Error with the end of the output: measurements of failed runs mean nothing */
function failUnless({ exitCode, output }: Measurement, expected: number): void {
  if (exitCode !== expected)
    throw new Error(`Die Messung ist gescheitert (Exit-Code ${exitCode}):\n${output}`);
}

function firstSolution(content: string): string {
  const [name] = readdirSync(path.join(content, 'organisations'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.includes(`${path.sep}solutions${path.sep}`))
    .sort();
  return path.join(content, 'organisations', name!);
}

function outputSize(folder: string): { outputBytes: number; outputFiles: number } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(folder, name)))
    .filter((stat) => stat.isFile());
  return { outputBytes: files.reduce((sum, { size }) => sum + size, 0), outputFiles: files.length };
}
