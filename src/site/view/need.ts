import type { RecordOf } from '#domain/record.ts';
import { translate } from '#i18n/index.ts';
import { formatDate } from '../format.ts';
import { urls } from '../urls.ts';
import { recordActions } from './actions.ts';
import { solutionCard, type SolutionCard } from './card.ts';
import { contactFact } from './contact.ts';
import { expected, optional, shown, type Fact } from './facts.ts';
import type { Labels, Link } from './labels.ts';
import { retirement, type Retirement } from './retirement.ts';
import { serviceFact } from './services.ts';
import { sourceItems, type SourceItem } from './sources.ts';

/** A need in a list. */
export interface NeedItem {
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: string;
  readonly status: { readonly id: string; readonly text: string };
  readonly organisation: string;
  readonly until: string;
}

export function needItem(need: RecordOf<'need'>, labels: Labels): NeedItem {
  const { data } = need;
  return {
    href: labels.path(urls.need(need.id)),
    title: data.title,
    summary: data.summary,
    kind: labels.label('need-kinds', data.kind),
    status: { id: data.status, text: labels.label('need-status', data.status) },
    organisation: labels.organisationName(need.organisation),
    until: formatDate(data.until, labels.language),
  };
}

/** Everything the page of a need shows. */
export interface NeedView extends NeedItem {
  readonly id: string;
  readonly path: string;
  readonly organisationLink: Link;
  readonly retirement: Retirement | undefined;
  readonly facts: readonly Fact[];
  readonly texts: readonly { readonly heading: string; readonly markdown: string }[];
  readonly matches: readonly SolutionCard[];
  readonly sources: readonly SourceItem[];
  readonly actions: readonly Link[];
}

export function needView(need: RecordOf<'need'>, labels: Labels): NeedView {
  const t = translate(labels.language);
  const { data } = need;
  return {
    ...needItem(need, labels),
    id: need.id,
    path: urls.need(need.id),
    organisationLink: labels.organisationLink(need.organisation),
    retirement: retirement(need, labels, t),
    facts: shown([
      expected(t('need.organisation'), [labels.organisationLink(need.organisation)]),
      expected(labels.field('need', 'kind'), labels.label('need-kinds', data.kind)),
      expected(labels.field('need', 'status'), labels.label('need-status', data.status)),
      expected(labels.field('need', 'until'), formatDate(data.until, labels.language)),
      expected(labels.field('need', 'topics'), labels.terms('topics', data.topics)),
      expected(labels.field('need', 'tasks'), labels.terms('tasks', data.tasks)),
      optional(labels.field('need', 'services'), serviceFact(data.services, labels)),
      expected(labels.field('need', 'contact'), contactFact(data.contact, labels)),
    ]),
    texts: need.body.sections.map(({ title, text }) => ({ heading: title, markdown: text })),
    matches: (data.matches ?? []).flatMap((id) => {
      const solution = labels.catalogue.solution.get(id);
      return solution === undefined || solution.data.retired !== undefined
        ? []
        : [solutionCard(solution, labels)];
    }),
    sources: sourceItems(data.sources, labels, t),
    actions: recordActions(need, labels),
  };
}
