import { KINDS, type Schemas } from '#domain/schema/index.ts';
import { VOCABULARY_LISTS, type Vocabularies, type Vocabulary } from '#domain/vocabulary.ts';
import { translate } from '#i18n/index.ts';
import { fieldTable } from './field-table.ts';

const t = translate('de');

/** Where each kind of record lies, in `content/organisations/`. */
const PLACES = {
  organisation: '<stelle>/organisation.md',
  solution: '<stelle>/solutions/<kennung>.md',
  deployment: '<stelle>/deployments/<kennung>.md',
  need: '<stelle>/needs/<kennung>.md',
} as const;

/** All fields of all kinds and all controlled lists as one Markdown document, German. */
export function fieldReference(schemas: Schemas, vocabularies: Vocabularies): string {
  const kinds = KINDS.map(
    (kind) =>
      `## ${t(`${kind}.kind`)}\n\nDatei: \`${PLACES[kind]}\`\n\n${fieldTable(schemas[kind], { listAddress: (list) => `#${list}` })}`,
  );
  const lists = VOCABULARY_LISTS.map((list) => listSection(vocabularies[list]));
  return (
    [
      '# Felder und Werte der Einträge',
      '<!-- Written by `npm run generate`. -->',
      'Ein „ja“ bei Pflicht heißt: Ohne das Feld ist der Eintrag nicht gültig. Bei Unterfeldern (`contact.name`) gilt das, sobald die Gruppe darüber (`contact`) dasteht. `[]` steht für jeden Eintrag einer Liste.',
      ...kinds,
      '## Werte',
      'In Einträgen steht die Kennung, also die erste Spalte.',
      ...lists,
    ].join('\n\n') + '\n'
  );
}

/** The heading is the list's name, so that links of the tables reach it. */
function listSection({ id, label, definition, entries }: Vocabulary): string {
  const rows = entries.map((entry) => `| \`${entry.id}\` | ${entry.label.de} | ${entry.definition.de} |`);
  return [
    `### ${id}`,
    `${label.de}. ${definition.de}`,
    ['| Kennung | Bezeichnung | Bedeutung |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

/** The required fields of each kind, as a section of the guide for contributors. */
export function requiredFields(schemas: Schemas): string {
  return KINDS.map(
    (kind) =>
      `**${t(`${kind}.kind`)}**\n\n${fieldTable(schemas[kind], { requiredOnly: true, listAddress: (list) => `docs/fields.md#${list}` })}`,
  ).join('\n\n');
}
