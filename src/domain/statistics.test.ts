import { describe, expect, it } from 'vitest';

import { createCatalogue, type Catalogue } from './catalogue.ts';
import type { AnyRecord } from './record.ts';
import { place, statistics } from './statistics.ts';
import { VOCABULARY_LISTS, type Vocabularies } from './vocabulary.ts';

const TODAY = '2026-11-23';

const VALUES: Readonly<Record<string, readonly string[]>> = {
  states: ['DE-BY', 'DE-SH', 'DE-MV'],
  levels: ['federal', 'state', 'municipal', 'joint'],
  status: ['pilot', 'production', 'discontinued'],
  'deployment-status': ['interested', 'pilot', 'production', 'ended'],
  topics: ['traffic', 'justice'],
  'personal-data': ['none', 'personal', 'not-stated'],
  'risk-classes': ['high-risk', 'minimal', 'not-assessed'],
  'reporting-status': ['has-entries', 'no-ai-use', 'announced', 'not-reported'],
};

const vocabularies = Object.fromEntries(
  VOCABULARY_LISTS.map((list) => [list, { entries: (VALUES[list] ?? ['one']).map((id) => ({ id })) }]),
) as unknown as Vocabularies;

function record(kind: string, organisation: string, id: string, data: object): AnyRecord {
  return { kind, organisation, id, file: `${organisation}/${id}`, data } as unknown as AnyRecord;
}

const organisation = (id: string, data: object) => record('organisation', id, id, data);
const solution = (organisationId: string, id: string, data: object) =>
  record('solution', organisationId, id, {
    status: 'pilot',
    topics: ['traffic'],
    tasks: ['one'],
    techniques: ['one'],
    reviewed: TODAY,
    ...data,
  });
const deployment = (organisationId: string, id: string, data: object) =>
  record('deployment', organisationId, id, {
    solution: 'a',
    status: 'production',
    confirmed: TODAY,
    ...data,
  });

function catalogue(...records: AnyRecord[]): Catalogue {
  return createCatalogue(records, vocabularies);
}

const everything = catalogue(
  organisation('bund', { level: 'federal', reporting: { status: 'has-entries' } }),
  organisation('stadt', { level: 'municipal', state: 'DE-BY', reporting: { status: 'not-reported' } }),
  organisation('land', { level: 'state', state: 'DE-BY' }),
  organisation('nord', { level: 'joint', state: 'DE-SH', reporting: { status: 'no-ai-use' } }),
  organisation('alle', { level: 'joint' }),
  organisation('alt', { level: 'municipal', state: 'DE-MV', retired: {} }),
  solution('bund', 'a', {
    topics: ['traffic', 'justice'],
    since: '2022',
    personalData: ['not-stated'],
    aiAct: { riskClass: 'high-risk' },
    reuse: { availability: 'one' },
  }),
  solution('land', 'b', {
    status: 'production',
    since: '2024-05',
    personalData: ['personal'],
    aiAct: { riskClass: 'not-assessed' },
    hosting: 'not-stated',
    reviewed: '2026-08-23',
  }),
  solution('nord', 'c', { status: 'discontinued', since: '2022-01-01', reviewed: '2020-01-01' }),
  solution('alle', 'd', { reviewed: '2025-11-22' }),
  solution('stadt', 'e', { retired: {}, since: '1990' }),
  deployment('stadt', 'a', { confirmed: '2026' }),
  deployment('bund', 'a', { confirmed: '2025-12' }),
  deployment('land', 'a', { status: 'ended', confirmed: '2019' }),
);
const figures = statistics(everything, TODAY);
const counts = (tally: { counts: readonly { id: string; count: number }[] }) =>
  Object.fromEntries(tally.counts.map(({ id, count }) => [id, count]));

describe('tallies', () => {
  it('count active records only', () => {
    expect(figures.totals).toEqual({ solutions: 4, deployments: 3, organisations: 5, needs: 0 });
    expect(counts(figures.solutions.status)).toEqual({ pilot: 2, production: 1, discontinued: 1 });
  });

  it('count each of several values, but a record once per value', () => {
    expect(figures.solutions.topics).toEqual({
      total: 4,
      counts: [
        { id: 'traffic', count: 4 },
        { id: 'justice', count: 1 },
      ],
      notStated: 0,
    });
  });

  it('take what is not stated and what is said not to be stated as the same', () => {
    expect(figures.solutions.personalData).toEqual({
      total: 4,
      counts: [
        { id: 'none', count: 0 },
        { id: 'personal', count: 1 },
      ],
      notStated: 3,
    });
    expect(counts(figures.solutions.riskClasses)).toEqual({ 'high-risk': 1, minimal: 0, 'not-assessed': 1 });
    expect(figures.solutions.riskClasses.notStated).toBe(2);
    expect(figures.solutions.reuse.notStated).toBe(3);
  });

  it('count a solution where its provider is, the federation apart', () => {
    expect(counts(figures.solutions.places)).toEqual({
      federal: 1,
      'DE-BY': 1,
      'DE-SH': 1,
      'DE-MV': 0,
      joint: 1,
    });
    expect(counts(figures.deployments.places)).toMatchObject({ federal: 1, 'DE-BY': 2, joint: 0 });
    expect(place(undefined)).toBeUndefined();
  });
});

describe('beginnings', () => {
  it('are summed up year by year without gaps', () => {
    expect(figures.starts).toEqual({
      total: 4,
      years: [
        { year: 2022, begun: 2, cumulated: 2 },
        { year: 2023, begun: 0, cumulated: 2 },
        { year: 2024, begun: 1, cumulated: 3 },
      ],
      notStated: 1,
    });
  });

  it('are none in an empty register', () => {
    const empty = statistics(catalogue(), TODAY);
    expect(empty.starts).toEqual({ total: 0, years: [], notStated: 0 });
    expect(empty.reviewed.map(({ count }) => count)).toEqual([0, 0, 0, 0]);
    expect(empty.completeness.every(({ stated, total }) => stated === 0 && total === 0)).toBe(true);
  });
});

it('counts as stated what says something', () => {
  const stated = Object.fromEntries(
    figures.completeness.map(({ path, stated: count }) => [path.join('.'), count]),
  );
  expect(stated).toMatchObject({
    since: 3,
    hosting: 0,
    personalData: 1,
    'aiAct.riskClass': 1,
    'reuse.availability': 1,
    complaint: 0,
  });
});

describe('ages', () => {
  it('are counted in bands up to the given day, without what is over', () => {
    // 2026-11-23, 2026-08-23 (three months to the day), 2025-11-22 (a day more than twelve months).
    expect(figures.reviewed).toEqual([
      { over: 0, upTo: 3, count: 2 },
      { over: 3, upTo: 6, count: 0 },
      { over: 6, upTo: 12, count: 0 },
      { over: 12, upTo: undefined, count: 1 },
    ]);
    // A year counts as its last day, a month too.
    expect(figures.confirmed.map(({ count }) => count)).toEqual([1, 0, 1, 0]);
  });

  it('depend on the day alone', () => {
    expect(statistics(everything, '2026-11-24').reviewed.map(({ count }) => count)).toEqual([1, 1, 0, 1]);
  });
});

describe('participation', () => {
  it('says what authorities report, or what their entries say', () => {
    const levels = Object.fromEntries(figures.participation.levels.map(({ id, tally }) => [id, tally]));
    expect(counts(levels['federal']!)).toMatchObject({ 'has-entries': 1, 'not-reported': 0 });
    expect(counts(levels['state']!)).toMatchObject({ 'has-entries': 1 });
    // „Not reported“ beside an entry: the entry is the fact.
    expect(counts(levels['municipal']!)).toMatchObject({ 'has-entries': 1, 'not-reported': 0 });
    expect(counts(levels['joint']!)).toMatchObject({ 'has-entries': 1, 'no-ai-use': 1 });
  });

  it('has no numbers where no authority is in the register', () => {
    const states = Object.fromEntries(figures.participation.places.map(({ id, tally }) => [id, tally.total]));
    expect(states).toEqual({ federal: 1, 'DE-BY': 2, 'DE-SH': 1, 'DE-MV': 0, joint: 1 });
  });
});
