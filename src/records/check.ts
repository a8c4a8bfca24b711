import { readFileSync } from 'node:fs';
import path from 'node:path';

import { createCatalogue, type Catalogue } from '#domain/catalogue.ts';
import { compareFindings, formatPath, ruleAddress, type FieldPath, type Finding, type Place, type Problem } from '#domain/finding.ts';
import { recordKey, type AnyRecord, type TextRange } from '#domain/record.ts';
import { RULES, ruleInfo } from '#domain/rules/index.ts';
import type { CatalogueContext, Rule } from '#domain/rules/rule.ts';
import { createSchemas, type Schemas } from '#domain/schema/index.ts';
import { metaAt } from '#domain/schema/issues.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import { decodeText } from './characters.ts';
import { displayPath } from './content-folder.ts';
import { createLocator, MAX_FILE_BYTES, readRecord, tooLarge, type ReadResult } from './read-record.ts';
import { problemAt } from './reader-problem.ts';
import { recordPath, type RecordPlace } from './record-path.ts';
import { reason, walkRecords, type RecordFile, type Walk } from './walk.ts';

export interface CheckOptions {
  /** The content folder. */
  readonly content: string;
  /** The day on which the check is made, `YYYY-MM-DD`. */
  readonly today: string;
  readonly vocabularies: Vocabularies;
  /** Result of `walkRecords`, when the caller has it already. */
  readonly walk?: Walk;
  /** Reads a file's bytes; for callers that want to know what was read. */
  readonly read?: (file: RecordFile) => Uint8Array;
  /** Leaves out rules that give warnings and hints: enough to know whether records may be published. */
  readonly errorsOnly?: boolean;
  /** Rules beyond the schema; all of them unless a test gives others. */
  readonly rules?: readonly Rule[];
}

export interface CheckResult {
  readonly catalogue: Catalogue;
  /** Every record that could be read, also those with findings. */
  readonly records: readonly AnyRecord[];
  readonly findings: readonly Finding[];
  /** Number of record files met, readable or not. */
  readonly files: number;
}

/** Reads and checks a whole content folder. All findings of all files, in a fixed order. */
export function checkContent(options: CheckOptions): CheckResult {
  const { content, vocabularies } = options;
  const schemas = createSchemas(vocabularies);
  const walk = options.walk ?? walkRecords(content);
  const findings = new Findings(content, schemas);
  for (const { path: at, problem } of walk.strays) findings.addAt(at, problem.rule, problem);

  const records: AnyRecord[] = [];
  const invalid = new Set<AnyRecord>();
  const known = new Set<string>();
  for (const file of walk.files) {
    known.add(recordKey(file.place));
    const record = readOne(file, findings, schemas, options);
    if (record === undefined) continue;
    records.push(record.record);
    if (!record.valid) invalid.add(record.record);
  }
  for (const problem of missingOrganisations(walk.files)) findings.addAt(problem.path, 'stelle-fehlt', problem);

  const catalogue = createCatalogue(records, vocabularies);
  const context: CatalogueContext = { vocabularies, catalogue, records, known, today: options.today };
  const rules = options.rules ?? RULES;
  const wanted = options.errorsOnly === true ? rules.filter(({ severity }) => severity === 'error') : rules;
  for (const rule of wanted) runRule(rule, context, invalid, findings);
  return { catalogue, records, findings: findings.sorted(), files: walk.files.length };
}

function readOne(
  file: RecordFile,
  findings: Findings,
  schemas: Schemas,
  { content, vocabularies, read = readBytes }: CheckOptions,
): { record: AnyRecord; valid: boolean } | undefined {
  // Not even read: a file of gigabytes would fill the memory before anything could be said about it.
  if (file.size > MAX_FILE_BYTES) {
    findings.addAt(file.path, 'datei-zu-gross', tooLarge(file.size));
    return undefined;
  }
  let bytes: Uint8Array;
  try {
    bytes = read(file);
  } catch (error) {
    findings.addAt(
      file.path,
      'datei-unlesbar',
      problemAt('datei-unlesbar', { line: 1, column: 1, endLine: 1, endColumn: 2 }, {
        de: `Die Datei lässt sich nicht lesen: ${reason(error)}. Prüfen Sie die Zugriffsrechte.`,
        en: `The file cannot be read: ${reason(error)}. Check its permissions.`,
      }),
    );
    return undefined;
  }
  const { record, problems, originalPath } = readRecord(bytes, {
    place: file.place,
    file: displayPath(content, file.path),
    schemas,
    vocabularies,
  });
  for (const problem of problems) findings.addAt(file.path, problem.rule, problem, file.place);
  if (record === undefined) return undefined;
  if (problems.length > 0) findings.placeBy(record, originalPath);
  return { record, valid: problems.length === 0 };
}

function readBytes(file: RecordFile): Uint8Array {
  return readFileSync(file.absolute);
}

/**
 * Runs one rule over everything. A rule that fails on a record with problems of form stays silent, because that
 * record lacks fields; a rule that fails otherwise has a fault of its own, which becomes a finding.
 */
function runRule(rule: Rule, context: CatalogueContext, invalid: ReadonlySet<AnyRecord>, findings: Findings): void {
  if (rule.scope === 'catalogue') {
    try {
      // All of them before the first is noted: a rule that fails halfway runs again without the invalid records.
      for (const problem of [...rule.check(context)]) findings.add(problem.record, rule.id, problem);
    } catch (error) {
      if (invalid.size === 0) findings.addAt('organisations', 'regel-abgebrochen', crash(rule, error));
      else runOnValid(rule, context, invalid, findings);
    }
    return;
  }
  for (const record of context.records) {
    if (!rule.kinds.includes(record.kind)) continue;
    try {
      for (const problem of rule.check(record, context)) findings.add(record, rule.id, problem);
    } catch (error) {
      if (!invalid.has(record)) findings.add(record, 'regel-abgebrochen', crash(rule, error));
    }
  }
}

function runOnValid(
  rule: Extract<Rule, { scope: 'catalogue' }>,
  context: CatalogueContext,
  invalid: ReadonlySet<AnyRecord>,
  findings: Findings,
): void {
  const records = context.records.filter((record) => !invalid.has(record));
  try {
    const catalogue = createCatalogue(records, context.vocabularies);
    for (const problem of rule.check({ ...context, records, catalogue })) findings.add(problem.record, rule.id, problem);
  } catch (error) {
    findings.addAt('organisations', 'regel-abgebrochen', crash(rule, error));
  }
}

function crash(rule: Rule, error: unknown): Problem {
  return {
    place: { in: 'start' },
    message: {
      de: `Die Regel „${rule.id}“ konnte hier nicht geprüft werden: ${String(error)}. Das ist ein Fehler des Registers; bitte melden Sie ihn.`,
      en: `The rule “${rule.id}” could not be checked here: ${String(error)}. This is a fault of the register; please report it.`,
    },
  };
}

/** One problem per folder that holds records but no `organisation.md`. */
function missingOrganisations(files: readonly RecordFile[]): ({ path: string } & Problem)[] {
  const present = new Set(files.filter(({ place }) => place.kind === 'organisation').map(({ place }) => place.id));
  const first = new Map<string, RecordFile>();
  for (const file of files) {
    const { organisation } = file.place;
    if (!present.has(organisation) && !first.has(organisation)) first.set(organisation, file);
  }
  return [...first.values()].map(({ path: at, place }) => ({
    path: at,
    place: { in: 'start' },
    message: {
      de: `Im Ordner „${place.organisation}“ fehlt die Datei organisation.md. Legen Sie sie an; sie beschreibt die Stelle.`,
      en: `The folder “${place.organisation}” has no file organisation.md. Create it; it describes the authority.`,
    },
  }));
}

/** Collects findings and turns places into lines and columns, reading a file's places only when one is asked for. */
class Findings {
  readonly #items: Finding[] = [];
  readonly #originalPaths = new Map<AnyRecord, ReadResult['originalPath']>();
  readonly #locators = new Map<string, (path: FieldPath, part: 'value' | 'key') => TextRange>();
  readonly #content: string;
  readonly #schemas: Schemas;

  constructor(content: string, schemas: Schemas) {
    this.#content = content;
    this.#schemas = schemas;
  }

  /** Rules see a record without its invalid list items; their places are turned into those of the file. */
  placeBy(record: AnyRecord, originalPath: ReadResult['originalPath']): void {
    this.#originalPaths.set(record, originalPath);
  }

  add(record: AnyRecord, rule: string, problem: Problem): void {
    const originalPath = this.#originalPaths.get(record);
    const { place } = problem;
    const inFile = originalPath !== undefined && 'path' in place ? { ...place, path: originalPath(place.path) } : place;
    this.addAt(recordPath(record), rule, { ...problem, place: inFile }, record);
  }

  /** @param inside path inside the content folder */
  addAt(inside: string, rule: string, problem: Problem, place?: RecordPlace): void {
    const { severity } = ruleInfo(rule);
    const { place: where, ...rest } = problem;
    const field = where.in === 'value' || where.in === 'key' ? where.path : [];
    const meta = place === undefined ? undefined : metaAt(this.#schemas[place.kind], field);
    this.#items.push({
      message: rest.message,
      actual: rest.actual,
      expected: rest.expected,
      suggestion: rest.suggestion,
      related: rest.related,
      rule,
      severity,
      file: displayPath(this.#content, inside),
      ...this.#range(inside, where),
      field: formatPath(field),
      label: meta?.label,
      docs: ruleAddress(rule),
    });
  }

  sorted(): Finding[] {
    return this.#items.sort(compareFindings);
  }

  #range(inside: string, place: Place): TextRange {
    if (place.in === 'start') return { line: 1, column: 1, endLine: 1, endColumn: 4 };
    if (place.in === 'text') return { line: place.line, column: place.column, endLine: place.endLine ?? place.line, endColumn: place.endColumn };
    let locate = this.#locators.get(inside);
    if (locate === undefined) {
      locate = createLocator(readAgain(path.join(this.#content, inside)));
      this.#locators.set(inside, locate);
    }
    return locate(place.path, place.in);
  }
}

/** Text of a file that has been read before; empty when it has gone since. */
function readAgain(file: string): string {
  try {
    return decodeText(readFileSync(file)).text ?? '';
  } catch {
    return '';
  }
}
