import type { Language } from '#domain/text.ts';

/** What the search over all pages tells apart, records and all other pages, by the name each has in its address. */
export const PAGE_KINDS = {
  solution: 'loesung',
  deployment: 'einsatz',
  need: 'gesuch',
  organisation: 'stelle',
  page: 'seite',
} as const;
export type PageKind = keyof typeof PAGE_KINDS;

/**
 * How the full-text index calls a kind. There is one index for all languages: records are German on every page, so
 * only the other pages are in it once for each language, and each under a name of its own.
 */
export function indexedKind(kind: PageKind, language: Language): string {
  return kind === 'page' ? `page-${language}` : kind;
}
