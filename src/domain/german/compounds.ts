import { normalise } from './normalise.ts';

/** Linking elements between the parts of a compound; the empty one is the most common. */
const LINKS = ['', 's', 'es', 'n', 'en', 'er', 'e'] as const;
/** Endings of inflection that may follow the last part. */
const ENDINGS = new Set(['e', 'en', 'er', 'ern', 'n', 's', 'es']);
/** Shorter parts give more wrong splits than right ones. */
const MIN_PART = 3;

export interface SplitterWords {
  /** Words that occur as parts of compounds, as people write them. */
  readonly parts: Iterable<string>;
  /** Words that must stay whole although they could be taken apart. */
  readonly whole: Iterable<string>;
}

/** Splits compounds into normalised parts. */
export interface Splitter {
  /**
   * The parts of a compound in order, normalised, without linking elements; the word alone when it is none.
   * „Bauantragsprüfung“ gives `['bau', 'antrag', 'prufung']`.
   */
  split(word: string): string[];
}

/**
 * A splitter over given words. Pure: same words, same splits. The list holds base words only, so of several ways to
 * take a word apart the one with the fewest parts wins, then the one with the least linking, then the one with the
 * longest last part, because the last part says what the thing is. Endings of inflection are accepted after it.
 */
export function createSplitter({ parts, whole }: SplitterWords): Splitter {
  const known = knownParts([...parts].map(normalise));
  const kept = new Set([...whole].map(normalise));
  const remembered = new Map<string, string[]>();
  return {
    split(word) {
      const plain = normalise(word);
      let result = remembered.get(plain);
      if (result === undefined) {
        result = kept.has(plain) ? [plain] : (best(plain, known) ?? [plain]);
        remembered.set(plain, result);
      }
      return result;
    },
  };
}

/** Parts, and how long they are by their first letters: most stretches of a word need not be looked up. */
interface Parts {
  readonly words: ReadonlySet<string>;
  /** By the first `MIN_PART` letters: lengths in ascending order. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

function knownParts(parts: readonly string[]): Parts {
  const words = new Set(parts.filter((part) => part.length >= MIN_PART));
  const lengths = new Map<string, number[]>();
  for (const word of [...words].sort((a, b) => a.length - b.length)) {
    const start = word.slice(0, MIN_PART);
    const known = lengths.get(start);
    if (known === undefined) lengths.set(start, [word.length]);
    else if (known.at(-1) !== word.length) known.push(word.length);
  }
  return { words, lengths };
}

interface Way {
  readonly parts: readonly string[];
  readonly linking: number;
}

/** The best way to take a word apart into two or more known parts, or undefined. */
function best(word: string, known: Parts): string[] | undefined {
  // ways[start]: the best way to take apart what stands from there to the end.
  const ways = new Map<number, Way>([[word.length, { parts: [], linking: 0 }]]);
  for (let start = word.length - MIN_PART; start >= 0; start -= 1) {
    for (const length of known.lengths.get(word.slice(start, start + MIN_PART)) ?? []) {
      const end = start + length;
      const part = word.slice(start, end);
      if (end > word.length || !known.words.has(part)) continue;
      if (ENDINGS.has(word.slice(end)) && start > 0)
        keep(start, { parts: [part], linking: word.length - end });
      for (const link of LINKS) {
        if (!word.startsWith(link, end)) continue;
        const rest = ways.get(end + link.length);
        // A linking element stands between parts, never at the end.
        if (rest === undefined || (link !== '' && rest.parts.length === 0)) continue;
        keep(start, { parts: [part, ...rest.parts], linking: rest.linking + link.length });
      }
    }
  }
  const way = ways.get(0);
  return way === undefined || way.parts.length < 2 ? undefined : [...way.parts];

  function keep(start: number, way: Way): void {
    const other = ways.get(start);
    if (other === undefined || better(way, other)) ways.set(start, way);
  }
}

/** Fewest parts, then least linking, then the longest last part. */
function better(a: Way, b: Way): boolean {
  return (
    (a.parts.length - b.parts.length ||
      a.linking - b.linking ||
      b.parts.at(-1)!.length - a.parts.at(-1)!.length) < 0
  );
}
