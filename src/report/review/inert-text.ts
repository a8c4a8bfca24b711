import { UNSEEN } from '#domain/unseen.ts';

/** Zero width space: nobody sees it, and no platform takes what stands around it for one word. */
const APART = '\u200B';
const COMMIT = /[0-9a-f]{7,}/gi;

/**
 * Makes a text harmless for what GitHub and GitLab read into text beyond Markdown, without changing how it looks:
 * mentions (`@name`), references (`#1`, `GH-1`, `org/repo#1`, `!1`, `%1`, `&1`, `~1`, commits), emoji codes, addresses
 * that become links, formulas. Line breaks become blanks. Markdown itself is the printer's task, which escapes it.
 */
export function inertText(text: string): string {
  return text
    .replace(/\s*[\r\n\t\u2028\u2029]\s*/g, ' ')
    .replace(UNSEEN, '\uFFFD')
    .replaceAll('$', '\uFF04')
    .replace(COMMIT, (found) => found.replace(/.{6}(?=.)/g, `$&${APART}`))
    .replace(/[@#!%&~^:](?=[\p{L}\p{N}_"'+-])/gu, `$&${APART}`)
    .replace(/\bGH-(?=\d)/gi, `$&${APART}`)
    .replaceAll('://', `:${APART}//`)
    .replace(/www(?=\.)/gi, `$&${APART}`);
}
