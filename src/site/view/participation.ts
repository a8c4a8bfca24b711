import { groupBy } from '#domain/catalogue.ts';
import {
  coverage,
  lastStatement,
  listReports,
  registerReports,
  type ListReports,
  type RegisteredReport,
  type Report,
} from '#domain/participation.ts';
import type { ExpectedAuthorities } from '#domain/schema/expected-authorities.ts';
import { place, PLACES_BESIDE_STATES, type GroupTally, type Tally } from '#domain/statistics.ts';
import { translate, type Translate } from '#i18n/index.ts';
import { formatDate, formatNumber, sortedByName } from '../format.ts';
import { facetUrl, urls } from '../urls.ts';
import type { Cell, Figure, FigureRow } from './figure.ts';
import { statisticsOf } from './figures.ts';
import type { Labels, Link } from './labels.ts';

/** A table of `/transparenz/beteiligung/` with the file that holds the same rows. */
export type ParticipationTable = Pick<Figure, 'id' | 'title' | 'columns' | 'rows' | 'csvHref'>;

/** An authority with what it has reported. */
export interface AuthorityRow {
  readonly name: Link;
  /** „BMF“, „nicht im Register“ */
  readonly remarks: readonly string[];
  readonly status: string;
  /** Undefined where the authority is not in the register. */
  readonly entries: Cell;
  readonly first: Cell;
  readonly latest: Cell;
  readonly reported: Cell;
}

/** An official list with its source. */
export interface OfficialListView {
  readonly id: string;
  readonly source: Link;
  readonly dates: string;
  readonly rows: readonly AuthorityRow[];
}

/** The federation or a state, with its official lists and the other authorities of the register. */
export interface PlaceAuthorities {
  readonly id: string;
  readonly title: string;
  readonly lists: readonly OfficialListView[];
  readonly others: readonly AuthorityRow[];
}

export interface ParticipationView {
  readonly figures: readonly { readonly value: number; readonly label: string }[];
  readonly statuses: readonly { readonly label: string; readonly definition: string | undefined }[];
  readonly levels: ParticipationTable;
  readonly states: ParticipationTable;
  /** The federation, and every state of which there is an official list. */
  readonly places: readonly PlaceAuthorities[];
  readonly csvHref: string;
}

const AUTHORITIES = 'stellen';

/** Everything the page of participation shows; its numbers are those of `/zahlen/`. */
export function participationView(
  labels: Labels,
  expected: ExpectedAuthorities,
  today: string,
): ParticipationView {
  return new ParticipationPage(labels, expected, today).view();
}

/** The files of the page: both tables and a list of all authorities, listed or in the register. */
export function participationFiles(
  labels: Labels,
  expected: ExpectedAuthorities,
  today: string,
): Pick<Figure, 'id' | 'columns' | 'rows'>[] {
  const page = new ParticipationPage(labels, expected, today);
  return [page.levels(), page.states(), page.authorities()];
}

class ParticipationPage {
  readonly #labels: Labels;
  readonly #t: Translate;
  readonly #participation: { readonly levels: readonly GroupTally[]; readonly places: readonly GroupTally[] };
  readonly #lists: readonly ListReports[];
  readonly #registered: readonly RegisteredReport[];

  constructor(labels: Labels, expected: ExpectedAuthorities, today: string) {
    this.#labels = labels;
    this.#t = translate(labels.language);
    this.#participation = statisticsOf(labels, today).participation;
    this.#lists = listReports(expected, labels.catalogue);
    this.#registered = sortedByName(
      registerReports(labels.catalogue),
      ({ organisation }) => organisation.data.name,
    );
  }

  view(): ParticipationView {
    const { entries } = this.#labels.catalogue.vocabularies['reporting-status'];
    return {
      figures: [
        { value: this.#registered.length, label: this.#t('participation.total') },
        ...entries.map(({ id, label }) => ({
          value: this.#registered.filter(({ report }) => report.status === id).length,
          label: label[this.#labels.language],
        })),
      ],
      statuses: entries.map(({ id, label }) => ({
        label: label[this.#labels.language],
        definition: this.#labels.definition('reporting-status', id),
      })),
      levels: this.levels(),
      states: this.states(),
      places: this.#places(),
      csvHref: this.#labels.path(urls.participationData(AUTHORITIES)),
    };
  }

  levels(): ParticipationTable {
    const reports = groupBy(this.#registered, ({ organisation }) => [organisation.data.level]);
    const rows = this.#participation.levels.map(({ id, tally }) =>
      this.#row('levels', id, tally, reports.get(id), this.#levelCoverage(id)),
    );
    return this.#table('ebenen', this.#t('participation.levels'), 'level', rows);
  }

  states(): ParticipationTable {
    const reports = groupBy(this.#registered, ({ organisation }) => [place(organisation) ?? '']);
    const rows = this.#participation.places
      .filter(({ id }) => !Object.values<string>(PLACES_BESIDE_STATES).includes(id))
      .map(({ id, tally }) =>
        this.#row(
          'states',
          id,
          tally,
          reports.get(id),
          this.#coverage(this.#lists.filter(({ list }) => list.state === id)),
        ),
      );
    return this.#table('laender', this.#t('participation.states'), 'state', rows);
  }

  /** Every authority once, with ids and dates as data. */
  authorities(): Pick<Figure, 'id' | 'columns' | 'rows'> {
    const t = this.#t;
    const listed = this.#lists.flatMap(({ list, authorities }) =>
      authorities.map((one) => ({ ...one, list })),
    );
    const listOf = new Map(listed.map(({ organisation, list }) => [organisation?.id, list.id]));
    const missing = listed.filter(({ organisation }) => organisation === undefined);
    const cells = (level: string, state: string | undefined, list: string | undefined, report: Report) => [
      this.#labels.label('levels', level),
      state === undefined ? undefined : this.#labels.label('states', state),
      list,
      this.#labels.label('reporting-status', report.status),
      report.entries,
      report.first,
      report.last,
      report.reportedOn,
    ];
    return {
      id: AUTHORITIES,
      columns: [
        t('participation.column.authority'),
        this.#labels.field('organisation', 'level'),
        this.#labels.field('organisation', 'state'),
        t('participation.column.onList'),
        this.#labels.field('organisation', 'reporting', 'status'),
        t('participation.column.entries'),
        t('participation.column.first'),
        t('participation.column.latest'),
        t('participation.column.reported'),
      ],
      rows: [
        ...this.#registered.map(({ organisation: { id, data }, report }) => ({
          id,
          label: data.name,
          cells: cells(data.level, data.state, listOf.get(id), report),
        })),
        ...missing.map(({ authority, list, report }) => ({
          id: '',
          label: authority.name,
          // Of an authority that is not in the register nobody knows how many entries it could have.
          cells: cells(list.level, list.state, list.id, report).with(4, undefined),
        })),
      ],
    };
  }

  #table(id: string, title: string, field: 'level' | 'state', rows: FigureRow[]): ParticipationTable {
    const { entries } = this.#labels.catalogue.vocabularies['reporting-status'];
    return {
      id,
      title,
      columns: [
        this.#labels.field('organisation', field),
        this.#t('participation.total'),
        ...entries.map(({ label }) => label[this.#labels.language]),
        this.#t('participation.column.latest'),
        this.#t('participation.column.list'),
      ],
      rows,
      csvHref: this.#labels.path(urls.participationData(id)),
    };
  }

  #row(
    list: 'levels' | 'states',
    id: string,
    { total, counts }: Tally,
    reports: readonly RegisteredReport[] = [],
    official: string,
  ): FigureRow {
    const latest = lastStatement(reports.map(({ report }) => report));
    return {
      id,
      label: this.#labels.label(list, id),
      href: this.#labels.path(facetUrl(list, id)),
      cells:
        total === 0
          ? [undefined, ...counts.map(() => undefined), undefined, official]
          : [total, ...counts.map(({ count }) => count), this.#date(latest), official],
    };
  }

  #levelCoverage(level: string): string {
    const lists = this.#lists.filter(({ list }) => list.level === level);
    const text = this.#coverage(lists);
    const states = new Set(lists.flatMap(({ list }) => list.state ?? [])).size;
    const total = this.#labels.catalogue.vocabularies.states.entries.length;
    return states === 0 || states === total
      ? text
      : this.#t('participation.coverage.states', { coverage: text, count: states, total });
  }

  #coverage(lists: readonly ListReports[]): string {
    const known = coverage(lists);
    if (known === undefined) return this.#t('participation.noList');
    const number = (value: number): string => formatNumber(value, this.#labels.language);
    return this.#t('participation.coverage', {
      listed: number(known.listed),
      silent: number(known.silent),
    });
  }

  #places(): PlaceAuthorities[] {
    const byPlace = groupBy(this.#lists, ({ list }) => [list.state ?? list.level]);
    const federal = PLACES_BESIDE_STATES.before;
    return [...new Set([federal, ...byPlace.keys()])].map((id) => {
      const lists = byPlace.get(id) ?? [];
      const listed = new Set(
        lists.flatMap(({ authorities }) => authorities.map(({ organisation }) => organisation?.id)),
      );
      return {
        id: `stellen-${id.toLowerCase()}`,
        title: this.#t('participation.place', {
          place: this.#labels.label(id.startsWith('DE-') ? 'states' : 'levels', id),
        }),
        lists: lists.map((reports) => this.#officialList(reports)),
        others: this.#registered
          .filter(({ organisation }) => place(organisation) === id && !listed.has(organisation.id))
          .map(({ organisation, report }) =>
            this.#authority(this.#labels.organisationLink(organisation.id), [], report),
          ),
      };
    });
  }

  #officialList({ list, authorities }: ListReports): OfficialListView {
    return {
      id: `liste-${list.id}`,
      source: { ...this.#labels.recordText(list.title), href: list.url, external: true },
      dates: this.#t('participation.sourceDates', {
        asOf: formatDate(list.asOf, this.#labels.language),
        accessed: formatDate(list.accessed, this.#labels.language),
      }),
      rows: authorities.map(({ authority: { name, shortName }, organisation, report }) => {
        const remarks = shortName === undefined ? [] : [shortName];
        return organisation === undefined
          ? {
              ...this.#authority(
                this.#labels.recordText(name),
                [...remarks, this.#t('participation.notRegistered')],
                report,
              ),
              entries: undefined,
            }
          : this.#authority(
              {
                ...this.#labels.recordText(name),
                href: this.#labels.path(urls.organisation(organisation.id)),
              },
              remarks,
              report,
            );
      }),
    };
  }

  #authority(name: Link, remarks: readonly string[], report: Report): AuthorityRow {
    return {
      name,
      remarks,
      status: this.#labels.label('reporting-status', report.status),
      entries: report.entries,
      first: this.#date(report.first),
      latest: this.#date(report.last),
      reported: this.#date(report.reportedOn),
    };
  }

  #date(day: string | undefined): string | undefined {
    return day === undefined ? undefined : formatDate(day, this.#labels.language);
  }
}
