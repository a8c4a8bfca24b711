import { sortedKeys } from '#domain/sorted-keys.ts';

/** Whether two values say the same, whatever the order of their fields; a field without a value is no field. */
export function saysSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sortedKeys(a)) === JSON.stringify(sortedKeys(b));
}
