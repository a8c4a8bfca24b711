import type { Translate } from '#i18n/translator.ts';
import { localised, urls } from '#site/urls.ts';
import { element } from './element.ts';
import { EMPTY_STATE, formatState } from './state.ts';

/** What helps on when no page was found: other words, or the same ones without the filter. */
export function noPages(query: string, isFiltered: boolean, t: Translate): HTMLElement {
  const everywhere = formatState({ ...EMPTY_STATE, query }, []);
  const link = element('a', { href: everywhere, 'data-state': true }, t('siteSearch.empty.unfiltered'));
  return element(
    'div',
    { class: 'empty' },
    element('h2', { class: 'kern-heading-small' }, t('siteSearch.empty.title', { query })),
    element('p', {}, t('siteSearch.empty.text')),
    ...(isFiltered ? [element('p', {}, link)] : []),
  );
}

/** Leads to the search over solutions, which knows more of words. */
export function solutionsHint(query: string, t: Translate): HTMLElement {
  const href = localised(urls.solutions, t.language) + formatState({ ...EMPTY_STATE, query }, []);
  return element(
    'p',
    { class: 'page-hits__hint' },
    element('a', { href }, t('siteSearch.solutions', { query })),
    ` ${t('siteSearch.solutionsHint')}`,
  );
}
