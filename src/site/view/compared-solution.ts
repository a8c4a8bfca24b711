import type { FieldPath } from '#domain/finding.ts';
import type { RecordOf } from '#domain/record.ts';
import { FIELD_GROUPS } from '#domain/schema/field.ts';
import { translate, type Translate } from '#i18n/index.ts';
import type { ComparedFields } from '../comparison-data.ts';
import { formatDate } from '../format.ts';
import { asPhrase, joined, type Phrase } from '../phrase.ts';
import { urls } from '../urls.ts';
import { contactFact } from './contact.ts';
import { deploymentItem } from './deployment-item.ts';
import { valueList } from './facts.ts';
import type { Labels, Link } from './labels.ts';
import { providerRecordFacts } from './provider-record.ts';
import { serviceFact } from './services.ts';
import { similarItems } from './similar.ts';
import {
  assessmentFacts,
  benefitItem,
  coded,
  external,
  externalIds,
  lighthouseText,
  link,
  modelText,
  stated,
} from './solution.ts';
import { sourceItems } from './sources.ts';

/** Everything a solution brings into a comparison, as plain data. */
export interface ComparedSolution {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly retired: boolean;
  /** The schema's groups in its order, each with all fields that may be shown. */
  readonly groups: readonly ComparedGroup[];
  /** Solutions to add next. */
  readonly similar: readonly { readonly id: string; readonly title: string }[];
}

export interface ComparedGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ComparedRow[];
}

/** A field. No values: not stated. */
export interface ComparedRow {
  /** The same for the same field of every solution. */
  readonly key: string;
  readonly label: string;
  readonly values: readonly Link[];
  readonly note?: Phrase;
}

type Solution = RecordOf<'solution'>;
type Rows = (solution: Solution, labels: Labels, t: Translate) => ComparedRow[];

export function comparedSolution(solution: Solution, labels: Labels): ComparedSolution {
  const t = translate(labels.language);
  const { data } = solution;
  return {
    id: solution.id,
    title: data.title,
    href: labels.path(urls.solution(solution.id)),
    retired: data.retired !== undefined,
    groups: allGroups(solution, labels).map((group) => ({ ...group, rows: group.rows.filter(isShown) })),
    similar: similarItems(solution, labels, t).map(({ id, record: { text } }) => ({ id, title: text })),
  };
}

/** Every field that a comparison of solutions of this catalogue can show. */
export function comparedFields(labels: Labels): ComparedFields {
  const { solutions } = labels.catalogue;
  // The rows of Annex VIII are there where somebody fills them in.
  const fullest = solutions.find(({ data }) => data.aiAct?.provider !== undefined) ?? solutions[0];
  return (fullest === undefined ? [] : allGroups(fullest, labels)).map(({ id, title, rows }) => ({
    id,
    title,
    rows: rows.map(({ key, label }) => [key, label]),
  }));
}

/** All fields, also those that are not stated and that nobody misses. */
function allGroups(solution: Solution, labels: Labels): ComparedGroup[] {
  const t = translate(labels.language);
  const fields = labels.fieldGroups('solution');
  return FIELD_GROUPS.map((id) => ({
    id,
    title: t(`group.${id}`),
    rows: [
      ...(id === 'identity' ? organisationRows(solution, labels, t) : []),
      ...fields
        .filter(([, group]) => group === id)
        .flatMap(([key]) => FIELDS[key as keyof Solution['data']](solution, labels, t)),
      ...(id === 'value' ? [deploymentRow(solution, labels, t)] : []),
    ],
  }));
}

function isShown({ key, values }: ComparedRow): boolean {
  return values.length > 0 || EXPECTED.has(key) || key.startsWith(PROVIDER_RECORD);
}

/** Begins the keys of what Annex VIII asks for: where a part of it is stated, the rest is missed. */
const PROVIDER_RECORD = 'aiAct.provider.';

/** Fields readers rely on: if no solution states them, that is said. */
const EXPECTED: ReadonlySet<string> = new Set([
  'organisation',
  'organisation.level',
  'organisation.state',
  'deployments',
  'techniques',
  'users',
  'benefits',
  'models',
  'hosting',
  'dataLocation',
  'dataSources',
  'personalData',
  'trainingData',
  'reuse.availability',
  'reuse.operation',
  'reuse.costs',
  'reuse.effort',
  'aiAct.riskClass',
  'aiAct.transparency',
  'legalBasis',
  'assessments',
  'oversight',
  'complaint',
]);

/** How each field is shown; the schema says in which group and order. */
const FIELDS: Readonly<Record<keyof Solution['data'], Rows>> = {
  // The heading of the column.
  title: () => [],
  // Addresses and life of the record, not of the system.
  formerIds: () => [],
  retired: () => [],
  summary: ({ data }, labels) => [row(labels, ['summary'], labels.recordText(data.summary))],
  aliases: ({ data }, labels) => [row(labels, ['aliases'], labels.recordTexts(data.aliases))],
  status: ({ data }, labels) => [row(labels, ['status'], labels.label('status', data.status))],
  since: ({ data }, labels) => [row(labels, ['since'], day(data.since, labels))],
  ended: ({ data }, labels) => [row(labels, ['ended'], day(data.ended, labels))],
  lighthouse: (solution, labels, t) => [row(labels, ['lighthouse'], lighthouseText(solution, labels, t))],
  declaredBy: ({ data }, labels) => [
    row(labels, ['declaredBy'], data.declaredBy && labels.label('declared-by', data.declaredBy)),
  ],
  topics: ({ data }, labels) => [row(labels, ['topics'], terms(labels.terms('topics', data.topics)))],
  tasks: ({ data }, labels) => [row(labels, ['tasks'], terms(labels.terms('tasks', data.tasks)))],
  techniques: ({ data }, labels) => [
    row(labels, ['techniques'], terms(labels.terms('techniques', data.techniques))),
  ],
  users: ({ data }, labels) => [row(labels, ['users'], terms(labels.terms('users', data.users)))],
  services: ({ data }, labels) => [row(labels, ['services'], serviceFact(data.services, labels))],
  benefits: ({ data }, labels, t) => [
    row(
      labels,
      ['benefits'],
      data.benefits?.map((benefit) => {
        const { text, figures } = benefitItem(benefit, labels, t);
        const own = labels.recordText(text);
        return figures.text === '' ? own : joined([own, ' (', figures, ')']);
      }),
    ),
  ],
  contact: ({ data }, labels) => [row(labels, ['contact'], contactFact(data.contact, labels))],
  partners: ({ data }, labels) => [
    row(
      labels,
      ['partners'],
      data.partners?.map(({ organisation, name, role }) =>
        joined([
          labels.recordText(organisation === undefined ? name : labels.organisationName(organisation)),
          ` (${labels.label('partner-roles', role)})`,
        ]),
      ),
    ),
  ],
  models: ({ data }, labels, t) => [
    row(
      labels,
      ['models'],
      data.models?.map((model) => modelText(model, labels, t)),
    ),
  ],
  hosting: ({ data }, labels) => [
    row(labels, ['hosting'], data.hosting && labels.label('hosting', data.hosting)),
  ],
  dataLocation: ({ data }, labels) => [
    row(labels, ['dataLocation'], data.dataLocation && labels.label('data-location', data.dataLocation)),
  ],
  interfaces: ({ data }, labels) => [row(labels, ['interfaces'], labels.recordTexts(data.interfaces))],
  requirements: ({ data }, labels) => [row(labels, ['requirements'], labels.recordTexts(data.requirements))],
  dataSources: ({ data }, labels) => [
    row(
      labels,
      ['dataSources'],
      data.dataSources?.map(({ title, url }) => link(title, url, labels)),
    ),
  ],
  personalData: ({ data }, labels) => [
    row(labels, ['personalData'], terms(labels.terms('personal-data', data.personalData))),
  ],
  trainingData: ({ data }, labels) => [row(labels, ['trainingData'], labels.recordText(data.trainingData))],
  reuse: ({ data: { reuse } }, labels, t) => [
    row(labels, ['reuse', 'availability'], reuse && labels.label('reuse-availability', reuse.availability)),
    row(labels, ['reuse', 'licence'], reuse?.licence && labels.label('licences', reuse.licence)),
    row(labels, ['reuse', 'sourceCode'], external(reuse?.sourceCode)),
    row(labels, ['reuse', 'publiccode'], external(reuse?.publiccode)),
    row(labels, ['reuse', 'conditions'], labels.recordText(reuse?.conditions)),
    row(labels, ['reuse', 'operation'], reuse?.operation && labels.label('operation', reuse.operation)),
    row(labels, ['reuse', 'contract'], labels.recordText(reuse?.contract)),
    row(
      labels,
      ['reuse', 'costs'],
      reuse?.costs &&
        t('fact.cost', {
          band: labels.label('cost-bands', reuse.costs.band),
          per: labels.label('cost-bases', reuse.costs.per),
        }),
      labels.recordText(reuse?.costs?.note),
    ),
    row(labels, ['reuse', 'effort'], labels.recordText(reuse?.effort)),
  ],
  cooperation: ({ data }, labels, t) => [
    row(
      labels,
      ['cooperation'],
      data.cooperation?.map(({ kind, text, until }) =>
        joined([
          `${labels.label('need-kinds', kind)}: `,
          labels.recordText(text),
          ` (${t('common.until', { date: formatDate(until, labels.language) })})`,
        ]),
      ),
    ),
  ],
  aiAct: ({ data: { aiAct } }, labels, t) => [
    row(
      labels,
      ['aiAct', 'riskClass'],
      aiAct && labels.label('risk-classes', aiAct.riskClass),
      aiAct?.assessedOn && t('common.asOf', { date: formatDate(aiAct.assessedOn, labels.language) }),
    ),
    row(labels, ['aiAct', 'annexIII'], coded(labels, 'annex-iii', aiAct?.annexIII)),
    row(labels, ['aiAct', 'productLaw'], labels.recordText(aiAct?.productLaw)),
    row(labels, ['aiAct', 'article6_3'], coded(labels, 'article-6-3', aiAct?.article6_3)),
    row(labels, ['aiAct', 'transparency'], coded(labels, 'article-50', aiAct?.transparency)),
    ...providerRecordFacts(aiAct?.provider, labels).map(({ label, values }) => ({
      key: `${PROVIDER_RECORD}${label}`,
      label,
      values,
    })),
    row(labels, ['aiAct', 'euDatabase'], external(aiAct?.euDatabase)),
    row(
      labels,
      ['aiAct', 'restricted'],
      aiAct?.restricted &&
        t('solution.restricted', { ground: labels.label('restriction-grounds', aiAct.restricted.ground) }),
    ),
  ],
  legalBasis: ({ data }, labels) => [
    row(
      labels,
      ['legalBasis'],
      data.legalBasis?.map(({ title, url }) => link(title, url, labels)),
    ),
  ],
  assessments: ({ data }, labels, t) => [
    row(
      labels,
      ['assessments'],
      data.assessments &&
        assessmentFacts(data.assessments, labels, t).flatMap(({ label, values, note }) =>
          values.map((value) => ({
            ...value,
            ...joined([`${label}: ${value.text}`, note], '. '),
          })),
        ),
    ),
  ],
  oversight: ({ data }, labels) => [row(labels, ['oversight'], labels.recordText(data.oversight))],
  complaint: ({ data }, labels) => [
    row(labels, ['complaint'], data.complaint && contactFact(data.complaint, labels)),
  ],
  sources: ({ data }, labels, t) => [
    row(
      labels,
      ['sources'],
      sourceItems(data.sources, labels, t).map(({ title, href }) => ({ ...title, href, external: true })),
    ),
  ],
  added: ({ data }, labels) => [row(labels, ['added'], day(data.added, labels))],
  reviewed: ({ data }, labels) => [row(labels, ['reviewed'], day(data.reviewed, labels))],
  externalIds: ({ data }, labels, t) => [row(labels, ['externalIds'], externalIds(data.externalIds, t))],
};

function organisationRows({ organisation }: Solution, labels: Labels, t: Translate): ComparedRow[] {
  const { level, state } = labels.catalogue.organisation.get(organisation)?.data ?? {};
  return [
    { key: 'organisation', label: t('solution.provider'), values: [labels.organisationLink(organisation)] },
    {
      key: 'organisation.level',
      label: labels.field('organisation', 'level'),
      values: level === undefined ? [] : [{ text: labels.label('levels', level) }],
    },
    {
      key: 'organisation.state',
      label: labels.field('organisation', 'state'),
      values: state === undefined ? [] : [{ text: labels.label('states', state) }],
    },
  ];
}

function deploymentRow(solution: Solution, labels: Labels, t: Translate): ComparedRow {
  const deployments = (labels.catalogue.deploymentsOf.get(solution.id) ?? []).filter(
    ({ data }) => data.retired === undefined,
  );
  return {
    key: 'deployments',
    label: t('state.deployments'),
    values: deployments.map((deployment) => {
      const { organisation, href, status, usage } = deploymentItem(deployment, labels, t);
      return {
        ...joined([
          labels.recordText(organisation),
          ` (${[status.text, usage].filter((part) => part !== '').join(', ')})`,
        ]),
        href,
      };
    }),
  };
}

/** A row; the schema gives the label. */
function row(
  labels: Labels,
  path: FieldPath,
  values: readonly Link[] | Phrase | string | undefined,
  note?: Phrase | string,
): ComparedRow {
  const own = valueList(values);
  return {
    key: path.join('.'),
    label: labels.field('solution', ...path),
    values: own,
    ...(note === undefined || own.length === 0 ? {} : { note: asPhrase(note) }),
  };
}

/** The words alone: a comparison is no place for hundreds of links to lists. */
function terms(items: Parameters<typeof stated>[0]): Link[] {
  return stated(items).map(({ text }) => ({ text }));
}

function day(date: string | undefined, labels: Labels): string | undefined {
  return date === undefined ? undefined : formatDate(date, labels.language);
}
