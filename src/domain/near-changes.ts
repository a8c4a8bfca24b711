import type { Span } from './word-diff.ts';

/**
 * Leaves of the unchanged stretches of a text only what stands beside a change.
 * @param width characters that stay on each side
 */
export function nearChanges(spans: readonly Span[], width: number): Span[] {
  if (spans.length === 1) return [...spans];
  return spans.map((span, at) =>
    span.changed ? span : { ...span, text: around(span.text, at, spans.length, width) },
  );
}

function around(text: string, at: number, count: number, width: number): string {
  const [first, last] = [at === 0, at === count - 1];
  if (text.length <= width * (first || last ? 1 : 2) + 20) return text;
  const before = first ? '' : cut(text, width);
  const after = last ? '' : fromEnd(text, width);
  return `${before} … ${after}`.trimStart();
}

/** The beginning of a text, without half a character. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

function fromEnd(text: string, length: number): string {
  return text.slice(-length).replace(/^[\uDC00-\uDFFF]/, '');
}
