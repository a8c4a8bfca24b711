import type { FieldPath } from './finding.ts';
import type { AnyRecord } from './record.ts';
import type { Kind } from './schema/index.ts';

/** A field of a record that names another record. */
export interface Reference {
  readonly record: AnyRecord;
  readonly path: FieldPath;
  readonly kind: Kind;
  readonly id: string;
}

/** Every reference of a record to another, in the order of its fields. */
export function references(record: AnyRecord): Reference[] {
  const to = (kind: Kind, id: string | undefined, ...path: FieldPath): Reference[] =>
    id === undefined ? [] : [{ record, kind, id, path }];
  const successors = (record.data.retired?.to ?? []).flatMap((id, index) =>
    to(record.kind, id, 'retired', 'to', index),
  );
  switch (record.kind) {
    case 'organisation':
      return [...to('organisation', record.data.parent, 'parent'), ...successors];
    case 'solution': {
      const partners = (record.data.partners ?? []).flatMap(({ organisation }, index) =>
        to('organisation', organisation, 'partners', index, 'organisation'),
      );
      return [...partners, ...successors];
    }
    case 'deployment':
      return [...to('solution', record.data.solution, 'solution'), ...successors];
    case 'need': {
      const matches = (record.data.matches ?? []).flatMap((id, index) =>
        to('solution', id, 'matches', index),
      );
      return [...matches, ...successors];
    }
  }
}
