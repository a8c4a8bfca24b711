/** A filter with more values shows the most frequent ones and searches in the rest. */
export const LONG_FILTER = 32;
/** Values a long filter shows at a time. */
export const SHOWN_OF_LONG = 10;

/** Some values, the most frequent first; of equally frequent ones in their own order. */
export function mostFrequent<T extends { readonly count: number }>(values: readonly T[], count: number): T[] {
  return values.toSorted((a, b) => b.count - a.count).slice(0, count);
}
