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

/** These fields have to be stated. */
function stated(...paths: readonly FieldPath[]): FindGaps {
  return ({ record }) =>
    paths.filter((path) => !isStated(valueAt(record.data, path))).map((path) => ({ kind: 'field', path }));
}

/** These rules must find nothing. */
function clean(...rules: readonly RecordRule[]): FindGaps {
  return ({ record, context }) =>
    rules
      .filter(({ kinds }) => kinds.includes(record.kind))
      .map(({ id, check }) => ({
        kind: 'rule' as const,
        rule: id,
        count: [...check(record, context)].length,
      }))
      .filter(({ count }) => count > 0);
}

const benefits: FindGaps = (subject) =>
  subject.record.body.sections.some(({ title, text }) => title === 'Nutzen' && text !== '')
    ? []
    : stated(['benefits'])(subject);

const experience: FindGaps = ({ record }) => (record.body.text.trim() === '' ? [{ kind: 'body' }] : []);

const annexVIII: FindGaps = (subject) => {
  const missing = stated(['aiAct', 'provider'])(subject);
  return missing.length > 0 ? missing : clean(annexViiiUnvollstaendig)(subject);
};

const openDuties: FindGaps = ({ duties }) =>
  duties.filter(({ state }) => state === 'open').map(({ duty }) => ({ kind: 'duty', duty }));

const declared: FindGaps = ({ record }) =>
  isDeclaredByAuthority(record) ? [] : [{ kind: 'field', path: ['declaredBy'] }];

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
  readonly gaps: FindGaps;
}

interface ItemRule {
  readonly of: readonly QualityKind[];
  readonly unless: readonly QualityCondition[];
  readonly gaps: FindGaps;
}

const SOLUTION = ['solution'] as const;
const DEPLOYMENT = ['deployment'] as const;

/** The published rules in the order of the page: whom they are for, when they do not apply, what they look at. */
const ITEMS_BY_ID = {
  purpose: { of: DEPLOYMENT, unless: ['ended'], gaps: stated(['purpose']) },
  begin: { of: QUALITY_KINDS, unless: ['not-begun'], gaps: stated(['since']) },
  benefits: { of: SOLUTION, unless: ['not-begun'], gaps: benefits },
  experience: { of: DEPLOYMENT, unless: ['not-begun'], gaps: experience },
  operation: { of: SOLUTION, unless: ['idea', 'ended'], gaps: stated(['hosting'], ['dataLocation']) },
  data: {
    of: SOLUTION,
    unless: ['idea', 'ended'],
    gaps: stated(['personalData'], ['dataSources'], ['trainingData']),
  },
  reuse: { of: SOLUTION, unless: ['ended'], gaps: stated(['reuse', 'availability']) },
  'risk-class': { of: SOLUTION, unless: ['idea', 'ended'], gaps: stated(['aiAct', 'riskClass']) },
  'annex-viii': {
    of: SOLUTION,
    unless: ['not-begun', 'ended', 'not-classified', 'not-high-risk', 'restricted', 'not-in-eu-database'],
    gaps: annexVIII,
  },
  duties: {
    of: QUALITY_KINDS,
    unless: ['not-begun', 'ended', 'not-classified', 'no-duty'],
    gaps: openDuties,
  },
  'legal-basis': { of: SOLUTION, unless: ['not-begun', 'ended', 'harmless'], gaps: stated(['legalBasis']) },
  oversight: {
    of: SOLUTION,
    unless: ['not-begun', 'ended', 'harmless'],
    gaps: stated(['oversight'], ['complaint']),
  },
  affected: {
    of: DEPLOYMENT,
    unless: ['not-begun', 'ended', 'harmless'],
    gaps: stated(['affected'], ['information'], ['complaint']),
  },
  assessments: {
    of: QUALITY_KINDS,
    unless: ['not-begun', 'ended', 'harmless'],
    gaps: stated(['assessments']),
  },
  declared: { of: QUALITY_KINDS, unless: ['ended'], gaps: declared },
  sources: { of: DEPLOYMENT, unless: ['own-statement'], gaps: stated(['sources']) },
  review: {
    of: QUALITY_KINDS,
    unless: ['ended', 'interested'],
    gaps: clean(pruefungVeraltet, bestaetigungVeraltet),
  },
  links: {
    of: QUALITY_KINDS,
    unless: ['no-address'],
    gaps: clean(linkUnsicher, webadresseKurzlink, webadresseRechner),
  },
  language: {
    of: QUALITY_KINDS,
    unless: ['no-sentence'],
    gaps: clean(satzZuLang, nominalstil, werbesprache),
  },
} satisfies Readonly<Record<string, ItemRule>>;

export type QualityItemId = keyof typeof ITEMS_BY_ID;

export const QUALITY_ITEMS: readonly QualityItem[] = (
  Object.entries(ITEMS_BY_ID) as [QualityItemId, ItemRule][]
).map(([id, { of, ...rest }]) => ({ id, kinds: of, ...rest }));
