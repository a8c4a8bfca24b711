import { normalise } from '../german/normalise.ts';
import { stem } from '../german/stem.ts';
import { editDistance } from '../nearest.ts';
import { Corrector } from './correct.ts';
import { FIELD, fieldWeight } from './document.ts';
import type { SearchIndex } from './index-data.ts';
import { Matches, type Reason } from './matches.ts';
import { documentsWithPhrase } from './phrase.ts';
import type { Query } from './query.ts';

export type { Reason } from './matches.ts';

export interface Hit {
  /** Position of the document in the index. */
  readonly document: number;
  readonly score: number;
}

export interface Correction {
  /** As asked for, normalised. */
  readonly word: string;
  /** The stem that was searched for instead, and how it is mostly written. */
  readonly term: string;
  readonly written: string;
}

export interface SearchResult {
  /** Best first. Documents that have every word come before those that lack one. */
  readonly hits: readonly Hit[];
  /** Words that were taken for misspelt. */
  readonly corrections: readonly Correction[];
  /** Words that nothing was found for. */
  readonly unknown: readonly string[];
  /** Words that are nowhere; found was what has a part of them. */
  readonly pieces: readonly string[];
  /** Why a document was found: for each word of the query the best reason, and the names that fit. */
  reasons(document: number): Reason[];
}

export interface SearchOptions {
  /** Takes words as they are written instead of correcting them. */
  readonly literal?: boolean;
}

/** What ways of matching are worth against the word itself. */
const WORTH = {
  word: 1,
  part: 1,
  compound: 0.75,
  /** Only one part of a compound is there: „Ampelschaltung“ finds „Ampel“ when nothing has both. */
  piece: 0.4,
  prefix: 0.6,
  synonym: 0.8,
  concept: 0.55,
  correction: 0.7,
  /** A word that exists but may still be misspelt. */
  doubt: 0.35,
} as const;
/** Longest name, in words, that is looked up as one. */
const NAME_WORDS = 4;
const MIN_PREFIX = 3;
/** Shortest part of a compound, and shortest one that may be misspelt. */
const MIN_PART = 3;
const MIN_MISSPELT = 4;
/** Shortest word that is looked for at the beginning or end of an unknown one. */
const MIN_PIECE = 4;
/** Terms that a prefix may stand for, by its letters: the fewer there are, the less they say. */
const MAX_PREFIXES = [0, 8, 16] as const;
const MAX_LONG_PREFIXES = 40;
/** A word is doubted when a word with one letter changed is this many times as common. */
const DOUBT = 12;
/** Part of the best score that a document must reach which lacks a word of the query. */
const RELEVANT = 0.12;

/**
 * The search: inflection, compounds both ways, synonyms, concepts, prefixes and typing errors over one index.
 * Pure, and the same in browsers, on the command line and in tests.
 */
export class SearchEngine {
  readonly #index: SearchIndex;
  #corrector: Corrector | undefined;

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  /** Documents by relevance. What is missing of the index is noted there; then the result is not complete. */
  search(query: Query, { literal = false }: SearchOptions = {}): SearchResult {
    const corrections: Correction[] = [];
    const unknown: string[] = [];
    const pieces: string[] = [];
    const phraseWords = query.phrases.flat();
    const asked = [...query.words, ...phraseWords];
    const perWord = asked.map((word, position) => {
      const matches = this.#word(word, position === query.words.length - 1);
      // What stands in quotes or is a known name is no typing error, even if it stands in no text: „Stau“.
      if (literal || position >= query.words.length || this.#index.names.has(stem(word))) return matches;
      this.#correct(matches, word, corrections);
      if (matches.count > 0) return matches;
      this.#addPieces(matches, word);
      (matches.count === 0 ? unknown : pieces).push(word);
      return matches;
    });
    this.#joined(query.words, perWord);
    this.#names(query.words, perWord);
    const wanted = query.phrases.map((phrase) => documentsWithPhrase(this.#index, phrase));
    const without = query.excluded.map((word) => this.#word(word, false));
    const hits = this.#combine(asked, perWord).filter(
      ({ document }) =>
        wanted.every((documents) => documents.has(document)) &&
        without.every((matches) => !matches.has(document)),
    );
    return {
      hits,
      corrections,
      pieces,
      unknown: unknown.filter((word) => perWord[asked.indexOf(word)]!.count === 0),
      reasons: (document) => reasonsFor(document, perWord),
    };
  }

  /** Words of the catalogue that look like one that nothing was found for, as they are mostly written. */
  near(word: string, count: number): string[] {
    return this.#nearest(stem(word), count, 1).map(({ list }) => this.#index.written[list]!);
  }

  /** Everything one word matches by itself, by its inflection, inside compounds, as a compound and as a beginning. */
  #word(word: string, isLast: boolean): Matches {
    const matches = new Matches(this.#index.documents);
    const term = stem(word);
    this.#addTerm(matches, term, word, 'word', WORTH.word);
    const parts = this.#index.splitter.split(word);
    if (parts.length > 1) {
      this.#addAll(matches, parts.map(stem), word, 'compound', parts.join(' + '), WORTH.compound);
    }
    if (isLast || matches.count === 0) this.#addPrefixes(matches, word, term);
    return matches;
  }

  /**
   * Adds what was probably meant: for a word that is nowhere its nearest terms, and for a rare word one that is far
   * more common and only one letter away.
   */
  #correct(matches: Matches, word: string, corrections: Correction[]): void {
    const term = stem(word);
    const isKnown = matches.count > 0;
    if (isKnown && (this.#index.listOf(term) === undefined || matches.count * DOUBT > this.#index.documents))
      return;
    const found = this.#nearest(term, 4).filter(({ list }) => this.#index.terms[list] !== term);
    const [nearest] = found;
    if (isKnown) {
      if (nearest === undefined || nearest.distance > 1 || isRelated(term, this.#index.terms[nearest.list]!))
        return;
      if (this.#index.frequency(nearest.list) < matches.count * DOUBT) return;
    }
    if (nearest === undefined) {
      // A word made of known parts is no typing error, only nothing that is in the catalogue.
      if (this.#index.splitter.split(word).length === 1) this.#correctCompound(matches, word, corrections);
      return;
    }
    const worth = isKnown ? WORTH.doubt : WORTH.correction;
    for (const { list, distance } of found) {
      if (distance !== nearest.distance || (isKnown && list !== nearest.list)) continue;
      this.#addTerm(matches, this.#index.terms[list]!, word, 'correction', worth);
    }
    this.#addNamed(matches, [this.#index.terms[nearest.list]!], word, worth);
    corrections.push({
      word,
      term: this.#index.terms[nearest.list]!,
      written: this.#index.written[nearest.list]!,
    });
  }

  /** A compound with an error in one of its parts: „Bauantargsprüfung“. */
  #correctCompound(matches: Matches, word: string, corrections: Correction[]): void {
    const isPart = (text: string): boolean =>
      text === '' || (text.length >= MIN_PART && this.#index.listOf(stem(text)) !== undefined);
    for (let from = 0; from <= word.length - MIN_MISSPELT; from += 1) {
      const head = word.slice(0, from);
      if (!isPart(head)) continue;
      for (let to = word.length; to >= from + MIN_MISSPELT; to -= 1) {
        const tail = word.slice(to);
        if (!isPart(tail) || (head === '' && tail === '')) continue;
        const [fixed] = this.#nearest(stem(word.slice(from, to)), 1);
        if (fixed === undefined || fixed.distance > 1) continue;
        const written = this.#index.written[fixed.list]!;
        // Stems may be alike where words are not: „anzei…“ and „Annte“.
        if (editDistance(word.slice(from, to), normalise(written), 2) > 2) continue;
        const known = [head, tail].filter((part) => part !== '').map(stem);
        const stems = [...known, this.#index.terms[fixed.list]!];
        // Without an error it is a compound that the splitter does not know.
        const [how, worth] =
          fixed.distance === 0
            ? (['compound', WORTH.compound] as const)
            : (['correction', WORTH.correction] as const);
        this.#addAll(matches, stems, word, how, written, worth);
        if (matches.count === 0) continue;
        if (fixed.distance === 0) return;
        const joined = [head, written.toLowerCase(), tail].join('');
        corrections.push({ word, term: normalise(joined), written: capitalised(joined) });
        return;
      }
    }
  }

  /**
   * What is left when a word and its corrections are nowhere: the parts of a compound one by one, with what else they
   * are called, and words of the catalogue that stand at its beginning or end.
   */
  #addPieces(matches: Matches, word: string): void {
    const parts = this.#index.splitter.split(word);
    const pieces = new Map<string, number>();
    for (let from = 0; from < parts.length; from += 1) {
      for (let to = from + 1; to <= parts.length && to - from < parts.length; to += 1) {
        pieces.set(parts.slice(from, to).join(''), (to - from + 0.5) / parts.length);
      }
    }
    for (let cut = MIN_PIECE; cut <= word.length - MIN_PIECE; cut += 1) {
      for (const piece of [word.slice(0, cut), word.slice(cut)]) {
        if (this.#index.listOf(stem(piece)) !== undefined && !pieces.has(piece)) {
          pieces.set(piece, piece.length / word.length);
        }
      }
    }
    for (const [piece, share] of pieces) {
      this.#addTerm(matches, stem(piece), word, 'compound', WORTH.piece * share);
      this.#addNamed(matches, [stem(piece)], word, WORTH.piece * share);
    }
  }

  /** @param rarity of what the visitor asked for, where that is more common than the term itself */
  #addTerm(
    matches: Matches,
    term: string,
    word: string,
    how: Reason['how'],
    worth: number,
    rarity = this.#rarity(this.#frequency(term)),
  ): void {
    const list = this.#index.listOf(term);
    const postings = list === undefined ? undefined : this.#index.postings(list);
    if (postings === undefined) return;
    const by = this.#index.written[list!]!;
    const reason = matches.reason({ word, how, by, stems: [term] });
    const partReason = how === 'word' ? matches.reason({ word, how: 'part', by, stems: [term] }) : reason;
    const { documents, fields } = postings;
    for (let index = 0; index < documents.length; index += 1) {
      const bits = fields[index]!;
      const isPart = (bits & (FIELD.title | FIELD.alias | FIELD.summary | FIELD.body)) === 0;
      matches.note(documents[index]!, worth * rarity * fieldWeight(bits), isPart ? partReason : reason, bits);
    }
  }

  /** Documents that have all the stems, as good as their weakest place. */
  #addAll(
    matches: Matches,
    stems: readonly string[],
    word: string,
    how: Reason['how'],
    by: string,
    worth: number,
  ): void {
    const lists = stems.map((term) => this.#index.listOf(term));
    if (lists.some((list) => list === undefined)) return;
    const postings = lists.flatMap((list) => this.#index.postings(list!) ?? []);
    if (postings.length < lists.length) return;
    const [first, ...others] = postings.sort((a, b) => a.documents.length - b.documents.length);
    const rarity = this.#rarity(first!.documents.length);
    const reason = matches.reason({ word, how, by, stems });
    const cursors = others.map(() => 0);
    for (const [index, document] of first!.documents.entries()) {
      let bits = first!.fields[index]!;
      let weight = fieldWeight(bits);
      for (const [other, { documents, fields }] of others.entries()) {
        let cursor = cursors[other]!;
        while (cursor < documents.length && documents[cursor]! < document) cursor += 1;
        cursors[other] = cursor;
        const its = documents[cursor] === document ? fieldWeight(fields[cursor]!) : 0;
        if (its < weight) [weight, bits] = [its, fields[cursor] ?? 0];
      }
      if (weight > 0) matches.note(document, worth * rarity * weight, reason, bits);
    }
  }

  /** Words that begin like the one typed, the most common ones. */
  #addPrefixes(matches: Matches, word: string, term: string): void {
    const isTerm = this.#index.listOf(term) !== undefined;
    // A short word that is complete begins too many others: „KI“ and „Kind“.
    if (isTerm && word.length < MIN_PREFIX) return;
    const { terms } = this.#index;
    const start = word.startsWith(term) ? term : word;
    const longer: { readonly term: string; readonly frequency: number }[] = [];
    for (
      let position = lowerBound(terms, start);
      terms[position]?.startsWith(start) === true;
      position += 1
    ) {
      if (terms[position] !== term)
        longer.push({ term: terms[position]!, frequency: this.#index.frequency(position) });
    }
    const most = MAX_PREFIXES[start.length] ?? MAX_LONG_PREFIXES;
    const found = longer.toSorted((a, b) => b.frequency - a.frequency).slice(0, most);
    const documents = found.reduce((sum, { frequency }) => sum + frequency, this.#frequency(term));
    // A word that is complete is rarely only the beginning of another.
    const worth = WORTH.prefix * (isTerm ? 0.4 : 1);
    for (const { term: other } of found) {
      const share = 0.5 + (0.5 * start.length) / other.length;
      this.#addTerm(matches, other, word, 'prefix', worth * share, this.#rarity(documents));
    }
  }

  #frequency(term: string): number {
    const list = this.#index.listOf(term);
    return list === undefined ? 0 : this.#index.frequency(list);
  }

  /** @param leeway errors that are forgiven beyond what the word's length allows */
  #nearest(term: string, count: number, leeway = 0) {
    this.#corrector ??= new Corrector(this.#index.terms, (list) => this.#index.frequency(list));
    return this.#corrector.nearest(term, count, leeway);
  }

  /** „Ruf-Bus“ and „Sprach Erkennung“: two neighbours as the one word they may be in the texts. */
  #joined(asked: readonly string[], perWord: readonly Matches[]): void {
    for (let first = 0; first + 1 < asked.length; first += 1) {
      const matches = new Matches(this.#index.documents);
      const word = asked[first]! + asked[first + 1]!;
      this.#addTerm(matches, stem(word), word, 'compound', WORTH.compound);
      this.#addNamed(matches, [stem(word)], word, WORTH.compound);
      for (const position of [first, first + 1]) perWord[position]!.addAll(matches);
    }
  }

  /** Looks up names of one to four words: concepts and synonyms count for every word of the name. */
  #names(asked: readonly string[], perWord: readonly Matches[]): void {
    for (let from = 0; from < asked.length; from += 1) {
      for (let to = from + 1; to <= Math.min(asked.length, from + NAME_WORDS); to += 1) {
        const span = asked.slice(from, to);
        const matches = new Matches(this.#index.documents);
        this.#addNamed(matches, span.map(stem), span.join(' '), 1);
        for (let word = from; word < to; word += 1) perWord[word]!.addAll(matches);
      }
    }
  }

  #addNamed(matches: Matches, stems: readonly string[], word: string, worth: number): void {
    const key = stems.join(' ');
    const targets = this.#index.names.get(key);
    if (targets === undefined) return;
    for (const concept of targets.concepts) {
      const [id, label] = this.#index.concepts[concept]!;
      const postings = this.#index.postings(this.#index.listOfConcept(concept));
      if (postings === undefined) continue;
      const weight = worth * WORTH.concept * this.#rarity(postings.documents.length) * 5;
      const reason = matches.reason({ word, how: 'concept', by: label, concept: id, stems: [] });
      for (const document of postings.documents) matches.note(document, weight, reason, 0);
    }
    for (const group of targets.groups) {
      const { names, stems: alternatives } = this.#index.synonyms[group]!;
      for (const [name, alternative] of alternatives.entries()) {
        if (alternative.join(' ') === key) continue;
        this.#addAll(matches, alternative, word, 'synonym', names[name]!, worth * WORTH.synonym);
      }
    }
  }

  #combine(asked: readonly string[], perWord: readonly Matches[]): Hit[] {
    // A rare word that is missing weighs more than a common one; a word that is nowhere weighs nothing.
    const weights = perWord.map(({ count }) => (count === 0 ? 0 : this.#rarity(count)));
    const total = Math.max(
      weights.reduce((sum, weight) => sum + weight, 0),
      Number.EPSILON,
    );
    const { documents, titleLengths, maturity } = this.#index;
    const score = new Float64Array(documents);
    const matched = new Float64Array(documents);
    const inTitle = new Uint8Array(documents);
    for (const [position, matches] of perWord.entries()) {
      for (const document of matches.documents()) {
        score[document]! += matches.score(document);
        matched[document]! += weights[position]!;
        if ((matches.fields(document) & (FIELD.title | FIELD.alias)) !== 0) inTitle[document]! += 1;
      }
    }
    const hits: (Hit & { readonly isComplete: boolean })[] = [];
    for (let document = 0; document < documents; document += 1) {
      if (score[document] === 0) continue;
      const coverage = matched[document]! / total;
      // A title that is little more than what was asked for is what was asked for.
      const isExact =
        inTitle[document]! > 0 && inTitle[document]! >= Math.min(asked.length, titleLengths[document]!);
      hits.push({
        document,
        score:
          score[document]! * coverage ** 2 * (isExact ? 1.3 : 1) * (0.94 + (0.06 * maturity[document]!) / 9),
        isComplete: coverage > 0.999,
      });
    }
    hits.sort((a, b) => b.score - a.score || a.document - b.document);
    const least = (hits[0]?.score ?? 0) * RELEVANT;
    return hits.filter(({ isComplete, score: own }) => isComplete || own >= least);
  }

  /** Rare words say more. 1 for a word in every document, about 6 for a word in one of a hundred. */
  #rarity(documents: number): number {
    return Math.log(1 + (this.#index.documents + 1) / (documents + 0.5));
  }
}

function reasonsFor(document: number, perWord: readonly Matches[]): Reason[] {
  const reasons: Reason[] = [];
  for (const matches of perWord) {
    const reason = matches.reasonOf(document);
    if (reason !== undefined && !reasons.some(({ word, by }) => word === reason.word && by === reason.by))
      reasons.push(reason);
  }
  return reasons;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Whether one term is only a longer form of the other: „antrag“ and „antragt“ are no typing errors of each other. */
function isRelated(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** First position in sorted texts that is not before the given one. */
function lowerBound(texts: readonly string[], text: string): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (texts[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
