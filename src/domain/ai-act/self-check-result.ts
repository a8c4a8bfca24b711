import type { Text } from '../text.ts';
import { dutyOf } from './duties.ts';
import { dutiesFor, type DutyState } from './duties-for.ts';
import type { AiActFacts, DeploymentFacts, RiskClass, SystemFacts } from './facts.ts';
import { dayOf } from './key-dates.ts';
import type { Age, SelfCheckEnd } from './self-check.ts';
import { statements, type Statements, type Step } from './self-check-walk.ts';

/** What the front matter of a solution would say below `aiAct`. */
export interface AiActProposal {
  readonly riskClass: RiskClass;
  readonly assessedOn?: string;
  readonly annexIII?: readonly string[];
  readonly productLaw?: string;
  readonly article6_3?: readonly string[];
  readonly transparency?: readonly string[];
  readonly restricted?: { readonly ground: string };
}

export interface SelfCheckResult {
  readonly end: SelfCheckEnd;
  /** Undefined where the regulation does not apply. */
  readonly riskClass?: RiskClass;
  /** What the role owes, without what does not concern the system. */
  readonly duties: readonly DutyState[];
  /** What the classification alone does not say. */
  readonly notes: readonly Text[];
  readonly proposal?: AiActProposal;
}

/**
 * The result of answered questions.
 *
 * @param on the day of the check, `YYYY-MM-DD`
 */
export function selfCheckResult(end: SelfCheckEnd, steps: readonly Step[], on: string): SelfCheckResult {
  const proposal = selfCheckProposal(end, steps, on);
  if (proposal === undefined) return { end, duties: [], notes: [] };
  const { riskClass } = proposal;
  if (end === 'unclear') return { end, riskClass, duties: [], notes: [], proposal };
  const said = statements(steps);
  return {
    end,
    riskClass,
    duties: dutiesFor(selfCheckFacts(classified(said)), on).filter(
      ({ duty, applies }) => applies !== 'no' && concerns(said, dutyOf(duty).role),
    ),
    notes: exceptionBesideProductLaw(said) ? [PRODUCT_LAW_NOTE] : [],
    proposal,
  };
}

/** What a record would say about the AI Act; nothing where the regulation does not apply. */
export function selfCheckProposal(
  end: SelfCheckEnd,
  steps: readonly Step[],
  on: string,
): AiActProposal | undefined {
  if (end === 'not-ai' || end === 'out-of-scope') return undefined;
  return end === 'unclear' ? { riskClass: 'not-assessed' } : proposalOf(classified(statements(steps)), on);
}

const PRODUCT_LAW_NOTE: Text = {
  de: 'Hochriskant ist das System wegen des Produktrechts. Für Anhang III berufen Sie sich auf die Ausnahme nach Artikel 6 Absatz 3. Dafür bleibt: die Bewertung dokumentieren (Artikel 6 Absatz 4) und das System registrieren (Artikel 49 Absatz 2).',
  en: 'The system is high-risk because of product law. For Annex III you rely on the exception in Article 6(3). What remains for it: document the assessment (Article 6(4)) and register the system (Article 49(2)).',
};

function exceptionBesideProductLaw({ productLaw, exception }: Statements): boolean {
  return productLaw !== undefined && exception !== undefined;
}

/** A record holds one classification: beside product law, an exception takes the system out of Annex III. */
function classified(said: Statements): Statements {
  if (!exceptionBesideProductLaw(said)) return said;
  const { exception: _exception, ground: _ground, ...rest } = said;
  return { ...rest, annexIII: [] };
}

function riskClassOf({ practice, productLaw, annexIII, exception, transparency }: Statements): RiskClass {
  if (practice !== undefined) return 'prohibited';
  if (productLaw !== undefined || (annexIII.length > 0 && exception === undefined)) return 'high-risk';
  if (annexIII.length > 0) return 'exempt-6-3';
  return transparency.length > 0 ? 'transparency' : 'minimal';
}

/** What the answers say as facts of a system in use by a public authority. */
export function selfCheckFacts(said: Statements): AiActFacts {
  const system: SystemFacts = {
    stage: 'in-use',
    placed: said.age === undefined ? undefined : PLACED[said.age],
    changed: 'unknown',
    forAuthorities: 'yes',
    riskClass: riskClassOf(said),
    practices: said.practice === undefined ? undefined : [said.practice],
    annexIII: said.annexIII,
    productLaw: said.productLaw ?? 'none',
    profiling: said.profiling ?? 'unknown',
    transparency: said.transparency,
    restricted: said.ground !== undefined,
    personalData: 'unknown',
    shows: { exception: false, conformity: false, euDatabase: false, oversight: false },
  };
  const use: DeploymentFacts = {
    key: '',
    stage: 'in-use',
    authority: 'yes',
    publicService: 'unknown',
    fundamentalRights: undefined,
    dataProtection: undefined,
    shows: { notice: false, staffCouncil: false, providerEntry: false, deployerRecord: false },
  };
  return { system, deployments: [use] };
}

/** A day in each of the spans; Article 111 asks only on which side of its days a system lies. */
const PLACED: Readonly<Record<Age, SystemFacts['placed']>> = {
  'before-general': { from: dayOf('in-force'), to: dayOf('in-force') },
  'before-annex-iii': { from: dayOf('general'), to: dayOf('general') },
  new: { from: dayOf('annex-iii'), to: '9999-12-31' },
};

function concerns({ role }: Statements, owner: 'provider' | 'deployer'): boolean {
  return role === 'both' || role === owner;
}

function proposalOf(said: Statements, on: string): AiActProposal {
  const riskClass = riskClassOf(said);
  const { annexIII, productLaw, exception, ground, transparency } = said;
  return {
    riskClass,
    assessedOn: on,
    ...(annexIII.length === 0 ? {} : { annexIII }),
    // Records are German. Which act it is the self-check does not ask.
    ...(productLaw === undefined
      ? {}
      : { productLaw: `Anhang I Abschnitt ${productLaw}, Rechtsakt bitte ergänzen` }),
    // Article 49(4) leaves the condition out of a restricted entry.
    ...(riskClass === 'exempt-6-3' && ground === undefined ? { article6_3: [exception!] } : {}),
    ...(transparency.length === 0 ? {} : { transparency }),
    ...(ground === undefined ? {} : { restricted: { ground } }),
  };
}

/** The proposal as lines of front matter. */
export function frontMatterOf(proposal: AiActProposal): string {
  const { restricted, ...rest } = proposal;
  const lines = Object.entries(rest).map(([key, value]) => `  ${key}: ${yamlOf(value)}`);
  const ground = restricted === undefined ? [] : ['  restricted:', `    ground: ${restricted.ground}`];
  return ['aiAct:', ...lines, ...ground].join('\n') + '\n';
}

/** Quotes what YAML could take for something else. */
function yamlOf(value: string | readonly string[]): string {
  if (typeof value !== 'string') return `[${value.map((item) => `'${item}'`).join(', ')}]`;
  return /^[a-z][a-z0-9-]*$/.test(value) ? value : `'${value}'`;
}
