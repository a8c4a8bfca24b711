import { counted, type Translate } from '#i18n/translator.ts';
import type { SolutionCard } from '#site/view/card.ts';
import { localised, urls } from '#site/urls.ts';
import { element } from './element.ts';
import { keepButton } from './keep-button.ts';
import type { Marker } from './mark.ts';
import { recordAttributes } from './phrase.ts';

/** A solution in the result list: the markup of src/components/SolutionCard.astro, with what matched. */
export interface CardInput {
  readonly card: SolutionCard;
  readonly marker: Marker;
  /** Why it was found, in words, as far as the marks do not show it. */
  readonly reasons: readonly string[];
  /** Ids on the visitor's list. */
  readonly selection: readonly string[];
}

/** The card as an element. */
export function cardElement({ card, marker, reasons, selection }: CardInput, t: Translate): HTMLElement {
  const place =
    card.place !== card.organisation && card.place !== '' ? [' · ', ...marker.nodes(card.place)] : [];
  const tags = [
    element('li', {}, element('span', { class: `tag status status--${card.status.id}` }, card.status.text)),
    ...(card.lighthouse ? [tag(t('card.lighthouse'))] : []),
    ...(card.reuse === '' ? [] : [tag(card.reuse)]),
    ...(card.deployments === 0 ? [] : [tag(counted(t, 'card.deployments', card.deployments))]),
  ];
  const ownWords = recordAttributes(t.language);
  return element(
    'li',
    { class: 'solution-card kern-card', 'data-id': card.id },
    element(
      'article',
      { class: 'kern-card__container' },
      element(
        'header',
        { class: 'kern-card__header' },
        element(
          'p',
          { class: 'solution-card__place' },
          element('span', ownWords, ...marker.nodes(card.organisation)),
          ...place,
        ),
        element(
          'h2',
          { class: 'solution-card__title' },
          element('a', { href: card.href, ...ownWords }, ...marker.nodes(card.title)),
        ),
      ),
      element('p', { class: 'kern-card__body', ...ownWords }, ...marker.nodes(card.summary)),
      ...(reasons.length === 0
        ? []
        : [
            element(
              'p',
              { class: 'solution-card__reason' },
              element('span', { class: 'solution-card__reason-label' }, t('search.reason')),
              ` ${reasons.join(' · ')}`,
            ),
          ]),
      element('ul', { class: 'tags' }, ...tags),
      actions(card, selection, t),
    ),
  );
}

/** „Merken“ and „Vergleichen“; the comparison takes along what is on the visitor's list. */
function actions(card: SolutionCard, selection: readonly string[], t: Translate): HTMLElement {
  const compared = [...new Set([...selection.slice(0, 3), card.id])];
  return element(
    'p',
    { class: 'solution-card__actions' },
    element(
      'a',
      {
        href: localised(urls.comparison, t.language) + `#${compared.join(',')}`,
        'aria-label': t('card.compareTitle', { title: card.title }),
      },
      t('card.compare'),
    ),
    keepButton(card.id, card.title, selection.includes(card.id), {
      keep: t('card.keep'),
      kept: t('card.kept'),
    }),
  );
}

function tag(text: string): HTMLElement {
  return element('li', { class: 'tag' }, text);
}
