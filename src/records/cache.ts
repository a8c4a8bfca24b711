import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { compareText } from '#domain/finding.ts';
import { PROJECT_ROOT } from './content-folder.ts';
import { reason } from './reader-problem.ts';
import type { RecordFile } from './walk.ts';

/** Changes when the form of the file does. */
const FORM = 1;
/** A change within this time of the one before may leave times and size as they were, so the stamp proves nothing. */
const RACY_MS = 2_000;
const FORGOTTEN_MS = 30 * 86_400_000;

/** What is remembered of one content folder; the details are parsed only when somebody asks. */
interface Memory<T> {
  /** By path inside the content folder: stamp (empty: not to be trusted) and sha256 of the bytes. */
  readonly files: Readonly<Record<string, readonly [stamp: string, sha256: string]>>;
  readonly key: string;
  readonly result: T;
}

/** A remembered result. The details are undefined when they are damaged. */
export interface Recalled<T, D> {
  readonly result: T;
  readonly details: () => D | undefined;
}

/** The folder of all caches of this project. */
export const CACHE_FOLDER = path.join(PROJECT_ROOT, 'node_modules', '.cache', 'maki', 'validate');

/**
 * Remembers the result of a calculation over all files of a content folder, and gives it back while nothing has
 * changed. Files whose stamp is unchanged are not read again (as in Git's index, but for those changed just before).
 * Whatever is wrong with the cache itself, it is as if there were none.
 */
export class ContentCache<T, D> {
  readonly #content: string;
  readonly #file: string;
  readonly #racySince: number;
  readonly #memory: (Memory<T> & { readonly details: string }) | undefined;
  readonly #read = new Map<string, string>();

  /**
   * @param content absolute path of the content folder
   * @param now milliseconds since 1970, when the files were looked at
   * @param folder where caches lie, never inside content
   */
  constructor(content: string, now: number, folder: string = CACHE_FOLDER) {
    this.#content = content;
    this.#file = cacheFile(content, folder);
    this.#racySince = now - RACY_MS;
    this.#memory = load(this.#file, content);
  }

  /** Reads a file and remembers what was read. @throws what reading throws */
  readonly read = (file: RecordFile): Uint8Array => {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(file.absolute);
    } catch (error) {
      this.#read.set(file.path, `unreadable ${reason(error)}`);
      throw error;
    }
    this.#read.set(file.path, sha256(bytes));
    return bytes;
  };

  /** The remembered result, if it is about these bytes and this rest. */
  recall(files: readonly RecordFile[], rest: string): Recalled<T, D> | undefined {
    const memory = this.#memory;
    if (memory === undefined) return undefined;
    for (const file of files) {
      if (this.#trusted(file) !== undefined) continue;
      try {
        this.read(file);
      } catch {
        // Noted as unreadable.
      }
    }
    if (this.#key(files, rest) !== memory.key) return undefined;
    // Another process may have made the same files anew: next time their stamps are known.
    if (this.#read.size > 0) this.#store(files, memory.key, memory.result, memory.details);
    return { result: memory.result, details: () => parse<D>(memory.details) };
  }

  /** Remembers a result for these files, all of which have been read. */
  remember(files: readonly RecordFile[], rest: string, result: T, details: D): void {
    this.#store(files, this.#key(files, rest), result, summed(JSON.stringify(details)));
  }

  /** Hash of a file that need not be read again. */
  #trusted(file: RecordFile): string | undefined {
    const known =
      this.#memory !== undefined && Object.hasOwn(this.#memory.files, file.path)
        ? this.#memory.files[file.path]
        : undefined;
    return known !== undefined && known[0] === file.stamp ? known[1] : undefined;
  }

  #hash(file: RecordFile): string {
    return this.#read.get(file.path) ?? this.#trusted(file) ?? 'unknown';
  }

  #key(files: readonly RecordFile[], rest: string): string {
    const hash = createHash('sha256').update(rest);
    for (const file of files) hash.update(`\n${JSON.stringify(file.path)} ${this.#hash(file)}`);
    return hash.digest('hex');
  }

  #store(files: readonly RecordFile[], key: string, result: T, details: string): void {
    const entries = files.map((file): [string, [string, string]] => {
      const hash = this.#hash(file);
      // Who may read a file can change without leaving a trace in its stamp.
      const readable = hash.length === 64;
      const certain = readable && Number(file.modified / 1_000_000n) < this.#racySince;
      return [file.path, [certain ? file.stamp : '', hash]];
    });
    const memory: Memory<T> = { files: Object.fromEntries(entries), key, result };
    save(
      this.#file,
      `${summed(JSON.stringify({ form: FORM, content: this.#content, ...memory }))}\n${details}\n`,
    );
  }
}

/** The cache file of a content folder. */
export function cacheFile(content: string, folder: string = CACHE_FOLDER): string {
  return path.join(folder, `${sha256(content).slice(0, 24)}.json`);
}

/** First line: the memory; second line: the details. */
function load<T>(file: string, content: string): (Memory<T> & { readonly details: string }) | undefined {
  try {
    const [first = '', details = ''] = readFileSync(file, 'utf8').split('\n', 2);
    const memory = parse<Memory<T> & { form: number; content: string }>(first);
    return memory?.form === FORM && memory.content === content ? { ...memory, details } : undefined;
  } catch {
    return undefined;
  }
}

/** JSON behind its sha256. */
function summed(json: string): string {
  return `${sha256(json)} ${json}`;
}

function parse<V>(line: string): V | undefined {
  const json = line.slice(65);
  return sha256(json) === line.slice(0, 64) ? (JSON.parse(json) as V) : undefined;
}

/** Puts the file in its place whole or not at all: two runs at once do not see halves of each other. */
function save(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, file);
    sweep(path.dirname(file), statSync(file).mtimeMs);
  } catch {
    // A read-only or full disk: the next run reads everything again.
    remove(temporary);
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing can be written there is nothing to remove.
  }
}

/** Removes caches of folders that nobody has checked for long, and what killed runs left. */
function sweep(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const age = now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now);
    if (age > FORGOTTEN_MS || (name.endsWith('.tmp') && age > 3_600_000)) rmSync(file, { force: true });
  }
}

/** One hash over the bytes and names of all files in folders (and of single files); what is not there counts as such. */
export function hashOf(places: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (place: string, name: string): void => {
    let bytes: Uint8Array;
    try {
      if (statSync(place).isDirectory()) {
        for (const entry of readdirSync(place).sort(compareText))
          add(path.join(place, entry), `${name}/${entry}`);
        return;
      }
      bytes = readFileSync(place);
    } catch {
      hash.update(`${JSON.stringify(name)} missing\n`);
      return;
    }
    hash.update(`${JSON.stringify(name)} ${bytes.length}\n`).update(bytes);
  };
  for (const place of places) add(place, path.basename(place));
  return hash.digest('hex');
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
