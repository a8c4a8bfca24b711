import type { RecordAddress } from '#domain/history.ts';
import { compareText } from '#domain/finding.ts';
import { dayInGermany } from '#domain/dates.ts';
import { recordKey } from '#domain/record.ts';
import { GitRepository, gitPlace, type FileChange } from './git.ts';
import { MAX_FILE_BYTES } from './read-record.ts';
import { recordPlace } from './record-path.ts';

/** What the commits of a branch did to the files of records. */
export interface GitLog {
  /** The oldest first. */
  readonly commits: readonly LogCommit[];
  /** Bytes by object. Those too large for a record or not in this copy are missing. */
  readonly blobs: ReadonlyMap<string, Uint8Array>;
  /** Whether this copy lacks what came before the first of the commits. */
  readonly isCut: boolean;
}

export interface LogCommit {
  readonly commit: string;
  /** `YYYY-MM-DD` in Germany. */
  readonly day: string;
  /** By record key, in its order. */
  readonly events: readonly RecordEvent[];
  /** Whether records of this commit may be older than it: the history before it is not known. */
  readonly isStart: boolean;
}

/** A file of a record as a commit found and left it. */
export interface RecordEvent {
  readonly key: string;
  readonly before: FileState | undefined;
  readonly after: FileState | undefined;
}

export interface FileState {
  readonly place: RecordAddress;
  readonly object: string;
}

/** The last second of the year 9999: whoever makes a commit can give it any date. */
const LAST_SECOND = 253_402_300_799;

/**
 * Reads what the branch that is checked out says about the records of a content folder: one look at its commits, one
 * at what each changed, one at the objects.
 * @param content absolute path of the content folder
 * @returns undefined without Git, outside of a repository, or where no commit knows the folder
 */
export function readGitLog(content: string): GitLog | undefined {
  const place = gitPlace(content);
  if (place === undefined) return undefined;
  const repository = new GitRepository(place.root);
  const folder = `${place.prefix}organisations`;
  try {
    const logged = repository.commitsOf(folder);
    const first = logged.at(-1);
    if (first === undefined) return undefined;
    const changes = repository.changesIn(
      logged.map(({ commit }) => commit),
      folder,
    );
    const isCut = place.cutAt.has(first.commit) || cameFromElsewhere(repository, first.commit, changes);
    const files = new Files();
    const commits = logged.toReversed().map(({ commit, seconds }): LogCommit => ({
      commit,
      day: dayInGermany(1000 * Math.min(Math.max(seconds, 0), LAST_SECOND)),
      events: files.apply(
        (changes.get(commit) ?? []).map((change) => ({
          ...change,
          path: change.path.slice(place.prefix.length),
        })),
      ),
      isStart: isCut && commit === first.commit,
    }));
    return { commits, blobs: readObjects(repository, commits), isCut };
  } catch (error) {
    // A copy without all its objects, or Git itself refuses: no history is better than a wrong one.
    if (error instanceof Error && ('status' in error || 'code' in error)) return undefined;
    throw error;
  }
}

/** Whether a folder that begins with a commit lay in another place of the repository before. */
function cameFromElsewhere(
  repository: GitRepository,
  first: string,
  changes: ReadonlyMap<string, readonly FileChange[]>,
): boolean {
  const parent = repository.parent(first);
  if (parent === undefined) return false;
  const objects = new Set([...repository.files(parent).values()].map(({ object }) => object));
  return (changes.get(first) ?? []).some(({ after }) => after !== undefined && objects.has(after));
}

/** The files of all records, from commit to commit. */
class Files {
  /** Object by path, by record key; in a register without mistakes a key has one path. */
  readonly #paths = new Map<string, Map<string, string>>();

  /** @param changes paths are those inside the content folder */
  apply(changes: readonly FileChange[]): RecordEvent[] {
    const before = new Map<string, FileState | undefined>();
    for (const { path, after, mode } of changes) {
      const place = recordPlace(path);
      if (place === undefined) continue;
      const key = recordKey(place);
      if (!before.has(key)) before.set(key, this.#state(key));
      const paths = this.#paths.get(key) ?? new Map<string, string>();
      this.#paths.set(key, paths);
      // Links and other repositories are no records.
      if (after === undefined || !mode.startsWith('100')) paths.delete(path);
      else paths.set(path, after);
    }
    return [...before]
      .map(([key, was]) => ({ key, before: was, after: this.#state(key) }))
      .filter((event) => event.before !== undefined || event.after !== undefined)
      .toSorted((a, b) => compareText(a.key, b.key));
  }

  /** Of two files with one id the first by path, as in the catalogue. */
  #state(key: string): FileState | undefined {
    const [path, object] =
      [...(this.#paths.get(key) ?? [])].toSorted(([a], [b]) => compareText(a, b))[0] ?? [];
    if (path === undefined || object === undefined) return undefined;
    return { place: recordPlace(path)!, object };
  }
}

/** Bytes that are read at one time. */
const CHUNK = 2 ** 28;

/** Only what will be compared: what a commit creates is compared with nothing, unless another record went meanwhile. */
function readObjects(repository: GitRepository, commits: readonly LogCommit[]): Map<string, Uint8Array> {
  const changed = new Set<string>();
  for (const { events } of commits) {
    const someGo = events.some(({ after }) => after === undefined);
    for (const { key, before } of events) if (before !== undefined || someGo) changed.add(key);
  }
  const wanted = commits.flatMap(({ events }) =>
    events.flatMap(({ key, after }) => (changed.has(key) && after !== undefined ? [after.object] : [])),
  );
  const blobs = new Map<string, Uint8Array>();
  let chunk: string[] = [];
  let room = CHUNK;
  const read = (): void => {
    for (const [object, bytes] of repository.blobs(chunk)) blobs.set(object, bytes);
    [chunk, room] = [[], CHUNK];
  };
  for (const [object, size] of repository.sizes(wanted)) {
    if (size > MAX_FILE_BYTES) continue;
    if (size > room) read();
    chunk.push(object);
    room -= size;
  }
  read();
  return blobs;
}
