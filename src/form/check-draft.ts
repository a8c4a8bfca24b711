import { compareText, type Finding } from '#domain/finding.ts';
import { recordKey, type AnyRecord } from '#domain/record.ts';
import { RULES } from '#domain/rules/index.ts';
import { checkFiles } from '#records/check-files.ts';
import { recordPlace, type RecordPlace } from '#records/record-path.ts';
import type { ChangedFile } from '#site/contribution.ts';
import { CONTENT, type FormContext } from './context.ts';

export interface DraftCheck {
  readonly findings: readonly Finding[];
  /** The drafts as far as they can be read, in the order of the files. */
  readonly records: readonly AnyRecord[];
}

/** Rules that compare with every other record and stop nothing: too slow for a check while somebody types. */
const SLOW = new Set(
  RULES.filter(({ scope, severity }) => scope === 'catalogue' && severity !== 'error').map(({ id }) => id),
);
const QUICK = RULES.filter(({ id }) => !SLOW.has(id));

/** Whether only the whole check can make this finding. */
export function isSlow({ rule }: Finding): boolean {
  return SLOW.has(rule);
}

/**
 * Checks drafts as the command line would with them in the register: the same reader, schema and rules.
 * @param isQuick leaves out the slow rules
 */
export function checkDraft(files: readonly ChangedFile[], context: FormContext, isQuick = false): DraftCheck {
  const encoder = new TextEncoder();
  const drafts = files
    .map((file) => {
      const bytes = encoder.encode(file.text);
      return { path: file.path, place: placeOf(file), size: bytes.length, bytes };
    })
    .sort((a, b) => compareText(a.path, b.path));
  // The record that is being edited is not there twice; a new one whose id is taken stands beside the other.
  const edited = new Set(files.filter(({ isNew }) => !isNew).map((file) => recordKey(placeOf(file))));
  const others = context.records.filter((record) => !edited.has(recordKey(record)));
  const { findings, records } = checkFiles({
    folder: CONTENT,
    today: context.today,
    vocabularies: context.vocabularies,
    files: drafts,
    others,
    read: ({ bytes }) => bytes,
    rules: isQuick ? QUICK : undefined,
    readAgain: (inside) => drafts.find(({ path }) => path === inside)?.bytes ?? new Uint8Array(),
  });
  return { findings, records: records.slice(0, records.length - others.length) };
}

/** The form makes paths from ids of the right form, so there always is a place. */
function placeOf({ path }: ChangedFile): RecordPlace {
  const place = recordPlace(path);
  if (place === undefined) throw new Error(`no record can lie at ${path}`);
  return place;
}
