import * as z from 'zod';

import { formatPath, type FieldPath } from '#domain/finding.ts';
import { fieldMeta, type FieldForm, type FieldMeta } from '#domain/schema/field.ts';

/** One field as people look it up. */
interface FieldRow {
  /** As in the front matter; `[]` marks the items of a list: `sources[].title`. */
  readonly name: string;
  /** Within its group: a required field of an optional group is required once the group is there. */
  readonly required: boolean;
  readonly form: string;
  readonly meta: FieldMeta;
}

export interface FieldTableOptions {
  /** Only what every record must have. */
  readonly requiredOnly?: boolean;
  /** Address of the values of a controlled list, for a link. */
  readonly listAddress: (list: string) => string;
}

const HEAD = ['Feld', 'Bezeichnung', 'Pflicht', 'Form', 'Erklärung', 'Beispiel'];

const FORMS: Readonly<Record<FieldForm, string>> = {
  'web-address': 'Webadresse mit https',
  email: 'E-Mail-Adresse',
  date: 'Datum `JJJJ-MM-TT`',
  'partial-date': 'Datum, Monat oder Jahr: `JJJJ-MM-TT`, `"JJJJ-MM"`, `"JJJJ"`',
  id: 'Kennung eines Eintrags',
  'service-key': '14 Ziffern in Anführungszeichen',
  'region-key': '2, 5, 9 oder 12 Ziffern in Anführungszeichen',
  number: 'Zahl',
};

/** A Markdown table of the fields of a schema in their order, German. */
export function fieldTable(schema: z.ZodObject, options: FieldTableOptions): string {
  const rows = fieldRows(schema, [], options).filter(
    ({ required }) => required || options.requiredOnly !== true,
  );
  const cells = rows.map(({ name, required, form, meta }) => [
    `\`${name}\``,
    meta.label.de,
    required ? 'ja' : '',
    form,
    meta.help.de,
    meta.example === undefined ? '' : `\`${exampleText(meta.example, meta.form)}\``,
  ]);
  return [HEAD, HEAD.map(() => '---'), ...cells].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

function fieldRows(schema: z.ZodObject, path: FieldPath, options: FieldTableOptions): FieldRow[] {
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    const required = !(field instanceof z.ZodOptional);
    const inner = plain(field as z.ZodType);
    const items = inner instanceof z.ZodArray ? plain(inner.element as z.ZodType) : undefined;
    const meta = fieldMeta(inner);
    const own = [...path, items === undefined ? key : `${key}[]`];
    const rows =
      meta === undefined
        ? []
        : [{ name: formatPath([...path, key]), required, form: formOf(inner, meta, options), meta }];
    const group = items ?? inner;
    if (!(group instanceof z.ZodObject) || (options.requiredOnly === true && !required)) return rows;
    return [...rows, ...fieldRows(group, own, options)];
  });
}

function plain(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? plain(schema.unwrap() as z.ZodType) : schema;
}

function formOf(schema: z.ZodType, meta: FieldMeta, options: FieldTableOptions): string {
  if (schema instanceof z.ZodArray) {
    const most = schema.def.checks?.map(({ _zod }) => _zod.def).find(({ check }) => check === 'max_length');
    const limit =
      most !== undefined && 'maximum' in most ? ` mit höchstens ${String(most.maximum)} Einträgen` : '';
    const item = plain(schema.element as z.ZodType);
    return item instanceof z.ZodObject
      ? `Liste${limit}`
      : `Liste${limit}: ${formOf(item, fieldMeta(item) ?? meta, options)}`;
  }
  if (meta.vocabulary !== undefined)
    return `Wert aus [${meta.vocabulary}](${options.listAddress(meta.vocabulary)})`;
  if (meta.form !== undefined) return FORMS[meta.form];
  if (schema instanceof z.ZodObject) return 'Gruppe';
  if (schema instanceof z.ZodNumber) return FORMS.number;
  if (schema instanceof z.ZodString && schema.maxLength !== null)
    return `Text, ${schema.minLength ?? 0} bis ${schema.maxLength} Zeichen`;
  return 'Text in fester Form';
}

/** An example as it would stand in the front matter, on one line. */
function exampleText(example: unknown, form?: FieldForm): string {
  if (Array.isArray(example)) return `[${example.map((item) => exampleText(item, form)).join(', ')}]`;
  const text = String(example);
  // Without quotes YAML would read a number, or something else than people expect.
  const quoted =
    form === 'region-key' ||
    form === 'service-key' ||
    (form === 'partial-date' && !/^\d{4}-\d\d-\d\d$/.test(text));
  return quoted ? `"${text}"` : text;
}

/** Text as a table takes it. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
