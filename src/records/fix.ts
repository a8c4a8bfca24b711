/** Repairs in a record file what can be repaired without changing what it says. */
import * as z from 'zod';

import { formatPath, type FieldPath } from '#domain/finding.ts';
import type { TextRange } from '#domain/record.ts';
import { fieldMeta } from '#domain/schema/field.ts';
import type { Text } from '#domain/text.ts';
import { checkCharacters } from './characters.ts';
import { splitFile } from './front-matter.ts';
import { misplacedGroup } from './key-order.ts';
import { groupShape } from './write-yaml.ts';
import { readYaml, type YamlDocument } from './yaml.ts';

/** One kind of repair. */
export interface Change {
  readonly message: Text;
}

export interface FixedText {
  readonly text: string;
  /** What was done, in this order; empty where the text stays as it is. */
  readonly changes: readonly Change[];
}

/**
 * Repairs the text of a record file: byte order mark, line ends, Unicode form, blanks at the ends of lines of the front
 * matter, quotation marks around text that looks like a number, blanks around addresses, order of fields, final line
 * end. Comments and body stay. Every step is undone that would change the data.
 * @param schema of the record's kind
 */
export function fixText(text: string, schema: z.ZodType): FixedText {
  // A carriage return on its own is an error; beside it a repair could make a line end of it.
  if (/\r(?!\n)/.test(text)) return { text, changes: [] };
  const changes: Change[] = [];
  let fixed = text;
  for (const step of STEPS) {
    const result = step(fixed, schema);
    if (result === undefined || result.text === fixed) continue;
    fixed = result.text;
    changes.push(...result.changes);
  }
  return { text: fixed, changes };
}

type Step = (text: string, schema: z.ZodType) => FixedText | undefined;

const STEPS: readonly Step[] = [
  withoutMark,
  unixLines,
  composed,
  withoutEndBlanks,
  values,
  inOrder,
  finalLineEnd,
];

function done(text: string, de: string, en: string): FixedText {
  return { text, changes: [{ message: { de, en } }] };
}

function withoutMark(text: string): FixedText | undefined {
  if (!/^\uFEFF(?!\uFEFF)/.test(text)) return undefined;
  return done(text.slice(1), 'Bytereihenfolge-Marke (BOM) entfernt', 'byte order mark (BOM) removed');
}

function unixLines(text: string): FixedText | undefined {
  if (!text.includes('\r\n')) return undefined;
  return done(text.replaceAll('\r\n', '\n'), 'Zeilenenden CRLF zu LF', 'line ends CRLF to LF');
}

function composed(text: string, schema: z.ZodType): FixedText | undefined {
  const normal = text.normalize('NFC');
  if (normal === text || !checkCharacters(text).some(({ rule }) => rule === 'nicht-nfc')) return undefined;
  return keep(
    text,
    done(normal, 'Umlaute und Akzente in Unicode-Form NFC', 'umlauts and accents in Unicode form NFC'),
    schema,
  );
}

function finalLineEnd(text: string): FixedText | undefined {
  if ('rule' in splitFile(text)) return undefined;
  const ended = `${text.replace(/\n+$/, '')}\n`;
  return ended === text
    ? undefined
    : done(ended, 'Ein Zeilenende am Ende der Datei', 'one line end at the end of the file');
}

function withoutEndBlanks(text: string, schema: z.ZodType): FixedText | undefined {
  const parts = splitFile(text);
  if ('rule' in parts) return undefined;
  const lines = text.split('\n');
  const places = lines.flatMap((line, index) =>
    index < parts.bodyLine - 1 && /[ \t]+$/.test(line) ? [index] : [],
  );
  // One by one: in a text over several lines the blanks may matter.
  let fixed = text;
  let count = 0;
  for (const place of places) {
    const trimmed = fixed
      .split('\n')
      .map((line, index) => (index === place ? line.replace(/[ \t]+$/, '') : line))
      .join('\n');
    const kept = keep(fixed, { text: trimmed, changes: [] }, schema);
    if (kept === undefined) continue;
    fixed = kept.text;
    count += 1;
  }
  if (count === 0) return undefined;
  return done(
    fixed,
    `Leerraum am Zeilenende entfernt (${count} ${count === 1 ? 'Zeile' : 'Zeilen'})`,
    `blanks at the end of lines removed (${count} ${count === 1 ? 'line' : 'lines'})`,
  );
}

/** Quotation marks and addresses: each value that needs it is written anew. */
function values(text: string, schema: z.ZodType): FixedText | undefined {
  const front = readFront(text);
  if (front === undefined) return undefined;
  let fixed = text;
  const changes: Change[] = [];
  // From the end, so that the places of the others stay.
  for (const { path, schema: own, value } of leaves(front.yaml.data, schema).reverse()) {
    const range = front.yaml.locate(path, 'value');
    const [start, end] = offsets(text, range);
    const written = text.slice(start, end);
    const misread = typeof value !== 'string' || front.yaml.refused(path);
    const better = rewritten(written, value, misread, own);
    if (better === undefined) continue;
    const kept = keep(
      fixed,
      done(
        fixed.slice(0, start) + better.text + fixed.slice(end),
        `${formatPath(path)}: ${better.what.de}`,
        `${formatPath(path)}: ${better.what.en}`,
      ),
      schema,
    );
    if (kept === undefined) continue;
    fixed = kept.text;
    changes.unshift(...kept.changes);
  }
  return changes.length === 0 ? undefined : { text: fixed, changes };
}

const QUOTED: Text = { de: 'in Anführungszeichen gesetzt', en: 'put in quotation marks' };
const TRIMMED: Text = {
  de: 'Leerraum um die Adresse entfernt',
  en: 'blanks around the address removed',
};

/** @param misread the value is no text to YAML, or may not be one to other readers */
function rewritten(
  written: string,
  value: unknown,
  misread: boolean,
  schema: z.ZodType,
): { text: string; what: Text } | undefined {
  if (!(schema instanceof z.ZodString)) return undefined;
  if (misread) return { text: `"${written}"`, what: QUOTED };
  if (!isAddress(schema) || typeof value !== 'string' || value.trim() === value) return undefined;
  const [quote = ''] = /^["']/.exec(written) ?? [];
  const inside = written.slice(quote.length, written.length - quote.length);
  return inside === value ? { text: quote + inside.trim() + quote, what: TRIMMED } : undefined;
}

/** The groups of the front matter in the order of the schema, one after the other. */
function inOrder(text: string, schema: z.ZodType): FixedText | undefined {
  let fixed = text;
  const changes: Change[] = [];
  const tried = new Set<string>();
  for (;;) {
    const front = readFront(fixed);
    const found = front && misplacedGroup(front.parts.yaml, front.yaml, schema, tried);
    if (front === undefined || found === undefined) break;
    tried.add(formatPath(found.path));
    const start = fixed.indexOf('\n') + 1;
    const name = formatPath(found.path);
    const kept = keep(
      fixed,
      done(
        fixed.slice(0, start) + found.yaml + fixed.slice(start + front.parts.yaml.length),
        `Felder${name === '' ? '' : ` von ${name}`} in die Reihenfolge der Feldliste gebracht`,
        `fields${name === '' ? '' : ` of ${name}`} put in the order of the field list`,
      ),
      schema,
    );
    if (kept === undefined) continue;
    fixed = kept.text;
    changes.push(...kept.changes);
  }
  return changes.length === 0 ? undefined : { text: fixed, changes };
}

/** The result if it says the same as the text before: same data, same comments, same body. */
function keep(before: string, result: FixedText, schema: z.ZodType): FixedText | undefined {
  const old = readFront(before);
  const fresh = readFront(result.text);
  if (old === undefined || fresh === undefined) return undefined;
  const same =
    meaning(old.yaml.data, schema) === meaning(fresh.yaml.data, schema) &&
    old.parts.body.normalize('NFC') === fresh.parts.body.normalize('NFC') &&
    comments(old.parts.yaml) === comments(fresh.parts.yaml) &&
    fresh.yaml.problems.length <= old.yaml.problems.length;
  return same ? result : undefined;
}

/** Front matter that can be read; what is only ambiguous can. */
function readFront(text: string) {
  const parts = splitFile(text);
  if ('rule' in parts) return undefined;
  // In the lines of the file, so that places in it are places in the text.
  const yaml = readYaml(parts.yaml, parts.yamlLine);
  const readable =
    typeof yaml.data === 'object' &&
    yaml.data !== null &&
    !Array.isArray(yaml.data) &&
    yaml.problems.every(({ rule }) => rule === 'mehrdeutiger-wert');
  return readable ? { parts, yaml: yaml satisfies YamlDocument } : undefined;
}

/**
 * What data says, as one text: keys in a fixed order, texts in form NFC, addresses without blanks around them, numbers
 * as text where the schema wants text.
 */
export function meaning(data: unknown, schema: z.ZodType | undefined): string {
  if (Array.isArray(data)) {
    const item = schema === undefined ? undefined : itemSchema(schema);
    return `[${data.map((one) => meaning(one, item)).join()}]`;
  }
  if (typeof data === 'object' && data !== null) {
    const shape = (schema && groupShape(schema)) ?? {};
    const fields = Object.entries(data).map(
      ([key, value]) => `${JSON.stringify(key.normalize('NFC'))}:${meaning(value, shape[key])}`,
    );
    return `{${fields.sort().join()}}`;
  }
  const own = schema === undefined ? undefined : plain(schema);
  if (!(own instanceof z.ZodString)) return JSON.stringify(data) ?? '';
  const text = String(data).normalize('NFC');
  return JSON.stringify(isAddress(own) ? text.trim() : text);
}

/** Comments, whatever their order; characters behind a sharp sign in a text count too, which does no harm. */
function comments(yaml: string): string {
  return yaml
    .normalize('NFC')
    .split('\n')
    .flatMap((line) => /(?:^|\s)#.*/.exec(line)?.[0].trim() ?? [])
    .sort()
    .join('\n');
}

interface Leaf {
  readonly path: FieldPath;
  readonly schema: z.ZodType;
  readonly value: unknown;
}

/** Every single value that the schema knows, in the order of the file. */
function leaves(data: unknown, schema: z.ZodType, path: FieldPath = []): Leaf[] {
  if (Array.isArray(data)) {
    const item = itemSchema(schema);
    return item === undefined ? [] : data.flatMap((one, index) => leaves(one, item, [...path, index]));
  }
  if (typeof data === 'object' && data !== null) {
    const shape = groupShape(schema) ?? {};
    return Object.entries(data).flatMap(([key, value]) => {
      const own = Object.hasOwn(shape, key) ? shape[key] : undefined;
      return own === undefined ? [] : leaves(value, own, [...path, key]);
    });
  }
  return [{ path, schema: plain(schema), value: data }];
}

function plain(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? plain(schema.unwrap() as z.ZodType) : schema;
}

function itemSchema(schema: z.ZodType): z.ZodType | undefined {
  const list = plain(schema);
  return list instanceof z.ZodArray ? (list.element as z.ZodType) : undefined;
}

function isAddress(schema: z.ZodType): boolean {
  const form = fieldMeta(schema)?.form;
  return form === 'web-address' || form === 'email';
}

/** Offsets of a range in the text of the whole file. */
function offsets(
  text: string,
  { line, column, endLine, endColumn }: TextRange,
): [start: number, end: number] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return [starts[line - 1]! + column - 1, starts[endLine - 1]! + endColumn - 1];
}
