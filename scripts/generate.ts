/** `npm run generate`: writes all generated files; `--check` only names those that differ, with exit code 1. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { generatedFiles } from './lib/generated-files.ts';
import { ROOT } from './lib/step.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const outdated = generatedFiles()
  .map(({ file, content }) => ({ file, text: content() }))
  .filter(({ file, text }) => read(path.join(ROOT, file)) !== text);

for (const { file, text } of outdated) {
  if (values.check) console.error(`${file} ist nicht auf dem neuesten Stand.`);
  else {
    mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
    writeFileSync(path.join(ROOT, file), text);
    console.log(`${file} geschrieben.`);
  }
}
if (values.check && outdated.length > 0) {
  console.error('Neu erzeugen mit: npm run generate');
  process.exitCode = 1;
}

/** The text as Git has it, also where a clone turned line ends into CRLF. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
