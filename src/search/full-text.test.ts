import { expect, it } from 'vitest';

import { isAlike, type FoundPage } from './full-text.ts';

const page = (content: string, locations: number[], meta: Record<string, string> = {}): FoundPage => ({
  url: '/',
  excerpt: '',
  content,
  locations,
  meta,
  filters: {},
});

it.each([
  ['Brotkrume', page('Abschnitt B statt A', [1]), false],
  ['Brotkrume', page('Brot statt Kuchen', [0]), true],
  ['Häuser', page('Das Haus am See', [1]), true],
  ['Aemter', page('Das Amt', [1]), true],
  ['KI', page('Mit KI-Hilfe', [1]), true],
  ['Meldung', page('Die Störungsmeldung', [1]), true],
  ['Musterstadt', page('Ein Text', [], { authority: 'Stadt Musterstadt' }), true],
  ['xqyz Haus', page('Das Haus', [1]), true],
  ['***', page('Das Haus', []), false],
])('%s: whether the page has such a word', (query, found, expected) => {
  expect(isAlike(query, found)).toBe(expected);
});
