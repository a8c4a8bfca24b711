/** The parts of a record's page as elements: the markup of the components of the same names. */
import { counted, type Translate } from '#i18n/index.ts';
import { element } from '#search/element.ts';
import { recordLang, recordText, type Phrase } from '#site/phrase.ts';
import type { SolutionCard } from '#site/view/card.ts';
import type { DeploymentItem } from '#site/view/deployment-item.ts';
import type { Fact } from '#site/view/facts.ts';
import type { Link } from '#site/view/labels.ts';
import type { NeedItem } from '#site/view/need.ts';
import type { Retirement } from '#site/view/retirement.ts';
import type { Benefit } from '#site/view/solution.ts';
import type { SourceItem } from '#site/view/sources.ts';
import { draftLink } from './draft-link.ts';
import { heading, type Level } from './heading.ts';
import { markdownElements } from './markdown-dom.ts';

type Made = readonly (Node | string)[];

/** components/Phrase.astro */
export function phraseNodes(phrase: Phrase): Made {
  return (phrase.parts ?? [phrase]).map(({ text, lang }) =>
    lang === undefined ? text : element('span', { lang }, text),
  );
}

/** components/Link.astro */
export function linkNodes(link: Link): Made {
  if (link.href === undefined) return phraseNodes(link);
  const attributes = { class: link.external === true ? 'external' : undefined };
  return [draftLink(link.href, attributes, ...phraseNodes(link))];
}

/** What is not stated, in the place where it would stand. */
export function notStated(text: string): HTMLElement {
  return element('p', { class: 'not-stated' }, text);
}

/** components/Status.astro, none for a draft without a status. */
export function statusTag({ id, text }: { readonly id: string; readonly text: string }): Made {
  return id === '' ? [] : [element('span', { class: `tag status status--${id}` }, text)];
}

/** components/FactList.astro */
export function factList(facts: readonly Fact[], t: Translate): HTMLElement {
  return element(
    'dl',
    { class: 'facts' },
    ...facts.map(({ label, values, note }) =>
      element(
        'div',
        {},
        element('dt', {}, label),
        element(
          'dd',
          {},
          ...factValues(values, t),
          ...(note === undefined ? [] : [element('p', { class: 'note' }, ...phraseNodes(note))]),
        ),
      ),
    ),
  );
}

function factValues(values: readonly Link[], t: Translate): Made {
  const [first, ...others] = values;
  if (first === undefined) return [element('span', { class: 'not-stated' }, t('common.notStated'))];
  if (others.length === 0) return linkNodes(first);
  return [element('ul', {}, ...values.map((link) => element('li', {}, ...linkNodes(link))))];
}

/** components/Glance.astro */
export function glance(facts: readonly Fact[], level: Level, t: Translate): HTMLElement {
  const title = heading(level, { class: 'kern-heading-small' }, t('solution.glance'));
  return element('section', { class: 'glance' }, title, factList(facts, t));
}

/** components/Notice.astro with components/Icon.astro */
export function notice(kind: 'info' | 'warning', ...children: Made): HTMLElement {
  return element(
    'div',
    { class: kind === 'warning' ? 'notice notice--warning' : 'notice' },
    element('span', { class: `kern-icon kern-icon--${kind}`, 'aria-hidden': 'true' }),
    element('div', {}, ...children),
  );
}

/** components/Tombstone.astro */
export function tombstone({ text, note, successors }: Retirement, t: Translate): HTMLElement {
  const next =
    successors.length === 0
      ? []
      : [
          element('p', {}, t('retired.to')),
          element('ul', {}, ...successors.map((link) => element('li', {}, ...linkNodes(link)))),
        ];
  return notice(
    'warning',
    element('p', {}, element('strong', {}, t('retired.title'))),
    element('p', {}, text, ' ', ...(note === undefined ? [] : phraseNodes(note))),
    ...next,
  );
}

/** components/SourceList.astro */
export function sourceList(sources: readonly SourceItem[]): HTMLElement {
  return element(
    'ol',
    { class: 'sources' },
    ...sources.map(({ title, href, host, accessed }) =>
      element(
        'li',
        {},
        draftLink(href, { class: 'external' }, ...phraseNodes(title)),
        ' ',
        element('span', {}, filledParts([host, accessed], ', ')),
      ),
    ),
  );
}

/** components/DeploymentList.astro */
export function deploymentList(
  deployments: readonly DeploymentItem[],
  by: 'organisation' | 'solution',
  t: Translate,
): HTMLElement {
  const lang = recordLang(t.language);
  return rowList(
    deployments.map((item) => ({
      link: draftLink(item.href, { lang }, item[by]),
      text: item.purpose,
      meta: [
        ...statusTag(item.status),
        filledParts([by === 'organisation' ? item.place : '', item.period, item.usage], ' · '),
      ],
    })),
    t,
  );
}

/** components/NeedList.astro */
export function needList(needs: readonly NeedItem[], t: Translate): HTMLElement {
  const lang = recordLang(t.language);
  return rowList(
    needs.map((item) => ({
      link: draftLink(item.href, { lang }, item.title),
      text: item.summary,
      meta: [
        ...statusTag(item.status),
        `${item.kind} · `,
        ...phraseNodes(recordText(item.organisation, t.language)),
        ` · ${t('common.until', { date: item.until })}`,
      ],
    })),
    t,
  );
}

interface Row {
  readonly link: HTMLElement;
  readonly text: string;
  readonly meta: Made;
}

function rowList(rows: readonly Row[], t: Translate): HTMLElement {
  const lang = recordLang(t.language);
  return element(
    'ul',
    { class: 'row-list', role: 'list' },
    ...rows.map(({ link, text, meta }) =>
      element(
        'li',
        {},
        element('div', {}, link, ...(text === '' ? [] : [element('p', { lang }, text)])),
        element('p', { class: 'row-list__meta' }, ...meta),
      ),
    ),
  );
}

/** components/CardGrid.astro with components/SolutionCard.astro, without the ways to compare and keep. */
export function cardGrid(cards: readonly SolutionCard[], level: Level, t: Translate): HTMLElement {
  return element(
    'ul',
    { class: 'card-grid', role: 'list' },
    ...cards.map((card) => cardElement(card, level, t)),
  );
}

function cardElement(card: SolutionCard, level: Level, t: Translate): HTMLElement {
  const lang = recordLang(t.language);
  const place = card.place !== card.organisation && card.place !== '' ? [` · ${card.place}`] : [];
  const tags = [
    card.lighthouse ? t('card.lighthouse') : '',
    card.reuse,
    card.deployments > 0 ? counted(t, 'card.deployments', card.deployments) : '',
  ].filter((tag) => tag !== '');
  return element(
    'li',
    { class: 'solution-card kern-card' },
    element(
      'article',
      { class: 'kern-card__container' },
      element(
        'header',
        { class: 'kern-card__header' },
        element(
          'p',
          { class: 'solution-card__place' },
          element('span', { lang }, card.organisation),
          ...place,
        ),
        heading(level, { class: 'solution-card__title' }, draftLink(card.href, { lang }, card.title)),
      ),
      element('p', { class: 'kern-card__body', lang }, card.summary),
      element(
        'ul',
        { class: 'tags' },
        element('li', {}, ...statusTag(card.status)),
        ...tags.map((tag) => element('li', { class: 'tag' }, tag)),
      ),
    ),
  );
}

/** components/SolutionRows.astro */
export function solutionRows(cards: readonly SolutionCard[], t: Translate): HTMLElement {
  const lang = recordLang(t.language);
  return element(
    'ul',
    { class: 'row-list', role: 'list' },
    ...cards.map((card) =>
      element(
        'li',
        {},
        draftLink(card.href, { lang }, card.title),
        ' ',
        element(
          'span',
          { class: 'row-list__meta' },
          ...phraseNodes(recordText(card.organisation, t.language)),
          ` · ${card.status.text}`,
        ),
      ),
    ),
  );
}

/** What a solution has brought, as layouts/SolutionPage.astro lists it. */
export function benefitList(benefits: readonly Benefit[], t: Translate): HTMLElement {
  const lang = recordLang(t.language);
  return element(
    'ul',
    { class: 'benefits', role: 'list' },
    ...benefits.map(({ text, figures, source }) =>
      element(
        'li',
        {},
        element('p', { lang }, text),
        ...(figures.text === '' ? [] : [element('p', { class: 'figures-line' }, ...phraseNodes(figures))]),
        ...(source === undefined
          ? []
          : [element('p', { class: 'count' }, `${t('solution.source')}: `, ...linkNodes(source))]),
      ),
    ),
  );
}

/** components/Html.astro; `level` is that of a heading of the first level in the text. */
export function prose(markdown: string, level: Level, t: Translate): HTMLElement {
  const lang = recordLang(t.language);
  return element('div', { class: 'prose', lang }, ...markdownElements(markdown, level));
}

function filledParts(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}
