import { cut, nearChanges } from '#domain/near-changes.ts';
import type { Span } from '#domain/word-diff.ts';
import { WORDS } from './messages.ts';

/** Characters of unchanged text that stay beside a change. */
const AROUND = 60;
/** Characters of one side of a field. */
const MAX_TEXT = 700;

/** Leaves of a long text what stands around its changes, and of what is still too long the beginning. */
export function shorten(spans: readonly Span[]): Span[] {
  const near = nearChanges(spans, AROUND);
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
