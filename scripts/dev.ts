/** `npm run dev`: shows the site while you write; reads the records again whenever one changes. Options: --content <folder>, --port <number>. */
import { parseArgs } from 'node:util';

import { dev } from 'astro';

import { contentFolder } from '#records/content-folder.ts';
import { ROOT } from './lib/step.ts';

const { values } = parseArgs({ options: { content: { type: 'string' }, port: { type: 'string' } } });
process.chdir(ROOT);
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['MAKI_CONTENT'] = contentFolder(values.content);
await dev({ root: ROOT, server: { port: Number(values.port ?? 4321) } });
