/** A line of a changed file: in both states, only before, only after. */
export interface DiffLine {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
}

/** The lines of two short texts side by side, with the longest common part kept (a table of both lengths). */
export function lineDiff(before: string, after: string): DiffLine[] {
  const a = before.split('\n');
  const b = after.split('\n');
  // common[i][j]: lines that the rests from i and j have in common.
  const common = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i]![j] =
        a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ mark: ' ', text: a[i]! });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      lines.push({ mark: '-', text: a[i]! });
      i += 1;
    } else {
      lines.push({ mark: '+', text: b[j]! });
      j += 1;
    }
  }
  return lines;
}

/** Changed lines with up to `around` unchanged ones on either side; undefined marks a gap. */
export function withoutUnchanged(lines: readonly DiffLine[], around = 2): (DiffLine | undefined)[] {
  const keep = new Set<number>();
  for (const [index, { mark }] of lines.entries())
    if (mark !== ' ') for (let at = index - around; at <= index + around; at += 1) keep.add(at);
  return lines.flatMap((line, index): (DiffLine | undefined)[] =>
    keep.has(index) ? [line] : keep.has(index - 1) && index > 0 ? [undefined] : [],
  );
}
