import { compareText } from './finding.ts';
import { createSplitter, type Splitter } from './german/compounds.ts';
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
/**
 * Terms by which others are looked for, the heaviest first, and others that are then compared in full: more in a small
 * register, where it costs little.
 */
const MIN_KEY_TERMS = 16;
const MIN_CANDIDATES = 24;
const MAX_KEY_TERMS = 64;
const ALL_KEY_TERMS = 100_000;
/** In how many documents such a term stands at most. */
const KEY_DOCUMENTS = 150;

/** Letters and digits as written, what they are compared by, and in how many documents they stand. */
interface Word {
  readonly written: string;
  readonly plain: string;
  documents: number;
  /** The last document in which it was met. */
  last: number;
  /** The term of the whole word, then those of its parts; empty until the words of all texts are known. */
  terms: readonly number[];
}

/** Terms and what each weighs. */
interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/**
 * The words of many documents, weighed against each other (TF-IDF over stems and parts of compounds). Pure: same
 * documents, same result. Looking for matches goes through an index of each document's heaviest terms, so that the
 * time grows with the number of documents and not with its square.
 */
export class TermVectors {
  readonly #terms = new Map<string, number>();
  /** Per document: terms in ascending order and their weights, of length 1 as a vector. */
  readonly #vectors: Vector[] = [];
  readonly #frequency: number[] = [];
  /** Per document: its heaviest telling terms. */
  readonly #keys: Vector[] = [];
  /** Per term: the documents of which it is a heaviest term. */
  readonly #documents: number[][] = [];
  /** Per term: the words it stands for, and once somebody asked the one that people mostly write. */
  readonly #spellings: Word[][] = [];
  readonly #usual: string[] = [];
  readonly #tellingLimit: number;
  readonly #candidates: number;
  /** What a search has summed up per document; all 0 between searches. */
  readonly #sums: Float64Array;
  /** The weights of the document searched for, per term; all 0 between searches. */
  readonly #weights: Float64Array;

  /** @param ignored words that say nothing here, as people write them */
  constructor(documents: readonly (readonly WeightedText[])[], ignored: Iterable<string> = []) {
    const counts = this.#count(
      documents,
      new Set([...ignored].map((word) => withoutGender(normalise(word)))),
    );
    this.#sums = new Float64Array(documents.length);
    this.#weights = new Float64Array(this.#terms.size);
    this.#tellingLimit = Math.max(TELLING_DOCUMENTS, Math.floor(documents.length * TELLING_SHARE));
    const keyTerms = Math.floor(
      Math.max(MIN_KEY_TERMS, Math.min(MAX_KEY_TERMS, ALL_KEY_TERMS / documents.length)),
    );
    this.#candidates = Math.max(MIN_CANDIDATES, keyTerms);
    const rarity = this.#frequency.map((frequency) => Math.log(1 + documents.length / frequency));
    for (const [document, { terms, weights }] of counts.entries()) {
      let squares = 0;
      for (let at = 0; at < terms.length; at += 1) {
        const weight = (1 + Math.log(weights[at]!)) * rarity[terms[at]!]!;
        weights[at] = weight;
        squares += weight * weight;
      }
      const length = Math.sqrt(squares) || 1;
      for (let at = 0; at < weights.length; at += 1) weights[at]! /= length;
      this.#vectors.push({ terms, weights });
      const keys = this.#heaviest({ terms, weights }, keyTerms);
      this.#keys.push(keys);
      for (const term of keys.terms) (this.#documents[term] ??= []).push(document);
    }
  }

  /**
   * Documents that share heavy telling words with the given one, most alike first; equal ones in the order of the
   * documents.
   * @param also documents to compare as well, whatever their words
   * @param before leaves out this document and all behind it
   */
  matches(
    document: number,
    { also = [], before = Infinity }: { also?: Iterable<number>; before?: number } = {},
  ): Match[] {
    const sums = this.#sums;
    const met: number[] = [];
    const keys = this.#keys[document]!;
    for (let at = 0; at < keys.terms.length; at += 1) {
      const weight = keys.weights[at]! ** 2;
      for (const other of this.#documents[keys.terms[at]!]!) {
        if (sums[other] === 0) met.push(other);
        sums[other]! += weight;
      }
    }
    const candidates = new Set([...largest(met, sums, this.#candidates), ...also]);
    for (const other of met) sums[other] = 0;
    candidates.delete(document);
    const wanted = [...candidates].filter((other) => other < before);
    return this.#cosines(document, wanted).sort((a, b) => b.cosine - a.cosine || a.document - b.document);
  }

  /** How alike the words of a document and of others are, 0 to 1. */
  #cosines(document: number, others: readonly number[]): Match[] {
    const { terms, weights } = this.#vectors[document]!;
    const own = this.#weights;
    for (let at = 0; at < terms.length; at += 1) own[terms[at]!] = weights[at]!;
    const matches = others.map((other) => {
      const there = this.#vectors[other]!;
      let sum = 0;
      for (let at = 0; at < there.terms.length; at += 1) sum += own[there.terms[at]!]! * there.weights[at]!;
      return { document: other, cosine: Math.min(1, sum) };
    });
    for (const term of terms) own[term] = 0;
    return matches;
  }

  /** The telling nouns and names two documents share, heaviest first, as the documents mostly write them. */
  sharedWords(one: number, other: number, count: number): string[] {
    const a = this.#vectors[one]!;
    const b = this.#vectors[other]!;
    const found: { word: string; product: number }[] = [];
    for (const [at, term] of a.terms.entries()) {
      if (!this.#isTelling(term)) continue;
      const there = position(b.terms, term);
      if (b.terms[there] !== term) continue;
      const word = (this.#usual[term] ??= usual(this.#spellings[term]!));
      if (/^\p{Lu}/u.test(word)) found.push({ word, product: a.weights[at]! * b.weights[there]! });
    }
    return found
      .sort((x, y) => y.product - x.product || compareText(x.word, y.word))
      .slice(0, count)
      .map(({ word }) => word);
  }

  /** The heaviest telling terms of a document, the heaviest first. */
  #heaviest({ terms, weights }: Vector, count: number): Vector {
    const telling: number[] = [];
    for (let at = 0; at < terms.length; at += 1) {
      if (this.#isTelling(terms[at]!) && this.#frequency[terms[at]!]! <= KEY_DOCUMENTS) telling.push(at);
    }
    const heaviest = largest(telling, weights, count).sort((a, b) => weights[b]! - weights[a]! || a - b);
    return {
      terms: Int32Array.from(heaviest, (at) => terms[at]!),
      weights: Float64Array.from(heaviest, (at) => weights[at]!),
    };
  }

  #isTelling(term: number): boolean {
    return this.#frequency[term]! <= this.#tellingLimit;
  }

  /** Counts terms per document, whole words and parts of compounds; the weights are the counts. */
  #count(documents: readonly (readonly WeightedText[])[], ignored: ReadonlySet<string>): Vector[] {
    const reader = new WordReader(ignored);
    const texts = documents.map((document, number) =>
      document.map(({ text, weight }) => ({ words: reader.read(text, number), weight })),
    );
    const splitter = createSplitter({ parts: standingAlone(reader.words()), whole: [] });
    for (const word of reader.words()) word.terms = this.#termsOf(word, splitter);
    const counts = new Float64Array(this.#terms.size);
    return texts.map((document) => {
      const met: number[] = [];
      for (const { words, weight } of document) {
        for (const { terms } of words) {
          for (let at = 0; at < terms.length; at += 1) {
            const term = terms[at]!;
            if (counts[term] === 0) met.push(term);
            counts[term]! += at === 0 ? weight : weight * PART_WEIGHT;
          }
        }
      }
      const terms = Int32Array.from(met).sort();
      const weights = Float64Array.from(terms, (term) => counts[term]!);
      for (const term of met) {
        counts[term] = 0;
        this.#frequency[term]! += 1;
      }
      return { terms, weights };
    });
  }

  #termsOf(word: Word, splitter: Splitter): number[] {
    const parts = word.plain.length < MIN_COMPOUND ? [] : splitter.split(word.plain);
    const whole = this.#term(stem(word.plain));
    this.#spellings[whole]!.push(word);
    return [whole, ...(parts.length < 2 ? [] : parts.map((part) => this.#term(stem(part))))];
  }

  #term(text: string): number {
    let term = this.#terms.get(text);
    if (term === undefined) {
      term = this.#terms.size;
      this.#terms.set(text, term);
      this.#frequency.push(0);
      this.#spellings.push([]);
    }
    return term;
  }
}

/** Reads the words of texts; remembers each, because most stand in many texts. */
class WordReader {
  /** Null: a word that says nothing. */
  readonly #known = new Map<string, Word | null>();
  readonly #ignored: ReadonlySet<string>;

  constructor(ignored: ReadonlySet<string>) {
    this.#ignored = ignored;
  }

  /** The words of a text that say something, in order. */
  read(text: string, document: number): Word[] {
    const found: Word[] = [];
    for (const written of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
      let word = this.#known.get(written);
      if (word === undefined) this.#known.set(written, (word = this.#word(written)));
      if (word === null) continue;
      if (word.last !== document) {
        word.last = document;
        word.documents += 1;
      }
      found.push(word);
    }
    return found;
  }

  /** Every word met. */
  words(): Word[] {
    return [...this.#known.values()].filter((word) => word !== null);
  }

  #word(written: string): Word | null {
    const plain = withoutGender(normalise(written));
    const says = plain.length >= MIN_WORD && !/^\p{N}+$/u.test(plain);
    if (!says || isStopWord(plain) || this.#ignored.has(plain)) return null;
    return { written, plain, documents: 0, last: -1, terms: [] };
  }
}

/** „Bürgerinnen und Bürger“ are one word twice. */
function withoutGender(word: string): string {
  return word.replace(/(?<=er|or|eur|ent|ant|ist)innen$/, '');
}

/** Nouns that stand alone in several documents: what people call things, they also build compounds of. */
function standingAlone(words: readonly Word[]): string[] {
  return words
    .filter(({ documents, plain }) => documents >= MIN_PART_DOCUMENTS && plain.length >= MIN_PART)
    .filter(({ written }) => /^\p{Lu}\p{Ll}+$/u.test(written))
    .map(({ plain }) => plain);
}

/** The spelling in most documents; of equal ones the shortest, then the first by code units. Empty for mere parts. */
function usual(words: readonly Word[]): string {
  const feminine = ({ written }: Word): number => Number(written.endsWith('innen'));
  const [first] = words.toSorted(
    (a, b) =>
      feminine(a) - feminine(b) ||
      b.documents - a.documents ||
      a.written.length - b.written.length ||
      compareText(a.written, b.written),
  );
  return first?.written ?? '';
}

/** The documents (or whatever the numbers stand for) with the largest sums, in no order; of equal ones the first. */
function largest(documents: readonly number[], sums: Float64Array, count: number): number[] {
  const best: number[] = [];
  const before = (a: number, b: number): boolean => sums[a]! > sums[b]! || (sums[a] === sums[b] && a < b);
  let last = -1;
  for (const document of documents) {
    if (best.length === count) {
      if (!before(document, best[last]!)) continue;
      best[last] = document;
    } else best.push(document);
    last = 0;
    for (let at = 1; at < best.length; at += 1) if (before(best[last]!, best[at]!)) last = at;
  }
  return best;
}

/** Place of a term among sorted ones, or of a neighbour if it is not there. */
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
