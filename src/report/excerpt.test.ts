import { describe, expect, it } from 'vitest';

import { excerpt } from './excerpt.ts';
import { terminalText, terminalWidth } from './terminal-text.ts';

/** The excerpt of a line, marked from one column to before another. */
function marked(line: string, column: number, endColumn: number): string[] {
  const { text, marks } = excerpt(line, { line: 1, column, endLine: 1, endColumn });
  return [text, marks];
}

describe('excerpt', () => {
  it.each<[string, string, number, number, string[]]>([
    ['a value', 'status: live', 9, 13, ['status: live', '        ^^^^']],
    ['after a tab', 'a:\tlive', 4, 8, ['a:    live', '      ^^^^']],
    ['wide characters', '題名: 東京', 5, 7, ['題名: 東京', '      ^^^^']],
    ['an emoji of two units', 'x 😀 y', 3, 5, ['x 😀 y', '  ^^']],
    ['behind an accent of its own', 'u\u0308ber x', 7, 8, ['u\u0308ber x', '     ^']],
    ['an invisible character', 'a\u200Bb', 2, 3, ['a\uFFFDb', ' ^']],
    ['an escape sequence', 'a\u001b[31mb', 2, 3, ['a␛[31mb', ' ^']],
    ['nothing at all', '', 1, 1, ['', '^']],
    ['behind the end of the line', 'abc', 9, 10, ['abc', '   ^']],
  ])('marks %s', (_, line, column, endColumn, expected) => {
    expect(marked(line, column, endColumn)).toEqual(expected);
  });

  it('marks a range of several lines to the end of its first', () => {
    expect(excerpt('ab cd', { line: 1, column: 4, endLine: 3, endColumn: 1 }).marks).toBe('   ^^');
  });

  it.each<[string, number, number]>([
    ['at the beginning', 1, 5],
    ['in the middle', 300, 310],
    ['at the end', 596, 601],
    ['over most of it', 10, 590],
  ])('cuts a long line around a range %s', (_, column, endColumn) => {
    const line = Array.from({ length: 100 }, (_, index) => String(index).padStart(5, '.') + ' ')
      .join('')
      .slice(0, 600);
    const [text, marks] = marked(line, column, endColumn);
    expect(terminalWidth(text!)).toBeLessThanOrEqual(100);
    const start = marks!.indexOf('^');
    const shown = text!.slice(start, marks!.length).replace(/…$/, '');
    expect(shown).not.toBe('');
    expect(line.slice(column - 1, endColumn - 1).startsWith(shown)).toBe(true);
    expect(text).toContain('…');
  });

  it('cuts wide characters whole', () => {
    const [text] = marked('東'.repeat(300), 150, 152);
    expect(terminalWidth(text!)).toBeLessThanOrEqual(100);
    expect(text).toMatch(/^…東+…$/);
  });
});

it('shows what a terminal would act on', () => {
  expect(terminalText('\u001b]0;Titel\u0007\r\n\u009b1m\u202E\t')).toBe('␛]0;Titel␇␍␊\uFFFD1m\uFFFD    ');
});
