import { describe, expect, it } from 'vitest';

import type { SearchData } from '#site/search-data.ts';
import { resultsOf } from './results.ts';
import { EMPTY_STATE, toggled } from './state.ts';

const data: SearchData = {
  facets: [{ id: 'topics', label: 'Thema', values: ['a', 'b'], labels: ['A', 'B'] }],
  ids: ['eins', 'zwei', 'drei'],
  rows: [[[0]], [[1]], [[0, 1]]],
  orders: { newest: [2, 0, 1], reviewed: [0, 1, 2], deployments: [1, 2, 0] },
  cardsPerFile: 48,
};

describe('resultsOf', () => {
  it('shows everything by title without query', () => {
    expect(resultsOf(data, EMPTY_STATE, undefined).ordered).toEqual([0, 1, 2]);
  });

  it('keeps the rank of the search', () => {
    expect(resultsOf(data, { ...EMPTY_STATE, query: 'x' }, [2, 0]).ordered).toEqual([2, 0]);
  });

  it('sorts hits by another order when asked', () => {
    expect(resultsOf(data, { ...EMPTY_STATE, query: 'x', sort: 'title' }, [2, 0]).ordered).toEqual([0, 2]);
    expect(resultsOf(data, { ...EMPTY_STATE, sort: 'newest' }, undefined).ordered).toEqual([2, 0, 1]);
  });

  it('filters and counts within the hits', () => {
    const { ordered, counts } = resultsOf(data, toggled(EMPTY_STATE, 'topics', 'b'), [0, 2]);
    expect(ordered).toEqual([2]);
    expect(counts).toEqual([[2, 1]]);
  });
});
