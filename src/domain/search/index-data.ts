/** The search index as plain data: built once, sent to browsers, read by the engine. */
export interface SearchIndex {
  readonly ids: readonly string[];
  /** Words in the title, per document. */
  readonly titleLengths: readonly number[];
  /** 0 to 9, per document. */
  readonly maturity: readonly number[];
  /** Stems in code-unit order. */
  readonly terms: readonly string[];
  /** Per term: pairs of document and field bits, documents ascending. */
  readonly postings: readonly Postings[];
  readonly concepts: readonly {
    readonly id: string;
    readonly label: string;
    readonly documents: readonly number[];
  }[];
  /** Stems of a name, joined by blanks, to the concepts and synonym groups it names. */
  readonly names: ReadonlyMap<string, NameTargets>;
  /** Synonym groups as alternatives, each a list of stems, with the first name for display. */
  readonly groups: readonly {
    readonly label: string;
    readonly alternatives: readonly (readonly string[])[];
  }[];
  /** Words from which compounds are made, normalised; words that stay whole. */
  readonly parts: readonly string[];
  readonly whole: readonly string[];
}

export interface Postings {
  readonly documents: readonly number[];
  readonly fields: readonly number[];
}

export interface NameTargets {
  readonly concepts: readonly number[];
  readonly groups: readonly number[];
}
