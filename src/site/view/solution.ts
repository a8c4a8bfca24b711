import type { RecordOf } from '#domain/record.ts';
import { translate, type Translate } from '#i18n/index.ts';
import { formUrl } from '../form-task.ts';
import { displayHost, formatDate, formatNumber } from '../format.ts';
import { lawTermAddress, riskClassAddress } from '../law-address.ts';
import { filled, joined, type Phrase } from '../phrase.ts';
import { urls } from '../urls.ts';
import { recordActions } from './actions.ts';
import { contactFact } from './contact.ts';
import { deploymentItem, period, type DeploymentItem } from './deployment-item.ts';
import { expected, optional, shown, type Fact } from './facts.ts';
import { Labels, type Link, type Term } from './labels.ts';
import { providerRecordFacts } from './provider-record.ts';
import { retirement, type Retirement } from './retirement.ts';
import { serviceFact } from './services.ts';
import { sheetLink } from './sheet-link.ts';
import { similarItems, type RelatedItem } from './similar.ts';
import { sourceItems, type SourceItem } from './sources.ts';

/** Everything the page of a solution shows, as plain data in the order of the page. */
export interface SolutionView {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly provider: Link;
  readonly place: string;
  readonly status: { readonly id: string; readonly text: string };
  readonly aliases: Phrase | undefined;
  readonly lighthouse: Phrase | undefined;
  readonly notice: string;
  readonly retirement: Retirement | undefined;
  readonly glance: readonly Fact[];
  readonly sections: readonly SolutionSection[];
  readonly similar: readonly RelatedItem[];
  /** Where this solution can be compared with chosen ones. */
  readonly compareHref: string;
  readonly sources: readonly SourceItem[];
  readonly actions: readonly Link[];
  readonly dates: readonly Fact[];
  /** ISO days for machines. */
  readonly added: string;
  readonly reviewed: string;
  readonly topics: readonly Term[];
}

/** A part of the page: facts first, then the record's own text. */
export interface SolutionSection {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  /** Markdown of the record under its own heading, or without one. */
  readonly texts: readonly { readonly heading?: string; readonly markdown: string }[];
  readonly benefits: readonly Benefit[];
  readonly deployments: readonly DeploymentItem[];
  /** Shown where there is nothing else to show. */
  readonly empty: string;
  readonly call: Link | undefined;
}

export interface Benefit {
  readonly text: string;
  readonly figures: Phrase;
  readonly source: Link | undefined;
}

export function solutionView(solution: RecordOf<'solution'>, labels: Labels): SolutionView {
  const similar = similarItems(solution, labels, translate(labels.language));
  return { ...ownSolutionView(solution, labels), similar };
}

/** The same without a comparison with all solutions of the register, which takes long. */
export function ownSolutionView(
  solution: RecordOf<'solution'>,
  labels: Labels,
): Omit<SolutionView, 'similar'> {
  const t = translate(labels.language);
  const { data } = solution;
  const organisation = labels.catalogue.organisation.get(solution.organisation);
  return {
    id: solution.id,
    path: urls.solution(solution.id),
    title: data.title,
    summary: data.summary,
    provider: labels.organisationLink(solution.organisation),
    place: labels.place(organisation) ?? '',
    status: { id: data.status, text: labels.label('status', data.status) },
    aliases:
      data.aliases && filled(t, 'solution.alsoKnown', { names: labels.recordText(data.aliases.join(', ')) }),
    lighthouse: lighthouseText(solution, labels, t),
    notice: noticeText(data.declaredBy, t),
    retirement: retirement(solution, labels, t),
    glance: glance(solution, labels, t),
    sections: sections(solution, labels, t),
    compareHref: labels.path(urls.comparisonOf([solution.id])),
    sources: sourceItems(data.sources, labels, t),
    actions: recordActions(solution, labels),
    dates: shown([
      expected(labels.field('solution', 'added'), formatDate(data.added, labels.language)),
      expected(labels.field('solution', 'reviewed'), formatDate(data.reviewed, labels.language)),
      optional(labels.field('solution', 'externalIds'), externalIds(data.externalIds, t)),
    ]),
    added: data.added,
    reviewed: data.reviewed,
    topics: labels.terms('topics', data.topics),
  };
}

export function lighthouseText(
  { data: { lighthouse } }: RecordOf<'solution'>,
  labels: Labels,
  t: Translate,
): Phrase | undefined {
  if (lighthouse === undefined) return undefined;
  return filled(t, 'solution.lighthouse', {
    reason: labels.recordText(lighthouse.reason),
    decidedBy: labels.recordText(lighthouse.decidedBy),
    date: formatDate(lighthouse.on, labels.language),
  });
}

/** Tells readers when the authority itself has not spoken. */
export function noticeText(declaredBy: string | undefined, t: Translate): string {
  if (declaredBy === 'public-source') return t('solution.declaredBy.public-source');
  return declaredBy === 'provider' ? t('solution.declaredBy.provider') : '';
}

function glance(solution: RecordOf<'solution'>, labels: Labels, t: Translate): Fact[] {
  const { data } = solution;
  const organisation = labels.catalogue.organisation.get(solution.organisation);
  const state = organisation?.data.state;
  return shown([
    expected(t('solution.provider'), [labels.organisationLink(solution.organisation)]),
    expected(
      labels.field('organisation', 'level'),
      organisation && [labels.term('levels', organisation.data.level)],
    ),
    optional(
      labels.field('organisation', 'state'),
      state === undefined ? [] : [labels.term('states', state)],
    ),
    expected(
      labels.field('solution', 'status'),
      [labels.term('status', data.status)],
      period(data, labels, t),
    ),
    expected(labels.field('solution', 'topics'), labels.terms('topics', data.topics)),
    expected(labels.field('solution', 'tasks'), labels.terms('tasks', data.tasks)),
    expected(labels.field('solution', 'techniques'), stated(labels.terms('techniques', data.techniques))),
    expected(labels.field('solution', 'users'), stated(labels.terms('users', data.users))),
    optional(labels.field('solution', 'services'), serviceFact(data.services, labels)),
    expected(
      labels.field('solution', 'reuse'),
      data.reuse === undefined ? undefined : [labels.term('reuse-availability', data.reuse.availability)],
    ),
    expected(
      labels.field('solution', 'aiAct', 'riskClass'),
      data.aiAct === undefined ? undefined : [labels.term('risk-classes', data.aiAct.riskClass)],
    ),
    expected(
      labels.field('solution', 'personalData'),
      stated(labels.terms('personal-data', data.personalData)),
    ),
    expected(t('solution.contact'), contactFact(data.contact, labels)),
  ]);
}

/** „keine Angabe“ as a value says the same as no value. */
export function stated(terms: readonly Term[]): Term[] {
  return terms.filter(({ id }) => id !== 'not-stated');
}

function sections(solution: RecordOf<'solution'>, labels: Labels, t: Translate): SolutionSection[] {
  const { data } = solution;
  const body = (title: string): string =>
    solution.body.sections.find((part) => part.title === title)?.text ?? '';
  const texts = (...parts: [title: string, heading?: string][]) =>
    parts
      .map(([title, heading]) => ({ markdown: body(title), ...(heading === undefined ? {} : { heading }) }))
      .filter(({ markdown }) => markdown !== '');
  const deployments = (labels.catalogue.deploymentsOf.get(solution.id) ?? [])
    .filter(({ data: { retired } }) => retired === undefined)
    .map((deployment) => deploymentItem(deployment, labels, t));
  const all: SolutionSection[] = [
    section('worum-es-geht', t('solution.about'), {
      texts: texts(['Ausgangslage', t('solution.background')], ['Lösung', t('solution.how')]),
    }),
    section('nutzen', t('solution.benefit'), {
      benefits: (data.benefits ?? []).map((benefit) => benefitItem(benefit, labels, t)),
      texts: texts(['Nutzen']),
      empty: t('solution.noBenefit'),
    }),
    section('einsatz', t('solution.use'), {
      deployments,
      texts: texts(['Erfahrungen', t('solution.experience')]),
      empty: t('solution.noDeployments'),
      call: {
        text: t('solution.weUseIt'),
        href: labels.path(formUrl({ task: 'use', solution: solution.id })),
      },
    }),
    section('nachnutzung', t('solution.reuse'), {
      facts: reuseFacts(solution, labels, t),
      texts: texts(['Nachnutzung']),
      empty: t('solution.reuseUnknown'),
    }),
    section('zusammenarbeit', t('solution.cooperation'), { facts: cooperationFacts(solution, labels, t) }),
    section('technik', t('solution.technology'), { facts: technologyFacts(solution, labels, t) }),
    section('daten', t('solution.data'), { facts: dataFacts(solution, labels) }),
    section('ki-verordnung', t('solution.aiAct'), {
      facts: aiActFacts(solution, labels, t),
      empty: t('solution.riskUnknown'),
      call: sheetLink(solution, labels, t),
    }),
    section('verantwortung', t('solution.accountability'), {
      facts: accountabilityFacts(solution, labels, t),
    }),
    section('grenzen-und-risiken', t('solution.limits'), { texts: texts(['Grenzen und Risiken']) }),
    section('kontakt', t('solution.contact'), { facts: contactFacts(solution, labels, t) }),
  ];
  return all.filter(
    ({ facts, texts: own, benefits, deployments: uses, empty }) =>
      facts.length + own.length + benefits.length + uses.length > 0 || empty !== '',
  );
}

function section(id: string, title: string, rest: Partial<SolutionSection>): SolutionSection {
  return {
    id,
    title,
    facts: [],
    texts: [],
    benefits: [],
    deployments: [],
    empty: '',
    call: undefined,
    ...rest,
  };
}

export function benefitItem(
  benefit: NonNullable<RecordOf<'solution'>['data']['benefits']>[number],
  labels: Labels,
  t: Translate,
): Benefit {
  const value = (amount: number): Phrase =>
    joined([formatNumber(amount, labels.language), labels.recordText(benefit.unit)], ' ');
  const figures = joined(
    [
      benefit.before === undefined ? '' : filled(t, 'solution.before', { value: value(benefit.before) }),
      benefit.after === undefined
        ? ''
        : benefit.before === undefined
          ? value(benefit.after)
          : filled(t, 'solution.after', { value: value(benefit.after) }),
    ],
    ', ',
  );
  return {
    text: benefit.text,
    figures: figures.text === '' ? figures : joined([labels.recordText(benefit.metric), figures], ': '),
    source:
      benefit.source === undefined
        ? undefined
        : { text: displayHost(benefit.source), href: benefit.source, external: true },
  };
}

function reuseFacts(
  { data: { reuse, requirements } }: RecordOf<'solution'>,
  labels: Labels,
  t: Translate,
): Fact[] {
  if (reuse === undefined) return [];
  return shown([
    expected(labels.field('solution', 'reuse', 'availability'), [
      labels.term('reuse-availability', reuse.availability),
    ]),
    optional(
      labels.field('solution', 'reuse', 'licence'),
      reuse.licence && labels.label('licences', reuse.licence),
    ),
    optional(labels.field('solution', 'reuse', 'sourceCode'), external(reuse.sourceCode)),
    optional(labels.field('solution', 'reuse', 'publiccode'), external(reuse.publiccode)),
    optional(labels.field('solution', 'reuse', 'conditions'), labels.recordText(reuse.conditions)),
    expected(
      labels.field('solution', 'reuse', 'operation'),
      reuse.operation && labels.label('operation', reuse.operation),
    ),
    optional(labels.field('solution', 'reuse', 'contract'), labels.recordText(reuse.contract)),
    expected(
      labels.field('solution', 'reuse', 'costs'),
      reuse.costs &&
        t('fact.cost', {
          band: labels.label('cost-bands', reuse.costs.band),
          per: labels.label('cost-bases', reuse.costs.per),
        }),
      labels.recordText(reuse.costs?.note),
    ),
    expected(labels.field('solution', 'reuse', 'effort'), labels.recordText(reuse.effort)),
    optional(labels.field('solution', 'requirements'), labels.recordTexts(requirements)),
  ]);
}

function cooperationFacts(
  { data: { cooperation } }: RecordOf<'solution'>,
  labels: Labels,
  t: Translate,
): Fact[] {
  return (cooperation ?? []).map(({ kind, text, until }) =>
    optional(
      labels.label('need-kinds', kind),
      labels.recordText(text),
      t('common.until', { date: formatDate(until, labels.language) }),
    ),
  );
}

function technologyFacts({ data }: RecordOf<'solution'>, labels: Labels, t: Translate): Fact[] {
  return shown([
    expected(labels.field('solution', 'techniques'), stated(labels.terms('techniques', data.techniques))),
    expected(
      labels.field('solution', 'models'),
      data.models?.map((model) => modelText(model, labels, t)),
    ),
    expected(labels.field('solution', 'hosting'), data.hosting && labels.label('hosting', data.hosting)),
    expected(
      labels.field('solution', 'dataLocation'),
      data.dataLocation && labels.label('data-location', data.dataLocation),
    ),
    optional(labels.field('solution', 'interfaces'), labels.recordTexts(data.interfaces)),
    optional(
      labels.field('solution', 'requirements'),
      data.reuse === undefined ? labels.recordTexts(data.requirements) : undefined,
    ),
  ]);
}

/** „Teuken-7B (OpenGPT-X), offene Gewichte, eigenes Rechenzentrum“. */
export function modelText(
  { name, provider, openWeights, hosting }: NonNullable<RecordOf<'solution'>['data']['models']>[number],
  labels: Labels,
  t: Translate,
): Phrase {
  return joined(
    [
      labels.recordText(provider === undefined ? name : `${name} (${provider})`),
      openWeights === 'yes' || openWeights === 'no' ? t(`fact.openWeights.${openWeights}`) : '',
      hosting === undefined ? '' : labels.label('hosting', hosting),
    ],
    ', ',
  );
}

function dataFacts({ data }: RecordOf<'solution'>, labels: Labels): Fact[] {
  return shown([
    expected(
      labels.field('solution', 'dataSources'),
      data.dataSources?.map(({ title, url }) => link(title, url, labels)),
    ),
    expected(
      labels.field('solution', 'personalData'),
      stated(labels.terms('personal-data', data.personalData)),
    ),
    expected(labels.field('solution', 'trainingData'), labels.recordText(data.trainingData)),
  ]);
}

type SolutionAiAct = NonNullable<RecordOf<'solution'>['data']['aiAct']>;

function aiActFacts({ data: { aiAct } }: RecordOf<'solution'>, labels: Labels, t: Translate): Fact[] {
  if (aiAct === undefined) return [];
  return shown([
    ...classificationFacts(aiAct, labels, t),
    ...providerRecordFacts(aiAct.provider, labels),
    ...registrationFacts(aiAct, labels, t),
  ]);
}

/** How a system is classified: risk class, points of the annexes, obligations of Article 50. */
export function classificationFacts(aiAct: SolutionAiAct, labels: Labels, t: Translate): Fact[] {
  return [
    expected(
      labels.field('solution', 'aiAct', 'riskClass'),
      [riskClassTerm(aiAct.riskClass, labels)],
      aiAct.assessedOn && t('common.asOf', { date: formatDate(aiAct.assessedOn, labels.language) }),
    ),
    optional(labels.field('solution', 'aiAct', 'annexIII'), coded(labels, 'annex-iii', aiAct.annexIII)),
    optional(labels.field('solution', 'aiAct', 'productLaw'), labels.recordText(aiAct.productLaw)),
    optional(labels.field('solution', 'aiAct', 'article6_3'), coded(labels, 'article-6-3', aiAct.article6_3)),
    expected(
      labels.field('solution', 'aiAct', 'transparency'),
      coded(labels, 'article-50', aiAct.transparency),
    ),
  ];
}

/** Where the entry for the EU database is, or why it is not public. */
export function registrationFacts(aiAct: SolutionAiAct, labels: Labels, t: Translate): Fact[] {
  return [
    expected(labels.field('solution', 'aiAct', 'euDatabase'), external(aiAct.euDatabase)),
    optional(
      labels.field('solution', 'aiAct', 'restricted'),
      aiAct.restricted &&
        t('solution.restricted', { ground: labels.label('restriction-grounds', aiAct.restricted.ground) }),
    ),
  ];
}

export function coded(
  labels: Labels,
  list: 'annex-iii' | 'article-6-3' | 'article-50',
  ids: readonly string[] | undefined,
): Link[] {
  return (ids ?? []).map((id) => ({
    text: `${id}: ${labels.label(list, id)}`,
    href: labels.path(lawTermAddress(id)),
  }));
}

/** A risk class that leads to its explanation. */
function riskClassTerm(id: string, labels: Labels): Link {
  const address = riskClassAddress(id);
  return {
    ...labels.term('risk-classes', id),
    ...(address === undefined ? {} : { href: labels.path(address) }),
  };
}

function accountabilityFacts({ data }: RecordOf<'solution'>, labels: Labels, t: Translate): Fact[] {
  return shown([
    expected(
      labels.field('solution', 'legalBasis'),
      data.legalBasis?.map(({ title, url }) => link(title, url, labels)),
    ),
    expected(labels.field('solution', 'oversight'), labels.recordText(data.oversight)),
    expected(labels.field('solution', 'complaint'), data.complaint && contactFact(data.complaint, labels)),
    ...assessmentFacts(data.assessments, labels, t),
  ]);
}

/** One fact per assessment; „Prüfungen: keine Angabe“ when there is none. */
export function assessmentFacts(
  assessments: RecordOf<'solution'>['data']['assessments'],
  labels: Labels,
  t: Translate,
): Fact[] {
  if (assessments === undefined) return [expected(labels.field('solution', 'assessments'), undefined)];
  return assessments.map(({ kind, status, on, url, summary }) =>
    expected(
      labels.label('assessment-kinds', kind),
      [
        {
          text: [
            labels.label('assessment-status', status),
            on === undefined ? '' : t('common.asOf', { date: formatDate(on, labels.language) }),
          ]
            .filter((part) => part !== '')
            .join(', '),
          ...(url === undefined ? {} : { href: url, external: true }),
        },
      ],
      labels.recordText(summary),
    ),
  );
}

function contactFacts({ data }: RecordOf<'solution'>, labels: Labels, t: Translate): Fact[] {
  return shown([
    expected(t('solution.contact'), contactFact(data.contact, labels)),
    ...(data.partners ?? []).map(({ organisation, name, role }) =>
      optional(labels.label('partner-roles', role), [
        organisation === undefined ? labels.recordText(name ?? '') : labels.organisationLink(organisation),
      ]),
    ),
  ]);
}

export function external(url: string | undefined): Link[] {
  return url === undefined ? [] : [{ text: displayHost(url), href: url, external: true }];
}

export function link(title: string, url: string | undefined, labels: Labels): Link {
  return { ...labels.recordText(title), ...(url === undefined ? {} : { href: url, external: true }) };
}

export function externalIds(ids: RecordOf<'solution'>['data']['externalIds'], t: Translate): Link[] {
  if (ids === undefined) return [];
  return [
    ...(ids.maki === undefined ? [] : [{ text: `MaKI ${ids.maki}` }]),
    ...(ids.euDatabase === undefined ? [] : [{ text: t('fact.euDatabase', { id: ids.euDatabase }) }]),
    ...external(ids.opencode),
    ...(ids.pstw === undefined ? [] : [{ text: `Public Sector Tech Watch ${ids.pstw}` }]),
  ];
}
