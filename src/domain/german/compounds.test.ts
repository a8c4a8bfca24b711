import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { COMPOUND_PARTS, WHOLE_WORDS } from './compound-words.ts';
import { createSplitter } from './compounds.ts';
import { normalise } from './normalise.ts';

const splitter = createSplitter({ parts: COMPOUND_PARTS, whole: WHOLE_WORDS });

const table = readFileSync(new URL('../../../tests/search/compounds.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [word: string, parts: string]);

describe('compound splitter', () => {
  it('has at least 150 words to prove itself on, and words that are no compounds among them', () => {
    expect(table.length).toBeGreaterThanOrEqual(150);
    expect(table.filter(([, parts]) => !parts.includes('+')).length).toBeGreaterThanOrEqual(50);
  });

  it.each(table)('splits %s into %s', (word, parts) => {
    expect(splitter.split(word)).toEqual(parts.split('+').map(normalise));
  });

  it('knows words in every spelling of their umlauts', () => {
    for (const word of ['Bürgerbüro', 'Buergerbuero', 'burgerburo']) {
      expect(splitter.split(word)).toEqual(['burger', 'buro']);
    }
  });

  it('leaves unknown words, short words and numbers alone', () => {
    for (const word of ['Xyzzyplugh', 'amt', '115', ''])
      expect(splitter.split(word)).toEqual([word.toLowerCase()]);
  });
});
