/** A copy of the real content with faults in several files: one run finds all of them, each at its exact line. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareText, type Finding } from '#domain/finding.ts';
import { checkContent } from '#records/check.ts';
import { PROJECT_ROOT } from '#records/content-folder.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { walkRecords, type RecordFile } from '#records/walk.ts';

const TODAY = '2026-11-23';
const original = path.join(PROJECT_ROOT, 'content');
const vocabularies = readVocabularies(original);
const content = path.join(mkdtempSync(path.join(tmpdir(), 'maki-broken-')), 'content');

beforeAll(() =>
  cpSync(path.join(original, 'organisations'), path.join(content, 'organisations'), { recursive: true }),
);
afterAll(() => rmSync(path.dirname(content), { recursive: true }));

const { files } = walkRecords(original);
const textOf = (file: RecordFile) => readFileSync(file.absolute, 'utf8').replaceAll('\r\n', '\n');

/** The n-th record of a kind whose text has what the fault needs. */
function recordWith(kind: RecordFile['place']['kind'], pattern: RegExp, n: number): RecordFile {
  const found = files.filter((file) => file.place.kind === kind && pattern.test(textOf(file)))[n];
  if (found === undefined) throw new Error(`kein ${kind} mit ${String(pattern)}`);
  return found;
}

interface Fault {
  readonly rule: string;
  readonly file: RecordFile;
  /** Replaces the line that matches, or leaves it out. */
  readonly line: RegExp;
  readonly by: string | undefined;
  /** Where the finding must be: the changed line unless said otherwise. */
  readonly at?: (file: RecordFile) => number;
}

const solution = (pattern: RegExp, n: number) => recordWith('solution', pattern, n);

const FAULTS: readonly Fault[] = [
  // Six faults in one file, and one each in others.
  {
    rule: 'unbekannter-wert',
    file: solution(/^status: /m, 0),
    line: /^status: .*/m,
    by: 'status: produktion',
  },
  {
    rule: 'unbekanntes-feld',
    file: solution(/^status: /m, 0),
    line: /^added: (.*)/m,
    by: 'added: $1\nsumary: Tippfehler',
    at: () => -1,
  },
  {
    rule: 'datum-ungueltig',
    file: solution(/^status: /m, 0),
    line: /^reviewed: .*/m,
    by: 'reviewed: 2026-02-30',
  },
  {
    rule: 'pflichtfeld-fehlt',
    file: solution(/^title: .*\n/m, 3),
    line: /^title: .*\n/m,
    by: '',
    at: () => 2,
  },
  {
    rule: 'unbekannter-wert',
    file: recordWith('organisation', /^level: /m, 5),
    line: /^level: .*/m,
    by: 'level: kommunal',
  },
  {
    rule: 'webadresse-ungueltig',
    file: recordWith('organisation', /^url: /m, 6),
    line: /^url: https:/m,
    by: 'url: http:',
  },
  {
    rule: 'verweis-unbekannt',
    file: recordWith('deployment', /^solution: /m, 0),
    line: /^solution: .*/m,
    by: 'solution: gibt-es-nicht',
  },
  {
    rule: 'datum-zukunft',
    file: recordWith('deployment', /^confirmed: /m, 1),
    line: /^confirmed: .*/m,
    by: 'confirmed: 2027-01-31',
  },
  {
    rule: 'rohes-html',
    file: solution(/^## Lösung$/m, 4),
    line: /^## Lösung$/m,
    by: '## Lösung\n\n<script>alert(1)</script>',
    at: () => -2,
  },
  {
    rule: 'doppelter-schluessel',
    file: solution(/^status: /m, 5),
    line: /^status: (.*)/m,
    by: 'status: $1\nstatus: $1',
    at: () => -1,
  },
  { rule: 'yaml-syntax', file: solution(/^title: /m, 6), line: /^title: .*/m, by: 'title: Offen: zu' },
  { rule: 'mehrdeutiger-wert', file: solution(/^since: /m, 7), line: /^since: .*/m, by: 'since: 02024' },
];

interface Expected {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
}

/** Writes the faults and says where each must be found. */
function breakContent(): Expected[] {
  const texts = new Map<string, string>();
  const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length;
  for (const { file, line, by } of FAULTS) {
    const text = texts.get(file.path) ?? textOf(file);
    expect(text, file.path).toMatch(line);
    texts.set(file.path, text.replace(line, by ?? ''));
  }
  for (const [name, text] of texts) writeFileSync(path.join(content, name), text);
  return FAULTS.map(({ rule, file, by, at }) => {
    const text = texts.get(file.path)!;
    const given = at?.(file) ?? 0;
    // The line that the fault wrote; -1 and -2 count on from it.
    const written = (by ?? '').split('\n')[given < 0 ? -given : 0]!.replaceAll('$1', '');
    const line = given > 0 ? given : lineOf(text, text.lastIndexOf(`\n${written}`) + 1);
    return { rule, file: `content/${file.path}`, line };
  });
}

/** A second file with the id of a solution of another authority. */
function doubleAnId(): Expected {
  const first = solution(/^/, 8);
  const other = files.find(
    (file) => file.place.kind === 'solution' && file.place.organisation > first.place.organisation,
  )!;
  const copy = `organisations/${other.place.organisation}/solutions/${first.place.id}.md`;
  cpSync(first.absolute, path.join(content, copy));
  return { rule: 'kennung-doppelt', file: `content/${copy}`, line: 1 };
}

test('alle Fehler werden in einem Lauf gefunden, jeder in seiner Zeile', () => {
  const before = checkContent({ content, today: TODAY, vocabularies }).findings.filter(isError);
  expect(before).toEqual([]);

  const expected = [...breakContent(), doubleAnId()];
  const { findings } = checkContent({ content, today: TODAY, vocabularies });
  const found = findings.filter(isError).map(({ rule, file, line }) => ({ rule, file, line }));

  const byPlace = (a: Expected, b: Expected) =>
    compareText(a.file, b.file) || a.line - b.line || compareText(a.rule, b.rule);
  expect(found.sort(byPlace)).toEqual(expected.sort(byPlace));
});

test('die Stellen liegen in der Datei', () => {
  for (const { file, line, column, endLine } of checkContent({ content, today: TODAY, vocabularies })
    .findings) {
    const rows = readFileSync(path.join(path.dirname(content), file), 'utf8').split('\n');
    expect(line).toBeLessThanOrEqual(rows.length);
    expect(endLine).toBeLessThanOrEqual(rows.length);
    expect(column).toBeLessThanOrEqual(rows[line - 1]!.length + 1);
  }
});

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
