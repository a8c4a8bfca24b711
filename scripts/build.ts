/** `npm run build`: makes the complete site in `dist`. Options: --content <folder>, --out <folder>, --force (renders every page anew). */
import { appendFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { build } from 'astro';

import { missingSettings } from '#domain/settings.ts';
import { contentFolder } from '#records/content-folder.ts';
import { siteData } from '#site/catalogue.ts';
import { lockBuild } from './lib/build-lock.ts';
import { publish, recover } from './lib/publish.ts';
import { writeSearchIndex } from './lib/search-index.ts';
import { ROOT, seconds } from './lib/step.ts';
import { verifyOutput } from './lib/verify-output.ts';

const { values } = parseArgs({
  options: { content: { type: 'string' }, out: { type: 'string' }, force: { type: 'boolean' } },
});
process.chdir(ROOT);
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const target = path.resolve(values.out ?? 'dist');
const next = `${target}.next`;

try {
  process.env['MAKI_CONTENT'] = contentFolder(values.content);
  process.env['MAKI_OUT_DIR'] = next;
  const unlock = lockBuild(path.resolve('node_modules/.cache/maki/build.lock'));
  process.once('exit', unlock);
  recover(target);
  rmSync(next, { recursive: true, force: true });

  const data = await stage('records', () => siteData());
  await stage('render', () => build({ root: ROOT, logLevel: 'error', ...(values.force ? { force: true } : {}) }));
  const indexed = await stage('index', () => writeSearchIndex(next));
  const gaps = await stage('verify', () => verifyOutput(next));
  if (gaps.length > 0) throw new Error(`Die Ausgabe ist unvollständig und wird nicht veröffentlicht:\n  ${gaps.join('\n  ')}`);
  publish(next, target);
  const missing = missingSettings(data.settings);
  if (missing.length > 0) console.log(`Vom Betreiber noch zu ergänzen in site.yaml: ${missing.join(', ')}`);
  console.log(`${data.files} Einträge, ${indexed} Lösungen im Suchindex: ${path.relative(process.cwd(), target) || target}`);
} catch (error) {
  rmSync(next, { recursive: true, force: true });
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
process.exit(0);

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
