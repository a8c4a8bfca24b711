import type { Kind } from '#domain/kind.ts';
import type { Answers } from '#records/new-record.ts';

/** Answers that decide which fields make sense; `riskClass` is that of the record's own or of the used solution. */
export interface Situation {
  readonly answers: Answers;
  readonly riskClass: string | undefined;
}

const HIGH_RISK = new Set(['high-risk', 'exempt-6-3']);
const ended = ({ answers }: Situation): boolean =>
  answers['status'] === 'discontinued' || answers['status'] === 'ended';
const started = ({ answers }: Situation): boolean =>
  answers['status'] !== 'idea' && answers['status'] !== 'interested';
const inAnnexIII = ({ riskClass }: Situation): boolean => HIGH_RISK.has(riskClass ?? '');
const isClassified = ({ riskClass }: Situation): boolean =>
  riskClass !== undefined && riskClass !== 'not-assessed';
const isShared = ({ answers }: Situation): boolean => {
  const reuse = answers['reuse'] as Answers | undefined;
  return ![undefined, 'not-planned'].includes(reuse?.['availability'] as string | undefined);
};

/** Fields that are asked for only where they apply, by path; all others always are. */
const CONDITIONS: Readonly<Record<Kind, Readonly<Record<string, (situation: Situation) => boolean>>>> = {
  organisation: { state: ({ answers }) => answers['level'] !== 'federal' },
  solution: {
    since: started,
    ended,
    'aiAct.assessedOn': isClassified,
    'aiAct.annexIII': inAnnexIII,
    'aiAct.productLaw': ({ riskClass }) => riskClass === 'high-risk',
    'aiAct.article6_3': ({ riskClass }) => riskClass === 'exempt-6-3',
    'aiAct.transparency': (situation) =>
      isClassified(situation) && !['minimal', 'prohibited'].includes(situation.riskClass!),
    'aiAct.provider': inAnnexIII,
    'aiAct.euDatabase': inAnnexIII,
    'aiAct.restricted': inAnnexIII,
    'reuse.licence': isShared,
    'reuse.sourceCode': isShared,
    'reuse.publiccode': isShared,
    'reuse.conditions': isShared,
    'reuse.operation': isShared,
    'reuse.contract': isShared,
    'reuse.costs': isShared,
    'reuse.effort': isShared,
  },
  deployment: { since: started, ended, aiAct: inAnnexIII },
  need: {},
};

/** Whether a field, by its path without indices, is asked for in this situation. */
export function isRelevant(kind: Kind, path: string, situation: Situation): boolean {
  return CONDITIONS[kind][path]?.(situation) ?? true;
}

/** Every path with a condition. */
export function conditionalPaths(kind: Kind): string[] {
  return Object.keys(CONDITIONS[kind]);
}
