/** The body of a record's file with other texts below its headings. */
import { checkMarkup, readBody, unreadBody } from './body.ts';
import { insertionPoint } from './insertion-point.ts';

/** Text under one heading of depth 2; title '' is what stands before the first. */
export interface BodySection {
  readonly title: string;
  /** Markdown without blank lines around it. */
  readonly text: string;
}

/** A section with its lines. */
interface Block extends BodySection {
  readonly heading: readonly string[];
  /** Heading and text, without the blank lines behind them. */
  readonly lines: readonly string[];
  /** Blank lines up to the next section or the end of the file. */
  readonly gap: readonly string[];
}

const BLANK_LINE = [''];

/** Every section of a body, in its order. */
export function readSections(body: string): BodySection[] {
  return blocksOf(body).map(({ title, text }) => ({ title, text }));
}

/** The body of a new file: sections with a text, in the order given. */
export function writeSections(sections: readonly BodySection[]): string {
  return editSections('', sections);
}

/** The sections as given, except that those not in the body yet stand where the order puts them. */
export function placeSections(
  body: string,
  sections: readonly BodySection[],
  order: readonly string[],
): BodySection[] {
  const present = new Set(readSections(body).map(({ title }) => title));
  const placed = sections.filter(({ title }) => present.has(title));
  for (const section of sections.filter(({ title }) => !present.has(title))) {
    const titles = placed.map(({ title }) => title);
    placed.splice(insertionPoint(section.title, titles, ['', ...order]), 0, section);
  }
  return placed;
}

/** The body with these sections in this order. Those that keep their text keep their lines; empty ones are left out. */
export function editSections(body: string, sections: readonly BodySection[]): string {
  const old = blocksOf(body);
  const left = [...old];
  const blocks = sections.flatMap((section): Block[] => {
    const index = left.findIndex(({ title }) => title === section.title);
    const [before] = index === -1 ? [] : left.splice(index, 1);
    const text = section.text.trim();
    if (before?.text === text) return [before];
    return text === '' ? [] : [newBlock(section.title, text, before)];
  });
  if (blocks.length === 0) return old.length === 0 ? body : '';
  const first = body.split('\n').findIndex((line) => line.trim() !== '');
  const start = first === -1 ? BLANK_LINE : body.split('\n').slice(0, first);
  const rest = blocks.flatMap((block, index) => [
    ...block.lines,
    ...gapBehind(block, blocks[index + 1], old),
  ]);
  return [...start, ...rest].join('\n');
}

/** Blank lines behind a block: its own, but at least one before a section that did not follow it so far. */
function gapBehind(block: Block, next: Block | undefined, old: readonly Block[]): readonly string[] {
  const place = old.indexOf(block);
  const isInPlace = place !== -1 && old[place + 1] === next;
  return isInPlace || (next !== undefined && block.gap.length > 0) ? block.gap : BLANK_LINE;
}

function newBlock(title: string, text: string, before: Block | undefined): Block {
  const heading = before?.heading ?? (title === '' ? [] : [`## ${title}`]);
  const lines = heading.length === 0 ? [text] : [...heading, '', text];
  return { title, text, heading, lines, gap: before?.gap ?? BLANK_LINE };
}

function blocksOf(body: string): Block[] {
  // What takes too long to read is one text.
  const { sections } = (checkMarkup(body, 1).length === 0 ? readBody : unreadBody)(body, 1);
  const lines = body.split('\n');
  const lead = block('', undefined, lines.slice(0, (sections[0]?.line ?? lines.length + 1) - 1), 0);
  const blocks = sections.map(({ title, text, line, endLine }, index) =>
    block(
      title,
      text,
      lines.slice(line - 1, (sections[index + 1]?.line ?? lines.length + 1) - 1),
      endLine - line + 1,
    ),
  );
  return lead.text === '' ? blocks : [lead, ...blocks];
}

/** @param headingLines how many of the lines are its heading */
function block(title: string, text: string | undefined, all: readonly string[], headingLines: number): Block {
  const isText = (line: string): boolean => line.trim() !== '';
  const end = all.findLastIndex(isText) + 1;
  // Blank lines before the first section are not its own.
  const begin = headingLines > 0 ? 0 : Math.max(0, all.findIndex(isText));
  const lines = all.slice(begin, end);
  return {
    title,
    text: text ?? lines.join('\n').trim(),
    heading: lines.slice(0, headingLines),
    lines,
    gap: all.slice(end),
  };
}
