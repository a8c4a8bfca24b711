import type { Language } from '#domain/text.ts';
import { sortedByName } from '../format.ts';
import { localised, urls } from '../urls.ts';
import { activeSolutions, solutionCard, type SolutionCard } from './card.ts';
import type { Labels } from './labels.ts';

/** Cards on one page of the list. */
export const PAGE_SIZE = 24;

/** One page of a paged list. */
export interface ListPage {
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly cards: readonly SolutionCard[];
}

/** All solutions by title, in pages: the complete list without JavaScript. */
export function solutionPages(labels: Labels): ListPage[] {
  const solutions = sortedByName(activeSolutions(labels), ({ data }) => data.title);
  const pages = Math.max(1, Math.ceil(solutions.length / PAGE_SIZE));
  return Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    pages,
    total: solutions.length,
    cards: solutions
      .slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE)
      .map((solution) => solutionCard(solution, labels)),
  }));
}

export interface PageLink {
  readonly page: number;
  readonly href: string;
  readonly current: boolean;
  /** Pages are left out before this one. */
  readonly gap: boolean;
}

/** First, last and the pages around the current one. */
export function pageLinks(current: number, pages: number, language: Language): PageLink[] {
  const numbers = [...new Set([1, current - 1, current, current + 1, pages])]
    .filter((page) => page >= 1 && page <= pages)
    .sort((a, b) => a - b);
  return numbers.map((page, index) => ({
    page,
    href: localised(urls.solutionsPage(page), language),
    current: page === current,
    gap: index > 0 && page - numbers[index - 1]! > 1,
  }));
}
