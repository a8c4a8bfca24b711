import type { TextRange } from '#domain/record.ts';
import { fitEnd, fitStart, terminalText, terminalWidth } from './terminal-text.ts';

/** Columns of the text of a line, without its number. */
const WIDTH = 100;

/** The first line of a range and the marks under it, both ready for a terminal. */
export interface Excerpt {
  readonly text: string;
  /** Blanks, then `^` under the exact range. */
  readonly marks: string;
}

/**
 * Cuts a long line around the range. A range that goes on in further lines is marked to the end of its first.
 * @param line the text of line `range.line`
 */
export function excerpt(line: string, range: TextRange): Excerpt {
  const end = range.endLine > range.line ? line.length : range.endColumn - 1;
  let before = terminalText(line.slice(0, range.column - 1));
  let marked = terminalText(line.slice(range.column - 1, end));
  let after = terminalText(line.slice(Math.max(end, range.column - 1)));
  if (terminalWidth(before + marked + after) > WIDTH) {
    if (terminalWidth(marked) > WIDTH * 0.7) {
      marked = `${fitStart(marked, WIDTH * 0.7 - 1)}…`;
      after = '';
    }
    const room = WIDTH - terminalWidth(marked);
    // Whatever one side does not need is the other's.
    const roomAfter = Math.max(Math.floor(room / 2), room - terminalWidth(before));
    if (terminalWidth(after) > roomAfter) after = `${fitStart(after, roomAfter - 1)}…`;
    const roomBefore = room - terminalWidth(after);
    if (terminalWidth(before) > roomBefore) before = `…${fitEnd(before, roomBefore - 1)}`;
  }
  return {
    text: (before + marked + after).trimEnd(),
    marks: ' '.repeat(terminalWidth(before)) + '^'.repeat(Math.max(1, terminalWidth(marked))),
  };
}
