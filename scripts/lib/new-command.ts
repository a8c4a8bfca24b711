/** The command line of `npm run new`: answers from options or from questions, one check, one or two files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import type { Language } from '#domain/text.ts';
import { checkContent } from '#records/check.ts';
import { contentFolder } from '#records/content-folder.ts';
import { newRecordText } from '#records/new-record.ts';
import { recordPath } from '#records/record-path.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { InputEnded, type Asker } from './asker.ts';
import { explainFailure, fromCaller, languageOf } from './command-line.ts';
import type { NewContext } from './new-context.ts';
import { drafts } from './new-drafts.ts';
import { newOptions, optionLines, OWN_OPTIONS } from './new-options.ts';
import { nextSteps, passesCheck, shownFile } from './new-output.ts';
import { HELP, HELP_HINT, newTexts } from './new-texts.ts';

/** Opens the way to the person at the terminal; undefined where there is none. */
export type OpenAsker = ((language: Language) => Asker & { close?(): void }) | undefined;

/** Runs the command. @returns its exit code */
export async function newCommand(args: readonly string[], openAsker: OpenAsker): Promise<0 | 1 | 2> {
  const language = languageOf(args);
  try {
    return await run(args, language, openAsker);
  } catch (error) {
    if (error instanceof InputEnded) {
      console.error(`\n${newTexts(language)('notWritten')}`);
      return 1;
    }
    explainFailure(error, HELP_HINT[language]);
    return 2;
  }
}

async function run(args: readonly string[], language: Language, openAsker: OpenAsker): Promise<0 | 1 | 2> {
  const content = contentFolder(contentOption(args));
  const vocabularies = readVocabularies(content);
  const options = newOptions(args, vocabularies, language);
  if (options.help) {
    const fields = options.kind === undefined ? [] : optionLines(options.kind, vocabularies, language);
    console.log([HELP[language], ...(fields.length > 0 ? ['', ...fields] : [])].join('\n'));
    return 0;
  }
  const { catalogue } = checkContent({ content, today: options.today, vocabularies, rules: [] });
  const asker = options.yes ? undefined : openAsker?.(language);
  try {
    return await create({ content, catalogue, options, language, asker, t: newTexts(language) });
  } finally {
    asker?.close?.();
  }
}

/** The content folder is needed to know the other options: its lists hold their values. */
function contentOption(args: readonly string[]): string | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: OWN_OPTIONS,
    strict: false,
    allowPositionals: true,
  });
  return typeof values.content === 'string' ? fromCaller(values.content) : undefined;
}

/** The way from the first question to the written file. @returns the exit code */
async function create(context: NewContext): Promise<0 | 1> {
  const { content, catalogue, options, asker, t } = context;
  const wanted = await drafts(context);
  if (wanted === undefined) {
    console.error(t('notWritten'));
    return 1;
  }
  const files = wanted.map(({ place, answers }) => ({
    path: recordPath(place),
    text: newRecordText(place.kind, answers, catalogue.vocabularies),
  }));
  if (!passesCheck(files, context)) {
    console.error(t('wouldFail'));
    return 1;
  }
  if (options.dryRun) {
    console.log([t('wouldCreate'), ...files.map((file) => shownFile(file, content))].join('\n\n'));
    return 0;
  }
  if (asker !== undefined) {
    for (const file of files) asker.say(`\n${shownFile(file, content)}`);
    if (!(await asker.confirm({ name: 'write', label: t('write') }))) {
      console.error(t('notWritten'));
      return 1;
    }
  }
  for (const file of files) {
    const absolute = path.join(content, file.path);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, file.text, { flag: 'wx' });
  }
  console.log(nextSteps(wanted.at(-1)!.place, files, context));
  return 0;
}
