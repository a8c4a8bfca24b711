import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyFacets, facetColumn, type Facet } from './facets.ts';

const facets: Facet[] = [
  { id: 'topic', values: ['a', 'b', 'c'] },
  { id: 'status', values: ['x', 'y'] },
];
const columns = [
  [[0], [0, 1], [2]],
  [[0], [1], [1]],
].map(facetColumn);
const all = [0, 1, 2];

describe('applyFacets', () => {
  it('counts everything when nothing is chosen', () => {
    expect(applyFacets(facets, columns, [new Set(), new Set()], all)).toEqual({
      matches: [0, 1, 2],
      counts: [
        [2, 1, 1],
        [1, 2],
      ],
    });
  });

  it('widens within a facet and narrows across facets', () => {
    expect(applyFacets(facets, columns, [new Set([1, 2]), new Set([1])], all).matches).toEqual([1, 2]);
  });

  it('keeps the order of the positions it is given', () => {
    expect(applyFacets(facets, columns, [new Set(), new Set()], [2, 0]).matches).toEqual([2, 0]);
  });

  it('agrees with choosing each value and counting, for any data and selection', () => {
    const values = fc.uniqueArray(fc.nat(3), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(values, values), { maxLength: 20 }),
        values,
        values,
        (data, first, second) => {
          const both: Facet[] = ['p', 'q'].map((id) => ({ id, values: ['0', '1', '2', '3'] }));
          const byFacet = [0, 1].map((facet) => facetColumn(data.map((entry) => entry[facet]!)));
          const entries = data.map((_, entry) => entry);
          const selection = [new Set(first), new Set(second)];
          const { counts } = applyFacets(both, byFacet, selection, entries);
          for (const facet of [0, 1]) {
            for (const value of [0, 1, 2, 3]) {
              const only = selection.map((chosen, index) => (index === facet ? new Set([value]) : chosen));
              expect(counts[facet]![value]).toBe(applyFacets(both, byFacet, only, entries).matches.length);
            }
          }
        },
      ),
      { seed: 1 },
    );
  });
});
