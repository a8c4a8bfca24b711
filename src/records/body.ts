import type { Heading as MdHeading, Node, Parent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

import type { Body, BodyLink, BodyTable, Heading, Section, TextRange } from '#domain/record.ts';

const markdown = unified().use(remarkParse).use(remarkGfm);

// Anything that could begin HTML, links, images, tables, code, quotes, footnotes or setext headings.
// A text without it has no structure but paragraphs, simple lists and ATX headings, which lines show.
const NEEDS_PARSER = /[<|`~\\&>[\]]|!\[|https?:|www\.|@|^(?: {4}|\t)|^ {0,3}(?:=+|-+)[ \t]*$|^\s*(?:[-*+]|\d+[.)])\s+#|^#{1,6}.*[*_]/m;

/**
 * Reads the structure of a record's Markdown: headings, sections, raw HTML, links, images, tables.
 * Most bodies are plain and are read line by line; all others by the full GitHub-flavoured parser.
 *
 * @param line line of the file in which the text begins
 */
export function readBody(text: string, line: number): Body {
  const structure = NEEDS_PARSER.test(text) ? parseStructure(text, line) : scanStructure(text, line);
  return { text, line, ...structure, ...sectionsOf(text, line, structure.headings) };
}

type Structure = Pick<Body, 'headings' | 'html' | 'links' | 'tables'>;

function scanStructure(text: string, line: number): Structure {
  const headings = text.split('\n').flatMap((content, index): Heading[] => {
    const match = /^( {0,3})(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(content);
    if (match === null) return [];
    const column = match[1]!.length + 1;
    return [
      {
        depth: match[2]!.length,
        title: match[3] ?? '',
        line: line + index,
        column,
        endLine: line + index,
        endColumn: Math.max(content.trimEnd().length, column) + 1,
      },
    ];
  });
  return { headings, html: [], links: [], tables: [] };
}

function parseStructure(text: string, line: number): Structure {
  const headings: Heading[] = [];
  const html: TextRange[] = [];
  const links: BodyLink[] = [];
  const tables: BodyTable[] = [];
  const visit = (node: Node): void => {
    const range = rangeOf(node, line);
    if (node.type === 'heading') headings.push({ ...range, depth: (node as MdHeading).depth, title: plainText(node) });
    else if (node.type === 'html') html.push(range);
    else if (node.type === 'table') tables.push({ ...range, ...tableSize(node as Parent) });
    else if ('url' in node && typeof node.url === 'string') links.push({ ...range, url: node.url, image: node.type === 'image' });
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

function sectionsOf(text: string, line: number, headings: readonly Heading[]): Pick<Body, 'sections' | 'lead'> {
  const rows = text.split('\n');
  const marks = headings.filter(({ depth }) => depth === 2);
  const between = (from: number, to: number): string => rows.slice(from - line, to - line).join('\n').trim();
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
