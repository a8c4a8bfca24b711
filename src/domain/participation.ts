import type { Catalogue } from './catalogue.ts';
import { compareText } from './finding.ts';
import type { RecordOf } from './record.ts';
import type { ExpectedAuthorities, ListedAuthority, OfficialList } from './schema/expected-authorities.ts';

/** Ids of the list `reporting-status`. */
export type ReportStatus = 'has-entries' | 'no-ai-use' | 'announced' | 'not-reported';

/** What the register knows of an authority's use of AI. */
export interface Report {
  readonly status: ReportStatus;
  /** Solutions and deployments that stand: those that are retired do not count. */
  readonly entries: number;
  /** Days of the oldest and of the newest statement in the entries. */
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  /** Day of the authority's own report. */
  readonly reportedOn?: string | undefined;
}

/** An authority of the register and what it has reported. */
export interface RegisteredReport {
  readonly organisation: RecordOf<'organisation'>;
  readonly report: Report;
}

/** An authority of an official list, with its record if it has one. */
export interface ListedReport {
  readonly authority: ListedAuthority;
  readonly organisation: RecordOf<'organisation'> | undefined;
  readonly report: Report;
}

/** An official list with what each of its authorities has reported. */
export interface ListReports {
  readonly list: OfficialList;
  readonly authorities: readonly ListedReport[];
}

/** How many authorities official lists name and how many of them have not reported, in the register or not. */
export interface Coverage {
  readonly listed: number;
  readonly silent: number;
}

/** States of solutions and deployments that show AI in use. */
const USED = new Set(['testing', 'pilot', 'production']);

const NOTHING_KNOWN: Report = { status: 'not-reported', entries: 0 };

/**
 * What an authority has reported. Entries are facts and come before declarations: whoever has some has reported, and a
 * report of entries without any is none. A nil report stands beside entries that show no use, such as an ended deployment.
 * Silence is never read as „no AI“.
 */
export function reportOf(organisation: RecordOf<'organisation'>, catalogue: Catalogue): Report {
  const { solutions, deployments } = standingEntries(organisation.id, catalogue);
  const declared = organisation.data.reporting;
  const entries = solutions.length + deployments.length;
  const used = [...solutions, ...deployments].some(isUsed);
  const dates = [
    ...solutions.flatMap(({ data }) => [data.added, data.reviewed]),
    ...deployments.map(({ data }) => data.confirmed),
  ].toSorted(compareText);
  return {
    status: statusOf(declared?.status, entries, used),
    entries,
    first: dates[0],
    last: dates.at(-1),
    reportedOn: declared?.on,
  };
}

function statusOf(declared: string | undefined, entries: number, used: boolean): ReportStatus {
  if (declared === 'no-ai-use' && !used) return 'no-ai-use';
  if (entries > 0) return 'has-entries';
  return declared === 'announced' ? 'announced' : 'not-reported';
}

/** Whether an entry shows AI in use: tested, piloted or in production. */
export function isUsed({ data }: { readonly data: { readonly status: string } }): boolean {
  return USED.has(data.status);
}

/** Solutions and deployments of an authority that are not retired. */
export function standingEntries(organisation: string, catalogue: Catalogue) {
  const own = catalogue.recordsOf.get(organisation);
  return {
    solutions: (own?.solutions ?? []).filter(({ data }) => data.retired === undefined),
    deployments: (own?.deployments ?? []).filter(({ data }) => data.retired === undefined),
  };
}

/** Every authority of the register that is not retired, with what it has reported. */
export function registerReports(catalogue: Catalogue): RegisteredReport[] {
  return catalogue.organisations
    .filter(({ data }) => data.retired === undefined)
    .map((organisation) => ({ organisation, report: reportOf(organisation, catalogue) }));
}

/** The newest day on which anything was stated. */
export function lastStatement(reports: readonly Report[]): string | undefined {
  return reports
    .flatMap(({ last, reportedOn }) => [last, reportedOn])
    .filter((day) => day !== undefined)
    .toSorted(compareText)
    .at(-1);
}

/** Every official list with the reports of its authorities, in the order of the file. */
export function listReports({ lists }: ExpectedAuthorities, catalogue: Catalogue): ListReports[] {
  return lists.map((list) => ({
    list,
    authorities: list.authorities.map((authority) => {
      const organisation =
        authority.organisation === undefined ? undefined : catalogue.organisation.get(authority.organisation);
      const report = organisation === undefined ? NOTHING_KNOWN : reportOf(organisation, catalogue);
      return { authority, organisation, report };
    }),
  }));
}

/** What the given lists cover; undefined without a list, because then nobody knows how many authorities there are. */
export function coverage(reports: readonly ListReports[]): Coverage | undefined {
  if (reports.length === 0) return undefined;
  const listed = reports.flatMap(({ authorities }) => authorities);
  return {
    listed: listed.length,
    silent: listed.filter(({ report }) => report.status === 'not-reported').length,
  };
}
