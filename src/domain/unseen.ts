/**
 * Characters that nobody sees but terminals, logs or readers act on: controls, line separators, bidi and zero-width
 * characters, lone surrogates, codes that are no character.
 */
export const UNSEEN =
  /[\p{C}\u2028\u2029\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u3164\uFE00-\uFE0F\uFFA0\u{E0100}-\u{E01EF}]/gu;

/** A text of several lines in which every unseen character stands as U+FFFD, so that none acts and none hides. */
export function seen(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNSEEN, (found) => (found === '\n' ? found : '\uFFFD'));
}
