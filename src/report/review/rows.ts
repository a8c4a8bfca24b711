import { formatPath, type FieldPath } from '#domain/finding.ts';
import { hostOf, recordAddresses } from '#domain/record-addresses.ts';
import type { AnyRecord } from '#domain/record.ts';
import type { Schemas } from '#domain/schema/index.ts';
import { metaAt } from '#domain/schema/issues.ts';
import { RECORD_LANGUAGE } from '#domain/text.ts';
import { vocabularyLabel, type Vocabularies } from '#domain/vocabulary.ts';
import { CARE, CARE_ADDRESS, CARE_BODY_LINKS, WORDS } from './messages.ts';
import type { Row } from './model.ts';
import { wordDiff, type Span } from './word-diff.ts';

export interface RowContext {
  readonly schemas: Schemas;
  readonly vocabularies: Vocabularies;
}

type Values = ReadonlyMap<string, { readonly path: FieldPath; readonly value: unknown }>;

/** Every field in which two states of a record differ, those that need care first, then in the order of the schema. */
export function compareRecords(
  before: AnyRecord | undefined,
  after: AnyRecord | undefined,
  context: RowContext,
): Row[] {
  const kind = (after ?? before)!.kind;
  const rows = [
    ...fieldRows(kind, flatten(before?.data), flatten(after?.data), context),
    ...bodyRows(before, after),
  ];
  const order = Object.keys(context.schemas[kind].shape);
  const rank = ({ field }: Row): number => (order.indexOf(topOf(field)) + order.length) % order.length;
  return rows.toSorted((a, b) => careRank(a) - careRank(b) || rank(a) - rank(b));
}

/** The addresses a record names, without those it named before. */
export function newLinks(before: AnyRecord | undefined, after: AnyRecord | undefined): string[] {
  const known = new Set(before === undefined ? [] : recordAddresses(before).map(({ url }) => url));
  const found = after === undefined ? [] : recordAddresses(after).map(({ url }) => url);
  return [...new Set(found.filter((url) => !known.has(url)))];
}

/** Hosts of all records. */
export function hostsOf(records: readonly AnyRecord[]): Set<string> {
  return new Set(records.flatMap((record) => recordAddresses(record).map(({ url }) => hostOf(url))));
}

function topOf(field: string): string {
  return /^[^.[]*/.exec(field)![0];
}

function careRank(row: Row): number {
  if (row.care === undefined) return CARE.length + 1;
  const at = CARE.findIndex(([path]) => within(row.field, path));
  return at === -1 ? CARE.length : at;
}

function within(field: string, path: string): boolean {
  return field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`);
}

/** Groups opened, lists kept whole. */
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

function fieldRows(kind: AnyRecord['kind'], before: Values, after: Values, context: RowContext): Row[] {
  const schema = context.schemas[kind];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field): Row[] => {
    const was = before.get(field);
    const is = after.get(field);
    if (JSON.stringify(was?.value) === JSON.stringify(is?.value)) return [];
    const path = (is ?? was)!.path;
    const label = path
      .map((_, at) => metaAt(schema, path.slice(0, at + 1))?.label[RECORD_LANGUAGE] ?? String(path[at]))
      .join(': ');
    const show = (value: unknown, at: FieldPath): string => showValue(value, at, kind, context);
    const meta = metaAt(schema, path);
    const head = { field, label, care: careOf(field, meta?.form) };
    if (Array.isArray(was?.value ?? []) && Array.isArray(is?.value ?? [])) {
      const items = (side: typeof was): string[] =>
        ((side?.value ?? []) as unknown[]).map((item, at) => show(item, [...path, at]));
      return [{ ...head, form: 'list', ...compareLists(items(was), items(is)) }];
    }
    // Of a date, a term or an address no part says anything by itself.
    const compare = meta?.form === undefined && meta?.vocabulary === undefined ? compareTexts : compareWhole;
    const text = (side: typeof was): string | undefined =>
      side === undefined ? undefined : show(side.value, path);
    return [{ ...head, form: 'value', ...compare(text(was), text(is)) }];
  });
}

function careOf(field: string, form: string | undefined): string | undefined {
  const known = CARE.find(([path]) => within(field, path))?.[1];
  return known ?? (form === 'web-address' || form === 'email' ? CARE_ADDRESS : undefined);
}

function showValue(value: unknown, path: FieldPath, kind: AnyRecord['kind'], context: RowContext): string {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, inner]) => {
        const label = metaAt(context.schemas[kind], [...path, key])?.label[RECORD_LANGUAGE] ?? key;
        return `${label}: ${showValue(inner, [...path, key], kind, context)}`;
      })
      .join('; ');
  }
  const list = metaAt(context.schemas[kind], path)?.vocabulary;
  const text = String(value);
  if (list === undefined) return text;
  const label = vocabularyLabel(context.vocabularies, list, text, RECORD_LANGUAGE);
  return label === text ? text : `${label} (${text})`;
}

function compareLists(before: readonly string[], after: readonly string[]) {
  const was = new Set(before);
  const is = new Set(after);
  return {
    added: after.filter((item) => !was.has(item)),
    removed: before.filter((item) => !is.has(item)),
    kept: after.filter((item) => was.has(item)).length,
  };
}

interface Sides {
  readonly before: Span[] | undefined;
  readonly after: Span[] | undefined;
}

function compareTexts(before: string | undefined, after: string | undefined): Sides {
  if (before !== undefined && after !== undefined) return wordDiff(before, after);
  return compareWhole(before, after);
}

/** What stands on one side alone is not marked: there is nothing it differs from. */
function compareWhole(before: string | undefined, after: string | undefined): Sides {
  const changed = before !== undefined && after !== undefined;
  const whole = (text: string | undefined): Span[] | undefined =>
    text === undefined ? undefined : [{ text, changed }];
  return { before: whole(before), after: whole(after) };
}

/** One row per section whose text differs; the whole body where its sections do not show the difference. */
function bodyRows(before: AnyRecord | undefined, after: AnyRecord | undefined): Row[] {
  if ((before?.body.text.trim() ?? '') === (after?.body.text.trim() ?? '')) return [];
  const links = new Set(after?.body.links.map(({ url }) => url));
  for (const { url } of before?.body.links ?? []) links.delete(url);
  const row = (field: string, label: string, was: string | undefined, is: string | undefined): Row[] => {
    if (was === is) return [];
    const care = [...links].some((url) => is?.includes(url) === true) ? CARE_BODY_LINKS : undefined;
    return [{ field, label, care, form: 'value', ...compareTexts(was, is) }];
  };
  const was = sectionsOf(before);
  const is = sectionsOf(after);
  const rows = [...new Set([...was.keys(), ...is.keys()])].flatMap((title) =>
    row('', title === '' ? WORDS.leadBody : WORDS.body(title), was.get(title), is.get(title)),
  );
  return rows.length > 0 ? rows : row('', WORDS.wholeBody, before?.body.text, after?.body.text);
}

/** Texts by heading; sections with one heading are joined, the text before the first has none. */
function sectionsOf(record: AnyRecord | undefined): Map<string, string> {
  const texts = new Map<string, string>();
  if (record === undefined) return texts;
  const { lead, sections } = record.body;
  for (const { title, text } of [...(lead === undefined ? [] : [lead]), ...sections])
    texts.set(title, texts.has(title) ? `${texts.get(title)!}\n\n${text}` : text);
  return texts;
}

/** How many of the fields and sections a kind can have a record fills. */
export function completeness(record: AnyRecord, schemas: Schemas, sections: readonly string[]) {
  // What only a special course of things brings with it; nobody is asked for it.
  const special = new Set(['retired', 'formerIds', 'lighthouse', 'declaredBy', 'ended']);
  const fields = Object.keys(schemas[record.kind].shape).filter((key) => !special.has(key));
  const data = record.data as Readonly<Record<string, unknown>>;
  const titles = new Set(record.body.sections.filter(({ text }) => text !== '').map(({ title }) => title));
  return {
    filled:
      fields.filter((key) => data[key] !== undefined).length +
      sections.filter((title) => titles.has(title)).length,
    of: fields.length + sections.length,
  };
}
