import { createSplitter } from './german/compounds.ts';
import { normalise } from './german/normalise.ts';
import { stem } from './german/stem.ts';
import { isStopWord } from './german/stop-words.ts';

/** A stretch of text and how much its words count. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/** Two documents that share telling words. */
export interface Match {
  readonly document: number;
  /** Cosine of the two documents' weights of terms: 0 for nothing in common, 1 for the same words. */
  readonly cosine: number;
}

/** Shorter words and bare numbers say too little. */
const MIN_WORD = 3;
/** Words from this length on are taken apart, into words that stand alone in as many documents. */
const MIN_COMPOUND = 9;
const MIN_PART = 5;
const MIN_PART_DOCUMENTS = 2;
/** What a part of a compound counts beside the whole word. */
const PART_WEIGHT = 0.5;
/** A word in more than this share of all documents tells nothing; in a small register it takes a few documents. */
const TELLING_SHARE = 0.08;
const TELLING_DOCUMENTS = 5;
/** Terms by which others are looked for, the heaviest first, and candidates that are compared in full. */
const KEY_TERMS = 24;
const CANDIDATES = 40;

/** Letters and digits as written, with what they are compared by. */
interface Word {
  readonly written: string;
  readonly plain: string;
}

/**
 * The words of many documents, weighed against each other (TF-IDF over stems and parts of compounds). Pure: same
 * documents, same result. Looking for matches goes through an index of each document's heaviest terms, so that the
 * time grows with the number of documents and not with its square.
 */
export class TermVectors {
  readonly #terms = new Map<string, number>();
  /** Per document: terms in ascending order and their weights, of length 1 as a vector. */
  readonly #vectors: { readonly terms: Int32Array; readonly weights: Float64Array }[] = [];
  readonly #frequency: number[] = [];
  /** Per document: its heaviest telling terms. */
  readonly #keys: Int32Array[] = [];
  /** Per term: the documents of which it is a heaviest term. */
  readonly #documents: number[][] = [];
  /** Per term: how often each spelling stands in the documents. */
  readonly #spellings: Map<string, number>[] = [];
  readonly #tellingLimit: number;

  constructor(documents: readonly (readonly WeightedText[])[]) {
    const counts = this.#count(documents);
    this.#tellingLimit = Math.max(TELLING_DOCUMENTS, Math.floor(documents.length * TELLING_SHARE));
    const rarity = this.#frequency.map((frequency) => Math.log(1 + documents.length / frequency));
    for (const [document, count] of counts.entries()) {
      const terms = Int32Array.from(count.keys()).sort();
      const weights = Float64Array.from(terms, (term) => (1 + Math.log(count.get(term)!)) * rarity[term]!);
      const length = Math.hypot(...weights) || 1;
      for (let at = 0; at < weights.length; at += 1) weights[at]! /= length;
      this.#vectors.push({ terms, weights });
      const keys = [...terms.keys()]
        .filter((at) => this.#isTelling(terms[at]!))
        .sort((a, b) => weights[b]! - weights[a]! || a - b)
        .slice(0, KEY_TERMS);
      this.#keys.push(Int32Array.from(keys, (at) => terms[at]!));
      for (const at of keys) (this.#documents[terms[at]!] ??= []).push(document);
    }
  }

  /**
   * Documents that share heavy telling words with the given one, most alike first; equal ones in the order of the
   * documents.
   * @param also documents to compare as well, whatever their words
   */
  matches(document: number, also: Iterable<number> = []): Match[] {
    const { terms, weights } = this.#vectors[document]!;
    const sums = new Map<number, number>();
    for (const term of this.#keys[document]!) {
      const weight = weights[position(terms, term)]!;
      for (const other of this.#documents[term]!) sums.set(other, (sums.get(other) ?? 0) + weight * weight);
    }
    sums.delete(document);
    const candidates = [...sums]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, CANDIDATES)
      .map(([other]) => other);
    return [...new Set([...candidates, ...also])]
      .filter((other) => other !== document)
      .map((other) => ({ document: other, cosine: this.cosine(document, other) }))
      .sort((a, b) => b.cosine - a.cosine || a.document - b.document);
  }

  /** How alike the words of two documents are, 0 to 1. */
  cosine(one: number, other: number): number {
    let sum = 0;
    this.#shared(one, other, (_, product) => (sum += product));
    return Math.min(1, sum);
  }

  /** The telling words two documents share, heaviest first, as the documents mostly write them. */
  sharedWords(one: number, other: number, count: number): string[] {
    const found: { term: number; product: number }[] = [];
    this.#shared(one, other, (term, product) => {
      if (this.#isTelling(term) && this.#spellings[term]!.size > 0) found.push({ term, product });
    });
    return found
      .sort((a, b) => b.product - a.product || a.term - b.term)
      .slice(0, count)
      .map(({ term }) => usual(this.#spellings[term]!));
  }

  #isTelling(term: number): boolean {
    return this.#frequency[term]! <= this.#tellingLimit;
  }

  #shared(one: number, other: number, found: (term: number, product: number) => void): void {
    const a = this.#vectors[one]!;
    const b = this.#vectors[other]!;
    for (let left = 0, right = 0; left < a.terms.length && right < b.terms.length; ) {
      const step = a.terms[left]! - b.terms[right]!;
      if (step === 0) found(a.terms[left]!, a.weights[left]! * b.weights[right]!);
      if (step <= 0) left += 1;
      if (step >= 0) right += 1;
    }
  }

  /** Counts terms per document, whole words and parts of compounds. */
  #count(documents: readonly (readonly WeightedText[])[]): Map<number, number>[] {
    const texts = documents.map((document) =>
      document.map(({ text, weight }) => ({ words: wordsOf(text), weight })),
    );
    const splitter = createSplitter({
      parts: standingAlone(texts.map((document) => document.flatMap(({ words }) => words))),
      whole: [],
    });
    const remembered = new Map<string, { readonly whole: number; readonly parts: readonly number[] }>();
    return texts.map((document) => {
      const counts = new Map<number, number>();
      for (const { words, weight } of document) {
        for (const { written, plain } of words) {
          let terms = remembered.get(plain);
          if (terms === undefined) {
            const parts = plain.length < MIN_COMPOUND ? [] : splitter.split(plain);
            terms = {
              whole: this.#term(stem(plain)),
              parts: parts.length < 2 ? [] : parts.map((part) => this.#term(stem(part))),
            };
            remembered.set(plain, terms);
          }
          add(counts, terms.whole, weight);
          for (const part of terms.parts) add(counts, part, weight * PART_WEIGHT);
          add(this.#spellings[terms.whole]!, written, 1);
        }
      }
      for (const term of counts.keys()) this.#frequency[term]! += 1;
      return counts;
    });
  }

  #term(text: string): number {
    let term = this.#terms.get(text);
    if (term === undefined) {
      term = this.#terms.size;
      this.#terms.set(text, term);
      this.#frequency.push(0);
      this.#spellings.push(new Map());
    }
    return term;
  }
}

function add<K>(counts: Map<K, number>, key: K, weight: number): void {
  counts.set(key, (counts.get(key) ?? 0) + weight);
}

function wordsOf(text: string): Word[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((written) => ({ written, plain: normalise(written) }))
    .filter(({ plain }) => plain.length >= MIN_WORD && !/^\p{N}+$/u.test(plain) && !isStopWord(plain));
}

/** Nouns that stand alone in several documents: what people call things, they also build compounds of. */
function standingAlone(documents: readonly (readonly Word[])[]): string[] {
  const seen = new Map<string, number>();
  for (const words of documents) {
    const nouns = words.filter(({ written, plain }) => plain.length >= MIN_PART && /^\p{Lu}\p{Ll}+$/u.test(written));
    for (const plain of new Set(nouns.map(({ plain }) => plain))) add(seen, plain, 1);
  }
  return [...seen].filter(([, count]) => count >= MIN_PART_DOCUMENTS).map(([plain]) => plain);
}

/** The most frequent spelling; of equal ones the shortest, then the first by code units. */
function usual(spellings: ReadonlyMap<string, number>): string {
  const [[spelling] = ['']] = [...spellings].sort(
    (a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1),
  );
  return spelling;
}

/** Place of a term that is among the sorted ones. */
function position(terms: Int32Array, term: number): number {
  let low = 0;
  let high = terms.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]! < term) low = middle + 1;
    else high = middle;
  }
  return low;
}
