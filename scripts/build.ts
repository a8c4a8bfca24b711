/** `npm run build`: makes the complete site in `dist`. Options: --content <folder>, --out <folder>, --force (renders every page anew). */
import { appendFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { build } from 'astro';

import { missingSettings } from '#domain/settings.ts';
import { contentFolder } from '#records/content-folder.ts';
import { siteData } from '#site/catalogue.ts';
import { lockBuild } from './lib/build-lock.ts';
import { fromCaller, todayInGermany } from './lib/command-line.ts';
import { writeDataFiles } from './lib/data-files.ts';
import { buildFolder, PageCache } from './lib/page-cache.ts';
import { publish, recover, refuseForeign } from './lib/publish.ts';
import { writeSearchIndex } from './lib/search-index.ts';
import { ROOT, seconds } from './lib/step.ts';
import { verifyOutput } from './lib/verify-output.ts';

const { values } = parseArgs({
  options: { content: { type: 'string' }, out: { type: 'string' }, force: { type: 'boolean' } },
});
const target = values.out === undefined ? path.join(ROOT, 'dist') : fromCaller(values.out);
const own = buildFolder(target);
// Not beside the target: Astro loses style and fonts where the path has a „#“ or „%“.
const next = path.join(own, 'next');
let locked = false;

try {
  refuseOddFolder(ROOT);
  const pages = new PageCache(own);
  process.env['MAKI_CONTENT'] = contentFolder(
    values.content === undefined ? undefined : fromCaller(values.content),
  );
  process.env['MAKI_TODAY'] ??= todayInGermany();
  process.env['MAKI_OUT_DIR'] = next;
  process.env['MAKI_CACHE_DIR'] = pages.folder;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.chdir(ROOT);
  process.once('exit', lockBuild(path.join(own, 'lock')));
  locked = true;
  refuseForeign(target);
  recover(target);
  rmSync(next, { recursive: true, force: true });

  const data = await stage('records', () => siteData());
  pages.open({ anew: values.force === true });
  await stage('render', () => build({ root: ROOT, logLevel: 'error' }));
  pages.seal();
  await stage('data', () => writeDataFiles(next));
  const indexed = await stage('index', () => writeSearchIndex(next));
  const gaps = await stage('verify', () => verifyOutput(next));
  if (gaps.length > 0)
    throw new Error(`Die Ausgabe ist unvollständig und wird nicht veröffentlicht:\n  ${gaps.join('\n  ')}`);
  publish(next, target);
  if (data.history === undefined)
    console.log('Ohne Verlauf: Zu den Einträgen gibt es hier keine Git-Geschichte.');
  else if (data.history.isCut)
    console.log('Verlauf unvollständig: Diese Kopie des Repositorys reicht nicht bis zum Anfang zurück.');
  const missing = missingSettings(data.settings);
  if (missing.length > 0) console.log(`Vom Betreiber noch zu ergänzen in site.yaml: ${missing.join(', ')}`);
  console.log(
    `${data.files} Einträge, ${indexed} Seiten im Suchindex: ${path.relative(process.cwd(), target) || target}`,
  );
} catch (error) {
  // Without the lock it belongs to the build that has it.
  if (locked) rmSync(next, { recursive: true, force: true });
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
process.exit(0);

/** @throws Error for a project folder in which Astro and Vite take part of the path for an address's fragment or query */
function refuseOddFolder(folder: string): void {
  const [odd] = /[#?%]/.exec(folder) ?? [];
  if (odd === undefined) return;
  throw new Error(
    `Im Ordner ${folder} kann Astro nicht bauen, weil sein Name „${odd}“ enthält. Nehmen Sie einen Ordner ohne #, ? und %.`,
  );
}

/** Runs one stage, says how long it took, and notes it for the benchmark when `MAKI_TIMINGS` names a file. */
async function stage<T>(name: string, run: () => T | Promise<T>): Promise<T> {
  const begin = performance.now();
  const result = await run();
  const milliseconds = performance.now() - begin;
  console.log(`${name}: ${seconds(milliseconds)}`);
  const file = process.env['MAKI_TIMINGS'];
  if (file) appendFileSync(file, `${JSON.stringify({ stage: name, seconds: milliseconds / 1000 })}\n`);
  return result;
}
