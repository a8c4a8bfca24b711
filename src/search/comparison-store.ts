import type { Language } from '#domain/text.ts';
import { unpackSolution, type ComparedFields, type PackedSolution } from '#site/comparison-data.ts';
import { localised, urls } from '#site/urls.ts';
import type { ComparedSolution } from '#site/view/compared-solution.ts';
import { isId } from './comparison-choice.ts';

/** What asking for a solution gave. */
export type Loaded =
  { readonly solution: ComparedSolution } | { readonly problem: 'unknown' | 'failed'; readonly id: string };

/** Loads solutions for comparison and keeps them. */
export class ComparisonStore {
  readonly #language: Language;
  readonly #fields: ComparedFields;
  readonly #solutions = new Map<string, ComparedSolution>();

  /** @param fields what the solutions have of, as the page says */
  constructor(language: Language, fields: ComparedFields) {
    this.#language = language;
    this.#fields = fields;
  }

  async load(id: string): Promise<Loaded> {
    const known = this.#solutions.get(id);
    if (known !== undefined) return { solution: known };
    if (!isId(id)) return { problem: 'unknown', id };
    try {
      const response = await fetch(localised(urls.comparedSolution(id), this.#language));
      if (response.status === 404) return { problem: 'unknown', id };
      if (!response.ok) return { problem: 'failed', id };
      const solution = unpackSolution((await response.json()) as PackedSolution, this.#fields);
      this.#solutions.set(id, solution);
      return { solution };
    } catch {
      return { problem: 'failed', id };
    }
  }
}
