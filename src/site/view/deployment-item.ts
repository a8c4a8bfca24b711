import type { RecordOf } from '#domain/record.ts';
import type { Translate } from '#i18n/index.ts';
import { formatDate, formatNumber } from '../format.ts';
import { urls } from '../urls.ts';
import type { Labels } from './labels.ts';

/** A deployment in a list, on the pages of solutions, organisations and states. */
export interface DeploymentItem {
  readonly href: string;
  readonly organisation: string;
  readonly solution: string;
  readonly place: string;
  readonly status: { readonly id: string; readonly text: string };
  readonly period: string;
  readonly usage: string;
  readonly purpose: string;
}

export function deploymentItem(
  deployment: RecordOf<'deployment'>,
  labels: Labels,
  t: Translate,
): DeploymentItem {
  const { data, organisation, id } = deployment;
  const authority = labels.catalogue.organisation.get(organisation);
  return {
    href: labels.path(urls.deployment(organisation, id)),
    organisation: labels.organisationName(organisation),
    solution: labels.catalogue.solution.get(data.solution)?.data.title ?? data.solution,
    place: labels.place(authority) ?? '',
    status: { id: data.status, text: labels.label('deployment-status', data.status) },
    period: period(data, labels, t),
    usage: data.usage === undefined ? '' : usageText(data.usage, labels, t),
    purpose: data.purpose ?? '',
  };
}

/** „seit Juni 2024“, „beendet August 2026“ or nothing. */
export function period(
  { since, ended }: { since?: string | undefined; ended?: string | undefined },
  labels: Labels,
  t: Translate,
): string {
  return [
    since === undefined ? '' : t('common.since', { date: formatDate(since, labels.language) }),
    ended === undefined ? '' : t('common.ended', { date: formatDate(ended, labels.language) }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** „9.000 Nutzende (Stand 2025)“. */
export function usageText(
  usage: NonNullable<RecordOf<'deployment'>['data']['usage']>,
  labels: Labels,
  t: Translate,
): string {
  const amount = `${formatNumber(usage.number, labels.language)} ${labels.label('usage-units', usage.unit)}`;
  return usage.asOf === undefined
    ? amount
    : `${amount} (${t('common.asOf', { date: formatDate(usage.asOf, labels.language) })})`;
}
