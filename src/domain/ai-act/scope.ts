import { annexIIIArea, annexIIIPoint } from './annex-iii.ts';
import type { DutyId } from './duties.ts';
import type { DutyReason } from './duty-reasons.ts';
import type { Answer, DeploymentFacts, SystemFacts } from './facts.ts';

/** Whether a duty applies to a system by its kind, whatever the day: yes, or why not, or why that is unclear. */
export type Scope = 'yes' | { readonly no: DutyReason } | { readonly unclear: DutyReason };

/** What a provider's duty depends on. */
type SystemScope = (system: SystemFacts) => Scope;
/** What a deployer's duty depends on. */
type UseScope = (system: SystemFacts, use: DeploymentFacts) => Scope;

const no = (reason: DutyReason): Scope => ({ no: reason });
const unclear = (reason: DutyReason): Scope => ({ unclear: reason });

/** A `no` decides, whatever else is unclear. */
function all(...scopes: readonly Scope[]): Scope {
  return (
    scopes.find((scope) => scope !== 'yes' && 'no' in scope) ??
    scopes.find((scope) => scope !== 'yes') ??
    'yes'
  );
}

/** The system is high-risk: as classified, or because it profiles and the exception is not open to it. */
const highRisk: SystemScope = ({ riskClass, profiling }) => {
  switch (riskClass) {
    case 'high-risk':
      return 'yes';
    case 'exempt-6-3':
      return profiling === 'yes' ? 'yes' : no('exception-used');
    case 'prohibited':
      return no('is-prohibited');
    case 'transparency':
    case 'minimal':
      return no('not-high-risk');
    case 'not-assessed':
      return unclear('not-assessed');
  }
};

/** Article 2(2) does not say what holds for a product of Annex I Section B that Annex III lists as well. */
const listed: SystemScope = (system) => {
  const scope = highRisk(system);
  const both = scope === 'yes' && system.annexIII.length > 0 && system.productLaw === 'B';
  return both ? unclear('annex-i-section-b-too') : scope;
};

/** High-risk on any ground. For product law of Annex I Section B Article 2(2) leaves out nearly all obligations. */
const anyHighRisk: SystemScope = (system) => {
  const scope = listed(system);
  if (scope !== 'yes' || system.annexIII.length > 0) return scope;
  const grounds: Record<SystemFacts['productLaw'], Scope> = {
    A: 'yes',
    B: no('annex-i-section-b'),
    unknown: unclear('annex-i-section-unknown'),
    none: unclear('ground-unknown'),
  };
  return grounds[system.productLaw];
};

/** High-risk because listed in Annex III. */
const listedHighRisk: SystemScope = (system) => {
  const scope = listed(system);
  if (scope !== 'yes' || system.annexIII.length > 0) return scope;
  return system.productLaw === 'none' ? unclear('ground-unknown') : no('product-law-only');
};

/** Article 49(1) and (3), 26(8), 27: not for critical infrastructure. */
const notInfrastructure: SystemScope = ({ annexIII }) =>
  annexIII.length > 0 && annexIII.every((point) => annexIIIArea(point)?.register === 'national')
    ? no('critical-infrastructure')
    : 'yes';

const infrastructure: SystemScope = ({ annexIII }) =>
  annexIII.length === 0 || annexIII.some((point) => annexIIIArea(point)?.register === 'national')
    ? 'yes'
    : no('not-critical-infrastructure');

const exception: SystemScope = ({ riskClass, profiling }) => {
  if (riskClass === 'not-assessed') return unclear('not-assessed');
  if (riskClass === 'prohibited') return no('is-prohibited');
  if (riskClass !== 'exempt-6-3') return no('no-exception');
  return profiling === 'yes' ? no('no-exception-with-profiling') : 'yes';
};

const prohibited: SystemScope = ({ riskClass }) => {
  if (riskClass === 'not-assessed') return unclear('not-assessed');
  return riskClass === 'prohibited' ? 'yes' : no('not-prohibited');
};

const always = (): Scope => 'yes';

const authority: UseScope = (_, use) => byAnswer(use.authority, 'not-an-authority', 'authority-unknown');

function byAnswer(answer: Answer, otherwise: DutyReason, unknown: DutyReason): Scope {
  if (answer === 'unknown') return unclear(unknown);
  return answer === 'yes' ? 'yes' : no(otherwise);
}

/** Article 27(1): bodies of public law, private providers of public services, and all deployers for points 5(b) and (c). */
const assessesRights: UseScope = ({ annexIII }, { authority: isAuthority, publicService }) => {
  if (annexIII.some((point) => point === 'III.5.b' || point === 'III.5.c')) return 'yes';
  if (isAuthority === 'yes' || publicService === 'yes') return 'yes';
  return isAuthority === 'no' && publicService === 'no' ? no('not-public') : unclear('authority-unknown');
};

const personalData: UseScope = (system, { dataProtection }) => {
  if (system.personalData === 'no') return no('no-personal-data');
  return dataProtection === 'not-required' ? no('declared-not-required') : 'yes';
};

const workers: SystemScope = ({ annexIII }) =>
  annexIII.some((point) => annexIIIPoint(point)?.area === 'III.4') ? 'yes' : unclear('workers-unknown');

const decides: SystemScope = ({ annexIII }) => {
  if (isLawEnforcement(annexIII)) return unclear('law-enforcement-information');
  return annexIII.some((point) => annexIIIPoint(point)?.decidesOnPeople === 'yes')
    ? 'yes'
    : unclear('decision-unknown');
};

const transparency =
  (id: string): SystemScope =>
  (system) => {
    if (system.riskClass === 'prohibited') return no('is-prohibited');
    if (system.transparency === undefined) return unclear('transparency-unknown');
    if (!system.transparency.includes(id)) return no('not-stated-duty');
    return isLawEnforcement(system.annexIII) ? unclear('law-enforcement') : 'yes';
  };

function isLawEnforcement(points: readonly string[]): boolean {
  return points.some((point) => annexIIIPoint(point)?.area === 'III.6');
}

const together =
  (...scopes: readonly UseScope[]): UseScope =>
  (system, use) =>
    all(...scopes.map((scope) => scope(system, use)));

/** To which systems and uses each duty applies. */
export const SCOPES: Readonly<Record<DutyId, UseScope>> = {
  'literacy-provider': always,
  'ban-provider': prohibited,
  'exception-documented': exception,
  conformity: anyHighRisk,
  'registration-high-risk': together(listedHighRisk, notInfrastructure),
  'registration-exception': exception,
  'registration-national': together(listedHighRisk, infrastructure),
  '50.1': transparency('50.1'),
  '50.2': transparency('50.2'),
  'literacy-deployer': always,
  'ban-deployer': prohibited,
  oversight: anyHighRisk,
  logs: anyHighRisk,
  workers: together(anyHighRisk, workers),
  'registered-only': together(listedHighRisk, notInfrastructure, authority),
  'data-protection': together(anyHighRisk, personalData),
  'affected-persons': together(listedHighRisk, decides),
  'fundamental-rights': together(listedHighRisk, notInfrastructure, assessesRights),
  'registration-deployer': together(listedHighRisk, notInfrastructure, authority),
  '50.3': transparency('50.3'),
  '50.4': transparency('50.4'),
};
