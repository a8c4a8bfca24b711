import type { FieldPath } from '#domain/finding.ts';
import { fieldDifferences, textDifferences, type RecordState } from '#domain/record-difference.ts';
import type { FieldForm } from '#domain/schema/field.ts';
import type { Kind, Schemas } from '#domain/schema/index.ts';
import { metaAt } from '#domain/schema/issues.ts';
import type { Language } from '#domain/text.ts';
import { vocabularyLabel, type Vocabularies } from '#domain/vocabulary.ts';
import { wordDiff, type Span } from '#domain/word-diff.ts';
import { translate } from '#i18n/index.ts';
import { joined, recordLang, recordText, type Phrase } from '../phrase.ts';

/** A field or section that two states of a record do not have alike. */
export type ChangedField = {
  /** The path as people write it; empty for a section of the body. */
  readonly field: string;
  readonly label: Phrase;
} & (ChangedValue | ChangedList);

/** A side is undefined where the field is missing. Joined, the spans of a side are its text. */
export interface ChangedValue {
  readonly form: 'value';
  readonly before: readonly Span[] | undefined;
  readonly after: readonly Span[] | undefined;
  /** Of both sides, where it is not the page's. */
  readonly lang: Language | undefined;
  readonly valueForm: FieldForm | undefined;
}

export interface ChangedList {
  readonly form: 'list';
  readonly added: readonly Phrase[];
  readonly removed: readonly Phrase[];
  readonly kept: number;
}

/** How fields and values are called. */
export interface ChangeWords {
  readonly schemas: Schemas;
  readonly vocabularies: Vocabularies;
  readonly language: Language;
  /** A term of a controlled list; the label is the id where the list does not have it. */
  readonly term: (label: string, id: string) => string;
  /** A date `YYYY[-MM[-DD]]`. */
  readonly date: (date: string) => string;
}

/**
 * Every field in which two states of a record differ, in the order of the schema, then the sections of its text.
 * Fields that the schema does not have are called by their key.
 */
export function changedFields(
  before: RecordState | undefined,
  after: RecordState | undefined,
  words: ChangeWords,
): ChangedField[] {
  const { kind } = (after ?? before)!;
  const order = Object.keys(words.schemas[kind].shape);
  // What the schema does not have comes last.
  const rank = ({ path }: { path: FieldPath }): number =>
    (order.indexOf(String(path[0])) + order.length + 1) % (order.length + 1);
  return [
    ...fieldDifferences(before, after)
      .toSorted((a, b) => rank(a) - rank(b))
      .map((found) => changedField(found, kind, words)),
    ...textDifferences(before, after).map((found): ChangedField => {
      const lang = recordLang(words.language);
      const label = sectionLabel(found.title, words.language);
      const sides = compareTexts(found.before, found.after);
      return { field: '', label, form: 'value', ...sides, lang, valueForm: undefined };
    }),
  ];
}

/** Label of a field with those of the groups around it, as far as the schema knows them. */
export function fieldLabel(
  kind: Kind,
  path: FieldPath,
  { schemas, language }: Pick<ChangeWords, 'schemas' | 'language'>,
): string {
  return path
    .map((part, at) => metaAt(schemas[kind], path.slice(0, at + 1))?.label[language] ?? String(part))
    .join(': ');
}

/** What a section of the body is called among the fields. */
export function sectionLabel(title: string | undefined, language: Language): Phrase {
  const t = translate(language);
  if (title === undefined) return { text: t('change.body') };
  if (title === '') return { text: t('change.bodyLead') };
  return joined([t('change.body'), recordText(title, language)], ': ');
}

function changedField(
  { field, path, before, after }: ReturnType<typeof fieldDifferences>[number],
  kind: Kind,
  words: ChangeWords,
): ChangedField {
  const head = { field, label: { text: fieldLabel(kind, path, words) } };
  if (Array.isArray(before ?? []) && Array.isArray(after ?? [])) {
    const items = (side: unknown): Phrase[] =>
      ((side ?? []) as unknown[]).map((item, at) => showValue(item, [...path, at], kind, words));
    return { ...head, form: 'list', ...compareLists(items(before), items(after)) };
  }
  const meta = metaAt(words.schemas[kind], path);
  // Of a date, a term or an address no part says anything by itself.
  const isText = meta?.form === undefined && meta?.vocabulary === undefined;
  const text = (value: unknown): string | undefined =>
    value === undefined ? undefined : showValue(value, path, kind, words).text;
  const sides = (isText ? compareTexts : compareWhole)(text(before), text(after));
  const lang = isText ? recordLang(words.language) : undefined;
  return { ...head, form: 'value', ...sides, lang, valueForm: meta?.form };
}

function showValue(value: unknown, path: FieldPath, kind: Kind, words: ChangeWords): Phrase {
  const meta = metaAt(words.schemas[kind], path);
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([key, inner]) => {
      const label = metaAt(words.schemas[kind], [...path, key])?.label[words.language] ?? key;
      return joined([`${label}: `, showValue(inner, [...path, key], kind, words)]);
    });
    return joined(parts, '; ');
  }
  const text = String(value);
  if (meta?.vocabulary !== undefined)
    return {
      text: words.term(vocabularyLabel(words.vocabularies, meta.vocabulary, text, words.language), text),
    };
  if (meta?.form === 'date' || meta?.form === 'partial-date') return { text: words.date(text) };
  return meta?.form === undefined ? recordText(text, words.language) : { text };
}

function compareLists(before: readonly Phrase[], after: readonly Phrase[]): Omit<ChangedList, 'form'> {
  const was = new Set(before.map(({ text }) => text));
  const is = new Set(after.map(({ text }) => text));
  return {
    added: after.filter(({ text }) => !was.has(text)),
    removed: before.filter(({ text }) => !is.has(text)),
    kept: after.filter(({ text }) => was.has(text)).length,
  };
}

type Sides = Pick<ChangedValue, 'before' | 'after'>;

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
