/** Asks for what is still missing in a record. */
import type { Catalogue } from '#domain/catalogue.ts';
import type { Kind } from '#domain/kind.ts';
import type { Language } from '#domain/text.ts';
import {
  openQuestions,
  readAnswer,
  recordQuestions,
  usualAnswer,
  withAnswer,
  type Answers,
  type OpenQuestion,
  type Question,
} from '#records/new-record.ts';
import { sortedByName } from '#site/format.ts';
import type { Asker, Choice } from './asker.ts';
import { newTexts } from './new-texts.ts';

export interface InterviewOptions {
  readonly asker: Asker;
  readonly catalogue: Catalogue;
  readonly today: string;
  readonly language: Language;
}

/**
 * Asks every open question, until nothing is open or `enough` says so.
 * @returns all answers, those given before included
 */
export async function interview(
  kind: Kind,
  answers: Answers,
  options: InterviewOptions,
  enough: (answers: Answers) => boolean = () => false,
): Promise<Answers> {
  const questions = recordQuestions(kind, options.catalogue.vocabularies);
  const skipped = new Set<Question>();
  let known = answers;
  while (!enough(known)) {
    const open = openQuestions(kind, questions, known).find(({ question }) => !skipped.has(question));
    if (open === undefined) return known;
    const maySkip = open.instead !== undefined && !skipped.has(open.instead);
    const value = await askFor(kind, open, maySkip, options);
    if (value === undefined) skipped.add(open.question);
    else known = withAnswer(known, open.question.path, value);
  }
  return known;
}

/** Asks until the answer is right; undefined if it was left out where that is possible. */
async function askFor(
  kind: Kind,
  open: OpenQuestion,
  maySkip: boolean,
  options: InterviewOptions,
): Promise<unknown> {
  const { asker, language, catalogue } = options;
  for (;;) {
    const written = await askOnce(open, maySkip, options);
    if (maySkip && written.length === 0) return undefined;
    const answer = readAnswer(kind, open.question, written, catalogue.vocabularies);
    if ('value' in answer) return answer.value;
    asker.say(answer.problem[language]);
  }
}

async function askOnce(
  { question, instead }: OpenQuestion,
  maySkip: boolean,
  { asker, catalogue, today, language }: InterviewOptions,
): Promise<readonly string[]> {
  const { meta, isList, option } = question;
  const t = newTexts(language);
  const choices = choicesFor(question, catalogue, language);
  const help = [
    meta.help[language],
    isList && choices === undefined ? t('several') : '',
    maySkip && instead !== undefined ? t('orInstead', { field: instead.meta.label[language] }) : '',
  ];
  const prompt = { name: option, label: meta.label[language], help: help.filter(Boolean).join(' ') };
  if (choices !== undefined) {
    return isList ? asker.chooseSeveral(prompt, choices) : [await asker.choose(prompt, choices)];
  }
  const text = await asker.text({ ...prompt, proposal: usualAnswer(question, today) });
  if (isList) return text.split(';').filter((item) => item.trim() !== '');
  return maySkip && text === '' ? [] : [text];
}

/** What may be chosen: values of a controlled list, or records. */
function choicesFor(question: Question, catalogue: Catalogue, language: Language): Choice[] | undefined {
  const { vocabulary } = question.meta;
  if (vocabulary !== undefined) {
    return catalogue.vocabularies[vocabulary].entries.map(({ id, label, synonyms }) => ({
      id,
      label: label[language],
      note: id,
      names: [label.de, label.en, ...synonyms],
    }));
  }
  if (question.refersTo === 'organisation') return authorityChoices(catalogue);
  if (question.refersTo === 'solution') return solutionChoices(catalogue);
  return undefined;
}

/** Every authority, in the order of names. */
export function authorityChoices(catalogue: Catalogue): Choice[] {
  const choices = catalogue.organisations
    .filter(({ data }) => data.retired === undefined)
    .map(({ id, data }) => ({
      id,
      label: data.name ?? id,
      note: id,
      names: [data.shortName ?? '', ...(data.aliases ?? [])],
    }));
  return sortedByName(choices, ({ label }) => label);
}

function solutionChoices(catalogue: Catalogue): Choice[] {
  const choices = catalogue.solutions
    .filter(({ data }) => data.retired === undefined)
    .map(({ id, organisation, data }) => ({
      id,
      label: data.title ?? id,
      note: catalogue.organisation.get(organisation)?.data.name ?? organisation,
      names: data.aliases ?? [],
    }));
  return sortedByName(choices, ({ label }) => label);
}
