import { describe, expect, it } from 'vitest';

import { contentFolder } from '#records/content-folder.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { FIELD_TERMS, GLOSSARY } from './glossary.ts';
import { ID } from './id.ts';
import { KINDS } from './kind.ts';
import { fieldTree, type FieldNode } from './schema/field-tree.ts';
import { createSchemas } from './schema/index.ts';
import { LANGUAGES } from './text.ts';

describe('glossary', () => {
  it('has ids that can be anchors', () => {
    expect(GLOSSARY.map(({ id }) => id).filter((id) => !ID.test(id))).toEqual([]);
  });

  it.each(LANGUAGES)('names every term once (%s)', (language) => {
    const names = GLOSSARY.map(({ label }) => label[language]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(LANGUAGES)('explains in whole sentences (%s)', (language) => {
    expect(
      GLOSSARY.map(({ text }) => text[language]).filter((text) => !/^\p{Lu}.{20,}\.$/u.test(text)),
    ).toEqual([]);
  });
});

it('names terms for fields that records have', () => {
  const vocabularies = readVocabularies(contentFolder());
  const paths = new Set(KINDS.flatMap((kind) => recordFields(fieldTree(createSchemas(vocabularies)[kind]))));
  for (const path of Object.keys(FIELD_TERMS)) expect(paths).toContain(path);
});

function recordFields(fields: readonly FieldNode[], parent = ''): string[] {
  return fields.flatMap((field) => {
    const path = parent + field.key;
    return field.type === 'group' ? [path, ...recordFields(field.fields, `${path}.`)] : [path];
  });
}
