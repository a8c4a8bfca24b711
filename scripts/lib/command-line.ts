/** What all command lines share: reading options, the caller's folder, today's date. */
import path from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';

import { dayInGermany } from '#domain/dates.ts';
import { nearest } from '#domain/nearest.ts';
import { LANGUAGES, type Language } from '#domain/text.ts';
import { ContentError } from '#records/content-error.ts';
import { ROOT } from './step.ts';

/** The command cannot run as it was called. The message says why and what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads options and names from the command line.
 * @throws UsageError in the given language for options that do not exist or lack a value
 */
export function readCommandLine<O extends Options>(args: readonly string[], options: O, language: Language) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(explain(error as NodeJS.ErrnoException, options, language));
  }
}

function explain({ code, message }: NodeJS.ErrnoException, options: Options, language: Language): string {
  const [, option = ''] = /'(?:-\w, )?(-{1,2}[^\s'=]+)/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const names = Object.keys(options).map((name) => `--${name}`);
    const [suggestion] = nearest(
      option.replace(/^-+/, ''),
      Object.keys(options).map((id) => ({ id })),
      1,
    );
    return language === 'de'
      ? `Die Option „${option}“ gibt es nicht.${suggestion ? ` Gemeint „--${suggestion}“?` : ''} Möglich: ${names.join(', ')}.`
      : `There is no option “${option}”.${suggestion ? ` Did you mean “--${suggestion}”?` : ''} Possible: ${names.join(', ')}.`;
  }
  const takesValue = options[option.replace(/^-+/, '')]?.type === 'string';
  if (language === 'de')
    return takesValue ? `Die Option ${option} braucht einen Wert.` : `Die Option ${option} hat keinen Wert.`;
  return takesValue ? `The option ${option} needs a value.` : `The option ${option} takes no value.`;
}

/** The value if it is one of those allowed. @throws UsageError */
export function oneOf<T extends string>(
  option: string,
  value: string,
  allowed: readonly T[],
  language: Language,
): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const [suggestion] = nearest(
    value,
    allowed.map((id) => ({ id })),
    1,
  );
  throw new UsageError(
    language === 'de'
      ? `${option}: „${value}“ gibt es nicht. Möglich: ${allowed.join(', ')}.${suggestion ? ` Gemeint „${suggestion}“?` : ''}`
      : `${option}: there is no “${value}”. Possible: ${allowed.join(', ')}.${suggestion ? ` Did you mean “${suggestion}”?` : ''}`,
  );
}

/** Writes to standard output and waits until everything has been taken; who reads only the beginning (`| head`) is no fault. */
export function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' ? resolve() : reject(error),
    );
    process.stdout.write(text, () => resolve());
  });
}

/** Says why a command could not do what was asked. @param help where to read how it is called */
export function explainFailure(error: unknown, help: string): void {
  if (error instanceof UsageError) console.error(`${error.message}\n${help}`);
  // Anything but a fault of the content is one of this program: its trace helps to mend it.
  else console.error(error instanceof ContentError ? error.message : error);
}

/** The language asked for, known before anything else is read, so that mistakes can be told in it. */
export function languageOf(args: readonly string[]): Language {
  const value =
    args.find((_, index) => args[index - 1] === '--lang') ??
    args.find((arg) => arg.startsWith('--lang='))?.slice(7);
  return LANGUAGES.find((language) => language === value) ?? 'de';
}

/** A day written as `YYYY-MM-DD`. @throws UsageError */
export function dayOption(option: string, value: string, language: Language): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value;
  throw new UsageError(
    language === 'de'
      ? `${option}: „${value}“ ist kein Tag. Erwartet wird JJJJ-MM-TT, zum Beispiel 2026-11-23.`
      : `${option}: “${value}” is not a day. Expected: YYYY-MM-DD, for example 2026-11-23.`,
  );
}

/** Today in Germany, `YYYY-MM-DD`, whatever the machine's time zone. */
export function todayInGermany(): string {
  return dayInGermany(Date.now());
}

/** A path as the caller means it: npm runs scripts in the project folder and tells where it was called. */
export function fromCaller(place: string): string {
  const here = process.cwd();
  const caller = path.relative(ROOT, here) === '' ? (process.env['INIT_CWD'] ?? here) : here;
  return path.resolve(caller, place);
}
