import * as z from 'zod';

/** Longest line on which a list of single values is written. */
const LINE_WIDTH = 100;

/**
 * Front matter as YAML: fields in the order of the schema, values that `readYaml` reads back as they are.
 * Fields without a value are left out.
 */
export function writeYaml(data: object, schema: z.ZodType): string {
  return lines(inSchemaOrder(data, schema) as Fields)
    .map((line) => `${line}\n`)
    .join('');
}

/** The fields of a group by name, through lists and `optional()`; undefined for a schema that is no group. */
export function groupShape(schema: z.ZodType): Readonly<Record<string, z.ZodType>> | undefined {
  if (schema instanceof z.ZodOptional) return groupShape(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return groupShape(schema.element as z.ZodType);
  return schema instanceof z.ZodObject ? schema.shape : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** The same data with the keys of every group in the order of its schema; unknown keys come last. */
function inSchemaOrder(value: unknown, schema: z.ZodType | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => inSchemaOrder(item, schema));
  if (typeof value !== 'object' || value === null) return value;
  const shape = (schema && groupShape(schema)) ?? {};
  const known = Object.keys(shape).filter((key) => Object.hasOwn(value, key));
  const keys = [...known, ...Object.keys(value).filter((key) => !Object.hasOwn(shape, key))];
  return Object.fromEntries(
    keys
      .map((key) => [key, inSchemaOrder((value as Fields)[key], shape[key])] as const)
      .filter(([, item]) => item !== undefined),
  );
}

function lines(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    if (Array.isArray(value)) return listLines(key, value);
    if (typeof value === 'object' && value !== null)
      return [`${key}:`, ...lines(value as Fields).map((line) => `  ${line}`)];
    return [`${key}: ${scalar(value)}`];
  });
}

function listLines(key: string, items: readonly unknown[]): string[] {
  if (items.every((item) => typeof item !== 'object')) {
    const line = `${key}: [${items.map((item) => scalar(item, true)).join(', ')}]`;
    return line.length <= LINE_WIDTH ? [line] : [`${key}:`, ...items.map((item) => `  - ${scalar(item)}`)];
  }
  return [
    `${key}:`,
    ...items.flatMap((item) =>
      lines(item as Fields).map((line, index) => (index === 0 ? '  - ' : '    ') + line),
    ),
  ];
}

const DAY = /^\d{4}-\d\d-\d\d$/;
// Begins with a letter, so that it is no number, sign or mark of YAML; no tab, line end or unusual blank anywhere.
const PLAIN = /^[\p{L}§„][^\p{C}\p{Zl}\p{Zp}]*$/u;
const NOT_PLAIN = /: |:$| #|\s$|^(?:true|false|null)$/i;

/** A value without quotation marks where it reads the same either way. */
function scalar(value: unknown, inBrackets = false): string {
  if (typeof value !== 'string') return String(value);
  const plain = PLAIN.test(value) && !NOT_PLAIN.test(value) && !(inBrackets && /[,[\]{}]|:/.test(value));
  return plain || DAY.test(value) ? value : JSON.stringify(value);
}
