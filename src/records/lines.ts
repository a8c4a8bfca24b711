/** Finds line and column (both 1-based) of offsets in a text. */
export class Lines {
  readonly #starts: number[] = [0];
  readonly #firstLine: number;

  /** @param firstLine number of the text's first line within its file */
  constructor(text: string, firstLine = 1) {
    this.#firstLine = firstLine;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + this.#firstLine, column: offset - this.#starts[low]! + 1 };
  }
}
