/** The files of the repository that are made from its code and lists, each with the function that makes it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createSchemas, KIND_FOLDERS, KINDS, type Kind } from '#domain/schema/index.ts';
import { jsonSchemas } from '#domain/schema/json-schema.ts';
import { annexVIIIJsonSchema } from '#exports/annex-viii-file.ts';
import { checkContent } from '#records/check.ts';
import { readSettings } from '#records/settings.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { betweenMarkers } from '#report/between-markers.ts';
import { fieldReference, requiredFields } from '#report/field-reference.ts';
import { codeOwners } from './codeowners.ts';
import { issueFormFiles } from './issue-form-files.ts';
import { pullRequestTemplates } from './pull-request-templates.ts';
import { ROOT } from './step.ts';

export interface GeneratedFile {
  /** Path in the project, with `/`. */
  readonly file: string;
  /** The whole text, with a line end at its end. */
  content(): string;
}

/** Every generated file, in a fixed order. */
export function generatedFiles(): GeneratedFile[] {
  return [...schemaFiles(), ...editorFiles(), ...fieldTables(), ...repositoryFiles()];
}

const schemaFile = (kind: Kind) => `schemas/${kind}.schema.json`;

function schemaFiles(): GeneratedFile[] {
  const vocabularies = readVocabularies(path.join(ROOT, 'content'));
  const records = jsonSchemas(createSchemas(vocabularies), vocabularies).map(([kind, schema]) => ({
    file: schemaFile(kind),
    content: () => json(schema),
  }));
  return [
    ...records,
    { file: 'schemas/annex-viii.schema.json', content: () => json(annexVIIIJsonSchema(vocabularies)) },
  ];
}

/** What makes VS Code complete and explain the front matter of records. Its YAML extension reads our schemas. */
function editorFiles(): GeneratedFile[] {
  const comment = '// Written by `npm run generate`.\n';
  return [
    { file: '.vscode/settings.json', content: () => comment + json(EDITOR_SETTINGS) },
    { file: '.vscode/extensions.json', content: () => comment + json({ recommendations: EXTENSIONS }) },
  ];
}

/** The fields as tables for contributors: all of them, and the required ones inside the guide. */
function fieldTables(): GeneratedFile[] {
  const vocabularies = readVocabularies(path.join(ROOT, 'content'));
  const schemas = createSchemas(vocabularies);
  const guide = 'CONTRIBUTING.md';
  const guideText = () => readFileSync(path.join(ROOT, guide), 'utf8').replaceAll('\r\n', '\n');
  return [
    { file: 'docs/fields.md', content: () => fieldReference(schemas, vocabularies) },
    { file: guide, content: () => betweenMarkers(guideText(), requiredFields(schemas)) },
  ];
}

/** Forms, templates and responsibilities for the repository host. */
function repositoryFiles(): GeneratedFile[] {
  const content = path.join(ROOT, 'content');
  return [
    ...issueFormFiles(readVocabularies(content)),
    ...pullRequestTemplates(),
    {
      // At the top: GitHub and GitLab both look there.
      file: 'CODEOWNERS',
      content: () => codeOwners(organisationsOf(content), readSettings(content)),
    },
  ];
}

/** Authorities as far as they can be read; what is wrong with them is told by the step that checks records. */
function organisationsOf(content: string) {
  const vocabularies = readVocabularies(content);
  // No rule depends on the day: none runs.
  return checkContent({ content, today: '2000-01-01', vocabularies, rules: [] }).catalogue.organisations;
}

const EDITOR_SETTINGS = {
  'files.eol': '\n',
  'files.encoding': 'utf8',
  'files.insertFinalNewline': true,
  'files.trimTrailingWhitespace': true,
  'editor.tabSize': 2,
  'editor.insertSpaces': true,
  'editor.detectIndentation': false,
  // Records are Markdown with YAML in front. As YAML the front matter is completed and explained.
  'files.associations': { '**/content/organisations/**/*.md': 'yaml' },
  '[yaml]': {
    'editor.wordWrap': 'on',
    'editor.formatOnSave': false,
    'editor.quickSuggestions': { other: true, comments: false, strings: true },
  },
  'yaml.schemas': Object.fromEntries(
    KINDS.map((kind) => [
      `./${schemaFile(kind)}`,
      `content/organisations/*/${kind === 'organisation' ? 'organisation' : `${KIND_FOLDERS[kind]}/*`}.md`,
    ]),
  ),
  'yaml.completion': true,
  'yaml.hover': true,
  // The Markdown below the front matter is not YAML: no complaints about it, no reformatting.
  'yaml.validate': false,
  'yaml.format.enable': false,
  // Nothing is fetched from elsewhere.
  'yaml.schemaStore.enable': false,
  'redhat.telemetry.enabled': false,
};

const EXTENSIONS = [
  'redhat.vscode-yaml',
  'editorconfig.editorconfig',
  'astro-build.astro-vscode',
  'dbaeumer.vscode-eslint',
  'esbenp.prettier-vscode',
];

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
