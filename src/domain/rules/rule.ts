import type { Catalogue } from '../catalogue.ts';
import type { Problem, Severity } from '../finding.ts';
import type { AnyRecord, RecordOf } from '../record.ts';
import type { Kind } from '../schema/index.ts';
import type { Text } from '../text.ts';
import type { Vocabularies } from '../vocabulary.ts';

/** What people read about a rule on `/mitmachen/regeln/`. */
export interface RuleInfo {
  /** Stable, German, as it stands in addresses and findings. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: Text;
  /** Why the rule exists and what to do, two to four sentences. */
  readonly explanation: Text;
}

/** What a rule may look at besides the record. No clock: today is given. */
export interface RecordContext {
  readonly vocabularies: Vocabularies;
  /** The day on which the check is made, `YYYY-MM-DD`. */
  readonly today: string;
}

export interface CatalogueContext extends RecordContext {
  readonly catalogue: Catalogue;
  /** Every readable record, also those whose id is taken by another one. */
  readonly records: readonly AnyRecord[];
  /** Keys (see `recordKey`) of every record file, also of those that could not be read. */
  readonly known: ReadonlySet<string>;
}

/** A rule that needs nothing but the record itself and the day. */
export interface RecordRule extends RuleInfo {
  readonly scope: 'record';
  readonly kinds: readonly Kind[];
  check(record: AnyRecord, context: RecordContext): Iterable<Problem>;
}

/** A rule that needs other records. Yields the record it speaks of. */
export interface CatalogueRule extends RuleInfo {
  readonly scope: 'catalogue';
  check(context: CatalogueContext): Iterable<RecordProblem>;
}

export interface RecordProblem extends Problem {
  readonly record: AnyRecord;
}

export type Rule = RecordRule | CatalogueRule;

/** A record rule for one kind, with that kind's type. */
export function rule<K extends Kind>(
  info: RuleInfo & { kind: K; check(record: RecordOf<K>, context: RecordContext): Iterable<Problem> },
): RecordRule {
  const { kind, check, ...rest } = info;
  return {
    ...rest,
    scope: 'record',
    kinds: [kind],
    check: (record, context) => check(record as RecordOf<K>, context),
  };
}
