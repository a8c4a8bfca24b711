import { compareText } from './finding.ts';
import type { AnyRecord, RecordOf } from './record.ts';
import type { Kind } from './schema/index.ts';
import type { Vocabularies } from './vocabulary.ts';

/**
 * All records of the register, linked. Immutable; every list is ordered by id (deployments by organisation, then id),
 * so that the same records give the same pages whatever order the files came in.
 */
export interface Catalogue {
  readonly vocabularies: Vocabularies;
  readonly organisations: readonly RecordOf<'organisation'>[];
  readonly solutions: readonly RecordOf<'solution'>[];
  readonly deployments: readonly RecordOf<'deployment'>[];
  readonly needs: readonly RecordOf<'need'>[];
  readonly organisation: ReadonlyMap<string, RecordOf<'organisation'>>;
  readonly solution: ReadonlyMap<string, RecordOf<'solution'>>;
  readonly need: ReadonlyMap<string, RecordOf<'need'>>;
  /** Deployments of a solution, by solution id. */
  readonly deploymentsOf: ReadonlyMap<string, readonly RecordOf<'deployment'>[]>;
  /** What lies in an organisation's folder, by organisation id. */
  readonly recordsOf: ReadonlyMap<string, OrganisationRecords>;
  /** Needs that name a solution as a match, by solution id. */
  readonly needsOf: ReadonlyMap<string, readonly RecordOf<'need'>[]>;
  /** Organisations whose `parent` is the given one. */
  readonly childrenOf: ReadonlyMap<string, readonly RecordOf<'organisation'>[]>;
}

export interface OrganisationRecords {
  readonly solutions: readonly RecordOf<'solution'>[];
  readonly deployments: readonly RecordOf<'deployment'>[];
  readonly needs: readonly RecordOf<'need'>[];
}

/** Links records to a catalogue. Of two records with one id the first by file path stays; a rule reports the other. */
export function createCatalogue(records: readonly AnyRecord[], vocabularies: Vocabularies): Catalogue {
  const ordered = [...records].sort(
    (a, b) =>
      compareText(a.id, b.id) || compareText(a.organisation, b.organisation) || compareText(a.file, b.file),
  );
  const organisations = ofKind(ordered, 'organisation');
  const solutions = ofKind(ordered, 'solution');
  const needs = ofKind(ordered, 'need');
  const deployments = ofKind(ordered, 'deployment').sort(
    (a, b) => compareText(a.organisation, b.organisation) || compareText(a.id, b.id),
  );
  const recordsOf = new Map<string, OrganisationRecords>();
  const solutionsBy = groupBy(solutions, (record) => [record.organisation]);
  const deploymentsBy = groupBy(deployments, (record) => [record.organisation]);
  const needsBy = groupBy(needs, (record) => [record.organisation]);
  for (const id of new Set(ordered.map((record) => record.organisation))) {
    recordsOf.set(id, {
      solutions: solutionsBy.get(id) ?? [],
      deployments: deploymentsBy.get(id) ?? [],
      needs: needsBy.get(id) ?? [],
    });
  }
  return {
    vocabularies,
    organisations,
    solutions,
    deployments,
    needs,
    organisation: byId(organisations),
    solution: byId(solutions),
    need: byId(needs),
    deploymentsOf: groupBy(deployments, (record) => [record.data.solution]),
    recordsOf,
    needsOf: groupBy(needs, (record) => record.data.matches ?? []),
    childrenOf: groupBy(organisations, (record) =>
      record.data.parent === undefined ? [] : [record.data.parent],
    ),
  };
}

function ofKind<K extends Kind>(records: readonly AnyRecord[], kind: K): RecordOf<K>[] {
  const seen = new Set<string>();
  return records.filter((record): record is AnyRecord & RecordOf<K> => {
    if (record.kind !== kind) return false;
    const key = kind === 'deployment' ? `${record.organisation}/${record.id}` : record.id;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function byId<K extends Kind>(records: readonly RecordOf<K>[]): ReadonlyMap<string, RecordOf<K>> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Groups by every key that `keysOf` gives; order within a group is that of `items`. */
export function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

/** All records of a catalogue, each kind in its own order. */
export function allRecords(catalogue: Catalogue): AnyRecord[] {
  return [...catalogue.organisations, ...catalogue.solutions, ...catalogue.deployments, ...catalogue.needs];
}
