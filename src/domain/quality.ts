import { dutiesFor } from './ai-act/duties-for.ts';
import { factsOf } from './ai-act/facts.ts';
import { groupBy, type Catalogue } from './catalogue.ts';
import {
  QUALITY_CONDITIONS,
  QUALITY_ITEMS,
  type QualityCondition,
  type QualityGap,
  type QualityItemId,
  type QualityRecord,
  type QualitySubject,
} from './quality-items.ts';
import { recordKey } from './record.ts';

export const QUALITY_STATES = ['fulfilled', 'missing', 'not-needed'] as const;
export type QualityStateName = (typeof QUALITY_STATES)[number];

/** How a record stands in one item. */
export interface QualityState {
  readonly item: QualityItemId;
  readonly state: QualityStateName;
  /** Why: nothing is lacking, something is, or the condition that makes the item unnecessary. */
  readonly reason: 'complete' | 'gaps' | QualityCondition;
  /** What is lacking; empty unless the item is missing. */
  readonly gaps: readonly QualityGap[];
}

export interface QualityProfile {
  readonly record: QualityRecord;
  /** One for each item of the record's kind, in the order of the rules. There is no grade over them. */
  readonly states: readonly QualityState[];
}

/** How many records stand where in one item. */
export type QualityCount = { readonly item: QualityItemId } & Readonly<Record<QualityStateName, number>>;

/**
 * The profiles of all solutions and deployments by `recordKey`, each solution followed by its deployments. Retired
 * records and deployments of unknown solutions have none.
 *
 * @param today day on which ages and duties are judged, `YYYY-MM-DD`
 */
export function registerQuality(catalogue: Catalogue, today: string): ReadonlyMap<string, QualityProfile> {
  const context = { vocabularies: catalogue.vocabularies, today };
  const profiles = new Map<string, QualityProfile>();
  const add = (subject: QualitySubject): void => {
    if (subject.record.data.retired === undefined) {
      profiles.set(recordKey(subject.record), { record: subject.record, states: qualityOf(subject) });
    }
  };
  for (const solution of catalogue.solutions) {
    const uses = catalogue.deploymentsOf.get(solution.id) ?? [];
    const { system, deployments } = factsOf(solution, uses);
    const owed = groupBy(dutiesFor({ system, deployments }, today), ({ deployment }) => [deployment ?? '']);
    add({ record: solution, system, stage: system.stage, duties: owed.get('') ?? [], context });
    for (const [index, record] of uses.entries()) {
      const { key, stage } = deployments[index]!;
      add({ record, system, stage, duties: owed.get(key) ?? [], context });
    }
  }
  return profiles;
}

/** How a record stands in each item of its kind. */
export function qualityOf(subject: QualitySubject): QualityState[] {
  return QUALITY_ITEMS.filter(({ kinds }) => kinds.includes(subject.record.kind)).map(
    ({ id, unless, check }) => {
      const condition = unless.find((name) => QUALITY_CONDITIONS[name](subject));
      if (condition !== undefined) return { item: id, state: 'not-needed', reason: condition, gaps: [] };
      const gaps = check.find(subject);
      return gaps.length === 0
        ? { item: id, state: 'fulfilled', reason: 'complete', gaps }
        : { item: id, state: 'missing', reason: 'gaps', gaps };
    },
  );
}

/** Counts the states of each item that one of the profiles has, in the order of the rules. */
export function qualityCounts(profiles: Iterable<QualityProfile>): QualityCount[] {
  const counts = new Map<QualityItemId, Record<QualityStateName, number>>();
  for (const { states } of profiles) {
    for (const { item, state } of states) {
      let count = counts.get(item);
      if (count === undefined) counts.set(item, (count = { fulfilled: 0, missing: 0, 'not-needed': 0 }));
      count[state] += 1;
    }
  }
  return QUALITY_ITEMS.flatMap(({ id }) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ item: id, ...count }];
  });
}
