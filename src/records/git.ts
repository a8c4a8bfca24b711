import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ContentError } from './content-error.ts';

/** A file as a commit has it. */
export interface TreeFile {
  /** Path in the repository, with `/`. */
  readonly path: string;
  /** `100644`, `100755` (executable), `120000` (link), `160000` (other repository). */
  readonly mode: string;
  readonly object: string;
  /** In bytes; 0 for another repository. */
  readonly size: number;
}

export interface LoggedCommit {
  readonly commit: string;
  /** When it was made, in seconds since 1970. */
  readonly seconds: number;
}

/** What a commit did to a file. */
export interface FileChange {
  /** Path in the repository, with `/`. */
  readonly path: string;
  /** The object it had and has; undefined where it was not or is no longer there. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Of the file that is there; zeros where it is gone. */
  readonly mode: string;
}

/** Where a folder lies in a repository. */
export interface GitPlace {
  /** Absolute path of the working tree. */
  readonly root: string;
  /** Path of the folder in the repository, with `/` at its end; empty for the whole of it. */
  readonly prefix: string;
  /** Commits before which this copy of the repository has none: a shallow clone. */
  readonly cutAt: ReadonlySet<string>;
}

/** Where a folder lies in a repository; undefined without Git or where there is none. */
export function gitPlace(folder: string): GitPlace | undefined {
  try {
    const rows = runGit(folder, ['rev-parse', '--show-toplevel', '--show-prefix', '--git-path', 'shallow']);
    const [root = '', prefix = '', shallow = ''] = rows.toString('utf8').split('\n');
    const file = path.resolve(folder, shallow);
    const cut = existsSync(file) ? readFileSync(file, 'latin1').split('\n') : [];
    return { root, prefix, cutAt: new Set(cut) };
  } catch {
    return undefined;
  }
}

/**
 * Reads a repository from its Git objects alone: nothing is checked out, no filter, hook or diff driver runs, so that
 * the other side of a pull request stays what it is, data.
 */
export class GitRepository {
  readonly #folder: string;

  /** @param folder any folder of the working tree, or a bare repository */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The commit a name means. @throws ContentError when it means none */
  commit(name: string): string {
    const found = this.#try(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
    if (found !== undefined) return found.trim();
    throw new ContentError(
      `Den Stand „${name}“ gibt es in diesem Repository nicht. Nennen Sie einen Zweig, ein Tag oder einen Commit; holen Sie ihn gegebenenfalls zuerst mit git fetch.`,
    );
  }

  /** The first parent of a commit; undefined where it has none. */
  parent(commit: string): string | undefined {
    return this.#try(['rev-parse', '--verify', '--quiet', `${commit}^1`])?.trim();
  }

  /** The commit from which two others part; undefined where they have none in common or the history is cut off. */
  mergeBase(one: string, other: string): string | undefined {
    return this.#try(['merge-base', one, other])?.trim().split('\n')[0];
  }

  /** All files of a commit, by path. */
  files(commit: string): ReadonlyMap<string, TreeFile> {
    const rows = this.#run(['ls-tree', '-r', '-l', '-z', '--full-tree', commit]).toString('utf8').split('\0');
    const files = rows.flatMap((row): [string, TreeFile][] => {
      const tab = row.indexOf('\t');
      if (tab === -1) return [];
      const [mode = '', , object = '', size = ''] = row.slice(0, tab).split(/ +/);
      const path = row.slice(tab + 1);
      return [[path, { path, mode, object, size: Number(size) || 0 }]];
    });
    return new Map(files);
  }

  /**
   * The bytes of objects, all with one call of Git.
   * @throws ContentError when one is not in this copy of the repository
   */
  blobs(objects: readonly string[]): Map<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    if (objects.length === 0) return found;
    const wanted = [...new Set(objects)];
    const output = this.#run(['cat-file', '--batch'], `${wanted.join('\n')}\n`);
    let at = 0;
    for (const object of wanted) {
      const end = output.indexOf(10, at);
      const size = Number(output.toString('latin1', at, end).split(' ')[2]);
      if (Number.isNaN(size)) throw new ContentError(`Das Git-Objekt ${object} fehlt in diesem Repository.`);
      found.set(object, output.subarray(end + 1, end + 1 + size));
      at = end + 1 + size + 1;
    }
    return found;
  }

  /** Sizes of objects in bytes; those that are not in this copy of the repository are missing. */
  sizes(objects: readonly string[]): Map<string, number> {
    const wanted = [...new Set(objects)];
    if (wanted.length === 0) return new Map();
    const rows = this.#run(['cat-file', '--batch-check'], `${wanted.join('\n')}\n`).toString('latin1');
    return new Map(
      rows.split('\n').flatMap((row): [string, number][] => {
        const [object = '', type, size] = row.split(' ');
        return type === 'blob' ? [[object, Number(size)]] : [];
      }),
    );
  }

  /**
   * The commits that changed something below a folder as those saw it who followed the branch, the newest first: of a
   * merge only what it brought to the branch, dated as the merge.
   */
  commitsOf(folder: string): LoggedCommit[] {
    const log = this.#run(['rev-list', '--first-parent', '--timestamp', 'HEAD', '--', folder]).toString(
      'latin1',
    );
    return log
      .split('\n')
      .filter((row) => row !== '')
      .map((row) => ({ seconds: Number(row.split(' ')[0]), commit: row.split(' ')[1]! }));
  }

  /**
   * What each commit of a chain changed below a folder compared with the next one in it, the last one with nothing.
   * @param chain the newest first, as `commitsOf` gives it
   */
  changesIn(chain: readonly string[], folder: string): Map<string, FileChange[]> {
    const found = new Map<string, FileChange[]>();
    if (chain.length === 0) return found;
    const pairs = chain.map((commit, at) => `${commit} ${chain[at + 1] ?? ''}`.trim());
    const args = [
      'diff-tree',
      '--stdin',
      '--root',
      '-r',
      '-z',
      '--raw',
      '--no-abbrev',
      '--no-renames',
      '--',
      folder,
    ];
    const parts = this.#run(args, `${pairs.join('\n')}\n`)
      .toString('utf8')
      .split('\0');
    let changes: FileChange[] = [];
    for (let at = 0; at < parts.length - 1; at += 1) {
      const part = parts[at]!;
      if (!part.startsWith(':')) {
        found.set(part.split(' ')[0]!.trim(), (changes = []));
        continue;
      }
      const [, mode = '', before = '', after = ''] = part.split(' ');
      changes.push({ path: parts[++at]!, before: known(before), after: known(after), mode });
    }
    return found;
  }

  /** Every path below a folder that was ever deleted in the history of a commit. */
  deletedPaths(commit: string, folder: string): Set<string> {
    const log = this.#run([
      'log',
      '--diff-filter=D',
      '--no-renames',
      '--name-only',
      '--format=',
      '-z',
      commit,
      '--',
      folder,
    ]);
    return new Set(
      log
        .toString('utf8')
        .split(/[\0\n]/)
        .filter((path) => path !== ''),
    );
  }

  /** Whether files of the working tree differ from the last commit. */
  hasUncommitted(folder: string): boolean {
    return (this.#try(['status', '--porcelain', '--', folder]) ?? '') !== '';
  }

  #run(args: readonly string[], input?: string): Buffer {
    return runGit(this.#folder, args, input);
  }

  #try(args: readonly string[]): string | undefined {
    try {
      return this.#run(args).toString('utf8');
    } catch {
      return undefined;
    }
  }
}

/** @throws Error when Git is not there or says no */
function runGit(folder: string, args: readonly string[], input?: string): Buffer {
  return execFileSync('git', ['--no-replace-objects', '--literal-pathspecs', ...args], {
    cwd: folder,
    maxBuffer: 2 ** 30,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' },
    ...(input === undefined ? {} : { input }),
  });
}

/** Git writes zeros where there is no object. */
function known(object: string): string | undefined {
  return /^0+$/.test(object) ? undefined : object;
}
