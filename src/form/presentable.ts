import * as z from 'zod';

import type { AnyRecord } from '#domain/record.ts';
import { fieldMeta } from '#domain/schema/field.ts';
import type { Schemas } from '#domain/schema/index.ts';

/**
 * Groups whose fields are facts of their own, so that those stated can be shown before the others are. Of all other
 * groups the page makes one text, for which it needs every required field.
 */
const OPEN_GROUPS: ReadonlySet<string> = new Set([
  'contact',
  'complaint',
  'reuse',
  'aiAct',
  'provider',
  'submittedBy',
  'authorisedRepresentative',
]);

/**
 * A record that pages can show, of one that may be unfinished: what has not the form of its field is left out, and
 * required fields without a value are empty. Texts that are too short or too long stay as they are.
 */
export function presentable(record: AnyRecord, schemas: Schemas): AnyRecord {
  const schema: z.ZodType = schemas[record.kind];
  if (schema.safeParse(record.data).success) return record;
  return { ...record, data: shaped(schema, record.data, true) ?? {} } as AnyRecord;
}

/** The value as far as it has the form of the schema; undefined where nothing is left. */
function shaped(schema: z.ZodType, value: unknown, open = false): unknown {
  if (schema instanceof z.ZodOptional) {
    const inner = shaped(schema.unwrap() as z.ZodType, value, open);
    return isStated(inner) ? inner : undefined;
  }
  if (schema instanceof z.ZodObject) return group(schema, value, open);
  if (schema instanceof z.ZodArray) return list(schema.element as z.ZodType, value);
  if (schema.safeParse(value).success) return value;
  return isFreeText(schema) && typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function group(schema: z.ZodObject, value: unknown, open: boolean): object | undefined {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const kept: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
    const opens = OPEN_GROUPS.has(key);
    const own = Object.hasOwn(given, key) ? shaped(field, given[key], opens) : undefined;
    const part = own ?? (field instanceof z.ZodOptional ? undefined : blank(field, open));
    if (part !== undefined) kept[key] = part;
    else if (!(field instanceof z.ZodOptional)) return undefined;
  }
  return kept;
}

function list(item: z.ZodType, value: unknown): unknown[] | undefined {
  const kept = Array.isArray(value)
    ? value.map((entry: unknown) => shaped(item, entry)).filter((entry) => entry !== undefined)
    : [];
  return kept.length === 0 ? undefined : kept;
}

/** What stands for a required field without a value; undefined where its group cannot be shown without it. */
function blank(field: z.ZodType, open: boolean): unknown {
  if (!open) return undefined;
  if (field instanceof z.ZodArray) return [];
  if (field instanceof z.ZodObject) return group(field, {}, true);
  return field instanceof z.ZodNumber ? undefined : '';
}

function isStated(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isStated);
  return value !== undefined && value !== '';
}

function isFreeText(schema: z.ZodType): boolean {
  const meta = fieldMeta(schema);
  return schema instanceof z.ZodString && meta?.form === undefined && meta?.vocabulary === undefined;
}
