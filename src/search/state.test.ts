import { describe, expect, it } from 'vitest';

import { EMPTY_STATE, formatState, parseState, toggled } from './state.ts';

const FACETS = ['topics', 'status'];

describe('search state', () => {
  it.each(['', '#q=Wohngeld', '#q=a%20b&topics=finance,justice&status=pilot&sort=newest&seite=3'])(
    'reads and writes %s without change',
    (fragment) => {
      expect(formatState(parseState(fragment, FACETS), FACETS)).toBe(fragment);
    },
  );

  it('leaves out facets, sorts and pages it does not know', () => {
    expect(parseState('#colour=red&sort=best&seite=-1&q=%20x%20', FACETS)).toEqual({
      ...EMPTY_STATE,
      query: 'x',
    });
  });

  it('keeps a query that looks like the address syntax', () => {
    const state = { ...EMPTY_STATE, query: 'a&status=pilot#x' };
    expect(parseState(formatState(state, FACETS), FACETS)).toEqual(state);
  });

  it('switches a value on and off and returns to the first page', () => {
    const on = toggled({ ...EMPTY_STATE, page: 4 }, 'topics', 'justice');
    expect(formatState(on, FACETS)).toBe('#topics=justice');
    expect(formatState(toggled(on, 'topics', 'justice'), FACETS)).toBe('');
  });
});
