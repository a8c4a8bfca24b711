/** What a pull request is asked for when it is opened, by kind of change; the lists are those of the review report. */
import { KINDS, type Kind } from '#domain/kind.ts';
import { CHECKLIST, KIND_NAMES, type ChecklistItem } from '#report/review/messages.ts';
import type { GeneratedFile } from './generated-files.ts';

const NEW: readonly ChecklistItem[] = [
  'authority',
  'duplicates',
  'sources',
  'contact',
  'language',
  'personal',
];

const ITEMS: Readonly<Record<Kind, readonly ChecklistItem[]>> = {
  solution: [...NEW, 'links', 'ai-act'],
  deployment: [...NEW, 'deployment'],
  need: [...NEW, 'need'],
  organisation: ['authority', 'organisation', 'contact'],
};
const CHANGE: readonly ChecklistItem[] = ['authority', 'sources', 'status', 'ai-act', 'retired', 'removed'];

const NAMES: Readonly<Record<Kind, string>> = {
  solution: 'loesung',
  deployment: 'einsatz',
  need: 'gesuch',
  organisation: 'stelle',
};

const WHAT = '## Was ändert sich?\n\n<!-- Ein Satz. Welcher Eintrag, welche Stelle? / One sentence. -->\n';
const SOURCE =
  '## Woher stammen die Angaben?\n\n<!-- Eigene Angaben der Stelle oder öffentliche Quellen mit Adresse. / Own statements of the authority, or public sources. -->\n';
const DEFAULT_ITEMS = [
  '`npm run validate` meldet keine Fehler.',
  'Einträge und andere Dateien stehen nicht im selben Pull Request.',
];

/** The default template and one per kind, for GitHub and for GitLab. */
export function pullRequestTemplates(): GeneratedFile[] {
  const kinds = KINDS.map((kind) => ({
    name: NAMES[kind],
    text: template(`Neu: ${KIND_NAMES[kind]}`, ITEMS[kind]),
  }));
  const all = [...kinds, { name: 'aenderung', text: template('Änderung an Einträgen', CHANGE) }];
  return [
    { file: '.github/pull_request_template.md', content: defaultTemplate },
    { file: '.gitlab/merge_request_templates/Default.md', content: defaultTemplate },
    ...all.flatMap(({ name, text }) => [
      { file: `.github/PULL_REQUEST_TEMPLATE/${name}.md`, content: () => text },
      { file: `.gitlab/merge_request_templates/${name}.md`, content: () => text },
    ]),
  ];
}

function template(title: string, items: readonly ChecklistItem[]): string {
  return `<!-- ${title} -->\n\n${WHAT}\n${SOURCE}\n${checks(items.map((item) => CHECKLIST[item]))}`;
}

function defaultTemplate(): string {
  return `${WHAT}\n${SOURCE}\n${checks(DEFAULT_ITEMS)}`;
}

function checks(items: readonly string[]): string {
  return `## Geprüft\n\n${items.map((item) => `- [ ] ${item}\n`).join('')}`;
}
