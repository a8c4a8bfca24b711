import { WORDS } from './messages.ts';
import type { Span } from '#domain/word-diff.ts';

/** Characters of unchanged text that stay beside a change. */
const AROUND = 60;
/** Characters of one side of a field. */
const MAX_TEXT = 700;

/** Leaves of a long text what stands around its changes, and of what is still too long the beginning. */
export function shorten(spans: readonly Span[]): Span[] {
  const near = spans.map((span, at) =>
    span.changed || spans.length === 1 ? span : { ...span, text: around(span.text, at, spans.length) },
  );
  const found: Span[] = [];
  let room = MAX_TEXT;
  for (const { text, changed } of near) {
    if (room <= 0) break;
    found.push({ text: cut(text, room), changed });
    room -= text.length;
  }
  if (room >= 0) return found;
  return [...found, { text: ` ${WORDS.cut(-room)}`, changed: false }];
}

function around(text: string, at: number, count: number): string {
  const [first, last] = [at === 0, at === count - 1];
  if (text.length <= AROUND * (first || last ? 1 : 2) + 20) return text;
  const before = first ? '' : cut(text, AROUND);
  const after = last ? '' : fromEnd(text, AROUND);
  return `${before} … ${after}`.trimStart();
}

/** The beginning of a text, without half a character. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

function fromEnd(text: string, length: number): string {
  return text.slice(-length).replace(/^[\uDC00-\uDFFF]/, '');
}
