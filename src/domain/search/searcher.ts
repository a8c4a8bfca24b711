import { SearchEngine, type SearchOptions, type SearchResult } from './engine.ts';
import { SearchIndex, type IndexFile, type IndexHead } from './index-data.ts';
import { parseQuery, type Query } from './query.ts';

/** Rounds of loading and searching again: words, then what they stand for; more would be a fault. */
const MAX_ROUNDS = 4;

/** An index whose files are loaded when a query needs them. */
export class Searcher {
  readonly index: SearchIndex;
  readonly engine: SearchEngine;
  readonly #load: (file: IndexFile) => Promise<Uint8Array>;
  readonly #loading = new Map<IndexFile, Promise<void>>();
  /** The list of results and the suggestions ask the same query one after the other. */
  #last: { readonly key: string; readonly result: Promise<SearchResult> } | undefined;

  constructor(head: IndexHead, load: (file: IndexFile) => Promise<Uint8Array>) {
    this.index = new SearchIndex(head);
    this.engine = new SearchEngine(this.index);
    this.#load = load;
  }

  /**
   * The complete result of a query.
   * @throws Error when a file cannot be loaded or is not what the head says
   */
  search(text: string, { literal = false }: SearchOptions = {}): Promise<SearchResult> {
    const query = parseQuery(text);
    const key = JSON.stringify([query, literal]);
    if (this.#last?.key === key) return this.#last.result;
    const result = this.#complete(query, literal);
    this.#last = { key, result };
    // The next try starts anew.
    result.catch(() => {
      if (this.#last?.result === result) this.#last = undefined;
    });
    return result;
  }

  async #complete(query: Query, literal: boolean): Promise<SearchResult> {
    for (let round = 1; ; round += 1) {
      const result = this.engine.search(query, { literal });
      if (this.index.missing.size === 0) return result;
      if (round > MAX_ROUNDS) throw new Error('search index: no end to what is missing');
      const files = [...this.index.missing];
      this.index.missing.clear();
      await Promise.all(files.map((file) => this.#add(file)));
    }
  }

  /** Loads a file once, however many searches wait for it. */
  #add(file: IndexFile): Promise<void> {
    let loading = this.#loading.get(file);
    if (loading === undefined) {
      loading = this.#load(file)
        .then((bytes) => this.index.add(file, bytes))
        .finally(() => this.#loading.delete(file));
      this.#loading.set(file, loading);
    }
    return loading;
  }
}
