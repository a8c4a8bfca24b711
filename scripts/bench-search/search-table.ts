import type { SearchMeasurement } from './bench-search.ts';

/** What is aimed at for the search of the site: bytes to the first results, milliseconds for 95 % of the keys. */
const AIMS = { bytesReal: 120_000, bytesMade: 400_000, p95: 50, success3: 0.85, suggestion: 100 } as const;

/** The measurements as Markdown: one table for the real catalogue, one for the made one. */
export function searchTable(results: readonly SearchMeasurement[]): string {
  return [undefined, ...new Set(results.flatMap(({ records }) => records ?? []))]
    .map((records) => {
      const rows = results.filter((result) => result.records === records);
      const title = records === undefined ? 'Echter Katalog' : `${whole(records)} Einträge`;
      return [`### ${title}`, '', ...table(rows), '', ...aims(rows, records)].join('\n');
    })
    .join('\n\n');
}

function table(rows: readonly SearchMeasurement[]): string[] {
  return [
    '| Suche | bis zum ersten Ergebnis | erstes Ergebnis | Taste bis Bild, Median | 95 % | success@1 | success@3 |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ({ engine, bytes, first, median, p95, success1, success3 }) =>
        `| ${engine} | ${whole(bytes / 1000)} kB | ${whole(first)} ms | ${whole(median)} ms | ${whole(p95)} ms | ${share(success1)} | ${share(success3)} |`,
    ),
  ];
}

function aims(rows: readonly SearchMeasurement[], records: number | undefined): string[] {
  const own = rows.find(({ engine }) => engine === 'MaKI');
  if (own === undefined) return [];
  const say = (text: string, isMet: boolean): string => `- ${text}: ${isMet ? 'erreicht' : 'verfehlt'}`;
  const bytes = records === undefined ? AIMS.bytesReal : AIMS.bytesMade;
  return [
    say(`höchstens ${whole(bytes / 1000)} kB bis zum ersten Ergebnis`, own.bytes <= bytes),
    say(`95 % der Tasten in höchstens ${AIMS.p95} ms (${own.keys} Tasten)`, own.p95 <= AIMS.p95),
    ...(own.suggestion === undefined
      ? []
      : [
          say(
            `95 % der ersten Vorschläge in höchstens ${AIMS.suggestion} ms (${whole(own.suggestion)} ms)`,
            own.suggestion <= AIMS.suggestion,
          ),
        ]),
    ...(own.success3 === undefined
      ? []
      : [say(`success@3 mindestens ${share(AIMS.success3)}`, own.success3 >= AIMS.success3)]),
  ];
}

function whole(value: number): string {
  return new Intl.NumberFormat('de', { maximumFractionDigits: 0 }).format(value);
}

function share(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(3).replace('.', ',');
}
