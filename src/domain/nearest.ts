/**
 * Edit distance with transposition of neighbours (optimal string alignment).
 * Compares code units; stops early and returns `limit + 1` once the distance is certain to exceed `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let value = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + cost);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        value = Math.min(value, beforeLast[column - 2]! + 1);
      }
      current.push(value);
      smallest = Math.min(smallest, value);
    }
    if (smallest > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}

/** A value someone may write, and the names by which it is known. */
export interface Candidate {
  readonly id: string;
  readonly names?: readonly string[];
}

/**
 * The allowed values nearest to what was written, best first, at most `count`.
 * A name that is written exactly (a label or synonym such as „live“) beats a similar spelling;
 * beyond one typing error in three letters nothing is offered.
 */
export function nearest(written: string, candidates: readonly Candidate[], count = 3): string[] {
  const needle = fold(written);
  if (needle === '') return [];
  const limit = Math.max(1, Math.floor(needle.length / 3));
  return candidates
    .map(({ id, names = [] }) => {
      const distances = [id, ...names].map((name) => {
        const folded = fold(name);
        if (folded === needle) return 0;
        const distance = editDistance(needle, folded, limit);
        const contained =
          needle.length >= 4 && (folded.startsWith(needle) || needle.startsWith(`${folded} `));
        return contained ? Math.min(distance, 1) : distance;
      });
      return { id, distance: Math.min(...distances) };
    })
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
}

/** Lower case, umlauts transliterated, hyphens and underscores as spaces: spellings of one name fall together. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
}
