import type { Language } from '#domain/text.ts';

/** What the search over all pages tells apart: records by their kind, and every other page of the site. */
export const PAGE_KINDS = ['solution', 'deployment', 'need', 'organisation', 'page'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/**
 * How the full-text index calls a kind. There is one index for all languages: records are German on every page, so
 * only the other pages are in it once for each language, and each under a name of its own.
 */
export function indexedKind(kind: PageKind, language: Language): string {
  return kind === 'page' ? `page-${language}` : kind;
}

/** The kind an index name stands for; undefined for a name no kind has. */
export function kindOf(indexed: string): PageKind | undefined {
  return PAGE_KINDS.find((kind) => kind === indexed.replace(/^page-.*$/, 'page'));
}
