/** The content folder as a whole cannot be used: missing, unreadable, lists or settings wrong. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}
