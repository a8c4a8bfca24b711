import { allRecords, type Catalogue } from '#domain/catalogue.ts';
import { formerKeys, recordKey } from '#domain/record.ts';
import { walkRecords } from './walk.ts';

/** Keys that a new record may not have: those of all files, also of such as cannot be read, and former ones. */
export function takenKeys(content: string, catalogue: Catalogue): Set<string> {
  return new Set([
    ...walkRecords(content).files.map(({ place }) => recordKey(place)),
    ...allRecords(catalogue).flatMap(formerKeys),
  ]);
}
