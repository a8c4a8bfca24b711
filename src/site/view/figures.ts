import type { Catalogue } from '#domain/catalogue.ts';
import {
  PLACES_BESIDE_STATES,
  statistics,
  type AgeBand,
  type GroupTally,
  type Starts,
  type Statistics,
  type Tally,
} from '#domain/statistics.ts';
import type { VocabularyList } from '#domain/vocabulary.ts';
import { counted, translate, type MessageKey, type Translate } from '#i18n/index.ts';
import type { Bar, BarChart } from '../chart/bars.ts';
import { MAX_COLUMNS } from '../chart/columns.ts';
import { formatNumber, sortedByName } from '../format.ts';
import { FACET_FOLDERS, facetUrl, urls, type FacetList } from '../urls.ts';
import type { Figure, FigureGroup, FigureRow } from './figure.ts';
import type { Labels } from './labels.ts';

const NOT_STATED = 'not-stated';

/** The figures that have a title and a text. */
type FigureId = { [K in MessageKey]: K extends `figure.${infer Id}.text` ? Id : never }[MessageKey];

const cache = new WeakMap<Catalogue, { readonly today: string; readonly value: Statistics }>();

/** The statistics of a catalogue, counted once for all pages. */
export function statisticsOf({ catalogue }: Labels, today: string): Statistics {
  let known = cache.get(catalogue);
  if (known?.today !== today) {
    known = { today, value: statistics(catalogue, today) };
    cache.set(catalogue, known);
  }
  return known.value;
}

/** All figures of `/zahlen/`, in groups. */
export function figureGroups(labels: Labels, today: string): FigureGroup[] {
  const { solutions, deployments, ...all } = statisticsOf(labels, today);
  const make = new FigureMaker(labels);
  return [
    make.group('solutions', [
      make.tally('loesungen-status', 'status', solutions.status),
      make.tally('loesungen-ebene', 'levels', solutions.levels),
      make.starts('loesungen-beginn', all.starts),
      make.tally('loesungen-risikoklasse', 'risk-classes', solutions.riskClasses),
      make.tally('loesungen-land', 'places', solutions.places),
      make.tally('loesungen-verfahren', 'techniques', solutions.techniques, { ranked: true }),
      make.tally('loesungen-thema', 'topics', solutions.topics, { ranked: true }),
      make.tally('loesungen-aufgabe', 'tasks', solutions.tasks, { ranked: true }),
      make.tally('loesungen-personendaten', 'personal-data', solutions.personalData),
      make.tally('loesungen-nachnutzung', 'reuse-availability', solutions.reuse),
    ]),
    make.group('deployments', [
      make.tally('einsaetze-status', 'deployment-status', deployments.status),
      make.tally('einsaetze-land', 'places', deployments.places),
    ]),
    make.group('quality', [
      make.ages('loesungen-pruefung', all.reviewed, 'state.solutions'),
      make.ages('einsaetze-bestaetigung', all.confirmed, 'state.deployments'),
      make.completeness('vollstaendigkeit', all.completeness),
    ]),
    make.group('participation', [
      make.participation('beteiligung-ebene', 'levels', all.participation.levels),
      make.participation('beteiligung-land', 'places', all.participation.places),
    ]),
  ];
}

/** `places` are the states with the federation before and joint authorities after them. */
type ListOrPlaces = VocabularyList | 'places';

class FigureMaker {
  readonly #labels: Labels;
  readonly #t: Translate;

  constructor(labels: Labels) {
    this.#labels = labels;
    this.#t = translate(labels.language);
  }

  group(
    id: 'solutions' | 'deployments' | 'quality' | 'participation',
    figures: readonly Figure[],
  ): FigureGroup {
    return { id: `gruppe-${id}`, title: this.#t(`figures.group.${id}`), figures };
  }

  tally(id: FigureId, list: ListOrPlaces, tally: Tally, { ranked = false } = {}): Figure {
    const rows = [
      ...tally.counts.map(({ id: value, count }) => ({ ...this.#value(list, value), count })),
      ...(tally.notStated === 0
        ? []
        : [{ id: NOT_STATED, label: this.#t('common.notStated'), href: undefined, count: tally.notStated }]),
    ];
    const shown = ranked ? rankedRows(rows) : rows;
    const sum = rows.reduce((total, { count }) => total + count, 0);
    return this.#figure(id, {
      columns: [this.#heading(list), this.#counted(id), this.#t('figures.column.share')],
      rows: shown.map(({ count, ...row }) => ({ ...row, cells: [count, share(count, tally.total)] })),
      notes: sum > tally.total ? [this.#t('figures.multiple', { count: this.#number(tally.total) })] : [],
      chart: this.#bars(
        shown.map(({ id: value, label, count }) => this.#bar(label, count, value === NOT_STATED)),
      ),
    });
  }

  starts(id: FigureId, { years, notStated }: Starts): Figure {
    const t = this.#t;
    const shown = years.slice(-MAX_COLUMNS);
    const columns = shown.map(({ year, cumulated }, index) => ({
      year,
      prefix: index === 0 && shown.length < years.length ? t('figures.upTo') : '',
      value: cumulated,
      text: this.#number(cumulated),
    }));
    const last = columns.at(-1);
    return this.#figure(id, {
      columns: [t('figures.column.year'), t('figures.column.begun'), t('figures.column.cumulated')],
      rows: [
        ...years.map(({ year, begun, cumulated }) => ({
          id: String(year),
          label: String(year),
          cells: [begun, cumulated],
        })),
        ...(notStated === 0
          ? []
          : [{ id: NOT_STATED, label: t('common.notStated'), cells: [notStated, undefined] }]),
      ],
      notes:
        notStated === 0
          ? []
          : [counted(t, 'figure.loesungen-beginn.notStated', notStated, this.#number(notStated))],
      chart: {
        kind: 'columns',
        columns,
        description:
          last === undefined
            ? t('figures.alt.empty')
            : t('figures.alt.columns', { first: columns[0]!.year, last: last.year, value: last.text }),
      },
    });
  }

  completeness(id: FigureId, counts: Statistics['completeness']): Figure {
    const rows = counts.map(({ path, stated, total }) => ({
      id: path.join('.'),
      label: path.map((_, depth) => this.#labels.field('solution', ...path.slice(0, depth + 1))).join(': '),
      cells: [stated, share(stated, total)],
    }));
    const bars = rows.map(({ label, cells: [, percent] }) => ({
      ...this.#bar(label, percent ?? 0, false),
      text: percent === undefined ? '' : this.#t('figures.percent', { value: this.#number(percent) }),
    }));
    return this.#figure(id, {
      columns: [
        this.#t('figures.column.fact'),
        this.#t('figures.column.stated'),
        this.#t('figures.column.share'),
      ],
      rows,
      notes: [],
      chart: { ...this.#bars(bars), full: 100, track: true },
    });
  }

  ages(id: FigureId, bands: readonly AgeBand[], unit: 'state.solutions' | 'state.deployments'): Figure {
    const total = bands.reduce((sum, { count }) => sum + count, 0);
    const rows = bands.map(({ over, upTo, count }) => ({
      id: upTo === undefined ? `${over}-` : `${over}-${upTo}`,
      label:
        upTo === undefined
          ? this.#t('figures.band.last', { over })
          : this.#t(over === 0 ? 'figures.band.first' : 'figures.band.between', { over, upTo }),
      cells: [count, share(count, total)],
    }));
    return this.#figure(id, {
      columns: [this.#t('figures.column.age'), this.#t(unit), this.#t('figures.column.share')],
      rows,
      notes: [],
      chart: this.#bars(rows.map(({ label, cells: [count] }) => this.#bar(label, count ?? 0, false))),
    });
  }

  participation(id: FigureId, list: 'levels' | 'places', groups: readonly GroupTally[]): Figure {
    const t = this.#t;
    const names =
      groups[0]?.tally.counts.map(({ id: report }) => this.#labels.label('reporting-status', report)) ?? [];
    const rows = groups.map(({ id: group, tally }) => ({
      ...this.#value(list, group),
      cells:
        tally.total === 0
          ? [undefined, ...names.map(() => undefined)]
          : [tally.total, ...tally.counts.map(({ count }) => count)],
    }));
    const bars = rows.map(({ label, cells: [total, ...parts] }) => ({
      label,
      parts: parts.map((count) => count ?? 0),
      text: total === undefined ? '' : this.#number(total),
      notes:
        total === undefined
          ? [t('figures.noRecord')]
          : parts.flatMap((count, index) => (count ? [`${names[index]}: ${this.#number(count)}`] : [])),
      open: false,
    }));
    return this.#figure(id, {
      columns: [this.#heading(list), t('state.organisations'), ...names],
      rows,
      notes: rows.some(({ cells }) => cells[0] === undefined) ? [t('figures.dash')] : [],
      chart: { ...this.#bars(bars), legend: names },
    });
  }

  #figure(id: FigureId, rest: Pick<Figure, 'columns' | 'rows' | 'notes' | 'chart'>): Figure {
    return {
      id,
      title: this.#t(`figure.${id}`),
      description: this.#t(`figure.${id}.text`),
      csvHref: this.#labels.path(urls.figureData(id)),
      ...rest,
    };
  }

  #bar(label: string, count: number, open: boolean): Bar {
    return { label, parts: [count], text: this.#number(count), notes: [], open };
  }

  #bars(bars: readonly Bar[]): BarChart {
    const length = ({ parts }: Bar): number => parts.reduce((sum, part) => sum + part, 0);
    const longest = bars.toSorted((a, b) => length(b) - length(a))[0];
    return {
      kind: 'bars',
      bars,
      full: longest === undefined ? 0 : length(longest),
      track: false,
      legend: [],
      description:
        longest === undefined || length(longest) === 0
          ? this.#t('figures.alt.empty')
          : this.#t('figures.alt.bars', { count: bars.length, label: longest.label, value: longest.text }),
    };
  }

  /** Label and page of a value. */
  #value(list: ListOrPlaces, id: string): Pick<FigureRow, 'id' | 'label' | 'href'> {
    const of: VocabularyList = list !== 'places' ? list : id.startsWith('DE-') ? 'states' : 'levels';
    const label = this.#labels.label(of, id);
    const joint = list === 'places' && id === PLACES_BESIDE_STATES.after;
    return {
      id,
      label: joint ? this.#t('figures.joint', { level: label }) : label,
      // The page of joint authorities lists those of a state too.
      href: of in FACET_FOLDERS && !joint ? this.#labels.path(facetUrl(of as FacetList, id)) : undefined,
    };
  }

  /** Heading of the first column: the field as the schema calls it. */
  #heading(list: ListOrPlaces): string {
    switch (list) {
      case 'levels':
        return this.#labels.field('organisation', 'level');
      case 'places':
        return this.#labels.field('organisation', 'state');
      case 'status':
      case 'topics':
      case 'tasks':
      case 'techniques':
        return this.#labels.field('solution', list);
      case 'deployment-status':
        return this.#labels.field('deployment', 'status');
      case 'risk-classes':
        return this.#labels.field('solution', 'aiAct', 'riskClass');
      case 'reuse-availability':
        return this.#labels.field('solution', 'reuse', 'availability');
      case 'personal-data':
        return this.#labels.field('solution', 'personalData');
      default:
        throw new Error(`no heading for ${list}`);
    }
  }

  #counted(id: FigureId): string {
    return this.#t(id.startsWith('einsaetze') ? 'state.deployments' : 'state.solutions');
  }

  #number(value: number): string {
    return formatNumber(value, this.#labels.language);
  }
}

/** Percent with one decimal; undefined where there is nothing to take a share of. */
function share(count: number, total: number): number | undefined {
  return total === 0 ? undefined : Math.round((count / total) * 1000) / 10;
}

/** The largest first, equal ones by name; what is not stated stays last. */
function rankedRows<R extends { id: string; label: string; count: number }>(rows: readonly R[]): R[] {
  const byName = sortedByName(rows, ({ label }) => label);
  const last = (row: R): number => Number(row.id === NOT_STATED);
  return byName.toSorted((a, b) => last(a) - last(b) || b.count - a.count);
}
