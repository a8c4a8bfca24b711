/** A stretch of a text, and whether it differs from the other side. */
export interface Span {
  readonly text: string;
  readonly changed: boolean;
}

/** Beyond so many pairs of words the comparison would take long; then the whole middle counts as changed. */
const MAX_PAIRS = 4_000_000;

/** Marks the words in which two texts differ. Joined, the spans of a side are that side's text. */
export function wordDiff(before: string, after: string): { before: Span[]; after: Span[] } {
  const one = tokens(before);
  const other = tokens(after);
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end))
    end += 1;
  const kept = common(one.slice(start, one.length - end), other.slice(start, other.length - end));
  const side = (all: string[], keptInside: ReadonlySet<number>): Span[] =>
    spans(all, (at) => at < start || at >= all.length - end || keptInside.has(at - start));
  return { before: side(one, kept.before), after: side(other, kept.after) };
}

/** Words with the punctuation at them apart, and blanks. */
function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}_-]+|\s+|[^\p{L}\p{N}_\s-]/gu) ?? [];
}

/** Places of a longest common subsequence in both lists. */
function common(one: readonly string[], other: readonly string[]) {
  const before = new Set<number>();
  const after = new Set<number>();
  if (one.length * other.length > MAX_PAIRS) return { before, after };
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        one[i] === other[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) {
      before.add(i++);
      after.add(j++);
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return { before, after };
}

/** Joins neighbours of one sort; a blank between two changed words is changed with them. */
function spans(all: readonly string[], isKept: (at: number) => boolean): Span[] {
  const changed = all.map((_, at) => !isKept(at));
  for (const [at, token] of all.entries()) {
    if (!/^\s+$/.test(token)) continue;
    changed[at] = changed[at - 1] === true && changed[at + 1] === true;
  }
  const found: { text: string; changed: boolean }[] = [];
  for (const [at, text] of all.entries()) {
    const last = found.at(-1);
    if (last !== undefined && last.changed === changed[at]) last.text += text;
    else found.push({ text, changed: changed[at]! });
  }
  return found;
}
