import type { FieldPath, Place } from './finding.ts';
import { sentences } from './german/sentences.ts';
import { rangeAt, valueAt } from './place.ts';
import type { AnyRecord, Body } from './record.ts';

/** A text of a record that knows where it stands: a field of the front matter, or a stretch of the body. */
export interface RecordText {
  readonly text: string;
  /** Path of the field; undefined in the body. */
  readonly path: FieldPath | undefined;
  /** The body it was taken from, and how many characters into it. */
  readonly from?: { readonly body: Body; readonly offset: number };
}

/** A string of the front matter. */
export interface FieldText extends RecordText {
  readonly path: FieldPath;
}

/** Place of the characters from `start` to before `end` of a text. A field is marked as a whole. */
export function placeIn({ path, from }: RecordText, start: number, end: number): Place {
  return from === undefined
    ? valueAt(...(path ?? []))
    : bodyPlace(from.body, from.offset + start, from.offset + end);
}

/** Every string of the front matter with its path, in the order of the file. */
export const recordStrings = remembered((record): readonly FieldText[] => {
  const found: FieldText[] = [];
  collect(record.data, [], found);
  return found;
});

/** Keeps what was worked out about the last record: many rules ask, one after the other, and records do not change. */
function remembered<T>(read: (record: AnyRecord) => T): (record: AnyRecord) => T {
  let last: { readonly record: AnyRecord; readonly result: T } | undefined;
  return (record) => {
    if (last?.record !== record) last = { record, result: read(record) };
    return last.result;
  };
}

/** @param path where the value stands; changed while walking, so that only strings need a copy */
function collect(value: unknown, path: (string | number)[], found: FieldText[]): void {
  if (typeof value === 'string') found.push({ text: value, path: path.slice() });
  else if (typeof value === 'object' && value !== null) {
    const list = Array.isArray(value);
    for (const key of Object.keys(value)) {
      path.push(list ? Number(key) : key);
      collect((value as Record<string, unknown>)[key], path, found);
      path.pop();
    }
  }
}

export function isWebAddress(value: string): boolean {
  return value.startsWith('https://');
}

/** Everything a record says in words: all strings of the front matter but web addresses, then the whole body as written. */
export const recordTexts = remembered((record): readonly RecordText[] => {
  const texts: RecordText[] = recordStrings(record).filter(({ text }) => !isWebAddress(text));
  if (record.body.text !== '') texts.push(wholeBody(record.body));
  return texts;
});

/** The whole body as written. */
export function wholeBody(body: Body): RecordText {
  return { text: body.text, path: undefined, from: { body, offset: 0 } };
}

// Fields written in whole sentences.
const PROSE = new Set(['summary', 'purpose', 'oversight', 'affected', 'information', 'trainingData']);

/**
 * What readers read in whole sentences: the fields of prose, the texts of benefits, and each paragraph and list item
 * of the body. Addresses and code in the body are blanked out, so that offsets stay.
 */
export const recordProse = remembered((record): readonly RecordText[] => {
  const fields = recordStrings(record).filter(
    ({ path }) =>
      (path.length === 1 && PROSE.has(String(path[0]))) || (path[0] === 'benefits' && path[2] === 'text'),
  );
  return [...fields, ...bodyBlocks(record.body)];
});

/** The sentences of a record's prose. */
export const recordSentences = remembered((record): readonly RecordText[] =>
  recordProse(record).flatMap(({ text, path, from }) =>
    sentences(text).map((sentence): RecordText => ({
      text: sentence.text,
      path,
      ...(from === undefined ? {} : { from: { body: from.body, offset: from.offset + sentence.start } }),
    })),
  ),
);

/** The place of a stretch of the body's text, given in offsets. */
function bodyPlace(body: Body, start: number, end: number): Place {
  const from = position(body, start);
  const to = position(body, end);
  return rangeAt({ ...from, endLine: to.line, endColumn: to.column });
}

function position({ text, line }: Body, offset: number): { line: number; column: number } {
  let number = line;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    number += 1;
    lineStart = at + 1;
  }
  return { line: number, column: offset - lineStart + 1 };
}

const FENCE = /^ {0,3}(?:`{3}|~{3})/;
const SEPARATES = /^\s*$|^ {0,3}#|^\s*\|/;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/;

function bodyBlocks(body: Body): RecordText[] {
  const blocks: RecordText[] = [];
  let start = -1;
  let offset = 0;
  let fenced = false;
  const close = (end: number): void => {
    if (start !== -1)
      blocks.push({
        text: blankOut(body.text.slice(start, end)),
        path: undefined,
        from: { body, offset: start },
      });
    start = -1;
  };
  for (const row of body.text.split('\n')) {
    const fence = FENCE.test(row);
    const item = ITEM.exec(row)?.[0].length ?? 0;
    if (fence || fenced || SEPARATES.test(row) || item > 0) close(offset);
    if (fence) fenced = !fenced;
    else if (!fenced && start === -1 && !SEPARATES.test(row)) start = offset + item;
    offset += row.length + 1;
  }
  close(body.text.length);
  return blocks;
}

/** Replaces addresses, link targets and code by blanks. */
function blankOut(text: string): string {
  if (!/[`(<]|:\/\//.test(text)) return text;
  return text.replace(/`[^`\n]*`|(?<=\])\([^()\n]*\)|<[^<>\n]*>|https?:\/\/[^\s)\]]+/g, (found) =>
    ' '.repeat(found.length),
  );
}
