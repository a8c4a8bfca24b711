/** From a filled-in issue form to the file of a record, checked like any other, or to an answer that says what is wrong. */
import type { Catalogue } from '#domain/catalogue.ts';
import type { Finding } from '#domain/finding.ts';
import { KINDS, type Kind } from '#domain/kind.ts';
import { nearest } from '#domain/nearest.ts';
import { freeId, isRecordId } from '#domain/record-id.ts';
import { recordKey } from '#domain/record.ts';
import { checkWith } from '#records/check-with.ts';
import {
  newRecordText,
  openQuestions,
  proposedId,
  readAnswer,
  recordQuestions,
  usualAnswer,
  withAnswer,
  type Answers,
} from '#records/new-record.ts';
import { recordPath, recordPlace } from '#records/record-path.ts';
import { similarRecords } from '#records/similar-records.ts';
import { takenKeys } from '#records/taken-keys.ts';
import { issueFile, type IssueFile } from './issue-file.ts';
import { issueForm, type IssueField } from './issue-form.ts';
import { acceptedText, refusedText, type SimilarFile } from './issue-texts.ts';
import { readIssue, type IssueAnswers } from './read-issue.ts';

/** What becomes of an issue. Texts are Markdown in which nothing of the issue is active. */
export type IssueResult =
  | {
      readonly accepted: true;
      readonly kind: Kind;
      readonly id: string;
      /** Path inside the content folder. */
      readonly path: string;
      readonly text: string;
      /** For the pull request. */
      readonly note: string;
    }
  | { readonly accepted: false; readonly note: string };

export interface IssueContext {
  readonly content: string;
  readonly catalogue: Catalogue;
  readonly today: string;
}

/** Checks the text of an issue and makes the file from it. */
export function recordFromIssue(body: string, context: IssueContext): IssueResult {
  const file = issueFile(body);
  if (file !== undefined) return recordFromFile(file, context);
  const { vocabularies } = context.catalogue;
  const forms = KINDS.map((kind) => issueForm(kind, vocabularies));
  const read = readIssue(body, forms, vocabularies);
  if ('problems' in read) return { accepted: false, note: refusedText(read.problems.map(({ de }) => de)) };
  const draft = draftFrom(read, context);
  if ('problems' in draft) return { accepted: false, note: refusedText(draft.problems) };

  const { kind, id, organisation, answers, text } = draft;
  const similar = similarRecords(kind, answers, context.catalogue).map(({ record, name }) => ({
    name,
    file: record.file,
  }));
  return checked({ kind, id, path: recordPath({ kind, id, organisation }), text }, similar, context);
}

/** The file as somebody made it in the form of the website: a new record, or one that is there in other words. */
function recordFromFile({ path, text }: IssueFile, context: IssueContext): IssueResult {
  const { kind, id } = recordPlace(path)!;
  return checked({ kind, id, path, text }, [], context);
}

type Made = Omit<Extract<IssueResult, { accepted: true }>, 'accepted' | 'note'>;

function checked(
  made: Made,
  similar: readonly SimilarFile[],
  { content, catalogue, today }: IssueContext,
): IssueResult {
  const { path, text } = made;
  const findings = checkWith([{ path, text }], content, today, catalogue.vocabularies);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { accepted: false, note: refusedText(errors.map(findingText)) };
  const remarks = findings.filter(({ severity }) => severity === 'warning').map(findingText);
  return { accepted: true, ...made, note: acceptedText(made, remarks, similar) };
}

interface Draft {
  readonly kind: Kind;
  readonly id: string;
  readonly organisation: string;
  readonly answers: Answers;
  readonly text: string;
}

function draftFrom(
  { form: { kind, fields }, written }: IssueAnswers,
  { content, catalogue, today }: IssueContext,
): Draft | { readonly problems: readonly string[] } {
  const { vocabularies } = catalogue;
  const problems: string[] = [];
  const questions = recordQuestions(kind, vocabularies);
  let answers: Answers = {};
  let organisation = '';
  const sections: string[] = [];
  for (const field of fields) {
    const items = written.get(field);
    if (items === undefined) {
      if (field.required) problems.push(`${field.heading}: Die Angabe fehlt.`);
      continue;
    }
    const { asks } = field;
    if (asks.for === 'section') sections.push(`## ${asks.title}\n\n${items[0]!}\n`);
    else if (asks.for === 'authority') {
      const found = recordNamed(items[0]!, authorityNames(catalogue));
      if ('id' in found) organisation = found.id;
      else problems.push(`${field.heading}: ${found.problem}`);
    } else {
      const answer = readAnswer(kind, asks.question, resolved(field, items, catalogue), vocabularies);
      if ('problem' in answer) problems.push(`${field.heading}: ${answer.problem.de}`);
      else answers = withAnswer(answers, asks.question.path, answer.value);
    }
  }
  for (const { question } of openQuestions(kind, questions, answers)) {
    const usual = usualAnswer(question, today);
    if (usual !== undefined) answers = withAnswer(answers, question.path, usual);
  }
  if (problems.length > 0) return { problems };

  const made = proposedId(kind, answers);
  const taken = takenKeys(content, catalogue);
  const isTaken = (one: string): boolean => taken.has(recordKey({ kind, id: one, organisation }));
  // Two authorities with one name are one authority.
  const id = made === undefined || kind === 'organisation' ? made : freeId(made, isTaken);
  if (id === undefined || !isRecordId(id))
    return { problems: ['Aus dem Titel oder Namen lässt sich keine Kennung bilden.'] };
  if (isTaken(id)) return { problems: [`Die Kennung „${id}“ ist vergeben; den Eintrag gibt es schon.`] };
  const head = newRecordText(kind, answers, vocabularies);
  const text = [head, ...sections].join('\n');
  return { kind, id, organisation: kind === 'organisation' ? id : organisation, answers, text };
}

interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

function authorityNames({ organisations }: Catalogue): Named[] {
  return organisations.map(({ id, data }) => ({
    id,
    names: [data.name, data.shortName, ...(data.aliases ?? [])].filter((name) => name !== undefined),
  }));
}

function solutionNames({ solutions }: Catalogue): Named[] {
  return solutions.map(({ id, data }) => ({ id, names: data.title === undefined ? [] : [data.title] }));
}

/** The record with this id, or the only one with this name. */
function recordNamed(written: string, records: readonly Named[]): { id: string } | { problem: string } {
  const name = written.trim().toLowerCase();
  const exact = records.find(({ id }) => id === name);
  const named = records.filter(({ names }) => names.some((one) => one.toLowerCase() === name));
  const found = exact ?? (named.length === 1 ? named[0] : undefined);
  if (found !== undefined) return { id: found.id };
  if (named.length > 1)
    return { problem: `Mehrere Einträge heißen so: ${named.map(({ id }) => id).join(', ')}.` };
  const [guess] = nearest(written, records, 1);
  return {
    problem: `„${written}“ steht nicht im Register.${guess === undefined ? '' : ` Gemeint „${guess}“?`}`,
  };
}

/** A solution may be named by its title. What means none is left to the check, which names the nearest. */
function resolved({ asks }: IssueField, items: readonly string[], catalogue: Catalogue): readonly string[] {
  if (asks.for !== 'field' || asks.question.refersTo === undefined) return items;
  const { refersTo } = asks.question;
  const records = refersTo === 'organisation' ? authorityNames(catalogue) : solutionNames(catalogue);
  return items.map((item) => {
    const found = recordNamed(item, records);
    return 'id' in found ? found.id : item;
  });
}

function findingText({ label, message, rule }: Finding): string {
  return `${label === undefined ? '' : `${label.de}: `}${message.de} (${rule})`;
}
