import { stem } from '../german/stem.ts';
import { isStopWord } from '../german/stop-words.ts';
import type { SearchIndex } from './index-data.ts';

/**
 * Documents in which the words of a phrase stand side by side in one field, in any inflection. Filler words keep
 * their place but may be any: „Antrag auf Baugenehmigung“ also finds „Antrag zur Baugenehmigung“.
 *
 * @param phrase words in order, normalised
 */
export function documentsWithPhrase(index: SearchIndex, phrase: readonly string[]): ReadonlySet<number> {
  const steps = phrase.flatMap((word, offset) => (isStopWord(word) ? [] : [{ offset, term: stem(word) }]));
  const lists = steps.map(({ term }) => index.listOf(term));
  if (lists.length === 0 || lists.some((list) => list === undefined)) return new Set();
  let starts: Map<number, Set<number>> | undefined;
  for (const [step, { offset }] of steps.entries()) {
    const list = lists[step]!;
    // Both are asked for at once, so that both are loaded at once.
    const [postings, places] = [index.postings(list), index.places(list)];
    if (postings === undefined || places === undefined) {
      for (const other of lists) void [index.postings(other!), index.places(other!)];
      return new Set();
    }
    const found = new Map<number, Set<number>>();
    for (const [at, document] of postings.documents.entries()) {
      const begins = places[at]!.map((place) => place - offset).filter(
        (begin) => starts === undefined || starts.get(document)?.has(begin) === true,
      );
      if (begins.length > 0) found.set(document, new Set(begins));
    }
    starts = found;
  }
  return new Set(starts!.keys());
}
