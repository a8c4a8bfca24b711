import { describe, expect, it } from 'vitest';

import { asked, EMPTY_STATE, formatState, kept, MAX_SELECTION, parseState, toggled } from './state.ts';

const FACETS = ['topics', 'status'];

describe('search state', () => {
  it.each([
    '',
    '#q=Wohngeld',
    '#q=Wohngled&genau=1',
    '#q=a%20b&topics=finance,justice&status=pilot&sort=newest&seite=3',
    '#topics=justice&merkliste=mucgpt,llmoin',
    '#merkliste=mucgpt&ansicht=merkliste',
  ])('reads and writes %s without change', (fragment) => {
    expect(formatState(parseState(fragment, FACETS), FACETS)).toBe(fragment);
  });

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

  it('cuts no character of a long query in two', () => {
    const { query } = asked(EMPTY_STATE, `${'x'.repeat(199)}🙂`);
    expect(formatState({ ...EMPTY_STATE, query }, FACETS)).toBe(`#q=${'x'.repeat(199)}`);
  });

  it('switches a value on and off and returns to the first page', () => {
    const on = toggled({ ...EMPTY_STATE, page: 4 }, 'topics', 'justice');
    expect(formatState(on, FACETS)).toBe('#topics=justice');
    expect(formatState(toggled(on, 'topics', 'justice'), FACETS)).toBe('');
  });

  it('takes only ids for the list, each once, and no more than fit', () => {
    const many = Array.from({ length: MAX_SELECTION + 5 }, (_, index) => `id-${index}`);
    expect(parseState('#merkliste=a,A%20b,a,..%2Fx,b', FACETS).selection).toEqual(['a', 'b']);
    expect(parseState(`#merkliste=${many.join(',')}`, FACETS).selection).toHaveLength(MAX_SELECTION);
    expect(
      kept({ ...EMPTY_STATE, selection: many.slice(0, MAX_SELECTION) }, 'one-more').selection,
    ).not.toContain('one-more');
  });

  it('shows no empty list', () => {
    expect(parseState('#ansicht=merkliste', FACETS).onlySelection).toBe(false);
    const only = { ...EMPTY_STATE, selection: ['a'], onlySelection: true };
    expect(kept(only, 'a')).toEqual(EMPTY_STATE);
  });

  it('keeps the order in which solutions were put on the list', () => {
    const state = kept(kept(kept(EMPTY_STATE, 'b'), 'a'), 'c');
    expect(state.selection).toEqual(['b', 'a', 'c']);
    expect(kept(state, 'a').selection).toEqual(['b', 'c']);
  });

  it('corrects words again when the query is another', () => {
    expect(asked({ ...EMPTY_STATE, literal: true, page: 3, sort: 'title' }, ' neu ')).toEqual({
      ...EMPTY_STATE,
      query: 'neu',
      sort: 'title',
    });
  });
});
