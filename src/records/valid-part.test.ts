/** What remains of a record with faults, and where it stands in the file. */
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { FieldPath } from '#domain/finding.ts';
import { emptyPaths, validPart } from './valid-part.ts';

const schema = z.strictObject({
  name: z
    .string()
    .min(2)
    .regex(/^[a-z]+$/)
    .optional(),
  list: z.array(
    z
      .string()
      .min(2)
      .regex(/^[a-z]+$/),
  ),
  groups: z.array(z.strictObject({ a: z.string(), b: z.array(z.number()).optional() })).optional(),
});

function part(data: object) {
  return validPart(data, schema.safeParse(data).error?.issues ?? []);
}

test('ohne Fehler bleibt alles, wie es ist', () => {
  const data = { list: ['ab'] };
  expect(part(data).data).toBe(data);
  expect(part(data).originalPath(['list', 0])).toEqual(['list', 0]);
});

test.each<[object, object]>([
  [{ list: ['ab'], name: 'A' }, { list: ['ab'] }],
  [{ list: ['ab'], extra: 1, toString: 2 }, { list: ['ab'] }],
  // Two checks fail on one item: it goes once, its neighbour stays.
  [{ list: ['A', 'bc', 'de'] }, { list: ['bc', 'de'] }],
  [{ list: ['ab', 'B', 'cd', 3, 'ef'], name: 'x1' }, { list: ['ab', 'cd', 'ef'] }],
  [{ list: 'ab' }, {}],
  [{}, {}],
  [
    { list: [], groups: [{ a: 1 }, 'x', { a: 'y', b: [1, '2', 3], c: 1 }] },
    { list: [], groups: [{}, { a: 'y', b: [1, 3] }] },
  ],
])('%j', (data, expected) => {
  const before = structuredClone(data);
  expect(part(data).data).toEqual(expected);
  expect(data).toEqual(before);
});

test.each<[FieldPath, FieldPath]>([
  [
    ['list', 0],
    ['list', 1],
  ],
  [
    ['list', 1],
    ['list', 3],
  ],
  [
    ['list', 2],
    ['list', 5],
  ],
  [
    ['groups', 0, 'a'],
    ['groups', 0, 'a'],
  ],
  [
    ['groups', 1, 'b', 1],
    ['groups', 2, 'b', 2],
  ],
  [['name'], ['name']],
  [[], []],
])('%j steht in der Datei an %j', (inRecord, inFile) => {
  const data = {
    list: ['A', 'ab', 3, 'cd', '', 'ef'],
    groups: [{ a: 'x' }, 'x', { a: 'y', b: [1, '2', 3] }],
  };
  expect(part(data).originalPath(inRecord)).toEqual(inFile);
});

test('was herausgenommen ist, gilt nicht als fehlend', () => {
  const { data, strict } = part({ list: ['ab'], name: 'A', groups: [{ a: 1 }] }) as {
    data: { name?: string };
    strict: { name?: string; list: string[]; groups: { a?: string; b?: number[] }[] };
  };
  expect(data.name).toBeUndefined();
  expect(() => strict.name).toThrow('name');
  expect(() => strict.groups[0]!.a).toThrow('a');
  expect(strict.groups[0]!.b).toBeUndefined();
  expect(strict.list).toEqual(['ab']);
  expect(Object.keys(strict)).toEqual(['list', 'groups']);
});

test('Felder ohne Wert', () => {
  const data = { a: undefined, b: [1, undefined, { c: undefined }] };
  expect(emptyPaths(data)).toEqual([['a'], ['b', 1], ['b', 2, 'c']]);
  const { data: left, strict, originalPath } = validPart(data, [], emptyPaths(data));
  expect(left).toEqual({ b: [1, {}] });
  expect(() => (strict as typeof data).a).toThrow();
  expect(originalPath(['b', 1])).toEqual(['b', 2]);
});
