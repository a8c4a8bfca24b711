import type { AnyRecord } from './record.ts';
import type { RecordState } from './record-difference.ts';

/** What the Git history says about the records, as far as this copy of the repository has it. */
export interface RegisterHistory {
  /** By record key. A record that is in no commit is missing. */
  readonly records: ReadonlyMap<string, RecordHistory>;
  /** Of all records, also those that are no longer there; the newest first. */
  readonly changes: readonly RecordChange[];
  /** Whether what happened before the first known state is in no commit of this copy. */
  readonly isCut: boolean;
}

export interface RecordHistory {
  /** The day on which the record was created; undefined where this copy does not reach back so far. */
  readonly created: string | undefined;
  /** The newest first; the last one creates the record, unless the history is cut. */
  readonly changes: readonly RecordChange[];
}

/**
 * What happened to a record. `moved`: another id or authority, whatever else changed; `unreadable`: the file said
 * nothing that can be read; `restored`: it came back or goes on; `removed`: deleted without a tombstone.
 */
export const RECORD_CHANGES = [
  'retired',
  'removed',
  'restored',
  'changed',
  'moved',
  'unreadable',
  'new',
] as const;
export type RecordChangeKind = (typeof RECORD_CHANGES)[number];

/** Where a record lies. */
export type RecordAddress = Pick<AnyRecord, 'kind' | 'id' | 'organisation'>;

/** One commit's change of one record. Says nothing about who made it: names and addresses are personal data. */
export interface RecordChange {
  readonly change: RecordChangeKind;
  readonly commit: string;
  /** The day in Germany on which the commit was made, `YYYY-MM-DD`. */
  readonly day: string;
  /** Key the record has at the end of the history. */
  readonly key: string;
  /** Where it lay after the change; before, when it was removed. */
  readonly place: RecordAddress;
  /** Where it lay before, if elsewhere. */
  readonly from: RecordAddress | undefined;
  /** What the record was called, as far as it can be read. */
  readonly title: string | undefined;
  /** First keys of the fields that differ. */
  readonly fields: readonly string[];
  /** Titles of the sections that differ, as in `TextDifference`. */
  readonly sections: readonly (string | undefined)[];
  /** Compared with an older state, because the one before cannot be read. */
  readonly skipsUnreadable: boolean;
  /** What to compare; a side is undefined where there is none or it cannot be read. Read anew each time. */
  readonly states: () => {
    readonly before: RecordState | undefined;
    readonly after: RecordState | undefined;
  };
}
