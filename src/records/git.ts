import { execFileSync } from 'node:child_process';

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

  /** The bytes of objects, all with one call of Git. */
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
    return execFileSync('git', ['--no-replace-objects', '--literal-pathspecs', ...args], {
      cwd: this.#folder,
      maxBuffer: 2 ** 30,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' },
      ...(input === undefined ? {} : { input }),
    });
  }

  #try(args: readonly string[]): string | undefined {
    try {
      return this.#run(args).toString('utf8');
    } catch {
      return undefined;
    }
  }
}
