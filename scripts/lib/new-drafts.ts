/** The way from the command line to complete answers: from options, or from options and questions. */
import { KINDS, type Kind } from '#domain/kind.ts';
import { nearest } from '#domain/nearest.ts';
import { translate } from '#i18n/index.ts';
import {
  openQuestions,
  recordQuestions,
  usualAnswer,
  withAnswer,
  type Answers,
} from '#records/new-record.ts';
import type { RecordPlace } from '#records/record-path.ts';
import { canCompare } from '#records/similar-records.ts';
import { UsageError } from './command-line.ts';
import type { NewContext } from './new-context.ts';
import { agreeOnId } from './new-id.ts';
import { authorityChoices, interview } from './new-interview.ts';
import { givenAnswers, missingOptions, refuseForeign } from './new-options.ts';
import { decideOnSimilar, warnOfSimilar } from './new-similar.ts';

/** A record that is to be written. */
export interface Draft {
  readonly place: RecordPlace;
  readonly answers: Answers;
}

/**
 * What is to be written, an authority before the record that needs it.
 * @returns undefined if the person does not want it after all
 * @throws UsageError for options that are wrong, and for missing ones where nobody can be asked
 */
export async function drafts(context: NewContext): Promise<Draft[] | undefined> {
  const { options, catalogue, asker, language, t } = context;
  const kind = await wantedKind(context);
  const refuse = (withAuthority: boolean): void =>
    refuseForeign(kind, withAuthority, options.given, catalogue.vocabularies, language);
  if (kind === 'organisation') {
    refuse(false);
    const authority = await authorityDraft(options.id ?? options.authority, false, context);
    return authority && [authority];
  }
  const id = await wantedAuthority(context);
  const isNew = id === undefined || !catalogue.organisation.has(id);
  refuse(isNew);
  if (!isNew) {
    const record = await recordDraft(kind, id, context);
    return record && [record];
  }
  asker?.say(`\n${t('aboutAuthority')}`);
  const authority = await authorityDraft(id, true, context);
  if (authority === undefined) return undefined;
  asker?.say(`\n${t('aboutRecord')}`);
  const record = await recordDraft(kind, authority.place.id, context);
  return record && [authority, record];
}

async function wantedKind({ options, asker, language, t }: NewContext): Promise<Kind> {
  if (options.kind !== undefined) return options.kind;
  if (asker === undefined) throw new UsageError(t('missingKind', { kinds: KINDS.join(', ') }));
  const label = translate(language);
  const order = ['solution', 'deployment', 'need', 'organisation'] as const;
  const chosen = await asker.choose(
    { name: 'kind', label: t('kind'), help: t('kindHelp') },
    order.map((id) => ({ id, label: label(`${id}.kind`), note: id })),
  );
  return order.find((kind) => kind === chosen)!;
}

/** Id of the authority as given or chosen; undefined for one that has to be created and has no id yet. */
async function wantedAuthority({ options, catalogue, asker, t }: NewContext): Promise<string | undefined> {
  if (options.authority !== undefined) return options.authority;
  if (asker === undefined) throw new UsageError(t('missingAuthority'));
  // No id contains a blank.
  const created = { id: ' ', label: t('newAuthority'), names: ['neu', 'new'] };
  const chosen = await asker.choose({ name: 'authority', label: t('authority'), help: t('authorityHelp') }, [
    created,
    ...authorityChoices(catalogue),
  ]);
  return chosen === created.id ? undefined : chosen;
}

/** @param given id of the authority, if it is known already */
async function authorityDraft(
  given: string | undefined,
  withRecord: boolean,
  context: NewContext,
): Promise<Draft | undefined> {
  const complete = await completed(
    'organisation',
    answersGiven('organisation', withRecord, context),
    context,
    given,
  );
  if (complete === undefined) return undefined;
  const id = await agreeOnId('organisation', complete.answers, '', given, context);
  return { place: { kind: 'organisation', id, organisation: id }, answers: complete.answers };
}

async function recordDraft(
  wanted: Kind,
  organisation: string,
  context: NewContext,
): Promise<Draft | undefined> {
  const complete = await completed(wanted, answersGiven(wanted, false, context), context);
  if (complete === undefined) return undefined;
  const { kind, answers } = complete;
  const id = await agreeOnId(kind, answers, organisation, context.options.id, context);
  return { place: { kind, id, organisation }, answers };
}

function answersGiven(kind: Kind, created: boolean, { options, catalogue, language }: NewContext): Answers {
  return givenAnswers(kind, created, options.given, catalogue.vocabularies, language);
}

/**
 * Every answer a record needs. A solution that is one already becomes a deployment of it.
 * @param authority id of an authority that is to be created with a record
 * @returns undefined if the person does not want it after all
 * @throws UsageError naming the options that are missing where nobody can be asked
 */
async function completed(
  kind: Kind,
  given: Answers,
  context: NewContext,
  authority?: string,
): Promise<{ kind: Kind; answers: Answers } | undefined> {
  const { asker, catalogue, language } = context;
  const { today } = context.options;
  if (asker === undefined) {
    const answers = withUsual(kind, given, context);
    refuseMissing(kind, answers, authority, context);
    warnOfSimilar(kind, answers, context);
    return { kind, answers };
  }
  const asking = { asker, catalogue, today, language };
  const begun = await interview(kind, given, asking, (answers) => canCompare(kind, answers));
  const decided = await decideOnSimilar(kind, begun, asker, context);
  if (decided === 'stop') return undefined;
  if (decided === 'new') return { kind, answers: await interview(kind, begun, asking) };
  const { contact } = begun;
  const deployment = { solution: decided.solution, ...(contact === undefined ? {} : { contact }) };
  return { kind: 'deployment', answers: await interview('deployment', deployment, asking) };
}

/** The answers with today for the days that are usually today. */
function withUsual(kind: Kind, given: Answers, { catalogue, options }: NewContext): Answers {
  const questions = recordQuestions(kind, catalogue.vocabularies);
  return openQuestions(kind, questions, given).reduce((answers, { question }) => {
    const usual = usualAnswer(question, options.today);
    return usual === undefined ? answers : withAnswer(answers, question.path, usual);
  }, given);
}

function refuseMissing(
  kind: Kind,
  answers: Answers,
  authority: string | undefined,
  { catalogue, options, language, t }: NewContext,
): void {
  const created = kind === 'organisation' && options.kind !== 'organisation';
  const missing = missingOptions(kind, answers, created, catalogue.vocabularies, language);
  if (missing.length === 0) return;
  const known = authorityChoices(catalogue).map(({ id, label }) => ({ id, names: [label] }));
  const [guess] = created ? nearest(authority!, known, 1) : [];
  const head = created
    ? t('unknownAuthority', {
        id: authority!,
        guess: guess === undefined ? '' : t('meant', { id: guess }),
      })
    : t('missing', { kind: translate(language)(`${kind}.kind`) });
  throw new UsageError([head, ...missing].join('\n'));
}
