import { ID } from './id.ts';
import { fold } from './nearest.ts';

/** Longest id of a record. */
export const MAX_ID = 64;

const RESERVED = /^(?:index|con|prn|aux|nul|com\d|lpt\d|neu|new|feed|api|seite|alle)$/;

/** Whether Windows or the website itself needs the name. */
export function isReservedId(id: string): boolean {
  return RESERVED.test(id);
}

/** Whether a record may have this id: its form is right and the name is free for records. */
export function isRecordId(id: string): boolean {
  return !isReservedId(id) && id.length <= MAX_ID && ID.test(id);
}

/** An id made from a title or name, umlauts transliterated; undefined where nothing usable is left of it. */
export function idFrom(title: string): string | undefined {
  const words = fold(title.normalize('NFC'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '');
  const id = shorten(words, MAX_ID);
  return isRecordId(id) ? id : undefined;
}

/** The id, or the first of `id-2`, `id-3` and so on that is not taken. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  for (let number = 2; isTaken(free); number += 1) {
    const end = `-${number}`;
    free = shorten(id, MAX_ID - end.length) + end;
  }
  return free;
}

/** Cut between words where that leaves most of the text. */
function shorten(words: string, length: number): string {
  const cut = words.slice(0, length);
  const hyphen = words.length > length && words[length] !== '-' ? cut.lastIndexOf('-') : -1;
  return (hyphen > length / 2 ? cut.slice(0, hyphen) : cut).replace(/-+$/, '');
}
