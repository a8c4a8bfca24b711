/**
 * `npm test`: everything that has to hold, one step after the other, all of them even if one fails.
 * Options: --only unit,lint (these steps), --list (name the steps), --verbose (their whole output).
 * The last line is `N passed, N failed`: each step counts as one, steps of vitest count their tests.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './lib/browser.ts';
import { type Outcome, ROOT, runNode, runScript, seconds } from './lib/step.ts';

interface Counts {
  passed: number;
  failed: number;
}

interface Result extends Outcome {
  /** Of the tests within; without it the step counts as one. */
  counts?: Counts;
}

interface Step {
  name: string;
  label: string;
  run: () => Promise<Result>;
  /** A failure of this step makes this one meaningless. */
  after?: string;
}

const STEPS: readonly Step[] = [
  { name: 'format', label: 'Format (Prettier)', run: () => runScript('format', ['--check'], { verbose }) },
  {
    name: 'lint',
    label: 'Regeln (ESLint)',
    run: () => tool('eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  },
  { name: 'types', label: 'Typen (astro check, tsc)', run: types },
  { name: 'generate', label: 'Erzeugte Dateien', run: () => runScript('generate', ['--check'], { verbose }) },
  { name: 'records', label: 'Datensätze', run: () => runScript('validate', [], { verbose }) },
  { name: 'unit', label: 'Unit-Tests', run: () => vitest('unit') },
  { name: 'build', label: 'Bauen', run: () => runScript('build', [], { verbose }) },
  { name: 'output', label: 'Gebaute Dateien', run: () => vitest('build'), after: 'build' },
  { name: 'browser', label: 'Browser-Tests', run: browserTests, after: 'build' },
];

const { verbose, steps } = readArguments();
const failed = new Set<string>();
const totals = { passed: 0, failed: 0 };

for (const step of steps) {
  const outcome: Result =
    step.after !== undefined && failed.has(step.after) ? skipped(step.after) : await attempt(step);
  const counts = outcome.counts ?? { passed: Number(outcome.passed), failed: Number(!outcome.passed) };
  totals.passed += counts.passed;
  totals.failed += counts.failed;
  if (counts.failed > 0) failed.add(step.name);
  print(step, outcome, counts);
}

if (failed.size > 0) {
  console.log(
    `\nFehlgeschlagen: ${[...failed].join(', ')}. Einzeln: npm test -- --only ${[...failed].join(',')}`,
  );
}
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;

async function attempt(step: Step): Promise<Result> {
  try {
    return await step.run();
  } catch (error) {
    return { passed: false, output: error instanceof Error ? error.message : String(error), milliseconds: 0 };
  }
}

function skipped(because: string): Outcome {
  return {
    passed: false,
    output: `Nicht ausgeführt, weil „${because}“ fehlgeschlagen ist.`,
    milliseconds: 0,
  };
}

function print(step: Step, outcome: Result, counts: Counts): void {
  const details = outcome.counts
    ? [`${counts.passed} bestanden`, counts.failed > 0 && `${counts.failed} nicht`]
    : [];
  console.log(
    [
      counts.failed > 0 ? 'FEHLER' : 'ok    ',
      step.name.padEnd(9),
      step.label.padEnd(25),
      seconds(outcome.milliseconds).padStart(8),
      details.filter(Boolean).join(', '),
    ]
      .join('  ')
      .trimEnd(),
  );
  if (counts.failed > 0 && outcome.output.trim() !== '') console.log(`\n${outcome.output.trim()}\n`);
}

function tool(file: string, ...args: string[]): Promise<Outcome> {
  return runNode([path.join(ROOT, 'node_modules', file), ...args], { verbose });
}

async function types(): Promise<Outcome> {
  const parts = [
    await tool(
      'astro/bin/astro.mjs',
      'check',
      '--minimumSeverity',
      'warning',
      '--minimumFailingSeverity',
      'warning',
    ),
    await tool('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'),
  ];
  return {
    passed: parts.every((part) => part.passed),
    output: parts
      .filter((part) => !part.passed)
      .map((part) => part.output)
      .join('\n'),
    milliseconds: parts.reduce((sum, part) => sum + part.milliseconds, 0),
  };
}

async function browserTests(): Promise<Result> {
  return vitest('browser', { MAKI_BROWSER: await findBrowser() });
}

async function vitest(project: string, env: Record<string, string> = {}): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'maki-test-'));
  const report = path.join(folder, 'report.json');
  try {
    const outcome = await runNode(
      [
        path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
        'run',
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      { verbose, env },
    );
    return { ...outcome, counts: count(report, outcome.passed) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(report: string, passed: boolean): Counts {
  let counts = { passed: 0, failed: 0 };
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    counts = { passed: numPassedTests, failed: numFailedTests };
  } catch {
    // No report: vitest did not come that far.
  }
  // A file that does not load, or an error beside the tests, is in no test's count.
  return passed ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

function readArguments(): { verbose: boolean; steps: readonly Step[] } {
  const names = STEPS.map((step) => step.name);
  try {
    const { values } = parseArgs({
      options: { only: { type: 'string' }, list: { type: 'boolean' }, verbose: { type: 'boolean' } },
    });
    if (values.list) {
      for (const step of STEPS) console.log(`${step.name.padEnd(9)}  ${step.label}`);
      process.exit(0);
    }
    const only = values.only?.split(',').map((name) => name.trim()) ?? names;
    const unknown = only.filter((name) => !names.includes(name));
    if (unknown.length > 0)
      throw new Error(`Den Schritt „${unknown.join('“, „')}“ gibt es nicht. Möglich: ${names.join(', ')}`);
    return { verbose: values.verbose ?? false, steps: STEPS.filter((step) => only.includes(step.name)) };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
