const BEGIN = '<!-- generated: npm run generate -->';
const END = '<!-- /generated -->';

/**
 * The document with the generated part between its two markers renewed.
 * @throws Error when the markers are missing or stand in the wrong order
 */
export function betweenMarkers(document: string, generated: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin === -1 || end < begin)
    throw new Error(`Die Marken „${BEGIN}“ und „${END}“ fehlen oder sind vertauscht.`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${generated}\n\n${document.slice(end)}`;
}
