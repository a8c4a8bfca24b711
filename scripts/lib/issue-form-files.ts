/** The issue forms as files: of GitHub (YAML), and as text for GitLab and openCode, which have no forms. */
import { dump } from 'js-yaml';

import { KINDS, type Kind } from '#domain/kind.ts';
import type { Text } from '#domain/text.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import type { GeneratedFile } from './generated-files.ts';
import { issueForm, optionTexts, type IssueField } from './issue-form.ts';

const GITHUB = '.github/ISSUE_TEMPLATE';
const GITLAB = '.gitlab/issue_templates';
const COMMENT = '# Written by `npm run generate`.\n';

/** Name of the files, of the form and of the label it sets. None of the labels starts a workflow. */
const NAMES: Readonly<Record<Kind, { readonly file: string; readonly name: Text; readonly about: Text }>> = {
  solution: {
    file: '1-loesung',
    name: { de: 'Neue Lösung', en: 'New solution' },
    about: { de: 'Wir haben ein KI-System und stellen es bereit.', en: 'We provide an AI system.' },
  },
  deployment: {
    file: '2-einsatz',
    name: { de: 'Neuer Einsatz', en: 'New deployment' },
    about: {
      de: 'Wir nutzen ein System, das schon im Register steht.',
      en: 'We use a system that is already in the register.',
    },
  },
  need: {
    file: '3-gesuch',
    name: { de: 'Neues Gesuch', en: 'New request' },
    about: { de: 'Wir suchen eine Lösung oder Partner.', en: 'We look for a solution or for partners.' },
  },
  organisation: {
    file: '4-stelle',
    name: { de: 'Neue Stelle', en: 'New authority' },
    about: { de: 'Unsere Stelle fehlt noch im Register.', en: 'Our authority is not in the register yet.' },
  },
};

const CORRECTION = {
  file: '5-korrektur',
  name: { de: 'Fehler melden', en: 'Report an error' },
  about: {
    de: 'Eine Angabe stimmt nicht oder fehlt.',
    en: 'Some information is wrong or missing.',
  },
} as const;

const PUBLIC: Text = {
  de: 'Alles hier ist sofort öffentlich. Bitte keine Angaben zu Personen und nichts Vertrauliches. Die Wartung prüft Ihre Angaben und macht daraus einen Eintrag.',
  en: 'Everything here is public at once. Please enter no information about persons and nothing confidential. The maintainers check what you enter and turn it into an entry.',
};

const CORRECTION_FIELDS = [
  {
    id: 'record',
    type: 'input',
    label: { de: 'Eintrag', en: 'Entry' },
    help: {
      de: 'Adresse der Seite oder Name des Eintrags.',
      en: 'Address of the page or name of the entry.',
    },
  },
  {
    id: 'wrong',
    type: 'textarea',
    label: { de: 'Was stimmt nicht?', en: 'What is wrong?' },
    help: {
      de: 'Welche Angabe ist falsch, welche ist richtig?',
      en: 'Which information is wrong, and what would be right?',
    },
  },
  {
    id: 'source',
    type: 'input',
    label: { de: 'Woher wissen Sie das?', en: 'How do you know?' },
    help: { de: 'Öffentliche Quelle mit Webadresse.', en: 'Public source with its web address.' },
  },
] as const;

/** Every form, the page before them, and the same as text for GitLab. */
export function issueFormFiles(vocabularies: Vocabularies): GeneratedFile[] {
  const file = (name: string, content: () => string): GeneratedFile => ({ file: name, content });
  return [
    file(`${GITHUB}/config.yml`, () => yaml({ blank_issues_enabled: true })),
    ...KINDS.flatMap((kind) => [
      file(`${GITHUB}/${NAMES[kind].file}.yml`, () => yaml(recordForm(kind, vocabularies))),
      file(`${GITLAB}/${NAMES[kind].file}.md`, () => recordText(kind, vocabularies)),
    ]),
    file(`${GITHUB}/${CORRECTION.file}.yml`, () => yaml(correctionForm())),
    file(`${GITLAB}/${CORRECTION.file}.md`, correctionText),
  ];
}

function yaml(value: object): string {
  return COMMENT + dump(value, { lineWidth: -1 });
}

function both({ de, en }: Text, between = ' / '): string {
  return de === en ? de : `${de}${between}${en}`;
}

/** Who writes German reads the first line, others the second. */
function paragraphs({ de, en }: Text): string {
  return `${de}\n\n${en}\n`;
}

function recordForm(kind: Kind, vocabularies: Vocabularies): object {
  const { name, about } = NAMES[kind];
  return {
    name: both(name),
    description: both(about),
    labels: ['eintrag'],
    body: [
      { type: 'markdown', attributes: { value: paragraphs(PUBLIC) } },
      ...issueForm(kind, vocabularies).fields.map((field) => element(field, vocabularies)),
    ],
  };
}

function element(field: IssueField, vocabularies: Vocabularies): object {
  const { id, heading, help, required, asks } = field;
  const question = asks.for === 'field' ? asks.question : undefined;
  const options = question === undefined ? [] : [...optionTexts(question, vocabularies).values()];
  const attributes = {
    label: heading,
    description: both(help, ' '),
    ...(options.length > 0
      ? { ...(question?.isList === true ? { multiple: true } : {}), options }
      : placeholder(question?.meta.example)),
  };
  return {
    type: options.length > 0 ? 'dropdown' : isLong(field) ? 'textarea' : 'input',
    id,
    attributes,
    validations: { required },
  };
}

function placeholder(example: unknown): { placeholder?: string } {
  if (example === undefined) return {};
  return { placeholder: Array.isArray(example) ? example.join('\n') : String(example) };
}

/** An example longer than a line tells of a field that needs more than one. */
const LINE = 70;

function isLong({ asks }: IssueField): boolean {
  if (asks.for === 'section') return true;
  if (asks.for === 'authority') return false;
  const { isList, meta } = asks.question;
  return isList || String(meta.example ?? '').length > LINE;
}

function correctionForm(): object {
  return {
    name: both(CORRECTION.name),
    description: both(CORRECTION.about),
    labels: ['korrektur'],
    body: [
      { type: 'markdown', attributes: { value: paragraphs(PUBLIC) } },
      ...CORRECTION_FIELDS.map(({ id, type, label, help }) => ({
        type,
        id,
        attributes: { label: both(label), description: both(help, ' ') },
        validations: { required: id !== 'source' },
      })),
    ],
  };
}

function recordText(kind: Kind, vocabularies: Vocabularies): string {
  const { name, about } = NAMES[kind];
  const fields = issueForm(kind, vocabularies).fields.map((field) => {
    const { heading, help, required, asks } = field;
    const options =
      asks.for === 'field' ? [...optionTexts(asks.question, vocabularies).values()].join(', ') : '';
    const must = required ? 'Pflicht / required. ' : '';
    return `### ${heading}\n\n<!-- ${must}${both(help, ' ')}${options === '' ? '' : ` ${options}`} -->\n`;
  });
  return [hidden(name, about), ...fields, '/label ~eintrag\n'].join('\n');
}

function correctionText(): string {
  const fields = CORRECTION_FIELDS.map(
    ({ label, help }) => `### ${both(label)}\n\n<!-- ${both(help, ' ')} -->\n`,
  );
  return [hidden(CORRECTION.name, CORRECTION.about), ...fields, '/label ~korrektur\n'].join('\n');
}

function hidden(name: Text, about: Text): string {
  return `<!-- ${both(name)}: ${both(about)}\n\n${paragraphs(PUBLIC)}-->\n`;
}
