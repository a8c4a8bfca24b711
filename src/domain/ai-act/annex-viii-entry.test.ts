import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { PROJECT_ROOT } from '#records/content-folder.ts';
import { splitFile } from '#records/front-matter.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { walkRecords } from '#records/walk.ts';
import { readYaml } from '#records/yaml.ts';
import { readSample } from '../../../tests/build/sample-catalogue.ts';
import { validFor } from '../../../tests/unit/schema-arbitrary.ts';
import { createSchemas } from '../schema/index.ts';
import { jsonSchema } from '../schema/json-schema.ts';
import {
  annexVIIIEntry,
  withAnnexVIIIEntry,
  type AnnexVIIIEntry,
  type EntryRecord,
  type GivenEntry,
} from './annex-viii-entry.ts';
import { annexVIIIItems, ANNEX_VIII } from './annex-viii.ts';

const content = path.join(PROJECT_ROOT, 'content');
const vocabularies = readVocabularies(content);
const { catalogue } = readSample();

const given = ({ section, fields }: AnnexVIIIEntry): GivenEntry => ({
  section,
  fields: fields.map(({ item, values }) => ({
    id: item.id,
    values: values.map(({ leaf, value }) => ({ field: leaf.name, value })),
  })),
});

/** Puts a record's own entry into it again. */
function again(record: EntryRecord) {
  const entry = annexVIIIEntry(record, false, vocabularies);
  return entry && withAnnexVIIIEntry(record, given(entry), vocabularies);
}

/** The record without what its entry holds. */
function withoutEntry(record: EntryRecord, entry: AnnexVIIIEntry) {
  const fields = entry.fields.map(({ item }) => ({ id: item.id, values: [] }));
  return withAnnexVIIIEntry(record, { section: entry.section, fields }, vocabularies).data;
}

const solution = catalogue.solution.get('antragshilfe')!;
const deployment = catalogue.deployments.find(({ data }) => data.aiAct?.deployer?.friaSummary !== undefined)!;

describe('annexVIIIEntry', () => {
  it('has the items of the section in the order and numbering of the law', () => {
    const entry = annexVIIIEntry(solution, false, vocabularies)!;
    expect(entry.fields.map(({ item }) => item)).toEqual(annexVIIIItems('A'));
    expect(entry.fields.map(({ item }) => item.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    const use = annexVIIIEntry(deployment, false, vocabularies)!;
    expect(use.fields.map(({ item }) => item.id)).toEqual([1, 2, 3, 4, 5].map((n) => `VIII.C.${n}`));
  });

  it('holds every value once', () => {
    const names = annexVIIIEntry(solution, false, vocabularies)!.fields.flatMap(({ values }) =>
      values.map(({ leaf }) => leaf.name),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('aiAct.provider.certificate.copy');
  });

  it('names values by the words of the schema', () => {
    const [first] = annexVIIIEntry(solution, false, vocabularies)!.fields;
    expect(first!.values.map(({ leaf }) => leaf.label)).toContainEqual({
      de: 'Anbieter: Name',
      en: 'Provider: Name',
    });
  });

  it('leaves out what must not be public where the system is restricted', () => {
    const numbers = (record: EntryRecord): number[] =>
      annexVIIIEntry(record, true, vocabularies)!.fields.map(({ item }) => item.number);
    expect(numbers(solution)).toEqual([1, 2, 3, 4, 5, 7, 10]);
    expect(numbers(deployment)).toEqual([1, 2]);
  });

  it('is none for a record without one', () => {
    const { aiAct: _, ...data } = solution.data;
    expect(annexVIIIEntry({ kind: 'solution', data }, false, vocabularies)).toBeUndefined();
  });
});

describe('withAnnexVIIIEntry', () => {
  it('changes nothing in any record of the register when its own entry comes back', () => {
    const kinds = walkRecords(content).files.flatMap(({ absolute, place: { kind } }) => {
      if (kind !== 'solution' && kind !== 'deployment') return [];
      const parts = splitFile(readFileSync(absolute, 'utf8'));
      if (!('yaml' in parts)) throw new Error(absolute);
      const record = { kind, data: readYaml(parts.yaml, parts.yamlLine).data } as EntryRecord;
      const result = again(record);
      if (result !== undefined) expect(result).toEqual({ data: record.data, problems: [] });
      return [kind];
    });
    expect(kinds.length).toBeGreaterThan(100);
    for (const record of [...catalogue.solutions, ...catalogue.deployments]) {
      const result = again(record);
      if (result !== undefined) expect(result).toEqual({ data: record.data, problems: [] });
    }
  });

  it.each(['solution', 'deployment'] as const)(
    'loses nothing of generated records: %s',
    { timeout: 60_000 },
    (kind) => {
      const schemas = createSchemas(vocabularies);
      const arbitrary = validFor(jsonSchema(kind, schemas, vocabularies));
      let entries = 0;
      fc.assert(
        fc.property(arbitrary, (data) => {
          const record = { kind, data } as unknown as EntryRecord;
          const entry = annexVIIIEntry(record, false, vocabularies);
          if (entry === undefined) return;
          entries += 1;
          expect(again(record)).toEqual({ data, problems: [] });
          const bare = withoutEntry(record, entry);
          const back = withAnnexVIIIEntry({ kind, data: bare }, given(entry), vocabularies);
          // A deployer record without statements is none.
          const isEmpty = entry.fields.every(({ values }) => values.length === 0);
          expect(back.data).toEqual(isEmpty ? bare : data);
        }),
        { numRuns: 300, seed: 5 },
      );
      expect(entries).toBeGreaterThan(20);
    },
  );

  it('takes out an item without values and leaves those that are not named', () => {
    const { data, problems } = withAnnexVIIIEntry(
      solution,
      {
        section: 'A',
        fields: [
          { id: 'VIII.A.8', values: [] },
          { id: 'VIII.A.9', values: [] },
        ],
      },
      vocabularies,
    );
    expect(problems).toEqual([]);
    const { certificate: _, ...provider } = solution.data.aiAct!.provider!;
    expect(data).toEqual({ ...solution.data, aiAct: { ...solution.data.aiAct, provider } });
  });

  it('makes an entry where there was none', () => {
    const before = { ...solution.data, aiAct: { riskClass: 'high-risk' } };
    const entry = given(annexVIIIEntry(solution, false, vocabularies)!);
    const { data, problems } = withAnnexVIIIEntry({ kind: 'solution', data: before }, entry, vocabularies);
    expect(problems).toEqual([]);
    expect(data['aiAct']).toEqual({ riskClass: 'high-risk', provider: solution.data.aiAct!.provider });
  });

  const field = (id: string, ...values: readonly (readonly [string, string | readonly string[]])[]) => ({
    id,
    line: 7,
    values: values.map(([name, value]) => ({ field: name, value, line: 8 })),
  });

  it.each([
    ['an unknown number', field('VIII.A.14'), 'gibt es in Anhang VIII nicht'],
    ['a number that is no property of ours', field('__proto__'), 'gibt es in Anhang VIII nicht'],
    ['a number of another section', field('VIII.C.4'), 'gehört zu Abschnitt C'],
    ['a field of another number', field('VIII.A.5', ['aiAct.provider.tradeName', 'X']), 'gehört nicht zu'],
    ['several values of one', field('VIII.A.5', ['aiAct.provider.intendedPurpose', ['a', 'b']]), '2 Werte'],
    [
      'a value that is no address',
      field('VIII.A.11', ['aiAct.provider.declarationOfConformity', 'javascript:1']),
      'https',
    ],
    ['a value that no list has', field('VIII.A.7', ['aiAct.provider.marketStatus', 'live']), 'gibt es nicht'],
    [
      'a state that is none',
      field('VIII.A.10', ['aiAct.provider.memberStates', ['DE', 'Deutschland']]),
      'Deutschland',
    ],
    ['a required value taken out', field('VIII.A.5'), 'fehlt'],
  ])('tells of %s', (_, wrong, words) => {
    const { problems } = withAnnexVIIIEntry(solution, { section: 'A', fields: [wrong] }, vocabularies);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ item: wrong.id });
    expect([7, 8]).toContain(problems[0]!.line);
    expect(problems[0]!.message.de).toContain(words);
  });

  it('tells of deleted numbers, of numbers given twice and of a field given twice', () => {
    const asB = {
      kind: 'solution' as const,
      data: {
        ...solution.data,
        aiAct: { ...solution.data.aiAct!, provider: { ...solution.data.aiAct!.provider!, section: 'B' } },
      },
    };
    const name = ['aiAct.provider.tradeName', 'Antragshilfe'] as const;
    const { problems } = withAnnexVIIIEntry(
      asB,
      { section: 'B', fields: [field('VIII.B.7'), field('VIII.B.4', name, name), field('VIII.B.4', name)] },
      vocabularies,
    );
    expect(problems.map(({ message }) => message.en)).toEqual([
      expect.stringContaining('was deleted on 2026-07-27'),
      expect.stringContaining('“aiAct.provider.tradeName” is given several times'),
      expect.stringContaining('“VIII.B.4” is given several times'),
    ]);
  });

  it.each([
    ['B for a record of A', solution, 'B'],
    ['C for a solution', solution, 'C'],
    ['A for a deployment', deployment, 'A'],
    ['a section that there is not', deployment, 'constructor'],
  ])('refuses section %s', (_, record, section) => {
    const result = withAnnexVIIIEntry(record, { section, fields: [] }, vocabularies);
    expect(result.data).toBe(record.data);
    expect(result.problems).toHaveLength(1);
  });

  it('has a place in a record for every item that is not deleted', () => {
    const withoutPlace = ANNEX_VIII.filter(
      ({ deletedOn, heldIn }) => (deletedOn === undefined) === (heldIn.length === 0),
    );
    expect(withoutPlace).toEqual([]);
  });
});
