import { editDistance } from '../nearest.ts';

/** A term that looks like a misspelt word. */
export interface NearTerm {
  /** Position of the term. */
  readonly list: number;
  readonly distance: number;
}

/** Shorter words have too many others made of the same letters. */
const MIN_SHUFFLED = 6;

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
    return length < 4 ? 0 : length < 9 ? 1 : 2;
  }

  /**
   * The nearest terms, best first, at most `count`.
   * @param leeway errors that are forgiven beyond what the length allows
   */
  nearest(word: string, count = 3, leeway = 0): NearTerm[] {
    const limit = Corrector.limit(word.length) + leeway;
    if (limit === 0) return [];
    const letters = letterSet(word);
    const found: NearTerm[] = [];
    for (let list = 0; list < this.#terms.length; list += 1) {
      const text = this.#terms[list]!;
      const { length } = text;
      if (Math.abs(length - word.length) > limit) continue;
      // Each error changes at most two members of the set of letters.
      if (bits(letters ^ this.#letters[list]!) > 2 * limit) continue;
      // The right letters in the wrong order are forgiven one more: „Vialitycs“.
      const allowed = length >= MIN_SHUFFLED && isShuffled(word, text) ? limit + 1 : limit;
      const distance = editDistance(word, text, allowed);
      if (distance <= allowed) found.push({ list, distance });
    }
    return found
      .sort(
        (a, b) =>
          a.distance - b.distance ||
          sameStart(this.#terms[b.list]!, word) - sameStart(this.#terms[a.list]!, word) ||
          this.#frequency(b.list) - this.#frequency(a.list) ||
          a.list - b.list,
      )
      .slice(0, count);
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

function isShuffled(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
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
