import type * as z from 'zod';

import type { FieldPath } from '#domain/finding.ts';
import { valueAt } from '#domain/schema/issues.ts';

/** What is left of data when everything that is wrong by itself is taken out. */
export interface ValidPart {
  readonly data: unknown;
  /**
   * The same, but asking for a field that was taken out throws: a rule that needs it must not take it for missing.
   */
  readonly strict: unknown;
  /** Path in the original data of a path in what is left: items of lists move up when one before them goes. */
  originalPath(path: FieldPath): FieldPath;
}

/**
 * The data without unknown keys and without every value that is wrong by the schema.
 * @param refused further paths to leave out
 */
export function validPart(
  data: object,
  issues: readonly z.core.$ZodIssue[],
  refused: readonly FieldPath[] = [],
): ValidPart {
  if (issues.length === 0 && refused.length === 0)
    return { data, strict: data, originalPath: (path) => path };
  const left: unknown = structuredClone(data);
  const strict: unknown = structuredClone(data);
  const removedItems = new Map<string, number[]>();
  for (const path of inOrder([...refused, ...wrongPaths(issues)])) {
    const list = path.slice(0, -1);
    const last = path.at(-1)!;
    remove(valueAt(left, list), last);
    if (!remove(valueAt(strict, list), last, true)) continue;
    const key = JSON.stringify(list);
    removedItems.set(key, [Number(last), ...(removedItems.get(key) ?? [])]);
  }
  return { data: left, strict, originalPath: (path) => originalPath(path, removedItems) };
}

/** Paths of fields and items without a value. */
export function emptyPaths(value: unknown, path: FieldPath = []): FieldPath[] {
  if (value === undefined) return [path];
  if (typeof value !== 'object' || value === null) return [];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return steps.flatMap((step) =>
    emptyPaths((value as Record<string | number, unknown>)[step], [...path, step]),
  );
}

/** Takes a field or item out; true for an item. */
function remove(parent: unknown, step: string | number, throwing = false): boolean {
  if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, step)) return false;
  if (Array.isArray(parent)) {
    parent.splice(Number(step), 1);
    return true;
  }
  delete (parent as Record<string, unknown>)[step];
  if (throwing) {
    const get = (): never => {
      throw new Error(`the value of ${step} is not valid`);
    };
    Object.defineProperty(parent, step, { get, enumerable: false });
  }
  return false;
}

function wrongPaths(issues: readonly z.core.$ZodIssue[]): FieldPath[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
  ) as FieldPath[];
}

/** Each path once; deeper ones and later items first, so that the places of the others do not move. */
function inOrder(paths: readonly FieldPath[]): FieldPath[] {
  const unique = new Map(
    paths.filter(({ length }) => length > 0).map((path) => [JSON.stringify(path), path]),
  );
  const item = (path: FieldPath): number => (typeof path.at(-1) === 'number' ? Number(path.at(-1)) : -1);
  return [...unique.values()].sort((a, b) => b.length - a.length || item(b) - item(a));
}

function originalPath(path: FieldPath, removedItems: ReadonlyMap<string, readonly number[]>): FieldPath {
  const original: (string | number)[] = [];
  for (const step of path) {
    const removed = typeof step === 'number' ? (removedItems.get(JSON.stringify(original)) ?? []) : [];
    // The removed items are in ascending order: each one at or before the place moves it down by one.
    original.push(
      typeof step === 'number'
        ? removed.reduce((index, gone) => (gone <= index ? index + 1 : index), step)
        : step,
    );
  }
  return original;
}
