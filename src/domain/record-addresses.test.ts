import { expect, test } from 'vitest';

import { hostOf } from './record-addresses.ts';

test.each([
  ['https://www.Stadt.de/a?b#c', 'www.stadt.de'],
  ['https://stadt.de', 'stadt.de'],
  ['https://stadt.de.:8443/x', 'stadt.de'],
  ['https://benutzer@stadt.de/', 'stadt.de'],
  ['http://intranet/x', 'intranet'],
  ['mailto:ki@stadt.de', ''],
])('%s is on %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});
