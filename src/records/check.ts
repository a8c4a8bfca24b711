import { readFileSync } from 'node:fs';

import { createCatalogue, type Catalogue } from '#domain/catalogue.ts';
import type { Finding, Problem } from '#domain/finding.ts';
import { KINDS, type Kind } from '#domain/kind.ts';
import { recordKey, type AnyRecord } from '#domain/record.ts';
import { RULES } from '#domain/rules/index.ts';
import type { CatalogueContext, CatalogueRule, RecordContext, RecordRule, Rule } from '#domain/rules/rule.ts';
import { createSchemas, type Schemas } from '#domain/schema/index.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import { displayPath } from './content-folder.ts';
import { Findings, type Locate } from './findings.ts';
import { MAX_FILE_BYTES, readRecord, tooLarge } from './read-record.ts';
import { problemAt } from './reader-problem.ts';
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
  /** Reads a file a second time, by its path inside the content folder; for callers whose files lie in no folder. */
  readonly readAgain?: (inside: string) => Uint8Array;
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
  const findings = new Findings(content, schemas, options.readAgain);
  for (const { path: at, problem } of walk.strays) findings.addAt(at, problem.rule, problem);

  const rules = options.rules ?? RULES;
  const wanted = options.errorsOnly === true ? rules.filter(({ severity }) => severity === 'error') : rules;
  const recordRules = wanted.filter((rule) => rule.scope === 'record');
  const rulesFor = Object.fromEntries(
    KINDS.map((kind) => [kind, recordRules.filter(({ kinds }) => kinds.includes(kind))]),
  ) as Record<Kind, RecordRule[]>;

  const recordContext: RecordContext = { vocabularies, today: options.today };
  const records: AnyRecord[] = [];
  const invalid = new Set<AnyRecord>();
  const known = new Set<string>();
  for (const file of walk.files) {
    known.add(recordKey(file.place));
    const read = readOne(file, findings, schemas, options);
    if (read === undefined) continue;
    const { record, strictRecord, valid, locate } = read;
    records.push(record);
    if (!valid) invalid.add(record);
    // At once, while the places of its fields are at hand, and what rules work out about it and share.
    checkRecord(record, strictRecord, valid, rulesFor[record.kind], recordContext, findings, locate);
  }
  for (const problem of missingOrganisations(walk.files))
    findings.addAt(problem.path, 'stelle-fehlt', problem);

  const catalogue = createCatalogue(records, vocabularies);
  const context: CatalogueContext = { ...recordContext, catalogue, records, known };
  for (const rule of wanted) if (rule.scope === 'catalogue') checkCatalogue(rule, context, invalid, findings);
  return { catalogue, records, findings: findings.sorted(), files: walk.files.length };
}

function readOne(
  file: RecordFile,
  findings: Findings,
  schemas: Schemas,
  { content, vocabularies, read = readBytes }: CheckOptions,
): { record: AnyRecord; strictRecord: AnyRecord; valid: boolean; locate: Locate } | undefined {
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
      problemAt(
        'datei-unlesbar',
        { line: 1, column: 1, endLine: 1, endColumn: 2 },
        {
          de: `Die Datei lässt sich nicht lesen: ${reason(error)}. Prüfen Sie die Zugriffsrechte.`,
          en: `The file cannot be read: ${reason(error)}. Check its permissions.`,
        },
      ),
    );
    return undefined;
  }
  const { record, strictRecord, problems, originalPath, locate } = readRecord(bytes, {
    place: file.place,
    file: displayPath(content, file.path),
    schemas,
    vocabularies,
  });
  for (const problem of problems) findings.addAt(file.path, problem.rule, problem, file.place, locate);
  if (record === undefined || strictRecord === undefined) return undefined;
  if (problems.length > 0) findings.placeBy(record, originalPath);
  return { record, strictRecord, valid: problems.length === 0, locate };
}

function readBytes(file: RecordFile): Uint8Array {
  return readFileSync(file.absolute);
}

/**
 * Runs the rules for records of its kind on one. A rule that fails on a record with problems of form stays silent, because
 * it asked for a field that is wrong or missing; a rule that fails otherwise has a fault of its own, which becomes a finding.
 */
function checkRecord(
  record: AnyRecord,
  strictRecord: AnyRecord,
  valid: boolean,
  rules: readonly RecordRule[],
  context: RecordContext,
  findings: Findings,
  locate: Locate,
): void {
  for (const rule of rules) {
    try {
      for (const problem of rule.check(strictRecord, context)) findings.add(record, rule.id, problem, locate);
    } catch (error) {
      if (valid) findings.add(record, 'regel-abgebrochen', crash(rule, error));
    }
  }
}

/** Runs a rule that looks at all records, if need be without those with problems of form. */
function checkCatalogue(
  rule: CatalogueRule,
  context: CatalogueContext,
  invalid: ReadonlySet<AnyRecord>,
  findings: Findings,
): void {
  try {
    // All of them before the first is noted: a rule that fails halfway runs again without the invalid records.
    for (const problem of [...rule.check(context)]) findings.add(problem.record, rule.id, problem);
  } catch (error) {
    if (invalid.size === 0) findings.addAt('organisations', 'regel-abgebrochen', crash(rule, error));
    else runOnValid(rule, context, invalid, findings);
  }
}

function runOnValid(
  rule: CatalogueRule,
  context: CatalogueContext,
  invalid: ReadonlySet<AnyRecord>,
  findings: Findings,
): void {
  const records = context.records.filter((record) => !invalid.has(record));
  try {
    const catalogue = createCatalogue(records, context.vocabularies);
    for (const problem of rule.check({ ...context, records, catalogue }))
      findings.add(problem.record, rule.id, problem);
  } catch (error) {
    findings.addAt('organisations', 'regel-abgebrochen', crash(rule, error));
  }
}

function crash(rule: Rule, error: unknown): Problem {
  return {
    place: { in: 'start' },
    message: {
      de: `Die Regel „${rule.id}“ konnte hier nicht geprüft werden: ${String(error)}. Das ist ein Fehler des Registers; bitte melden Sie ihn.`,
      en: `The rule “${rule.id}” could not be checked here: ${String(error)}. This is a fault in the register; please report it.`,
    },
  };
}

/** One problem per folder that holds records but no `organisation.md`. */
function missingOrganisations(files: readonly RecordFile[]): ({ path: string } & Problem)[] {
  const present = new Set(
    files.filter(({ place }) => place.kind === 'organisation').map(({ place }) => place.id),
  );
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
