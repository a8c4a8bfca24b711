import { words } from '../german/normalise.ts';
import { isStopWord } from '../german/stop-words.ts';
import { splitCamelCase } from '../german/tokens.ts';

/** What a visitor asks for. */
export interface Query {
  /** Words to find, normalised, without words that say nothing. */
  readonly words: readonly string[];
  /** Phrases in quotes: their words must stand side by side. */
  readonly phrases: readonly (readonly string[])[];
  /** Words with a minus before them: no result may have them. */
  readonly excluded: readonly string[];
}

/** Longest query that is looked at, in characters and in words. */
const MAX_LENGTH = 200;
const MAX_WORDS = 12;

/**
 * Reads a query as people type it: words, "phrases" in any kind of quotes, -exclusions. Camel case is taken apart
 * („KiChatbot“), hyphens separate. If nothing but filler words is left, they are taken as they are.
 */
export function parseQuery(text: string): Query {
  const phrases: string[][] = [];
  const excluded: string[] = [];
  const rest = text
    .slice(0, MAX_LENGTH)
    .replace(/["„“”«»]([^"„“”«»]*)["„“”«»]/gu, (_, phrase: string) => {
      const found = words(phrase);
      if (found.length > 0) phrases.push(found);
      return ' ';
    })
    .replace(/(^|\s)[-−–]([\p{L}\p{N}][\p{L}\p{N}-]*)/gu, (_, _space: string, word: string) => {
      excluded.push(...words(word));
      return ' ';
    });
  const all = words(splitCamelCase(rest));
  const telling = all.filter((word) => !isStopWord(word));
  return { words: [...new Set(telling.length > 0 ? telling : all)].slice(0, MAX_WORDS), phrases, excluded };
}
