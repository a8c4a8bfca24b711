import { counted, type Translate } from '#i18n/translator.ts';
import { MAX_COMPARED } from '#site/comparison-table.ts';
import { localised, urls } from '#site/urls.ts';
import { element } from './element.ts';
import { EMPTY_STATE, formatState, MAX_SELECTION, type SearchState } from './state.ts';

/** The visitor's list at the foot of the catalogue: how many, show, compare, clear. It lives in the address only. */
export function selectionBar(state: SearchState, facets: readonly string[], t: Translate): HTMLElement[] {
  const { selection, onlySelection } = state;
  if (selection.length === 0) return [];
  const stateLink = (text: string, next: SearchState): HTMLElement =>
    element('a', { href: formatState(next, facets) || '#q=', 'data-state': true }, text);
  const compared = selection.slice(0, MAX_COMPARED);
  return [
    element(
      'section',
      {
        class: onlySelection ? 'selection-bar selection-bar--open' : 'selection-bar',
        'aria-label': t('selection.title'),
      },
      element('p', { class: 'selection-bar__count' }, counted(t, 'selection.kept', selection.length)),
      element(
        'ul',
        { class: 'selection-bar__actions', role: 'list' },
        element(
          'li',
          {},
          onlySelection
            ? stateLink(t('selection.hide'), { ...state, onlySelection: false, page: 1 })
            : stateLink(t('selection.show'), { ...EMPTY_STATE, selection, onlySelection: true }),
        ),
        ...(selection.length > 1
          ? [
              element(
                'li',
                {},
                element(
                  'a',
                  { href: `${localised(urls.comparison, t.language)}#${compared.join(',')}` },
                  t(selection.length > MAX_COMPARED ? 'selection.compareFirst' : 'selection.compare'),
                ),
              ),
            ]
          : []),
        element('li', {}, stateLink(t('selection.clear'), { ...state, selection: [], onlySelection: false })),
      ),
      element(
        'p',
        { class: 'selection-bar__hint' },
        t(selection.length >= MAX_SELECTION ? 'selection.full' : 'selection.hint'),
      ),
    ),
  ];
}
