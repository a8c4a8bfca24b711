import type { RecordChange, RecordHistory, RegisterHistory } from '#domain/history.ts';
import { nearChanges } from '#domain/near-changes.ts';
import { recordKey, type AnyRecord } from '#domain/record.ts';
import type { Language } from '#domain/text.ts';
import { seen } from '#domain/unseen.ts';
import type { Span } from '#domain/word-diff.ts';
import { counted, type MessageKey, type Translate } from '#i18n/index.ts';
import { formatDate } from '../format.ts';
import type { PageContext } from '../page.ts';
import type { Phrase } from '../phrase.ts';
import { commitUrl } from '../commit-url.ts';
import { changeAnchor, changesFeedUrl, historyUrl, recordUrl } from '../urls.ts';
import { recordName } from './change-item.ts';
import { changedFields, type ChangedField, type ChangeWords } from './changed-fields.ts';
import type { Labels, Link } from './labels.ts';

/** What the page of a record says about its history. */
export interface HistoryNote {
  /** „Angelegt am …“, „Zuletzt geändert am …“, as far as it is known. */
  readonly dates: readonly string[];
  /** The page of its changes, where there is one. */
  readonly page: Link | undefined;
  readonly feedHref: string;
}

/** The view of a record's page with what it says about the history. */
export type WithHistory<V> = V & { readonly history: HistoryNote | undefined };

/** Everything the page of a record's changes shows. */
export interface HistoryView {
  readonly path: string;
  readonly name: Phrase;
  readonly record: Link;
  readonly kind: string;
  /** Undefined for an authority itself. */
  readonly organisation: Link | undefined;
  /** German address; an authority's feed tells of its records too and belongs to its page. */
  readonly feed: string | undefined;
  /** The newest first. */
  readonly changes: readonly ShownChange[];
  /** Whether this copy of the register knows nothing of what was before. */
  readonly isCut: boolean;
}

export interface ShownChange {
  /** Place in the page. */
  readonly id: string;
  readonly day: string;
  readonly date: string;
  readonly kind: { readonly id: string; readonly text: string };
  readonly commit: Link;
  /** What no field says. */
  readonly notes: readonly string[];
  readonly fields: readonly ShownField[];
}

export type ShownField = { readonly label: Phrase } & (ShownValue | ShownList);

/** A side is undefined where the field is missing. */
export interface ShownValue {
  readonly form: 'value';
  readonly before: readonly Span[] | undefined;
  readonly after: readonly Span[] | undefined;
  readonly lang: Language | undefined;
}

/** Both empty where only the order is different. */
export interface ShownList {
  readonly form: 'list';
  readonly added: readonly Phrase[];
  readonly removed: readonly Phrase[];
}

/** Characters of unchanged text that stay beside a change. */
const AROUND = 120;

/** What happened to a record since it was created; undefined where Git knows nothing of it. */
export function recordHistory(
  record: AnyRecord,
  history: RegisterHistory | undefined,
): RecordHistory | undefined {
  return history?.records.get(recordKey(record));
}

/** Whether there is more to tell than that the record was created. */
export function hasHistoryPage(history: RecordHistory | undefined): history is RecordHistory {
  return history !== undefined && history.changes.some(({ change }) => change !== 'new');
}

/** Undefined for a record that Git does not know, so that its page claims nothing. */
export function historyNote(
  record: AnyRecord,
  { labels, history: all, t }: Pick<PageContext, 'labels' | 'history' | 't'>,
): HistoryNote | undefined {
  const history = recordHistory(record, all);
  if (history === undefined) return undefined;
  const date = (key: 'history.created' | 'history.changed', day: string): string =>
    t(key, { date: formatDate(day, labels.language) });
  const changes = history.changes.filter(({ change }) => change !== 'new');
  return {
    dates: [
      ...(history.created === undefined ? [] : [date('history.created', history.created)]),
      ...changes.slice(0, 1).map(({ day }) => date('history.changed', day)),
    ],
    page: hasHistoryPage(history)
      ? { text: counted(t, 'history.link', changes.length), href: labels.path(historyUrl(record)) }
      : undefined,
    feedHref: labels.path(changesFeedUrl(recordUrl(record))),
  };
}

export function withHistory<V>(view: V, record: AnyRecord, context: PageContext): WithHistory<V> {
  return { ...view, history: historyNote(record, context) };
}

export function historyView(record: AnyRecord, history: RecordHistory, context: PageContext): HistoryView {
  const { labels, t } = context;
  const name = recordName(record, labels, t);
  return {
    path: historyUrl(record),
    name,
    record: { ...name, href: labels.path(recordUrl(record)) },
    kind: t(`${record.kind}.kind`),
    organisation: record.kind === 'organisation' ? undefined : labels.organisationLink(record.organisation),
    feed: record.kind === 'organisation' ? undefined : changesFeedUrl(recordUrl(record)),
    changes: history.changes.map((change) => shownChange(change, context)),
    isCut: history.created === undefined,
  };
}

function shownChange(change: RecordChange, { labels, settings, t }: PageContext): ShownChange {
  const { before, after } = change.states();
  const compared =
    before === undefined || after === undefined ? [] : changedFields(before, after, wordsOf(labels));
  const fields = [...placeFields(change, labels, t), ...compared.flatMap(shownField)];
  const href = commitUrl(settings, change.commit);
  return {
    id: changeAnchor(change.commit),
    day: change.day,
    date: formatDate(change.day, labels.language),
    kind: { id: change.change, text: t(`changes.kind.${change.change}`) },
    commit: {
      text: t('history.commit', { commit: change.commit.slice(0, 8) }),
      ...(href === undefined ? {} : { href, external: true }),
    },
    notes: notesOf(change, before === undefined, fields.length === 0).map((key) => t(key)),
    fields,
  };
}

function notesOf(
  { change, skipsUnreadable }: RecordChange,
  lacksBefore: boolean,
  isSame: boolean,
): MessageKey[] {
  if (change === 'new' || change === 'removed' || change === 'unreadable') return [`history.text.${change}`];
  return [
    ...(change === 'retired' || change === 'restored' ? [`history.text.${change}` as const] : []),
    ...(lacksBefore ? (['history.text.beforeUnreadable'] as const) : []),
    ...(skipsUnreadable && !lacksBefore ? (['history.text.skipsUnreadable'] as const) : []),
    ...(isSame && !lacksBefore ? (['history.text.same'] as const) : []),
  ];
}

function wordsOf(labels: Labels): ChangeWords {
  const { schemas, catalogue, language } = labels;
  return {
    schemas,
    vocabularies: catalogue.vocabularies,
    language,
    term: (label) => label,
    date: (date) => (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date) ? formatDate(date, language) : date),
  };
}

/** Id and authority, which no field of the file says. */
function placeFields({ from, place }: RecordChange, labels: Labels, t: Translate): ShownField[] {
  if (from === undefined) return [];
  const row = (label: string, before: string, after: string, lang?: Language): ShownField[] =>
    before === after
      ? []
      : [
          {
            label: { text: label },
            form: 'value',
            before: [{ text: before, changed: true }],
            after: [{ text: after, changed: true }],
            lang,
          },
        ];
  const name = (id: string): string => labels.organisationName(id);
  return [
    ...row(t('history.idField'), from.id, place.id),
    ...(place.kind === 'organisation'
      ? []
      : row(
          t('facet.organisations'),
          name(from.organisation),
          name(place.organisation),
          labels.recordText('').lang,
        )),
  ];
}

/** Nothing for a text in which only blanks and line breaks differ. */
function shownField(field: ChangedField): ShownField[] {
  const label = seenPhrase(field.label);
  if (field.form === 'list') {
    return [
      { label, form: 'list', added: field.added.map(seenPhrase), removed: field.removed.map(seenPhrase) },
    ];
  }
  const { before, after, lang } = field;
  if (wordsIn(before) === wordsIn(after)) return [];
  return [{ label, form: 'value', before: shownSpans(before), after: shownSpans(after), lang }];
}

function wordsIn(spans: readonly Span[] | undefined): string | undefined {
  return spans
    ?.map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function shownSpans(spans: readonly Span[] | undefined): Span[] | undefined {
  return spans && nearChanges(spans, AROUND).map(({ text, changed }) => ({ text: seen(text), changed }));
}

function seenPhrase(phrase: Phrase): Phrase {
  const parts = phrase.parts?.map(seenPhrase);
  return { ...phrase, text: seen(phrase.text), ...(parts === undefined ? {} : { parts }) };
}
