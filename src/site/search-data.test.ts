import { expect, it } from 'vitest';

import type { RecordOf } from '#domain/record.ts';
import { readSample } from '../../tests/build/sample-catalogue.ts';
import { Labels } from './view/labels.ts';
import { cardFiles, CARDS_PER_FILE, facetTables, searchData, searchOrders } from './search-data.ts';
import { translate } from '#i18n/index.ts';
import { solutionCard, solutionsByTitle } from './view/card.ts';

const { catalogue, labels, settings } = readSample();
const context = {
  language: 'de',
  labels,
  settings,
  today: '2026-11-23',
  history: undefined,
  t: translate('de'),
} as const;
const data = searchData(context);
const tables = facetTables(labels);
const active = catalogue.solutions.filter(({ data: { retired } }) => retired === undefined);
const inOrder = solutionsByTitle(labels);
const EXPERIENCE = ['Einführung', 'Was gut lief', 'Was nicht gut lief', 'Empfehlungen'];

/** What a record says for a facet, read from the record itself. */
const SAYS: Readonly<Record<string, (solution: RecordOf<'solution'>) => readonly (string | undefined)[]>> = {
  topics: (solution) => solution.data.topics,
  tasks: (solution) => solution.data.tasks,
  techniques: (solution) => solution.data.techniques,
  status: (solution) => [solution.data.status],
  users: (solution) => solution.data.users.filter((user) => user !== 'not-stated'),
  reuse: (solution) => [solution.data.reuse?.availability],
  licence: (solution) => [solution.data.reuse?.licence],
  risk: (solution) => [solution.data.aiAct?.riskClass ?? 'not-assessed'],
  'personal-data': (solution) => solution.data.personalData ?? ['not-stated'],
  reports: (solution) => [
    catalogue.deployments.some(
      ({ data: { solution: id, retired }, body }) =>
        id === solution.id &&
        retired === undefined &&
        body.sections.some(({ title }) => EXPERIENCE.includes(title)),
    )
      ? 'yes'
      : 'no',
  ],
  partners: (solution) => [solution.data.cooperation === undefined ? 'no' : 'yes'],
  levels: (solution) => [catalogue.organisation.get(solution.organisation)?.data.level],
  states: (solution) => [catalogue.organisation.get(solution.organisation)?.data.state],
  organisations: (solution) => [solution.organisation],
};

it('has every active solution once, by title', () => {
  expect(inOrder.map(({ id }) => id).toSorted()).toEqual(active.map(({ id }) => id).sort());
  const titles = inOrder.map((solution) => solution.data.title);
  expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'de')));
  expect(data.count).toBe(active.length);
});

it('gives each solution exactly the values its record states', () => {
  expect(tables.map(({ id }) => id).sort()).toEqual(Object.keys(SAYS).sort());
  for (const { id, values, labels: names, rows } of tables) {
    expect(names).toHaveLength(values.length);
    expect(new Set(values).size).toBe(values.length);
    for (const [position, solution] of inOrder.entries()) {
      const stated = rows[position]!.map((value) => values[value]);
      const wanted = SAYS[id]!(solution).filter((value) => value !== undefined);
      expect(stated.toSorted(), `${id} ${solution.id}`).toEqual(wanted.toSorted());
    }
  }
  // A value nobody has only makes the filter longer; yes and no are always there.
  for (const { id, values, rows } of tables.filter((table) => !['reports', 'partners'].includes(table.id))) {
    const used = new Set(rows.flat());
    expect(
      values.filter((_, value) => !used.has(value)),
      id,
    ).toEqual([]);
  }
});

it('packs what the tables say, for each language with its own labels', () => {
  for (const [position, { id, values, rows }] of tables.entries()) {
    const facet = data.facets[position]!;
    expect(facet.values).toEqual(values);
    expect(
      facet.column.split(';').map((row) => (row === '' ? [] : row.split(',').map(Number))),
      id,
    ).toEqual(rows);
  }
  const english = searchData({ ...context, labels: new Labels(catalogue, 'en') });
  expect(english.facets.map(({ column }) => column)).toEqual(data.facets.map(({ column }) => column));
  expect(english.facets.map(({ label }) => label)).not.toEqual(data.facets.map(({ label }) => label));
});

it('orders by days and by deployments, each solution once', () => {
  const orders = searchOrders(labels);
  const by = (order: readonly number[]) => order.map((position) => inOrder[position]!);
  for (const order of Object.values(orders))
    expect(order.toSorted((a, b) => a - b)).toEqual(inOrder.map((_, index) => index));
  const added = by(orders.newest).map((solution) => solution.data.added);
  expect(added).toEqual(added.toSorted().reverse());
  const reviewed = by(orders.reviewed).map((solution) => solution.data.reviewed);
  expect(reviewed).toEqual(reviewed.toSorted().reverse());
  expect(by(orders.deployments)[0]!.id).toBe('antragshilfe');
});

it('has the cards in files, in the order of all positions', () => {
  const files = cardFiles(labels);
  expect(files.every((file) => file.length <= CARDS_PER_FILE)).toBe(true);
  expect(files.flat()).toEqual(inOrder.map((solution) => solutionCard(solution, labels)));
  expect(data.cardsPerFile).toBe(CARDS_PER_FILE);
});
