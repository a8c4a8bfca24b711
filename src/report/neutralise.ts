import { UNSEEN } from '#domain/unseen.ts';

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
