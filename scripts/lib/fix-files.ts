/** `npm run validate -- --fix`: repairs record files and says what it did. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

import { createSchemas } from '#domain/schema/index.ts';
import type { Language, Text } from '#domain/text.ts';
import { displayPath } from '#records/content-folder.ts';
import { fixText } from '#records/fix.ts';
import { MAX_FILE_BYTES } from '#records/read-record.ts';
import { selectPaths } from '#records/select-paths.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { walkRecords } from '#records/walk.ts';
import { terminalText } from '#report/terminal-text.ts';

export interface FixOptions {
  readonly content: string;
  /** Absolute paths of files and folders; none means all. */
  readonly paths: readonly string[];
  /** Only say what would be done, with the lines before and after. */
  readonly dryRun: boolean;
  readonly language: Language;
}

/**
 * Repairs the record files at the paths.
 * @returns lines for people: what was or would be done
 * @throws ContentError for lists that are wrong and for paths with no record
 */
export function fixFiles({ content, paths, dryRun, language }: FixOptions): string[] {
  const schemas = createSchemas(readVocabularies(content));
  const walk = walkRecords(content);
  const isMeant = paths.length === 0 ? () => true : selectPaths(paths, content, walk);
  const said: string[] = [];
  let files = 0;
  for (const { path, absolute, place, size } of walk.files) {
    const shown = displayPath(content, path);
    if (!isMeant(shown) || size > MAX_FILE_BYTES) continue;
    const text = read(absolute);
    const fixed = text === undefined ? undefined : fixText(text, schemas[place.kind]);
    if (text === undefined || fixed === undefined || fixed.changes.length === 0) continue;
    files += 1;
    said.push(
      terminalText(shown),
      ...fixed.changes.map(({ message }) => `  ${terminalText(message[language])}`),
    );
    if (dryRun) said.push(...difference(text, fixed.text).map((line) => `  ${terminalText(line)}`));
    else write(absolute, fixed.text);
  }
  const key = dryRun ? 'would' : 'did';
  return [...said, `${TOTAL[key][language]}: ${files}`];
}

const TOTAL: Readonly<Record<'would' | 'did', Text>> = {
  would: { de: 'Dateien, die repariert würden', en: 'Files that would be repaired' },
  did: { de: 'Reparierte Dateien', en: 'Files repaired' },
};

/** The text; undefined for what cannot be read or is not UTF-8, which the check reports. */
function read(file: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** Whole or not at all. */
function write(file: string, text: string): void {
  const beside = `${file}.${process.pid}.tmp`;
  writeFileSync(beside, text, { flag: 'wx' });
  renameSync(beside, file);
}

/** The lines that go (`-`) and come (`+`), without those that both texts begin and end with. */
export function difference(before: string, after: string): string[] {
  const old = before.split('\n');
  const fresh = after.split('\n');
  let start = 0;
  while (start < old.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end))
    end += 1;
  return [
    ...old.slice(start, old.length - end).map((line) => `- ${line}`),
    ...fresh.slice(start, fresh.length - end).map((line) => `+ ${line}`),
  ];
}
