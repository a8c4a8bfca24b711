import { compareText } from '#domain/finding.ts';
import type {
  RecordAddress,
  RecordChange,
  RecordChangeKind,
  RecordHistory,
  RegisterHistory,
} from '#domain/history.ts';
import { formerKeys, recordKey, type AnyRecord } from '#domain/record.ts';
import {
  fieldDifferences,
  isRetired,
  textDifferences,
  titleOf,
  type RecordState,
  type TextDifference,
} from '#domain/record-difference.ts';
import { readGitLog, type FileState, type GitLog, type LogCommit, type RecordEvent } from './git-log.ts';
import { readState } from './record-state.ts';

/**
 * The history of a register's records from the Git repository in which its content folder lies.
 * @param content absolute path of the content folder
 * @param records those of today: their former ids say which files were theirs
 * @returns undefined where there is no history to read: no Git, no repository, no commit of this folder
 */
export function readHistory(content: string, records: readonly AnyRecord[]): RegisterHistory | undefined {
  const log = readGitLog(content);
  return log === undefined ? undefined : createHistory(log, records);
}

/** Puts together what the commits did to each record. */
export function createHistory(log: GitLog, records: readonly AnyRecord[]): RegisterHistory {
  const names = new FormerNames(records);
  const tracks = new Map<string, Track>();
  for (const commit of log.commits) {
    for (const { from, to, after } of steps(commit.events, names)) {
      const track = tracks.get(from) ?? new Track(log.blobs);
      tracks.delete(from);
      tracks.set(to, track);
      track.add(after, commit);
    }
  }
  const histories = new Map([...tracks].map(([key, track]) => [key, track.history(key)]));
  const position = new Map(log.commits.map(({ commit }, at) => [commit, at]));
  const changes = [...histories.values()]
    .flatMap((history) => history.changes)
    .toSorted((a, b) => compareText(b.day, a.day) || position.get(b.commit)! - position.get(a.commit)!);
  return { records: histories, changes, isCut: log.isCut };
}

interface Step {
  /** Key of the record before and after. */
  readonly from: string;
  readonly to: string;
  readonly after: FileState | undefined;
}

/** The events of a commit; a file that went and one that came are one step where they are one record. */
function steps(events: readonly RecordEvent[], names: FormerNames): Step[] {
  const gone = new Map(events.filter(({ after }) => after === undefined).map((event) => [event.key, event]));
  const found: Step[] = [];
  for (const event of events) {
    if (event.after === undefined) continue;
    const origin = event.before === undefined ? originOf(event.after, events, gone, names) : undefined;
    if (origin !== undefined) gone.delete(origin.key);
    found.push({ from: origin?.key ?? event.key, to: event.key, after: event.after });
  }
  return [...[...gone.keys()].map((key) => ({ from: key, to: key, after: undefined })), ...found];
}

/**
 * The file that a new one was before: the one whose record says so by a former id, else the one with the same bytes,
 * else, for a use that went with its authority, the only one with the same id.
 */
function originOf(
  { place, object }: FileState,
  events: readonly RecordEvent[],
  gone: ReadonlyMap<string, RecordEvent>,
  names: FormerNames,
): RecordEvent | undefined {
  const candidates = [...gone.values()].filter(({ before }) => before?.place.kind === place.kind);
  const now = names.today(place);
  const known = candidates.find(({ before }) => names.today(before!.place) === now);
  if (known !== undefined) return known;
  const sameBytes = candidates.filter(({ before }) => before!.object === object);
  const sameId = (states: readonly FileState[]): FileState[] =>
    states.filter((state) => state.place.kind === place.kind && state.place.id === place.id);
  const moved = sameBytes.find(({ before }) => before!.place.id === place.id) ?? sameBytes[0];
  if (moved !== undefined || place.kind !== 'deployment') return moved;
  const went = sameId(candidates.map(({ before }) => before!));
  const came = sameId(
    events.flatMap(({ before, after }) => (before === undefined && after !== undefined ? [after] : [])),
  );
  if (went.length !== 1 || came.length !== 1) return undefined;
  return candidates.find(({ before }) => before === went[0]);
}

/** Which record of today has had a place, by the former ids that records and authorities name. */
class FormerNames {
  readonly #organisations: ReadonlyMap<string, string>;
  readonly #keys = new Map<string, string>();

  constructor(records: readonly AnyRecord[]) {
    this.#organisations = new Map(
      records
        .filter(({ kind }) => kind === 'organisation')
        .flatMap(({ id, data }) => (data.formerIds ?? []).map((former) => [former, id] as const)),
    );
    for (const record of records)
      for (const former of formerKeys(record)) this.#keys.set(former, recordKey(record));
  }

  today({ kind, id, organisation }: RecordAddress): string {
    const key = recordKey({
      kind,
      id,
      organisation: this.#organisations.get(organisation) ?? organisation,
    });
    return this.#keys.get(key) ?? key;
  }
}

/** What happened to one record, from commit to commit. */
class Track {
  readonly #blobs: ReadonlyMap<string, Uint8Array>;
  readonly #changes: Omit<RecordChange, 'key'>[] = [];
  #created: string | undefined;
  /** Where the record was after the last step; undefined while it is gone. */
  #file: FileState | undefined;
  /** The last state that could be read. */
  #last: { readonly file: FileState; readonly state: RecordState } | undefined;
  #isKnown = false;

  constructor(blobs: ReadonlyMap<string, Uint8Array>) {
    this.#blobs = blobs;
  }

  add(after: FileState | undefined, commit: LogCommit): void {
    const state = after && this.#read(after);
    if (after === undefined) this.#note('removed', this.#file!, commit);
    else if (!this.#isKnown) this.#begin(after, commit);
    else if (state === undefined) this.#note('unreadable', after, commit);
    else this.#compare(after, state, commit);
    this.#isKnown = true;
    this.#file = after;
    if (after !== undefined && state !== undefined) this.#last = { file: after, state };
  }

  history(key: string): RecordHistory {
    return {
      created: this.#created,
      changes: this.#changes.map((change) => ({ ...change, key })).toReversed(),
    };
  }

  /** What is there when the known history begins has been created at a time nobody knows. */
  #begin(after: FileState, commit: LogCommit): void {
    if (commit.isStart) return;
    this.#created = commit.day;
    this.#note('new', after, commit);
  }

  /** Notes a change, unless the file says the same in another way. */
  #compare(after: FileState, state: RecordState, commit: LogCommit): void {
    const last = this.#last?.state;
    const fields = last === undefined ? [] : fieldDifferences(last, state).map(({ path }) => String(path[0]));
    const sections = last === undefined ? [] : textDifferences(last, state).filter(differsInWords);
    const change = this.#kindOf(after, state);
    const isSame = change === 'changed' && fields.length + sections.length === 0;
    if (isSame && this.#last?.file === this.#file) return;
    this.#note(change, after, commit, {
      title: titleOf(state),
      fields: [...new Set(fields)],
      sections: sections.map(({ title }) => title),
    });
  }

  #kindOf(after: FileState, state: RecordState): RecordChangeKind {
    if (this.#file === undefined) return 'restored';
    const last = this.#last?.state;
    if (last !== undefined && isRetired(last) !== isRetired(state))
      return isRetired(state) ? 'retired' : 'restored';
    return isElsewhere(this.#file.place, after.place) ? 'moved' : 'changed';
  }

  #note(
    change: RecordChangeKind,
    { place, object }: FileState,
    { commit, day }: LogCommit,
    found: Partial<Pick<RecordChange, 'title' | 'fields' | 'sections'>> = {},
  ): void {
    const last = this.#last;
    const was = this.#file?.place;
    const isGone = change === 'removed';
    this.#changes.push({
      change,
      commit,
      day,
      place,
      from: was !== undefined && isElsewhere(was, place) ? was : undefined,
      title: found.title ?? (last && titleOf(last.state)),
      fields: found.fields ?? [],
      sections: found.sections ?? [],
      skipsUnreadable: last !== undefined && last.file !== this.#file,
      states: () => ({
        before: last && this.#read(last.file),
        after: isGone ? undefined : this.#read({ place, object }),
      }),
    });
  }

  #read({ place, object }: FileState): RecordState | undefined {
    const bytes = this.#blobs.get(object);
    return bytes && readState(bytes, place.kind);
  }
}

function isElsewhere(one: RecordAddress, other: RecordAddress): boolean {
  return one.id !== other.id || one.organisation !== other.organisation;
}

function differsInWords({ before, after }: TextDifference): boolean {
  const words = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim();
  return words(before) !== words(after);
}
