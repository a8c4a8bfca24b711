import { normalise } from '../german/normalise.ts';
import type { SearchIndex } from './index-data.ts';

/** Likeness below which two words have only chance in common. */
const ALIKE = 0.3;

/**
 * Concepts whose names look most like a query that found nothing, best first: their names share groups of three
 * letters with a word of the query or with a part of one, so „Baumfällgenehmigung“ leads to „Bauen“ and „Umwelt“
 * only if their names say so.
 *
 * @param asked words of the query, normalised
 * @param lists kinds of concepts wanted, such as `topics`
 */
export function nearestConcepts(
  index: SearchIndex,
  asked: readonly string[],
  lists: ReadonlySet<string>,
  count: number,
): { readonly id: string; readonly label: string }[] {
  const wanted = asked
    .flatMap((word) => [word, ...index.splitter.split(word)])
    .filter((word) => word.length > 2)
    .map(trigrams);
  return index.concepts
    .map(([id, label, ...names], concept) => {
      const parts = [label, ...names].flatMap((name) => normalise(name).match(/\p{L}{3,}/gu) ?? []);
      const likeness = Math.max(
        0,
        ...parts.map(trigrams).flatMap((part) => wanted.map((word) => dice(word, part))),
      );
      return { id, label, likeness, documents: index.frequency(index.listOfConcept(concept)) };
    })
    .filter(
      ({ id, likeness, documents }) =>
        likeness >= ALIKE && documents > 0 && lists.has(id.slice(0, id.indexOf(':'))),
    )
    .sort((a, b) => b.likeness - a.likeness || b.documents - a.documents || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map(({ id, label }) => ({ id, label }));
}

function trigrams(word: string): Set<string> {
  const padded = ` ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** Twice what two sets share, by what they have: 0 to 1. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
