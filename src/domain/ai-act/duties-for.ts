import { beginningOf } from './beginning.ts';
import { DUTIES, type DutyId } from './duties.ts';
import type { DutyReason } from './duty-reasons.ts';
import type { AiActFacts, AssessmentState, DeploymentFacts, SystemFacts } from './facts.ts';
import { SCOPES } from './scope.ts';

/**
 * `met`: the record shows it. `open`: it applies and the record does not show it, though it could. `unknown`: it cannot
 * be judged, because an input is missing or the record has no place for the proof.
 */
export const DUTY_STATES = ['open', 'met', 'unknown', 'not-yet', 'not-needed'] as const;
export type DutyStateName = (typeof DUTY_STATES)[number];

/** One duty of one provider or deployer on one day. */
export interface DutyState {
  readonly duty: DutyId;
  /** `organisation/id` of the deployment whose deployer owes it; undefined for the provider's duties. */
  readonly deployment?: string;
  readonly state: DutyStateName;
  /** Whether it applies on the day, met or not. */
  readonly applies: 'yes' | 'no' | 'later' | 'unclear';
  readonly reason: DutyReason;
  /** Day from which it applies, `YYYY-MM-DD`; undefined where it never does. */
  readonly from?: string;
}

type Verdict = Pick<DutyState, 'state' | 'reason'>;

/**
 * What providers and deployers of a system owe under the AI Act on a day, one entry for each duty of the provider and
 * for each duty of each deployer. „Met“ means that the record shows it, not that it has been checked.
 *
 * @param on `YYYY-MM-DD`
 */
export function dutiesFor(facts: AiActFacts, on: string): DutyState[] {
  return DUTIES.flatMap(({ id, role }) =>
    role === 'provider'
      ? [{ duty: id, ...judge(id, facts, facts.deployments, undefined, on) }]
      : facts.deployments.map((use) => ({
          duty: id,
          deployment: use.key,
          ...judge(id, facts, [use], use, on),
        })),
  );
}

function judge(
  id: DutyId,
  { system }: AiActFacts,
  uses: readonly DeploymentFacts[],
  use: DeploymentFacts | undefined,
  on: string,
): Omit<DutyState, 'duty' | 'deployment'> {
  const scope = SCOPES[id](system, use ?? NO_USE);
  if (scope !== 'yes' && 'no' in scope) return notNeeded(scope.no);
  const stage = use?.stage ?? system.stage;
  if (stage === 'ended') return notNeeded('ended');
  const beginning = beginningOf(id, system);
  if ('never' in beginning) return notNeeded(beginning.never);
  const { from, why, unclear } = beginning;
  if (on < from) return notYet(why, from);
  if (stage === 'planned') return notYet('planned', from);
  if (scope !== 'yes') return isUnclear(scope.unclear, from);
  if (unclear !== undefined && (unclear.until === undefined || on < unclear.until)) {
    return isUnclear(unclear.why, from);
  }
  return { ...PROOFS[id](system, uses), applies: 'yes', from };
}

type Judgement = ReturnType<typeof judge>;

const notNeeded = (reason: DutyReason): Judgement => ({ state: 'not-needed', applies: 'no', reason });
const notYet = (reason: DutyReason, from: string): Judgement => ({
  state: 'not-yet',
  applies: 'later',
  reason,
  from,
});
const isUnclear = (reason: DutyReason, from: string): Judgement => ({
  state: 'unknown',
  applies: 'unclear',
  reason,
  from,
});

/** Stands in where a provider's duty does not look at uses. */
const NO_USE: DeploymentFacts = {
  key: '',
  stage: 'in-use',
  authority: 'unknown',
  publicService: 'unknown',
  fundamentalRights: undefined,
  dataProtection: undefined,
  shows: { notice: false, staffCouncil: false, providerEntry: false, deployerRecord: false },
};

const met = (reason: DutyReason): Verdict => ({ state: 'met', reason });
const open = (reason: DutyReason = 'missing'): Verdict => ({ state: 'open', reason });
const unknown = (reason: DutyReason): Verdict => ({ state: 'unknown', reason });

type Proof = (system: SystemFacts, uses: readonly DeploymentFacts[]) => Verdict;

const noField: Proof = () => unknown('no-field');
const inUse: Proof = () => open('prohibited');
const registered: Proof = ({ restricted, shows }, uses) => {
  if (restricted) return unknown('non-public');
  return shows.euDatabase || uses.some((use) => use.shows.providerEntry) ? met('registration-shown') : open();
};
const notice: Proof = (_, uses) => (uses.some(({ shows }) => shows.notice) ? met('notice-shown') : open());

/** How the records show that a duty which applies is met. */
const PROOFS: Readonly<Record<DutyId, Proof>> = {
  'literacy-provider': noField,
  'ban-provider': inUse,
  'exception-documented': ({ restricted, shows }) => {
    if (shows.exception) return met('exception-shown');
    return restricted ? unknown('non-public') : open();
  },
  conformity: ({ restricted, shows }) => {
    if (shows.conformity) return met('conformity-shown');
    return restricted ? unknown('withheld') : open();
  },
  'registration-high-risk': registered,
  'registration-exception': registered,
  'registration-national': noField,
  '50.1': notice,
  '50.2': noField,
  'literacy-deployer': noField,
  'ban-deployer': inUse,
  oversight: ({ shows }) => (shows.oversight ? met('oversight-shown') : open()),
  logs: noField,
  workers: (_, [use]) => {
    const { notice: informed, staffCouncil } = use!.shows;
    if (informed && staffCouncil) return met('workers-shown');
    return open(informed || staffCouncil ? 'half-informed' : 'missing');
  },
  'registered-only': registered,
  'data-protection': (_, [use]) => ofAssessment(use!.dataProtection, unknown('data-protection-unknown')),
  'affected-persons': notice,
  'fundamental-rights': ({ restricted }, [use]) => {
    if (use!.fundamentalRights === 'not-required') return unknown('said-not-required');
    return ofAssessment(use!.fundamentalRights, restricted ? unknown('withheld') : open());
  },
  'registration-deployer': ({ restricted }, [use]) => {
    if (restricted) return unknown('non-public');
    return use!.shows.deployerRecord ? unknown('record-without-registration') : open();
  },
  '50.3': notice,
  '50.4': noField,
};

function ofAssessment(status: AssessmentState, otherwise: Verdict): Verdict {
  switch (status) {
    case 'done':
      return met('assessment-shown');
    case 'planned':
    case 'in-progress':
      return open('pending');
    case 'withheld':
      return unknown('withheld');
    default:
      return otherwise;
  }
}
