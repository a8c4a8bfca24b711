import { dutiesFor, DUTY_STATES, type DutyState } from '#domain/ai-act/duties-for.ts';
import { dutyOf } from '#domain/ai-act/duties.ts';
import { factsOf, RISK_CLASSES, type RiskClass } from '#domain/ai-act/facts.ts';
import { groupBy } from '#domain/catalogue.ts';
import type { RecordOf } from '#domain/record.ts';
import { counted, translate, type Translate } from '#i18n/index.ts';
import { lawAddress, riskClassAddress } from '../law-address.ts';
import { urls } from '../urls.ts';
import { solutionsByTitle } from './card.ts';
import type { Labels, Link } from './labels.ts';
import { sheetLink } from './sheet-link.ts';
import { coded } from './solution.ts';

/** Rows on one page; a risk class with more has pages of its own. */
export const REGISTER_ROWS = 250;
const MAX_DEPLOYERS = 5;

/** One system in the transparency register. */
export interface RegisterRow {
  readonly id: string;
  readonly riskClass: RiskClass;
  readonly system: Link;
  readonly status: { readonly id: string; readonly text: string };
  readonly provider: Link;
  readonly deployers: readonly Link[];
  /** To those that are not named here. */
  readonly moreDeployers: Link | undefined;
  /** Points of Annex III, conditions of Article 6(3) and obligations of Article 50. */
  readonly points: readonly Link[];
  /** Why the entry is reduced, with its legal ground. */
  readonly restricted: string | undefined;
  readonly openDuties: readonly Link[];
  /** How many other duties are in which state: „3 erfüllt, 4 nicht zu beurteilen“. */
  readonly otherDuties: string;
  readonly sheet: Link | undefined;
  /** Ids of levels and states of provider and deployers. */
  readonly places: readonly string[];
}

/** The systems of one risk class. */
export interface RegisterGroup {
  readonly riskClass: RiskClass;
  readonly title: Link;
  readonly definition: string;
  readonly total: number;
  /** The page of this class alone. */
  readonly href: string;
  /** Undefined where there are too many for this page. */
  readonly rows: readonly RegisterRow[] | undefined;
}

/** A page of one risk class. */
export interface RegisterPageView {
  readonly group: RegisterGroup;
  readonly page: number;
  readonly pages: number;
}

interface Count {
  readonly label: string;
  readonly value: number;
}

export interface RegisterView {
  readonly groups: readonly RegisterGroup[];
  readonly figures: readonly Count[];
  /** Systems of each risk class. */
  readonly classes: readonly Count[];
  /** Restricted entries by their ground. */
  readonly restricted: readonly { readonly ground: Link; readonly count: number }[];
}

const made = new WeakMap<Labels, { readonly today: string; readonly rows: readonly RegisterRow[] }>();

/** All active systems by title; made once, because several pages show them. */
export function registerRows(labels: Labels, today: string): readonly RegisterRow[] {
  const known = made.get(labels);
  if (known?.today === today) return known.rows;
  const t = translate(labels.language);
  const rows = solutionsByTitle(labels).map((solution) => registerRow(solution, labels, today, t));
  made.set(labels, { today, rows });
  return rows;
}

/** The whole register: classes that ask for most come first, what nobody has assessed comes last. */
export function registerView(labels: Labels, today: string): RegisterView {
  const t = translate(labels.language);
  const rows = registerRows(labels, today);
  const groups = groupsOf(rows, labels);
  return {
    groups: groups.map((group) => (group.total > REGISTER_ROWS ? { ...group, rows: undefined } : group)),
    figures: [
      { label: t('register.figure.total'), value: rows.length },
      {
        label: t('register.figure.open'),
        value: rows.filter(({ openDuties }) => openDuties.length > 0).length,
      },
      {
        label: t('register.figure.restricted'),
        value: rows.filter(({ restricted }) => restricted !== undefined).length,
      },
    ],
    classes: groups.map(({ title, total }) => ({ label: title.text, value: total })),
    restricted: restrictions(labels),
  };
}

/** The pages of each risk class, at least one for each, so that their addresses never break. */
export function registerPages(labels: Labels, today: string): RegisterPageView[] {
  return groupsOf(registerRows(labels, today), labels).flatMap((group) =>
    inPages(group.rows).map((rows, index, { length }) => ({
      group: { ...group, rows },
      page: index + 1,
      pages: length,
    })),
  );
}

/** What is provided or used in a state; what nobody has assessed is only counted. */
export function stateRegister(state: string, labels: Labels, today: string): RegisterGroup[] {
  const rows = registerRows(labels, today).filter(({ places }) => places.includes(state));
  return groupsOf(rows, labels).map((group) =>
    group.riskClass === 'not-assessed' ? { ...group, rows: undefined } : group,
  );
}

/** A list in pages; one page even if it is empty. */
export function inPages<T>(items: readonly T[]): T[][] {
  const pages = Math.max(1, Math.ceil(items.length / REGISTER_ROWS));
  return Array.from({ length: pages }, (_, page) =>
    items.slice(page * REGISTER_ROWS, (page + 1) * REGISTER_ROWS),
  );
}

function groupsOf(
  rows: readonly RegisterRow[],
  labels: Labels,
): (RegisterGroup & { readonly rows: readonly RegisterRow[] })[] {
  const byClass = groupBy(rows, ({ riskClass }) => [riskClass]);
  return RISK_CLASSES.map((riskClass) => {
    const own = byClass.get(riskClass) ?? [];
    return {
      riskClass,
      title: riskClassLink(riskClass, labels),
      definition: labels.definition('risk-classes', riskClass) ?? '',
      total: own.length,
      href: labels.path(urls.transparencyClass(riskClass)),
      rows: own,
    };
  });
}

/** A risk class that leads to its explanation; a missing one is no term of the law. */
export function riskClassLink(riskClass: RiskClass, labels: Labels): Link {
  if (riskClass === 'not-assessed') return { text: translate(labels.language)('register.notAssessed') };
  return {
    text: labels.label('risk-classes', riskClass),
    href: labels.path(riskClassAddress(riskClass)!),
  };
}

function restrictions(labels: Labels): { ground: Link; count: number }[] {
  const groups = groupBy(solutionsByTitle(labels), ({ data: { aiAct } }) =>
    aiAct?.restricted === undefined ? [] : [aiAct.restricted.ground],
  );
  return labels.catalogue.vocabularies['restriction-grounds'].entries
    .filter(({ id }) => groups.has(id))
    .map(({ id }) => ({ ground: labels.term('restriction-grounds', id), count: groups.get(id)!.length }));
}

/** Deployments that have not been withdrawn. */
export function activeDeployments(
  { id }: RecordOf<'solution'>,
  { catalogue }: Labels,
): RecordOf<'deployment'>[] {
  return (catalogue.deploymentsOf.get(id) ?? []).filter(({ data }) => data.retired === undefined);
}

function registerRow(
  solution: RecordOf<'solution'>,
  labels: Labels,
  today: string,
  t: Translate,
): RegisterRow {
  const { id, data, organisation } = solution;
  const { aiAct } = data;
  const deployments = activeDeployments(solution, labels);
  const facts = factsOf(solution, deployments);
  const duties = dutiesFor(facts, today);
  const href = labels.path(urls.solution(id));
  const more = deployments.length - MAX_DEPLOYERS;
  return {
    id,
    riskClass: facts.system.riskClass,
    system: { ...labels.recordText(data.title), href },
    status: { id: data.status, text: labels.label('status', data.status) },
    provider: labels.organisationLink(organisation),
    deployers: deployments.slice(0, MAX_DEPLOYERS).map((deployment) => ({
      ...labels.recordText(labels.organisationName(deployment.organisation)),
      href: labels.path(urls.deployment(deployment.organisation, deployment.id)),
    })),
    moreDeployers:
      more > 0 ? { text: counted(t, 'register.more', more), href: `${href}#einsatz` } : undefined,
    points: [
      ...coded(labels, 'annex-iii', aiAct?.annexIII),
      ...coded(labels, 'article-6-3', aiAct?.article6_3),
      ...coded(labels, 'article-50', aiAct?.transparency),
    ],
    restricted:
      aiAct?.restricted &&
      t('register.restrictedRow', { ground: labels.label('restriction-grounds', aiAct.restricted.ground) }),
    openDuties: openDuties(duties, labels, t),
    otherDuties: otherDuties(duties, t),
    sheet: sheetLink(solution, labels, t),
    places: places([organisation, ...deployments.map((deployment) => deployment.organisation)], labels),
  };
}

/** Each open duty once, with the number of uses where several deployers owe it. */
function openDuties(duties: readonly DutyState[], labels: Labels, t: Translate): Link[] {
  const open = duties.filter(({ state }) => state === 'open');
  return [...Map.groupBy(open, ({ duty }) => duty)].map(([id, owed]) => {
    const { label, source } = dutyOf(id);
    const uses = owed.length > 1 ? ` (${counted(t, 'register.uses', owed.length)})` : '';
    return { text: `${label[labels.language]}${uses}`, href: labels.path(lawAddress(source)) };
  });
}

function otherDuties(duties: readonly DutyState[], t: Translate): string {
  return DUTY_STATES.filter((state) => state !== 'open' && state !== 'not-needed')
    .map((state) => ({ state, count: duties.filter((duty) => duty.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => t(`register.duties.${state}`, { count }))
    .join(', ');
}

function places(organisations: readonly string[], { catalogue }: Labels): string[] {
  const all = organisations.flatMap((id) => {
    const data = catalogue.organisation.get(id)?.data;
    return data === undefined ? [] : [data.level, ...(data.state === undefined ? [] : [data.state])];
  });
  return [...new Set(all)];
}

/** What the register can be filtered by. */
export interface RegisterFilterOptions {
  readonly classes: readonly FilterOption[];
  readonly levels: readonly FilterOption[];
  readonly states: readonly FilterOption[];
}

interface FilterOption {
  readonly id: string;
  readonly label: string;
}

export function filterOptions(labels: Labels): RegisterFilterOptions {
  const places = (list: 'levels' | 'states'): FilterOption[] =>
    labels.catalogue.vocabularies[list].entries.map(({ id, label }) => ({
      id,
      label: label[labels.language],
    }));
  return {
    classes: RISK_CLASSES.map((id) => ({ id, label: riskClassLink(id, labels).text })),
    levels: places('levels'),
    states: places('states'),
  };
}
