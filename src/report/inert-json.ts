import { sortedKeys } from '#domain/sorted-keys.ts';
import { UNSEEN } from '#domain/unseen.ts';

/**
 * JSON with sorted keys, two blanks of indentation and a line end at its end, that acts nowhere even when it is
 * printed into a log or a page as it is: whatever is active stands there as an escape. Parsed, the strings are exactly
 * the same.
 */
export function inertJson(value: unknown): string {
  // Outside of strings JSON has none of the characters replaced here side by side.
  const json = JSON.stringify(sortedKeys(value), null, 2)
    .replace(/[<>@&]/g, escaped)
    .replace(/:(?=:)|#(?=[#\d\w])|\](?=[([])|\.(?<=www\.)/gi, escaped)
    .replaceAll('//', '\\/\\/')
    .replace(UNSEEN, (unseen) => (unseen === '\n' ? unseen : escaped(unseen)));
  return `${json}\n`;
}

function escaped(text: string): string {
  return Array.from(
    { length: text.length },
    (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
