import { words } from '../german/normalise.ts';
import type { SearchIndex } from './index-data.ts';

/** A term or authority whose name begins like what is typed. */
export interface ConceptSuggestion {
  /** Such as `topics:justice`. */
  readonly id: string;
  readonly label: string;
  /** How many documents belong to it. */
  readonly documents: number;
}

/**
 * Suggests concepts while somebody types: every word typed must begin a word of one of the concept's names. Names
 * that begin with the first word come first, then those of more documents. Concepts without documents are left out.
 */
export class ConceptSuggester {
  readonly #index: SearchIndex;
  #names: { readonly concept: number; readonly words: readonly string[] }[] | undefined;

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  /** @param lists kinds of concepts wanted, such as `topics` */
  suggest(text: string, lists: ReadonlySet<string>, count: number): ConceptSuggestion[] {
    const typed = words(text);
    if (typed.length === 0) return [];
    const found = new Map<number, boolean>();
    for (const { concept, words: name } of this.#all()) {
      if (!typed.every((start) => name.some((word) => word.startsWith(start)))) continue;
      found.set(concept, found.get(concept) === true || name[0]!.startsWith(typed[0]!));
    }
    return [...found]
      .map(([concept, isFirst]) => ({ concept, isFirst, ...this.#suggestion(concept) }))
      .filter(({ id, documents }) => documents > 0 && lists.has(id.slice(0, id.indexOf(':'))))
      .sort(
        (a, b) => Number(b.isFirst) - Number(a.isFirst) || b.documents - a.documents || a.concept - b.concept,
      )
      .slice(0, count)
      .map(({ id, label, documents }) => ({ id, label, documents }));
  }

  #suggestion(concept: number): ConceptSuggestion {
    const [id, label] = this.#index.concepts[concept]!;
    return { id, label, documents: this.#index.frequency(this.#index.listOfConcept(concept)) };
  }

  #all() {
    this.#names ??= this.#index.concepts.flatMap(([, ...names], concept) =>
      names.map((name) => ({ concept, words: words(name) })).filter((name) => name.words.length > 0),
    );
    return this.#names;
  }
}
