import { describe, expect, it } from 'vitest';

import { createCatalogue, type Catalogue } from './catalogue.ts';
import { coverage, lastStatement, listReports, registerReports, reportOf } from './participation.ts';
import type { AnyRecord } from './record.ts';
import type { OfficialList } from './schema/expected-authorities.ts';
import type { Vocabularies } from './vocabulary.ts';

const ON = '2026-11-01';

function record(kind: string, id: string, data: object): AnyRecord {
  return { kind, organisation: 'amt', id, file: id, data } as unknown as AnyRecord;
}

const solution = (status: string, data: object = {}) =>
  record('solution', `s-${status}`, { status, added: '2025-03-01', reviewed: '2026-02-01', ...data });
const deployment = (status: string, data: object = {}) =>
  record('deployment', `d-${status}`, { status, solution: 'x', confirmed: '2026-05', ...data });

function catalogue(reporting: string | undefined, ...entries: AnyRecord[]): Catalogue {
  const data = {
    level: 'federal',
    ...(reporting === undefined ? {} : { reporting: { status: reporting, on: ON } }),
  };
  return createCatalogue([record('organisation', 'amt', data), ...entries], {} as Vocabularies);
}

function report(...given: Parameters<typeof catalogue>) {
  const all = catalogue(...given);
  return reportOf(all.organisation.get('amt')!, all);
}

const retired = { retired: { on: ON, reason: 'withdrawn' } };

describe('reportOf', () => {
  it.each<[name: string, declared: string | undefined, entries: AnyRecord[], status: string, count: number]>([
    ['says nothing and has nothing', undefined, [], 'not-reported', 0],
    ['says nothing and has an entry', undefined, [solution('idea')], 'has-entries', 1],
    ['says nothing and has only retired entries', undefined, [solution('pilot', retired)], 'not-reported', 0],
    [
      'reports entries and has them',
      'has-entries',
      [solution('pilot'), deployment('pilot')],
      'has-entries',
      2,
    ],
    ['reports entries and has none', 'has-entries', [], 'not-reported', 0],
    [
      'reports entries and has only retired ones',
      'has-entries',
      [deployment('pilot', retired)],
      'not-reported',
      0,
    ],
    ['reports no AI and has nothing', 'no-ai-use', [], 'no-ai-use', 0],
    ['reports no AI beside an ended deployment', 'no-ai-use', [deployment('ended')], 'no-ai-use', 1],
    ['reports no AI beside an idea', 'no-ai-use', [solution('idea')], 'no-ai-use', 1],
    ['reports no AI in spite of a deployment', 'no-ai-use', [deployment('testing')], 'has-entries', 1],
    ['reports no AI after a retired deployment', 'no-ai-use', [deployment('pilot', retired)], 'no-ai-use', 0],
    ['has announced entries', 'announced', [], 'announced', 0],
    ['has announced entries and has the first', 'announced', [solution('development')], 'has-entries', 1],
    ['has declared that it has not reported', 'not-reported', [], 'not-reported', 0],
    ['has not reported in spite of an entry', 'not-reported', [solution('pilot')], 'has-entries', 1],
  ])('%s', (_, declared, entries, status, count) => {
    expect(report(declared, ...entries)).toMatchObject({ status, entries: count });
  });

  it('names the first and the last day of the entries and the day of the report', () => {
    expect(report('has-entries', solution('pilot'), deployment('pilot'))).toMatchObject({
      first: '2025-03-01',
      last: '2026-05',
      reportedOn: ON,
    });
  });

  it('invents no day', () => {
    const { first, last, reportedOn } = report(undefined);
    expect([first, last, reportedOn]).toEqual([undefined, undefined, undefined]);
  });
});

describe('registerReports', () => {
  it('leaves out authorities that are retired', () => {
    const all = createCatalogue(
      [record('organisation', 'amt', { level: 'federal', ...retired })],
      {} as Vocabularies,
    );
    expect(registerReports(all)).toEqual([]);
  });
});

describe('lastStatement', () => {
  it('is the newest day of entries and reports', () => {
    expect(lastStatement([report('has-entries', deployment('pilot')), report(undefined)])).toBe(ON);
    expect(lastStatement([report(undefined)])).toBeUndefined();
  });
});

describe('official lists', () => {
  const list = {
    id: 'bund',
    level: 'federal',
    authorities: [{ name: 'Amt', organisation: 'amt' }, { name: 'Anderes Amt' }],
  } as OfficialList;

  it('gives each authority its report; without a record it has not reported', () => {
    const [reports] = listReports({ lists: [list] }, catalogue('no-ai-use'));
    expect(reports!.authorities.map(({ report: { status } }) => status)).toEqual([
      'no-ai-use',
      'not-reported',
    ]);
    expect(reports!.authorities.map(({ organisation }) => organisation?.id)).toEqual(['amt', undefined]);
  });

  it('counts what lists cover, and nothing where there is none', () => {
    expect(coverage(listReports({ lists: [list] }, catalogue('no-ai-use')))).toEqual({
      listed: 2,
      silent: 1,
    });
    expect(coverage([])).toBeUndefined();
  });
});
