/** Why a word of the query matched a document. */
export interface Reason {
  /** The word as asked for, normalised. */
  readonly word: string;
  readonly how: 'word' | 'part' | 'compound' | 'prefix' | 'synonym' | 'concept' | 'correction';
  /** What matched, as it is written: a word of the text, the synonym, the concept's label, the corrected word. */
  readonly by: string;
  /** Id of the concept, where it is one. */
  readonly concept?: string;
  /** Stems that stand in the text. */
  readonly stems: readonly string[];
  /** Bits of `FIELD`; 0 for a concept. */
  readonly fields: number;
}

/** The documents one word of a query matches: of several ways the best one counts. */
export class Matches {
  readonly #score: Float64Array;
  readonly #reason: Uint16Array;
  readonly #fields: Uint8Array;
  readonly #reasons: Omit<Reason, 'fields'>[] = [];
  readonly #found: number[] = [];

  constructor(documents: number) {
    this.#score = new Float64Array(documents);
    this.#reason = new Uint16Array(documents);
    this.#fields = new Uint8Array(documents);
  }

  /** How many documents match. */
  get count(): number {
    return this.#found.length;
  }

  /** In the order in which they were found. */
  documents(): readonly number[] {
    return this.#found;
  }

  has(document: number): boolean {
    return this.#score[document] !== 0;
  }

  score(document: number): number {
    return this.#score[document]!;
  }

  /** Where the best match stands, as bits of `FIELD`. */
  fields(document: number): number {
    return this.#fields[document]!;
  }

  reasonOf(document: number): Reason | undefined {
    if (!this.has(document)) return undefined;
    return { ...this.#reasons[this.#reason[document]!]!, fields: this.#fields[document]! };
  }

  /** Keeps a reason and gives its number for `note`. */
  reason(reason: Omit<Reason, 'fields'>): number {
    return this.#reasons.push(reason) - 1;
  }

  note(document: number, score: number, reason: number, fields: number): void {
    const before = this.#score[document]!;
    if (before >= score) return;
    if (before === 0) this.#found.push(document);
    this.#score[document] = score;
    this.#reason[document] = reason;
    this.#fields[document] = fields;
  }

  /** Takes over what another word's matches have that is better. */
  addAll(other: Matches): void {
    const offset = this.#reasons.length;
    this.#reasons.push(...other.#reasons);
    for (const document of other.#found)
      this.note(
        document,
        other.#score[document]!,
        offset + other.#reason[document]!,
        other.#fields[document]!,
      );
  }
}
