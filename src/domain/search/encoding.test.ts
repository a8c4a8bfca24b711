import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  decodePlaces,
  decodePostings,
  encodePlaces,
  encodePostings,
  packSorted,
  unpackSorted,
} from './encoding.ts';

const documents = fc
  .uniqueArray(fc.integer({ min: 0, max: 3_000_000 }), { maxLength: 30 })
  .map((list) => list.toSorted((a, b) => a - b));
const places = fc.array(documents, { maxLength: 10 });

describe('encoding', () => {
  it('gives postings back as they were', () => {
    fc.assert(
      fc.property(fc.array(documents, { maxLength: 20 }), (lists) => {
        const postings = lists.map((list) => ({
          documents: Uint32Array.from(list),
          fields: Uint8Array.from(list, (document) => document % 256),
        }));
        const decoded = decodePostings(
          encodePostings(postings),
          lists.map(({ length }) => length),
        );
        expect(decoded.map((list) => [[...list.documents], [...list.fields]])).toEqual(
          postings.map((list) => [[...list.documents], [...list.fields]]),
        );
      }),
      { seed: 1 },
    );
  });

  it('gives places back as they were', () => {
    fc.assert(
      fc.property(fc.array(places, { maxLength: 10 }), (lists) => {
        expect(
          decodePlaces(
            encodePlaces(lists),
            lists.map(({ length }) => length),
          ),
        ).toEqual(lists);
      }),
      { seed: 1 },
    );
  });

  it('gives texts back as they were, in any order', () => {
    const text = fc.string({ unit: 'grapheme' }).map((value) => value.replace(/\n/g, ''));
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        expect(unpackSorted(packSorted(texts))).toEqual(texts);
      }),
      { seed: 1, examples: [[['']], [[]], [['a'.repeat(40), `${'a'.repeat(40)}b`]]] },
    );
  });

  it('notices a file that is cut short or has more than its lists', () => {
    const bytes = encodePostings([{ documents: Uint32Array.of(3, 500), fields: Uint8Array.of(1, 2) }]);
    expect(() => decodePostings(bytes.subarray(0, -1), [2])).toThrow('shorter');
    expect(() => decodePostings(bytes, [1])).toThrow('longer');
    expect(() => decodePlaces(encodePlaces([[[1, 2]]]).subarray(0, -1), [1])).toThrow('shorter');
  });
});
