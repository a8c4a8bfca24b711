/** `npm run from-issue`: makes a record from a filled-in issue form. The result goes to standard output, as JSON. */
import { fromIssueCommand } from './lib/from-issue-command.ts';

process.exitCode = await fromIssueCommand(process.argv.slice(2));
