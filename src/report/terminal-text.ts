import { UNSEEN } from '#domain/unseen.ts';

/** Text as a terminal may show it: nothing in it moves the cursor, changes colours or hides. A tab is four blanks. */
export function terminalText(text: string): string {
  return text.replaceAll('\t', '    ').replace(UNSEEN, (unseen) => {
    const code = unseen.charCodeAt(0);
    // Unicode has pictures of the old control characters: ␛ for escape.
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD';
  });
}

const NO_WIDTH = /^[\p{Mn}\p{Me}]$/u;
const TWO_WIDE =
  /^[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]$/u;

/** Columns that text takes in a terminal: East Asian characters and emoji two, accents none of their own. */
export function terminalWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (character <= '\u02FF') return 1;
  return NO_WIDTH.test(character) ? 0 : TWO_WIDE.test(character) ? 2 : 1;
}

/** As much of the beginning (or the end) of a text as fits into `width` columns. */
export function fitStart(text: string, width: number): string {
  let used = 0;
  let fitting = '';
  for (const character of text) {
    used += characterWidth(character);
    if (used > width) break;
    fitting += character;
  }
  return fitting;
}

export function fitEnd(text: string, width: number): string {
  const characters = [...text];
  let used = 0;
  let from = characters.length;
  while (from > 0) {
    used += characterWidth(characters[from - 1]!);
    if (used > width) break;
    from -= 1;
  }
  return characters.slice(from).join('');
}
