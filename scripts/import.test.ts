/** What the register writes goes back into its records; what is wrong with a file is told, and nothing is written. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { AnnexVIIIFile } from '#exports/annex-viii-file.ts';
import { annexVIIIFiles } from '#exports/annex-viii.ts';
import { readSample } from '../tests/build/sample-catalogue.ts';
import { sampleFiles, writeContent } from '../tests/build/sample-content.ts';
import { importCommand } from './lib/import-command.ts';

const TODAY = '2026-11-23';
const SOLUTION = 'organisations/musterstadt/solutions/antragshilfe.md';
const DEPLOYMENT = 'organisations/musterstadt/deployments/antragshilfe.md';
let files: ReadonlyMap<string, string>;
let folder: string;
let content: string;
let printed: string[];
let told: string[];

beforeAll(() => {
  const { catalogue, settings } = readSample();
  const made = [...annexVIIIFiles(catalogue, settings, TODAY)];
  files = new Map(made.map(({ path: address, content: text }) => [address, String(text)]));
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'maki ü# '));
  content = path.join(folder, 'content');
  writeContent(content, sampleFiles());
  printed = [];
  told = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: unknown) => void told.push(String(text)));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const record = (inside = SOLUTION): string => readFileSync(path.join(content, inside), 'utf8');
const setRecord = (text: string, inside = SOLUTION): void => writeFileSync(path.join(content, inside), text);

/** A file as the register of the sample writes it. */
function exported(address = '/transparenz/antragshilfe/anhang-viii.json'): string {
  return files.get(address)!;
}

function take(
  text: string | Uint8Array,
  name = 'eintrag.json',
  inside = SOLUTION,
  ...more: string[]
): 0 | 1 | 2 {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  const at = path.join(content, inside);
  return importCommand(['annex-viii', file, '--record', at, '--content', content, '--today', TODAY, ...more]);
}

/** The file with something changed in it. */
function changed(change: (entry: AnnexVIIIFile['entries'][number], file: AnnexVIIIFile) => unknown): string {
  const file = JSON.parse(exported()) as AnnexVIIIFile;
  change(file.entries[0]!, file);
  return JSON.stringify(file);
}

/** The first value of a number. */
const value = (entry: AnnexVIIIFile['entries'][number], number: number) =>
  entry.fields.find((field) => field.number === number)!.values[0]!;

describe('npm run import -- annex-viii', () => {
  it.each([
    ['/transparenz/antragshilfe/anhang-viii.json', SOLUTION],
    ['/transparenz/antragshilfe/anhang-viii.csv', SOLUTION],
    ['/transparenz/anhang-viii.json', SOLUTION],
    ['/transparenz/anhang-viii.csv', DEPLOYMENT],
    ['/transparenz/einsaetze/musterstadt/antragshilfe/anhang-viii.json', DEPLOYMENT],
  ])('changes nothing when %s comes back', (address, inside) => {
    const before = record(inside);
    expect(take(exported(address), `eintrag${path.extname(address)}`, inside)).toBe(0);
    expect(record(inside)).toBe(before);
    expect(printed.join()).toContain('Nichts zu ändern');
    expect(told).toEqual([]);
  });

  it.each(['json', 'csv'])('restores from %s what was taken out of a record', (format) => {
    const file = exported(`/transparenz/antragshilfe/anhang-viii.${format}`);
    const before = record();
    setRecord(before.replace(/^ {4}(?:operatingLogic|marketStatus): .*\n/gm, ''));
    expect(record()).not.toBe(before);
    expect(take(file, `eintrag.${format}`)).toBe(0);
    expect(record()).toBe(before);
  });

  it('changes the lines of what is different and keeps comments', () => {
    setRecord(record().replace('    tradeName:', '    # so heißt es im Amt\n    tradeName:'));
    const before = record().split('\n');
    expect(take(changed((entry) => (value(entry, 4).value = 'Antragshilfe Zwei')))).toBe(0);
    const after = record().split('\n');
    expect(after.filter((line) => !before.includes(line))).toEqual(['    tradeName: Antragshilfe Zwei']);
    expect(after).toHaveLength(before.length);
    expect(printed.join('\n')).toMatch(/A 4 {2}Handelsname: .* → Antragshilfe Zwei/);
  });

  it('takes out what has a number and no value', () => {
    expect(
      take(
        changed((entry) => (entry.fields[12]!.values = [])),
        'e.json',
        SOLUTION,
        '--lang',
        'en',
      ),
    ).toBe(0);
    expect(record()).not.toContain('moreInformation');
    expect(printed.join('\n')).toContain(
      'A 13  More information: https://www.musterstadt.de/mehr → not stated',
    );
  });

  it('leaves what has no number in the file', () => {
    const before = record();
    expect(take(changed((entry) => entry.fields.splice(5, 8)))).toBe(0);
    expect(record()).toBe(before);
  });

  it('only shows what would change where that is asked for', () => {
    const before = record();
    const file = changed((entry) => (value(entry, 4).value = 'Antragshilfe Zwei'));
    expect(take(file, 'e.json', SOLUTION, '--dry-run')).toBe(0);
    expect(printed.join('\n')).toContain('Antragshilfe Zwei');
    expect(record()).toBe(before);
  });

  it.each<[name: string, change: Parameters<typeof changed>[0], words: string]>([
    ['an unknown number', (e) => Object.assign(e.fields[3]!, { id: 'VIII.A.99', number: 99 }), 'VIII.A.99'],
    ['a number written in two ways', (e) => (e.fields[3]!.number = 5), 'sagen „VIII.A.5“'],
    ['another section', (e) => (e.section = 'C'), 'Abschnitt „C“'],
    ['a field of another number', (e) => (value(e, 5).field = 'title'), 'gehört nicht zu VIII.A.5'],
    ['an address that is none', (e) => (value(e, 11).value = 'javascript:alert(1)'), 'VIII.A.11'],
    ['a name of a prototype', (e) => (value(e, 5).field = '__proto__'), '„__proto__“'],
    ['an unknown key', (e) => Object.assign(e, { run: 'rm' }), 'entries.0'],
    [
      'a value that is no text',
      (e) => Object.assign(value(e, 5), { value: 5 }),
      'entries.0.fields.4.values.0.value',
    ],
    [
      'characters that readers do not see',
      (e) => (value(e, 5).value = `Prüft \u202eAnträge\u0000 aller Art.`),
      'Fehler',
    ],
  ])('refuses %s and writes nothing', (_, change, words) => {
    const before = record();
    expect(take(changed(change))).toBe(1);
    expect(told.join('\n')).toContain(words);
    expect(told.at(-1)).toContain('Nichts geschrieben');
    expect(record()).toBe(before);
  });

  it('refuses what must not be public of a restricted system', () => {
    const file = exported();
    const withheld =
      /^ {4}(?:inputs|operatingLogic|declarationOfConformity|instructionsForUse|moreInformation): .*\n/gm;
    const restricted = record()
      .replace(withheld, '')
      .replace(/^ {4}certificate:\n(?: {6}.*\n)*/m, '')
      .replace(/^ {2}euDatabase: .*\n/m, '  restricted:\n    ground: law-enforcement\n')
      .replace(/III\.5\.a/, 'III.6.a');
    setRecord(restricted);
    expect(take(file)).toBe(1);
    expect(told.join('\n')).toContain('eingeschraenkt-oeffentlich');
    expect(record()).toBe(restricted);
  });

  it('tells the line of a table', () => {
    const text = exported('/transparenz/antragshilfe/anhang-viii.csv').replace(
      'Antragshilfe Eins',
      '"Zwei\nZeilen"',
    );
    const rows = text.split('\r\n');
    const index = rows.findIndex((row) => row.includes('aiAct.provider.marketStatus'));
    const line = index + 2;
    rows[index] = rows[index]!.replace('in-service', 'live');
    expect(take(rows.join('\r\n'), 'e.csv')).toBe(1);
    expect(told[0]).toMatch(new RegExp(`e\\.csv:${line} {2}VIII\\.A\\.7 {2}.*„live“`));
  });

  it.each([
    ['an open quotation mark', 'record,"title', 'Anführungszeichen'],
    ['other columns', 'record;title\r\n', 'Kopfzeile'],
    ['no columns', '', 'Kopfzeile'],
  ])('refuses a table with %s', (_, text, words) => {
    expect(take(text, 'e.csv')).toBe(1);
    expect(told.join('\n')).toContain(words);
  });

  it('refuses a row with too many cells and names its line', () => {
    const text = exported('/transparenz/antragshilfe/anhang-viii.csv').replace(/\r\n$/, ',\r\n');
    expect(take(text, 'e.csv')).toBe(1);
    expect(told[0]).toMatch(/e\.csv:\d+ .*11 Zellen/);
  });

  it('takes the XML of an unchanged entry without changing anything, and a changed one as it says', () => {
    const text = exported('/transparenz/antragshilfe/anhang-viii.xml');
    const before = record();
    expect(take(text, 'e.xml')).toBe(0);
    expect(record()).toBe(before);
    const [, name] = /field="aiAct\.provider\.tradeName">[^]*?<value>([^<]*)<\/value>/.exec(text)!;
    expect(
      take(text.replace(`<value>${name}</value>`, '<value>Anders &amp; „neu“ &lt;1&gt;</value>'), 'e.xml'),
    ).toBe(0);
    expect(record()).toContain('Anders & „neu“ <1>');
  });

  it.each([
    ['text that is no XML', '<annexVIII><entry', 'kein gültiges XML'],
    ['nothing', '', 'solution:antragshilfe'],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><annexVIII/>', 'DOCTYPE'],
    ['other elements', '<annexVIII><script>alert(1)</script></annexVIII>', '<script> steht hier nicht'],
    [
      'missing attributes',
      '<annexVIII><entry record="x" section="A"><field id="VIII.A.1" section="A"/></entry></annexVIII>',
      'fehlt das Attribut „number“',
    ],
    [
      'two numbers',
      '<annexVIII><entry record="x" section="A"><field id="VIII.A.1" section="A" number="2"/></entry></annexVIII>',
      '„VIII.A.2“',
    ],
    ['text between elements', '<annexVIII>Hallo</annexVIII>', 'kein Text'],
  ])('refuses XML with %s', (_, text, words) => {
    expect(take(text, 'e.xml')).not.toBe(0);
    expect(told.join('\n')).toMatch(new RegExp(words));
  });

  it('names the line of a wrong value in XML', () => {
    const text = exported('/transparenz/antragshilfe/anhang-viii.xml').replace(
      '<value>in-service<',
      '<value>live<',
    );
    const line = text.split('\n').findIndex((one) => one.includes('<value>live<')) + 1;
    expect(take(text, 'e.xml')).toBe(1);
    expect(told[0]).toMatch(new RegExp(`e\\.xml:${line} {2}VIII\\.A\\.7 {2}.*„live“`));
  });

  it('does not let a file steer the terminal', () => {
    expect(take(changed((entry) => (entry.fields[3]!.id = 'VIII.\u001b[2J\n::error::x')))).toBe(1);
    expect(told.join('')).not.toContain('\u001b');
    expect(told.every((text) => !text.includes('\n::'))).toBe(true);
  });

  it.each<[name: string, run: () => 0 | 1 | 2, words: string]>([
    ['another ending', () => take('x', 'e.yaml'), '.json, .csv oder .xml'],
    ['other encodings', () => take(Uint8Array.of(0xff, 0xfe, 0x41)), 'UTF-8'],
    ['a file that is too big', () => take(' '.repeat(5_000_001)), '5000001 Bytes'],
    [
      'a file without the record',
      () => take(exported('/transparenz/antragshilfe/anhang-viii.json'), 'e.json', DEPLOYMENT),
      'solution:antragshilfe',
    ],
    ['a record twice', () => take(changed((entry, file) => file.entries.push(entry))), 'mehrere Einträge'],
    [
      'records of other kinds',
      () => take(exported(), 'e.json', 'organisations/musterstadt/organisation.md'),
      'keine Lösung',
    ],
    ['records elsewhere', () => take(exported(), 'e.json', '../eintrag.md'), 'keine Lösung'],
    ['no record', () => importCommand(['annex-viii', 'e.json']), '--record'],
    [
      'no file',
      () => importCommand(['annex-viii', 'nicht-da.json', '--record', 'x', '--content', content]),
      'gibt es nicht',
    ],
    ['another kind of import', () => importCommand(['annex-vii', 'e.json']), 'Gemeint „annex-viii“'],
  ])('says what is wrong with the call: %s', (_, run, words) => {
    expect(run()).toBe(2);
    expect(told.join('\n')).toContain(words);
  });

  it('writes through no link', () => {
    const outside = path.join(folder, 'fremd.md');
    writeFileSync(outside, record());
    const file = exported();
    const link = 'organisations/musterstadt/solutions/verweis.md';
    symlinkSync(outside, path.join(content, link));
    expect(take(file, 'e.json', link)).toBe(2);
  });

  it('explains itself', () => {
    expect(importCommand(['--help'])).toBe(0);
    expect(importCommand(['annex-viii', '--help'])).toBe(0);
    expect(printed.join('\n')).toContain('--dry-run');
    expect(importCommand([])).toBe(2);
  });
});
