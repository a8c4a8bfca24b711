import { counted, translate } from '#i18n/index.ts';
import { groupBy } from '#domain/catalogue.ts';
import type { AnyRecord, RecordOf } from '#domain/record.ts';
import { sortedByName } from '../format.ts';
import type { Labels, Link } from './labels.ts';

export interface OrganisationGroup {
  readonly id: string;
  readonly title: string;
  readonly organisations: readonly OrganisationRow[];
}

/** An authority in a list, with its state and what it has entered. */
export interface OrganisationRow extends Link {
  readonly place: string;
  readonly counts: string;
}

/** All authorities by level, each with what it has entered. */
export function organisationGroups(labels: Labels): OrganisationGroup[] {
  const active = labels.catalogue.organisations.filter(({ data }) => data.retired === undefined);
  const byLevel = groupBy(active, ({ data }) => [data.level]);
  return labels.catalogue.vocabularies.levels.entries.map(({ id, label }) => ({
    id,
    title: label[labels.language],
    organisations: organisationRows(byLevel.get(id) ?? [], labels),
  }));
}

/** Authorities by name. */
export function organisationRows(
  organisations: readonly RecordOf<'organisation'>[],
  labels: Labels,
): OrganisationRow[] {
  return sortedByName(organisations, ({ data }) => data.name).map((organisation) => ({
    ...labels.organisationLink(organisation.id),
    place: organisation.data.state === undefined ? '' : labels.label('states', organisation.data.state),
    counts: counts(organisation.id, labels),
  }));
}

/** „2 Lösungen, 1 Einsatz“ */
function counts(organisation: string, labels: Labels): string {
  const t = translate(labels.language);
  const records = labels.catalogue.recordsOf.get(organisation);
  const kinds = [
    ['count.solutions', activeIn(records?.solutions)] as const,
    ['count.deployments', activeIn(records?.deployments)] as const,
    ['count.needs', activeIn(records?.needs)] as const,
  ];
  return kinds
    .filter(([, count]) => count > 0)
    .map(([key, count]) => counted(t, key, count))
    .join(', ');
}

function activeIn(records: readonly AnyRecord[] = []): number {
  return records.filter(({ data }) => data.retired === undefined).length;
}
