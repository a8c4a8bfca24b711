/**
 * A text in lines of at most `max` characters, because text in SVG does not wrap by itself. Breaks at blanks and after
 * hyphens and slashes; a longer word stands alone in its line.
 */
export function wrapText(text: string, max: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/(?<=[-/])(?=\S)|(?<=\s)/)) {
    if (line !== '' && (line + part).trimEnd().length > max) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
