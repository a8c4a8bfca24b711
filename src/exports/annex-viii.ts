/** The entries of the register for the EU database: one file for each record that holds one, and one with all. */
import { annexVIIIEntry, type EntryRecord } from '#domain/ai-act/annex-viii-entry.ts';
import { STATE_OF_LAW } from '#domain/ai-act/legal-source.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { recordKey, type RecordOf } from '#domain/record.ts';
import { siteAddress, type Settings } from '#domain/settings.ts';
import { sortedKeys } from '#domain/sorted-keys.ts';
import type { DataFile } from '#site/search-files.ts';
import { annexVIIIUrl, recordUrl, urls, type AnnexVIIIFormat } from '#site/urls.ts';
import { annexVIIIJsonSchema, type AnnexVIIIFile, type AnnexVIIIFileEntry } from './annex-viii-file.ts';
import { csv } from './csv.ts';
import { xmlText } from './xml.ts';

type Register = Omit<AnnexVIIIFile, 'entries'>;

/** Every file with entries, and the schema of those in JSON. */
export function* annexVIIIFiles(
  catalogue: Catalogue,
  settings: Settings,
  today: string,
): Generator<DataFile> {
  const register: Register = {
    annex: 'VIII',
    stateOfLaw: STATE_OF_LAW,
    date: today,
    register: { name: settings.name, address: `${siteAddress(settings)}${urls.home}` },
  };
  const found = publicEntries(catalogue, settings);
  yield* filesOf({ ...register, entries: found.map(({ entry }) => entry) });
  for (const { record, entry } of found) yield* filesOf({ ...register, entries: [entry] }, record);
  yield {
    path: urls.annexVIIISchema,
    content: `${JSON.stringify(annexVIIIJsonSchema(catalogue.vocabularies), null, 2)}\n`,
  };
}

const WRITERS: Readonly<Record<AnnexVIIIFormat, (file: AnnexVIIIFile) => string>> = {
  json: annexVIIIJson,
  csv: annexVIIICsv,
  xml: annexVIIIXml,
};

function* filesOf(file: AnnexVIIIFile, record?: EntryHolder): Generator<DataFile> {
  for (const [format, write] of Object.entries(WRITERS))
    yield { path: annexVIIIUrl(format as AnnexVIIIFormat, record), content: write(file) };
}

type EntryHolder = RecordOf<'solution'> | RecordOf<'deployment'>;

interface PublicEntry {
  readonly record: EntryHolder;
  readonly entry: AnnexVIIIFileEntry;
}

/** The entries of all active records: solutions, then deployments, each by id. */
function publicEntries(catalogue: Catalogue, settings: Settings): PublicEntry[] {
  return [...catalogue.solutions, ...catalogue.deployments]
    .filter(({ data }) => data.retired === undefined)
    .flatMap((record) => {
      const entry = publicEntry(record, catalogue, settings);
      return entry === undefined ? [] : [{ record, entry }];
    });
}

function publicEntry(
  record: EntryHolder,
  catalogue: Catalogue,
  settings: Settings,
): AnnexVIIIFileEntry | undefined {
  const solution = record.kind === 'solution' ? record : catalogue.solution.get(record.data.solution);
  const ground = solution?.data.aiAct?.restricted?.ground ?? null;
  // Of a use of a system that cannot be found nobody knows whether it is restricted.
  const restricted = solution === undefined || ground !== null;
  const entry = annexVIIIEntry(record as EntryRecord, restricted, catalogue.vocabularies);
  if (entry === undefined) return undefined;
  return {
    record: recordKey(record),
    title: solution?.data.title ?? record.id,
    authority: catalogue.organisation.get(record.organisation)?.data.name ?? record.organisation,
    address: `${siteAddress(settings)}${recordUrl(record)}`,
    restricted: ground,
    section: entry.section,
    fields: entry.fields.map(({ item, values }) => ({
      id: item.id,
      section: item.section,
      number: item.number,
      label: item.label,
      due: item.due,
      values: values.map(({ leaf, value }) => ({
        field: leaf.name,
        label: leaf.label,
        value: typeof value === 'string' ? value : [...value],
      })),
    })),
  };
}

export function annexVIIIJson(file: AnnexVIIIFile): string {
  return `${JSON.stringify(sortedKeys(file), null, 2)}\n`;
}

/** Names of the columns, the same in every language. */
export const ANNEX_VIII_COLUMNS = [
  'record',
  'title',
  'section',
  'number',
  'label_de',
  'label_en',
  'field',
  'field_de',
  'field_en',
  'value',
] as const;

/** One line per value. A number without a value has a line with an empty field; several values of a field follow each other. */
export function annexVIIICsv({ entries }: AnnexVIIIFile): string {
  const rows = entries.flatMap(({ record, title, fields }) =>
    fields.flatMap(({ section, number, label, values }) => {
      const start = [record, title, section, number, label.de, label.en];
      if (values.length === 0) return [[...start, undefined, undefined, undefined, undefined]];
      return values.flatMap(({ field, label: name, value }) =>
        [value].flat().map((one) => [...start, field, name.de, name.en, one]),
      );
    }),
  );
  return csv(ANNEX_VIII_COLUMNS, rows);
}

export function annexVIIIXml({ stateOfLaw, date, register, entries }: AnnexVIIIFile): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<annexVIII xmlns="urn:x-maki:annex-viii"${attributes({ stateOfLaw, date, register: register.name, address: register.address })}>`,
    ...entries.flatMap(entryXml),
    '</annexVIII>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryXml({ fields, ...about }: AnnexVIIIFileEntry): string[] {
  return [
    `  <entry${attributes(about)}>`,
    ...fields.flatMap(({ id, section, number, label, due, values }) => [
      `    <field${attributes({ id, section, number: String(number), due })}>`,
      ...labelXml(label, '      '),
      ...values.flatMap(({ field, label: name, value }) => [
        `      <statement${attributes({ field })}>`,
        ...labelXml(name, '        '),
        ...[value].flat().map((one) => `        <value>${xmlText(one)}</value>`),
        '      </statement>',
      ]),
      '    </field>',
    ]),
    '  </entry>',
  ];
}

function labelXml(label: Readonly<Record<string, string>>, indent: string): string[] {
  return Object.entries(label).map(
    ([language, text]) => `${indent}<label xml:lang="${language}">${xmlText(text)}</label>`,
  );
}

/** Attributes in the order given; null is left out. */
function attributes(values: Readonly<Record<string, string | null>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${xmlText(value!)}"`)
    .join('');
}
