import { annexIIIArea } from './ai-act/annex-iii.ts';
import type { DutyState } from './ai-act/duties-for.ts';
import type { DutyId } from './ai-act/duties.ts';
import type { SystemFacts } from './ai-act/facts.ts';
import type { FieldPath } from './finding.ts';
import type { RecordOf } from './record.ts';
import { recordAddresses } from './record-addresses.ts';
import { recordSentences } from './record-texts.ts';
import { annexViiiUnvollstaendig } from './rules/annex-viii-unvollstaendig.ts';
import { bestaetigungVeraltet } from './rules/bestaetigung-veraltet.ts';
import { linkUnsicher } from './rules/link-unsicher.ts';
import { nominalstil } from './rules/nominalstil.ts';
import { pruefungVeraltet } from './rules/pruefung-veraltet.ts';
import type { RecordContext, RecordRule } from './rules/rule.ts';
import { satzZuLang } from './rules/satz-zu-lang.ts';
import { webadresseKurzlink } from './rules/webadresse-kurzlink.ts';
import { webadresseRechner } from './rules/webadresse-rechner.ts';
import { werbesprache } from './rules/werbesprache.ts';
import { valueAt } from './schema/issues.ts';
import { isStated } from './statistics.ts';

/** The kinds of records that have a quality profile. */
export const QUALITY_KINDS = ['solution', 'deployment'] as const;
export type QualityKind = (typeof QUALITY_KINDS)[number];
export type QualityRecord = { [K in QualityKind]: RecordOf<K> }[QualityKind];

/** A record with what bears on its quality. */
export interface QualitySubject {
  readonly record: QualityRecord;
  /** What is known about the system, for a deployment the one it uses. */
  readonly system: SystemFacts;
  readonly stage: SystemFacts['stage'];
  /** What the provider of the solution or the deployer owes. */
  readonly duties: readonly DutyState[];
  readonly context: RecordContext;
}

type Condition = (subject: QualitySubject) => boolean;

const CLASSIFIED_HIGH = new Set<string>(['high-risk', 'exempt-6-3']);

/** Why an item is not necessary. */
const CONDITIONS_BY_ID = {
  idea: ({ record }) => record.data.status === 'idea',
  interested: ({ record }) => record.data.status === 'interested',
  'not-begun': ({ stage }) => stage === 'planned',
  ended: ({ stage }) => stage === 'ended',
  harmless: ({ system }) => system.riskClass === 'minimal' && system.personalData === 'no',
  'not-classified': ({ system }) => system.riskClass === 'not-assessed',
  'not-high-risk': ({ system }) => !CLASSIFIED_HIGH.has(system.riskClass),
  restricted: ({ system }) => system.restricted,
  'not-in-eu-database': ({ system: { annexIII, productLaw } }) =>
    annexIII.length > 0
      ? annexIII.every((point) => annexIIIArea(point)?.register !== 'eu')
      : productLaw !== 'none',
  'no-duty': ({ duties }) => !duties.some(({ state }) => state === 'open' || state === 'met'),
  'own-statement': ({ record }) => isDeclaredByAuthority(record),
  'no-address': ({ record }) => recordAddresses(record).length === 0,
  'no-sentence': ({ record }) => recordSentences(record).length === 0,
} satisfies Readonly<Record<string, Condition>>;

export type QualityCondition = keyof typeof CONDITIONS_BY_ID;
export const QUALITY_CONDITIONS: Readonly<Record<QualityCondition, Condition>> = CONDITIONS_BY_ID;

/** What a record lacks for an item to be fulfilled. */
export type QualityGap =
  | { readonly kind: 'field'; readonly path: FieldPath }
  /** The text below the front matter. */
  | { readonly kind: 'body' }
  | { readonly kind: 'rule'; readonly rule: string; readonly count: number }
  | { readonly kind: 'duty'; readonly duty: DutyId };

type FindGaps = (subject: QualitySubject) => QualityGap[];

/** What an item asks for. */
export interface QualityCheck {
  /** Fields that have to be stated. */
  readonly fields: readonly FieldPath[];
  /** Rules that must find nothing. */
  readonly rules: readonly RecordRule[];
  readonly find: FindGaps;
}

function stated(...fields: readonly FieldPath[]): QualityCheck {
  return {
    fields,
    rules: [],
    find: ({ record }) =>
      fields.filter((path) => !isStated(valueAt(record.data, path))).map((path) => ({ kind: 'field', path })),
  };
}

function clean(...rules: readonly RecordRule[]): QualityCheck {
  return {
    fields: [],
    rules,
    find: ({ record, context }) =>
      rules
        .filter(({ kinds }) => kinds.includes(record.kind))
        .map(({ id, check }) => ({
          kind: 'rule' as const,
          rule: id,
          count: [...check(record, context)].length,
        }))
        .filter(({ count }) => count > 0),
  };
}

/** The first that lacks something speaks. */
function inTurn(first: QualityCheck, second: QualityCheck): QualityCheck {
  return {
    fields: [...first.fields, ...second.fields],
    rules: [...first.rules, ...second.rules],
    find: (subject) => {
      const gaps = first.find(subject);
      return gaps.length > 0 ? gaps : second.find(subject);
    },
  };
}

function own(find: FindGaps): QualityCheck {
  return { fields: [], rules: [], find };
}

const benefitsField = stated(['benefits']);
const benefits: QualityCheck = {
  ...benefitsField,
  find: (subject) =>
    subject.record.body.sections.some(({ title, text }) => title === 'Nutzen' && text !== '')
      ? []
      : benefitsField.find(subject),
};

const experience = own(({ record }) => (record.body.text.trim() === '' ? [{ kind: 'body' }] : []));

const openDuties = own(({ duties }) =>
  duties.filter(({ state }) => state === 'open').map(({ duty }) => ({ kind: 'duty', duty })),
);

const declared: QualityCheck = {
  fields: [['declaredBy']],
  rules: [],
  find: ({ record }) => (isDeclaredByAuthority(record) ? [] : [{ kind: 'field', path: ['declaredBy'] }]),
};

/** Without the field it is the authority itself that speaks. */
function isDeclaredByAuthority({ data }: QualityRecord): boolean {
  return data.declaredBy === undefined || data.declaredBy === 'authority';
}

/** One published rule of quality. */
export interface QualityItem {
  readonly id: QualityItemId;
  readonly kinds: readonly QualityKind[];
  /** The first that holds says why the item is not necessary. */
  readonly unless: readonly QualityCondition[];
  readonly check: QualityCheck;
}

interface ItemRule {
  readonly of: readonly QualityKind[];
  readonly unless: readonly QualityCondition[];
  readonly check: QualityCheck;
}

const SOLUTION = ['solution'] as const;
const DEPLOYMENT = ['deployment'] as const;

/** The published rules in the order of the page: whom they are for, when they do not apply, what they look at. */
const ITEMS_BY_ID = {
  purpose: { of: DEPLOYMENT, unless: ['ended'], check: stated(['purpose']) },
  begin: { of: QUALITY_KINDS, unless: ['not-begun'], check: stated(['since']) },
  benefits: { of: SOLUTION, unless: ['not-begun'], check: benefits },
  experience: { of: DEPLOYMENT, unless: ['not-begun'], check: experience },
  operation: { of: SOLUTION, unless: ['idea', 'ended'], check: stated(['hosting'], ['dataLocation']) },
  data: {
    of: SOLUTION,
    unless: ['idea', 'ended'],
    check: stated(['personalData'], ['dataSources'], ['trainingData']),
  },
  reuse: { of: SOLUTION, unless: ['ended'], check: stated(['reuse', 'availability']) },
  'risk-class': { of: SOLUTION, unless: ['idea', 'ended'], check: stated(['aiAct', 'riskClass']) },
  'annex-viii': {
    of: SOLUTION,
    unless: ['not-begun', 'ended', 'not-classified', 'not-high-risk', 'restricted', 'not-in-eu-database'],
    check: inTurn(stated(['aiAct', 'provider']), clean(annexViiiUnvollstaendig)),
  },
  duties: {
    of: QUALITY_KINDS,
    unless: ['not-begun', 'ended', 'not-classified', 'no-duty'],
    check: openDuties,
  },
  'legal-basis': { of: SOLUTION, unless: ['not-begun', 'ended', 'harmless'], check: stated(['legalBasis']) },
  oversight: {
    of: SOLUTION,
    unless: ['not-begun', 'ended', 'harmless'],
    check: stated(['oversight'], ['complaint']),
  },
  affected: {
    of: DEPLOYMENT,
    unless: ['not-begun', 'ended', 'harmless'],
    check: stated(['affected'], ['information'], ['complaint']),
  },
  assessments: {
    of: QUALITY_KINDS,
    unless: ['not-begun', 'ended', 'harmless'],
    check: stated(['assessments']),
  },
  declared: { of: QUALITY_KINDS, unless: ['ended'], check: declared },
  sources: { of: DEPLOYMENT, unless: ['own-statement'], check: stated(['sources']) },
  review: {
    of: QUALITY_KINDS,
    unless: ['ended', 'interested'],
    check: clean(pruefungVeraltet, bestaetigungVeraltet),
  },
  links: {
    of: QUALITY_KINDS,
    unless: ['no-address'],
    check: clean(linkUnsicher, webadresseKurzlink, webadresseRechner),
  },
  language: {
    of: QUALITY_KINDS,
    unless: ['no-sentence'],
    check: clean(satzZuLang, nominalstil, werbesprache),
  },
} satisfies Readonly<Record<string, ItemRule>>;

export type QualityItemId = keyof typeof ITEMS_BY_ID;

export const QUALITY_ITEMS: readonly QualityItem[] = (
  Object.entries(ITEMS_BY_ID) as [QualityItemId, ItemRule][]
).map(([id, { of, ...rest }]) => ({ id, kinds: of, ...rest }));
