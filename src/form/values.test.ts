import { describe, expect, it } from 'vitest';

import { typedAddress, typedBlock, typedDate, typedLines, typedNumber, typedText } from './values.ts';

describe('what somebody typed', () => {
  it('is nothing when there are only blanks', () => {
    for (const read of [typedText, typedNumber, typedDate, typedAddress, typedLines])
      expect(read(' \t\n ')).toBeUndefined();
    expect(typedBlock(' \n\t\n')).toBe('');
  });

  it('loses blanks around it and is one line', () => {
    expect(typedText('  ein\n Text \u00a0 ')).toBe('ein Text');
    expect(typedText('u\u0308')).toBe('ü');
  });

  it.each([
    ['23.11.2026', '2026-11-23'],
    ['3. 1. 2026', '2026-01-03'],
    ['11.2026', '2026-11'],
    ['11/2026', '2026-11'],
    ['2026', '2026'],
    ['2026-11', '2026-11'],
    ['irgendwann', 'irgendwann'],
  ])('as a date: %s', (typed, date) => {
    expect(typedDate(typed)).toBe(date);
  });

  it.each([
    ['1.234,5', 1234.5],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.000', 1000],
    ['-3', -3],
    ['rund 40', 'rund 40'],
  ])('as a number: %s', (typed, number) => {
    expect(typedNumber(typed)).toBe(number);
  });

  it('gets a scheme where it is an address without one', () => {
    expect(typedAddress('www.stadt.de/ki')).toBe('https://www.stadt.de/ki');
    expect(typedAddress('stadt')).toBe('stadt');
    expect(typedAddress('http://www.stadt.de/')).toBe('http://www.stadt.de/');
  });

  it('is a list of lines, each once', () => {
    expect(typedLines(' a \n\nb\na')).toEqual(['a', 'b']);
  });

  it('keeps paragraphs', () => {
    expect(typedBlock('\n\nEins  \r\n\r\n- zwei\n\n')).toBe('Eins\n\n- zwei');
  });
});
