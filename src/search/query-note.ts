import { normalise } from '#domain/german/normalise.ts';
import type { SearchResult } from '#domain/search/engine.ts';
import { asTyped } from './as-typed.ts';
import type { CatalogueData } from './catalogue-data.ts';
import { element } from './element.ts';
import { formatState, type SearchState } from './state.ts';

/** Says above the list what was searched for instead of a misspelt word, and which words stand nowhere as they are. */
export function queryNote(
  { facetIds, t }: CatalogueData,
  state: SearchState,
  found: SearchResult | undefined,
): HTMLElement[] {
  if (found === undefined || found.hits.length === 0) return [];
  const notes: (Node | string)[][] = [];
  if (found.corrections.length > 0) {
    const meant = new Map(found.corrections.map(({ word, written }) => [word, written]));
    const corrected = state.query.replace(/[\p{L}\p{N}]+/gu, (word) => meant.get(normalise(word)) ?? word);
    const href = formatState({ ...state, literal: true, page: 1 }, facetIds);
    notes.push([
      `${t('search.corrected')} `,
      element('strong', {}, corrected),
      '. ',
      element('a', { href, 'data-state': true }, t('search.instead', { query: state.query })),
    ]);
  }
  const list = (words: readonly string[]): string =>
    words.map((word) => t('search.quoted', { word: asTyped(word, state.query) })).join(', ');
  if (found.pieces.length > 0) notes.push([t('search.pieces', { words: list(found.pieces) })]);
  if (found.unknown.length > 0) notes.push([t('search.unknown', { words: list(found.unknown) })]);
  if (notes.length === 0) return [];
  return [element('div', { class: 'query-note' }, ...notes.map((note) => element('p', {}, ...note)))];
}
