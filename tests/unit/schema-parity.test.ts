/** The exported JSON Schemas say the same as the Zod schemas: about every real record and about generated ones. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSchemas, KINDS, type Kind } from '#domain/schema/index.ts';
import { jsonSchema } from '#domain/schema/json-schema.ts';
import { PROJECT_ROOT } from '#records/content-folder.ts';
import { splitFile } from '#records/front-matter.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { walkRecords } from '#records/walk.ts';
import { readYaml } from '#records/yaml.ts';
import { mutated, validFor, type Json } from './schema-arbitrary.ts';

const RUNS = 400;
const content = path.join(PROJECT_ROOT, 'content');
const vocabularies = readVocabularies(content);
const schemas = createSchemas(vocabularies);
const exported = Object.fromEntries(
  KINDS.map((kind) => [kind, jsonSchema(kind, schemas, vocabularies)]),
) as Record<Kind, ReturnType<typeof jsonSchema>>;

// As somebody else would set it up: strict, so that an unknown keyword or a loose schema is an error.
const ajv = new Ajv2020({ strict: true, ownProperties: true, formats: fullFormats });
const validators = Object.fromEntries(KINDS.map((kind) => [kind, ajv.compile(exported[kind])])) as Record<
  Kind,
  ValidateFunction
>;

const zodSays = (kind: Kind, data: unknown): boolean => schemas[kind].safeParse(data).success;
const ajvSays = (kind: Kind, data: unknown): boolean => validators[kind](data);

test('Jeder echte Datensatz ist für Zod und ajv gültig', () => {
  const { files } = walkRecords(content);
  expect(files.length).toBeGreaterThan(100);
  const refused = files.flatMap(({ absolute, path: file, place }) => {
    const parts = splitFile(readFileSync(absolute, 'utf8'));
    const data = 'yaml' in parts ? readYaml(parts.yaml, parts.yamlLine).data : undefined;
    const verdicts = { zod: zodSays(place.kind, data), ajv: ajvSays(place.kind, data) };
    return verdicts.zod && verdicts.ajv ? [] : [{ file, ...verdicts, errors: validators[place.kind].errors }];
  });
  expect(refused).toEqual([]);
});

describe.each(KINDS)('%s', { timeout: 60_000 }, (kind) => {
  const valid = validFor(exported[kind]);

  test('erzeugte gültige Datensätze sind für beide gültig', () => {
    const refused = sample(valid, 1).filter((record) => !zodSays(kind, record) || !ajvSays(kind, record));
    expect(refused.map((record) => explain(kind, record))).toEqual([]);
  });

  test('veränderte Datensätze bekommen von beiden dasselbe Urteil', () => {
    const records = sample(mutated(valid), 2);
    const differing = records.filter((record) => zodSays(kind, record) !== ajvSays(kind, record));
    expect(differing.map((record) => explain(kind, record))).toEqual([]);
    // The test would prove nothing if all were of one sort.
    const invalid = records.filter((record) => !zodSays(kind, record)).length;
    expect(invalid).toBeGreaterThan(RUNS / 2);
    expect(invalid).toBeLessThan(RUNS);
  });

  test('nichts davon ist ein Datensatz', () => {
    const values: unknown[] = [null, true, 1, '', 'text', [], [{}], {}];
    for (const value of values) expect([zodSays(kind, value), ajvSays(kind, value)]).toEqual([false, false]);
  });

  test('Das Schema trägt Worte und keine Reste der Erzeugung', () => {
    const text = JSON.stringify(exported[kind]);
    expect(text).not.toContain('"field"');
    expect(exported[kind]['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    const properties = exported[kind]['properties'] as Record<string, Record<string, unknown>>;
    for (const [name, property] of Object.entries(properties)) {
      expect(property['title'], name).toBeTypeOf('string');
      expect(property['description'], name).toMatch(/^.+\n\nEnglish: .+$/);
    }
  });
});

function sample(records: fc.Arbitrary<Json>, seed: number): Json[] {
  return fc.sample(records, { numRuns: RUNS, seed });
}

function explain(kind: Kind, record: Json): unknown {
  const result = schemas[kind].safeParse(record);
  return {
    zod: result.success || result.error.issues.slice(0, 3),
    ajv: ajvSays(kind, record) || validators[kind].errors,
    record: JSON.stringify(record).slice(0, 2000),
  };
}
