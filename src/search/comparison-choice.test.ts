import { describe, expect, it } from 'vitest';

import { formatChoice, isId, parseChoice } from './comparison-choice.ts';

describe('parseChoice', () => {
  it.each([
    ['', [], false],
    ['#', [], false],
    ['#a', ['a'], false],
    ['#a,b,a', ['a', 'b'], false],
    ['#a, b ,,c', ['a', 'b', 'c'], false],
    ['#a%2Cb', ['a,b'], false],
    ['#%E0%A4%A,b', ['%E0%A4%A', 'b'], false],
    ['#a,b,c,d,e', ['a', 'b', 'c', 'd'], true],
    [`#${'x'.repeat(200)}`, ['x'.repeat(64)], false],
  ])('%s', (fragment, ids, tooMany) => {
    expect(parseChoice(fragment)).toEqual({ ids, tooMany });
  });

  it('reads what formatChoice writes', () => {
    const ids = ['f13', 'kis-m-berlin', 'ä,b'];
    expect(parseChoice(formatChoice(ids)).ids).toEqual(ids);
    expect(formatChoice([])).toBe('');
  });
});

describe('isId', () => {
  it.each(['f13', 'kis-m-berlin'])('takes %s', (id) => expect(isId(id)).toBe(true));
  it.each(['', '../x', 'a/b', 'a--b', 'A', 'ä', '.', '%2e', '<b>', 'x'.repeat(65)])('refuses %s', (id) =>
    expect(isId(id)).toBe(false),
  );
});
