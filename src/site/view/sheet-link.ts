import { hasEntry } from '#domain/ai-act/registration.ts';
import type { RecordOf } from '#domain/record.ts';
import type { Translate } from '#i18n/index.ts';
import { urls } from '../urls.ts';
import type { Labels, Link } from './labels.ts';

/** Whether a system has an entry sheet: somebody has classified it, or its records hold items of Annex VIII. */
export function hasSheet(solution: RecordOf<'solution'>, { catalogue }: Labels): boolean {
  const { aiAct, retired } = solution.data;
  if (retired !== undefined) return false;
  const isAssessed = aiAct !== undefined && aiAct.riskClass !== 'not-assessed';
  return isAssessed || hasEntry(solution, catalogue.deploymentsOf.get(solution.id) ?? []);
}

/** The way to a system's entry sheet, where there is one. */
export function sheetLink(solution: RecordOf<'solution'>, labels: Labels, t: Translate): Link | undefined {
  if (!hasSheet(solution, labels)) return undefined;
  return { text: t('sheet.link'), href: labels.path(urls.entrySheet(solution.id)) };
}
