/** The command as people and CI call it: output, exit code, working folder. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { ROOT } from './lib/step.ts';

/** Milliseconds after which a run is given up; it takes half a second, on a busy machine some seconds. */
const PATIENCE = 60_000;
// The longest test makes three runs.
vi.setConfig({ testTimeout: 3 * PATIENCE });

const SOLUTION = 'content/organisations/musterstadt/solutions/beispiel.md';
let folder: string;
let right: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'maki ü# '));
  cpSync(path.join(ROOT, 'tests', 'rules', 'base'), path.join(folder, 'content'), { recursive: true });
  cpSync(path.join(ROOT, 'content', 'vocabularies'), path.join(folder, 'content', 'vocabularies'), {
    recursive: true,
  });
  right = readFileSync(path.join(folder, SOLUTION), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** @throws Error for a run that does not end, with what it has said until then */
function validate(...args: string[]): { code: number; stdout: string; stderr: string } {
  const { INIT_CWD: _, ...env } = process.env;
  const run = spawnSync(
    process.execPath,
    [
      path.join(ROOT, 'scripts', 'validate.ts'),
      '--content',
      'content',
      '--today',
      '2026-11-23',
      '--no-cache',
      ...args,
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      env,
      // Nobody is there to answer.
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
    },
  );
  if (run.status === null)
    throw new Error(
      `validate ${args.join(' ')}: ${run.error?.message ?? run.signal}\n${run.stdout}\n${run.stderr}`,
    );
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

describe('npm run validate', () => {
  it('ends with 0 when nothing is wrong', () => {
    const { code, stdout, stderr } = validate();
    expect(stdout).toMatch(/^0 Fehler, 0 Warnungen/);
    expect(stderr).toMatch(
      /^Geprüft: 6 Einträge \(2 Stellen, 2 Lösungen, 1 Einsatz, 1 Gesuch\) in \d+,\d\d s\n$/,
    );
    expect(code).toBe(0);
  });

  it('ends with 1 when something is, and shows where', () => {
    writeFileSync(path.join(folder, SOLUTION), right.replace(/^status: .*$/m, 'status: live'));
    const { code, stdout } = validate();
    const { code: elsewhere } = validate('content/organisations/bundesamt');
    const named = validate(path.join(folder, SOLUTION), '--format', 'json');
    writeFileSync(path.join(folder, SOLUTION), right);
    expect(stdout).toMatch(
      /beispiel\.md:\d+:9 {2}Fehler {2}unbekannter-wert\n.*\n *\d+ \| status: live\n {16}\^\^\^\^\n/,
    );
    expect([code, elsewhere, named.code]).toEqual([1, 0, 1]);
    expect(JSON.parse(named.stdout).findings[0].rule).toBe('unbekannter-wert');
  });

  it('counts warnings only when it shall', () => {
    // A pilot of many years is a warning.
    writeFileSync(
      path.join(folder, SOLUTION),
      right.replace(/^status: .*$/m, 'status: pilot').replace(/^since: .*$/m, 'since: "2018"'),
    );
    const codes = [validate().code, validate('--strict').code];
    writeFileSync(path.join(folder, SOLUTION), right);
    expect(codes).toEqual([0, 1]);
  });

  /** A file that can be repaired, and what the command makes of it. */
  function fix(...args: string[]): ReturnType<typeof validate> & { before: string; after: string } {
    const before = right
      .replace(/^(title: .*\n)([^]*?)(^status: .*\n)/m, '$2$3$1')
      .replace(/^since: .*$/m, 'since: 2024  ');
    const file = path.join(folder, SOLUTION);
    writeFileSync(file, before);
    const result = validate('--fix', ...args);
    const after = readFileSync(file, 'utf8');
    writeFileSync(file, right);
    return { ...result, before, after };
  }

  it('repairs what is safe and says what it did', () => {
    const { code, stderr, after } = fix();
    expect(code).toBe(0);
    expect(stderr).toContain(`${SOLUTION}
  Leerraum am Zeilenende entfernt (1 Zeile)
  since: in Anführungszeichen gesetzt
  Felder in die Reihenfolge der Feldliste gebracht
Reparierte Dateien: 1
`);
    expect(after).toBe(right.replace(/^since: .*$/m, 'since: "2024"'));
  });

  it('shows in a dry run what it would repair', () => {
    const { code, stderr, before, after } = fix('--dry-run', '--lang', 'en');
    expect([code, after]).toEqual([1, before]);
    expect(stderr).toMatch(/- since: 2024 {2}\n[^]*\+ since: "2024"\n[^]*Files that would be repaired: 1\n/);
  });

  it('repairs only the files that are named', () => {
    const { code, stderr, before, after } = fix('content/organisations/bundesamt');
    expect([code, after]).toEqual([0, before]);
    expect(stderr).toContain('Reparierte Dateien: 0\n');
  });

  it('reports as usual what it cannot repair', () => {
    const file = path.join(folder, SOLUTION);
    const wrong = right.replace(/^status: .*$/m, 'status: live');
    writeFileSync(file, wrong);
    const { code, stdout } = validate('--fix');
    const after = readFileSync(file, 'utf8');
    writeFileSync(file, right);
    expect([code, after]).toEqual([1, wrong]);
    expect(stdout).toContain('unbekannter-wert');
  });

  it.each<[string[], RegExp]>([
    [['--dry-run'], /^--dry-run gibt es nur zusammen mit --fix\./],
    [
      ['--formt', 'json'],
      /^Die Option „--formt“ gibt es nicht\. Gemeint „--format“\? Möglich: --format, --lang/,
    ],
    [
      ['--format', 'jsn'],
      /^--format: „jsn“ gibt es nicht\. Möglich: pretty, json, github, gitlab, sarif\. Gemeint „json“\?/,
    ],
    [['--format'], /^Die Option --format braucht einen Wert\./],
    [['--strict=ja'], /^Die Option --strict hat keinen Wert\./],
    [['--today', '2026-02-30'], /^--today: „2026-02-30“ ist kein Tag\. Erwartet wird JJJJ-MM-TT/],
    [['--lang', 'fr'], /^--lang: „fr“ gibt es nicht\. Möglich: de, en\./],
    [['--lang', 'en', '--hint'], /^There is no option “--hint”\. Did you mean “--hints”\?/],
    [['--content', 'nirgends'], /^Der Inhaltsordner .*nirgends fehlt/],
    [['content/organisations/nirgends'], /^Hier liegt kein Eintrag: .*nirgends\./],
  ])('ends with 2 and says why: %j', (args, message) => {
    const { code, stdout, stderr } = validate(...args);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('helps', () => {
    const { code, stdout } = validate('--help');
    expect([code, stdout.split('\n')[0]]).toEqual([
      0,
      'Prüft die Einträge: npm run validate -- [Dateien oder Ordner] [Optionen]',
    ]);
    expect(validate('--help', '--lang', 'en').stdout).toMatch(/^Checks the entries/);
  });
});
