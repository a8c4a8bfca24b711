import { existsSync } from 'node:fs';
import path from 'node:path';

import { SEVERITIES } from '#domain/finding.ts';
import { KINDS } from '#domain/kind.ts';
import { checkContent } from './check.ts';
import { SETTINGS_FILE } from './content-folder.ts';
import { readExpectedAuthorities } from './expected-authorities.ts';
import { readSettings } from './settings.ts';
import type { Validation } from './validate.ts';
import { readVocabularies } from './vocabularies.ts';
import type { RecordFile, Walk } from './walk.ts';

/**
 * Checks everything in a content folder: records, lists, settings and expected authorities (where there are any).
 * @throws ContentError when lists or settings are missing or wrong
 */
export function checkAll(
  content: string,
  today: string,
  walk: Walk,
  read?: (file: RecordFile) => Uint8Array,
): Validation {
  const settings = existsSync(path.join(content, SETTINGS_FILE)) ? readSettings(content) : undefined;
  const vocabularies = readVocabularies(content);
  const { catalogue, records, findings, files } = checkContent({
    content,
    today,
    vocabularies,
    walk,
    ...(read ? { read } : {}),
  });
  readExpectedAuthorities(content, catalogue);
  return {
    findings,
    counts: countBy(
      SEVERITIES,
      findings.map(({ severity }) => severity),
    ),
    records: countBy(
      KINDS,
      records.map(({ kind }) => kind),
    ),
    files,
    site: settings?.url,
  };
}

/** How often each name occurs. */
function countBy<N extends string>(names: readonly N[], items: readonly N[]): Record<N, number> {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<N, number>;
  for (const item of items) counts[item] += 1;
  return counts;
}
