import type { AnyRecord } from '#domain/record.ts';
import type { Translate } from '#i18n/index.ts';
import { formatDate } from '../format.ts';
import type { Phrase } from '../phrase.ts';
import { recordUrl } from '../urls.ts';
import type { Labels, Link } from './labels.ts';

/** What a tombstone tells readers. */
export interface Retirement {
  readonly text: string;
  readonly note: Phrase | undefined;
  readonly successors: readonly Link[];
}

/** Undefined for a record that goes on. */
export function retirement(record: AnyRecord, labels: Labels, t: Translate): Retirement | undefined {
  const { retired } = record.data;
  if (retired === undefined) return undefined;
  return {
    text: t('retired.text', {
      date: formatDate(retired.on, labels.language),
      reason: labels.label('retirement-reasons', retired.reason),
    }),
    note: labels.recordText(retired.note),
    successors: (retired.to ?? []).map((id) => ({
      ...labels.recordText(recordTitle(record, id, labels)),
      href: labels.path(recordUrl({ ...record, id })),
    })),
  };
}

function recordTitle(record: AnyRecord, id: string, labels: Labels): string {
  const { solution, organisation, need } = labels.catalogue;
  switch (record.kind) {
    case 'solution':
    case 'deployment':
      return solution.get(id)?.data.title ?? id;
    case 'organisation':
      return organisation.get(id)?.data.name ?? id;
    case 'need':
      return need.get(id)?.data.title ?? id;
  }
}
