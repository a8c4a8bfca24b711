/** Reads what somebody filled into an issue form. The text is a stranger's: nothing in it is believed but the answers. */
import type { Text } from '#domain/text.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import { checkCharacters } from '#records/characters.ts';
import { optionTexts, type IssueField, type IssueForm } from './issue-form.ts';

export interface IssueAnswers {
  readonly form: IssueForm;
  /** What was written for each field, one text per item; fields left empty are missing. */
  readonly written: ReadonlyMap<IssueField, readonly string[]>;
}

/** GitHub takes no longer text. */
const MAX_LENGTH = 65_536;
/** What GitHub writes for a field that was left empty. */
const EMPTY = new Set(['', '_No response_', 'None']);

const NO_FORM: Text = {
  de: 'Dieses Issue wurde nicht mit einem der Formulare für neue Einträge geschrieben, oder Überschriften des Formulars fehlen.',
  en: 'This issue was not written with one of the forms for new entries, or headings of the form are missing.',
};
const TOO_LONG: Text = { de: 'Das Issue ist zu lang.', en: 'The issue is too long.' };
const TWICE = (heading: string): Text => ({
  de: `Die Überschrift „${heading}“ steht mehrmals im Issue. Lassen Sie nur die des Formulars stehen.`,
  en: `The heading “${heading}” stands in the issue more than once. Keep only the one of the form.`,
});
const CHARACTER = (heading: string, message: Text): Text => ({
  de: `${heading}: ${message.de}`,
  en: `${heading}: ${message.en}`,
});

/** The answers, or what is wrong with the issue as such. */
export function readIssue(
  body: string,
  forms: readonly IssueForm[],
  vocabularies: Vocabularies,
): IssueAnswers | { readonly problems: readonly Text[] } {
  if (body.length > MAX_LENGTH) return { problems: [TOO_LONG] };
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  const present = new Set(lines.flatMap(headingOf));
  const form = forms.find(({ fields }) => fields.every(({ heading }) => present.has(heading)));
  if (form === undefined) return { problems: [NO_FORM] };

  const parts = splitAt(lines, form);
  const twice = parts.filter(({ field }, index) => parts.findIndex((one) => one.field === field) !== index);
  if (twice.length > 0) return { problems: twice.map(({ field }) => TWICE(field.heading)) };
  const answered = parts.filter(({ text }) => !EMPTY.has(text));
  const characters = answered.flatMap(({ field, text }) =>
    checkCharacters(text).map(({ message }) => CHARACTER(field.heading, message)),
  );
  if (characters.length > 0) return { problems: characters };
  return {
    form,
    written: new Map(answered.map(({ field, text }) => [field, items(field, text, vocabularies)])),
  };
}

function headingOf(line: string): string[] {
  return line.startsWith('### ') ? [line.slice(4).trim()] : [];
}

/** Text from one heading of the form to the next; a heading that the form does not have is text. */
function splitAt(lines: readonly string[], form: IssueForm): { field: IssueField; text: string }[] {
  const byHeading = new Map(form.fields.map((field) => [field.heading, field]));
  const parts: { field: IssueField; lines: string[] }[] = [];
  for (const line of lines) {
    const field = headingOf(line).map((heading) => byHeading.get(heading))[0];
    if (field !== undefined) parts.push({ field, lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts.map(({ field, lines: own }) => ({ field, text: own.join('\n').trim() }));
}

function items({ asks }: IssueField, text: string, vocabularies: Vocabularies): readonly string[] {
  if (asks.for === 'section') return [text];
  if (asks.for === 'authority') return [oneLine(text)];
  const { question } = asks;
  if (question.meta.vocabulary !== undefined) return chosen(text, optionTexts(question, vocabularies));
  if (question.isList) return text.split('\n').filter((line) => line.trim() !== '');
  // The help speaks of quotation marks, which a file needs and a form does not.
  return question.meta.form?.endsWith('-key') === true
    ? [oneLine(text).replace(/^"(.*)"$/, '$1')]
    : [oneLine(text)];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Ids of the options that stand behind each other with commas; what is none of them stays as it is, to be refused. */
function chosen(text: string, options: ReadonlyMap<string, string>): string[] {
  const byText = [...options].map(([id, option]) => ({ id, option }));
  const ids: string[] = [];
  let rest = oneLine(text);
  while (rest !== '') {
    const found = byText.find(({ option }) => rest === option || rest.startsWith(`${option}, `));
    if (found === undefined) return [...ids, rest];
    ids.push(found.id);
    rest = rest.slice(found.option.length).replace(/^, /, '');
  }
  return ids;
}
