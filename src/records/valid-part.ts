import type * as z from 'zod';

import type { FieldPath } from '#domain/finding.ts';
import { valueAt } from '#domain/schema/issues.ts';

/** What is left of data when everything an issue speaks of is taken out. */
export interface ValidPart {
  readonly data: unknown;
  /** Path in the original data of a path in what is left: items of lists move up when one before them goes. */
  originalPath(path: FieldPath): FieldPath;
}

/** The data without unknown keys and without every value that is wrong by the schema. */
export function validPart(data: object, issues: readonly z.core.$ZodIssue[]): ValidPart {
  if (issues.length === 0) return { data, originalPath: (path) => path };
  const copy: unknown = structuredClone(data);
  const removedItems = new Map<string, number[]>();
  for (const path of wrongPaths(issues)) {
    const list = path.slice(0, -1);
    const parent = valueAt(copy, list);
    const last = path.at(-1)!;
    if (Array.isArray(parent)) {
      parent.splice(Number(last), 1);
      const key = JSON.stringify(list);
      removedItems.set(key, [Number(last), ...(removedItems.get(key) ?? [])]);
    } else if (typeof parent === 'object' && parent !== null)
      delete (parent as Record<string, unknown>)[last];
  }
  return { data: copy, originalPath: (path) => originalPath(path, removedItems) };
}

/** Each path once; deeper ones and later items first, so that the places of the others do not move. */
function wrongPaths(issues: readonly z.core.$ZodIssue[]): FieldPath[] {
  const paths = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
  ) as FieldPath[];
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
