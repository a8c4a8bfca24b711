import { expect, test } from 'vitest';

import { ANNEX_III_POINTS } from '#domain/ai-act/annex-iii.ts';
import { ARTICLE_50, ARTICLE_6_3 } from '#domain/ai-act/classification.ts';
import { law } from '#domain/ai-act/legal-source.ts';
import { lawAddress, lawTermAddress, riskClassAddress } from './law-address.ts';

test.each([
  ['5(1)(ba)', '/ki-verordnung/#artikel-5-1-ba'],
  ['6(3)(a)', '/ki-verordnung/#artikel-6-3-a'],
  ['III.5.b', '/ki-verordnung/#anhang-iii-5-b'],
  ['III.2', '/ki-verordnung/#anhang-iii-2'],
  ['VIII.A.12', '/ki-verordnung/#anhang-viii-a-12'],
  ['50(4)', '/ki-verordnung/#artikel-50-4'],
])('lawAddress(%j)', (place, address) => {
  expect(lawAddress(law(place))).toBe(address);
});

test('a term has the address of its provision', () => {
  for (const { id, source } of [...ANNEX_III_POINTS, ...ARTICLE_6_3, ...ARTICLE_50]) {
    expect(lawTermAddress(id)).toBe(lawAddress(source));
  }
});

test('a missing classification is not explained by the law', () => {
  expect(riskClassAddress('not-assessed')).toBeUndefined();
  expect(riskClassAddress('high-risk')).toBe('/ki-verordnung/#risikoklasse-high-risk');
});
