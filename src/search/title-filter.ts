import { words } from '#domain/german/normalise.ts';
import type { ComparisonTitle } from '#site/view/comparison-titles.ts';

/** Shorter words of a query must begin a word: inside of words they stand everywhere. */
const MIN_INSIDE = 3;

/** Finds solutions by title, authority and id. Every word of the query must stand there, longer ones also inside of others. */
export class TitleFilter {
  readonly #titles: readonly { readonly title: ComparisonTitle; readonly text: string }[];

  constructor(titles: readonly ComparisonTitle[]) {
    this.#titles = titles.map((title) => ({ title, text: ` ${words(title.join(' ')).join(' ')}` }));
  }

  /** Titles that begin with the query first, then in the order of the list; none for an empty query. */
  find(query: string, without: readonly string[]): ComparisonTitle[] {
    const asked = words(query);
    if (asked.length === 0) return [];
    const start = asked.join(' ');
    const found = this.#titles.filter(
      ({ title: [id], text }) =>
        !without.includes(id) &&
        asked.every((word) => text.includes(word.length < MIN_INSIDE ? ` ${word}` : word)),
    );
    const begins = ({ title: [, title] }: { title: ComparisonTitle }): boolean =>
      words(title).join(' ').startsWith(start);
    return [...found.filter(begins), ...found.filter((item) => !begins(item))].map(({ title }) => title);
  }
}
