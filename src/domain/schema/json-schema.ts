import * as z from 'zod';

import type { Vocabularies, VocabularyList } from '../vocabulary.ts';
import { fieldMeta, type FieldMeta } from './field.ts';
import { KINDS, type Kind, type Schemas } from './index.ts';

/** A JSON Schema or a part of one. */
export interface JsonSchema {
  [keyword: string]: unknown;
}

/** Names of the kinds as titles of their schemas. */
const TITLES: Readonly<Record<Kind, readonly [de: string, en: string]>> = {
  organisation: ['Stelle', 'Authority'],
  solution: ['Lösung', 'Solution'],
  deployment: ['Einsatz', 'Deployment'],
  need: ['Gesuch', 'Request'],
};

/**
 * JSON Schema (draft 2020-12) of the front matter of one kind, for editors and for other registers. It accepts exactly
 * what the Zod schema accepts; only standard keywords, so that every validator takes it as it is. The values of a
 * controlled list stand in `$defs` as constants with label and definition, which editors offer and explain.
 */
export function jsonSchema(kind: Kind, schemas: Schemas, vocabularies: Vocabularies): JsonSchema {
  const lists = new Set<VocabularyList>();
  const converted: JsonSchema = z.toJSONSchema(schemas[kind], {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ zodSchema, jsonSchema: node }) => {
      describe(node as JsonSchema, zodSchema instanceof z.ZodType ? fieldMeta(zodSchema) : undefined, lists);
    },
  });
  const { $schema, ...rest } = converted;
  const [de, en] = TITLES[kind];
  return {
    $schema,
    $comment: 'Generated from src/domain/schema by `npm run generate`.',
    // A name, not an address: the schema is the same wherever a register is published.
    $id: `urn:x-maki:schema:${kind}`,
    title: de,
    description: `Kopf einer Datei der Art „${de}“ im Register.\n\nEnglish: front matter of a file of the kind “${en}” in the register.`,
    ...rest,
    $defs: Object.fromEntries([...lists].sort().map((list) => [list, listSchema(vocabularies, list)])),
  };
}

/** The schemas of all kinds, in the order of `KINDS`. */
export function jsonSchemas(
  schemas: Schemas,
  vocabularies: Vocabularies,
): [kind: Kind, schema: JsonSchema][] {
  return KINDS.map((kind) => [kind, jsonSchema(kind, schemas, vocabularies)]);
}

/** Puts the field's words in place of its raw description and its controlled list in place of bare values. */
function describe(node: JsonSchema, meta: FieldMeta | undefined, lists: Set<VocabularyList>): void {
  delete node['field'];
  if (meta === undefined) return;
  const { label, help, example, vocabulary } = meta;
  node['title'] = label.de;
  node['description'] = `${help.de}\n\nEnglish: ${label.en}. ${help.en}`;
  if (example !== undefined) node['examples'] = [example];
  if (vocabulary === undefined) return;
  lists.add(vocabulary);
  const reference = { $ref: `#/$defs/${vocabulary}` };
  if (node['type'] === 'array') node['items'] = reference;
  else {
    delete node['type'];
    delete node['enum'];
    Object.assign(node, reference);
  }
}

function listSchema(vocabularies: Vocabularies, list: VocabularyList): JsonSchema {
  const { label, definition, entries } = vocabularies[list];
  return {
    title: label.de,
    description: `${definition.de}\n\nEnglish: ${label.en}. ${definition.en}`,
    type: 'string',
    oneOf: entries.map((entry) => ({
      const: entry.id,
      title: entry.label.de,
      // Editors show this alone, on key and value: it says what the field is about, too.
      description: `${label.de}: ${entry.label.de}. ${entry.definition.de}\n\nEnglish: ${label.en}: ${entry.label.en}. ${entry.definition.en}`,
    })),
  };
}
