import type { SolutionCard } from '#site/view/card.ts';
import { urls } from '#site/urls.ts';
import { loadJson } from './load-json.ts';

/** Loads cards in files of many and keeps them. */
export class CardStore {
  readonly #files = new Map<number, Promise<readonly SolutionCard[]>>();
  readonly #perFile: number;

  constructor(perFile: number) {
    this.#perFile = perFile;
  }

  /** The cards at the given positions, in that order. */
  async cards(positions: readonly number[]): Promise<SolutionCard[]> {
    return Promise.all(
      positions.map(async (position) => {
        const file = await this.#file(Math.floor(position / this.#perFile));
        return file[position % this.#perFile]!;
      }),
    );
  }

  #file(number: number): Promise<readonly SolutionCard[]> {
    let file = this.#files.get(number);
    if (file === undefined) {
      file = loadJson<readonly SolutionCard[]>(urls.searchCards(number));
      this.#files.set(number, file);
      // The next try starts anew.
      file.catch(() => this.#files.delete(number));
    }
    return file;
  }
}
