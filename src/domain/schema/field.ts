import * as z from 'zod';

import { ID } from '../id.ts';
import type { Text } from '../text.ts';
import { vocabularyIds, type Vocabularies, type VocabularyList } from '../vocabulary.ts';

/** The groups in which a record's fields are shown, asked for and explained. */
export const FIELD_GROUPS = [
  'identity',
  'classification',
  'value',
  'people',
  'technology',
  'data',
  'reuse',
  'cooperation',
  'ai-act',
  'accountability',
  'provenance',
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** What people read about a field. Lives in the schema and nowhere else. */
export interface FieldMeta {
  readonly label: Text;
  readonly help: Text;
  readonly example?: unknown;
  /** Group of a top-level field. */
  readonly group?: FieldGroup;
  /** The controlled list whose ids are allowed. */
  readonly vocabulary?: VocabularyList;
  /** What the text means, where a plain string has a form of its own. */
  readonly form?: FieldForm;
}

/** Forms of text that get their own explanation when they are wrong. */
export type FieldForm =
  'web-address' | 'email' | 'date' | 'partial-date' | 'id' | 'service-key' | 'region-key' | 'number';

declare module 'zod' {
  interface GlobalMeta {
    field?: FieldMeta;
  }
}

/** Attaches label, help and example in both languages to a schema. */
export function field<T extends z.ZodType>(schema: T, meta: FieldMeta): T {
  return schema.meta({ field: meta });
}

/** The description of a field, also through `optional()`; undefined for a schema without one. */
export function fieldMeta(schema: z.ZodType): FieldMeta | undefined {
  return (
    z.globalRegistry.get(schema)?.field ??
    (schema instanceof z.ZodOptional ? fieldMeta(schema.unwrap() as z.ZodType) : undefined)
  );
}

/** `[German, English]`, written short because every field has two of them. */
type Pair = readonly [de: string, en: string];

/** Builds a field description from pairs. */
export function about(label: Pair, help: Pair, rest: Omit<FieldMeta, 'label' | 'help'> = {}): FieldMeta {
  return { label: { de: label[0], en: label[1] }, help: { de: help[0], en: help[1] }, ...rest };
}

// Only characters of the basic plane, no blank at either end: length then means the same to Zod, ajv and readers.
const TEXT = /^(?!\s)[\u0000-\uFFFF]*(?<!\s)$/u;

// https only; labels of a real host name; a top-level domain of letters, so no IP address; no user, no port;
// then a path, query or fragment without blanks, quotes, backslashes, control or invisible characters.
const WEB_ADDRESS =
  /^https:\/\/(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?:[A-Za-z]{2,63}|xn--[A-Za-z0-9-]{1,59})(?:[/?#][^\s"<>\\^`{|}\p{C}]*)?$/u;

const EMAIL =
  /^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

// Calendar days including leap years, as in Zod's own z.iso.date().
const DAY =
  '(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])))';
const PARTIAL_DATE = new RegExp(`^(?:${DAY}|\\d{4}-(?:0[1-9]|1[0-2])|\\d{4})$`);

/** One line or paragraph of plain text, lengths in characters. */
export function text(min: number, max: number): z.ZodString {
  return z.string().min(min).max(max).regex(TEXT);
}

/** Public web address: https, real host, no credentials, no port, no IP address; at most 2,000 characters. */
export function webAddress(): z.ZodString {
  return z.string().max(2000).regex(WEB_ADDRESS);
}

export function email(): z.ZodString {
  return z.string().max(254).regex(EMAIL);
}

/** A calendar day `YYYY-MM-DD`. */
export function day(): z.ZodString {
  return z.string().regex(new RegExp(`^${DAY}$`));
}

/** A day, a month `YYYY-MM` or a year `YYYY`, as exact as it is known. */
export function partialDate(): z.ZodString {
  return z.string().regex(PARTIAL_DATE);
}

/** Id of a record: its file name without ending. */
export function recordId(): z.ZodString {
  return z.string().max(64).regex(ID);
}

/** 14 digits beginning with 99: service key of LeiKa/FIM. */
export function serviceKey(): z.ZodString {
  return z.string().regex(/^99\d{12}$/);
}

/** Official regional key (ARS): 2, 5, 9 or 12 digits. */
export function regionKey(): z.ZodString {
  return z.string().regex(/^\d{2}(?:\d{3}(?:\d{4}(?:\d{3})?)?)?$/);
}

/** Account or team at the repository: `@name`, `@group/team`, at GitLab also `@group/subgroup/team`. */
export function account(): z.ZodString {
  return z
    .string()
    .max(200)
    .regex(/^@[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:\/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,5}$/);
}

/** An id of a controlled list. */
export function choice(vocabularies: Vocabularies, list: VocabularyList) {
  return z.enum(vocabularyIds(vocabularies, list));
}

/** A list of `min` to `max` items. */
export function list<T extends z.ZodType>(item: T, min: number, max: number): z.ZodArray<T> {
  return z.array(item).min(min).max(max);
}
