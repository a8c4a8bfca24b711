import { wrapText } from './wrap-text.ts';

/** Horizontal bars, one below the other. */
export interface BarChart {
  readonly kind: 'bars';
  readonly bars: readonly Bar[];
  /** Value that a bar of full length stands for. */
  readonly full: number;
  /** Shows the full length behind each bar, where it means „all“. */
  readonly track: boolean;
  /** Names of the parts of a bar, in order; empty where a bar has one part. */
  readonly legend: readonly string[];
  /** What the chart shows, for those who do not see it. */
  readonly description: string;
}

export interface Bar {
  readonly label: string;
  /** Values of the parts, from left to right. */
  readonly parts: readonly number[];
  /** The value as it is written behind the bar; empty where there is nothing to count. */
  readonly text: string;
  /** What the parts are, in words, below the bar. */
  readonly notes: readonly string[];
  /** Stands for what is not stated: drawn hollow. */
  readonly open: boolean;
}

/** Where things stand: `x` and `width` in percent of the chart, `y` and heights in em, so that the text never scales. */
export interface BarLayout {
  readonly height: number;
  readonly barHeight: number;
  readonly trackWidth: number;
  readonly bars: readonly BarPlace[];
}

export interface BarPlace {
  readonly label: readonly LinePlace[];
  readonly notes: readonly LinePlace[];
  readonly y: number;
  readonly parts: readonly { readonly x: number; readonly width: number; readonly series: number }[];
  readonly text: string;
  readonly textX: number;
  readonly textY: number;
  readonly open: boolean;
}

export interface LinePlace {
  readonly text: string;
  readonly y: number;
}

const LINE = 1.4;
const BAR = 0.875;
const GAP = 0.75;
/** From the top of a line to the foot of its letters. */
const FOOT = 1.05;
/** What fits into a line on a phone that is 320 pixels wide. */
const LINE_LENGTH = 34;
/** Percent that one character takes there. */
const CHARACTER = 3.1;

/** Places label, bar, value and note of every bar. Labels stand above the bars, so that all have the whole width. */
export function layOutBars({ bars, full }: BarChart): BarLayout {
  const longest = Math.max(0, ...bars.map(({ text }) => text.length));
  const trackWidth = round(Math.max(40, 97 - longest * CHARACTER));
  let top = 0;
  const places = bars.map((bar) => {
    const label = lines([bar.label], top);
    const y = round(top + label.length * LINE + 0.1);
    // Where there is nothing to count there is no bar.
    const foot = bar.text === '' ? y - 0.1 : y + BAR + 0.1;
    const notes = lines(bar.notes, foot);
    let x = 0;
    const parts = bar.parts.flatMap((value, series) => {
      const part = { x: round(x), width: full === 0 ? 0 : round((value / full) * trackWidth), series };
      x += part.width;
      return part.width === 0 ? [] : [part];
    });
    top = foot + notes.length * LINE + GAP;
    return {
      label,
      notes,
      y,
      parts,
      text: bar.text,
      textX: round(x),
      textY: round(y + BAR - 0.1),
      open: bar.open,
    };
  });
  return { height: round(Math.max(LINE, top - GAP + 0.3)), barHeight: BAR, trackWidth, bars: places };
}

function lines(texts: readonly string[], top: number): LinePlace[] {
  const wrapped = texts.flatMap((text) => wrapText(text, LINE_LENGTH));
  return wrapped.map((line, index) => ({
    text: line,
    y: round(top + index * LINE + FOOT),
  }));
}

/** Short numbers keep the page small. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
