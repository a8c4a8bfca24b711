import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { neutralise } from './neutralise.ts';

/** Whether a terminal, a workflow runner, Markdown or HTML would do something with the text. */
const isActive = (text: string): boolean =>
  /::|##\w*\[|(?<!\[)@|#\d|[<>]|:\/\/|www\.|\][([]|[\p{C}\u2028\u2029]/iu.test(text);

describe('neutralise', () => {
  it.each([
    ['::error file=a.md::gotcha', ': :error file=a.md: :gotcha'],
    [':::warning', ': : :warning'],
    ['##[error]rot', '## [error]rot'],
    ['##vso[task.setvariable]x', '## vso[task.setvariable]x'],
    ['@torvalds und a@b.de', '[@]torvalds und a[@]b.de'],
    ['siehe #12', 'siehe # 12'],
    ['<img src=x onerror=alert(1)>', '‹img src=x onerror=alert(1)›'],
    ['[hier](https://böse.example)', '[hier] (https[:]//böse.example)'],
    ['![x][y]', '![x] [y]'],
    ['WWW.example.de', 'WWW[.]example.de'],
    ['zwei\r\nZeilen\tund\u2028mehr', 'zwei Zeilen und mehr'],
    ['\u001b[31mrot\u0007', '\uFFFD[31mrot\uFFFD'],
    ['links\u202Erechts\u200Bnull\u{E0041}', 'links\uFFFDrechts\uFFFDnull\uFFFD'],
    ['\uD800allein', '\uFFFDallein'],
  ])('makes %j harmless and readable', (text, expected) => {
    expect(neutralise(text)).toBe(expected);
  });

  it.each([
    'Status: „live“ gibt es nicht. Möglich: idea, production.',
    '100 % (10:30 Uhr), § 3 [Anlage 2]',
    'Straße 東京 😀',
  ])('leaves ordinary text as it is: %s', (text) => expect(neutralise(text)).toBe(text));

  it('leaves nothing active in any text', () => {
    const part = fc.oneof(
      fc.constantFrom(
        ':',
        '#',
        '@',
        '<',
        '>',
        '[',
        ']',
        '(',
        'http',
        '://',
        '/',
        'www',
        '.',
        '\n',
        '\u200B',
        '1',
        'a',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => !isActive(neutralise(parts.join('')))),
      { numRuns: 2_000 },
    );
  });
});
