/** From answers to the text of a new record. Knows no terminal and no files: the web form asks the same questions. */
import * as z from 'zod';

import type { FieldPath } from '#domain/finding.ts';
import type { Kind } from '#domain/kind.ts';
import { idFrom } from '#domain/record-id.ts';
import type { AnyRecord } from '#domain/record.ts';
import { references } from '#domain/references.ts';
import { fieldMeta, type FieldMeta } from '#domain/schema/field.ts';
import { createSchemas } from '#domain/schema/index.ts';
import { explainIssues, valueAt } from '#domain/schema/issues.ts';
import type { Text } from '#domain/text.ts';
import { vocabularyEntry, type Vocabularies } from '#domain/vocabulary.ts';
import { writeYaml } from './write-yaml.ts';

/** One field that can be asked for: a single value, or a list of single values. */
export interface Question {
  /** Lists of groups are asked for their first item only: `['sources', 0, 'url']`. */
  readonly path: FieldPath;
  /** Name on a command line: `sources-url`. */
  readonly option: string;
  readonly meta: FieldMeta;
  readonly type: 'text' | 'number' | 'boolean';
  /** Several values make the answer. */
  readonly isList: boolean;
  /** The kind of record whose id is meant, if any. */
  readonly refersTo?: Kind | undefined;
  /** Required within its group. */
  readonly required: boolean;
  /** The nearest group around it that may be missing altogether. */
  readonly group?: FieldPath | undefined;
}

/** What is known of the record so far. */
export type Answers = Readonly<Record<string, unknown>>;

/** Every question about a kind of record, in the order of its schema. */
export function recordQuestions(kind: Kind, vocabularies: Vocabularies): Question[] {
  return groupQuestions(createSchemas(vocabularies)[kind], [], undefined).map((question) => ({
    ...question,
    refersTo: referredKind(kind, question),
  }));
}

function groupQuestions(schema: z.ZodObject, path: FieldPath, group: FieldPath | undefined): Question[] {
  return Object.entries(schema.shape).flatMap(([key, outer]) => {
    const own = [...path, key];
    const required = !(outer instanceof z.ZodOptional);
    const inner = required ? outer : outer.unwrap();
    const item = inner instanceof z.ZodArray ? inner.element : inner;
    if (item instanceof z.ZodObject) {
      const place = inner instanceof z.ZodArray ? [...own, 0] : own;
      return groupQuestions(item, place, required ? group : own);
    }
    const meta = fieldMeta(inner as z.ZodType);
    if (meta === undefined) return [];
    const type = item instanceof z.ZodNumber ? 'number' : item instanceof z.ZodBoolean ? 'boolean' : 'text';
    return [
      {
        path: own,
        option: optionName(own),
        meta,
        type,
        isList: inner instanceof z.ZodArray,
        required,
        group,
      },
    ];
  });
}

/** `['aiAct', 'riskClass']` as `ai-act-risk-class`. */
function optionName(path: FieldPath): string {
  return path
    .filter((step) => typeof step === 'string')
    .map((step) =>
      step.replace(/[_\s]+/g, '-').replace(/[A-Z]+/g, (capitals) => `-${capitals.toLowerCase()}`),
    )
    .join('-');
}

/** The kind of record an answer would name, found by giving one. */
function referredKind(kind: Kind, { path, isList }: Pick<Question, 'path' | 'isList'>): Kind | undefined {
  const probe = { kind, data: withAnswer({}, path, isList ? ['x'] : 'x') } as unknown as AnyRecord;
  return references(probe)[0]?.kind;
}

/** A field that a rule asks for although the schema does not. */
interface Condition {
  readonly path: FieldPath;
  readonly holds: (answers: Answers) => boolean;
  /** A field whose answer does as well. */
  readonly instead?: FieldPath;
}

const hasContact = ({ contact }: Answers): boolean => contact !== undefined;
const hasEnded = ({ status }: Answers): boolean => status === 'discontinued' || status === 'ended';

/** The rules kontakt-unvollstaendig, land-fehlt, betrieb-ohne-beginn and eingestellt-ohne-ende. */
const CONTACT: readonly Condition[] = [
  { path: ['contact', 'email'], holds: hasContact, instead: ['contact', 'url'] },
  { path: ['contact', 'url'], holds: hasContact, instead: ['contact', 'email'] },
];
const CONDITIONS: Readonly<Record<Kind, readonly Condition[]>> = {
  organisation: [
    { path: ['state'], holds: ({ level }) => level === 'state' || level === 'municipal' },
    ...CONTACT,
  ],
  solution: [
    { path: ['since'], holds: ({ status }) => status === 'production' },
    { path: ['ended'], holds: hasEnded },
    ...CONTACT,
  ],
  deployment: [{ path: ['ended'], holds: hasEnded }, ...CONTACT],
  need: CONTACT,
};

/** A question that has to be answered; `instead`: or another one in its place. */
export interface OpenQuestion {
  readonly question: Question;
  readonly instead?: Question | undefined;
}

/** What still has to be answered after the answers so far, in the order of the schema. */
export function openQuestions(kind: Kind, questions: readonly Question[], answers: Answers): OpenQuestion[] {
  const isOpen = (path: FieldPath): boolean => valueAt(answers, path) === undefined;
  const byPath = new Map(questions.map((question) => [JSON.stringify(question.path), question]));
  return questions.flatMap((question): OpenQuestion[] => {
    if (!isOpen(question.path)) return [];
    const { required, group, path } = question;
    if (required && (group === undefined || !isOpen(group))) return [{ question }];
    const condition = CONDITIONS[kind].find((one) => JSON.stringify(one.path) === JSON.stringify(path));
    if (condition === undefined || !condition.holds(answers)) return [];
    if (condition.instead === undefined) return [{ question }];
    return isOpen(condition.instead)
      ? [{ question, instead: byPath.get(JSON.stringify(condition.instead)) }]
      : [];
  });
}

/** The days on which a record was added, reviewed or confirmed: today, unless somebody says otherwise. */
export function usualAnswer({ path, required, meta }: Question, today: string): string | undefined {
  const isDay = meta.form === 'date' || meta.form === 'partial-date';
  return required && isDay && path.length === 1 && meta.group === 'provenance' ? today : undefined;
}

/**
 * Reads what somebody wrote as an answer; of a controlled list also the German or English label.
 * @param written one text, for lists one per item
 */
export function readAnswer(
  kind: Kind,
  question: Question,
  written: readonly string[],
  vocabularies: Vocabularies,
): { readonly value: unknown } | { readonly problem: Text } {
  const items = written.map((text) => readItem(question, text.normalize('NFC').trim(), vocabularies));
  const value = question.isList ? [...new Set(items)] : items[0];
  const schema = createSchemas(vocabularies)[kind];
  const data = withAnswer({}, question.path, value);
  const issues = (schema.safeParse(data).error?.issues ?? []).filter(({ path }) =>
    question.path.every((step, index) => step === path[index]),
  );
  const [problem] = explainIssues(schema, data, issues, vocabularies);
  return problem === undefined ? { value } : { problem: problem.message };
}

function readItem({ type, meta }: Question, text: string, vocabularies: Vocabularies): unknown {
  if (type === 'number') return text === '' || Number.isNaN(Number(text)) ? text : Number(text);
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (meta.vocabulary === undefined || vocabularyEntry(vocabularies, meta.vocabulary, text)) return text;
  const named = vocabularies[meta.vocabulary].entries.find(({ label }) =>
    [label.de, label.en].some((name) => name.toLowerCase() === text.toLowerCase()),
  );
  return named?.id ?? text;
}

/** The answers with one more. */
export function withAnswer(answers: Answers, path: FieldPath, value: unknown): Answers {
  return put(answers, path, value) as Answers;
}

function put(parent: unknown, [step, ...rest]: FieldPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(parent) ? [...(parent as unknown[])] : [];
    list[step] = put(list[step], rest, value);
    return list;
  }
  const group = (parent ?? {}) as Answers;
  return { ...group, [step]: put(group[step], rest, value) };
}

/** The id that the answers suggest: made from the title or name, for a deployment from its solution. */
export function proposedId(kind: Kind, answers: Answers): string | undefined {
  const name = answers[kind === 'organisation' ? 'name' : kind === 'deployment' ? 'solution' : 'title'];
  return typeof name === 'string' ? idFrom(name) : undefined;
}

/** The text of the new record's file. */
export function newRecordText(kind: Kind, answers: Answers, vocabularies: Vocabularies): string {
  return `---\n${writeYaml(answers, createSchemas(vocabularies)[kind])}---\n`;
}
