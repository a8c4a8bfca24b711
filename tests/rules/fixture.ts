/** Reads and runs rule fixtures. The format is described in rules.test.ts. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isMap, isPair, parse, parseDocument } from 'yaml';
import * as z from 'zod';
import type { Finding } from '#domain/finding.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { checkContent } from '#records/check.ts';
import { PROJECT_ROOT } from '#records/content-folder.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { walkRecords } from '#records/walk.ts';

const FOLDER = import.meta.dirname;
const BASE = path.join(FOLDER, 'base', 'organisations');
const TODAY = '2026-11-23';

const byPath = <T extends z.ZodType>(value: T) => z.record(z.string(), value).default({});

const changes = {
  name: z.string().min(3),
  change: byPath(z.record(z.string(), z.unknown())),
  body: byPath(z.string()),
  raw: byPath(z.string()),
  hex: byPath(z.string().regex(/^(?:[0-9a-f]{2}\s*)*$/i)),
  size: byPath(z.number()),
  remove: z.array(z.string()).default([]),
  mode: byPath(z.string().regex(/^[0-7]{3}$/)),
  link: byPath(z.string()),
  unreadable: z.array(z.string()).default([]),
  faulty: z.enum(['record', 'catalogue']).optional(),
  today: z.iso.date().default(TODAY),
};
const expected = z.strictObject({
  file: z.string(),
  text: z.string().optional(),
  line: z.number().optional(),
});
const fixtureSchema = z.strictObject({
  pass: z.array(z.strictObject(changes)).min(1),
  fail: z.array(z.strictObject({ ...changes, finds: z.array(expected).min(1) })).min(1),
});

export type Fixture = z.output<typeof fixtureSchema>;
export type FixtureCase = Fixture['pass'][number];
export type Expected = z.infer<typeof expected>;

const vocabularies = readVocabularies(path.join(PROJECT_ROOT, 'content'));
const base = new Map(
  readdirSync(BASE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(BASE, name), 'utf8')]),
);

/** Ids of the rules that have a fixture file. */
export function fixtureIds(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** @throws Error naming the file when it does not have the format */
export function readFixture(id: string): Fixture {
  return parseFixture(readFileSync(path.join(FOLDER, `${id}.yaml`), 'utf8'), id);
}

export function parseFixture(text: string, id: string): Fixture {
  const result = fixtureSchema.safeParse(parse(text));
  if (!result.success) throw new Error(`tests/rules/${id}.yaml\n${z.prettifyError(result.error)}`);
  return result.data;
}

/** A case as it is when nothing is said: the base itself. */
export const UNCHANGED: FixtureCase = z.strictObject(changes).parse({ name: 'Basis' });

export interface Outcome {
  readonly findings: readonly Finding[];
  /** Findings of one rule as a fixture writes them: file, marked text, line. */
  found(rule: string): Required<Expected>[];
}

/** Writes the base with the changes of a case, reads and checks it once. */
export function runCase(given: FixtureCase): Outcome {
  const content = mkdtempSync(path.join(tmpdir(), 'maki-rules-'));
  try {
    const folder = path.join(content, 'organisations');
    mkdirSync(folder);
    write(folder, given);
    const walk = walkRecords(content);
    // Permissions do not stop root. A file that turns into a folder between listing and reading stops everybody.
    for (const name of given.unreadable) {
      rmSync(path.join(folder, name));
      mkdirSync(path.join(folder, name));
    }
    const { findings } = checkContent({
      content,
      today: given.today,
      vocabularies,
      walk,
      ...(given.faulty === undefined ? {} : { rules: [FAULTY_RULES[given.faulty]] }),
    });
    const texts = new Map(findings.map(({ file }) => [file, linesOf(path.join(content, '..', file))]));
    return {
      findings,
      found: (rule) =>
        findings.filter((finding) => finding.rule === rule).map((finding) => asExpected(finding, texts)),
    };
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
}

/** What is wrong with the outcome of a case, in words; empty when it is as expected. */
export function compare(rule: string, outcome: Outcome, finds: readonly Expected[]): string[] {
  const found = outcome.found(rule);
  const problems = finds.flatMap((wanted, index) => {
    const actual = found[index];
    if (actual === undefined) return [`erwartet, aber nicht gefunden: ${JSON.stringify(wanted)}`];
    const fits =
      wanted.file === actual.file &&
      (wanted.text === undefined || wanted.text === actual.text) &&
      (wanted.line === undefined || wanted.line === actual.line);
    return fits ? [] : [`erwartet: ${JSON.stringify(wanted)}\ngefunden: ${JSON.stringify(actual)}`];
  });
  const extra = found.slice(finds.length).map((actual) => `nicht erwartet: ${JSON.stringify(actual)}`);
  return [...problems, ...extra];
}

function write(folder: string, given: FixtureCase): void {
  const texts = new Map<string, string | Uint8Array>(base);
  for (const [name, fields] of Object.entries(given.change))
    texts.set(name, withFields(baseText(name), fields));
  for (const [name, body] of Object.entries(given.body))
    texts.set(name, withBody(String(texts.get(name) ?? baseText(name)), body));
  for (const [name, raw] of Object.entries(given.raw)) texts.set(name, raw);
  for (const [name, hex] of Object.entries(given.hex))
    texts.set(name, Buffer.from(hex.replace(/\s/g, ''), 'hex'));
  for (const [name, text] of texts) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { mode: 0o644 });
  }
  for (const [name, size] of Object.entries(given.size)) {
    const file = path.join(folder, name);
    const missing = size - readFileSync(file).length;
    writeFileSync(file, 'Text. '.repeat(missing / 6 + 1).slice(0, missing), { flag: 'a' });
  }
  for (const name of given.remove) rmSync(path.join(folder, name), { recursive: true });
  for (const [name, mode] of Object.entries(given.mode))
    chmodSync(path.join(folder, name), Number.parseInt(mode, 8));
  for (const [name, target] of Object.entries(given.link)) {
    rmSync(path.join(folder, name), { recursive: true, force: true });
    symlinkSync(target, path.join(folder, name));
  }
}

function baseText(name: string): string {
  const text = base.get(name);
  if (text === undefined)
    throw new Error(`${name} gibt es in der Basis nicht. Neue Dateien stehen unter raw.`);
  return text;
}

/** The text with other front matter: fields replaced, added at the end, or removed where the value is null. */
function withFields(text: string, fields: Readonly<Record<string, unknown>>): string {
  const end = text.indexOf('\n---\n', 3);
  const document = parseDocument(text.slice(4, end + 1));
  if (!isMap(document.contents)) throw new Error('Die Basis hat keinen Kopf.');
  for (const [key, value] of Object.entries(fields)) {
    if (value === null)
      document.contents.items = document.contents.items.filter(
        (pair) => !isPair(pair) || String(pair.key) !== key,
      );
    else document.set(key, document.createNode(value));
  }
  return `---\n${document.toString({ lineWidth: 0 })}${text.slice(end + 1)}`;
}

function withBody(text: string, body: string): string {
  return `${text.slice(0, text.indexOf('\n---\n', 3) + 5)}${body}`;
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/);
  } catch {
    // Folders, links into nothing and the like mark no text.
    return [];
  }
}

function asExpected(finding: Finding, texts: ReadonlyMap<string, string[]>): Required<Expected> {
  const row = texts.get(finding.file)?.[finding.line - 1] ?? '';
  return {
    file: finding.file.split('/').slice(2).join('/') || '.',
    text: row.slice(finding.column - 1, finding.endLine === finding.line ? finding.endColumn - 1 : undefined),
    line: finding.line,
  };
}

const fault = {
  id: 'pflichtfeld-fehlt',
  severity: 'error',
  title: { de: 'fehlerhaft', en: 'faulty' },
  explanation: { de: 'fehlerhaft', en: 'faulty' },
} as const;

const FAULTY_RULES: Readonly<Record<'record' | 'catalogue', Rule>> = {
  record: {
    ...fault,
    scope: 'record',
    kinds: ['need'],
    check: () => {
      throw new Error('absichtlich');
    },
  },
  catalogue: {
    ...fault,
    scope: 'catalogue',
    check: () => {
      throw new Error('absichtlich');
    },
  },
};
