import { MAX_COMPARED } from '#site/comparison-table.ts';

/** Which solutions an address asks to compare. */
export interface Choice {
  /** In the order of the address, each once, at most four. */
  readonly ids: readonly string[];
  /** Whether the address names more. */
  readonly tooMany: boolean;
}

/** Longest stretch of an address that a message repeats. */
const MAX_LENGTH = 64;
/** What ids are made of: nothing that could lead to another address. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads a fragment such as `#baergpt,f13`. Parts that are no ids are kept, so that the page can say so. */
export function parseChoice(fragment: string): Choice {
  const parts = fragment
    .replace(/^#/, '')
    .split(',')
    .map((part) => decoded(part).trim().slice(0, MAX_LENGTH))
    .filter((part) => part !== '');
  const ids = [...new Set(parts)];
  return { ids: ids.slice(0, MAX_COMPARED), tooMany: ids.length > MAX_COMPARED };
}

/** The fragment of a choice. */
export function formatChoice(ids: readonly string[]): string {
  return ids.length === 0 ? '' : `#${ids.map(encodeURIComponent).join(',')}`;
}

/** Whether a part of an address can be the id of a solution. */
export function isId(part: string): boolean {
  return part.length <= MAX_LENGTH && ID.test(part);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
