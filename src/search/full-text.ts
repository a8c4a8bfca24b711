import { normalise } from '#domain/german/normalise.ts';
import type { Language } from '#domain/text.ts';
import { indexedKind, PAGE_KINDS, type PageKind } from '#site/page-kinds.ts';
import { urls } from '#site/urls.ts';

/** What counts how much, beside the text itself: see src/site/search-document.ts. */
const META_WEIGHTS = { title: 10, names: 8, authority: 3, places: 3, terms: 2 };
const EXCERPT_WORDS = 36;

/** A page as the index knows it. All texts are as they were written, except the excerpt. */
export interface FoundPage {
  readonly url: string;
  /** Text with `<`, `>` as entities and `<mark>` around what matched. */
  readonly excerpt: string;
  readonly content: string;
  /** Which words of the content matched, when it is split at white space. */
  readonly locations: readonly number[];
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface PagesFound {
  readonly count: number;
  /** Of each kind, whichever were asked for. */
  readonly counts: Readonly<Record<PageKind, number>>;
  /** Some of the pages, best first. */
  readonly load: (from: number, to: number) => Promise<FoundPage[]>;
}

/** The part of Pagefind's interface that is used. */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(
    query: string,
    options: { filters: { kind: { any: readonly string[] } } },
  ): Promise<{
    results: readonly { data: () => Promise<FoundPage> }[];
    totalFilters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  }>;
}

/**
 * Pages with the words of a query.
 *
 * @param kinds the kinds wanted; none means all
 * @throws Error when the index cannot be reached
 */
export async function findPages(
  query: string,
  kinds: readonly PageKind[],
  language: Language,
): Promise<PagesFound> {
  const all = Object.keys(PAGE_KINDS) as PageKind[];
  const wanted = (kinds.length === 0 ? all : kinds).map((kind) => indexedKind(kind, language));
  const { results, totalFilters } = await (
    await pagefind()
  ).search(query, {
    filters: { kind: { any: wanted } },
  });
  if (results.length === 0) await reach();
  const counts = all.map((kind) => [kind, totalFilters['kind']?.[indexedKind(kind, language)] ?? 0]);
  return {
    count: results.length,
    counts: Object.fromEntries(counts) as Record<PageKind, number>,
    load: (from, to) => Promise.all(results.slice(from, to).map((result) => result.data())),
  };
}

let opened: Promise<Pagefind> | undefined;

function pagefind(): Promise<Pagefind> {
  opened ??= open();
  opened.catch(() => (opened = undefined));
  return opened;
}

async function open(): Promise<Pagefind> {
  const index = (await import(/* @vite-ignore */ urls.fullText)) as Pagefind;
  await index.options({
    ranking: { metaWeights: META_WEIGHTS },
    excerptLength: EXCERPT_WORDS,
    excerptEllipsis: '…',
  });
  await index.init();
  return index;
}

/** Pagefind takes a part of the index it cannot load for an empty one. */
async function reach(): Promise<void> {
  const response = await fetch(urls.fullText, { method: 'HEAD', cache: 'no-store' });
  if (!response.ok) throw new Error(`${urls.fullText}: ${response.status}`);
}

/**
 * Whether a page has a word like one of the query's. Pagefind takes the longest known beginning of a word that is
 * nowhere, and so finds „B“ for „Brotkrume“.
 */
export function isAlike(query: string, { content, locations, meta }: FoundPage): boolean {
  const words = content.split(/\s+/);
  const texts = [...locations.map((location) => words[location] ?? ''), ...Object.values(meta)].map(
    normalise,
  );
  const beginnings = (query.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => normalise(word).slice(0, 3));
  return beginnings.some((beginning) => texts.some((text) => text.includes(beginning)));
}
