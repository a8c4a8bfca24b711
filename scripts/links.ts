/** `npm run links`: asks whether the addresses in records still answer. The report goes to standard output. */
import { linksCommand } from './lib/links-command.ts';

process.exitCode = await linksCommand(process.argv.slice(2));
