import { escaped } from '#site/escaped.ts';

/** Characters that no XML document may hold, not even escaped. */
const FORBIDDEN = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text for an element or an attribute in double quotes; what XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return escaped(text.replace(FORBIDDEN, '\uFFFD'));
}
