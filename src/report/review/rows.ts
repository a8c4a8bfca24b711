import { hostOf, recordAddresses } from '#domain/record-addresses.ts';
import type { AnyRecord } from '#domain/record.ts';
import type { FieldForm } from '#domain/schema/field.ts';
import type { Schemas } from '#domain/schema/index.ts';
import { RECORD_LANGUAGE } from '#domain/text.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import type { Phrase } from '#site/phrase.ts';
import {
  changedFields,
  type ChangedField,
  type ChangedValue,
  type ChangeWords,
} from '#site/view/changed-fields.ts';
import { CARE, CARE_ADDRESS, CARE_BODY_LINKS } from './messages.ts';
import type { Row } from './model.ts';

export interface RowContext {
  readonly schemas: Schemas;
  readonly vocabularies: Vocabularies;
}

/** Every field in which two states of a record differ, those that need care first, then in the order of the schema. */
export function compareRecords(
  before: AnyRecord | undefined,
  after: AnyRecord | undefined,
  context: RowContext,
): Row[] {
  return changedFields(before, after, wordsOf(context))
    .map((changed) => rowOf(changed, before, after))
    .toSorted((a, b) => careRank(a) - careRank(b));
}

/** The report is for reviewers, who see the ids of terms and dates as files have them. */
function wordsOf({ schemas, vocabularies }: RowContext): ChangeWords {
  return {
    schemas,
    vocabularies,
    language: RECORD_LANGUAGE,
    term: (label, id) => (label === id ? id : `${label} (${id})`),
    date: (date) => date,
  };
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

function careRank(row: Row): number {
  if (row.care === undefined) return CARE.length + 1;
  const at = CARE.findIndex(([path]) => within(row.field, path));
  return at === -1 ? CARE.length : at;
}

function within(field: string, path: string): boolean {
  return field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`);
}

function rowOf(changed: ChangedField, before: AnyRecord | undefined, after: AnyRecord | undefined): Row {
  const head = { field: changed.field, label: changed.label.text };
  if (changed.form === 'list') {
    const { added, removed, kept } = changed;
    const texts = (items: readonly Phrase[]): string[] => items.map(({ text }) => text);
    const care = careOf(changed.field, undefined);
    return { ...head, care, form: 'list', added: texts(added), removed: texts(removed), kept };
  }
  const care =
    changed.field === '' ? bodyCare(changed, before, after) : careOf(changed.field, changed.valueForm);
  return { ...head, care, form: 'value', before: changed.before, after: changed.after };
}

function careOf(field: string, form: FieldForm | undefined): string | undefined {
  const known = CARE.find(([path]) => within(field, path))?.[1];
  return known ?? (form === 'web-address' || form === 'email' ? CARE_ADDRESS : undefined);
}

/** For a section with addresses that the body did not have before. */
function bodyCare(
  changed: ChangedValue,
  before: AnyRecord | undefined,
  after: AnyRecord | undefined,
): string | undefined {
  const links = new Set(after?.body.links.map(({ url }) => url));
  for (const { url } of before?.body.links ?? []) links.delete(url);
  const text = changed.after?.map((span) => span.text).join('');
  return [...links].some((url) => text?.includes(url) === true) ? CARE_BODY_LINKS : undefined;
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
