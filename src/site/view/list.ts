import { solutionsByTitle, solutionCard, type SolutionCard } from './card.ts';
import type { Labels } from './labels.ts';

/** Cards on one page of the list. */
const PAGE_SIZE = 24;

/** In lists by topic, place or authority more solutions than this stand in rows instead of cards. */
export const MAX_CARDS = 120;

/** One page of a paged list. */
export interface ListPage {
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly cards: readonly SolutionCard[];
}

/** The cards in pages of a size; one page even if there are none. */
export function listPages(cards: readonly SolutionCard[], size: number): ListPage[] {
  const pages = Math.max(1, Math.ceil(cards.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    pages,
    total: cards.length,
    cards: cards.slice(index * size, (index + 1) * size),
  }));
}

/** All solutions by title, in pages: the complete list without JavaScript. */
export function solutionPages(labels: Labels): ListPage[] {
  const solutions = solutionsByTitle(labels);
  return listPages(
    solutions.map((solution) => solutionCard(solution, labels)),
    PAGE_SIZE,
  );
}

export interface PageLink {
  readonly page: number;
  readonly current: boolean;
  /** Pages are left out before this one. */
  readonly gap: boolean;
}

/** First, last and the pages around the current one. */
export function pageLinks(current: number, pages: number): PageLink[] {
  const numbers = [...new Set([1, current - 1, current, current + 1, pages])]
    .filter((page) => page >= 1 && page <= pages)
    .sort((a, b) => a - b);
  return numbers.map((page, index) => ({
    page,
    current: page === current,
    gap: index > 0 && page - numbers[index - 1]! > 1,
  }));
}
