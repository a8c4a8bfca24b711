/** The command line of `npm run new`: answers from options or from questions, one check, one or two files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import type { Catalogue } from '#domain/catalogue.ts';
import { KINDS, type Kind } from '#domain/kind.ts';
import { nearest } from '#domain/nearest.ts';
import { freeId, isRecordId } from '#domain/record-id.ts';
import { SECTIONS } from '#domain/schema/index.ts';
import type { Language } from '#domain/text.ts';
import { translate } from '#i18n/index.ts';
import { checkContent } from '#records/check.ts';
import { checkWith, type NewFile } from '#records/check-with.ts';
import { ContentError } from '#records/content-error.ts';
import { contentFolder, displayPath } from '#records/content-folder.ts';
import {
  newRecordText,
  openQuestions,
  proposedId,
  recordQuestions,
  usualAnswer,
  withAnswer,
  type Answers,
} from '#records/new-record.ts';
import { recordPath, type RecordPlace } from '#records/record-path.ts';
import { canCompare, similarRecords } from '#records/similar-records.ts';
import { takenIds } from '#records/taken-ids.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { countFindings } from '#report/report.ts';
import { print } from '#report/pretty.ts';
import { InputEnded, type Asker } from './asker.ts';
import { fromCaller, languageOf, UsageError } from './command-line.ts';
import { authorityChoices, interview } from './new-interview.ts';
import {
  givenAnswers,
  missingOptions,
  newOptions,
  optionLines,
  OWN_OPTIONS,
  refuseForeign,
  type NewOptions,
} from './new-options.ts';
import { HELP, HELP_HINT, newTexts, type Say } from './new-texts.ts';
import { ROOT } from './step.ts';

/** Opens the way to the person at the terminal; undefined where there is none. */
export type OpenAsker = ((language: Language) => Asker & { close?(): void }) | undefined;

/** Runs the command. @returns its exit code */
export async function newCommand(args: readonly string[], openAsker: OpenAsker): Promise<0 | 1 | 2> {
  const language = languageOf(args);
  try {
    return await run(args, language, openAsker);
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\n${HELP_HINT[language]}`);
    else if (error instanceof InputEnded) console.error(`\n${newTexts(language)('notWritten')}`);
    else console.error(error instanceof ContentError ? error.message : error);
    return error instanceof InputEnded ? 1 : 2;
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
    return await new Creation({ content, catalogue, options, language, asker }).run();
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

interface CreationContext {
  readonly content: string;
  readonly catalogue: Catalogue;
  readonly options: NewOptions;
  readonly language: Language;
  readonly asker: Asker | undefined;
}

/** A record, and the authority that may have to be created with it. */
interface Draft {
  readonly place: RecordPlace;
  readonly answers: Answers;
}

/** The way from the first question to the written file. */
class Creation {
  readonly #content: string;
  readonly #catalogue: Catalogue;
  readonly #options: NewOptions;
  readonly #language: Language;
  readonly #asker: Asker | undefined;
  readonly #t: Say;

  constructor({ content, catalogue, options, language, asker }: CreationContext) {
    this.#content = content;
    this.#catalogue = catalogue;
    this.#options = options;
    this.#language = language;
    this.#asker = asker;
    this.#t = newTexts(language);
  }

  async run(): Promise<0 | 1> {
    const drafts = await this.#drafts(await this.#kind());
    if (drafts === undefined) {
      console.error(this.#t('notWritten'));
      return 1;
    }
    const { vocabularies } = this.#catalogue;
    const files = drafts.map(({ place, answers }) => ({
      path: recordPath(place),
      text: newRecordText(place.kind, answers, vocabularies),
    }));
    if (!this.#passes(files)) {
      console.error(this.#t('wouldFail'));
      return 1;
    }
    if (this.#options.dryRun) {
      console.log([this.#t('wouldCreate'), ...files.map((file) => this.#shown(file))].join('\n\n'));
      return 0;
    }
    if (this.#asker !== undefined) {
      for (const file of files) this.#asker.say(`\n${this.#shown(file)}`);
      if (!(await this.#asker.confirm({ name: 'write', label: this.#t('write') }))) {
        console.error(this.#t('notWritten'));
        return 1;
      }
    }
    for (const file of files) {
      const absolute = path.join(this.#content, file.path);
      mkdirSync(path.dirname(absolute), { recursive: true });
      writeFileSync(absolute, file.text, { flag: 'wx' });
    }
    console.log(this.#afterwards(drafts.at(-1)!, files));
    return 0;
  }

  async #kind(): Promise<Kind> {
    if (this.#options.kind !== undefined) return this.#options.kind;
    if (this.#asker === undefined) throw new UsageError(this.#t('missingKind', { kinds: KINDS.join(', ') }));
    const label = translate(this.#language);
    const order = ['solution', 'deployment', 'need', 'organisation'] as const;
    const chosen = await this.#asker.choose(
      { name: 'kind', label: this.#t('kind'), help: this.#t('kindHelp') },
      order.map((id) => ({ id, label: label(`${id}.kind`), note: id })),
    );
    return order.find((kind) => kind === chosen)!;
  }

  /** What is to be written, the authority first; undefined if it is not wanted after all. */
  async #drafts(kind: Kind): Promise<Draft[] | undefined> {
    if (kind === 'organisation') {
      refuseForeign(kind, false, this.#options.given, this.#catalogue.vocabularies, this.#language);
      const authority = await this.#authorityDraft(this.#options.id ?? this.#options.authority, false);
      return authority && [authority];
    }
    const id = await this.#authority();
    const isNew = id === undefined || !this.#catalogue.organisation.has(id);
    refuseForeign(kind, isNew, this.#options.given, this.#catalogue.vocabularies, this.#language);
    if (!isNew) {
      const record = await this.#recordDraft(kind, id);
      return record && [record];
    }
    this.#asker?.say(`\n${this.#t('aboutAuthority')}`);
    const authority = await this.#authorityDraft(id, true);
    if (authority === undefined) return undefined;
    this.#asker?.say(`\n${this.#t('aboutRecord')}`);
    const record = await this.#recordDraft(kind, authority.place.id);
    return record && [authority, record];
  }

  /** Id of the authority as given or chosen; undefined for one that has to be created and has no id yet. */
  async #authority(): Promise<string | undefined> {
    const { authority } = this.#options;
    if (authority !== undefined) return authority;
    if (this.#asker === undefined) throw new UsageError(this.#t('missingAuthority'));
    // No id contains a blank.
    const created = { id: ' ', label: this.#t('newAuthority'), names: ['neu', 'new'] };
    const chosen = await this.#asker.choose(
      { name: 'authority', label: this.#t('authority'), help: this.#t('authorityHelp') },
      [created, ...authorityChoices(this.#catalogue)],
    );
    return chosen === created.id ? undefined : chosen;
  }

  /** @param given id of the authority, if it is known already */
  async #authorityDraft(given: string | undefined, withRecord: boolean): Promise<Draft | undefined> {
    const complete = await this.#complete('organisation', this.#given('organisation', withRecord), given);
    if (complete === undefined) return undefined;
    const id = await this.#id('organisation', complete.answers, '', given);
    return { place: { kind: 'organisation', id, organisation: id }, answers: complete.answers };
  }

  async #recordDraft(wanted: Kind, organisation: string): Promise<Draft | undefined> {
    const complete = await this.#complete(wanted, this.#given(wanted, false));
    if (complete === undefined) return undefined;
    const { kind, answers } = complete;
    const id = await this.#id(kind, answers, organisation, this.#options.id);
    return { place: { kind, id, organisation }, answers };
  }

  #given(kind: Kind, created: boolean): Answers {
    const { vocabularies } = this.#catalogue;
    return givenAnswers(kind, created, this.#options.given, vocabularies, this.#language);
  }

  /**
   * Every answer a record needs. A solution that is one already becomes a deployment of it.
   * @param authority id of an authority that is to be created with a record
   * @returns undefined if the person does not want it after all
   * @throws UsageError naming the options that are missing where nobody can be asked
   */
  async #complete(
    kind: Kind,
    given: Answers,
    authority?: string,
  ): Promise<{ kind: Kind; answers: Answers } | undefined> {
    const asker = this.#asker;
    if (asker === undefined) {
      const answers = this.#withUsual(kind, given);
      this.#refuseMissing(kind, answers, authority);
      this.#warnOfSimilar(kind, answers);
      return { kind, answers };
    }
    const asking = {
      asker,
      catalogue: this.#catalogue,
      today: this.#options.today,
      language: this.#language,
    };
    const begun = await interview(kind, given, asking, (answers) => canCompare(kind, answers));
    const decided = await this.#decide(kind, begun, asker);
    if (decided === 'stop') return undefined;
    if (decided === 'new') return { kind, answers: await interview(kind, begun, asking) };
    const { contact } = begun;
    const deployment = { solution: decided.solution, ...(contact === undefined ? {} : { contact }) };
    return { kind: 'deployment', answers: await interview('deployment', deployment, asking) };
  }

  /** The answers with today for the days that are usually today. */
  #withUsual(kind: Kind, given: Answers): Answers {
    const questions = recordQuestions(kind, this.#catalogue.vocabularies);
    return openQuestions(kind, questions, given).reduce((answers, { question }) => {
      const usual = usualAnswer(question, this.#options.today);
      return usual === undefined ? answers : withAnswer(answers, question.path, usual);
    }, given);
  }

  #refuseMissing(kind: Kind, answers: Answers, authority: string | undefined): void {
    const created = kind === 'organisation' && this.#options.kind !== 'organisation';
    const missing = missingOptions(kind, answers, created, this.#catalogue.vocabularies, this.#language);
    if (missing.length === 0) return;
    const known = authorityChoices(this.#catalogue).map(({ id, label }) => ({ id, names: [label] }));
    const [guess] = created ? nearest(authority!, known, 1) : [];
    const head = created
      ? this.#t('unknownAuthority', {
          id: authority!,
          guess: guess === undefined ? '' : this.#t('meant', { id: guess }),
        })
      : this.#t('missing', { kind: translate(this.#language)(`${kind}.kind`) });
    throw new UsageError([head, ...missing].join('\n'));
  }

  #warnOfSimilar(kind: Kind, answers: Answers): void {
    const similar = similarRecords(kind, answers, this.#catalogue);
    if (similar.length === 0) return;
    console.error(
      [this.#t('similar'), ...similar.map(({ record, name }) => `  ${name} (${record.file})`)].join('\n'),
    );
    if (kind === 'solution') console.error(this.#t('similarHelp'));
  }

  /** What to do in view of similar records: go on, enter a deployment of one of them, or stop. */
  async #decide(
    kind: Kind,
    answers: Answers,
    asker: Asker,
  ): Promise<'new' | 'stop' | { readonly solution: string }> {
    const similar = similarRecords(kind, answers, this.#catalogue);
    if (similar.length === 0) return 'new';
    asker.say(
      ['', this.#t('similar'), ...similar.map(({ record, name }) => `  ${name} (${record.file})`)].join('\n'),
    );
    if (kind !== 'solution')
      return (await asker.confirm({ name: 'similar', label: this.#t('goOn') })) ? 'new' : 'stop';
    // No id contains a blank.
    const isNew = { id: ' ', label: this.#t('itIsNew') };
    const chosen = await asker.choose(
      { name: 'similar', label: this.#t('similarQuestion'), help: this.#t('similarHelp') },
      [isNew, ...similar.map(({ record, name }) => ({ id: record.id, label: this.#t('weUse', { name }) }))],
    );
    return chosen === isNew.id ? 'new' : { solution: chosen };
  }

  /** The id as given, as agreed on, or as made from the title. @throws UsageError for one that is not possible */
  async #id(kind: Kind, answers: Answers, organisation: string, given: string | undefined): Promise<string> {
    const taken = takenIds(kind, organisation, this.#content, this.#catalogue);
    const problem = (id: string): string | undefined =>
      isRecordId(id) ? (taken.has(id) ? this.#t('idTaken', { id }) : undefined) : this.#t('idWrong', { id });
    if (given !== undefined) {
      const wrong = problem(given);
      if (wrong !== undefined) throw new UsageError(wrong);
      return given;
    }
    const made = proposedId(kind, answers);
    // Two authorities with one name are one authority.
    const proposal =
      made === undefined || kind === 'organisation' ? made : freeId(made, (id) => taken.has(id));
    if (this.#asker === undefined) {
      if (proposal === undefined) throw new UsageError(this.#t('idMissing'));
      const wrong = problem(proposal);
      if (wrong !== undefined) throw new UsageError(wrong);
      return proposal;
    }
    for (;;) {
      const id = await this.#asker.text({
        name: 'id',
        label: this.#t('id'),
        help: this.#t('idHelp'),
        proposal,
      });
      const wrong = problem(id);
      if (wrong === undefined) return id;
      this.#asker.say(wrong);
    }
  }

  /** Says what the check finds in the files. @returns whether there are no errors */
  #passes(files: readonly NewFile[]): boolean {
    const { today } = this.#options;
    const { vocabularies } = this.#catalogue;
    const findings = checkWith(files, this.#content, today, vocabularies).filter(
      ({ severity }) => severity !== 'hint',
    );
    if (findings.length === 0) return true;
    const texts = new Map(
      files.map((file) => [displayPath(this.#content, file.path), file.text.split('\n')]),
    );
    const records = { organisation: 0, solution: 0, deployment: 0, need: 0 };
    const report = print(
      { findings, records, today },
      { language: this.#language, lines: (file) => texts.get(file) },
    );
    console.error(report);
    return countFindings(findings).error === 0;
  }

  #shown(file: NewFile): string {
    return `${this.#place(file)}\n\n${file.text.trimEnd()}`;
  }

  /** The file as one names it in the project folder. */
  #place(file: NewFile): string {
    const absolute = path.join(this.#content, file.path);
    const inside = path.relative(ROOT, absolute);
    return (inside.startsWith('..') ? absolute : inside).split(path.sep).join('/');
  }

  /** What was written, and the commands that come next. */
  #afterwards({ place: { kind, id } }: Draft, files: readonly NewFile[]): string {
    const places = files.map((file) => this.#place(file));
    const all = places.join(' ');
    const sections = SECTIONS[kind];
    const label = translate(this.#language)(`${kind}.kind`);
    return [
      this.#t('created'),
      ...places.map((place) => `  ${place}`),
      '',
      this.#t('next'),
      ...(sections.length === 0 ? [] : [`  ${this.#t('nextText', { sections: sections.join(', ') })}`]),
      `  npm run validate -- ${all}`,
      '  npm run dev',
      `  git switch -c ${kind}-${id}`,
      `  git add ${all}`,
      `  git commit -m '\`${id}\` ${label} ${this.#t('commit')}'`,
      '  git push -u origin HEAD',
      `  ${this.#t('nextPull')}`,
    ].join('\n');
  }
}
