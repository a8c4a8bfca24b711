import { describe, expect, it } from 'vitest';

import type { ComparisonTitle } from '#site/view/comparison-titles.ts';
import { TitleFilter } from './title-filter.ts';

const TITLES: ComparisonTitle[] = [
  ['baergpt', 'BärGPT', 'Berlin'],
  ['kora', 'Kora: Kommunale Rathaus-Assistentin', 'Heidenheim'],
  ['wohngeld-ki', 'KI für Wohngeld', 'Nürnberg'],
  ['wohngeldbot', 'Wohngeldbot', 'Stuttgart'],
];
const find = (query: string, without: string[] = []): string[] =>
  new TitleFilter(TITLES).find(query, without).map(([id]) => id);

describe('TitleFilter', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['wohn', ['wohngeldbot', 'wohngeld-ki']],
    ['GELD', ['wohngeld-ki', 'wohngeldbot']],
    ['baergpt', ['baergpt']],
    ['Bärgpt', ['baergpt']],
    ['nuernberg', ['wohngeld-ki']],
    ['rathaus assistentin', ['kora']],
    ['kora stuttgart', []],
    ['ki', ['wohngeld-ki']],
    ['or', []],
    ['(.*', []],
  ])('%j', (query, ids) => expect(find(query)).toEqual(ids));

  it('does not offer what is chosen', () =>
    expect(find('wohngeld', ['wohngeldbot'])).toEqual(['wohngeld-ki']));
});
