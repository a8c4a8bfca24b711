import { formatPath, type FieldPath } from './finding.ts';
import type { AnyRecord, Body } from './record.ts';
import type { Kind } from './schema/index.ts';
import { sortedKeys } from './sorted-keys.ts';

/** What a comparison needs to know of a record; every record is one, and so is what the schema of today refuses. */
export interface RecordState {
  readonly kind: Kind;
  readonly data: unknown;
  readonly body: Body;
}

/** A field that two states do not have alike. A side is undefined where the field is missing. */
export interface FieldDifference {
  /** The path as people write it: `aiAct.riskClass`. */
  readonly field: string;
  readonly path: FieldPath;
  readonly before: unknown;
  readonly after: unknown;
}

/** A section of the body that two states do not have alike. */
export interface TextDifference {
  /** Empty for the text before the first heading; undefined for the whole body, where its sections show nothing. */
  readonly title: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A record's title; an authority's name. Undefined in a state that has none. */
export function titleOf({ kind, data }: RecordState): string | undefined {
  const { title, name } = (data ?? {}) as { readonly title?: unknown; readonly name?: unknown };
  const text = kind === 'organisation' ? name : title;
  return typeof text === 'string' ? text : undefined;
}

/** Whether a state says that the record has ended. */
export function isRetired({ data }: RecordState): boolean {
  return ((data ?? {}) as Partial<AnyRecord['data']>).retired !== undefined;
}

/**
 * Every field in which two states differ: groups opened, lists kept whole. How a value is written (quotes, order of
 * keys) makes no difference.
 */
export function fieldDifferences(
  before: RecordState | undefined,
  after: RecordState | undefined,
): FieldDifference[] {
  const was = flatten(before?.data);
  const is = flatten(after?.data);
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({
      field,
      path: (is.get(field) ?? was.get(field))!.path,
      before: was.get(field)?.value,
      after: is.get(field)?.value,
    }))
    .filter((found) => !isSame(found.before, found.after));
}

/** One for each section whose text differs; the whole body where its sections do not show the difference. */
export function textDifferences(
  before: RecordState | undefined,
  after: RecordState | undefined,
): TextDifference[] {
  if ((before?.body.text.trim() ?? '') === (after?.body.text.trim() ?? '')) return [];
  const was = sectionsOf(before);
  const is = sectionsOf(after);
  const found = [...new Set([...was.keys(), ...is.keys()])]
    .map((title) => ({ title, before: was.get(title), after: is.get(title) }))
    .filter((section) => section.before !== section.after);
  if (found.length > 0) return found;
  return [{ title: undefined, before: before?.body.text, after: after?.body.text }];
}

type Values = ReadonlyMap<string, { readonly path: FieldPath; readonly value: unknown }>;

function flatten(data: unknown): Values {
  const values = new Map<string, { path: FieldPath; value: unknown }>();
  const visit = (value: unknown, path: FieldPath): void => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
    else if (value !== undefined) values.set(formatPath(path), { path, value });
  };
  visit(data, []);
  return values;
}

function isSame(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  return JSON.stringify(sortedKeys(before)) === JSON.stringify(sortedKeys(after));
}

/** Texts by heading; sections with one heading are joined, the text before the first has none. */
function sectionsOf(record: RecordState | undefined): Map<string, string> {
  const texts = new Map<string, string>();
  if (record === undefined) return texts;
  const { lead, sections } = record.body;
  for (const { title, text } of [...(lead === undefined ? [] : [lead]), ...sections])
    texts.set(title, texts.has(title) ? `${texts.get(title)!}\n\n${text}` : text);
  return texts;
}
