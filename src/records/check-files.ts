import { createCatalogue, type Catalogue } from '#domain/catalogue.ts';
import type { Finding, Problem } from '#domain/finding.ts';
import { KINDS, type Kind } from '#domain/kind.ts';
import { recordKey, type AnyRecord } from '#domain/record.ts';
import { RULES } from '#domain/rules/index.ts';
import type {
  CatalogueContext,
  CatalogueRule,
  RecordContext,
  RecordProblem,
  RecordRule,
  Rule,
} from '#domain/rules/rule.ts';
import { createSchemas, type Schemas } from '#domain/schema/index.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import { Findings, type Locate } from './findings.ts';
import { MAX_FILE_BYTES, readRecord, tooLarge } from './read-record.ts';
import { problemAt, reason, type ReaderProblem } from './reader-problem.ts';
import type { RecordPlace } from './record-path.ts';

/** A file that should hold a record, wherever it lies: in a folder, in Git, in the web form. */
export interface FileToCheck {
  /** Path inside the content folder, with `/`. */
  readonly path: string;
  readonly place: RecordPlace;
  /** Bytes. */
  readonly size: number;
}

export interface FileCheck<F extends FileToCheck> {
  /** Name of the content folder, as findings show it. */
  readonly folder: string;
  /** The day on which the check is made, `YYYY-MM-DD`. */
  readonly today: string;
  readonly vocabularies: Vocabularies;
  readonly files: readonly F[];
  /** What else is wrong with the folder, by path inside it. */
  readonly strays?: readonly { readonly path: string; readonly problem: ReaderProblem }[];
  /** Records known without their files: rules see them, but nothing is said about them. */
  readonly others?: readonly AnyRecord[];
  readonly read: (file: F) => Uint8Array;
  /** Reads a file a second time, by its path inside the content folder. */
  readonly readAgain: (inside: string) => Uint8Array;
  /** Leaves out rules that give warnings and hints: enough to know whether records may be published. */
  readonly errorsOnly?: boolean | undefined;
  /** Rules beyond the schema; all of them unless a test gives others. */
  readonly rules?: readonly Rule[] | undefined;
}

export interface CheckResult {
  readonly catalogue: Catalogue;
  /** Every record that could be read, also those with findings. */
  readonly records: readonly AnyRecord[];
  readonly findings: readonly Finding[];
  /** Number of record files met, readable or not. */
  readonly files: number;
}

/**
 * Reads and checks record files. All findings of all files, in a fixed order. The one check for the command line, the
 * site, the review and the web form; it knows no file system.
 */
export function checkFiles<F extends FileToCheck>(options: FileCheck<F>): CheckResult {
  const { folder, vocabularies, files, strays = [], others = [] } = options;
  const schemas = createSchemas(vocabularies);
  const findings = new Findings(folder, schemas, options.readAgain);
  for (const { path: at, problem } of strays) findings.addAt(at, problem.rule, problem);

  const rules = options.rules ?? RULES;
  const wanted = options.errorsOnly === true ? rules.filter(({ severity }) => severity === 'error') : rules;
  const recordRules = wanted.filter((rule) => rule.scope === 'record');
  const rulesFor = Object.fromEntries(
    KINDS.map((kind) => [kind, recordRules.filter(({ kinds }) => kinds.includes(kind))]),
  ) as Record<Kind, RecordRule[]>;

  const recordContext: RecordContext = { vocabularies, today: options.today };
  const read: AnyRecord[] = [];
  const invalid = new Set<AnyRecord>();
  for (const file of files) {
    const result = readOne(file, findings, schemas, options);
    if (result === undefined) continue;
    const { record, strictRecord, valid, locate } = result;
    read.push(record);
    if (!valid) invalid.add(record);
    // At once, while the places of its fields are at hand, and what rules work out about it and share.
    checkRecord(record, strictRecord, valid, rulesFor[record.kind], recordContext, findings, locate);
  }
  const places = [...files.map(({ place }) => place), ...others];
  for (const problem of missingOrganisations(files, places))
    findings.addAt(problem.path, 'stelle-fehlt', problem);

  const records = [...read, ...others];
  const catalogue = createCatalogue(records, vocabularies);
  const known = new Set(places.map(recordKey));
  const context: CatalogueContext = { ...recordContext, catalogue, records, known };
  const silent = new Set(others);
  for (const rule of wanted)
    if (rule.scope === 'catalogue') checkCatalogue(rule, context, invalid, silent, findings);
  return { catalogue, records, findings: findings.sorted(), files: files.length };
}

function readOne<F extends FileToCheck>(
  file: F,
  findings: Findings,
  schemas: Schemas,
  { folder, vocabularies, read }: FileCheck<F>,
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
    file: `${folder}/${file.path}`,
    schemas,
    vocabularies,
  });
  for (const problem of problems) findings.addAt(file.path, problem.rule, problem, file.place, locate);
  if (record === undefined || strictRecord === undefined) return undefined;
  if (problems.length > 0) findings.placeBy(record, originalPath);
  return { record, strictRecord, valid: problems.length === 0, locate };
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
  silent: ReadonlySet<AnyRecord>,
  findings: Findings,
): void {
  try {
    // All of them before the first is noted: a rule that fails halfway runs again without the invalid records.
    note([...rule.check(context)], rule, silent, findings);
  } catch (error) {
    if (invalid.size === 0) findings.addAt('organisations', 'regel-abgebrochen', crash(rule, error));
    else runOnValid(rule, context, invalid, silent, findings);
  }
}

function note(
  problems: Iterable<RecordProblem>,
  rule: CatalogueRule,
  silent: ReadonlySet<AnyRecord>,
  findings: Findings,
): void {
  for (const problem of problems)
    if (!silent.has(problem.record)) findings.add(problem.record, rule.id, problem);
}

function runOnValid(
  rule: CatalogueRule,
  context: CatalogueContext,
  invalid: ReadonlySet<AnyRecord>,
  silent: ReadonlySet<AnyRecord>,
  findings: Findings,
): void {
  const records = context.records.filter((record) => !invalid.has(record));
  try {
    const catalogue = createCatalogue(records, context.vocabularies);
    note(rule.check({ ...context, records, catalogue }), rule, silent, findings);
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
function missingOrganisations(
  files: readonly FileToCheck[],
  places: readonly RecordPlace[],
): ({ path: string } & Problem)[] {
  const present = new Set(places.filter(({ kind }) => kind === 'organisation').map(({ id }) => id));
  const first = new Map<string, FileToCheck>();
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
