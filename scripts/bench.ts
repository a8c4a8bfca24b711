/**
 * `npm run bench`: how long reading, checking and building take, and how that grows with the number of records.
 * Options: --records 1000,10000 (records of all kinds), --only read,validate,build, --runs 3, --json FILE.
 * `npm run bench -- search`: the search in a real browser beside other libraries. Option: --records 10000.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';

import { benchSearch, type SearchMeasurement } from './bench-search/bench-search.ts';
import { searchTable } from './bench-search/search-table.ts';
import { BENCH_FOLDER, GROUPS, measureSize, type Result } from './lib/bench-stages.ts';
import { benchTable } from './lib/bench-table.ts';
import { fromCaller, oneOf, readCommandLine, UsageError } from './lib/command-line.ts';

const DEFAULT_RECORDS = '1000,10000';

try {
  const { values, positionals } = readCommandLine(
    process.argv.slice(2),
    {
      records: { type: 'string', default: DEFAULT_RECORDS },
      only: { type: 'string', default: GROUPS.join(',') },
      runs: { type: 'string', default: '3' },
      json: { type: 'string', default: path.join(BENCH_FOLDER, 'results.json') },
    },
    'de',
  );
  const sizes = values.records
    .split(',')
    .map((text) => wholeNumber('--records', text))
    .sort((a, b) => a - b);
  const runs = wholeNumber('--runs', values.runs);
  const groups = values.only.split(',').map((name) => oneOf('--only', name, GROUPS, 'de'));
  const [subject] = positionals.map((name) => oneOf('bench', name, ['search'], 'de'));
  const tell = (line: string): void => console.error(line);

  const results: (Result | SearchMeasurement)[] = [];
  if (subject === 'search') {
    const measured = await benchSearch(path.join(BENCH_FOLDER, 'search'), sizes.at(-1)!, tell);
    results.push(...measured);
    console.log(searchTable(measured));
  } else {
    const measured: Result[] = [];
    for (const size of sizes) measured.push(...(await measureSize(size, groups, runs, tell)));
    results.push(...measured);
    console.log(benchTable(measured, sizes));
  }

  const file = fromCaller(values.json);
  mkdirSync(path.dirname(file), { recursive: true });
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length };
  writeFileSync(file, `${JSON.stringify({ machine, runs, results }, null, 2)}\n`);
  console.error(`Ergebnisse: ${file}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

/** @throws UsageError */
function wholeNumber(option: string, text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UsageError(`${option}: „${text}“ ist keine ganze Zahl von 1 bis 999999.`);
}
