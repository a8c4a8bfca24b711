import { element } from './element.ts';

/** Words of a query that are worth marking: three letters or more. */
export function queryWords(query: string): string[] {
  return [...new Set(query.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])];
}

/** Splits a text at the places where one of the words stands; every second part is a match. */
export function splitAtWords(text: string, words: readonly string[]): string[] {
  if (words.length === 0) return [text];
  // Words are letters and digits only, so they need no escaping.
  return text.split(new RegExp(`(${words.join('|')})`, 'giu'));
}

/** A text as nodes, with the words of the query marked. */
export function marked(text: string, words: readonly string[]): (Node | string)[] {
  return splitAtWords(text, words).map((part, index) => (index % 2 === 1 ? element('mark', {}, part) : part));
}
