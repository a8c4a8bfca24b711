import type { RecordOf } from '../record.ts';
import { annexIIIArea } from './annex-iii.ts';
import type { AnnexVIIISection } from './annex-viii.ts';

type SolutionAiAct = RecordOf<'solution'>['data']['aiAct'];

/**
 * The section of Annex VIII a provider fills in for the EU database: the one the record names, else the one that follows
 * from the classification. None where Article 49 asks for no entry there: no classification that needs one, product law
 * alone, or critical infrastructure, which Member States register themselves (Article 49(5)).
 */
export function providerSection(aiAct: SolutionAiAct): Extract<AnnexVIIISection, 'A' | 'B'> | undefined {
  const named = aiAct?.provider?.section;
  if (named === 'A' || named === 'B') return named;
  if (!isInEuDatabase(aiAct)) return undefined;
  if (aiAct?.riskClass === 'high-risk') return 'A';
  return aiAct?.riskClass === 'exempt-6-3' ? 'B' : undefined;
}

/**
 * Of the deployments of a system those with a deployer's record, and those in use of which Article 49(3) asks for one: of
 * high-risk systems only.
 */
export function registeredUses<D extends Pick<RecordOf<'deployment'>, 'data'>>(
  { data: { aiAct } }: Pick<RecordOf<'solution'>, 'data'>,
  deployments: readonly D[],
): D[] {
  const isDue = aiAct?.riskClass === 'high-risk' && isInEuDatabase(aiAct);
  return deployments.filter(
    ({ data }) =>
      data.retired === undefined &&
      (data.aiAct?.deployer !== undefined || (isDue && IN_USE.has(data.status))),
  );
}

const IN_USE: ReadonlySet<string> = new Set(['pilot', 'production']);

/** Whether the register has an entry for the EU database to show for a system. */
export function hasEntry(
  solution: Pick<RecordOf<'solution'>, 'data'>,
  deployments: readonly Pick<RecordOf<'deployment'>, 'data'>[],
): boolean {
  if (solution.data.retired !== undefined) return false;
  return (
    providerSection(solution.data.aiAct) !== undefined || registeredUses(solution, deployments).length > 0
  );
}

function isInEuDatabase(aiAct: SolutionAiAct): boolean {
  if (aiAct?.restricted !== undefined) return true;
  return (aiAct?.annexIII ?? []).some((point) => annexIIIArea(point)?.register === 'eu');
}
