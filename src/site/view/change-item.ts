import { allRecords, type Catalogue } from '#domain/catalogue.ts';
import type { RecordChange } from '#domain/history.ts';
import { recordKey, type AnyRecord } from '#domain/record.ts';
import { titleOf } from '#domain/record-difference.ts';
import { seen } from '#domain/unseen.ts';
import type { Translate } from '#i18n/index.ts';
import { formatDate } from '../format.ts';
import { filled, joined, type Phrase } from '../phrase.ts';
import { historyUrl, recordUrl } from '../urls.ts';
import { fieldLabel, sectionLabel } from './changed-fields.ts';
import type { Labels, Link } from './labels.ts';

/** One change of a record in a list of changes. */
export interface ChangeItem {
  readonly day: string;
  readonly date: string;
  readonly kind: { readonly id: string; readonly text: string };
  /** Leads to the record, where there is still one. */
  readonly record: Link;
  /** „Lösung“, „Einsatz“ … */
  readonly recordKind: string;
  /** Undefined for an authority itself. */
  readonly organisation: Link | undefined;
  /** Labels of what has changed; empty for what was created, ended or deleted as a whole. */
  readonly fields: Phrase;
  /** The comparison, where there is a page for it. */
  readonly detailsHref: string | undefined;
}

export function changeItem(change: RecordChange, labels: Labels, t: Translate): ChangeItem {
  const record = recordOf(change, labels);
  const { organisation } = record ?? change.place;
  const name = record === undefined ? formerName(change, labels) : recordName(record, labels, t);
  return {
    day: change.day,
    date: formatDate(change.day, labels.language),
    kind: { id: change.change, text: t(`changes.kind.${change.change}`) },
    record: record === undefined ? name : { ...name, href: labels.path(recordUrl(record)) },
    recordKind: t(`${change.place.kind}.kind`),
    organisation: change.place.kind === 'organisation' ? undefined : organisationLink(organisation, labels),
    fields: joined(changedLabels(change, labels), ', '),
    detailsHref:
      record === undefined || change.change === 'new'
        ? undefined
        : labels.path(historyUrl(record, change.commit)),
  };
}

function organisationLink(id: string, labels: Labels): Link {
  return labels.catalogue.organisation.has(id) ? labels.organisationLink(id) : { text: id };
}

/** The record of today that changed; undefined where it is no longer there. */
export function recordOf({ key }: RecordChange, { catalogue }: Labels): AnyRecord | undefined {
  return recordsByKey(catalogue).get(key);
}

/** What a record is called in a list of all kinds. */
export function recordName(record: AnyRecord, labels: Labels, t: Translate): Phrase {
  if (record.kind !== 'deployment') return labels.recordText(titleOf(record) ?? record.id);
  const solution = labels.catalogue.solution.get(record.data.solution)?.data.title ?? record.data.solution;
  return filled(t, 'deployment.title', {
    solution: labels.recordText(solution),
    organisation: labels.recordText(labels.organisationName(record.organisation)),
  });
}

/** Of a record that is no longer there. */
function formerName({ title, place }: RecordChange, labels: Labels): Phrase {
  return title === undefined ? { text: place.id } : labels.recordText(seen(title));
}

function changedLabels({ place, fields, sections }: RecordChange, labels: Labels): Phrase[] {
  return [
    ...fields.map((key) => ({ text: seen(fieldLabel(place.kind, [key], labels)) })),
    ...sections.map((title) => sectionLabel(title === undefined ? undefined : seen(title), labels.language)),
  ];
}

const known = new WeakMap<Catalogue, ReadonlyMap<string, AnyRecord>>();

/** Every record by its key. */
export function recordsByKey(catalogue: Catalogue): ReadonlyMap<string, AnyRecord> {
  let found = known.get(catalogue);
  if (found === undefined) {
    found = new Map(allRecords(catalogue).map((record) => [recordKey(record), record]));
    known.set(catalogue, found);
  }
  return found;
}
