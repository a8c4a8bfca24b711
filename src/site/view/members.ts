import { groupBy } from '#domain/catalogue.ts';
import type { RecordOf } from '#domain/record.ts';
import { translate } from '#i18n/index.ts';
import { urls } from '../urls.ts';
import { deploymentItem, type DeploymentItem } from './deployment-item.ts';
import { rowId } from './figure.ts';
import type { Labels, Link } from './labels.ts';
import { organisationRows, type OrganisationGroup, type OrganisationRow } from './organisation-list.ts';

const MAX_DEPLOYMENTS = 50;

/** Who and what belongs to a state or a level of government. */
export interface Members {
  /** Key figures; empty where no authority is in the register. */
  readonly figures: readonly { readonly label: string; readonly value: number }[];
  /** The same place in the figures of the register. */
  readonly comparisons: readonly Link[];
  readonly deploymentCount: number;
  /** The first of them; the authorities' own pages have all. */
  readonly deployments: readonly DeploymentItem[];
  /** A state's authorities by level, a level's by state. */
  readonly organisations: readonly OrganisationGroup[];
}

/** @param solutions those provided by the authorities of the place */
export function membersOf(
  list: 'states' | 'levels',
  id: string,
  solutions: readonly RecordOf<'solution'>[],
  labels: Labels,
): Members {
  const t = translate(labels.language);
  const organisations = labels.catalogue.organisations.filter(
    ({ data }) => data.retired === undefined && (list === 'states' ? data.state : data.level) === id,
  );
  const deployments = organisations
    .flatMap((organisation) => labels.catalogue.recordsOf.get(organisation.id)?.deployments ?? [])
    .filter(({ data }) => data.retired === undefined);
  const figures = [
    { label: t('home.figure.solutions'), value: solutions.length },
    {
      label: t('home.figure.production'),
      value: solutions.filter(({ data }) => data.status === 'production').length,
    },
    { label: t('home.figure.deployments'), value: deployments.length },
    { label: t('home.figure.organisations'), value: organisations.length },
  ];
  return {
    figures: organisations.length === 0 ? [] : figures,
    comparisons: comparisons(list, id, labels),
    deploymentCount: deployments.length,
    deployments: deployments
      .slice(0, MAX_DEPLOYMENTS)
      .map((deployment) => deploymentItem(deployment, labels, t)),
    organisations: list === 'states' ? byLevel(organisations, labels) : byState(organisations, labels),
  };
}

function byLevel(organisations: readonly RecordOf<'organisation'>[], labels: Labels): OrganisationGroup[] {
  const t = translate(labels.language);
  const groups = groupBy(organisations, ({ data }) => [data.level]);
  return labels.catalogue.vocabularies.levels.entries
    .filter(({ id }) => groups.has(id))
    .map(({ id }) => ({
      id: `stellen-${id}`,
      title: id === 'municipal' ? t('state.level.municipal') : labels.label('levels', id),
      organisations: rows(groups.get(id)!, labels),
    }));
}

/** Those without a state come first. */
function byState(organisations: readonly RecordOf<'organisation'>[], labels: Labels): OrganisationGroup[] {
  const groups = groupBy(organisations, ({ data }) => [data.state ?? data.level]);
  const states = labels.catalogue.vocabularies.states.entries.map(({ id }) => id);
  const levels = labels.catalogue.vocabularies.levels.entries.map(({ id }) => id);
  return [...levels, ...states]
    .filter((id) => groups.has(id))
    .map((id) => ({
      id: `stellen-${id.toLowerCase()}`,
      title: labels.label(levels.includes(id) ? 'levels' : 'states', id),
      organisations: rows(groups.get(id)!, labels),
    }));
}

/** The heading names the state already. */
function rows(organisations: readonly RecordOf<'organisation'>[], labels: Labels): OrganisationRow[] {
  return organisationRows(organisations, labels).map((row) => ({ ...row, place: '' }));
}

/** Rows of `/zahlen/` that count this place. */
function comparisons(list: 'states' | 'levels', id: string, labels: Labels): Link[] {
  const t = translate(labels.language);
  const states = ['loesungen-land', 'einsaetze-land', 'beteiligung-land'] as const;
  const levels = ['loesungen-ebene', 'beteiligung-ebene'] as const;
  const federal = ['loesungen-ebene', 'einsaetze-land', 'beteiligung-ebene'] as const;
  return (list === 'states' ? states : id === 'federal' ? federal : levels).map((figure) => ({
    text: t(`figure.${figure}`),
    href: `${labels.path(urls.figures)}#${rowId(figure, id)}`,
  }));
}
