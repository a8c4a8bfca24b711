import { describe, expect, it } from 'vitest';

import { queryWords, splitAtWords } from './mark.ts';

describe('marks', () => {
  it('takes words of three letters or more, once, without operators', () => {
    expect(queryWords('KI für "Wohngeld" -Bau wohngeld (x)')).toEqual(['für', 'wohngeld', 'bau']);
  });

  it('splits at every place, whatever the case', () => {
    expect(splitAtWords('Wohngeld und WOHNGELD', ['wohngeld'])).toEqual([
      '',
      'Wohngeld',
      ' und ',
      'WOHNGELD',
      '',
    ]);
  });

  it('leaves a text without words alone', () => {
    expect(splitAtWords('<b>', [])).toEqual(['<b>']);
  });
});
