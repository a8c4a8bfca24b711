import { expect, it } from 'vitest';

import { readSample } from '../../tests/build/sample-catalogue.ts';

// The key of an English page is that of the German one: another term has to be another German word.
it('calls no two terms of a list the same in German', () => {
  const { vocabularies } = readSample().catalogue;
  const doubles = Object.values(vocabularies).flatMap(({ id, entries }) => {
    const labels = entries.map(({ label }) => label.de);
    return labels.filter((label, index) => labels.indexOf(label) < index).map((label) => `${id}: ${label}`);
  });
  expect(doubles).toEqual([]);
});
