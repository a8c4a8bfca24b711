import type { RecordOf } from '#domain/record.ts';
import { translate } from '#i18n/index.ts';
import { formatDate, sortedByName } from '../format.ts';
import { joined } from '../phrase.ts';
import { urls } from '../urls.ts';
import { recordActions } from './actions.ts';
import { activeSolutions, solutionCard, type SolutionCard } from './card.ts';
import { contactFact } from './contact.ts';
import { deploymentItem, type DeploymentItem } from './deployment-item.ts';
import { expected, optional, shown, type Fact } from './facts.ts';
import type { Labels, Link } from './labels.ts';
import { needItem, type NeedItem } from './need.ts';
import { retirement, type Retirement } from './retirement.ts';
import { external } from './solution.ts';

/** Everything the page of an authority shows. */
export interface OrganisationView {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly level: string;
  readonly website: string;
  readonly retirement: Retirement | undefined;
  readonly facts: readonly Fact[];
  readonly solutions: readonly SolutionCard[];
  readonly deployments: readonly DeploymentItem[];
  readonly needs: readonly NeedItem[];
  readonly children: readonly Link[];
  /** Solutions of others in which this authority is a partner. */
  readonly partnerOf: readonly Link[];
  readonly actions: readonly Link[];
}

export function organisationView(organisation: RecordOf<'organisation'>, labels: Labels): OrganisationView {
  const t = translate(labels.language);
  const { data, id } = organisation;
  const records = labels.catalogue.recordsOf.get(id);
  return {
    id,
    path: urls.organisation(id),
    name: data.name,
    level: labels.label('levels', data.level),
    website: data.url,
    retirement: retirement(organisation, labels, t),
    facts: shown([
      optional(labels.field('organisation', 'shortName'), labels.recordText(data.shortName)),
      optional(labels.field('organisation', 'aliases'), labels.recordText(data.aliases?.join(', '))),
      expected(labels.field('organisation', 'level'), [labels.term('levels', data.level)]),
      optional(
        labels.field('organisation', 'state'),
        data.state === undefined ? [] : [labels.term('states', data.state)],
      ),
      optional(
        labels.field('organisation', 'parent'),
        data.parent === undefined ? [] : [labels.organisationLink(data.parent)],
      ),
      optional(labels.field('organisation', 'ars'), data.ars),
      expected(labels.field('organisation', 'url'), external(data.url)),
      optional(labels.field('organisation', 'contact'), data.contact && contactFact(data.contact, labels)),
      expected(
        labels.field('organisation', 'reporting'),
        data.reporting && [{ text: labels.label('reporting-status', data.reporting.status) }],
        data.reporting &&
          joined(
            [
              t('common.asOf', { date: formatDate(data.reporting.on, labels.language) }),
              labels.recordText(data.reporting.note),
            ],
            '. ',
          ),
      ),
    ]),
    solutions: sortedByName(
      (records?.solutions ?? []).filter((solution) => solution.data.retired === undefined),
      (solution) => solution.data.title,
    ).map((solution) => solutionCard(solution, labels)),
    deployments: (records?.deployments ?? [])
      .filter((deployment) => deployment.data.retired === undefined)
      .map((deployment) => deploymentItem(deployment, labels, t)),
    needs: (records?.needs ?? [])
      .filter((need) => need.data.retired === undefined)
      .map((need) => needItem(need, labels)),
    children: sortedByName(
      (labels.catalogue.childrenOf.get(id) ?? []).filter((child) => child.data.retired === undefined),
      (child) => child.data.name,
    ).map((child) => labels.organisationLink(child.id)),
    partnerOf: partnerships(labels).get(id) ?? [],
    actions: recordActions(organisation, labels),
  };
}

const partnershipCache = new WeakMap<Labels, Map<string, Link[]>>();

/** Solutions by the organisations that take part in them; counted once for all pages. */
function partnerships(labels: Labels): Map<string, Link[]> {
  let all = partnershipCache.get(labels);
  if (all === undefined) {
    all = new Map();
    for (const solution of activeSolutions(labels)) {
      const partners = (solution.data.partners ?? []).flatMap(({ organisation }) => organisation ?? []);
      for (const partner of new Set(partners)) {
        const href = labels.path(urls.solution(solution.id));
        const link = { ...labels.recordText(solution.data.title), href };
        all.set(partner, [...(all.get(partner) ?? []), link]);
      }
    }
    partnershipCache.set(labels, all);
  }
  return all;
}
