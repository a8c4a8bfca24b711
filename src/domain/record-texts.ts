import type { FieldPath, Place } from './finding.ts';
import { rangeAt, valueAt } from './place.ts';
import type { AnyRecord, Body } from './record.ts';

/** A text of a record that knows where it stands. */
export interface RecordText {
  readonly text: string;
  /** Path of the field; undefined for the body. */
  readonly path: FieldPath | undefined;
  /** Place of the characters from `start` to before `end`. A field is marked as a whole. */
  place(start: number, end: number): Place;
}

export interface RecordString {
  readonly value: string;
  readonly path: FieldPath;
}

const strings = new WeakMap<AnyRecord, readonly RecordString[]>();

/** Every string of the front matter with its path, in the order of the file. */
export function recordStrings(record: AnyRecord): readonly RecordString[] {
  let found = strings.get(record);
  if (found === undefined) {
    const list: RecordString[] = [];
    collect(record.data, [], list);
    found = list;
    strings.set(record, found);
  }
  return found;
}

function collect(value: unknown, path: FieldPath, found: RecordString[]): void {
  if (typeof value === 'string') found.push({ value, path });
  else if (Array.isArray(value)) value.forEach((item, index) => collect(item, [...path, index], found));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) collect(item, [...path, key], found);
  }
}

export function isWebAddress(value: string): boolean {
  return value.startsWith('https://');
}

/** Everything a record says in words: all strings of the front matter but web addresses, then the whole body as written. */
export function recordTexts(record: AnyRecord): RecordText[] {
  const texts = recordStrings(record)
    .filter(({ value }) => !isWebAddress(value))
    .map(stringAsText);
  if (record.body.text !== '') texts.push(bodyAsText(record.body));
  return texts;
}

// Fields written in whole sentences.
const PROSE = new Set(['summary', 'purpose', 'oversight', 'affected', 'information', 'trainingData']);

/**
 * What readers read in whole sentences: the fields of prose, the texts of benefits, and each paragraph and list item
 * of the body. Addresses and code in the body are blanked out, so that offsets stay.
 */
export function recordProse(record: AnyRecord): RecordText[] {
  const fields = recordStrings(record)
    .filter(({ path }) => (path.length === 1 && PROSE.has(String(path[0]))) || (path[0] === 'benefits' && path[2] === 'text'))
    .map(stringAsText);
  return [...fields, ...bodyBlocks(record.body)];
}

export function stringAsText({ value, path }: RecordString): RecordText {
  return { text: value, path, place: () => valueAt(...path) };
}

/** The whole body as written. */
export function bodyAsText(body: Body): RecordText {
  return bodyText(body, body.text, 0);
}

function bodyText(body: Body, text: string, offset: number): RecordText {
  return { text, path: undefined, place: (start, end) => bodyPlace(body, offset + start, offset + end) };
}

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
    if (start !== -1) blocks.push(bodyText(body, blankOut(body.text.slice(start, end)), start));
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
  return text.replace(/`[^`\n]*`|(?<=\])\([^()\n]*\)|<[^<>\n]*>|https?:\/\/[^\s)\]]+/g, (found) => ' '.repeat(found.length));
}
