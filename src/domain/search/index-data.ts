import { createSplitter, type Splitter } from '../german/compounds.ts';
import { normalise } from '../german/normalise.ts';
import { stem } from '../german/stem.ts';
import { contentWords } from '../german/tokens.ts';
import { decodePlaces, decodePostings, unpackSorted, type Postings } from './encoding.ts';

/**
 * The part of the index that every search needs: which words and names there are, and in which file their lists stand.
 * A list says in which documents a term or a concept occurs; lists are numbered, terms first, then concepts.
 */
export interface IndexHead {
  readonly documents: number;
  /** Words in the title, one character of base 36 per document. */
  readonly titleLengths: string;
  /** How far a document is, 0 to 9, one digit per document. */
  readonly maturity: string;
  /** For every term the form in which it is mostly written, in the order of terms, packed. */
  readonly words: string;
  /** In how many documents a term or concept occurs, one number per list. */
  readonly frequencies: readonly number[];
  /** First list of each file, ascending; the first one is 0. */
  readonly files: readonly number[];
  readonly concepts: readonly ConceptNames[];
  /** Names that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
  /** Words from which compounds are made, and words that stay whole. */
  readonly parts: string;
  readonly whole: string;
}

/** Id such as `topics:justice`, label, further names. */
export type ConceptNames = readonly [id: string, label: string, ...names: string[]];

/** What a name stands for. */
export interface NameTargets {
  readonly concepts: readonly number[];
  readonly groups: readonly number[];
}

export interface Synonyms {
  readonly names: readonly string[];
  /** Stems of each name's words. */
  readonly stems: readonly (readonly string[])[];
}

/** The two kinds of files beside the head: where terms occur, and at which words of the text. */
export type IndexFile = `worte/${number}` | `stellen/${number}`;

/**
 * An index that is opened: the head, and as many of its files as were needed so far. A list whose file is not there
 * yet is noted in `missing`, so that whoever searches can load it and search again.
 */
export class SearchIndex {
  readonly documents: number;
  readonly titleLengths: Uint8Array;
  readonly maturity: Uint8Array;
  /** Stems in code-unit order. */
  readonly terms: readonly string[];
  /** How each term is mostly written. */
  readonly written: readonly string[];
  readonly concepts: readonly ConceptNames[];
  readonly synonyms: readonly Synonyms[];
  /** Stems of a name, joined by blanks, to what it names. */
  readonly names: ReadonlyMap<string, NameTargets>;
  readonly splitter: Splitter;
  readonly missing = new Set<IndexFile>();
  readonly #position: ReadonlyMap<string, number>;
  readonly #head: IndexHead;
  readonly #postings: (Postings | undefined)[] = [];
  readonly #places: (readonly (readonly number[])[] | undefined)[] = [];

  constructor(head: IndexHead) {
    this.#head = head;
    this.documents = head.documents;
    this.titleLengths = Uint8Array.from(head.titleLengths, (digit) => parseInt(digit, 36));
    this.maturity = Uint8Array.from(head.maturity, Number);
    this.written = unpackSorted(head.words);
    this.terms = this.written.map((word) => stem(normalise(word)));
    this.#position = new Map(this.terms.map((term, position) => [term, position]));
    this.concepts = head.concepts;
    this.synonyms = head.synonyms.map((names) => ({
      names,
      stems: names.map((name) => nameKey(name).split(' ')),
    }));
    this.names = nameTable(this.concepts, this.synonyms);
    this.splitter = createSplitter({ parts: unpackSorted(head.parts), whole: unpackSorted(head.whole) });
  }

  /** Number of the list of a term; undefined for a term that occurs nowhere. */
  listOf(term: string): number | undefined {
    return this.#position.get(term);
  }

  listOfConcept(concept: number): number {
    return this.terms.length + concept;
  }

  /** In how many documents a term or concept occurs; known without its file. */
  frequency(list: number): number {
    return this.#head.frequencies[list]!;
  }

  /** Where a term or concept occurs; undefined when its file is not there yet. */
  postings(list: number): Postings | undefined {
    const postings = this.#postings[list];
    if (postings === undefined) this.missing.add(`worte/${this.#fileOf(list)}`);
    return postings;
  }

  /** At which words of its text each document of a list has the term; undefined when the file is not there yet. */
  places(list: number): readonly (readonly number[])[] | undefined {
    const places = this.#places[list];
    if (places === undefined) this.missing.add(`stellen/${this.#fileOf(list)}`);
    return places;
  }

  /**
   * Takes in a file.
   * @throws Error if it is not what the head says
   */
  add(file: IndexFile, bytes: Uint8Array): void {
    const [kind, number] = file.split('/') as ['worte' | 'stellen', string];
    const first = this.#head.files[Number(number)]!;
    const next = this.#head.files[Number(number) + 1] ?? this.#head.frequencies.length;
    const frequencies = this.#head.frequencies.slice(first, next);
    if (kind === 'worte') {
      for (const [at, postings] of decodePostings(bytes, frequencies).entries())
        this.#postings[first + at] = postings;
    } else {
      for (const [at, places] of decodePlaces(bytes, frequencies).entries())
        this.#places[first + at] = places;
    }
  }

  /** Names of all files. */
  files(): IndexFile[] {
    return this.#head.files.flatMap((_, number): IndexFile[] => [`worte/${number}`, `stellen/${number}`]);
  }

  #fileOf(list: number): number {
    let low = 0;
    let high = this.#head.files.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#head.files[middle]! <= list) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Key of a name in the name table: the stems of its words. */
function nameKey(name: string): string {
  return contentWords(name).map(stem).join(' ');
}

function nameTable(
  concepts: readonly ConceptNames[],
  synonyms: readonly Synonyms[],
): Map<string, NameTargets> {
  const table = new Map<string, { concepts: number[]; groups: number[] }>();
  const at = (key: string) => {
    let targets = table.get(key);
    if (targets === undefined) table.set(key, (targets = { concepts: [], groups: [] }));
    return targets;
  };
  for (const [concept, [, ...names]] of concepts.entries()) {
    for (const key of new Set(names.map(nameKey))) if (key !== '') at(key).concepts.push(concept);
  }
  for (const [group, { stems }] of synonyms.entries()) {
    for (const key of new Set(stems.map((name) => name.join(' '))))
      if (key !== '') at(key).groups.push(group);
  }
  return table;
}
