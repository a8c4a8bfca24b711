import { recordKey, type RecordOf } from '#domain/record.ts';
import { translate } from '#i18n/index.ts';
import { displayHost, formatDate, formatNumber } from '../format.ts';
import { filled, type Phrase } from '../phrase.ts';
import { urls } from '../urls.ts';
import { recordActions } from './actions.ts';
import { contactFact } from './contact.ts';
import { deploymentItem, period, usageText, type DeploymentItem } from './deployment-item.ts';
import { expected, optional, shown, type Fact } from './facts.ts';
import type { Labels, Link } from './labels.ts';
import { sheetLink } from './sheet-link.ts';
import { retirement, type Retirement } from './retirement.ts';
import { assessmentFacts, noticeText } from './solution.ts';
import { sourceItems, type SourceItem } from './sources.ts';

/** Everything the page of a deployment shows. */
export interface DeploymentView {
  readonly path: string;
  readonly title: Phrase;
  readonly description: Phrase;
  readonly solution: Link;
  readonly solutionSummary: string;
  readonly organisation: Link;
  readonly place: string;
  readonly status: { readonly id: string; readonly text: string };
  readonly notice: string;
  readonly retirement: Retirement | undefined;
  readonly purpose: string;
  readonly facts: readonly Fact[];
  readonly accountability: readonly Fact[];
  /** To what the AI Act asks for, all together. */
  readonly sheet: Link | undefined;
  readonly texts: readonly { readonly heading: string; readonly markdown: string }[];
  readonly others: readonly DeploymentItem[];
  readonly sources: readonly SourceItem[];
  readonly actions: readonly Link[];
}

export function deploymentView(deployment: RecordOf<'deployment'>, labels: Labels): DeploymentView {
  const t = translate(labels.language);
  const { data, organisation } = deployment;
  const solution = labels.catalogue.solution.get(data.solution);
  const solutionName = labels.recordText(solution?.data.title ?? data.solution);
  const solutionLink = { ...solutionName, href: labels.path(urls.solution(data.solution)) };
  const organisationName = labels.recordText(labels.organisationName(organisation));
  const status = { id: data.status, text: labels.label('deployment-status', data.status) };
  const deployer = data.aiAct?.deployer;
  const label = (...path: string[]): string => labels.field('deployment', ...path);
  return {
    path: urls.deployment(organisation, deployment.id),
    title: filled(t, 'deployment.title', { solution: solutionName, organisation: organisationName }),
    description: filled(t, 'deployment.description', {
      organisation: organisationName,
      solution: solutionName,
      status: status.text,
    }),
    solution: solutionLink,
    solutionSummary: solution?.data.summary ?? '',
    organisation: labels.organisationLink(organisation),
    place: labels.place(labels.catalogue.organisation.get(organisation)) ?? '',
    status,
    notice: noticeText(data.declaredBy, t),
    retirement: retirement(deployment, labels, t),
    purpose: data.purpose ?? '',
    facts: shown([
      expected(t('deployment.organisation'), [labels.organisationLink(organisation)]),
      expected(t('deployment.solution'), [solutionLink]),
      expected(label('status'), status.text, period(data, labels, t)),
      expected(label('usage'), data.usage && usageText(data.usage, labels, t)),
      expected(
        label('effort'),
        data.effort === undefined
          ? undefined
          : t('fact.persondays', { count: formatNumber(data.effort, labels.language) }),
      ),
      expected(label('costBand'), data.costBand && labels.label('cost-bands', data.costBand)),
      optional(
        label('wouldChooseAgain'),
        data.wouldChooseAgain && labels.label('answers', data.wouldChooseAgain),
      ),
      expected(label('contact'), contactFact(data.contact, labels)),
      expected(label('confirmed'), formatDate(data.confirmed, labels.language)),
    ]),
    accountability: shown([
      expected(label('affected'), labels.recordText(data.affected)),
      expected(label('information'), labels.recordText(data.information)),
      expected(label('complaint'), data.complaint && contactFact(data.complaint, labels)),
      optional(label('aiAct', 'deployer', 'friaSummary'), labels.recordText(deployer?.friaSummary)),
      optional(label('aiAct', 'deployer', 'dpiaSummary'), labels.recordText(deployer?.dpiaSummary)),
      optional(
        label('aiAct', 'deployer', 'providerEntry'),
        deployer?.providerEntry === undefined
          ? undefined
          : [{ text: displayHost(deployer.providerEntry), href: deployer.providerEntry, external: true }],
      ),
      ...assessmentFacts(data.assessments, labels, t),
    ]),
    sheet: solution && sheetLink(solution, labels, t),
    texts: deployment.body.sections.map(({ title, text }) => ({ heading: title, markdown: text })),
    others: (labels.catalogue.deploymentsOf.get(data.solution) ?? [])
      .filter((other) => recordKey(other) !== recordKey(deployment) && other.data.retired === undefined)
      .map((other) => deploymentItem(other, labels, t)),
    sources: sourceItems(data.sources, labels, t),
    actions: recordActions(deployment, labels),
  };
}
