import { describe, expect, it } from 'vitest';

import type { RecordOf } from '../record.ts';
import { factsOf } from './facts.ts';

const solution = (data: object) =>
  ({ data: { status: 'production', ...data } }) as unknown as RecordOf<'solution'>;
const deployment = (data: object) =>
  ({
    organisation: 'stadt',
    id: 'einsatz',
    data: { status: 'production', ...data },
  }) as unknown as RecordOf<'deployment'>;
const system = (data: object, ...deployments: object[]) =>
  factsOf(solution(data), deployments.map(deployment)).system;
const use = (data: object) => factsOf(solution({}), [deployment(data)]).deployments[0]!;

describe('facts of a solution', () => {
  it('assume nothing that the record does not say', () => {
    expect(system({})).toMatchObject({
      stage: 'in-use',
      placed: undefined,
      changed: 'unknown',
      riskClass: 'not-assessed',
      practices: undefined,
      annexIII: [],
      productLaw: 'none',
      profiling: 'unknown',
      transparency: undefined,
      restricted: false,
      personalData: 'unknown',
      shows: { exception: false, conformity: false, euDatabase: false, oversight: false },
    });
  });

  it('take what the record says', () => {
    const facts = system({
      oversight: 'Ein Mensch entscheidet.',
      assessments: [{ kind: 'conformity', status: 'done' }],
      aiAct: {
        riskClass: 'exempt-6-3',
        assessedOn: '2026-05',
        article6_3: ['6.3.a'],
        annexIII: ['III.6.e'],
        productLaw: 'Verordnung',
        transparency: ['50.1'],
        euDatabase: 'https://eu.example/1',
        restricted: { ground: 'law-enforcement' },
      },
    });
    expect(facts).toMatchObject({
      riskClass: 'exempt-6-3',
      profiling: 'yes',
      productLaw: 'unknown',
      transparency: ['50.1'],
      restricted: true,
      shows: { exception: true, conformity: true, euDatabase: true, oversight: true },
    });
  });

  it.each([
    ['idea', undefined, 'planned'],
    ['development', undefined, 'planned'],
    ['pilot', undefined, 'in-use'],
    ['production', undefined, 'in-use'],
    ['discontinued', undefined, 'ended'],
    ['production', { on: '2026-01-01', reason: 'moved' }, 'ended'],
  ])('read status %s, retired %j as %s', (status, retired, stage) => {
    expect(system({ status, ...(retired === undefined ? {} : { retired }) }).stage).toBe(stage);
  });

  it('take the earliest beginning of any use, as exact as it is known', () => {
    expect(system({ since: '2025' }, { since: '2024-06' }).placed).toEqual({
      from: '2024-06-01',
      to: '2024-06-30',
    });
    expect(system({ since: '2025' }, { since: '2024', status: 'testing' }).placed).toEqual({
      from: '2025-01-01',
      to: '2025-12-31',
    });
    expect(system({ since: '2025', status: 'development' }).placed).toBeUndefined();
  });

  it('know that minimal risk means no obligation under Article 50', () => {
    expect(system({ aiAct: { riskClass: 'minimal' } }).transparency).toEqual([]);
  });

  it.each([
    [['none'], 'no'],
    [['anonymised'], 'no'],
    [['none', 'personal'], 'yes'],
    [['criminal'], 'yes'],
    [['not-stated'], 'unknown'],
  ])('read personal data %j as %s', (personalData, answer) => {
    expect(system({ personalData }).personalData).toBe(answer);
  });
});

describe('facts of a deployment', () => {
  it('see the authority itself as deployer', () => {
    expect(use({})).toMatchObject({ key: 'stadt/einsatz', authority: 'yes', fundamentalRights: undefined });
  });

  it('do not know what another deployer is', () => {
    expect(use({ aiAct: { deployer: { deployer: { name: 'Betriebs GmbH' } } } }).authority).toBe('unknown');
  });

  it('take assessments and the deployer’s record', () => {
    const facts = use({
      information: 'Hinweis im Bescheid.',
      assessments: [
        { kind: 'fria', status: 'planned' },
        { kind: 'staff-council', status: 'done' },
      ],
      aiAct: { deployer: { dpiaSummary: 'Geringes Risiko.', providerEntry: 'https://eu.example/1' } },
    });
    expect(facts).toMatchObject({
      fundamentalRights: 'planned',
      dataProtection: 'done',
      shows: { notice: true, staffCouncil: true, providerEntry: true, deployerRecord: true },
    });
  });
});
