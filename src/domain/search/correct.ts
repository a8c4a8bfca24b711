import { editDistance } from '../nearest.ts';

/** A word of the catalogue that was probably meant. */
export interface Correction {
  readonly term: string;
  readonly distance: number;
}

/**
 * Finds the terms nearest to a misspelt word. Errors may stand anywhere, also in the first letters; swapped neighbours
 * count as one. Terms are compared by length and by the set of their letters first, so that only a few need the full
 * comparison.
 */
export class Corrector {
  readonly #terms: readonly string[];
  readonly #frequency: (term: number) => number;
  readonly #letters: Int32Array;

  /** @param frequency in how many documents a term stands; the more common of two near terms is meant */
  constructor(terms: readonly string[], frequency: (term: number) => number) {
    this.#terms = terms;
    this.#frequency = frequency;
    this.#letters = Int32Array.from(terms, letterSet);
  }

  /** Errors that are forgiven in a word of this length. */
  static limit(length: number): number {
    return length < 4 ? 0 : length < 8 ? 1 : 2;
  }

  /** The nearest terms, best first, at most `count`. */
  nearest(word: string, count = 3): Correction[] {
    const limit = Corrector.limit(word.length);
    if (limit === 0) return [];
    const letters = letterSet(word);
    const found: { term: number; distance: number }[] = [];
    for (let term = 0; term < this.#terms.length; term += 1) {
      const text = this.#terms[term]!;
      if (Math.abs(text.length - word.length) > limit) continue;
      // Each error changes at most two members of the set of letters.
      if (bits(letters ^ this.#letters[term]!) > 2 * limit) continue;
      const distance = editDistance(word, text, limit);
      if (distance <= limit) found.push({ term, distance });
    }
    return found
      .sort(
        (a, b) =>
          a.distance - b.distance ||
          sameStart(this.#terms[b.term]!, word) - sameStart(this.#terms[a.term]!, word) ||
          this.#frequency(b.term) - this.#frequency(a.term) ||
          a.term - b.term,
      )
      .slice(0, count)
      .map(({ term, distance }) => ({ term: this.#terms[term]!, distance }));
  }
}

/** The letters a word has, as bits; digits and other letters share one. */
function letterSet(word: string): number {
  let set = 0;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index) - 97;
    set |= 1 << (code >= 0 && code < 26 ? code : 26);
  }
  return set;
}

function bits(value: number): number {
  let rest = value >>> 0;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}

function sameStart(a: string, b: string): number {
  return a[0] === b[0] ? 1 : 0;
}
