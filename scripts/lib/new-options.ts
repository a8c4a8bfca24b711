/** The options of `npm run new`: a few of its own, and one for every field of every kind of record. */
import { KINDS, type Kind } from '#domain/kind.ts';
import { LANGUAGES, type Language, type Text } from '#domain/text.ts';
import { vocabularyIds, type Vocabularies } from '#domain/vocabulary.ts';
import { translate } from '#i18n/index.ts';
import {
  openQuestions,
  readAnswer,
  recordQuestions,
  withAnswer,
  type Answers,
  type OpenQuestion,
  type Question,
} from '#records/new-record.ts';
import { dayOption, oneOf, readCommandLine, todayInGermany, UsageError } from './command-line.ts';

export const OWN_OPTIONS = {
  kind: { type: 'string' },
  authority: { type: 'string' },
  id: { type: 'string' },
  yes: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  content: { type: 'string' },
  today: { type: 'string' },
  lang: { type: 'string', default: 'de' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** The command line as it was read. */
export interface NewOptions {
  readonly kind: Kind | undefined;
  readonly authority: string | undefined;
  readonly id: string | undefined;
  readonly yes: boolean;
  readonly dryRun: boolean;
  readonly help: boolean;
  readonly today: string;
  /** What was written for each field, by the name of its option. */
  readonly given: ReadonlyMap<string, readonly string[]>;
}

/** Before the options of an authority that is created together with another record. */
const WITH_RECORD = 'organisation-';

/** The option that answers a question; `created`: about the authority that is created with the record. */
export function optionName(kind: Kind, { option }: Question, created = false): string {
  if (created) return WITH_RECORD + option;
  return Object.hasOwn(OWN_OPTIONS, option) ? `${kind}-${option}` : option;
}

/**
 * Reads the command line.
 * @throws UsageError
 */
export function newOptions(
  args: readonly string[],
  vocabularies: Vocabularies,
  language: Language,
): NewOptions {
  const names = KINDS.flatMap((kind) =>
    recordQuestions(kind, vocabularies).flatMap((question) =>
      kind === 'organisation'
        ? [optionName(kind, question), optionName(kind, question, true)]
        : [optionName(kind, question)],
    ),
  );
  const fields = Object.fromEntries(names.map((name) => [name, { type: 'string', multiple: true } as const]));
  const { values, positionals } = readCommandLine(args, { ...fields, ...OWN_OPTIONS }, language);
  if (positionals.length > 0) {
    throw new UsageError(
      language === 'de'
        ? `„${positionals[0]}“ gehört zu keiner Option. Setzen Sie Werte mit Leerzeichen in Anführungszeichen.`
        : `“${positionals[0]}” belongs to no option. Put values with blanks in quotation marks.`,
    );
  }
  oneOf('--lang', String(values.lang), LANGUAGES, language);
  const own = values as Record<keyof typeof OWN_OPTIONS, string | boolean | undefined>;
  const text = (name: 'authority' | 'id'): string | undefined => own[name] as string | undefined;
  return {
    kind: own.kind === undefined ? undefined : oneOf('--kind', String(own.kind), KINDS, language),
    authority: text('authority'),
    id: text('id'),
    yes: own.yes === true,
    dryRun: own['dry-run'] === true,
    help: own.help === true,
    today: own.today === undefined ? todayInGermany() : dayOption('--today', String(own.today), language),
    given: new Map(
      Object.entries(values).flatMap(([name, value]) =>
        Array.isArray(value) ? [[name, value as string[]] as const] : [],
      ),
    ),
  };
}

/**
 * What the options answer about a record.
 * @throws UsageError for values that do not fit
 */
export function givenAnswers(
  kind: Kind,
  created: boolean,
  given: NewOptions['given'],
  vocabularies: Vocabularies,
  language: Language,
): Answers {
  const problems: string[] = [];
  let answers: Answers = {};
  for (const question of recordQuestions(kind, vocabularies)) {
    const name = optionName(kind, question, created);
    const written = given.get(name) ?? (name === 'name' ? given.get('title') : undefined);
    if (written === undefined) continue;
    if (!question.isList && written.length > 1) problems.push(`--${name}: ${ONCE[language]}`);
    const answer = readAnswer(kind, question, items(question, written), vocabularies);
    if ('problem' in answer) problems.push(`--${name}: ${answer.problem[language]}`);
    else answers = withAnswer(answers, question.path, answer.value);
  }
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return answers;
}

const ONCE: Text = { de: 'nur einmal möglich.', en: 'possible only once.' };

/** Ids of a list may stand behind each other with commas; other texts may contain commas. */
function items({ isList, meta }: Question, written: readonly string[]): readonly string[] {
  return isList && (meta.vocabulary ?? meta.form) !== undefined
    ? written.flatMap((text) => text.split(',').map((item) => item.trim()))
    : written;
}

/** @throws UsageError for options of fields that this kind of record does not have */
export function refuseForeign(
  kind: Kind,
  withAuthority: boolean,
  given: NewOptions['given'],
  vocabularies: Vocabularies,
  language: Language,
): void {
  const own = new Set([
    ...recordQuestions(kind, vocabularies).map((question) => optionName(kind, question)),
    ...(kind === 'organisation' ? ['title'] : []),
    ...(withAuthority
      ? recordQuestions('organisation', vocabularies).map((question) =>
          optionName('organisation', question, true),
        )
      : []),
  ]);
  const foreign = [...given.keys()].filter((name) => !own.has(name)).map((name) => `--${name}`);
  if (foreign.length === 0) return;
  const label = translate(language)(`${kind}.kind`);
  throw new UsageError(
    language === 'de'
      ? `Das gibt es bei „${label}“ nicht: ${foreign.join(', ')}.`
      : `Not possible for “${label}”: ${foreign.join(', ')}.`,
  );
}

/** One line per question that is still open: its option, what it means and what may be written. */
export function missingOptions(
  kind: Kind,
  answers: Answers,
  created: boolean,
  vocabularies: Vocabularies,
  language: Language,
): string[] {
  const questions = recordQuestions(kind, vocabularies);
  const open = openQuestions(kind, questions, answers);
  // A contact that is still missing altogether needs a way to reach it as well.
  const then = open.reduce((all, { question }) => withAnswer(all, question.path, ''), answers);
  const order = [...open, ...openQuestions(kind, questions, then)].toSorted(
    (a, b) => questions.indexOf(a.question) - questions.indexOf(b.question),
  );
  const inOneLine = order.filter(
    ({ instead }, index) => !order.slice(0, index).some(({ question }) => question === instead),
  );
  return inOneLine.map((one) => optionLine(kind, one, created, vocabularies, language));
}

function optionLine(
  kind: Kind,
  { question, instead }: OpenQuestion,
  created: boolean,
  vocabularies: Vocabularies,
  language: Language,
): string {
  const { meta } = question;
  const or =
    instead === undefined
      ? ''
      : ` ${language === 'de' ? 'oder' : 'or'} --${optionName(kind, instead, created)}`;
  const values = meta.vocabulary === undefined ? [] : vocabularyIds(vocabularies, meta.vocabulary);
  const shown =
    values.length > 0
      ? ` (${values.join(', ')})`
      : meta.example === undefined
        ? ''
        : ` (${language === 'de' ? 'Beispiel' : 'example'}: ${String(meta.example)})`;
  return `  --${optionName(kind, question, created)}${or}  ${meta.label[language]}: ${meta.help[language]}${shown}`;
}

/** All options about a kind of record, one line each. */
export function optionLines(kind: Kind, vocabularies: Vocabularies, language: Language): string[] {
  return recordQuestions(kind, vocabularies).map((question) =>
    optionLine(kind, { question }, false, vocabularies, language),
  );
}
