/** The command line of `npm run from-issue`: arguments, one call, print, exit code. */
import { readFileSync } from 'node:fs';

import { checkContent } from '#records/check.ts';
import { ContentError } from '#records/content-error.ts';
import { contentFolder } from '#records/content-folder.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { dayOption, fromCaller, readCommandLine, todayInGermany, UsageError } from './command-line.ts';
import { recordFromIssue } from './issue-record.ts';

const OPTIONS = {
  event: { type: 'string' },
  file: { type: 'string' },
  today: { type: 'string' },
  content: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const HELP = `Macht aus einem ausgefüllten Issue-Formular einen Eintrag: npm run from-issue -- --file ISSUE.md

Geschrieben wird nichts; das Ergebnis steht als JSON auf der Standardausgabe: der fertige Eintrag oder die Befunde.

  --file DATEI          Text des Issues
  --event DATEI         stattdessen: Ereignis von GitHub (JSON), das das Issue enthält
  --today JJJJ-MM-TT    Tag der Aufnahme (sonst heute in Deutschland)
  --content ORDNER      Inhaltsordner (sonst MAKI_CONTENT oder content)
  --help                diese Hilfe

Ende mit 0: gelesen, auch mit Befunden; 2: nicht möglich.`;

/** Runs the command. @returns its exit code */
export async function fromIssueCommand(args: readonly string[]): Promise<0 | 2> {
  try {
    const { values } = readCommandLine(args, OPTIONS, 'de');
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const body = issueText(values);
    const today = values.today === undefined ? todayInGermany() : dayOption('--today', values.today, 'de');
    const content = contentFolder(values.content === undefined ? undefined : fromCaller(values.content));
    const vocabularies = readVocabularies(content);
    const { catalogue } = checkContent({ content, today, vocabularies, rules: [] });
    console.log(JSON.stringify(recordFromIssue(body, { content, catalogue, today }), null, 2));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\nHilfe: npm run from-issue -- --help`);
    else console.error(error instanceof ContentError ? error.message : error);
    return 2;
  }
}

function issueText({ event, file }: { event?: string | undefined; file?: string | undefined }): string {
  if (file !== undefined) return readFileSync(fromCaller(file), 'utf8');
  if (event === undefined) throw new UsageError('Es fehlt --file mit dem Text des Issues.');
  const { issue } = JSON.parse(readFileSync(fromCaller(event), 'utf8')) as {
    issue?: { body?: string | null };
  };
  if (issue === undefined) throw new UsageError('Das Ereignis enthält kein Issue.');
  return issue.body ?? '';
}
