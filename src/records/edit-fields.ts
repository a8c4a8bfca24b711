/** Front matter with other values, changed only in the lines of what is different. */
import * as z from 'zod';

import type { FieldPath } from '#domain/finding.ts';
import { insertionPoint } from './insertion-point.ts';
import { saysSame } from './says-same.ts';
import { successorsOf } from './successors.ts';
import { groupShape, writeYaml } from './write-yaml.ts';
import { readYaml, type YamlDocument } from './yaml.ts';

export type Fields = Readonly<Record<string, unknown>>;

/**
 * The YAML with other values. Fields and items that stay keep their lines; changed ones are written like `writeYaml`
 * does, as deep down as possible; new ones stand where the schema's order puts them; removed ones go with the comments
 * directly above them. What stands in another form than one field below the other is written anew as a whole.
 */
export function editFields(yaml: string, wanted: Fields, schema: z.ZodType): string {
  const document = readYaml(yaml, 1);
  const lines = yaml.split('\n').slice(0, -1);
  const root = { path: [], value: document.data, from: 0, to: lines.length };
  const edited = isGroup(root.value) ? groupLines({ lines, document }, root, wanted, schema) : undefined;
  return edited === undefined ? writeYaml(wanted, schema) : edited.map((line) => `${line}\n`).join('');
}

/** Of fields that no schema knows. */
const UNKNOWN = z.unknown();

interface Source {
  readonly lines: readonly string[];
  readonly document: YamlDocument;
}

/** The lines inside a group or list, `to` exclusive. */
interface Stretch {
  readonly path: FieldPath;
  readonly value: unknown;
  readonly from: number;
  readonly to: number;
}

/** A field or an item with its lines: from `begin` comments directly above it, from `start` its own up to `end`. */
interface Part {
  readonly path: FieldPath;
  readonly begin: number;
  readonly start: number;
  readonly end: number;
  /** Blanks before the key or, in an item, before what the hyphen is followed by. */
  readonly indent: number;
  /** Blanks before the key or the hyphen. */
  readonly margin: number;
}

/** Lines that stand together, with a name where they are a field or an item. */
interface Chunk<Name> {
  readonly name?: Name;
  readonly lines: readonly string[];
}

function groupLines(source: Source, group: Stretch, wanted: Fields, schema: z.ZodType): string[] | undefined {
  const old = group.value as Fields;
  const keys = Object.keys(old);
  const parts = partsOf(source, group, keys);
  if (parts === undefined) return undefined;
  const shape = groupShape(schema) ?? {};
  const chunks = chunksOf(source, group, parts, (part, index) => {
    const name = keys[index]!;
    const value = wanted[name];
    // A field without a value stays if it may: whoever does not name it wants it gone.
    if (!Object.hasOwn(wanted, name) || (value === undefined && old[name] !== undefined)) return undefined;
    if (saysSame(old[name], value)) return { name, lines: source.lines.slice(part.begin, part.end) };
    const lines =
      insideField(source, part, old[name], value, shape[name] ?? UNKNOWN) ??
      withComment(source, part, fieldLines(name, value, schema, part.indent));
    return { name, lines: [...source.lines.slice(part.begin, part.start), ...lines] };
  });
  const added = Object.keys(wanted).filter((key) => wanted[key] !== undefined && !Object.hasOwn(old, key));
  return joined(chunks, added, Object.keys(shape), (key) =>
    fieldLines(key, wanted[key], schema, parts[0]!.indent),
  );
}

/** Lines of a changed field whose group or list can be changed in its parts. */
function insideField(
  source: Source,
  part: Part,
  old: unknown,
  wanted: unknown,
  schema: z.ZodType,
): string[] | undefined {
  const stretch = { path: part.path, value: old, from: part.start + 1, to: part.end };
  const lines =
    isGroup(old) && isGroup(wanted)
      ? groupLines(source, stretch, wanted, schema)
      : isGroupList(old) && isGroupList(wanted)
        ? listLines(source, stretch, wanted, schema)
        : undefined;
  return lines && [source.lines[part.start]!, ...lines];
}

function listLines(
  source: Source,
  list: Stretch,
  wanted: readonly Fields[],
  schema: z.ZodType,
): string[] | undefined {
  const old = list.value as readonly Fields[];
  const parts = partsOf(source, list, [...old.keys()]);
  if (parts === undefined) return undefined;
  const successors = successorsOf(old, wanted);
  const chunks = chunksOf(source, list, parts, (part, index) => {
    const name = successors[index];
    if (name === undefined) return undefined;
    if (saysSame(old[index], wanted[name])) return { name, lines: source.lines.slice(part.begin, part.end) };
    const lines = insideItem(source, part, old[index]!, wanted[name]!, schema);
    return { name, lines: [...source.lines.slice(part.begin, part.start), ...lines] };
  });
  const order = [...wanted.keys()];
  const added = order.filter((index) => !successors.includes(index));
  return joined(chunks, added, order, (index) => itemLines(wanted[index]!, schema, parts[0]!));
}

function insideItem(source: Source, part: Part, old: Fields, wanted: Fields, schema: z.ZodType): string[] {
  const blanks = ' '.repeat(part.indent);
  const withoutHyphen = source.lines.map((line, index) =>
    index === part.start ? blanks + line.slice(part.indent) : line,
  );
  const stretch = { path: part.path, value: old, from: part.start, to: part.end };
  const lines = groupLines({ ...source, lines: withoutHyphen }, stretch, wanted, schema);
  return lines === undefined ? itemLines(wanted, schema, part) : withHyphen(lines, part.margin);
}

/** The fields or items of a stretch; undefined where they are not each on lines of their own, one below the other. */
function partsOf(
  { lines, document }: Source,
  { path, from }: Stretch,
  steps: readonly (string | number)[],
): Part[] | undefined {
  const own = document.locate(path, 'value');
  if (/[[{]/.test(lines[own.line - 1]![own.column - 1] ?? '')) return undefined;
  const parts: Part[] = [];
  let free = from;
  for (const step of steps) {
    const isField = typeof step === 'string';
    const { line, column } = document.locate([...path, step], isField ? 'key' : 'value');
    const start = line - 1;
    const indent = column - 1;
    const before = lines[start]!.slice(0, indent);
    const isAlone = start >= free && (isField ? /^ *$/ : /^ *- +$/).test(before);
    if (!isAlone || (parts.length > 0 && parts[0]!.indent !== indent)) return undefined;
    const margin = isField ? indent : before.indexOf('-');
    let begin = start;
    while (begin > free && lines[begin - 1]!.startsWith(`${' '.repeat(margin)}#`)) begin -= 1;
    const end = document.locate([...path, step], 'value').endLine;
    parts.push({ path: [...path, step], begin, start, end, indent, margin });
    free = end;
  }
  return parts.length === 0 ? undefined : parts;
}

/** The parts as they shall be, with the lines before, between and behind them. @param edit gives none for a removed one */
function chunksOf<Name>(
  { lines }: Source,
  { from, to }: Stretch,
  parts: readonly Part[],
  edit: (part: Part, index: number) => Chunk<Name> | undefined,
): Chunk<Name>[] {
  return [
    { lines: lines.slice(from, parts[0]!.begin) },
    ...parts.flatMap((part, index) => {
      const edited = edit(part, index);
      // Of the blank lines above and below a removed part one is enough.
      const isGap =
        edited === undefined && lines[part.begin - 1]?.trim() === '' && lines[part.end]?.trim() === '';
      const behind = { lines: lines.slice(part.end + (isGap ? 1 : 0), parts[index + 1]?.begin ?? to) };
      return edited === undefined ? [behind] : [edited, behind];
    }),
  ];
}

/** All lines, with those of new fields or items at their places. */
function joined<Name>(
  chunks: Chunk<Name>[],
  added: readonly Name[],
  order: readonly Name[],
  write: (name: Name) => string[],
): string[] {
  for (const name of added) {
    const names = chunks.map((chunk) => chunk.name);
    chunks.splice(insertionPoint(name, names, order), 0, { name, lines: write(name) });
  }
  return chunks.flatMap(({ lines }) => lines);
}

function fieldLines(key: string, value: unknown, schema: z.ZodType, indent: number): string[] {
  return written({ [key]: value }, schema, indent);
}

function itemLines(value: Fields, schema: z.ZodType, { indent, margin }: Part): string[] {
  return withHyphen(written(value, schema, indent), margin);
}

function written(fields: Fields, schema: z.ZodType, indent: number): string[] {
  const lines = writeYaml(fields, schema).split('\n').slice(0, -1);
  return lines.map((line) => ' '.repeat(indent) + line);
}

/** Puts the hyphen before the first field; comments above it stay above. */
function withHyphen(lines: readonly string[], margin: number): string[] {
  const first = lines.findIndex((line) => /^ *[^ #]/.test(line));
  return lines.map((line, index) =>
    index === first ? `${line.slice(0, margin)}-${line.slice(margin + 1)}` : line,
  );
}

/** New lines of a field with the comment that stands behind its value on the same line. */
function withComment({ lines, document }: Source, { path, start, end }: Part, fresh: string[]): string[] {
  if (end !== start + 1) return fresh;
  const [comment = ''] =
    /^ +#.*/.exec(lines[start]!.slice(document.locate(path, 'value').endColumn - 1)) ?? [];
  return fresh.map((line, index) => (index === 0 ? line + comment : line));
}

function isGroup(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isGroupList(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.length > 0 && value.every(isGroup);
}
