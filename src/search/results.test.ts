import { describe, expect, it } from 'vitest';

import { facetColumn } from '#domain/facets.ts';
import type { LoadedFacet } from './catalogue-data.ts';
import { resultsOf } from './results.ts';
import { EMPTY_STATE, toggled } from './state.ts';

const facets: LoadedFacet[] = [
  {
    id: 'topics',
    label: 'Thema',
    values: ['a', 'b'],
    labels: ['A', 'B'],
    column: facetColumn([[0], [1], [0, 1]]),
  },
];

describe('resultsOf', () => {
  it('keeps the order it is given', () => {
    expect(resultsOf(facets, EMPTY_STATE, [2, 0], undefined).ordered).toEqual([2, 0]);
  });

  it('sorts by another order when asked', () => {
    expect(resultsOf(facets, EMPTY_STATE, [2, 0], [0, 1, 2]).ordered).toEqual([0, 2]);
  });

  it('filters and counts within what it is given', () => {
    const { ordered, counts } = resultsOf(facets, toggled(EMPTY_STATE, 'topics', 'b'), [0, 2], undefined);
    expect(ordered).toEqual([2]);
    expect(counts).toEqual([[2, 1]]);
  });
});
