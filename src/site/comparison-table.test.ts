import { describe, expect, it } from 'vitest';

import { comparisonTable } from './comparison-table.ts';
import type { ComparedRow, ComparedSolution } from './view/compared-solution.ts';

const row = (key: string, ...values: string[]): ComparedRow => ({
  key,
  label: key.toUpperCase(),
  values: values.map((text) => ({ text })),
});
const solution = (id: string, ...rows: ComparedRow[]): ComparedSolution => ({
  id,
  title: id,
  href: `/loesungen/${id}/`,
  retired: false,
  groups: [
    { id: 'one', title: 'Eins', rows },
    { id: 'empty', title: 'Leer', rows: [] },
  ],
  similar: [],
});
const keys = (...solutions: ComparedSolution[]): string[] =>
  comparisonTable(solutions).groups.flatMap(({ rows }) => rows.map(({ key }) => key));

describe('comparisonTable', () => {
  it('puts the same field of every solution into one row and marks differences', () => {
    const table = comparisonTable([
      solution('x', row('a', '1'), row('b', '2')),
      solution('y', row('a', '1'), row('b', '3')),
    ]);
    expect(table.groups).toHaveLength(1);
    expect(table.groups[0]?.rows).toMatchObject([
      { key: 'a', label: 'A', same: true },
      {
        key: 'b',
        label: 'B',
        same: false,
        cells: [{ values: [{ text: '2' }] }, { values: [{ text: '3' }] }],
      },
    ]);
    expect(table).toMatchObject({ total: 2, different: 1 });
  });

  it('keeps the order of fields that only some have', () => {
    expect(
      keys(
        solution('x', row('a', '1'), row('d', '1')),
        solution('y', row('b', '1'), row('c', '1'), row('d', '1')),
      ),
    ).toEqual(['b', 'c', 'a', 'd']);
    expect(
      keys(solution('x', row('a', '1'), row('c', '1')), solution('y', row('a', '1'), row('b', '1'))),
    ).toEqual(['a', 'b', 'c']);
  });

  it('takes lists with the same values in another order for the same, and notes for part of the value', () => {
    const same = (...rows: [ComparedRow, ComparedRow]): boolean | undefined =>
      comparisonTable([solution('x', rows[0]), solution('y', rows[1])]).groups[0]?.rows[0]?.same;
    expect(same(row('a', '1', '2'), row('a', '2', '1'))).toBe(true);
    expect(same(row('a', '1'), { ...row('a', '1'), note: { text: 'ohne Schulung' } })).toBe(false);
    expect(
      same(row('a', '1'), { ...row('a', '1'), values: [{ text: '1', href: 'https://a.example' }] }),
    ).toBe(false);
  });

  it('shows a gap where one says nothing, and names what nobody says', () => {
    const table = comparisonTable([
      solution('x', row('a', '1'), row('b')),
      solution('y', row('a'), row('b')),
    ]);
    expect(table.groups[0]?.rows).toMatchObject([{ key: 'a', same: false, cells: [{}, undefined] }]);
    expect(table.unstated).toEqual(['B']);
  });

  it('compares one and four as well as two, and none', () => {
    expect(comparisonTable([])).toEqual({ groups: [], total: 0, different: 0, unstated: [] });
    expect(comparisonTable([solution('x', row('a', '1'))])).toMatchObject({ total: 1, different: 0 });
    const four = ['w', 'x', 'y', 'z'].map((id) => solution(id, row('a', id === 'z' ? '2' : '1')));
    expect(comparisonTable(four).groups[0]?.rows[0]).toMatchObject({ same: false, cells: [{}, {}, {}, {}] });
  });
});
