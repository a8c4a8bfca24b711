/**
 * Index at which a new name belongs among others: behind the nearest one that comes before it in an order, else before
 * the nearest one that comes after it, else at the end, as does a name the order does not know.
 * @param names may hold gaps and need not be in order
 */
export function insertionPoint<Name>(
  name: Name,
  names: readonly (Name | undefined)[],
  order: readonly Name[],
): number {
  const rank = order.indexOf(name);
  if (rank === -1) return names.length;
  const earlier = order.slice(0, rank).findLast((one) => names.includes(one));
  if (earlier !== undefined) return names.lastIndexOf(earlier) + 1;
  const later = order.slice(rank + 1).find((one) => names.includes(one));
  return later === undefined ? names.length : names.indexOf(later);
}
