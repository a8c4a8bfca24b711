/**
 * Characters that nobody sees but terminals, logs or readers act on: controls, line separators, bidi and zero-width
 * characters, lone surrogates, codes that are no character.
 */
export const UNSEEN =
  /[\p{C}\u2028\u2029\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u3164\uFE00-\uFE0F\uFFA0\u{E0100}-\u{E01EF}]/gu;

/**
 * Makes record text harmless wherever machines pass it on: in annotations, logs, comments, reports. What was active
 * stays readable: `@name` becomes `[@]name`, `https://` `https[:]//`, `<b>` `‹b›`. Nothing is taken away, so
 * nothing can join to something new.
 *
 * - Workflow commands: `::error::` (GitHub), `##[error]`, `##vso[…]` (Azure), `##teamcity[…]`
 * - Mentions, mail addresses, references to issues
 * - HTML, Markdown links and images, addresses that become links by themselves
 * - Line breaks and everything in `UNSEEN`
 */
export function neutralise(text: string): string {
  return text
    .replace(/\r\n|[\n\r\t\u2028\u2029]/g, ' ')
    .replace(UNSEEN, '\uFFFD')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/:(?=:)/g, ': ')
    .replace(/#(?=\d)/g, '# ')
    .replaceAll('@', '[@]')
    .replaceAll('://', '[:]//')
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}[.]`)
    .replace(/##(?=\w*\[)/g, '## ')
    .replace(/\](?=[([])/g, '] ');
}
