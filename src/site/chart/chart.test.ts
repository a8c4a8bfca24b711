import { describe, expect, it, test } from 'vitest';

import { layOutBars, type Bar } from './bars.ts';
import { layOutColumns } from './columns.ts';
import { layOutFlow } from './flow.ts';
import { wrapText } from './wrap-text.ts';

const bar = (label: string, parts: number[], rest: Partial<Bar> = {}): Bar => ({
  label,
  parts,
  text: String(parts.reduce((sum, part) => sum + part, 0)),
  notes: [],
  open: false,
  ...rest,
});
const chart = (bars: Bar[], full: number) =>
  ({ kind: 'bars', bars, full, track: false, legend: [], description: '' }) as const;

describe('layOutBars', () => {
  it('draws bars in proportion and leaves room for the longest value', () => {
    const { bars, trackWidth } = layOutBars(chart([bar('a', [100]), bar('b', [25]), bar('c', [0])], 100));
    expect(bars[0]!.parts[0]!.width).toBe(trackWidth);
    expect(bars[1]!.parts[0]!.width).toBeCloseTo(trackWidth / 4, 1);
    expect(bars[2]!.parts).toEqual([]);
    expect(bars.map(({ textX }) => textX)).toEqual([trackWidth, bars[1]!.parts[0]!.width, 0]);
    expect(layOutBars(chart([bar('a', [1], { text: '1.234.567 Stellen' })], 1)).trackWidth).toBeLessThan(
      trackWidth,
    );
  });

  it('puts parts one behind the other', () => {
    const { parts } = layOutBars(chart([bar('a', [3, 0, 1])], 4)).bars[0]!;
    expect(parts).toHaveLength(2);
    expect(parts[1]).toMatchObject({ series: 2 });
    expect(parts[1]!.x).toBeGreaterThan(parts[0]!.x);
  });

  it('puts nothing over something else, however long labels are', () => {
    const long = bar('Ein Name aus vielen Wörtern, der in keine Zeile passt', [1], {
      notes: ['eins', 'zwei'],
    });
    const { bars, height } = layOutBars(
      chart([long, bar('b', [1]), bar('c', [], { text: '', notes: ['keine'] })], 1),
    );
    const feet = bars.flatMap(({ label, y, notes, text }) => [
      ...label.map((line) => line.y),
      ...(text === '' ? [] : [y + 0.875]),
      ...notes.map((line) => line.y),
    ]);
    expect(bars[0]!.label).toHaveLength(2);
    expect(feet).toEqual(feet.toSorted((a, b) => a - b));
    expect(height).toBeGreaterThan(feet.at(-1)!);
  });

  it('draws nothing out of nothing', () => {
    expect(layOutBars(chart([], 0)).bars).toEqual([]);
    expect(layOutBars(chart([bar('a', [0])], 0)).bars[0]!.parts).toEqual([]);
  });
});

describe('layOutColumns', () => {
  const columns = [
    { year: 2024, prefix: 'bis', value: 5, text: '5' },
    { year: 2025, prefix: '', value: 10, text: '10' },
  ];

  it('draws columns in proportion, side by side, on one line', () => {
    const { columns: places, base } = layOutColumns({ kind: 'columns', columns, description: '' });
    expect(places.map(({ centre }) => centre)).toEqual([25, 75]);
    expect(places[1]!.height).toBeCloseTo(places[0]!.height * 2);
    for (const { y, height } of places) expect(y + height).toBeCloseTo(base);
    expect(places.map(({ shortYear }) => shortYear)).toEqual(['’24', '’25']);
  });

  it('draws nothing out of nothing', () => {
    expect(layOutColumns({ kind: 'columns', columns: [], description: '' }).columns).toEqual([]);
  });
});

describe('layOutFlow', () => {
  const exit = (text: string) => ({ text, ends: true });
  const flow = (steps: Parameters<typeof layOutFlow>[0]['steps']) => layOutFlow({ steps, description: '' });

  it('puts one below the other, with a line to the next step', () => {
    const { steps, height } = flow([
      {
        title: '1 Frage',
        exits: [exit('Nein: Ende'), exit('Das weiß ich nicht: Noch nicht zu beurteilen')],
        onward: 'Ja',
      },
      { title: '2 Frage', exits: [exit('3 Antworten: Einstufung')], onward: undefined },
    ]);
    const [first, second] = steps as [(typeof steps)[0], (typeof steps)[0]];
    expect(first.exits[1]!.lines).toHaveLength(2);
    const feet = [
      first.y,
      ...first.title.map(({ y }) => y),
      ...first.exits.flatMap(({ lines }) => lines.map(({ y }) => y)),
      ...first.onward.map(({ y }) => y),
      second.y,
      ...second.exits.flatMap(({ lines }) => lines.map(({ y }) => y)),
    ];
    expect(feet).toEqual(feet.toSorted((a, b) => a - b));
    expect(first.lineTo).toBeCloseTo(second.y);
    expect(second.lineTo).toBeUndefined();
    expect(height).toBeGreaterThan(feet.at(-1)!);
  });

  it('draws nothing out of nothing', () => {
    expect(flow([]).steps).toEqual([]);
  });
});

test.each([
  ['', []],
  ['Bund', ['Bund']],
  ['Ein langer Name', ['Ein langer', 'Name']],
  ['Mecklenburg-Vorpommern', ['Mecklenburg-', 'Vorpommern']],
  ['Verwaltungsvereinbarung hier', ['Verwaltungsvereinbarung', 'hier']],
])('wrapText breaks %j', (text, lines) => {
  expect(wrapText(text, 12)).toEqual(lines);
});
