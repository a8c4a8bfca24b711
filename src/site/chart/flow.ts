import { round } from './bars.ts';
import { wrapText } from './wrap-text.ts';

/** Questions one below the other, each with where its answers lead. */
export interface Flow {
  readonly steps: readonly FlowStep[];
  /** What the figure shows, for those who do not see it. */
  readonly description: string;
}

export interface FlowStep {
  readonly title: string;
  /** Answers that lead elsewhere than to the next step. */
  readonly exits: readonly FlowExit[];
  /** Answers that lead to the next step; undefined after the last. */
  readonly onward: string | undefined;
}

export interface FlowExit {
  /** „Ja: Verbotene Praktik“ */
  readonly text: string;
  /** Leads to an end and not to a later step. */
  readonly ends: boolean;
}

/** `y` and heights in em; the renderer places along the width. */
export interface FlowLayout {
  readonly height: number;
  readonly steps: readonly FlowPlace[];
}

export interface FlowPlace {
  readonly y: number;
  readonly boxHeight: number;
  readonly title: readonly FlowLine[];
  readonly exits: readonly {
    readonly y: number;
    readonly ends: boolean;
    readonly lines: readonly FlowLine[];
  }[];
  readonly onward: readonly FlowLine[];
  /** Where the line to the next step ends; undefined after the last. */
  readonly lineTo: number | undefined;
}

export interface FlowLine {
  readonly text: string;
  readonly y: number;
}

const LINE = 1.4;
/** From the top of a line to the foot of its letters. */
const FOOT = 1.05;
const PADDING = 0.4;
const GAP = 0.5;
/** What fits into the box and beside the line on a phone that is 320 pixels wide. */
const TITLE_LENGTH = 30;
const TEXT_LENGTH = 29;

/** Places boxes, exits and the lines between them. */
export function layOutFlow({ steps }: Flow): FlowLayout {
  let top = 0.1;
  const places = steps.map(({ title, exits, onward }): FlowPlace => {
    const y = round(top);
    const titleLines = lines(title, top + PADDING, TITLE_LENGTH);
    const boxHeight = round(titleLines.length * LINE + 2 * PADDING);
    top += boxHeight + GAP;
    const below = exits.map(({ text, ends }) => {
      const wrapped = lines(text, top, TEXT_LENGTH);
      const place = { y: round(top + LINE / 2), ends, lines: wrapped };
      top += wrapped.length * LINE;
      return place;
    });
    const last = onward === undefined;
    const onwardLines = last ? [] : lines(onward, top, TEXT_LENGTH);
    top += onwardLines.length * LINE + (last ? 0 : GAP);
    return {
      y,
      boxHeight,
      title: titleLines,
      exits: below,
      onward: onwardLines,
      lineTo: last ? undefined : round(top),
    };
  });
  return { height: round(top + 0.3), steps: places };
}

function lines(text: string, top: number, length: number): FlowLine[] {
  return wrapText(text, length).map((line, index) => ({
    text: line,
    y: round(top + index * LINE + FOOT),
  }));
}
