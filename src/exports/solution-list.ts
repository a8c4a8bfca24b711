import type { RecordOf } from '#domain/record.ts';
import { siteAddress, type Settings } from '#domain/settings.ts';
import { translate, type MessageKey } from '#i18n/index.ts';
import { urls } from '#site/urls.ts';
import { solutionsByTitle } from '#site/view/card.ts';
import type { Labels, Term } from '#site/view/labels.ts';
import { stated } from '#site/view/solution.ts';

/** One value or several; null where the record says nothing. */
export type ListCell = string | number | readonly string[] | null;

export interface ListColumn {
  /** Name of the value in JSON. */
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'day';
  /** In characters of a spreadsheet. */
  readonly width: number;
}

/** Texts of the interface that stand in exported files. They travel with the list, so that scripts need no language. */
const TEXTS = [
  'common.notStated',
  'list.title',
  'solution.source',
  'export.address',
  'export.about',
  'export.about.title',
  'export.about.count',
  'export.about.date',
  'export.about.licence',
  'export.about.notStated',
  'export.licence',
  'export.file',
] as const satisfies readonly MessageKey[];
export type ListTexts = Readonly<Record<(typeof TEXTS)[number], string>>;

/** All active solutions as a table in one language, in the order of titles: what the browser exports parts of. */
export interface SolutionList {
  /** The register the list comes from, with its address. */
  readonly source: string;
  readonly address: string;
  /** Day the list was made, `YYYY-MM-DD`. */
  readonly date: string;
  readonly texts: ListTexts;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly ListCell[])[];
}

type CellOf = (solution: RecordOf<'solution'>) => ListCell;

/** The list of a register on a day. */
export function solutionList(labels: Labels, settings: Settings, today: string): SolutionList {
  const t = translate(labels.language);
  const columns = columnsOf(labels, settings);
  return {
    source: `${settings.name}: ${settings.title}`,
    address: `${siteAddress(settings)}${labels.path(urls.home)}`,
    date: today,
    texts: Object.fromEntries(TEXTS.map((key) => [key, t(key)])) as ListTexts,
    columns: columns.map(([column]) => column),
    rows: solutionsByTitle(labels).map((solution) => columns.map(([, cell]) => cell(solution))),
  };
}

function columnsOf(labels: Labels, settings: Settings): readonly [ListColumn, CellOf][] {
  const t = translate(labels.language);
  const site = siteAddress(settings);
  const field = (...path: string[]): string => labels.field('solution', ...path);
  const text = (id: string, label: string, width: number, cell: CellOf): [ListColumn, CellOf] => [
    { id, label, kind: 'text', width },
    cell,
  ];
  const day = (id: 'added' | 'reviewed'): [ListColumn, CellOf] => [
    { id, label: field(id), kind: 'day', width: 16 },
    ({ data }) => data[id],
  ];
  const authority = ({ organisation }: RecordOf<'solution'>) =>
    labels.catalogue.organisation.get(organisation)?.data;
  return [
    text('id', t('figures.column.id'), 28, ({ id }) => id),
    text('address', t('export.address'), 44, ({ id }) => `${site}${labels.path(urls.solution(id))}`),
    text('title', field('title'), 36, ({ data }) => data.title),
    text('summary', field('summary'), 80, ({ data }) => data.summary),
    text('organisation', t('solution.provider'), 36, ({ organisation }) =>
      labels.organisationName(organisation),
    ),
    text('level', labels.field('organisation', 'level'), 16, (solution) => {
      const level = authority(solution)?.level;
      return level === undefined ? null : labels.label('levels', level);
    }),
    text('state', labels.field('organisation', 'state'), 24, (solution) => {
      const state = authority(solution)?.state;
      return state === undefined ? t('export.noState') : labels.label('states', state);
    }),
    text('status', field('status'), 18, ({ data }) => labels.label('status', data.status)),
    text('since', field('since'), 12, ({ data }) => data.since ?? null),
    text('topics', field('topics'), 32, ({ data }) => texts(labels.terms('topics', data.topics))),
    text('tasks', field('tasks'), 32, ({ data }) => texts(labels.terms('tasks', data.tasks))),
    text('techniques', field('techniques'), 32, ({ data }) =>
      texts(labels.terms('techniques', data.techniques)),
    ),
    text('users', field('users'), 28, ({ data }) => texts(labels.terms('users', data.users))),
    text('reuse', field('reuse'), 32, ({ data }) =>
      first(labels.terms('reuse-availability', data.reuse && [data.reuse.availability])),
    ),
    text('licence', field('reuse', 'licence'), 24, ({ data }) =>
      first(labels.terms('licences', data.reuse?.licence === undefined ? [] : [data.reuse.licence])),
    ),
    text('riskClass', field('aiAct', 'riskClass'), 28, ({ data }) =>
      first(labels.terms('risk-classes', data.aiAct && [data.aiAct.riskClass])),
    ),
    text('personalData', field('personalData'), 32, ({ data }) =>
      texts(labels.terms('personal-data', data.personalData)),
    ),
    [
      { id: 'deployments', label: t('state.deployments'), kind: 'number', width: 10 },
      ({ id }) =>
        (labels.catalogue.deploymentsOf.get(id) ?? []).filter(({ data }) => data.retired === undefined)
          .length,
    ],
    day('added'),
    day('reviewed'),
  ];
}

function texts(terms: readonly Term[]): readonly string[] | null {
  const known = stated(terms).map(({ text }) => text);
  return known.length === 0 ? null : known;
}

function first(terms: readonly Term[]): string | null {
  return stated(terms)[0]?.text ?? null;
}
