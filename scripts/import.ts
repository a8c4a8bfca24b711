/** `npm run import`: takes what another system or register wrote into a record. */
import { importCommand } from './lib/import-command.ts';

process.exitCode = importCommand(process.argv.slice(2));
