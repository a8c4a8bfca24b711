/** The benchmark's results as a table for people. */
import type { Result } from './bench-stages.ts';

/** What is aimed at for 10,000 records on two cores. */
const AIM_SIZE = 10_000;
const AIMS: Readonly<Record<string, { readonly seconds: number; readonly bytes?: number }>> = {
  'validate cold': { seconds: 5 },
  'validate warm': { seconds: 0.5 },
  'build: render': { seconds: 30, bytes: 1.5e9 },
  'build: index': { seconds: 35 },
};

/**
 * One line per stage: time at each size, how many times more from the smallest to the largest, milliseconds that each
 * further solution costs, memory, output, and whether the aim is met.
 */
export function benchTable(results: readonly Result[], sizes: readonly number[]): string {
  const number = new Intl.NumberFormat('de', { maximumFractionDigits: 2, minimumFractionDigits: 2 });
  const whole = new Intl.NumberFormat('de');
  const stages = [...new Set(results.map(({ stage }) => stage))];
  const small = sizes[0]!;
  const large = sizes.at(-1)!;
  const rows = stages.map((stage) => {
    const at = (size: number): Result | undefined =>
      results.find((result) => result.stage === stage && result.size === size);
    const [first, last] = [at(small), at(large)];
    const growth =
      first && last && large > small
        ? [
            number.format(last.seconds / first.seconds),
            number.format(((last.seconds - first.seconds) / (large - small)) * 1000),
          ]
        : ['', ''];
    const output =
      last?.outputBytes === undefined
        ? ''
        : `${whole.format(Math.round(last.outputBytes / 1e6))} MB, ${whole.format(last.outputFiles ?? 0)} Dateien`;
    return [
      stage,
      ...sizes.map((size) => seconds(at(size))),
      ...growth,
      last?.peakBytes === undefined ? '' : `${whole.format(Math.round(last.peakBytes / 1e6))} MB`,
      aim(stage, at(AIM_SIZE)),
      output,
    ];
  });
  const heads = [
    'Stufe',
    ...sizes.map((size) => whole.format(size)),
    'Faktor',
    'ms je Lösung',
    'Speicher',
    'Ziel bei 10.000',
    'Ausgabe',
  ];
  return aligned([heads, ...rows]);

  function seconds(result: Result | undefined): string {
    return result === undefined ? '' : `${number.format(result.seconds)} s`;
  }

  function aim(stage: string, result: Result | undefined): string {
    const wanted = AIMS[stage];
    if (wanted === undefined) return '';
    const text = `${number.format(wanted.seconds)} s${wanted.bytes === undefined ? '' : `, ${number.format(wanted.bytes / 1e9)} GB`}`;
    if (result === undefined) return text;
    // The memory of a stage of the build is that of the whole build.
    const bytes =
      results.find(({ stage: name, size }) => name === stage.replace(/:.*/, '') && size === AIM_SIZE)
        ?.peakBytes ?? 0;
    const met = result.seconds <= wanted.seconds && (wanted.bytes === undefined || bytes <= wanted.bytes);
    return `${text}: ${met ? 'erreicht' : 'verfehlt'}`;
  }
}

/** Columns side by side; the first to the left, figures to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const isUsed = (column: number): boolean => rows.slice(1).some((row) => row[column] !== '');
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column === row.length - 1
            ? cell.padEnd(widths[column]!)
            : cell.padStart(widths[column]!),
        )
        .filter((_, column) => isUsed(column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
