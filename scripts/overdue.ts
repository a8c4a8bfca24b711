/** `npm run overdue`: what authorities have to confirm. The list goes to standard output, all else to standard error. */
import { overdueCommand } from './lib/overdue-command.ts';

process.exitCode = await overdueCommand(process.argv.slice(2));
