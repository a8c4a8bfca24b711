import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { csv, readCsv } from './csv.ts';

describe('csv', () => {
  it('separates by commas, ends every line with CRLF and leaves out what is missing', () => {
    expect(
      csv(
        ['Land', 'Anzahl'],
        [
          ['Bayern', 3],
          ['Bremen', undefined],
          ['', 66.2],
        ],
      ),
    ).toBe('Land,Anzahl\r\nBayern,3\r\nBremen,\r\n,66.2\r\n');
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(csv(['a'], [['x, y'], ['„x“ "y"'], ['x\r\ny']])).toBe(
      'a\r\n"x, y"\r\n"„x“ ""y"""\r\n"x\r\ny"\r\n',
    );
  });

  test.each(['=1+1', '+49', '-2', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', "'=1", "''@x"])(
    'makes %j harmless and reads it back',
    (text) => {
      const written = csv(['a'], [[text]]);
      expect(written.split('\r\n')[1]!.replace(/^"/, '')).toMatch(/^'/);
      expect(readCsv(written)).toEqual([['a'], [text]]);
    },
  );

  it('leaves apostrophes alone that guard nothing', () => {
    expect(csv(['a'], [["'s-Hertogenbosch"]])).toBe("a\r\n's-Hertogenbosch\r\n");
    expect(readCsv("a\r\n's-Hertogenbosch\r\n")[1]).toEqual(["'s-Hertogenbosch"]);
  });

  it('is read back as it was, whatever the texts', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^['"=+\-@,\t\r\n]{0,4}\w{0,2}$/),
      fc.integer({ min: 0 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
        const written = csv(['eins', 'zwei'], rows);
        expect(readCsv(written)).toEqual([['eins', 'zwei'], ...rows.map((row) => row.map(String))]);
      }),
    );
  });
});

describe('readCsv', () => {
  it('reads LF and a last line without an end', () => {
    expect(readCsv('a,b\n1,2\n3,')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', ''],
    ]);
    expect(readCsv('')).toEqual([]);
  });

  test.each(['a"b', '"a', '"a"b,c'])('refuses %j', (text) => {
    expect(() => readCsv(text)).toThrow(SyntaxError);
  });
});
