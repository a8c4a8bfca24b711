/** The entry sheet: what it states, what it misses, what it must not show. */
import { describe, expect, it } from 'vitest';

import type { RecordOf } from '#domain/record.ts';
import { readSample } from '../../../tests/build/sample-catalogue.ts';
import { annexVIIISheet, type SheetSection } from './annex-viii.ts';

const { catalogue, labels } = readSample();
const full = catalogue.solution.get('antragshilfe')!;

function sections(aiAct: object | undefined): readonly SheetSection[] {
  const solution = { ...full, data: { ...full.data, aiAct } } as RecordOf<'solution'>;
  return annexVIIISheet(solution, labels)?.sections ?? [];
}

const states = ({ items }: SheetSection): Record<string, string> =>
  Object.fromEntries(items.map(({ section, number, state }) => [`${section}${number}`, state]));

describe('a full record', () => {
  const [provider, ...deployers] = sections(full.data.aiAct);

  it('fills in Section A in the order of the annex', () => {
    expect(provider!.items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(new Set(Object.values(states(provider!)))).toEqual(new Set(['stated']));
    expect(provider).toMatchObject({ section: 'A', recorded: true, due: 13, stated: 13 });
  });

  it('names the parts of an item that has several', () => {
    const item = provider!.items.find(({ number }) => number === 6)!;
    expect(item.parts.map(({ label }) => label)).toEqual(
      ['inputs', 'operatingLogic'].map((key) => labels.field('solution', 'aiAct', 'provider', key)),
    );
  });

  it('has Section C once for each use', () => {
    expect(deployers.map(({ section }) => section)).toEqual(['C', 'C']);
    expect(deployers.map(({ recorded }) => recorded).sort()).toEqual([false, true]);
  });

  it('takes the authority as deployer and misses its address', () => {
    const [deployer] = deployers;
    expect(deployer!.items[0]).toMatchObject({
      state: 'partly',
      missing: [labels.field('deployment', 'aiAct', 'deployer', 'deployer', 'address')],
    });
  });
});

describe('a brief provider record', () => {
  const provider = {
    section: 'A',
    provider: { name: 'Stadt Musterstadt' },
    tradeName: 'Antragshilfe',
    intendedPurpose: 'Prüft Anträge auf fehlende Angaben.',
    inputs: 'Eingereichte Formulare.',
  };
  const brief = { riskClass: 'high-risk', annexIII: ['III.5.a'], provider };

  it('tells what is due from what is not', () => {
    const [section] = sections(brief);
    expect(states(section!)).toEqual({
      A1: 'partly',
      A2: 'none',
      A3: 'none',
      A4: 'stated',
      A5: 'stated',
      A6: 'partly',
      A7: 'missing',
      A8: 'none',
      A9: 'none',
      A10: 'missing',
      A11: 'missing',
      A12: 'missing',
      A13: 'none',
    });
    expect(section).toMatchObject({ due: 8, stated: 2 });
  });

  it('leaves out what Article 49(4) leaves out, and calls nothing missing that is not public', () => {
    const restricted = { ground: 'law-enforcement' };
    const { inputs: _, ...open } = provider;
    const [section] = sections({ ...brief, annexIII: ['III.6.a'], restricted, provider: open });
    expect(states(section!)).toMatchObject({
      A1: 'stated',
      A6: 'not-given',
      A7: 'non-public',
      A12: 'not-given',
    });
    expect(section!.stated).toBe(section!.due);
  });
});

describe('which section', () => {
  it.each([
    ['high-risk in Annex III', { riskClass: 'high-risk', annexIII: ['III.5.a'] }, 'A'],
    ['exempt', { riskClass: 'exempt-6-3', annexIII: ['III.5.a'] }, 'B'],
    ['critical infrastructure', { riskClass: 'high-risk', annexIII: ['III.2'] }, 'C'],
    ['minimal', { riskClass: 'minimal' }, 'C'],
    ['not assessed', undefined, 'C'],
  ])('%s', (_, aiAct, first) => {
    // Section C comes from the deployer's record, which a use in the sample has.
    expect(sections(aiAct)[0]?.section).toBe(first);
  });

  it('shows deleted items as deleted', () => {
    const [section] = sections({ riskClass: 'exempt-6-3', annexIII: ['III.5.a'] });
    expect(states(section!)).toMatchObject({ B7: 'deleted', B9: 'deleted', B6: 'missing' });
  });

  it('has none where nothing asks for one', () => {
    const other = catalogue.solution.get('hilfe-01')!;
    expect(annexVIIISheet(other, labels)).toBeUndefined();
  });
});
