import type { Heading as MdHeading, Node, Parent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

import type { Body, BodyLink, BodyTable, Heading, Section, TextRange } from '#domain/record.ts';
import { Lines } from './lines.ts';
import { problemAt, type ReaderProblem } from './reader-problem.ts';

const markdown = unified().use(remarkParse).use(remarkGfm);

// Anything that could begin HTML, links, images, tables, code, quotes, footnotes or setext headings, or that the two
// readers see differently: tabs, other line ends, headings inside list items.
// A text without it has no structure but paragraphs, simple lists, ATX headings and plain links, which lines show.
const NEEDS_PARSER =
  /[<|`~\\>[\]\t\r\0\u2028\u2029]|&#?\w+;|https?:|www\.|@|^ {4}|^ {0,3}(?:=+|:?-+:?)[ \t]*$|^ *(?:[-*+]|\d+[.)])(?: .*)? #|^ {0,3}#.*[*_]/im;

// A link that shows by itself: outside headings, words in brackets, then a plain web address in parentheses.
const PLAIN_LINK =
  /(?<!^ {0,3}#.*|!)\[([\p{L}\p{N}][\p{L}\p{N} ,.;:()„“"'–/-]*)\]\((https:\/\/[\w.\/%#?=+~:;,-]+)\)/gmu;

// Characters that make Markdown slow to read when there are very many; real records have a few dozen.
const MARKUP = /[[\]*_`~|<>&\\!]/g;
const MAX_MARKUP = 2000;

/** A text whose reading would take seconds: too many brackets, stars, pipes and the like. */
export function checkMarkup(text: string, line: number): ReaderProblem[] {
  let count = 0;
  for (const { index } of text.matchAll(MARKUP)) {
    count += 1;
    if (count <= MAX_MARKUP) continue;
    const { line: at, column } = new Lines(text, line).position(index);
    const range = { line: at, column, endLine: at, endColumn: column + 1 };
    return [
      problemAt('text-ueberladen', range, {
        de: `Ab hier sind es mehr als ${MAX_MARKUP} Zeichen, die etwas auszeichnen (wie [, *, | oder <). Kürzen Sie Tabellen und Linklisten.`,
        en: `From here on there are more than ${MAX_MARKUP} characters of markup (such as [, *, | or <). Shorten tables and lists of links.`,
      }),
    ];
  }
  return [];
}

/**
 * Reads the structure of a record's Markdown: headings, sections, raw HTML, links, images, tables.
 * Most bodies are plain and are read line by line; all others by the full GitHub-flavoured parser.
 *
 * @param line line of the file in which the text begins
 */
export function readBody(text: string, line: number): Body {
  const structure = needsParser(text) ? parseStructure(text, line) : scanStructure(text, line);
  return { text, line, ...structure, ...sectionsOf(text, line, structure.headings) };
}

/** A text of which nothing is known but its words. */
export function unreadBody(text: string, line: number): Body {
  return { text, line, headings: [], html: [], links: [], tables: [], sections: [], lead: undefined };
}

type Structure = Pick<Body, 'headings' | 'html' | 'links' | 'tables'>;

/** Whether lines alone do not show the structure of the text. */
export function needsParser(text: string): boolean {
  return NEEDS_PARSER.test(text) && NEEDS_PARSER.test(text.replace(PLAIN_LINK, '$1'));
}

/** Structure of a text that does not need the parser: nothing but headings and plain links. */
export function scanStructure(text: string, line: number): Structure {
  const headings = text.split('\n').flatMap((row, index): Heading[] => {
    const begin = /^ {0,3}#{1,6}(?= |$)/.exec(row)?.[0];
    if (begin === undefined) return [];
    const column = begin.indexOf('#') + 1;
    // A row of # at the end closes the heading, unless a word stands directly before it.
    const title = withoutBlanks(withoutBlanks(row.slice(begin.length)).replace(/(?:^|(?<= ))#+$/, ''));
    return [
      {
        depth: begin.length - column + 1,
        title,
        line: line + index,
        column,
        endLine: line + index,
        endColumn: row.length + 1,
      },
    ];
  });
  return { headings, html: [], links: plainLinks(text, line), tables: [] };
}

function plainLinks(text: string, line: number): BodyLink[] {
  if (!text.includes('](')) return [];
  const lines = new Lines(text, line);
  return Array.from(text.matchAll(PLAIN_LINK), ({ 0: found, 2: url, index }): BodyLink => {
    const { line: row, column } = lines.position(index);
    return { line: row, column, endLine: row, endColumn: column + found.length, url: url!, image: false };
  });
}

/** Blanks only, and in a loop: a regular expression for the end of a text takes long where many stand inside. */
function withoutBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return text.slice(start, end);
}

/** Structure of any text by the GitHub-flavoured Markdown parser. */
export function parseStructure(text: string, line: number): Structure {
  const headings: Heading[] = [];
  const html: TextRange[] = [];
  const links: BodyLink[] = [];
  const tables: BodyTable[] = [];
  const visit = (node: Node): void => {
    const range = rangeOf(node, line);
    if (node.type === 'heading')
      headings.push({ ...range, depth: (node as MdHeading).depth, title: plainText(node) });
    else if (node.type === 'html') html.push(range);
    else if (node.type === 'table') tables.push({ ...range, ...tableSize(node as Parent) });
    else if ('url' in node && typeof node.url === 'string')
      links.push({ ...range, url: node.url, image: node.type === 'image' });
    else if (node.type === 'imageReference') links.push({ ...range, url: '', image: true });
    if ('children' in node) for (const child of (node as Parent).children) visit(child);
  };
  visit(markdown.parse(text) as Root);
  return { headings, html, links, tables };
}

function rangeOf(node: Node, line: number): TextRange {
  const { start, end } = node.position!;
  return {
    line: start.line + line - 1,
    column: start.column,
    endLine: end.line + line - 1,
    endColumn: end.column,
  };
}

function tableSize(table: Parent): { rows: number; cells: number } {
  const sizes = table.children.map((row) => ('children' in row ? row.children.length : 0));
  return { rows: sizes.length, cells: Math.max(0, ...sizes) * sizes.length };
}

function plainText(node: Node): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? (node as Parent).children.map(plainText).join('') : '';
}

function sectionsOf(
  text: string,
  line: number,
  headings: readonly Heading[],
): Pick<Body, 'sections' | 'lead'> {
  const rows = text.split('\n');
  const marks = headings.filter(({ depth }) => depth === 2);
  const between = (from: number, to: number): string =>
    rows
      .slice(from - line, to - line)
      .join('\n')
      .trim();
  const end = line + rows.length;
  const sections = marks.map((mark, index): Section => ({
    title: mark.title,
    line: mark.line,
    column: mark.column,
    endLine: mark.endLine,
    endColumn: mark.endColumn,
    text: between(mark.endLine + 1, marks[index + 1]?.line ?? end),
  }));
  const leadText = between(line, marks[0]?.line ?? end);
  const leadRow = rows.findIndex((row) => row.trim() !== '');
  const lead: Section | undefined =
    leadText === ''
      ? undefined
      : {
          title: '',
          text: leadText,
          line: line + leadRow,
          column: 1,
          endLine: line + leadRow,
          endColumn: rows[leadRow]!.length + 1,
        };
  return { sections, lead };
}
