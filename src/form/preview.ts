import type { AnyRecord, RecordOf } from '#domain/record.ts';
import { createSchemas } from '#domain/schema/index.ts';
import { translate, type Translate } from '#i18n/index.ts';
import { element } from '#search/element.ts';
import { recordLang } from '#site/phrase.ts';
import { deploymentView } from '#site/view/deployment.ts';
import type { Fact } from '#site/view/facts.ts';
import type { Labels, Link } from '#site/view/labels.ts';
import { MAX_CARDS } from '#site/view/list.ts';
import { needView } from '#site/view/need.ts';
import { organisationView } from '#site/view/organisation.ts';
import type { Retirement } from '#site/view/retirement.ts';
import { ownSolutionView, type SolutionSection } from '#site/view/solution.ts';
import type { SourceItem } from '#site/view/sources.ts';
import { below, heading, type Level } from './heading.ts';
import { presentable } from './presentable.ts';
import {
  benefitList,
  cardGrid,
  deploymentList,
  factList,
  glance,
  linkNodes,
  needList,
  notice,
  notStated,
  phraseNodes,
  prose,
  solutionRows,
  sourceList,
  statusTag,
  tombstone,
} from './record-parts.ts';

type Made = readonly (Node | string)[];

/** What all pages of records need to be drawn. */
interface Frame {
  readonly labels: Labels;
  readonly t: Translate;
  /** Level of the record's title. */
  readonly level: Level;
}

/**
 * A record as its page will show it, without what only the whole register knows (similar solutions) and without what
 * one does on a page (compare, report, follow). Made of text nodes only; links open beside it.
 *
 * The record may be unfinished: what is missing or has not the form of its field is left out or „keine Angabe“. Of the
 * other records it needs no more than the form knows (src/site/form-register.ts).
 *
 * @param level of the heading with the record's title; the others lie below it
 */
export function recordPreview(record: AnyRecord, labels: Labels, level: Level = 3): HTMLElement {
  const shown = presentable(record, createSchemas(labels.catalogue.vocabularies));
  const frame = { labels, t: translate(labels.language), level };
  switch (shown.kind) {
    case 'solution':
      return solutionPreview(shown, frame);
    case 'deployment':
      return deploymentPreview(shown, frame);
    case 'need':
      return needPreview(shown, frame);
    case 'organisation':
      return organisationPreview(shown, frame);
  }
}

/** layouts/SolutionPage.astro */
function solutionPreview(solution: RecordOf<'solution'>, frame: Frame): HTMLElement {
  const { labels, t, level } = frame;
  const view = ownSolutionView(solution, labels);
  return page(
    {
      preline: [t('solution.kind'), view.provider, view.place],
      title: recordTitle(view.title, t),
      titleLang: recordLang(t.language),
      retirement: view.retirement,
      lead: view.summary,
      status: view.status,
      remarks: [
        ...(view.aliases === undefined
          ? []
          : [element('p', { class: 'section-lead' }, ...phraseNodes(view.aliases))]),
        ...(view.lighthouse === undefined
          ? []
          : [notice('info', element('p', {}, ...phraseNodes(view.lighthouse)))]),
      ],
      facts: view.glance,
      sections: [
        ...view.sections.map((part) => section(part.title, frame, solutionSection(part, frame))),
        section(t('solution.sources'), frame, [sources(view.sources, t)]),
        section(t('solution.dates'), frame, [...noticeNodes(view.notice), factList(view.dates, t)]),
      ],
    },
    { ...frame, level },
  );
}

function solutionSection(part: SolutionSection, { t, level }: Frame): Made {
  const content = [
    ...(part.benefits.length === 0 ? [] : [benefitList(part.benefits, t)]),
    ...(part.deployments.length === 0 ? [] : [deploymentList(part.deployments, 'organisation', t)]),
    ...part.texts.flatMap(({ heading: title, markdown }) => [
      ...(title === undefined ? [] : [heading(below(level, 2), {}, title)]),
      prose(markdown, level, t),
    ]),
    ...(part.facts.length === 0 ? [] : [factList(part.facts, t)]),
  ];
  return content.length === 0 ? [notStated(part.empty)] : content;
}

/** layouts/DeploymentPage.astro */
function deploymentPreview(deployment: RecordOf<'deployment'>, frame: Frame): HTMLElement {
  const { labels, t, level } = frame;
  const view = deploymentView(deployment, labels);
  const lang = recordLang(t.language);
  const texts = view.texts.flatMap(({ heading: title, markdown }) => [
    heading(below(level, 2), { lang }, title),
    prose(markdown, level, t),
  ]);
  const solution = [
    element('p', {}, ...linkNodes(view.solution)),
    ...(view.solutionSummary === '' ? [] : [element('p', { lang }, view.solutionSummary)]),
  ];
  return page(
    {
      preline: [t('deployment.kind'), view.organisation, view.place],
      title: phraseNodes(view.title),
      retirement: view.retirement,
      lead: view.purpose,
      status: view.status,
      facts: view.facts,
      sections: [
        section(
          t('deployment.solution'),
          frame,
          view.solution.text === '' ? [notStated(t('common.notStated'))] : solution,
        ),
        section(
          t('deployment.experience'),
          frame,
          texts.length === 0 ? [notStated(t('deployment.noExperience'))] : texts,
        ),
        section(t('solution.accountability'), frame, [factList(view.accountability, t)]),
        ...(view.others.length === 0
          ? []
          : [section(t('deployment.others'), frame, [deploymentList(view.others, 'organisation', t)])]),
        section(t('solution.sources'), frame, [sources(view.sources, t), ...noticeNodes(view.notice)]),
      ],
    },
    frame,
  );
}

/** layouts/NeedPage.astro */
function needPreview(need: RecordOf<'need'>, frame: Frame): HTMLElement {
  const { labels, t, level } = frame;
  const view = needView(need, labels);
  const lang = recordLang(t.language);
  return page(
    {
      preline: [view.kind === '' ? t('need.kind') : view.kind, view.organisationLink],
      title: recordTitle(view.title, t),
      titleLang: lang,
      retirement: view.retirement,
      lead: view.summary,
      status: view.status,
      facts: view.facts,
      sections: [
        ...view.texts.map(({ heading: title, markdown }) =>
          section(title, frame, [prose(markdown, level, t)], lang),
        ),
        ...(view.matches.length === 0
          ? []
          : [section(t('need.matches'), frame, [cardGrid(view.matches, below(level, 2), t)])]),
        ...(view.sources.length === 0
          ? []
          : [section(t('solution.sources'), frame, [sourceList(view.sources)])]),
      ],
    },
    frame,
  );
}

/** layouts/OrganisationPage.astro */
function organisationPreview(organisation: RecordOf<'organisation'>, frame: Frame): HTMLElement {
  const { labels, t, level } = frame;
  const view = organisationView(organisation, labels);
  const { solutions, deployments, needs, partnerOf, children } = view;
  const isEmpty = solutions.length + deployments.length + needs.length + partnerOf.length === 0;
  const cards = (): HTMLElement =>
    solutions.length > MAX_CARDS ? solutionRows(solutions, t) : cardGrid(solutions, below(level, 2), t);
  const parts: readonly (readonly [title: string, count: number, content: () => HTMLElement])[] = [
    [t('organisation.solutions'), solutions.length, cards],
    [t('organisation.deployments'), deployments.length, () => deploymentList(deployments, 'solution', t)],
    [t('organisation.needs'), needs.length, () => needList(needs, t)],
    [t('organisation.partner'), partnerOf.length, () => linkList(partnerOf)],
    [t('organisation.children'), children.length, () => linkList(children)],
  ];
  return page(
    {
      preline: [t('organisation.kind'), view.level],
      title: recordTitle(view.name, t),
      titleLang: recordLang(t.language),
      retirement: view.retirement,
      facts: view.facts,
      sections: [
        ...(isEmpty ? [notStated(t('organisation.none'))] : []),
        ...parts
          .filter(([, count]) => count > 0)
          .map(([title, , content]) => section(title, frame, [content()])),
      ],
    },
    frame,
  );
}

interface Page {
  /** Kind, authority and place; empty ones are left out. */
  readonly preline: readonly (Link | string)[];
  readonly title: Made;
  readonly titleLang?: string | undefined;
  readonly retirement: Retirement | undefined;
  readonly lead?: string;
  readonly status?: { readonly id: string; readonly text: string };
  readonly remarks?: Made;
  readonly facts: readonly Fact[];
  readonly sections: Made;
}

function page(parts: Page, { t, level }: Frame): HTMLElement {
  const { preline, title, titleLang, retirement, lead = '', status, remarks = [], facts } = parts;
  const lang = recordLang(t.language);
  const tag = status === undefined ? [] : statusTag(status);
  return element(
    'article',
    { class: 'record record--preview' },
    element(
      'header',
      { class: 'record__head' },
      element('p', { class: 'record__preline' }, ...prelineNodes(preline)),
      heading(level, { class: 'kern-heading-x-large', lang: titleLang }, ...title),
      ...(lang === undefined ? [] : [element('p', { class: 'record__language' }, t('site.recordsGerman'))]),
      ...(retirement === undefined ? [] : [tombstone(retirement, t)]),
      ...(lead === '' ? [] : [element('p', { class: 'lead', lang }, lead)]),
      ...(tag.length === 0 ? [] : [element('p', { class: 'tags' }, ...tag)]),
      ...remarks,
    ),
    element('div', { class: 'record__aside' }, glance(facts, below(level, 1), t)),
    element('div', { class: 'record__sections' }, ...parts.sections),
  );
}

function prelineNodes(parts: readonly (Link | string)[]): Made {
  return parts
    .map((part): Link => (typeof part === 'string' ? { text: part } : part))
    .filter(({ text }) => text !== '')
    .flatMap((part, index) => [...(index === 0 ? [] : [' · ']), ...linkNodes(part)]);
}

function recordTitle(title: string, t: Translate): Made {
  return title === '' ? [element('span', { class: 'not-stated' }, t('common.notStated'))] : [title];
}

function section(title: string, { level }: Frame, content: Made, lang?: string): HTMLElement {
  const attributes = { class: 'kern-heading-medium', lang };
  return element(
    'section',
    { class: 'record__section' },
    heading(below(level, 1), attributes, title),
    ...content,
  );
}

function sources(items: readonly SourceItem[], t: Translate): HTMLElement {
  return items.length === 0 ? notStated(t('common.notStated')) : sourceList(items);
}

function noticeNodes(text: string): Made {
  return text === '' ? [] : [notice('info', element('p', {}, text))];
}

function linkList(links: readonly Link[]): HTMLElement {
  return element(
    'ul',
    { class: 'plain-list', role: 'list' },
    ...links.map((link) => element('li', {}, ...linkNodes(link))),
  );
}
