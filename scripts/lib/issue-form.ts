/** What the issue forms ask: the same questions as `npm run new`, as far as a form at the repository host can hold them. */
import { compareText, type FieldPath } from '#domain/finding.ts';
import type { Kind } from '#domain/kind.ts';
import { createSchemas, SECTIONS } from '#domain/schema/index.ts';
import { metaAt } from '#domain/schema/issues.ts';
import { same, type Text } from '#domain/text.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import { recordQuestions, usualAnswer, type Question } from '#records/new-record.ts';

export interface IssueForm {
  readonly kind: Kind;
  readonly fields: readonly IssueField[];
}

/** One field of a form. GitHub writes its heading into the issue, above the answer. */
export interface IssueField {
  readonly id: string;
  /** German and English; unique within the form. */
  readonly heading: string;
  readonly help: Text;
  readonly required: boolean;
  readonly asks:
    | { readonly for: 'authority' }
    | { readonly for: 'field'; readonly question: Question }
    | { readonly for: 'section'; readonly title: string };
}

/** Fields asked for although a record can do without them; everything else can be added in the pull request. */
export const OPTIONAL: Readonly<Record<Kind, readonly string[]>> = {
  organisation: ['short-name', 'state', 'ars', 'parent', 'contact-name', 'contact-email', 'contact-url'],
  solution: [
    ...['since', 'ended', 'declared-by', 'contact-email', 'contact-url', 'hosting', 'oversight'],
    ...['reuse-availability', 'reuse-source-code', 'sources-accessed'],
  ],
  deployment: ['since', 'ended', 'declared-by', 'purpose', 'contact-email', 'contact-url'],
  need: ['topics', 'tasks', 'contact-email', 'contact-url'],
};

const AUTHORITY: IssueField = {
  id: 'authority',
  heading: 'Stelle im Register / Authority in the register',
  help: {
    de: 'Kennung oder Name der Stelle, in deren Ordner der Eintrag kommt. Fehlt sie im Register, tragen Sie zuerst die Stelle ein.',
    en: 'ID or name of the authority in whose folder the entry goes. If it is not in the register, enter the authority first.',
  },
  required: true,
  asks: { for: 'authority' },
};

const SECTION_HELP: Text = {
  de: 'Freiwillig. Markdown ohne Überschriften, Bilder und HTML.',
  en: 'Optional. Markdown without headings, images and HTML.',
};

/** The form for a kind of record. Days that are usually today are not asked for. */
export function issueForm(kind: Kind, vocabularies: Vocabularies): IssueForm {
  const asked = recordQuestions(kind, vocabularies).filter((question) => isAsked(kind, question));
  return {
    kind,
    fields: [
      ...(kind === 'organisation' ? [] : [AUTHORITY]),
      ...asked.map((question): IssueField => ({
        id: question.option,
        heading: headingOf(pathLabel(kind, question.path, vocabularies)),
        help: question.meta.help,
        required: question.required && question.group === undefined,
        asks: { for: 'field', question },
      })),
      ...SECTIONS[kind].map((title, index): IssueField => ({
        id: `section-${index + 1}`,
        heading: headingOf(same(`Text: ${title}`)),
        help: SECTION_HELP,
        required: false,
        asks: { for: 'section', title },
      })),
    ],
  };
}

function isAsked(kind: Kind, question: Question): boolean {
  // Any day will do: what matters is whether there is a usual one.
  if (usualAnswer(question, '2000-01-01') !== undefined) return false;
  return (question.required && question.group === undefined) || OPTIONAL[kind].includes(question.option);
}

/** `Kontakt: E-Mail` */
function pathLabel(kind: Kind, path: FieldPath, vocabularies: Vocabularies): Text {
  const schema = createSchemas(vocabularies)[kind];
  const labels = path.flatMap((step, index) =>
    typeof step === 'number' ? [] : [metaAt(schema, path.slice(0, index + 1))?.label ?? same(String(step))],
  );
  return { de: labels.map(({ de }) => de).join(': '), en: labels.map(({ en }) => en).join(': ') };
}

function headingOf({ de, en }: Text): string {
  return compareText(de, en) === 0 ? de : `${de} / ${en}`;
}

/** Values of a controlled list as a form shows them: `Pilot (pilot)`, by id. */
export function optionTexts({ meta }: Question, vocabularies: Vocabularies): Map<string, string> {
  if (meta.vocabulary === undefined) return new Map();
  return new Map(
    vocabularies[meta.vocabulary].entries.map(({ id, label }) => [id, `${headingOf(label)} (${id})`]),
  );
}
