import { ARTICLE_50 } from './classification.ts';
import type { DutyId } from './duties.ts';
import type { DutyReason } from './duty-reasons.ts';
import type { Answer, SystemFacts } from './facts.ts';
import { dayOf } from './key-dates.ts';
import { PROHIBITED_PRACTICES } from './prohibited-practices.ts';

/** From when a duty applies to a system. Days are `YYYY-MM-DD`. */
export interface Beginning {
  /** Before this day it does not apply. */
  readonly from: string;
  /** Why not before. */
  readonly why: DutyReason;
  /** From `from` on it is unclear whether it applies: until a day, or for good. */
  readonly unclear?: { readonly until?: string; readonly why: DutyReason };
}

/** The duty will never apply to this system. */
export interface Never {
  readonly never: DutyReason;
}

/** From when a duty applies, by Articles 111 and 113. */
export function beginningOf(duty: DutyId, system: SystemFacts): Beginning | Never {
  switch (duty) {
    case 'literacy-provider':
    case 'literacy-deployer':
      return from(dayOf('bans'));
    case 'ban-provider':
    case 'ban-deployer':
      return ofBan(system);
    case '50.1':
    case '50.2':
    case '50.3':
    case '50.4':
      return ofTransparency(duty, system);
    case 'exception-documented':
    case 'registration-exception':
      return ofException(system);
    default:
      return ofHighRisk(system);
  }
}

function from(day: string): Beginning {
  return { from: day, why: 'before-date' };
}

/** A day from which it is still unclear whether a duty applies, because the system is or may be older. */
function atEarliest(day: string): Beginning {
  return { from: day, why: 'before-date-at-earliest' };
}

function ofBan({ riskClass, practices }: SystemFacts): Beginning {
  const known = PROHIBITED_PRACTICES.filter(({ id }) => practices?.includes(id)).map((ban) => ban.from);
  if (known.length > 0) return from(known.sort()[0]!);
  return {
    ...from(dayOf('bans')),
    ...(riskClass === 'prohibited' ? { unclear: { until: dayOf('new-bans'), why: 'practice-unknown' } } : {}),
  };
}

function ofTransparency(id: string, system: SystemFacts): Beginning {
  const ground = ARTICLE_50.find((entry) => entry.id === id)!;
  const { fromIfOlder } = ground;
  const older = isOlder(system, ground.from);
  if (fromIfOlder === undefined || older === 'no') return from(ground.from);
  if (older === 'yes') return { from: fromIfOlder, why: 'older-generator' };
  return { ...atEarliest(ground.from), unclear: { until: fromIfOlder, why: 'placed-unknown' } };
}

/** Article 111(2) speaks of high-risk systems only, so for an older system under the exception nothing is settled. */
function ofException(system: SystemFacts): Beginning {
  const start = from(dayOf('annex-iii'));
  return isOlder(system, start.from) === 'no'
    ? start
    : { ...atEarliest(start.from), unclear: { why: 'older-exception' } };
}

/** Articles 111(2) and 113: later for product law, later still for older systems that authorities use. */
function ofHighRisk(system: SystemFacts): Beginning | Never {
  const byProductLaw = system.annexIII.length === 0 && system.productLaw !== 'none';
  const start = from(dayOf(byProductLaw ? 'annex-i' : 'annex-iii'));
  const latest = dayOf('authorities');
  const older = isOlder(system, start.from);
  if (older === 'no' || (older === 'yes' && system.changed === 'yes')) return start;
  if (older === 'unknown') {
    const until = system.forAuthorities === 'yes' ? { until: latest } : {};
    return { ...atEarliest(start.from), unclear: { ...until, why: 'placed-unknown' } };
  }
  switch (system.forAuthorities) {
    case 'unknown':
      return { ...atEarliest(start.from), unclear: { why: 'older-purpose-unknown' } };
    case 'yes':
      return system.changed === 'no'
        ? { from: latest, why: 'older-for-authorities' }
        : { ...atEarliest(start.from), unclear: { until: latest, why: 'change-unknown' } };
    case 'no':
      return system.changed === 'no'
        ? { never: 'older-system' }
        : { ...atEarliest(start.from), unclear: { why: 'change-unknown' } };
  }
}

/** Whether a system was on the market or in service before a day; one that is only planned was not. */
function isOlder({ placed, stage }: SystemFacts, day: string): Answer {
  if (placed === undefined) return stage === 'planned' ? 'no' : 'unknown';
  if (placed.to < day) return 'yes';
  return placed.from >= day ? 'no' : 'unknown';
}
