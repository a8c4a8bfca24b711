import * as z from 'zod';

import { annexVIIILeaves, type AnnexVIIILeaf } from '#domain/ai-act/annex-viii-leaves.ts';
import { ANNEX_VIII_SECTIONS, annexVIIIItems, type AnnexVIIIItem } from '#domain/ai-act/annex-viii.ts';
import type { JsonSchema } from '#domain/schema/json-schema.ts';
import { createSchemas } from '#domain/schema/index.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';

const TEXT = z.strictObject({ de: z.string(), en: z.string() });
const VALUE = z.union([z.string(), z.array(z.string())]);

/** The file around its entries, whatever form these have. */
function fileOf<E extends z.ZodType>(entry: E) {
  return z.strictObject({
    annex: z.literal('VIII').describe('Anhang der Verordnung (EU) 2024/1689.'),
    stateOfLaw: z.iso.date().describe('Tag, dessen Recht die Nummern folgen.'),
    date: z.iso.date().describe('Tag, an dem die Datei erzeugt wurde.'),
    register: z.strictObject({ name: z.string(), address: z.string() }),
    entries: z.array(entry),
  });
}

/** An entry around its fields: which record it is from, and under which section. */
function entryOf<S extends z.ZodType, F extends z.ZodType>(section: S, field: F) {
  return z.strictObject({
    record: z.string().describe('Art und Kennung: solution:<id> oder deployment:<Stelle>/<id>.'),
    title: z.string().describe('Name des Systems.'),
    authority: z.string().describe('Stelle, die den Eintrag führt.'),
    address: z.string().describe('Seite im Register.'),
    restricted: z
      .string()
      .nullable()
      .describe(
        'Grund nach Artikel 49 Absatz 4. Nummern, die dann nicht veröffentlicht werden, fehlen in der Datei.',
      ),
    section,
    fields: z.array(field),
  });
}

/** A file with fields of any number and name: what is wrong with them is told when they go into a record. */
export const ANNEX_VIII_FILE = fileOf(
  entryOf(
    z.string(),
    z.strictObject({
      id: z.string(),
      section: z.string(),
      number: z.number(),
      label: TEXT,
      due: z.string(),
      values: z.array(z.strictObject({ field: z.string(), label: TEXT, value: VALUE })),
    }),
  ),
);
export type AnnexVIIIFile = z.infer<typeof ANNEX_VIII_FILE>;
export type AnnexVIIIFileEntry = AnnexVIIIFile['entries'][number];
export type AnnexVIIIFileField = AnnexVIIIFileEntry['fields'][number];

/** JSON Schema of the file: each number of each section with the fields and forms that it can have. */
export function annexVIIIJsonSchema(vocabularies: Vocabularies): JsonSchema {
  const entries = ANNEX_VIII_SECTIONS.map((section) =>
    entryOf(
      z.literal(section),
      oneOf(
        'id',
        annexVIIIItems(section).map((item) => itemSchema(item, vocabularies)),
      ),
    ),
  );
  const { $schema, ...rest } = z.toJSONSchema(fileOf(oneOf('section', entries)), {
    target: 'draft-2020-12',
    override: ({ jsonSchema: node }) => void delete (node as JsonSchema)['field'],
  });
  return {
    $schema,
    $comment: 'Generated from src/exports/annex-viii-file.ts by `npm run generate`.',
    $id: 'urn:x-maki:schema:annex-viii',
    title: 'Einträge nach Anhang VIII der KI-Verordnung',
    description:
      'Angaben für die EU-Datenbank in Reihenfolge und Nummerierung des Anhangs VIII. „values“ ist leer, wo der Datensatz nichts angibt.\n\nEnglish: Details for the EU database in the order and numbering of Annex VIII of the AI Act. “values” is empty where the record states nothing.',
    ...rest,
  };
}

function itemSchema(item: AnnexVIIIItem, vocabularies: Vocabularies) {
  return z
    .strictObject({
      id: z.literal(item.id),
      section: z.literal(item.section),
      number: z.literal(item.number),
      label: TEXT,
      due: z.literal(item.due),
      values: z.array(
        oneOf(
          'field',
          annexVIIILeaves(item, vocabularies).map((leaf) =>
            z.strictObject({
              field: z.literal(leaf.name),
              label: TEXT,
              value: valueSchema(item, leaf, vocabularies),
            }),
          ),
        ),
      ),
    })
    .describe(`${item.source.article.de}: ${item.help.de}\n\nEnglish: ${item.label.en}. ${item.help.en}`);
}

/** The schema of a field as its record has it. */
function valueSchema({ heldIn }: AnnexVIIIItem, { path }: AnnexVIIILeaf, vocabularies: Vocabularies) {
  return path.reduce<z.ZodType>((group, key) => {
    const schema = (group as z.ZodObject).shape[key] as z.ZodType;
    return schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  }, createSchemas(vocabularies)[heldIn[0]!.kind]);
}

function oneOf(key: string, options: readonly z.ZodObject[]) {
  return z.discriminatedUnion(key, options as [z.ZodObject, ...z.ZodObject[]]);
}
