import { compareText, SEVERITIES, type Severity } from '#domain/finding.ts';
import { comparePartial } from '#domain/dates.ts';
import { titleOf as stateTitle } from '#domain/record-difference.ts';
import { formerKeys, type AnyRecord } from '#domain/record.ts';
import type { Labels } from '#site/view/labels.ts';
import { FLAGS, KIND_NAMES, type FlagId } from './messages.ts';
import type { Flag } from './model.ts';

/** A record on both sides; undefined where it is not there. */
export interface Pair {
  readonly key: string;
  readonly before: AnyRecord | undefined;
  readonly after: AnyRecord | undefined;
}

export interface FlagInput {
  readonly pairs: readonly Pair[];
  /** All records of the base. */
  readonly base: readonly AnyRecord[];
  /** All records of the head. */
  readonly head: readonly AnyRecord[];
  /** Keys of records whose file is at the head but cannot be read. */
  readonly unreadable: ReadonlySet<string>;
  /** Keys of records that were deleted at some time before the base. */
  readonly deleted: ReadonlySet<string>;
  readonly otherFiles: readonly string[];
  readonly vocabularyProblem: string | undefined;
  readonly hasCommonBase: boolean;
  /** Account that made the change, if it is known. */
  readonly author: string | undefined;
  readonly labels: Labels;
}

/** Dates that only move on: they say when somebody looked, decided or counted. */
const DATES: readonly (readonly [path: readonly string[], fixed?: 'fixed'])[] = [
  [['added'], 'fixed'],
  [['reviewed']],
  [['confirmed']],
  [['until']],
  [['usage', 'asOf']],
  [['reporting', 'on']],
  [['aiAct', 'assessedOn']],
  [['retired', 'on']],
];
/** Share of words in common below which title and summary tell of something else. */
const SAME_WORDS = 0.15;

/** What reviewers should see before anything else, errors first. */
export function findFlags(input: FlagInput): Flag[] {
  const flags = [
    ...(input.vocabularyProblem === undefined
      ? []
      : [flag('lists', 'error', FLAGS.lists(input.vocabularyProblem))]),
    ...together(input),
    ...input.pairs.flatMap((pair) => recordFlags(pair, input)),
    ...(input.hasCommonBase ? [] : [flag('no-common-base', 'hint', FLAGS['no-common-base']())]),
  ];
  return SEVERITIES.flatMap((severity) => flags.filter((one) => one.severity === severity));
}

function flag(id: FlagId, severity: Severity, text: string): Flag {
  return { id, severity, text };
}

/** `Lösung „MUCGPT“ (mucgpt)` */
function recordName(record: AnyRecord): string {
  return `${KIND_NAMES[record.kind]} „${titleOf(record)}“ (${record.id})`;
}

/** What a record is called; its id where it has no title of its own. */
export function titleOf(record: AnyRecord): string {
  return stateTitle(record) ?? record.id;
}

function recordFlags({ key, before, after }: Pair, input: FlagInput): Flag[] {
  if (before === undefined) return after === undefined ? [] : newFlags(key, after, input);
  if (after === undefined) {
    const renamed = input.head.some((record) => formerKeys(record).includes(key));
    return renamed || input.unreadable.has(key)
      ? []
      : [flag('vanished', 'error', FLAGS.vanished(recordName(before)))];
  }
  const name = recordName(after);
  return [
    ...(before.data.retired !== undefined && after.data.retired === undefined
      ? [flag('revived', 'warning', FLAGS.revived(name))]
      : []),
    ...(before.organisation !== after.organisation
      ? [
          flag(
            'moved',
            'warning',
            FLAGS.moved(
              name,
              input.labels.organisationName(before.organisation),
              input.labels.organisationName(after.organisation),
            ),
          ),
        ]
      : []),
    ...(tellsOfSomethingElse(before, after) ? [flag('id-other', 'error', FLAGS['id-other'](name))] : []),
    ...dateFlags(before, after, input.labels),
  ];
}

function newFlags(key: string, record: AnyRecord, { base, deleted }: FlagInput): Flag[] {
  const owner = base.find((other) => formerKeys(other).includes(key));
  if (owner !== undefined)
    return [flag('id-taken', 'error', FLAGS['id-taken'](recordName(record), recordName(owner)))];
  return deleted.has(key) ? [flag('id-deleted', 'warning', FLAGS['id-deleted'](recordName(record)))] : [];
}

function tellsOfSomethingElse(before: AnyRecord, after: AnyRecord): boolean {
  if (before.kind === 'deployment' && after.kind === 'deployment') return false;
  const [one, other] = [wordsOf(before), wordsOf(after)];
  if (one.size === 0 || other.size === 0 || titleOf(before) === titleOf(after)) return false;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.min(one.size, other.size) < SAME_WORDS;
}

function wordsOf(record: AnyRecord): Set<string> {
  const summary = 'summary' in record.data ? (record.data.summary ?? '') : '';
  return new Set(`${titleOf(record)} ${summary}`.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
}

function dateFlags(before: AnyRecord, after: AnyRecord, labels: Labels): Flag[] {
  return DATES.flatMap(([path, fixed]) => {
    const was = textAt(before.data, path);
    const is = textAt(after.data, path);
    if (was === undefined || is === undefined || was === is) return [];
    const label = path.map((_, at) => labels.field(after.kind, ...path.slice(0, at + 1))).join(': ');
    const name = recordName(after);
    if (fixed === 'fixed')
      return [flag('added-changed', 'warning', FLAGS['added-changed'](name, label, was, is))];
    return comparePartial(is, was) < 0
      ? [flag('date-back', 'warning', FLAGS['date-back'](name, label, was, is))]
      : [];
  });
}

function textAt(data: unknown, path: readonly string[]): string | undefined {
  const value = path.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
    data,
  );
  return typeof value === 'string' ? value : undefined;
}

function together(input: FlagInput): Flag[] {
  const { pairs, otherFiles, labels } = input;
  const organisations = new Set(
    pairs.flatMap(({ before, after }) => [before, after].flatMap((record) => record?.organisation ?? [])),
  );
  const ids = [...organisations].toSorted(compareText);
  const names = ids.map((id) => labels.organisationName(id));
  return [
    ...ids.flatMap((id) => foreignAuthor(id, input)),
    ...(organisations.size > 1
      ? [flag('several-organisations', 'warning', FLAGS['several-organisations'](listed(names)))]
      : []),
    ...(pairs.length > 0 && otherFiles.length > 0
      ? [flag('mixed', 'warning', FLAGS.mixed(otherFiles.length))]
      : []),
  ];
}

/**
 * Whether somebody changes the folder of an authority that names other accounts. Who is in a team is not known here, so
 * an authority that names one gets no flag; nor does one that names nobody. What the base says counts.
 */
function foreignAuthor(id: string, { author, base, labels }: FlagInput): Flag[] {
  const authority = base.find((record) => record.kind === 'organisation' && record.id === id);
  const owners = authority?.kind === 'organisation' ? (authority.data.owners ?? []) : [];
  if (author === undefined || owners.length === 0 || owners.some((owner) => owner.includes('/'))) return [];
  const name = author.replace(/^@/, '').toLowerCase();
  if (owners.some((owner) => owner.slice(1).toLowerCase() === name)) return [];
  return [flag('not-owner', 'warning', FLAGS['not-owner'](name, labels.organisationName(id)))];
}

const MAX_NAMES = 10;

function listed(names: readonly string[]): string {
  const rest = names.length - MAX_NAMES;
  return rest > 0
    ? `${names.slice(0, MAX_NAMES).join(', ')} und ${rest} weitere`
    : `${names.slice(0, -1).join(', ')} und ${names.at(-1)!}`;
}
