import { normalise } from './normalise.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** A word of a text as it is written and as the search knows it. */
export interface Token {
  /** As written: „Anträge“. */
  readonly surface: string;
  /** Normalised: „antrage“. */
  readonly word: string;
  /** „antrag“. */
  readonly stem: string;
  /** Says nothing about what the text is about. */
  readonly isFiller: boolean;
}

/** What the search makes of a written word. */
export function token(surface: string): Token {
  const word = normalise(surface);
  return { surface, word, stem: stem(word), isFiller: isStopWord(word) };
}

/** The words of a text that say what it is about, normalised. */
export function contentWords(text: string): string[] {
  return surfaces(text)
    .map(normalise)
    .filter((word) => !isStopWord(word));
}

/** „KiChatbot“ as „Ki Chatbot“; „ITZBund“, „BAMF“ and „NRW.Genius“ stay as they are. */
export function splitCamelCase(text: string): string {
  return text.replace(/(\p{Ll}{2})(\p{Lu}\p{Ll}{2})/gu, '$1 $2');
}

/** The words of a text as they are written, in order. Hyphens separate, camel case is taken apart. */
export function surfaces(text: string): string[] {
  return splitCamelCase(text.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? [];
}
