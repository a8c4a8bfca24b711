import path from 'node:path';

import type { Finding, Severity } from '#domain/finding.ts';
import type { Kind } from '#domain/kind.ts';
import { CACHE_FOLDER, ContentCache, hashOf } from './cache.ts';
import { EXPECTED_AUTHORITIES_FILE, PROJECT_ROOT, SETTINGS_FILE } from './content-folder.ts';
import { walkRecords, type Walk } from './walk.ts';

export interface ValidateOptions {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** The day on which the check is made, `YYYY-MM-DD`. */
  readonly today: string;
  /** Milliseconds since 1970 before anything was read. */
  readonly now: number;
  /** Whether hints are wanted as findings; without them the answer comes faster. */
  readonly hints: boolean;
  /** Folder of the caches; null: neither read nor write one. */
  readonly cache?: string | null;
}

/** What a check of a content folder gave. */
export interface Validation {
  /** In the order of `compareFindings`, with hints only if they were wanted. */
  readonly findings: readonly Finding[];
  /** How many findings there are of each severity, wanted or not. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Readable records of each kind. */
  readonly records: Readonly<Record<Kind, number>>;
  /** Record files met, readable or not. */
  readonly files: number;
  /** Address of the site, if the operator has set one. */
  readonly site?: string | undefined;
}

/** What the result depends on besides the records: the program and its packages. */
const ENGINE = ['src/domain', 'src/records', 'package-lock.json'].map((place) =>
  path.join(PROJECT_ROOT, place),
);

/** What is remembered: the findings without hints, and all of them as details. */
type Cache = ContentCache<Validation, readonly Finding[]>;

/**
 * Checks a content folder, or answers from the cache when nothing has changed since the last check: neither a record,
 * a list, the settings, the rules nor the day. The answer is the same either way.
 * @throws ContentError when lists or settings are missing or wrong
 */
export async function validateContent(
  options: ValidateOptions,
): Promise<Validation & { readonly walk: Walk }> {
  const { content, today, now, hints, cache: folder = CACHE_FOLDER } = options;
  const walk = walkRecords(content);
  if (folder === null) return { ...withoutHints(await check(options, walk), hints), walk };

  const cache: Cache = new ContentCache(content, now, folder);
  const rest = dependencies(content, today, walk);
  const known = cache.recall(walk.files, rest);
  const knownFindings = hints ? known?.details() : known?.result.findings;
  if (known !== undefined && knownFindings !== undefined)
    return { ...known.result, findings: knownFindings, walk };

  const result = await check(options, walk, cache);
  // Lists or settings that changed meanwhile may or may not be part of the result.
  if (dependencies(content, today, walk) === rest) {
    cache.remember(walk.files, rest, withoutHints(result, false), result.findings);
  }
  return { ...withoutHints(result, hints), walk };
}

function withoutHints(validation: Validation, hints: boolean): Validation {
  if (hints) return validation;
  return { ...validation, findings: validation.findings.filter(({ severity }) => severity !== 'hint') };
}

/** Everything but the bytes of the records, as one text. */
function dependencies(content: string, today: string, walk: Walk): string {
  const lists = hashOf(
    ['vocabularies', SETTINGS_FILE, EXPECTED_AUTHORITIES_FILE].map((name) => path.join(content, name)),
  );
  return JSON.stringify([today, process.version, hashOf(ENGINE), lists, path.basename(content), walk.strays]);
}

async function check({ content, today }: ValidateOptions, walk: Walk, cache?: Cache): Promise<Validation> {
  // Loaded only here: schemas, YAML and Markdown take longer to load than the cache to answer.
  const { checkAll } = await import('./check-all.ts');
  return checkAll(content, today, walk, cache?.read);
}
