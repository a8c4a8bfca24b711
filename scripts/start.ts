/** `npm start`: checks the records, builds the site and shows it. Options: --port <number> (or PORT), --content <folder>. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from './lib/serve.ts';
import { ROOT, runScript, seconds } from './lib/step.ts';

const { port, content } = readOptions();
if (content !== undefined) process.env['MAKI_CONTENT'] = path.resolve(content);
// Before minutes of building: is the port free at all?
await (await serveOrExplain()).close();

await step('Datensätze prüfen', 'validate');
await step('Seite bauen', 'build');

const { url, close } = await serveOrExplain();
console.log(`\nMaKI läuft: ${url}/\nBeenden mit Strg+C.`);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void close().then(() => process.exit(0)));
}

async function step(label: string, script: string): Promise<void> {
  process.stdout.write(`${label} … `);
  const { passed, output, milliseconds } = await runScript(script);
  console.log(`${passed ? 'in Ordnung' : 'fehlgeschlagen'}, ${seconds(milliseconds)}`);
  if (passed) return;
  console.error(`\n${output.trimEnd()}\n\nAbgebrochen: „${label}“ (npm run ${script}) ist fehlgeschlagen.`);
  process.exit(1);
}

async function serveOrExplain(): ReturnType<typeof serve> {
  try {
    return await serve(path.join(ROOT, 'dist'), port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const why = code === 'EADDRINUSE' ? 'belegt' : 'nicht erlaubt';
    fail(
      `Port ${port} ist ${why}. Einen anderen wählen: npm start -- --port ${port < 1024 ? 4321 : port + 1}`,
    );
  }
}

function readOptions(): { port: number; content: string | undefined } {
  let values: { port?: string; content?: string };
  try {
    ({ values } = parseArgs({ options: { port: { type: 'string' }, content: { type: 'string' } } }));
  } catch {
    return fail('Unbekannte Angabe. Möglich: --port <Nummer>, --content <Ordner>');
  }
  const text = values.port ?? (process.env['PORT'] || '4321');
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    return fail(`„${text}“ ist keine Portnummer. Möglich: 0 (irgendein freier) bis 65535.`);
  }
  return { port, content: values.content };
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
