/**
 * Every rule by its fixtures: one file `tests/rules/<rule-id>.yaml` with cases in which the rule is silent (`pass`) and
 * cases with every finding it must make (`fail`), in order. Both run through the real reader and `checkContent`.
 *
 * A case starts from the valid records in base/organisations, which give no finding on 2026-11-23, and changes them.
 * Paths are those below `organisations`:
 *
 *   name: what the case shows
 *   change: {path: {field: value}}   top-level fields to replace or add in the front matter; null removes one
 *   body: {path: text}               Markdown instead of the base's
 *   raw: {path: text}                whole file; a path that is not in the base makes a new file
 *   hex: {path: bytes}               the same in hexadecimal
 *   size: {path: bytes}              fills the text up to this size of the file
 *   remove: [path]                   files or folders to delete; `.` is the folder organisations itself
 *   mode: {path: '755'}              permissions of the file
 *   link: {path: target}             a symbolic link instead of the file
 *   unreadable: [path]               files that turn out unreadable once they are listed
 *   faulty: record | catalogue       runs one rule of this scope that throws, instead of all rules
 *   today: 2026-11-23                day of the check
 *   finds:                           (fail only) every finding of this rule in the run
 *     - {file: path, text: …}        text: exactly what the finding marks in the file (its first line);
 *                                    line: its line, where nothing is marked. `file: .` is the folder itself
 */
import { describe, expect, test } from 'vitest';
import type { Finding } from '#domain/finding.ts';
import { RULE_INFOS } from '#domain/rules/index.ts';
import {
  compare,
  fixtureIds,
  parseFixture,
  readFixture,
  runCase,
  UNCHANGED,
  type Fixture,
  type FixtureCase,
} from './fixture.ts';

const ids = fixtureIds();
const windows = process.platform === 'win32';

test('Die Basis hat keinen Befund', () => {
  expect(runCase(UNCHANGED).findings).toEqual([]);
});

test('Jede Regel hat Fixtures, keine Fixtures ohne Regel', () => {
  expect(ids).toEqual(RULE_INFOS.map(({ id }) => id).sort());
});

test('Regeln haben eindeutige Kennungen', () => {
  expect(new Set(RULE_INFOS.map(({ id }) => id)).size).toBe(RULE_INFOS.length);
});

test.each(RULE_INFOS.map((info) => [info.id, info] as const))(
  '%s ist auf Deutsch und Englisch erklärt',
  (id, info) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const text of [info.title, info.explanation]) expectBothLanguages(text);
    const sentences = info.explanation.de.split(/[.;!?](?=\s|$)/).filter((part) => part.trim() !== '');
    expect(sentences.length).toBeGreaterThanOrEqual(2);
  },
);

describe.each(ids)('%s', (id) => {
  let fixture: Fixture;
  try {
    fixture = readFixture(id);
  } catch (error) {
    test('hat das Format', () => {
      throw error;
    });
    return;
  }
  const { pass, fail } = fixture;

  test.for(pass)('still: $name', (given, { skip }) => {
    skip(needsUnix(given), 'Windows kennt keine Ausführungsrechte und Verweise nur mit besonderen Rechten');
    expect(compare(id, runCase(given), [])).toEqual([]);
  });

  test.for(fail)('meldet: $name', (given, { skip }) => {
    skip(needsUnix(given), 'Windows kennt keine Ausführungsrechte und Verweise nur mit besonderen Rechten');
    const outcome = runCase(given);
    expect(compare(id, outcome, given.finds)).toEqual([]);
    outcome.findings.forEach(expectGoodFinding);
  });
});

describe('Prüfung der Prüfung', () => {
  const file = 'musterstadt/solutions/beispiel.md';

  test('ein leerer Datensatz wird abgelehnt', () => {
    const { findings } = runCase({ ...UNCHANGED, raw: { [file]: '---\n{}\n---\n' } });
    expect(findings.filter(({ rule }) => rule === 'pflichtfeld-fehlt').map(({ field }) => field)).toEqual(
      expect.arrayContaining(['title', 'summary', 'status', 'topics', 'contact', 'sources']),
    );
  });

  test('eine falsche Erwartung schlägt fehl', () => {
    const outcome = runCase({ ...UNCHANGED, change: { [file]: { status: 'live' } } });
    const rule = 'unbekannter-wert';
    expect(compare(rule, outcome, [{ file, text: 'live' }])).toEqual([]);
    expect(compare(rule, outcome, [{ file, text: 'liv' }])).toHaveLength(1);
    expect(compare(rule, outcome, [{ file, line: 1 }])).toHaveLength(1);
    expect(compare(rule, outcome, [{ file: 'bundesamt/organisation.md', text: 'live' }])).toHaveLength(1);
    expect(compare(rule, outcome, [])).toHaveLength(1);
    expect(
      compare(rule, outcome, [
        { file, text: 'live' },
        { file, text: 'live' },
      ]),
    ).toHaveLength(1);
    expect(compare('falscher-typ', outcome, [{ file, text: 'live' }])).toHaveLength(1);
  });

  test.each([
    ['ohne fail', 'pass: [{ name: gut }]'],
    ['ohne finds', 'pass: [{ name: gut }]\nfail: [{ name: schlecht }]'],
    ['mit Tippfehler', 'pass: [{ name: gut, chagne: {} }]\nfail: [{ name: schlecht, finds: [{ file: a }] }]'],
  ])('Fixtures %s werden abgelehnt', (_, text) => {
    expect(() => parseFixture(text, 'x')).toThrow('tests/rules/x.yaml');
  });

  test('Änderungen an Dateien, die es nicht gibt, werden abgelehnt', () => {
    expect(() => runCase({ ...UNCHANGED, change: { 'a/b.md': {} } })).toThrow('a/b.md');
  });
});

function needsUnix(given: FixtureCase): boolean {
  return windows && (Object.keys(given.mode).length > 0 || Object.keys(given.link).length > 0);
}

function expectBothLanguages(text: { de: string; en: string }): void {
  for (const value of [text.de, text.en]) expect(value.trim()).toBe(value);
  expect(text.de.length).toBeGreaterThan(2);
  expect(text.en.length).toBeGreaterThan(2);
  expect(text.de).not.toBe(text.en);
}

function expectGoodFinding(finding: Finding): void {
  expectBothLanguages(finding.message);
  const { line, column, endLine, endColumn } = finding;
  expect(line).toBeGreaterThan(0);
  expect(column).toBeGreaterThan(0);
  expect(endLine > line || (endLine === line && endColumn > column)).toBe(true);
  // What printers show in one line stays in one line, and short.
  for (const text of [finding.actual, finding.suggestion]) expect(text ?? '').not.toMatch(/\n/);
  expect((finding.actual ?? '').length).toBeLessThanOrEqual(200);
}
