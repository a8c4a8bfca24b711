import * as z from 'zod';

import { fieldMeta, type FieldMeta } from './field.ts';

/** A field as a form asks for it: a value, a group of fields, or a list of groups. */
export type FieldNode = ValueField | GroupField;

interface NodeBase {
  /** Name within its group. */
  readonly key: string;
  readonly meta: FieldMeta;
  /** Required within its group. */
  readonly required: boolean;
  /** Most items of a list; undefined where there is one value or one group. */
  readonly maxItems: number | undefined;
}

/** One value or, with `maxItems`, several. */
export interface ValueField extends NodeBase {
  readonly type: 'text' | 'number' | 'boolean';
  /** Most characters of a text, where the schema sets a limit. */
  readonly maxLength: number | undefined;
}

/** Fields that belong together; with `maxItems` several such groups. */
export interface GroupField extends NodeBase {
  readonly type: 'group';
  readonly fields: readonly FieldNode[];
}

/** Every described field of a schema, in its order. */
export function fieldTree(schema: z.ZodObject): FieldNode[] {
  return Object.entries(schema.shape).flatMap(([key, field]) => fieldNode(key, field as z.ZodType) ?? []);
}

function fieldNode(key: string, field: z.ZodType): FieldNode | undefined {
  const required = !(field instanceof z.ZodOptional);
  const inner = required ? field : (field.unwrap() as z.ZodType);
  const meta = fieldMeta(inner);
  if (meta === undefined) return undefined;
  const isList = inner instanceof z.ZodArray;
  const item = isList ? (inner.element as z.ZodType) : inner;
  const base = { key, meta, required, maxItems: isList ? maxItems(inner) : undefined };
  if (item instanceof z.ZodObject) return { ...base, type: 'group', fields: fieldTree(item) };
  const type = item instanceof z.ZodNumber ? 'number' : item instanceof z.ZodBoolean ? 'boolean' : 'text';
  const maxLength = item instanceof z.ZodString ? (item.maxLength ?? undefined) : undefined;
  return { ...base, type, maxLength };
}

/** The limit that `list()` sets; every list of the schemas has one. */
function maxItems(list: z.ZodArray): number {
  const most = list.def.checks?.map(({ _zod }) => _zod.def).find(({ check }) => check === 'max_length');
  return most !== undefined && 'maximum' in most ? Number(most.maximum) : Number.POSITIVE_INFINITY;
}
