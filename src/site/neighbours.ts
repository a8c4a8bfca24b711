import type { Catalogue } from '#domain/catalogue.ts';
import { findNeighbours, type Neighbour } from '#domain/similarity.ts';

const FOUND = Symbol.for('maki.neighbours');

// Astro bundles this module a second time; both share what was found.
const shared = globalThis as { [FOUND]?: WeakMap<Catalogue, ReadonlyMap<string, readonly Neighbour[]>> };

/** The neighbours of every solution that is not retired, worked out once per catalogue. */
export function neighbours(catalogue: Catalogue): ReadonlyMap<string, readonly Neighbour[]> {
  const known = (shared[FOUND] ??= new WeakMap());
  let found = known.get(catalogue);
  if (found === undefined) known.set(catalogue, (found = findNeighbours(catalogue)));
  return found;
}
