import { normalise } from '#domain/german/normalise.ts';
import { stem } from '#domain/german/stem.ts';
import type { Reason } from '#domain/search/matches.ts';
import { element } from './element.ts';

/** Shorter stems stand in too many words to be marked inside of one. */
const MIN_INSIDE = 4;

/** Says which words of a text matched: those with the stem of a match, compounds with it, words that begin as typed. */
export class Marker {
  readonly #stems: ReadonlySet<string>;
  readonly #inside: readonly string[];
  readonly #beginnings: readonly string[];
  /** Words with short stems, which stand at the beginning or end of a compound: „Lotse“ in „Formularlotse“. */
  readonly #parts: readonly string[];

  constructor(reasons: readonly Reason[]) {
    const stems = reasons.flatMap((reason) => [...reason.stems, ...namedStems(reason)]);
    this.#stems = new Set(stems);
    this.#beginnings = reasons.filter(({ how }) => how === 'prefix').map(({ word }) => word);
    this.#parts = reasons
      .filter(({ by, stems }) => stems.length === 1 && by.length >= MIN_INSIDE)
      .map(({ by }) => normalise(by));
    this.#inside = [...this.#stems].filter((part) => part.length >= MIN_INSIDE);
  }

  /** Splits a text so that every second part is a match. */
  split(text: string): string[] {
    const parts = [''];
    for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
      const isMatch = parts.length % 2 === 0;
      if (this.#matches(piece) === isMatch || piece === '') parts[parts.length - 1] += piece;
      else parts.push(piece);
    }
    return parts;
  }

  /** The text as nodes with its matches marked. */
  nodes(text: string): (Node | string)[] {
    return this.split(text)
      .map((part, index) => (index % 2 === 1 ? element('mark', {}, part) : part))
      .filter((part) => part !== '');
  }

  #matches(piece: string): boolean {
    if (this.#stems.size === 0) return false;
    const word = normalise(piece);
    return (
      this.#stems.has(stem(word)) ||
      this.#inside.some((part) => word.includes(part)) ||
      this.#beginnings.some((beginning) => word.startsWith(beginning)) ||
      this.#parts.some((part) => word.startsWith(part) || word.endsWith(part))
    );
  }
}

/** An authority or a state that was found by its name stands on the card; other terms do not. */
function namedStems({ concept, by }: Reason): string[] {
  if (concept === undefined || !/^(?:organisations|states):/.test(concept)) return [];
  return (by.match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => stem(normalise(word)));
}
