import { allRecords, type Catalogue } from '#domain/catalogue.ts';
import type { Kind } from '#domain/kind.ts';
import { walkRecords } from './walk.ts';

/** Ids that a new record may not have, those of files and former ones: of the kind, for deployments of the authority. */
export function takenIds(
  kind: Kind,
  organisation: string,
  content: string,
  catalogue: Catalogue,
): Set<string> {
  const isMeant = (record: { kind: Kind; organisation: string }): boolean =>
    record.kind === kind && (kind !== 'deployment' || record.organisation === organisation);
  const files = walkRecords(content).files.map(({ place }) => place);
  const records = allRecords(catalogue).filter(isMeant);
  return new Set([
    ...files.filter(isMeant).map(({ id }) => id),
    ...records.flatMap(({ data }) => data.formerIds ?? []),
  ]);
}
