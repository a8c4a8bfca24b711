import { describe, expect, it } from 'vitest';

import { lineDiff, withoutUnchanged } from './line-diff.ts';

const shown = (before: string, after: string): string[] =>
  lineDiff(before, after).map(({ mark, text }) => mark + text);

describe('lineDiff', () => {
  it('names added, removed and changed lines', () => {
    expect(shown('a\nb\nc', 'a\nB\nc\nd')).toEqual([' a', '-b', '+B', ' c', '+d']);
    expect(shown('a\nb', 'b')).toEqual(['-a', ' b']);
    expect(shown('', 'a')).toEqual(['-', '+a']);
  });

  it('says nothing of the same text', () => {
    expect(shown('a\nb', 'a\nb')).toEqual([' a', ' b']);
  });

  it('gives back both texts', () => {
    const before = 'a b c d e f a b'.split(' ').join('\n');
    const after = 'b a c e e f x b a'.split(' ').join('\n');
    const lines = lineDiff(before, after);
    const side = (mark: string): string =>
      lines
        .filter((line) => line.mark !== mark)
        .map(({ text }) => text)
        .join('\n');
    expect(side('+')).toBe(before);
    expect(side('-')).toBe(after);
  });
});

it('leaves out what is far from every change', () => {
  const lines = lineDiff('1\n2\n3\n4\n5\n6\n7\n8\n9', '1\n2\n3\n4\n5\n6\n7\n8\nneun');
  expect(withoutUnchanged(lines).map((line) => line?.text)).toEqual(['7', '8', '9', 'neun']);
  const middle = lineDiff('1\n2\n3\n4\n5\n6\n7', '1\n2\n3\nvier\n5\n6\n7');
  expect(withoutUnchanged(middle, 1).map((line) => line?.text)).toEqual(['3', '4', 'vier', '5', undefined]);
});
