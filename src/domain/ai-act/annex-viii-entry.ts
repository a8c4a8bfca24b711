import type { FieldPath } from '../finding.ts';
import { createSchemas, type RecordData } from '../schema/index.ts';
import { explainIssues } from '../schema/issues.ts';
import type { Text } from '../text.ts';
import type { Vocabularies } from '../vocabulary.ts';
import { annexVIIILeaves, type AnnexVIIILeaf } from './annex-viii-leaves.ts';
import {
  ANNEX_VIII,
  ANNEX_VIII_SECTIONS,
  annexVIIIItems,
  mayBePublished,
  type AnnexVIIIItem,
  type AnnexVIIISection,
} from './annex-viii.ts';

/** A record that can hold an entry: A or B in a solution, C in a deployment. */
export type EntryRecord = {
  [K in 'solution' | 'deployment']: { readonly kind: K; readonly data: RecordData[K] };
}['solution' | 'deployment'];

/** What a record says for the EU database, in the order and numbering of Annex VIII. */
export interface AnnexVIIIEntry {
  readonly section: AnnexVIIISection;
  readonly fields: readonly EntryField[];
}

/** An item of the annex with what the record says to it; without values where it says nothing. */
export interface EntryField {
  readonly item: AnnexVIIIItem;
  readonly values: readonly EntryValue[];
}

export interface EntryValue {
  readonly leaf: AnnexVIIILeaf;
  readonly value: string | readonly string[];
}

/** An entry as somebody wrote it. `line` where it was read from lines. */
export interface GivenEntry {
  readonly section: string;
  readonly fields: readonly GivenField[];
}

export interface GivenField {
  /** `VIII.A.4` */
  readonly id: string;
  readonly line?: number | undefined;
  readonly values: readonly GivenValue[];
}

export interface GivenValue {
  /** `aiAct.provider.tradeName` */
  readonly field: string;
  readonly value: string | readonly string[];
  readonly line?: number | undefined;
}

/** Why an entry cannot go into the record. */
export interface EntryProblem {
  /** The item, or the section where the whole entry is concerned: `VIII.A.4`, `VIII.A`. */
  readonly item: string;
  readonly field?: string | undefined;
  readonly line?: number | undefined;
  readonly message: Text;
}

/** A record with other data, and what could not be taken. */
export interface EntryInRecord {
  readonly data: Fields;
  readonly problems: readonly EntryProblem[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * The entry that a record holds; undefined where it holds none.
 *
 * @param restricted whether the system is restricted under Article 49(4): then only what the register may publish
 */
export function annexVIIIEntry(
  record: EntryRecord,
  restricted: boolean,
  vocabularies: Vocabularies,
): AnnexVIIIEntry | undefined {
  const section = sectionOf(record);
  if (section === undefined) return undefined;
  const fields = annexVIIIItems(section)
    .filter((item) => mayBePublished(item, restricted))
    .map((item) => ({ item, values: valuesOf(item, record.data, vocabularies) }));
  return { section, fields };
}

/** The section that a record is for; undefined where it holds no entry. */
function sectionOf(record: EntryRecord): AnnexVIIISection | undefined {
  if (record.kind === 'deployment') return record.data.aiAct?.deployer === undefined ? undefined : 'C';
  return ANNEX_VIII_SECTIONS.find((section) => section === record.data.aiAct?.provider?.section);
}

function valuesOf(item: AnnexVIIIItem, data: object, vocabularies: Vocabularies): EntryValue[] {
  return annexVIIILeaves(item, vocabularies).flatMap((leaf) => {
    const value = leaf.path.reduce<unknown>((group, key) => (group as Fields | undefined)?.[key], data);
    return value === undefined ? [] : [{ leaf, value: value as EntryValue['value'] }];
  });
}

/**
 * The record with an entry in it, the counterpart of `annexVIIIEntry`. An item without values is taken out of the
 * record; items that the entry does not name stay as they are, as does everything else. Nothing is thrown for what is
 * wrong with the entry.
 */
export function withAnnexVIIIEntry(
  { kind, data }: { readonly kind: EntryRecord['kind']; readonly data: Fields },
  given: GivenEntry,
  vocabularies: Vocabularies,
): EntryInRecord {
  const own = sectionOf({ kind, data } as unknown as EntryRecord);
  const possible = own === undefined ? SECTIONS_OF[kind] : [own];
  const section = possible.find((id) => id === given.section);
  if (section === undefined) return { data, problems: [wrongSection(given, possible)] };
  const { changes, problems } = readEntry(section, given, vocabularies);
  const marked = kind === 'solution' ? withValue(data, ['aiAct', 'provider', 'section'], section) : data;
  const changed = changes.reduce((all, { leaf, value }) => withValue(all, leaf.path, value), marked);
  const told = new Set(problems.map(({ item }) => item));
  const ofForm = formProblems(kind, changed, given, vocabularies).filter(({ item }) => !told.has(item));
  return { data: changed, problems: [...problems, ...ofForm] };
}

const SECTIONS_OF = { solution: ['A', 'B'], deployment: ['C'] } as const satisfies Record<
  EntryRecord['kind'],
  readonly AnnexVIIISection[]
>;

interface Change {
  readonly leaf: AnnexVIIILeaf;
  /** Undefined takes it out. */
  readonly value: EntryValue['value'] | undefined;
}

interface ReadPart {
  readonly changes: readonly Change[];
  readonly problems: readonly EntryProblem[];
}

function readEntry(section: AnnexVIIISection, given: GivenEntry, vocabularies: Vocabularies): ReadPart {
  const seen = new Set<string>();
  const parts = given.fields.map((field): ReadPart => {
    const item = annexVIIIItems(section).find(({ id }) => id === field.id);
    if (item === undefined) return { changes: [], problems: [unknownItem(field, section)] };
    if (seen.has(item.id)) return { changes: [], problems: [twice(field, field.id)] };
    seen.add(item.id);
    return readField(field, annexVIIILeaves(item, vocabularies));
  });
  return joined(parts);
}

function readField(field: GivenField, leaves: readonly AnnexVIIILeaf[]): ReadPart {
  const problems: EntryProblem[] = [];
  const values = new Map<string, EntryValue['value']>();
  for (const given of field.values) {
    const leaf = leaves.find(({ name }) => name === given.field);
    const items = [given.value].flat();
    if (leaf === undefined) problems.push(unknownField(field, given, leaves));
    else if (values.has(leaf.name)) problems.push(twice({ ...field, line: given.line }, leaf.name));
    else if (leaf.isList) values.set(leaf.name, items);
    else if (items.length === 1) values.set(leaf.name, items[0]!);
    else problems.push(notOne(field, given, items.length));
  }
  return { changes: leaves.map((leaf) => ({ leaf, value: values.get(leaf.name) })), problems };
}

function joined(parts: readonly ReadPart[]): ReadPart {
  return {
    changes: parts.flatMap(({ changes }) => changes),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

/** What the schema says about the values of the entry; of the rest of the record it is silent. */
function formProblems(
  kind: EntryRecord['kind'],
  data: Fields,
  given: GivenEntry,
  vocabularies: Vocabularies,
): EntryProblem[] {
  const schema = createSchemas(vocabularies)[kind];
  const issues = schema.safeParse(data).error?.issues ?? [];
  return explainIssues(schema, data, issues, vocabularies).flatMap(({ place, message }) => {
    const path = 'path' in place ? place.path : [];
    const item = annexVIIIItems(given.section as AnnexVIIISection).findLast((entry) => concerns(entry, path));
    if (item === undefined) return [];
    const field = fieldName(path);
    const source = given.fields.find(({ id }) => id === item.id);
    const line = source?.values.find((value) => value.field === field)?.line ?? source?.line;
    return [{ item: item.id, field, line, message }];
  });
}

/** A path without the position in a list. */
function fieldName(path: FieldPath): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

/** Whether a place in a record lies in what an item holds. The copy of a certificate lies in two; the last is its own. */
function concerns({ heldIn }: AnnexVIIIItem, path: FieldPath): boolean {
  return heldIn.some((held) => held.path.every((step, index) => path[index] === step));
}

/** The group with a value at a path, or without it; groups that become empty go. What stays the same is the same object. */
function withValue(group: Fields, [key, ...rest]: readonly string[], value: unknown): Fields {
  const old = group[key!];
  const next = rest.length === 0 ? value : withValue(isGroup(old) ? old : EMPTY, rest, value);
  if (next === old || (next === EMPTY && old === undefined)) return group;
  const isGone = next === undefined || (isGroup(next) && Object.keys(next).length === 0);
  if (!isGone) return { ...group, [key!]: next };
  return Object.fromEntries(Object.entries(group).filter(([name]) => name !== key));
}

const EMPTY: Fields = {};

function isGroup(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongSection({ section }: GivenEntry, possible: readonly string[]): EntryProblem {
  return {
    item: `VIII.${section}`,
    message: {
      de: `Die Datei hat einen Eintrag nach Abschnitt „${section}“, der Datensatz einen nach Abschnitt ${possible.join(' oder ')}. Nehmen Sie die Datei, die zum Datensatz gehört, oder ändern Sie zuerst den Abschnitt im Datensatz.`,
      en: `The file holds an entry under Section “${section}”, the record one under Section ${possible.join(' or ')}. Take the file that belongs to the record, or change the section of the record first.`,
    },
  };
}

function unknownItem({ id, line }: GivenField, section: AnnexVIIISection): EntryProblem {
  const known = ANNEX_VIII.find((item) => item.id === id);
  const expected = annexVIIIItems(section)
    .map((item) => item.id)
    .join(', ');
  const [de, en] =
    known === undefined
      ? ['gibt es in Anhang VIII nicht', 'does not exist in Annex VIII']
      : known.section === section
        ? [`ist seit ${known.deletedOn} gestrichen`, `was deleted on ${known.deletedOn}`]
        : [`gehört zu Abschnitt ${known.section}`, `belongs to Section ${known.section}`];
  return {
    item: id,
    line,
    message: {
      de: `Die Nummer „${id}“ ${de}. Möglich in Abschnitt ${section}: ${expected}. Berichtigen Sie die Nummer oder entfernen Sie die Angabe.`,
      en: `The number “${id}” ${en}. Possible in Section ${section}: ${expected}. Correct the number or remove the statement.`,
    },
  };
}

function unknownField(
  { id }: GivenField,
  { field, line }: GivenValue,
  leaves: readonly AnnexVIIILeaf[],
): EntryProblem {
  const expected = leaves.map(({ name }) => name).join(', ');
  return {
    item: id,
    field,
    line,
    message: {
      de: `Das Feld „${field}“ gehört nicht zu ${id}. Möglich: ${expected}. Berichtigen Sie den Namen.`,
      en: `The field “${field}” is not part of ${id}. Possible: ${expected}. Correct the name.`,
    },
  };
}

function twice({ id, line }: GivenField, what: string): EntryProblem {
  return {
    item: id,
    line,
    message: {
      de: `„${what}“ steht mehrmals in der Datei. Lassen Sie eine Angabe stehen.`,
      en: `“${what}” is given several times in the file. Keep one of them.`,
    },
  };
}

function notOne({ id }: GivenField, { field, line }: GivenValue, count: number): EntryProblem {
  return {
    item: id,
    field,
    line,
    message: {
      de: `„${field}“ hat ${count} Werte, erwartet wird einer. Fassen Sie sie zusammen.`,
      en: `“${field}” has ${count} values, one is expected. Combine them.`,
    },
  };
}
