import type { Translate } from '#i18n/translator.ts';
import { element } from './element.ts';
import { formatState, type SearchState } from './state.ts';

/** Links to the pages of a long result. */
export function resultPages(
  state: SearchState,
  page: number,
  pages: number,
  facets: readonly string[],
  t: Translate,
): HTMLElement[] {
  if (pages === 1) return [];
  const numbers = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((number) => number >= 1 && number <= pages)
    .sort((a, b) => a - b);
  const items = numbers.map((number) =>
    number === page
      ? element('li', {}, element('span', { 'aria-current': 'page' }, String(number)))
      : element(
          'li',
          {},
          element(
            'a',
            {
              href: formatState({ ...state, page: number }, facets) || '#seite=1',
              'data-state': true,
              'aria-label': t('list.goto', { page: number }),
            },
            String(number),
          ),
        ),
  );
  return [
    element(
      'nav',
      { 'aria-label': t('list.pagination') },
      element('ul', { class: 'pagination', role: 'list' }, ...items),
    ),
  ];
}
