import { urls } from '#site/urls.ts';

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly { id: string }[] } | null>;
}

/**
 * The full-text search. Nothing is loaded before the first query; then the index is asked for the ids of the hits,
 * which are positions in the catalogue data, so that no file per hit is needed.
 */
export class FullText {
  #ready: Promise<{ pagefind: Pagefind; positions: Readonly<Record<string, number>> }> | undefined;

  /** Positions of the solutions found, best first. */
  async search(query: string): Promise<number[]> {
    const { pagefind, positions } = await (this.#ready ??= this.#load());
    const found = await pagefind.search(query);
    return (found?.results ?? []).flatMap(({ id }) => positions[id] ?? []);
  }

  async #load() {
    // Built after this module, so the bundler must not look for it.
    const address = '/pagefind/pagefind.js';
    const [pagefind, positions] = await Promise.all([
      import(/* @vite-ignore */ address) as Promise<Pagefind>,
      fetch(urls.searchHits).then((response) => response.json() as Promise<Record<string, number>>),
    ]);
    await pagefind.options({ baseUrl: '/' });
    await pagefind.init();
    return { pagefind, positions };
  }
}
