import { saysSame } from './says-same.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * For every old item the index of the one that takes its place, if any: its equal, else one that shares fields with it,
 * else any; in ascending order.
 */
export function successorsOf(old: readonly Fields[], wanted: readonly Fields[]): (number | undefined)[] {
  // One pair of equals counts more than all others together.
  const likeness = old.map((a) =>
    wanted.map((b) => (saysSame(a, b) ? 2 * (old.length + 1) : 1 + sharedFields(a, b))),
  );
  const best = Array.from({ length: old.length + 1 }, () => new Array<number>(wanted.length + 1).fill(0));
  const paired = (i: number, j: number): number => likeness[i]![j]! + best[i + 1]![j + 1]!;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = wanted.length - 1; j >= 0; j -= 1) {
      best[i]![j] = Math.max(paired(i, j), best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  let j = 0;
  return old.map((_, i) => {
    while (j < wanted.length && best[i]![j] !== paired(i, j)) {
      if (best[i]![j] === best[i + 1]![j]) return undefined;
      j += 1;
    }
    if (j === wanted.length) return undefined;
    j += 1;
    return j - 1;
  });
}

/** Share of the fields of two groups that say the same, from 0 to 1. */
function sharedFields(a: Fields, b: Fields): number {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.filter((key) => saysSame(a[key], b[key])).length / keys.length;
}
