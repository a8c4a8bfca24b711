import { allRecords, type Catalogue } from '#domain/catalogue.ts';
import type { Kind } from '#domain/kind.ts';
import type { Settings } from '#domain/settings.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';

/** What the form knows of the register: enough for every rule that looks at more than one record. */
export interface FormRegister {
  readonly vocabularies: Vocabularies;
  readonly settings: Settings;
  readonly records: readonly KnownRecord[];
}

/** A record without its text and without what only its own page shows. */
export interface KnownRecord {
  readonly kind: Kind;
  readonly id: string;
  readonly organisation: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Fields that rules about several records, the search for similar ones, lists of choices and previews look at. */
const FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  organisation: [
    'name',
    'shortName',
    'aliases',
    'level',
    'state',
    'parent',
    'formerIds',
    'retired',
    'reporting',
  ],
  solution: [
    'title',
    'summary',
    'aliases',
    'status',
    'since',
    'formerIds',
    'retired',
    'lighthouse',
    'topics',
    'tasks',
    'techniques',
    'services',
    'partners',
    'reuse',
    'aiAct',
    'added',
  ],
  deployment: ['solution', 'status', 'purpose', 'since', 'ended', 'usage', 'formerIds', 'retired', 'aiAct'],
  need: ['title', 'summary', 'kind', 'status', 'until', 'formerIds', 'retired', 'matches', 'added'],
};

/** The register as the form loads it. */
export function formRegister(catalogue: Catalogue, settings: Settings): FormRegister {
  return {
    vocabularies: catalogue.vocabularies,
    settings,
    records: allRecords(catalogue).map(({ kind, id, organisation, data }) => ({
      kind,
      id,
      organisation,
      data: Object.fromEntries(FIELDS[kind].flatMap((key) => known(data, key))),
    })),
  };
}

function known(data: object, key: string): [string, unknown][] {
  const value = (data as Readonly<Record<string, unknown>>)[key];
  return value === undefined ? [] : [[key, value]];
}
