import { normalise } from '#domain/german/normalise.ts';

/** Words of a query as the visitor wrote them. @param words normalised, parted by blanks */
export function asTyped(words: string, query: string): string {
  const written = new Map((query.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [normalise(word), word]));
  return words
    .split(' ')
    .map((word) => written.get(word) ?? word)
    .join(' ');
}
