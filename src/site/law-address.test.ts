import { expect, test } from 'vitest';

import { law } from '#domain/ai-act/legal-source.ts';
import { lawAddress } from './law-address.ts';

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
