import { counted, type Translate } from '#i18n/index.ts';
import type { SolutionCard } from '#site/view/card.ts';
import { element } from './element.ts';
import { marked } from './mark.ts';

/** A solution in the result list: the markup of src/components/SolutionCard.astro. */
export function cardElement(card: SolutionCard, words: readonly string[], t: Translate): HTMLElement {
  const place =
    card.place !== card.organisation && card.place !== ''
      ? `${card.organisation} · ${card.place}`
      : card.organisation;
  const tags = [
    element('li', {}, element('span', { class: `tag status status--${card.status.id}` }, card.status.text)),
    ...(card.lighthouse ? [tag(t('card.lighthouse'))] : []),
    ...(card.reuse === '' ? [] : [tag(card.reuse)]),
    ...(card.deployments === 0 ? [] : [tag(counted(t, 'card.deployments', card.deployments))]),
  ];
  return element(
    'li',
    { class: 'solution-card kern-card', 'data-id': card.id },
    element(
      'article',
      { class: 'kern-card__container' },
      element(
        'header',
        { class: 'kern-card__header' },
        element('p', { class: 'solution-card__place' }, ...marked(place, words)),
        element(
          'h2',
          { class: 'solution-card__title' },
          element('a', { href: card.href }, ...marked(card.title, words)),
        ),
      ),
      element('p', { class: 'kern-card__body' }, ...marked(card.summary, words)),
      element('ul', { class: 'tags' }, ...tags),
    ),
  );
}

function tag(text: string): HTMLElement {
  return element('li', { class: 'tag' }, text);
}
