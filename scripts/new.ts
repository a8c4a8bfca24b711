/** `npm run new`: creates a record. Questions go to standard error, the result to standard output. */
import { terminalAsker } from './lib/asker.ts';
import { newCommand } from './lib/new-command.ts';

process.exitCode = await newCommand(
  process.argv.slice(2),
  process.stdin.isTTY ? (language) => terminalAsker(process.stdin, process.stderr, language) : undefined,
);
