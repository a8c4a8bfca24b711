import type { Finding, Severity } from '#domain/finding.ts';
import type { SimilarityReason } from '#domain/similarity.ts';
import type { Kind } from '#domain/kind.ts';
import type { ChecklistItem, FlagId } from './messages.ts';
import type { Span } from '#domain/word-diff.ts';

/** Everything a review says about a change: the same for every printer. */
export interface Review {
  readonly verdict: Verdict;
  readonly base: Side;
  readonly head: Side;
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string;
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** Findings at changed records and those that are new elsewhere. */
  readonly findingCounts: Readonly<Record<Severity, number>>;
  /** Findings at records this change does not touch, and which were there before. */
  readonly otherFindings: number;
  /** Errors first. */
  readonly flags: readonly Flag[];
  /** Those with fields that need care first. */
  readonly records: readonly RecordChange[];
  /** Findings that are new and lie in files which did not change, or in no record. */
  readonly findings: readonly PlacedFinding[];
  /** Those of all findings that may show data about persons or secrets. */
  readonly personalData: readonly PlacedFinding[];
  /** Hosts that no record named before. */
  readonly newHosts: readonly string[];
  /** Pages and data files of the site that change. */
  readonly addresses: readonly AddressChange[];
  /** Changed files that hold no record, by path in the repository. */
  readonly otherFiles: readonly string[];
  readonly checklist: readonly ChecklistItem[];
}

/** `blocked`: there are errors; `look`: warnings or flags; `clear`: neither. */
export type Verdict = 'blocked' | 'look' | 'clear';

export interface Side {
  readonly name: string;
  readonly commit: string;
}

/** In the order of the verdict. */
export const CHANGE_KINDS = ['new', 'changed', 'moved', 'retired', 'removed', 'unreadable'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Flag {
  readonly id: FlagId;
  readonly severity: Severity;
  readonly text: string;
}

export interface RecordChange {
  readonly change: ChangeKind;
  readonly kind: Kind;
  readonly id: string;
  readonly organisation: string;
  readonly title: string;
  /** Path in the repository. */
  readonly file: string;
  /** The file at the head, or at the base where the head has none; undefined without a repository address. */
  readonly url: string | undefined;
  /** Address of the page on the site. */
  readonly page: string;
  /** Those that need care first. */
  readonly rows: readonly Row[];
  readonly findings: readonly PlacedFinding[];
  readonly similar: readonly Similar[];
  /** Addresses the record did not name before. */
  readonly newLinks: readonly string[];
  readonly completeness: { readonly before: number | undefined; readonly after: number; readonly of: number };
}

/** One field. A value side is undefined where the field is missing. */
export type Row = {
  readonly field: string;
  readonly label: string;
  /** Why the field needs care. */
  readonly care: string | undefined;
} & (
  | {
      readonly form: 'value';
      readonly before: readonly Span[] | undefined;
      readonly after: readonly Span[] | undefined;
    }
  | {
      readonly form: 'list';
      readonly added: readonly string[];
      readonly removed: readonly string[];
      readonly kept: number;
    }
);

export interface PlacedFinding extends Finding {
  /** The line at the repository host. */
  readonly url: string | undefined;
  /** Not there before this change. */
  readonly isNew: boolean;
}

export interface Similar {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly { readonly kind: SimilarityReason['kind']; readonly names: readonly string[] }[];
}

export interface AddressChange {
  readonly address: string;
  readonly change: 'new' | 'changed' | 'gone';
}
