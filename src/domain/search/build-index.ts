import { createSplitter, type Splitter } from '../german/compounds.ts';
import { normalise } from '../german/normalise.ts';
import { stem } from '../german/stem.ts';
import { contentWords, surfaces, token, type Token } from '../german/tokens.ts';
import { FIELD, type Concept, type SearchDocument, type SynonymGroup } from './document.ts';
import { encodePlaces, encodePostings, packSorted, type Postings } from './encoding.ts';
import type { ConceptNames, IndexFile, IndexHead } from './index-data.ts';

export interface IndexSource {
  readonly documents: readonly SearchDocument[];
  readonly concepts: readonly Concept[];
  readonly synonyms: readonly SynonymGroup[];
  /** Curated parts of compounds and words that stay whole. */
  readonly parts: readonly string[];
  readonly whole: readonly string[];
}

/** An index as it is written: the head as JSON, the rest as bytes. */
export interface IndexFiles {
  readonly head: IndexHead;
  readonly files: ReadonlyMap<IndexFile, Uint8Array<ArrayBuffer>>;
}

/** Shortest word of the catalogue that the splitter may use as a part without being in the curated list. */
const MIN_OWN_PART = 5;
/** Bytes after which a file of lists ends; a search needs some of them, each query only the files of its words. */
const FILE_BYTES = 16_384;
/** A form of a word is common if it is at most this many times rarer than the most common one. */
const COMMON_FORM = 8;
/** Words between two fields, so that no phrase runs from one into the next. */
const FIELD_GAP = 8;

/** Builds the index. Pure: same documents, same bytes. */
export function buildSearchIndex(source: IndexSource): IndexFiles {
  const whole = [...new Set(source.whole.map(normalise))].sort();
  const parts = [...new Set([...source.parts.map(normalise), ...ownParts(source)])].sort();
  const collected = new Collected(createSplitter({ parts, whole }), source.parts);
  for (const [document, { title, aliases, summary, body }] of source.documents.entries()) {
    collected.startDocument(document);
    collected.add(title, FIELD.title, FIELD.titlePart);
    for (const alias of aliases) collected.add(alias, FIELD.alias, FIELD.aliasPart);
    collected.add(summary, FIELD.summary, FIELD.summaryPart);
    collected.add(body, FIELD.body, FIELD.bodyPart);
  }
  const terms = collected.terms();
  const lists = [...terms.map((term) => collected.postings(term)), ...conceptPostings(source)];
  const places = [
    ...terms.map((term) => collected.places(term)),
    ...source.concepts.map((_, concept) =>
      Array.from(lists[terms.length + concept]!.documents, (): number[] => []),
    ),
  ];
  const { starts, files } = inFiles(lists, places);
  return {
    head: {
      documents: source.documents.length,
      titleLengths: source.documents
        .map(({ title }) => Math.min(contentWords(title).length, 35).toString(36))
        .join(''),
      maturity: source.documents.map(({ maturity }) => Math.round(maturity * 9)).join(''),
      words: packSorted(terms.map((term) => collected.written(term))),
      frequencies: lists.map(({ documents }) => documents.length),
      files: starts,
      concepts: source.concepts.map(({ id, label, names }): ConceptNames => [
        id,
        label,
        ...new Set(names.filter((name) => name !== label)),
      ]),
      synonyms: source.synonyms.map(({ names }) => [...new Set(names)]),
      parts: packSorted(parts),
      whole: packSorted(whole),
    },
    files,
  };
}

interface TermEntry {
  /** Field bits by document, in the order of documents. */
  readonly fields: Map<number, number>;
  readonly places: Map<number, number[]>;
  /** How often each way of writing it occurs. */
  readonly surfaces: Map<string, number>;
}

interface KnownWord extends Token {
  readonly parts: readonly { readonly word: string; readonly stem: string }[];
}

/** The terms of all documents while they are read. */
class Collected {
  readonly #entries = new Map<string, TermEntry>();
  readonly #words = new Map<string, KnownWord>();
  readonly #splitter: Splitter;
  /** How curated parts are written, by term: „prüfung“ for „pruf“. */
  readonly #partSurfaces: ReadonlyMap<string, string>;
  #document = 0;
  #place = 0;

  constructor(splitter: Splitter, parts: readonly string[]) {
    this.#splitter = splitter;
    this.#partSurfaces = new Map(parts.map((part) => [stem(normalise(part)), part]));
  }

  startDocument(document: number): void {
    this.#document = document;
    this.#place = 0;
  }

  /** A field's text: its words, and the parts of its compounds. */
  add(text: string, field: number, partField: number): void {
    for (const surface of surfaces(text)) {
      this.#place += 1;
      const { isFiller, stem: term, parts } = this.#known(surface);
      if (isFiller) continue;
      const entry = this.#entry(term);
      this.#mark(entry, field);
      entry.surfaces.set(surface, (entry.surfaces.get(surface) ?? 0) + 1);
      const places = entry.places.get(this.#document);
      if (places === undefined) entry.places.set(this.#document, [this.#place]);
      else places.push(this.#place);
      for (const part of parts) this.#mark(this.#entry(part.stem, part.word), partField);
    }
    this.#place += FIELD_GAP;
  }

  /** A word and the parts of the compound it may be; texts repeat their words, so each is looked at once. */
  #known(surface: string): KnownWord {
    let known = this.#words.get(surface);
    if (known === undefined) {
      const word = token(surface);
      const parts = word.isFiller ? [] : this.#splitter.split(word.word);
      known = {
        ...word,
        parts: parts.length > 1 ? parts.map((part) => ({ word: part, stem: stem(part) })) : [],
      };
      this.#words.set(surface, known);
    }
    return known;
  }

  /** In code-unit order. */
  terms(): string[] {
    return [...this.#entries.keys()].sort();
  }

  postings(term: string): Postings {
    const { fields } = this.#entries.get(term)!;
    return { documents: Uint32Array.from(fields.keys()), fields: Uint8Array.from(fields.values()) };
  }

  /** Places in each document of the term's postings; none where it is only part of a compound. */
  places(term: string): number[][] {
    const { fields, places } = this.#entries.get(term)!;
    return Array.from(fields.keys(), (document) => places.get(document) ?? []);
  }

  /**
   * How a term is written: in capitals or small as it mostly is, and of its common forms the shortest, so that
   * „Antrag“ stands for „Anträge“ too.
   */
  written(term: string): string {
    const surfaces = [...this.#entries.get(term)!.surfaces];
    const often = (forms: readonly [string, number][]): number =>
      forms.reduce((sum, [, count]) => sum + count, 0);
    const capital = surfaces.filter(([surface]) => /^\p{Lu}/u.test(surface));
    const forms = often(capital) * 2 >= often(surfaces) && capital.length > 0 ? capital : surfaces;
    const most = Math.max(...forms.map(([, count]) => count));
    const [best] = forms
      .filter(([, count]) => count * COMMON_FORM >= most)
      .sort(([a, count], [b, other]) => a.length - b.length || other - count || (a < b ? -1 : 1));
    return best![0];
  }

  #mark({ fields }: TermEntry, bit: number): void {
    fields.set(this.#document, (fields.get(this.#document) ?? 0) | bit);
  }

  #entry(term: string, part?: string): TermEntry {
    let entry = this.#entries.get(term);
    if (entry === undefined) {
      this.#entries.set(term, (entry = { fields: new Map(), places: new Map(), surfaces: new Map() }));
    }
    // A part that never stands alone is written as in the list of parts.
    if (part !== undefined && entry.surfaces.size === 0)
      entry.surfaces.set(this.#partSurfaces.get(term) ?? part, 0);
    return entry;
  }
}

function conceptPostings({ concepts, documents }: IndexSource): Postings[] {
  const found = new Map<string, number[]>(concepts.map(({ id }) => [id, []]));
  for (const [document, { concepts: ids }] of documents.entries()) {
    for (const id of ids) found.get(id)?.push(document);
  }
  return Array.from(found.values(), (list) => ({
    documents: Uint32Array.from(list),
    fields: new Uint8Array(list.length),
  }));
}

/** Cuts the lists into files of about the same size. */
function inFiles(lists: readonly Postings[], places: readonly (readonly (readonly number[])[])[]) {
  const starts = [0];
  let bytes = 0;
  for (const [list, { documents }] of lists.entries()) {
    // A gap and a byte of fields per document.
    bytes += documents.length * 2;
    if (bytes > FILE_BYTES && list + 1 < lists.length) {
      starts.push(list + 1);
      bytes = 0;
    }
  }
  const files = new Map<IndexFile, Uint8Array<ArrayBuffer>>();
  for (const [number, start] of starts.entries()) {
    const end = starts[number + 1] ?? lists.length;
    files.set(`worte/${number}`, encodePostings(lists.slice(start, end)));
    files.set(`stellen/${number}`, encodePlaces(places.slice(start, end)));
  }
  return { starts, files };
}

/**
 * Words of titles, aliases and summaries that stand alone: what people call things, they also build compounds of.
 * Compounds themselves are left out, so that words are still taken apart down to their base words.
 */
function ownParts({ documents, parts, whole }: IndexSource): string[] {
  const curated = createSplitter({ parts, whole });
  const seen = new Map<string, number>();
  for (const { title, aliases, summary } of documents) {
    for (const word of new Set([title, ...aliases, summary].flatMap(contentWords))) {
      if (word.length >= MIN_OWN_PART && /^\p{L}+$/u.test(word)) seen.set(word, (seen.get(word) ?? 0) + 1);
    }
  }
  // A word that stands in one record only is as likely a name as a part of others.
  return [...seen]
    .filter(([word, count]) => count > 1 && curated.split(word).length === 1)
    .map(([word]) => word);
}
