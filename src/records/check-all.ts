import { existsSync } from 'node:fs';
import path from 'node:path';

import { KINDS, type Kind } from '#domain/kind.ts';
import { checkContent } from './check.ts';
import { SETTINGS_FILE } from './content-folder.ts';
import { readSettings } from './settings.ts';
import type { Validation } from './validate.ts';
import { readVocabularies } from './vocabularies.ts';
import type { RecordFile, Walk } from './walk.ts';

/**
 * Checks everything in a content folder: records, lists, settings (where there are any).
 * @throws ContentError when lists or settings are missing or wrong
 */
export function checkAll(content: string, today: string, walk: Walk, read?: (file: RecordFile) => Uint8Array): Validation {
  const settings = existsSync(path.join(content, SETTINGS_FILE)) ? readSettings(content) : undefined;
  const vocabularies = readVocabularies(content);
  const { records, findings, files } = checkContent({ content, today, vocabularies, walk, ...(read ? { read } : {}) });
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const { kind } of records) counts[kind] += 1;
  return { findings, records: counts, files, site: settings?.url };
}
