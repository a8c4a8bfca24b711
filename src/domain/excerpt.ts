/** At most so many characters of a text on one line, as messages show it. */
export function excerpt(text: string, max = 60): string {
  const line = text.slice(0, max * 4).replace(/\s+/g, ' ');
  return line.length <= max ? line : `${line.slice(0, max - 1)}…`;
}
