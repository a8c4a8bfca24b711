import type { PhrasingContent, RootContent, TableRow } from 'mdast';

import { cut } from '#domain/near-changes.ts';
import type { Span } from '#domain/word-diff.ts';
import { bulletList, emphasis, heading, link, paragraph, strong, text, writeTree } from '../markdown-tree.ts';
import { SEVERITY_NAMES } from '../report.ts';
import { OTHER_LANGUAGES } from './addresses.ts';
import { ADDRESS_NAMES, CHANGE_NAMES, CHECKLIST, KIND_NAMES, WORDS } from './messages.ts';
import type { PlacedFinding, RecordChange, Review, Row, Similar } from './model.ts';
import { completenessText, similarText } from './record-text.ts';
import { shorten } from './shorten.ts';
import { verdictText } from './verdict.ts';

/** GitHub takes 65,536 characters in a comment; what is said around the report needs some. */
export const MAX_CHARACTERS = 60_000;
/** Longer lists are cut, and what is missing is counted. */
const MAX_ITEMS = 30;
const MAX_FINDINGS = 15;
const MAX_MESSAGE = 600;
/** More fields than these are folded, but for those that need care. */
const OPEN_ROWS = 12;

/** How much of a record is shown. */
type Extent = 'all' | 'care' | 'line';

/**
 * The review as GitHub-flavoured Markdown, at most `MAX_CHARACTERS`. It is built as a tree, so that text of a record
 * is text and nothing else; the only HTML are the elements this file writes.
 */
export function print(review: Review): string {
  const top = joined([writeTree(verdict(review)), within(15_000, (most) => flags(review, most))]);
  const bottom = joined([
    within(10_000, (most) => elsewhere(review, most)),
    within(10_000, (most) => personalData(review, most)),
    within(3_000, (most) => named(WORDS.newHosts, review.newHosts, most)),
    within(4_000, (most) => addresses(review, most)),
    within(3_000, (most) => named(WORDS.otherFiles, review.otherFiles, most)),
    writeTree(checks(review)),
  ]);
  // The space for the heading of the records and the line that counts those left out.
  const records = recordBlocks(review, MAX_CHARACTERS - top.length - bottom.length - 400);
  return `${joined([top, ...records, bottom])}\n`;
}

function joined(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** A part of the report with as many items as the room allows; the others are counted. */
function within(room: number, part: (most: number) => RootContent[]): string {
  const written = [MAX_ITEMS, 10, 3]
    .map((most) => writeTree(part(most)))
    .find(({ length }) => length <= room);
  return written ?? writeTree(part(0));
}

/** The records, each as fully as the room allows; what has no room is counted. */
function recordBlocks({ records }: Review, room: number): string[] {
  if (records.length === 0) return [];
  const blocks = [writeTree([heading(2, WORDS.records)])];
  let left = room;
  let omitted = 0;
  for (const [at, record] of records.entries()) {
    // Every record after this one should have room for its line.
    const reserved = Math.min(records.length - at - 1, 100) * 120;
    const block = (['all', 'care', 'line'] as const)
      .map((extent) => () => writeTree(recordBlock(record, extent)))
      .reduce<string | undefined>((found, make) => {
        if (found !== undefined) return found;
        const made = make();
        return made.length + 2 <= left - reserved ? made : undefined;
      }, undefined);
    if (block === undefined) omitted += 1;
    else {
      blocks.push(block);
      left -= block.length + 2;
    }
  }
  return omitted === 0 ? blocks : [...blocks, writeTree([paragraph(text(WORDS.omitted(omitted)))])];
}

function verdict(review: Review): RootContent[] {
  return [
    heading(1, WORDS.title),
    paragraph(strong(verdictText(review))),
    paragraph(text(WORDS.compared(sideName(review.base), sideName(review.head)))),
    ...(review.otherFindings > 0 ? [paragraph(text(WORDS.untouched(review.otherFindings)))] : []),
  ];
}

function sideName({ name, commit }: Review['base']): string {
  return name === commit ? commit.slice(0, 10) : `${cut(name, 100)} (${commit.slice(0, 10)})`;
}

function flags({ flags: found }: Review, most: number): RootContent[] {
  if (found.length === 0) return [];
  const items = found.map((flag) => [
    strong(SEVERITY_NAMES[flag.severity].de),
    text(` ${cut(flag.text, MAX_MESSAGE)}`),
  ]);
  return [heading(2, WORDS.flags), ...list(items, most)];
}

function recordBlock(record: RecordChange, extent: Extent): RootContent[] {
  const title = `${CHANGE_NAMES[record.change]}: ${KIND_NAMES[record.kind]} „${cut(record.title, 120)}“`;
  const file = record.url === undefined ? text(record.file) : link(record.url, record.file);
  if (extent === 'line') return [heading(3, title), paragraph(file)];
  const care = record.rows.filter((row) => row.care !== undefined);
  const others = record.rows.filter((row) => row.care === undefined);
  return [
    heading(3, title),
    paragraph(
      text(`${cut(record.organisation, 150)} · ${WORDS.file} `),
      file,
      text(` · ${WORDS.page} ${record.page}`),
      ...(record.completeness.of === 0 || record.change === 'removed'
        ? []
        : [text(` · ${WORDS.completeness} ${completenessText(record)}`)]),
    ),
    ...(extent === 'care' ? careOnly(care, others) : allRows(record, care, others)),
    ...findings(WORDS.findings, record.findings),
    ...similar(record.similar),
    ...(record.newLinks.length === 0
      ? []
      : [
          paragraph(strong(WORDS.newLinks)),
          ...list(
            record.newLinks.map((url) => [text(cut(url, 300))]),
            MAX_FINDINGS,
          ),
        ]),
  ];
}

function careOnly(care: readonly Row[], others: readonly Row[]): RootContent[] {
  return [...table(care), ...(others.length > 0 ? [paragraph(text(WORDS.onlyCare(others.length)))] : [])];
}

/** All in one table where they are few; otherwise those that need care, and the others folded. */
function allRows(record: RecordChange, care: readonly Row[], others: readonly Row[]): RootContent[] {
  if (record.rows.length <= OPEN_ROWS && record.change !== 'new' && record.change !== 'removed')
    return table(record.rows);
  return [...table(care), ...folded(WORDS.rows(others.length), table(others))];
}

/** @param summary words of this program: it stands in HTML as it is */
function folded(summary: string, children: readonly RootContent[]): RootContent[] {
  if (children.length === 0) return [];
  return [
    { type: 'html', value: `<details><summary>${summary}</summary>` },
    ...children,
    { type: 'html', value: '</details>' },
  ];
}

function table(rows: readonly Row[]): RootContent[] {
  if (rows.length === 0) return [];
  const head = [WORDS.field, WORDS.before, WORDS.after].map((word) => [text(word)]);
  return [
    {
      type: 'table',
      children: [tableRow(head), ...rows.map((row, at) => tableRow(cells(row, rows[at - 1])))],
    },
  ];
}

function tableRow(row: readonly PhrasingContent[][]): TableRow {
  return {
    type: 'tableRow',
    children: row.map((children) => ({ type: 'tableCell', children })),
  };
}

/** A reason that the row before gives already is not said again. */
function cells(row: Row, before: Row | undefined): PhrasingContent[][] {
  const name =
    row.care === undefined
      ? [text(row.label)]
      : [strong(row.label), ...(row.care === before?.care ? [] : [lineBreak(), emphasis(row.care)])];
  if (row.form === 'list') {
    const { added, removed, kept } = row;
    if (added.length + removed.length === 0) return [name, [], [text(WORDS.reordered)]];
    return [
      name,
      items(removed, WORDS.removed, struck),
      [
        ...items(added, WORDS.added, strong),
        ...(kept > 0 ? [...(added.length > 0 ? [lineBreak()] : []), text(`(${WORDS.kept(kept)})`)] : []),
      ],
    ];
  }
  return [name, value(row.before, struck), value(row.after, strong)];
}

function items(
  values: readonly string[],
  word: string,
  mark: (value: string) => PhrasingContent,
): PhrasingContent[] {
  if (values.length === 0) return [];
  const shown = values.slice(0, MAX_FINDINGS).flatMap((item) => [lineBreak(), mark(cut(item, 300))]);
  const rest = values.length - MAX_FINDINGS;
  return [text(word), ...shown, ...(rest > 0 ? [lineBreak(), text(WORDS.more(rest))] : [])];
}

function value(
  spans: readonly Span[] | undefined,
  mark: (value: string) => PhrasingContent,
): PhrasingContent[] {
  if (spans === undefined) return [emphasis(WORDS.none)];
  return shorten(spans).map((span) => (span.changed ? mark(span.text) : text(span.text)));
}

function elsewhere({ findings: found }: Review, most: number): RootContent[] {
  if (found.length === 0) return [];
  return [
    heading(2, WORDS.otherFindings),
    ...list(
      found.map((finding) => findingItem(finding, true)),
      most,
    ),
  ];
}

function findings(title: string, found: readonly PlacedFinding[]): RootContent[] {
  if (found.length === 0) return [];
  return [
    paragraph(strong(title)),
    ...list(
      found.map((finding) => findingItem(finding)),
      MAX_FINDINGS,
    ),
  ];
}

function findingItem(finding: PlacedFinding, withFile = false): PhrasingContent[] {
  const place = withFile ? WORDS.place(finding.file, finding.line) : WORDS.line(finding.line);
  return [
    strong(SEVERITY_NAMES[finding.severity].de),
    text(' '),
    finding.url === undefined ? text(place) : link(finding.url, place),
    text(
      `: ${cut(finding.message.de, MAX_MESSAGE)} (${finding.rule}${finding.isNew ? '' : `, ${WORDS.old}`})`,
    ),
  ];
}

function personalData({ personalData: found }: Review, most: number): RootContent[] {
  if (found.length === 0) return [];
  return [
    heading(2, WORDS.personal),
    ...list(
      found.map((finding) => findingItem(finding, true)),
      most,
    ),
  ];
}

function similar(found: readonly Similar[]): RootContent[] {
  if (found.length === 0) return [];
  return [paragraph(strong(WORDS.similar)), ...list(found.map((one) => [text(similarText(one))]))];
}

function named(title: string, names: readonly string[], most: number): RootContent[] {
  if (names.length === 0) return [];
  return [
    heading(2, title),
    ...list(
      names.map((name) => [text(cut(name, 300))]),
      most,
    ),
  ];
}

function addresses({ addresses: found }: Review, most: number): RootContent[] {
  if (found.length === 0) return [];
  const order = ['gone', 'new', 'changed'] as const;
  const rows = order.flatMap((change) =>
    found
      .filter((one) => one.change === change)
      .map(({ address }) => [text(`${address} (${ADDRESS_NAMES[change]})`)]),
  );
  return [
    heading(2, WORDS.addresses),
    paragraph(text(WORDS.languages(OTHER_LANGUAGES.join(', ')))),
    ...folded(WORDS.addressCount(rows.length), list(rows, most)),
  ];
}

function checks({ checklist }: Review): RootContent[] {
  if (checklist.length === 0) return [];
  return [
    heading(2, WORDS.checklist),
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: checklist.map((item) => ({
        type: 'listItem',
        checked: false,
        children: [paragraph(text(CHECKLIST[item]))],
      })),
    },
  ];
}

function list(rows: readonly PhrasingContent[][], most = MAX_ITEMS): RootContent[] {
  const shown = rows.slice(0, most);
  const rest = rows.length - shown.length;
  if (rest > 0) shown.push([text(WORDS.more(rest))]);
  return [bulletList(shown)];
}

function struck(words: string): PhrasingContent {
  return { type: 'delete', children: [text(words)] };
}

function lineBreak(): PhrasingContent {
  return { type: 'html', value: '<br>' };
}
