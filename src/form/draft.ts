import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';

import type { Kind } from '#domain/kind.ts';
import { recordPath, recordPlace } from '#records/record-path.ts';

/** A draft that a visitor takes along: the file and where it belongs. */
export interface Draft {
  /** Path inside the content folder; without a name as long as there is none. */
  readonly path: string;
  readonly text: string;
}

/** First line of the front matter of a downloaded draft; it is taken out again when the draft is opened. */
const PLACE = /^# Ablage: (\S+)\n/m;
/** More than any record; whoever sends a longer address means something else. */
const MAX_PACKED = 200_000;

/** A draft as it fits into an address. */
export function packDraft({ path, text }: Draft): string {
  const bytes = zlibSync(strToU8(JSON.stringify([path, text])), { level: 9 });
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** The draft in an address; undefined for anything that `packDraft` did not write. */
export function unpackDraft(packed: string): Draft | undefined {
  if (packed.length > MAX_PACKED) return undefined;
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
    // The size is given, so that a small address cannot unpack to gigabytes.
    const unpacked = unzlibSync(bytes, { out: new Uint8Array(MAX_PACKED) });
    const [path, text] = JSON.parse(strFromU8(unpacked)) as unknown[];
    return typeof path === 'string' && typeof text === 'string' && recordPlace(path) !== undefined
      ? { path, text }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The draft as a file to keep: the record with a line that says where it belongs. */
export function draftFile({ path, text }: Draft): string {
  return text.replace(/^---\n/, `---\n# Ablage: ${path}\n`);
}

/** Reads a draft or a record's file; the kind is guessed from the fields where no line names the place. */
export function readDraft(file: string): Draft {
  const text = file.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '');
  const path = PLACE.exec(text)?.[1];
  if (path !== undefined && recordPlace(path) !== undefined) return { path, text: text.replace(PLACE, '') };
  return { path: pathFor(guessKind(text)), text };
}

/** Names that stand for what is still open. */
export const OPEN_NAME = 'offen';

/** A path of the right form for a record whose authority and id are still open. */
export function pathFor(kind: Kind, organisation = OPEN_NAME, id = OPEN_NAME): string {
  return recordPath({ kind, id, organisation });
}

function guessKind(text: string): Kind {
  const has = (key: string): boolean => new RegExp(`^${key}:`, 'm').test(text);
  if (has('level') && has('name')) return 'organisation';
  if (has('solution')) return 'deployment';
  return has('until') ? 'need' : 'solution';
}
