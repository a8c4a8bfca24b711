/** What the search knows of a solution. */
export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  /** The record's text without markup. */
  readonly body: string;
  /** Ids of the concepts it belongs to: `topics:justice`, `organisations:bamf`. */
  readonly concepts: readonly string[];
  /** 0 to 1: how far it is and whether others can have it; decides between equally relevant solutions. */
  readonly maturity: number;
}

/** A term or authority with the names people use for it; documents point to it instead of repeating the names. */
export interface Concept {
  readonly id: string;
  readonly label: string;
  readonly names: readonly string[];
}

/** Names that mean the same to someone who searches. The first one is shown as the reason of a match. */
export interface SynonymGroup {
  readonly names: readonly string[];
}

/** Where in a document a word stands, as bits. */
export const FIELD = {
  title: 1,
  alias: 2,
  summary: 4,
  titlePart: 8,
  aliasPart: 16,
  summaryPart: 32,
  body: 64,
  bodyPart: 128,
} as const;

/** What a match in a field is worth. */
export function fieldWeight(mask: number): number {
  if (mask & FIELD.title) return 10;
  if (mask & FIELD.alias) return 9.5;
  if (mask & FIELD.titlePart) return 7.5;
  if (mask & FIELD.aliasPart) return 7;
  if (mask & FIELD.summary) return 5;
  if (mask & FIELD.summaryPart) return 3.5;
  if (mask & FIELD.body) return 1.6;
  return mask & FIELD.bodyPart ? 1 : 0;
}
