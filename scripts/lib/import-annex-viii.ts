/** `npm run import -- annex-viii`: an entry for the EU database back into the record it belongs to. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import {
  annexVIIIEntry,
  withAnnexVIIIEntry,
  type EntryProblem,
  type EntryRecord,
} from '#domain/ai-act/annex-viii-entry.ts';
import { recordKey } from '#domain/record.ts';
import { LANGUAGES, type Language } from '#domain/text.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import { READ_FORMATS, type FileProblem, type ReadEntry, type ReadFormat } from '#exports/read-annex-viii.ts';
import { checkWith } from '#records/check-with.ts';
import { contentFolder, displayPath } from '#records/content-folder.ts';
import { editText, readText, type RecordText } from '#records/edit-text.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { walkRecords, type RecordFile } from '#records/walk.ts';
import { print } from '#report/pretty.ts';
import { countFindings } from '#report/report.ts';
import { dayOption, fromCaller, oneOf, readCommandLine, todayInGermany, UsageError } from './command-line.ts';
import { IMPORT_HELP, importTexts, type ImportTexts } from './import-texts.ts';

const OPTIONS = {
  record: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  content: { type: 'string' },
  today: { type: 'string' },
  lang: { type: 'string', default: 'de' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** An entry of a register has some 20 kB; all of them together stay far below. */
const MAX_BYTES = 5_000_000;

interface Import {
  /** The file as it was named. */
  readonly name: string;
  readonly text: string;
  readonly format: ReadFormat;
  readonly content: string;
  readonly record: RecordFile & { readonly place: { readonly kind: EntryRecord['kind'] } };
  readonly today: string;
  readonly dryRun: boolean;
  readonly vocabularies: Vocabularies;
  readonly language: Language;
  readonly t: ImportTexts;
}

/**
 * Runs the import. Nothing is written where file or record would have errors.
 * @returns the exit code
 * @throws UsageError
 */
export function importAnnexVIII(args: readonly string[], language: Language): 0 | 1 {
  const { values, positionals } = readCommandLine(args, OPTIONS, language);
  if (values.help) {
    console.log(IMPORT_HELP[language]);
    return 0;
  }
  oneOf('--lang', values.lang, LANGUAGES, language);
  const t = importTexts(language);
  const [name, more] = positionals;
  if (name === undefined || more !== undefined) throw new UsageError(t('oneFile'));
  if (values.record === undefined) throw new UsageError(t('noRecord'));
  const content = contentFolder(values.content === undefined ? undefined : fromCaller(values.content));
  return run({
    name,
    format: formatOf(name, t),
    text: readGiven(name, t),
    content,
    record: recordFile(values.record, content, t),
    today: values.today === undefined ? todayInGermany() : dayOption('--today', values.today, language),
    dryRun: values['dry-run'],
    vocabularies: readVocabularies(content),
    language,
    t,
  });
}

function formatOf(name: string, t: ImportTexts): ReadFormat {
  const ending = path.extname(name).slice(1).toLowerCase();
  if (Object.hasOwn(READ_FORMATS, ending)) return ending as ReadFormat;
  throw new UsageError(t('noFormat', { name }));
}

function readGiven(name: string, t: ImportTexts): string {
  const file = fromCaller(name);
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new UsageError(t('noFile', { name }));
  if (size > MAX_BYTES) throw new UsageError(t('tooBig', { name, size, most: MAX_BYTES }));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    throw new UsageError(t('notUtf8', { name }));
  }
}

/** The record's file, if it is a regular one of the content folder that can hold an entry. */
function recordFile(given: string, content: string, t: ImportTexts): Import['record'] {
  const absolute = fromCaller(given);
  const record = walkRecords(content).files.find((file) => path.resolve(file.absolute) === absolute);
  if (record?.place.kind === 'solution' || record?.place.kind === 'deployment')
    return record as Import['record'];
  throw new UsageError(t('notARecord', { record: given, content }));
}

function run(job: Import): 0 | 1 {
  const { name, record, t } = job;
  const { entries, problems } = READ_FORMATS[job.format](job.text);
  if (problems.length > 0) return refuse(job, problems);
  const old = readFileSync(record.absolute, 'utf8');
  const read = readText(old);
  if (read === undefined) throw new UsageError(t('unreadable', { record: record.path }));
  const key = recordKey(record.place);
  const own = entries.filter((entry) => entry.record === key);
  if (own.length !== 1) {
    const found = entries.map((entry) => entry.record).join(', ') || '–';
    throw new UsageError(t(own.length === 0 ? 'noEntry' : 'manyEntries', { name, key, found }));
  }
  return take(job, own[0]!, old, read);
}

function take(job: Import, entry: ReadEntry, old: string, { answers, sections }: RecordText): 0 | 1 {
  const { record, content, vocabularies, today, language, t } = job;
  const { kind } = record.place;
  const { data, problems } = withAnnexVIIIEntry({ kind, data: answers }, entry, vocabularies);
  if (problems.length > 0) return refuse(job, problems);
  const text = editText(old, kind, data, sections, vocabularies);
  if (text === old) {
    console.log(t('same', { record: record.path }));
    return 0;
  }
  const findings = checkWith([{ path: record.path, text }], content, today, vocabularies).filter(
    ({ severity }) => severity !== 'hint',
  );
  if (findings.length > 0) {
    const lines = new Map([[displayPath(content, record.path), text.split('\n')]]);
    const records = { organisation: 0, solution: 0, deployment: 0, need: 0 };
    console.error(print({ findings, records, today }, { language, lines: (file) => lines.get(file) }));
  }
  const fails = countFindings(findings).error > 0;
  console.log([t('changes', { record: record.path }), ...changes(job, answers, data)].join('\n'));
  if (fails) console.error(t('notWritten'));
  else if (job.dryRun) console.log(t('dryRun'));
  else {
    writeFileSync(record.absolute, text);
    console.log(t('written', { record: record.path }));
  }
  return fails ? 1 : 0;
}

function refuse({ name, t, language }: Import, problems: readonly (FileProblem | EntryProblem)[]): 1 {
  for (const problem of problems) {
    const line = problem.line === undefined ? '' : `:${problem.line}`;
    const item = 'item' in problem ? `  ${problem.item}` : '';
    console.error(visible(`${name}${line}${item}  ${problem.message[language]}`));
  }
  console.error(t('notWritten'));
  return 1;
}

/** One line for each value that becomes another: number, field, before and after. */
function changes({ record, vocabularies, language, t }: Import, before: object, after: object): string[] {
  const valuesIn = (data: object): Map<string, string> => {
    const entry = annexVIIIEntry({ kind: record.place.kind, data } as EntryRecord, false, vocabularies);
    const fields = entry?.fields ?? [];
    return new Map(
      fields.flatMap(({ item, values }) =>
        values.map(({ leaf, value }) => [
          `${item.section} ${item.number}  ${leaf.label[language]}`,
          [value].flat().join('; '),
        ]),
      ),
    );
  };
  const [old, now] = [valuesIn(before), valuesIn(after)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .filter((name) => old.get(name) !== now.get(name))
    .map((name) => visible(`  ${name}: ${old.get(name) ?? t('nothing')} → ${now.get(name) ?? t('nothing')}`));
}

/** Text of a file for a terminal: nothing that steers it. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) =>
    character === '\n' ? ' ' : `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}
