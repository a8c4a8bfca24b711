/** `npm run review`: says what a change to the records means. The report goes to standard output, all else to standard error. */
import { reviewCommand } from './lib/review-command.ts';

process.exitCode = await reviewCommand(process.argv.slice(2));
