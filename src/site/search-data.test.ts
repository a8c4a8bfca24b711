import { expect, it } from 'vitest';

import type { RecordOf } from '#domain/record.ts';
import { readSample } from '../../tests/build/sample-catalogue.ts';
import { cardFiles, CARDS_PER_FILE, searchData } from './search-data.ts';
import { solutionCard } from './view/card.ts';

const { catalogue, labels } = readSample();
const data = searchData(labels);
const active = catalogue.solutions.filter(({ data: { retired } }) => retired === undefined);
const inOrder = data.ids.map((id) => catalogue.solution.get(id)!);

/** What a record says for a facet, read from the record itself. */
const SAYS: Readonly<Record<string, (solution: RecordOf<'solution'>) => readonly (string | undefined)[]>> = {
  topics: (solution) => solution.data.topics,
  tasks: (solution) => solution.data.tasks,
  techniques: (solution) => solution.data.techniques,
  status: (solution) => [solution.data.status],
  users: (solution) => solution.data.users,
  reuse: (solution) => [solution.data.reuse?.availability],
  levels: (solution) => [catalogue.organisation.get(solution.organisation)?.data.level],
  states: (solution) => [catalogue.organisation.get(solution.organisation)?.data.state],
  organisations: (solution) => [solution.organisation],
};

it('has every active solution once, by title', () => {
  expect(data.ids.toSorted()).toEqual(active.map(({ id }) => id).sort());
  const titles = inOrder.map((solution) => solution.data.title);
  expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'de')));
});

it('gives each solution exactly the values its record states', () => {
  expect(data.facets.map(({ id }) => id).sort()).toEqual(Object.keys(SAYS).sort());
  for (const [facet, { id, values, labels: names }] of data.facets.entries()) {
    expect(names).toHaveLength(values.length);
    expect(new Set(values).size).toBe(values.length);
    for (const [position, solution] of inOrder.entries()) {
      const stated = data.rows[position]![facet]!.map((value) => values[value]);
      const wanted = SAYS[id]!(solution).filter((value) => value !== undefined && value !== 'not-stated');
      expect(stated.toSorted(), `${id} ${solution.id}`).toEqual(wanted.toSorted());
    }
    // A value nobody has only makes the filter longer.
    for (const value of values.keys())
      expect(
        data.rows.some((row) => row[facet]!.includes(value)),
        `${id} ${values[value]}`,
      ).toBe(true);
  }
});

it('orders by days and by deployments, each solution once', () => {
  const by = (order: readonly number[]) => order.map((position) => inOrder[position]!);
  for (const order of Object.values(data.orders))
    expect(order.toSorted((a, b) => a - b)).toEqual(data.ids.map((_, index) => index));
  const added = by(data.orders.newest).map((solution) => solution.data.added);
  expect(added).toEqual(added.toSorted().reverse());
  const reviewed = by(data.orders.reviewed).map((solution) => solution.data.reviewed);
  expect(reviewed).toEqual(reviewed.toSorted().reverse());
  expect(by(data.orders.deployments)[0]!.id).toBe('antragshilfe');
});

it('has the cards in files, in the order of the ids', () => {
  const files = cardFiles(labels);
  expect(files.every((file) => file.length <= CARDS_PER_FILE)).toBe(true);
  expect(files.flat()).toEqual(inOrder.map((solution) => solutionCard(solution, labels)));
  expect(data.cardsPerFile).toBe(CARDS_PER_FILE);
});
