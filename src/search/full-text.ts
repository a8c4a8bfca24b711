import { urls } from '#site/urls.ts';
import { loadJson } from './load-json.ts';

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
    this.#ready ??= this.#load().catch((error: unknown) => {
      // The next query starts anew.
      this.#ready = undefined;
      throw error;
    });
    const { pagefind, positions } = await this.#ready;
    const found = await pagefind.search(query);
    return (found?.results ?? []).flatMap(({ id }) => positions[id] ?? []);
  }

  async #load(): Promise<{ pagefind: Pagefind; positions: Readonly<Record<string, number>> }> {
    // Built after this module, so the bundler must not look for it.
    const address = '/pagefind/pagefind.js';
    const [pagefind, positions] = await Promise.all([
      import(/* @vite-ignore */ address) as Promise<Pagefind>,
      loadJson<Record<string, number>>(urls.searchHits),
    ]);
    await pagefind.options({ baseUrl: '/' });
    await pagefind.init();
    return { pagefind, positions };
  }
}
