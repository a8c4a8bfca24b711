import { groupBy, type Catalogue } from './catalogue.ts';
import { isOlder } from './dates.ts';
import type { FieldPath } from './finding.ts';
import { reportOf } from './participation.ts';
import type { RecordOf } from './record.ts';
import { valueAt } from './schema/issues.ts';
import { vocabularyIds, type VocabularyList } from './vocabulary.ts';

/** How many records have a value. */
export interface Count {
  readonly id: string;
  readonly count: number;
}

/** How often each value of a field occurs. Where a record may have several values, the counts exceed the total. */
export interface Tally {
  /** Records looked at. */
  readonly total: number;
  /** Every value the field may have, in the order of its list, also those that no record has. */
  readonly counts: readonly Count[];
  /** Records that do not state the field or say that it is not stated. */
  readonly notStated: number;
}

/** A tally of the records that belong to one value, such as the authorities of a state. */
export interface GroupTally {
  readonly id: string;
  readonly tally: Tally;
}

/** Beginnings by year, from the first year that is stated to the last one, without gaps. */
export interface Starts {
  readonly total: number;
  readonly years: readonly { readonly year: number; readonly begun: number; readonly cumulated: number }[];
  readonly notStated: number;
}

/** How many records state a field. */
export interface FieldCount {
  readonly path: FieldPath;
  readonly stated: number;
  readonly total: number;
}

/** Records whose date is older than `over` months (0: any age) and not older than `upTo` (undefined: no limit). */
export interface AgeBand {
  readonly over: number;
  readonly upTo: number | undefined;
  readonly count: number;
}

/** The figures of the register. Retired records count nowhere. */
export interface Statistics {
  readonly totals: Readonly<Record<'solutions' | 'deployments' | 'organisations' | 'needs', number>>;
  readonly solutions: Readonly<Record<SolutionTally, Tally>>;
  readonly starts: Starts;
  readonly completeness: readonly FieldCount[];
  /** Last review of the solutions that are not discontinued. */
  readonly reviewed: readonly AgeBand[];
  readonly deployments: { readonly status: Tally; readonly places: Tally };
  /** Last confirmation of the deployments that are running. */
  readonly confirmed: readonly AgeBand[];
  /** What authorities report, by level and by place. */
  readonly participation: { readonly levels: readonly GroupTally[]; readonly places: readonly GroupTally[] };
}

export type SolutionTally =
  | 'status'
  | 'levels'
  | 'places'
  | 'topics'
  | 'techniques'
  | 'tasks'
  | 'riskClasses'
  | 'reuse'
  | 'personalData';

/** What readers rely on and a record may leave open. What every solution must state is not listed. */
const KEY_FACTS: readonly FieldPath[] = [
  ['since'],
  ['services'],
  ['benefits'],
  ['techniques'],
  ['models'],
  ['hosting'],
  ['dataLocation'],
  ['dataSources'],
  ['personalData'],
  ['trainingData'],
  ['reuse', 'availability'],
  ['aiAct', 'riskClass'],
  ['legalBasis'],
  ['assessments'],
  ['oversight'],
  ['complaint'],
];

/** Limits of the bands of age, in months. After twelve months a statement counts as old. */
const AGE_LIMITS = [3, 6, 12] as const;

/** Authorities without a state of their own: those of the federation and joint ones. */
export const PLACES_BESIDE_STATES = { before: 'federal', after: 'joint' } as const;

/** Values that say that nothing is said. */
const OPEN = new Set<unknown>(['not-stated', 'not-assessed']);

/** Deployments that go on; only these have to be confirmed. */
const RUNNING = new Set(['testing', 'pilot', 'production']);

/**
 * Counts the whole register.
 * @param today day to which ages are counted, `YYYY-MM-DD`
 */
export function statistics(catalogue: Catalogue, today: string): Statistics {
  const solutions = catalogue.solutions.filter(isActive);
  const deployments = catalogue.deployments.filter(isActive);
  const organisations = catalogue.organisations.filter(isActive);
  const ids = (list: VocabularyList): string[] => vocabularyIds(catalogue.vocabularies, list);
  const places = [PLACES_BESIDE_STATES.before, ...ids('states'), PLACES_BESIDE_STATES.after];
  const provider = ({ organisation }: { readonly organisation: string }) =>
    catalogue.organisation.get(organisation);
  const placeOf = (record: { readonly organisation: string }) => listed(place(provider(record)));
  const report = (organisation: RecordOf<'organisation'>) => [reportOf(organisation, catalogue).status];
  return {
    totals: {
      solutions: solutions.length,
      deployments: deployments.length,
      organisations: organisations.length,
      needs: catalogue.needs.filter(isActive).length,
    },
    solutions: {
      status: tally(solutions, ids('status'), ({ data }) => [data.status]),
      levels: tally(solutions, ids('levels'), (solution) => listed(provider(solution)?.data.level)),
      places: tally(solutions, places, placeOf),
      topics: tally(solutions, ids('topics'), ({ data }) => data.topics),
      techniques: tally(solutions, ids('techniques'), ({ data }) => data.techniques),
      tasks: tally(solutions, ids('tasks'), ({ data }) => data.tasks),
      riskClasses: tally(solutions, ids('risk-classes'), ({ data }) => listed(data.aiAct?.riskClass)),
      reuse: tally(solutions, ids('reuse-availability'), ({ data }) => listed(data.reuse?.availability)),
      personalData: tally(solutions, ids('personal-data'), ({ data }) => data.personalData ?? []),
    },
    starts: starts(solutions.map(({ data }) => data.since)),
    completeness: KEY_FACTS.map((path) => ({
      path,
      stated: solutions.filter(({ data }) => isStated(valueAt(data, path))).length,
      total: solutions.length,
    })),
    reviewed: ages(
      solutions.filter(({ data }) => data.status !== 'discontinued').map(({ data }) => data.reviewed),
      today,
    ),
    deployments: {
      status: tally(deployments, ids('deployment-status'), ({ data }) => [data.status]),
      places: tally(deployments, places, placeOf),
    },
    confirmed: ages(
      deployments.filter(({ data }) => RUNNING.has(data.status)).map(({ data }) => data.confirmed),
      today,
    ),
    participation: {
      levels: grouped(
        organisations,
        ids('levels'),
        ({ data }) => [data.level],
        ids('reporting-status'),
        report,
      ),
      places: grouped(organisations, places, (one) => listed(place(one)), ids('reporting-status'), report),
    },
  };
}

/** Where an authority counts: its state, without one its level (`federal`, `joint`). */
export function place(organisation: RecordOf<'organisation'> | undefined): string | undefined {
  return organisation?.data.state ?? organisation?.data.level;
}

export function isActive({ data }: { readonly data: { readonly retired?: unknown } }): boolean {
  return data.retired === undefined;
}

/** Whether a value says something: not missing, not empty, not „keine Angabe“ or „nicht eingestuft“. */
export function isStated(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isStated) : value !== undefined && !OPEN.has(value);
}

function listed(id: string | undefined): string[] {
  return id === undefined ? [] : [id];
}

function tally<T>(
  records: readonly T[],
  ids: readonly string[],
  valuesOf: (record: T) => readonly string[],
): Tally {
  const counts = new Map(ids.filter((id) => id !== 'not-stated').map((id) => [id, 0]));
  let notStated = 0;
  for (const record of records) {
    const values = new Set(valuesOf(record).filter((id) => id !== 'not-stated'));
    if (values.size === 0) notStated += 1;
    // A value outside the list would be a fault of the record; it is counted, not dropped.
    for (const id of values) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return { total: records.length, counts: [...counts].map(([id, count]) => ({ id, count })), notStated };
}

function grouped<T>(
  records: readonly T[],
  groupIds: readonly string[],
  groupsOf: (record: T) => readonly string[],
  ids: readonly string[],
  valuesOf: (record: T) => readonly string[],
): GroupTally[] {
  const groups = groupBy(records, groupsOf);
  return [...new Set([...groupIds, ...groups.keys()])].map((id) => ({
    id,
    tally: tally(groups.get(id) ?? [], ids, valuesOf),
  }));
}

function starts(dates: readonly (string | undefined)[]): Starts {
  const begun = new Map<number, number>();
  for (const date of dates) {
    if (date === undefined) continue;
    const year = Number(date.slice(0, 4));
    begun.set(year, (begun.get(year) ?? 0) + 1);
  }
  const first = Math.min(...begun.keys());
  const last = Math.max(...begun.keys());
  let cumulated = 0;
  const years = Array.from({ length: begun.size === 0 ? 0 : last - first + 1 }, (_, index) => {
    const year = first + index;
    const count = begun.get(year) ?? 0;
    cumulated += count;
    return { year, begun: count, cumulated };
  });
  return { total: dates.length, years, notStated: dates.length - cumulated };
}

/** Every date falls into the first band that it is not too old for. */
function ages(dates: readonly string[], today: string): AgeBand[] {
  const youngerThan = AGE_LIMITS.map((limit) => dates.filter((date) => !isOlder(date, limit, today)).length);
  const bands = AGE_LIMITS.map((upTo, index) => ({
    over: AGE_LIMITS[index - 1] ?? 0,
    upTo,
    count: youngerThan[index]! - (youngerThan[index - 1] ?? 0),
  }));
  return [
    ...bands,
    { over: AGE_LIMITS.at(-1)!, upTo: undefined, count: dates.length - (youngerThan.at(-1) ?? 0) },
  ];
}
