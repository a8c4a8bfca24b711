import { describe, expect, it } from 'vitest';

import { wordDiff } from './word-diff.ts';

/** Changed words in brackets. */
function shown(before: string, after: string): [string, string] {
  const diff = wordDiff(before, after);
  const side = (spans: typeof diff.before): string =>
    spans.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
  return [side(diff.before), side(diff.after)];
}

describe('wordDiff', () => {
  it.each([
    ['gleich', 'gleich', 'gleich', 'gleich'],
    ['Der alte Dienst.', 'Der neue Dienst.', 'Der [alte] Dienst.', 'Der [neue] Dienst.'],
    ['Ein Satz.', 'Ein kurzer, klarer Satz.', 'Ein Satz.', 'Ein [kurzer, klarer] Satz.'],
    ['Straße, Öl', 'Straßen, Öl', '[Straße], Öl', '[Straßen], Öl'],
    ['a b', 'b a', '[a] b', 'b [a]'],
    ['', 'neu', '', '[neu]'],
  ])('%j to %j', (before, after, one, other) => {
    expect(shown(before, after)).toEqual([one, other]);
  });

  it('loses nothing, whatever the texts, and stays quick with long ones', () => {
    const long = Array.from({ length: 20_000 }, (_, at) => `wort${at}`).join(' ');
    const other = long.replaceAll('7', 'x');
    const diff = wordDiff(long, other);
    expect(diff.before.map(({ text }) => text).join('')).toBe(long);
    expect(diff.after.map(({ text }) => text).join('')).toBe(other);
  });
});
