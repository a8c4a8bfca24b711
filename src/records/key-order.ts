import * as z from 'zod';

import { formatPath, type FieldPath } from '#domain/finding.ts';
import { groupShape } from './write-yaml.ts';
import type { YamlDocument } from './yaml.ts';

/** A group whose fields were put in order. */
export interface OrderedGroup {
  readonly path: FieldPath;
  /** The whole front matter with the group in order. */
  readonly yaml: string;
}

/** Line in which the front matter begins in a file. */
const FIRST_LINE = 2;

/**
 * The first group whose fields are not in the order of the schema, with its lines in that order. Comments move with the
 * field directly below them. Groups in brackets and groups with unknown fields stay as they are.
 * @param document read from the YAML as the front matter of a file
 * @param except names of groups to leave out
 */
export function misplacedGroup(
  yaml: string,
  document: YamlDocument,
  schema: z.ZodType,
  except: ReadonlySet<string>,
): OrderedGroup | undefined {
  for (const { path, keys, order } of groups(document.data, schema, [])) {
    if (except.has(formatPath(path)) || keys.join() === order.join()) continue;
    const ordered = reorder(yaml, document, path, keys, order);
    if (ordered !== undefined) return { path, yaml: ordered };
  }
  return undefined;
}

interface Group {
  readonly path: FieldPath;
  /** Fields as they stand, and as they should stand. */
  readonly keys: readonly string[];
  readonly order: readonly string[];
}

/** Every group with known fields only. */
function groups(data: unknown, schema: z.ZodType | undefined, path: FieldPath): Group[] {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  if (Array.isArray(data)) {
    const item = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined;
    return data.flatMap((one, index) => groups(one, item, [...path, index]));
  }
  if (typeof data !== 'object' || data === null || inner === undefined) return [];
  const shape = groupShape(inner) ?? {};
  const keys = Object.keys(data);
  const order = Object.keys(shape).filter((key) => Object.hasOwn(data, key));
  const own = order.length === keys.length ? [{ path, keys, order }] : [];
  return [
    ...own,
    ...Object.entries(data).flatMap(([key, value]) =>
      Object.hasOwn(shape, key) ? groups(value, shape[key], [...path, key]) : [],
    ),
  ];
}

function reorder(
  yaml: string,
  document: YamlDocument,
  path: FieldPath,
  keys: readonly string[],
  order: readonly string[],
): string | undefined {
  const lines = yaml.split('\n');
  // Each field with the line in which its key stands.
  const places = keys.map((key) => document.locate([...path, key], 'key'));
  const starts = places.map(({ line }) => line - FIRST_LINE);
  const indent = places[0]!.column - 1;
  const prefix = lines[starts[0]!]!.slice(0, indent);
  const isBlock =
    /^[\s-]*$/.test(prefix) &&
    places.every(
      ({ column }, index) =>
        column - 1 === indent && (index === 0 || lines[starts[index]!]!.slice(0, indent).trim() === ''),
    ) &&
    new Set(starts).size === starts.length;
  if (!isBlock) return undefined;
  const blanks = ' '.repeat(indent);
  // Comments directly above a key belong to it.
  const begins = starts.map((start, index) => {
    const earliest = index > 0 ? starts[index - 1]! + 1 : prefix.includes('-') ? start : 0;
    let begin = start;
    while (begin > earliest && lines[begin - 1]!.startsWith(`${blanks}#`)) begin -= 1;
    return begin;
  });
  const ends = [...begins.slice(1), endOf(lines, starts.at(-1)!, indent)];
  const chunks = new Map(keys.map((key, index) => [key, lines.slice(begins[index], ends[index])] as const));
  // What stands behind a hyphen moves below it, and the other way round.
  const withHyphen = prefix.includes('-');
  if (withHyphen) chunks.get(keys[0]!)![0] = blanks + lines[starts[0]!]!.slice(indent);
  const moved = order.flatMap((key) => chunks.get(key)!);
  if (withHyphen) {
    if (moved[0]!.startsWith(`${blanks}#`)) return undefined;
    moved[0] = prefix + moved[0]!.slice(indent);
  }
  return [...lines.slice(0, begins[0]), ...moved, ...lines.slice(ends.at(-1))].join('\n');
}

/** Line behind the last one that belongs to the field. */
function endOf(lines: readonly string[], start: number, indent: number): number {
  let end = start + 1;
  for (let at = end; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line.trim() === '') continue;
    const depth = line.length - line.trimStart().length;
    // A list may stand at the level of its field.
    if (depth < indent || (depth === indent && !/^\s*-(?:\s|$)/.test(line))) break;
    end = at + 1;
  }
  return end;
}
