import { expect, test } from 'vitest';

import { addMonths, comparePartial, firstDay, isOlder, lastDay } from './dates.ts';

test.each([
  ['2024', '2024-06', 0],
  ['2024-06', '2024-06-30', 0],
  ['2023-12-31', '2024', -1],
  ['2024-07', '2024-06-30', 1],
  ['2024-06-30', '2024-06-30', 0],
])('%s against %s is %i', (a, b, expected) => {
  expect(comparePartial(a, b)).toBe(expected);
});

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-02', '2025-02-01', '2025-02-28'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2024-04', '2024-04-01', '2024-04-30'],
  ['2024-05-17', '2024-05-17', '2024-05-17'],
])('%s reaches from %s to %s', (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

test.each([
  ['2026-11-23', 12, '2027-11-23'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-11-23', 2, '2027-01-23'],
  ['2026-12-31', 240, '2046-12-31'],
  ['2026-03-15', -3, '2025-12-15'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});

test('a date without a day is read as late as it can mean', () => {
  expect(isOlder('2025', 12, '2026-11-23')).toBe(false);
  expect(isOlder('2025-10', 12, '2026-11-23')).toBe(true);
  expect(isOlder('2025-11-23', 12, '2026-11-23')).toBe(false);
  expect(isOlder('2025-11-22', 12, '2026-11-23')).toBe(true);
});
