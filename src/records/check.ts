import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Rule } from '#domain/rules/rule.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import { checkFiles, type CheckResult } from './check-files.ts';
import { walkRecords, type RecordFile, type Walk } from './walk.ts';

export type { CheckResult } from './check-files.ts';

export interface CheckOptions {
  /** The content folder. */
  readonly content: string;
  /** The day on which the check is made, `YYYY-MM-DD`. */
  readonly today: string;
  readonly vocabularies: Vocabularies;
  /** Result of `walkRecords`, when the caller has it already. */
  readonly walk?: Walk;
  /** Reads a file's bytes; for callers that want to know what was read. */
  readonly read?: (file: RecordFile) => Uint8Array;
  /** Reads a file a second time, by its path inside the content folder; for callers whose files lie in no folder. */
  readonly readAgain?: (inside: string) => Uint8Array;
  /** Leaves out rules that give warnings and hints: enough to know whether records may be published. */
  readonly errorsOnly?: boolean;
  /** Rules beyond the schema; all of them unless a test gives others. */
  readonly rules?: readonly Rule[];
}

/** Reads and checks a whole content folder. All findings of all files, in a fixed order. */
export function checkContent({
  content,
  walk = walkRecords(content),
  ...options
}: CheckOptions): CheckResult {
  return checkFiles({
    read: ({ absolute }) => readFileSync(absolute),
    readAgain: (inside) => readFileSync(path.join(content, inside)),
    ...options,
    folder: path.basename(content),
    files: walk.files,
    strays: walk.strays,
  });
}
