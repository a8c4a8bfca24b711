import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { displayHost, formatDate, formatNumber, sortedByName } from './format.ts';

describe('formatDate', () => {
  it.each([
    ['2026-11-23', '23. November 2026', '23 November 2026'],
    ['2024-01-01', '1. Januar 2024', '1 January 2024'],
    ['2024-02-29', '29. Februar 2024', '29 February 2024'],
    ['2024-06', 'Juni 2024', 'June 2024'],
    ['2024', '2024', '2024'],
  ])('writes %s as people do', (date, german, english) => {
    expect(formatDate(date, 'de')).toBe(german);
    expect(formatDate(date, 'en')).toBe(english);
  });

  it.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin'])(
    'does not depend on the time zone %s',
    (TZ) => {
      const module = path.join(import.meta.dirname, 'format.ts');
      const code = `import { formatDate } from ${JSON.stringify(module)}; console.log(formatDate('2026-01-01', 'de'), formatDate('2026-12', 'de'));`;
      const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
        env: { ...process.env, TZ, LANG: 'tr_TR.UTF-8' },
        encoding: 'utf8',
      });
      expect(output.trim()).toBe('1. Januar 2026 Dezember 2026');
    },
  );
});

it.each([
  [9000, '9.000', '9,000'],
  [0.5, '0,5', '0.5'],
  [0.123456, '0,123456', '0.123456'],
  [1234567.89, '1.234.567,89', '1,234,567.89'],
])('writes the number %d', (value, german, english) => {
  expect(formatNumber(value, 'de')).toBe(german);
  expect(formatNumber(value, 'en')).toBe(english);
});

it('shows the host of an address', () => {
  expect(displayHost('https://www.stadt.de/a?b#c')).toBe('stadt.de');
  expect(displayHost('https://ki.stadt.de/')).toBe('ki.stadt.de');
});

it('sorts as German dictionaries do, with numbers by value, and equal names in a fixed order', () => {
  const names = ['Zug', 'Ölwehr', 'Oper', 'ähnlich', 'Amt 10', 'Amt 9', 'amt 9', 'Österreich'];
  const sorted = ['ähnlich', 'Amt 9', 'amt 9', 'Amt 10', 'Ölwehr', 'Oper', 'Österreich', 'Zug'];
  expect(new Set(sortedByName(names, (name) => name))).toEqual(new Set(sorted));
  expect(sortedByName(names, (name) => name)).toEqual(sortedByName(names.toReversed(), (name) => name));
  expect(sortedByName(names, (name) => name).filter((name) => /^(?:Amt|[OÖ])/.test(name))).toEqual([
    'Amt 9',
    'Amt 10',
    'Ölwehr',
    'Oper',
    'Österreich',
  ]);
});
