import { createCatalogue, type Catalogue } from '#domain/catalogue.ts';
import type { Kind } from '#domain/kind.ts';
import { nearest } from '#domain/nearest.ts';
import type { AnyRecord, RecordOf } from '#domain/record.ts';
import { findNeighbours } from '#domain/similarity.ts';
import type { Answers } from './new-record.ts';

/** A record that may be the one somebody is about to enter again. */
export interface SimilarRecord {
  readonly record: AnyRecord;
  readonly name: string;
}

const MAX_SIMILAR = 5;

/** Whether enough has been answered to look for similar records: what the record is called and what it is about. */
export function canCompare(kind: Kind, { name, title, summary }: Answers): boolean {
  if (kind === 'deployment') return false;
  return kind === 'organisation' ? name !== undefined : title !== undefined && summary !== undefined;
}

/** Records of the kind with nearly the same name or, for solutions, much the same text; the most alike first. */
export function similarRecords(kind: Kind, answers: Answers, catalogue: Catalogue): SimilarRecord[] {
  if (!canCompare(kind, answers)) return [];
  const known = named(kind, catalogue);
  const byName = nearest(
    String(kind === 'organisation' ? answers['name'] : answers['title']),
    [...known].map(([id, { names }]) => ({ id, names })),
    MAX_SIMILAR,
  );
  const byText = kind === 'solution' ? alikeInText(answers, catalogue) : [];
  return [...new Set([...byName, ...byText])]
    .slice(0, MAX_SIMILAR)
    .map((id) => known.get(id)!)
    .map(({ record, names }) => ({ record, name: names[0]! }));
}

function named(kind: Kind, catalogue: Catalogue): Map<string, { record: AnyRecord; names: string[] }> {
  const records: readonly { record: AnyRecord; names: (string | undefined)[] }[] =
    kind === 'organisation'
      ? catalogue.organisations.map((record) => ({
          record,
          names: [record.data.name, record.data.shortName, ...(record.data.aliases ?? [])],
        }))
      : kind === 'solution'
        ? catalogue.solutions.map((record) => ({
            record,
            names: [record.data.title, ...(record.data.aliases ?? [])],
          }))
        : catalogue.needs.map((record) => ({ record, names: [record.data.title] }));
  return new Map(
    records
      .filter(({ record, names }) => record.data.retired === undefined && names[0] !== undefined)
      .map(({ record, names }) => [
        record.id,
        { record, names: names.filter((name): name is string => name !== undefined) },
      ]),
  );
}

/** No record has this id, because it is empty. */
const DRAFT = '';

function alikeInText(answers: Answers, catalogue: Catalogue): string[] {
  const body = {
    text: '',
    line: 1,
    headings: [],
    sections: [],
    lead: undefined,
    html: [],
    links: [],
    tables: [],
  };
  const place = { kind: 'solution', id: DRAFT, organisation: DRAFT, file: DRAFT } as const;
  const draft = { ...place, data: answers as RecordOf<'solution'>['data'], body };
  const { organisations, solutions, vocabularies } = catalogue;
  const together = createCatalogue([...organisations, ...solutions, draft], vocabularies);
  return (findNeighbours(together).get(DRAFT) ?? []).map(({ id }) => id);
}
