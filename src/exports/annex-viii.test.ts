import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { describe, expect, it } from 'vitest';

import { annexVIIIItems } from '#domain/ai-act/annex-viii.ts';
import { createCatalogue, type Catalogue } from '#domain/catalogue.ts';
import type { AnyRecord } from '#domain/record.ts';
import { PROJECT_ROOT } from '#records/content-folder.ts';
import { readSample } from '../../tests/build/sample-catalogue.ts';
import { hostileWording, sampleFiles } from '../../tests/build/sample-content.ts';
import { childrenOf, readXml, type XmlElement } from '../../tests/build/xml.ts';
import type { AnnexVIIIFile } from './annex-viii-file.ts';
import { annexVIIIFiles } from './annex-viii.ts';
import { readCsv } from './csv.ts';

const TODAY = '2026-11-23';
const { catalogue, settings } = readSample();
const filesOf = (register: Catalogue): Map<string, string> =>
  new Map([...annexVIIIFiles(register, settings, TODAY)].map(({ path, content }) => [path, String(content)]));
const files = filesOf(catalogue);
const hostile = filesOf(readSample(sampleFiles(hostileWording())).catalogue);

const json = (path: string, from = files): AnnexVIIIFile => JSON.parse(from.get(path)!) as AnnexVIIIFile;
/** Where each value stands and what it is, in order. */
type Statement = readonly [record: string, id: string, field: string, value: string];

function inJson(file: AnnexVIIIFile): Statement[] {
  return file.entries.flatMap(({ record, fields }) =>
    fields.flatMap(({ id, values }) =>
      values.flatMap(({ field, value }) => [value].flat().map((one) => [record, id, field, one] as const)),
    ),
  );
}

function inCsv(text: string): Statement[] {
  return readCsv(text)
    .slice(1)
    .filter((row) => row[6] !== '')
    .map((row) => [row[0]!, `VIII.${row[2]}.${row[3]}`, row[6]!, row[9]!]);
}

const named = (element: XmlElement, name: string) => childrenOf(element, name);

function inXml(text: string): Statement[] {
  return named(readXml(text), 'entry').flatMap((entry) =>
    named(entry, 'field').flatMap((field) =>
      named(field, 'statement').flatMap((statement) =>
        named(statement, 'value').map(
          (value) =>
            [
              entry.attributes['record']!,
              field.attributes['id']!,
              statement.attributes['field']!,
              value.text,
            ] as const,
        ),
      ),
    ),
  );
}

describe('annexVIIIFiles', () => {
  it('are one for all and one for each record with an entry, in three formats, and a schema', () => {
    expect([...files.keys()]).toEqual([
      '/transparenz/anhang-viii.json',
      '/transparenz/anhang-viii.csv',
      '/transparenz/anhang-viii.xml',
      '/transparenz/antragshilfe/anhang-viii.json',
      '/transparenz/antragshilfe/anhang-viii.csv',
      '/transparenz/antragshilfe/anhang-viii.xml',
      '/transparenz/einsaetze/musterstadt/antragshilfe/anhang-viii.json',
      '/transparenz/einsaetze/musterstadt/antragshilfe/anhang-viii.csv',
      '/transparenz/einsaetze/musterstadt/antragshilfe/anhang-viii.xml',
      '/transparenz/anhang-viii.schema.json',
    ]);
  });

  it('have the numbers of the law in its order, with labels in both languages', () => {
    const { entries } = json('/transparenz/anhang-viii.json');
    expect(entries.map(({ record, section }) => [record, section])).toEqual([
      ['solution:antragshilfe', 'A'],
      ['deployment:musterstadt/antragshilfe', 'C'],
    ]);
    for (const { section, fields } of entries) {
      const law = annexVIIIItems(section as 'A' | 'C');
      expect(fields.map(({ id, number, label }) => ({ id, number, label }))).toEqual(
        law.map(({ id, number, label }) => ({ id, number, label })),
      );
    }
    const numbers = readCsv(files.get('/transparenz/antragshilfe/anhang-viii.csv')!).map((row) => row[3]);
    expect([...new Set(numbers.slice(1))].map(Number)).toEqual(
      annexVIIIItems('A').map(({ number }) => number),
    );
    const [entry] = named(readXml(files.get('/transparenz/antragshilfe/anhang-viii.xml')!), 'entry');
    expect(named(entry!, 'field').map(({ attributes }) => attributes['id'])).toEqual(
      annexVIIIItems('A').map(({ id }) => id),
    );
  });

  it.each([
    ['plain', files],
    ['hostile', hostile],
  ])('say the same in all formats: %s words', (_, made) => {
    for (const address of [...made.keys()].filter((name) => name.endsWith('viii.json'))) {
      const statements = inJson(json(address, made));
      expect(statements.length).toBeGreaterThan(0);
      expect(inCsv(made.get(address.replace('.json', '.csv'))!)).toEqual(statements);
      expect(inXml(made.get(address.replace('.json', '.xml'))!)).toEqual(statements);
    }
  });

  it('have no cell that a spreadsheet would run', () => {
    const text = filesOf(changed({ tradeName: '=HYPERLINK("https://x.example")' })).get(
      '/transparenz/anhang-viii.csv',
    )!;
    expect(text).toContain(`"'=HYPERLINK(`);
    expect(inCsv(text).map(([, , , value]) => value)).toContain('=HYPERLINK("https://x.example")');
  });

  it('are valid under the published schema, strictly read', () => {
    const schema = JSON.parse(files.get('/transparenz/anhang-viii.schema.json')!) as object;
    const validate = new Ajv2020({ strict: true, ownProperties: true, formats: fullFormats }).compile(schema);
    for (const made of [files, hostile]) {
      for (const address of [...made.keys()].filter((name) => name.endsWith('viii.json'))) {
        validate(json(address, made));
        expect(validate.errors).toBeNull();
      }
    }
    const refused: ((entry: AnnexVIIIFile['entries'][number]) => unknown)[] = [
      (entry) => (entry.section = 'D'),
      (entry) => (entry.fields[3]!.id = 'VIII.A.14'),
      (entry) => (entry.fields[3]!.number = 5),
      (entry) => (entry.fields[4]!.values[0]!.field = 'aiAct.provider.tradeName'),
      (entry) => (entry.fields[10]!.values[0]!.value = 'javascript:alert(1)'),
      (entry) => Object.assign(entry, { more: 1 }),
    ];
    for (const spoil of refused) {
      const file = json('/transparenz/antragshilfe/anhang-viii.json');
      spoil(file.entries[0]!);
      expect(validate(file), String(spoil)).toBe(false);
    }
  });

  it('come with the schema of the repository', () => {
    const published = files.get('/transparenz/anhang-viii.schema.json');
    expect(readFileSync(path.join(PROJECT_ROOT, 'schemas', 'annex-viii.schema.json'), 'utf8')).toBe(
      published,
    );
  });

  it('hold of a restricted system only what may be public, with the ground; its uses likewise', () => {
    const { entries } = json(
      '/transparenz/anhang-viii.json',
      filesOf(changed({}, { ground: 'law-enforcement' })),
    );
    expect(entries.map(({ restricted }) => restricted)).toEqual(['law-enforcement', 'law-enforcement']);
    expect(entries.map(({ fields }) => fields.map(({ number }) => number))).toEqual([
      [1, 2, 3, 4, 5, 7, 10],
      [1, 2],
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/certificate|operatingLogic|fria|providerEntry/);
  });

  it('hold of a use of an unknown system what would be public if it were restricted', () => {
    const records = allRecords().filter(({ kind }) => kind !== 'solution');
    const { entries } = json('/transparenz/anhang-viii.json', filesOf(catalogueOf(records)));
    expect(entries.map(({ fields }) => fields.length)).toEqual([2]);
  });

  it('hold no ended records', () => {
    const retired = { on: '2026-10-01', reason: 'withdrawn' };
    const records = allRecords().map((record) =>
      record.kind === 'solution' && record.id === 'antragshilfe'
        ? ({ ...record, data: { ...record.data, retired } } as AnyRecord)
        : record,
    );
    expect(filesOf(catalogueOf(records)).has('/transparenz/antragshilfe/anhang-viii.json')).toBe(false);
  });

  it('are valid without any entry', () => {
    expect([...filesOf(catalogueOf([])).keys()]).toEqual([
      '/transparenz/anhang-viii.json',
      '/transparenz/anhang-viii.csv',
      '/transparenz/anhang-viii.xml',
      '/transparenz/anhang-viii.schema.json',
    ]);
  });
});

function allRecords(): AnyRecord[] {
  const { organisations, solutions, deployments, needs } = catalogue;
  return [...organisations, ...solutions, ...deployments, ...needs];
}

function catalogueOf(records: readonly AnyRecord[]): Catalogue {
  return createCatalogue(records, catalogue.vocabularies);
}

/** The sample with another provider record of the system with an entry. */
function changed(provider: object, restricted?: object): Catalogue {
  return catalogueOf(
    allRecords().map((record) => {
      if (record.kind !== 'solution' || record.id !== 'antragshilfe') return record;
      const aiAct = { ...record.data.aiAct!, provider: { ...record.data.aiAct!.provider!, ...provider } };
      return {
        ...record,
        data: { ...record.data, aiAct: { ...aiAct, ...(restricted && { restricted }) } },
      } as AnyRecord;
    }),
  );
}
