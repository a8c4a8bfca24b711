import { createSplitter, type Splitter } from '../german/compounds.ts';
import { stem } from '../german/stem.ts';
import { Corrector } from './correct.ts';
import { FIELD, fieldWeight } from './document.ts';
import type { SearchIndex } from './index-data.ts';
import type { Query } from './query.ts';

/** Why a word of the query matched a document. */
export interface Reason {
  /** The word as asked for, normalised. */
  readonly word: string;
  readonly how: 'word' | 'part' | 'compound' | 'prefix' | 'synonym' | 'concept' | 'correction';
  /** The name that matched: the synonym, the concept's label, the corrected term. */
  readonly by: string;
  /** Bits of `FIELD`; 0 for a concept. */
  readonly fields: number;
}

export interface Hit {
  /** Position of the document in the index. */
  readonly document: number;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** Words that stand nowhere, with the term that was searched for in their place. */
  readonly corrections: readonly { readonly word: string; readonly term: string }[];
  /** Words that nothing was found for. */
  readonly unknown: readonly string[];
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
} as const;
/** Longest name, in words, that is looked up as one. */
const NAME_WORDS = 4;
const MIN_PREFIX = 3;
/** Shortest word that is looked for at the beginning or end of an unknown one. */
const MIN_PIECE = 4;
/** Terms that a prefix may stand for. */
const MAX_PREFIXES = 40;

type Scores = Map<number, { score: number; reason: Reason }>;

/**
 * The search: inflection, compounds both ways, synonyms, concepts, prefixes and typing errors over one index.
 * Pure, and the same in browsers, on the command line and in tests.
 */
export class SearchEngine {
  readonly #index: SearchIndex;
  readonly #splitter: Splitter;
  readonly #position: ReadonlyMap<string, number>;
  #corrector: Corrector | undefined;

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#splitter = createSplitter(index);
    this.#position = new Map(index.terms.map((term, position) => [term, position]));
  }

  /** Documents by relevance. Those that have every word come first. */
  search(query: Query, options: { readonly corrected?: boolean } = {}): SearchResult {
    const corrections: { word: string; term: string }[] = [];
    const unknown: string[] = [];
    const asked = [...query.words, ...query.phrases.flat()];
    const perWord = asked.map((word, index) => {
      const scores = this.#word(word, index === query.words.length - 1);
      // A name that is known is no typing error, even if it stands in no text: „Stau“.
      const isName = this.#index.names.has(stem(word));
      if (scores.size > 0 || isName || options.corrected === false) return scores;
      const corrected = this.#corrected(word);
      if (corrected === undefined) {
        this.#addPieces(scores, word);
        if (scores.size === 0) unknown.push(word);
        return scores;
      }
      corrections.push({ word, term: corrected.term });
      return corrected.scores;
    });
    this.#joined(query.words, perWord);
    this.#names(query.words, perWord);
    const without = new Set(query.excluded.flatMap((word) => [...this.#word(word, false).keys()]));
    const hits = this.#combine(asked, perWord)
      .filter(({ document }) => !without.has(document))
      .sort((a, b) => b.score - a.score || a.document - b.document);
    return { hits, corrections, unknown: unknown.filter((word) => !isCovered(word, asked, perWord)) };
  }

  /** Terms near a word, for „Meinten Sie“ when nothing was found. */
  near(word: string, count: number): string[] {
    return this.#correct(stem(word), count).map(({ term }) => term);
  }

  /** Everything one word matches by itself, by its inflection, inside compounds, as a compound and as a beginning. */
  #word(word: string, isLast: boolean): Scores {
    const scores: Scores = new Map();
    const term = stem(word);
    this.#addTerm(scores, term, word, 'word', word, WORTH.word);
    const parts = this.#splitter.split(word);
    if (parts.length > 1) {
      this.#addAll(scores, parts.map(stem), word, 'compound', parts.join(' + '), WORTH.compound);
    }
    if (isLast || scores.size === 0) this.#addPrefixes(scores, word, term);
    return scores;
  }

  /**
   * What is left when a word and its corrections are nowhere: the parts of a compound one by one, with what else they
   * are called, and words of the catalogue that stand at its beginning or end.
   */
  #addPieces(scores: Scores, word: string): void {
    const parts = this.#splitter.split(word);
    const pieces = new Map<string, number>();
    for (let from = 0; from < parts.length; from += 1) {
      for (let to = from + 1; to <= parts.length && to - from < parts.length; to += 1) {
        pieces.set(parts.slice(from, to).join(''), (to - from + 0.5) / parts.length);
      }
    }
    for (let cut = MIN_PIECE; cut <= word.length - MIN_PIECE; cut += 1) {
      for (const piece of [word.slice(0, cut), word.slice(cut)]) {
        if (piece.length >= MIN_PIECE && this.#position.has(stem(piece)) && !pieces.has(piece)) {
          pieces.set(piece, piece.length / word.length);
        }
      }
    }
    for (const [piece, share] of pieces) {
      this.#addTerm(scores, stem(piece), word, 'compound', piece, WORTH.piece * share);
      this.#addNamed(scores, [stem(piece)], word, WORTH.piece * share);
    }
  }

  /** @param rarity of what the visitor asked for, where that is more common than the term itself */
  #addTerm(
    scores: Scores,
    term: string,
    word: string,
    how: Reason['how'],
    by: string,
    worth: number,
    rarity = this.#rarity(this.#frequency(term)),
  ): void {
    const position = this.#position.get(term);
    if (position === undefined) return;
    const { documents, fields } = this.#index.postings[position]!;
    for (const [index, document] of documents.entries()) {
      const bits = fields[index]!;
      const isPart = (bits & (FIELD.title | FIELD.alias | FIELD.summary | FIELD.body)) === 0;
      note(scores, document, worth * rarity * fieldWeight(bits), {
        word,
        how: how === 'word' && isPart ? 'part' : how,
        by,
        fields: bits,
      });
    }
  }

  /** Documents that have all the stems, as good as their weakest place. */
  #addAll(
    scores: Scores,
    stems: readonly string[],
    word: string,
    how: Reason['how'],
    by: string,
    worth: number,
  ): void {
    if (stems.length === 1) return this.#addTerm(scores, stems[0]!, word, how, by, worth);
    const lists = stems.map((term) => {
      const position = this.#position.get(term);
      return position === undefined ? undefined : this.#index.postings[position]!;
    });
    if (lists.some((list) => list === undefined)) return;
    const [first, ...others] = lists.map(
      (list) => new Map(list!.documents.map((document, index) => [document, list!.fields[index]!])),
    );
    const rarity = this.#rarity(Math.min(...lists.map((list) => list!.documents.length)));
    for (const [document, bits] of first!) {
      const all = [bits, ...others.map((list) => list.get(document) ?? 0)];
      const weight = Math.min(...all.map(fieldWeight));
      if (weight > 0)
        note(scores, document, worth * rarity * weight, { word, how, by, fields: all[all.length - 1]! });
    }
  }

  #addPrefixes(scores: Scores, word: string, term: string): void {
    if (word.length < MIN_PREFIX) return;
    const { terms } = this.#index;
    const start = word.startsWith(term) ? term : word;
    const found: string[] = [];
    let documents = this.#frequency(term);
    for (
      let position = lowerBound(terms, start);
      terms[position]?.startsWith(start) === true;
      position += 1
    ) {
      if (found.length === MAX_PREFIXES) break;
      if (terms[position] === term) continue;
      found.push(terms[position]!);
      documents += this.#frequency(terms[position]!);
    }
    // A word that is complete is rarely only the beginning of another.
    const worth = WORTH.prefix * (this.#position.has(term) ? 0.4 : 1);
    for (const longer of found) {
      const share = 0.5 + (0.5 * start.length) / longer.length;
      this.#addTerm(scores, longer, word, 'prefix', longer, worth * share, this.#rarity(documents));
    }
  }

  #frequency(term: string): number {
    const position = this.#position.get(term);
    return position === undefined ? 0 : this.#index.postings[position]!.documents.length;
  }

  #corrected(word: string): { term: string; scores: Scores } | undefined {
    const term = stem(word);
    const scores: Scores = new Map();
    const [nearest] = this.#correct(term, 1);
    if (nearest !== undefined) {
      for (const { term: found, distance } of this.#correct(term, 4)) {
        if (distance === nearest.distance)
          this.#addTerm(scores, found, word, 'correction', found, WORTH.correction);
      }
      this.#addNamed(scores, [nearest.term], word, WORTH.correction);
      return { term: nearest.term, scores };
    }
    return this.#correctedCompound(word);
  }

  /** A compound with an error in one of its parts: „Bauantargsprüfung“. */
  #correctedCompound(word: string): { term: string; scores: Scores } | undefined {
    for (let cut = 3; cut <= word.length - 3; cut += 1) {
      const [head, tail] = [word.slice(0, cut), word.slice(cut)];
      for (const [known, misspelt, join] of [
        [head, tail, (fixed: string) => head + fixed],
        [tail, head, (fixed: string) => fixed + tail],
      ] as const) {
        if (!this.#position.has(stem(known)) || misspelt.length < 5) continue;
        const [fixed] = this.#correct(stem(misspelt), 1);
        if (fixed === undefined || fixed.distance > 1) continue;
        const scores: Scores = new Map();
        this.#addAll(scores, [stem(known), fixed.term], word, 'correction', fixed.term, WORTH.correction);
        if (scores.size > 0) return { term: join(fixed.term), scores };
      }
    }
    return undefined;
  }

  #correct(term: string, count: number) {
    const { terms, postings } = this.#index;
    this.#corrector ??= new Corrector(terms, (position) => postings[position]!.documents.length);
    return this.#corrector.nearest(term, count);
  }

  /** „Ruf-Bus“ and „Sprach Erkennung“: two neighbours as the one word they may be in the texts. */
  #joined(asked: readonly string[], perWord: readonly Scores[]): void {
    for (let first = 0; first + 1 < asked.length; first += 1) {
      const scores: Scores = new Map();
      const word = asked[first]! + asked[first + 1]!;
      this.#addTerm(scores, stem(word), word, 'compound', word, WORTH.compound);
      for (const [document, { score, reason }] of scores) {
        for (const position of [first, first + 1]) note(perWord[position]!, document, score, reason);
      }
    }
  }

  /** Looks up names of one to four words: concepts and synonyms count for every word of the name. */
  #names(asked: readonly string[], perWord: readonly Scores[]): void {
    for (let from = 0; from < asked.length; from += 1) {
      for (let to = from + 1; to <= Math.min(asked.length, from + NAME_WORDS); to += 1) {
        const span = asked.slice(from, to);
        const scores: Scores = new Map();
        this.#addNamed(scores, span.map(stem), span.join(' '), 1);
        for (const [document, { score, reason }] of scores) {
          for (let word = from; word < to; word += 1) note(perWord[word]!, document, score, reason);
        }
      }
    }
  }

  #addNamed(scores: Scores, stems: readonly string[], word: string, worth: number): void {
    const targets = this.#index.names.get(stems.join(' '));
    if (targets === undefined) return;
    for (const concept of targets.concepts) {
      const { label, documents } = this.#index.concepts[concept]!;
      const weight = worth * WORTH.concept * this.#rarity(documents.length) * 5;
      for (const document of documents)
        note(scores, document, weight, { word, how: 'concept', by: label, fields: 0 });
    }
    for (const group of targets.groups) {
      const { alternatives } = this.#index.groups[group]!;
      for (const alternative of alternatives) {
        if (alternative.join(' ') === stems.join(' ')) continue;
        this.#addAll(scores, alternative, word, 'synonym', alternative.join(' '), worth * WORTH.synonym);
      }
    }
  }

  #combine(asked: readonly string[], perWord: readonly Scores[]): Hit[] {
    const found = new Map<number, { score: number; matched: number; reasons: Reason[] }>();
    // A rare word that is missing weighs more than a common one; a word that is nowhere weighs nothing.
    const weights = perWord.map((scores) => (scores.size === 0 ? 0 : this.#rarity(scores.size)));
    const total = Math.max(
      weights.reduce((sum, weight) => sum + weight, 0),
      Number.EPSILON,
    );
    for (const [position, scores] of perWord.entries()) {
      for (const [document, { score, reason }] of scores) {
        let entry = found.get(document);
        if (entry === undefined) found.set(document, (entry = { score: 0, matched: 0, reasons: [] }));
        entry.score += score;
        entry.matched += weights[position]!;
        if (!entry.reasons.some(({ word, by }) => word === reason.word && by === reason.by))
          entry.reasons.push(reason);
      }
    }
    return [...found].map(([document, { score, matched, reasons }]) => {
      const coverage = matched / total;
      const inTitle = reasons.filter(({ fields }) => (fields & (FIELD.title | FIELD.alias)) !== 0).length;
      // A title that is little more than what was asked for is what was asked for.
      const exact =
        inTitle >= Math.min(asked.length, this.#index.titleLengths[document]!) && inTitle > 0 ? 1.3 : 1;
      const maturity = 0.94 + (0.06 * this.#index.maturity[document]!) / 9;
      return { document, score: score * coverage ** 2 * exact * maturity, reasons };
    });
  }

  /** Rare words say more. 1 for a word in every document, about 6 for a word in one of a hundred. */
  #rarity(documents: number): number {
    return Math.log(1 + (this.#index.ids.length + 1) / (documents + 0.5));
  }
}

function note(scores: Scores, document: number, score: number, reason: Reason): void {
  const known = scores.get(document);
  if (known === undefined || known.score < score) scores.set(document, { score, reason });
}

function isCovered(word: string, asked: readonly string[], perWord: readonly Scores[]): boolean {
  const position = asked.indexOf(word);
  return position >= 0 && perWord[position]!.size > 0;
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
