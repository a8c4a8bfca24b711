/** `npm run format`: writes all files as Prettier wants them; `--check` only names those that differ. */
import path from 'node:path';
import { ROOT, runNode } from './lib/step.ts';

const mode = process.argv.includes('--check') ? '--check' : '--write';
const prettier = path.join(ROOT, 'node_modules', 'prettier', 'bin', 'prettier.cjs');
const { passed } = await runNode([prettier, mode, '--log-level', 'warn', '.'], { verbose: true });
if (!passed) {
  if (mode === '--check') console.error('Angleichen mit: npm run format');
  process.exit(1);
}
