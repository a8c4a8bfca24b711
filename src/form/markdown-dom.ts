import type {
  Definition,
  FootnoteDefinition,
  List,
  ListItem,
  Nodes,
  Parent,
  PhrasingContent,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

import { element } from '#search/element.ts';
import { FOOTNOTES_TITLE } from '#site/footnotes-title.ts';
import { draftLink } from './draft-link.ts';
import { below, heading, type Level } from './heading.ts';

type Made = readonly (Node | string)[];

const parser = unified().use(remarkParse).use(remarkGfm);

/**
 * The elements of a record's Markdown as src/site/markdown.ts makes them for pages: no raw HTML, no images, no unsafe
 * addresses. Footnotes are written out without links to and fro.
 *
 * @param level that a heading of the first level gets
 */
export function markdownElements(text: string, level: Level): Made {
  const tree = parser.parse(text);
  return new Maker(tree, level).all();
}

class Maker {
  readonly #blocks: readonly RootContent[];
  readonly #level: Level;
  readonly #links = new Map<string, Definition>();
  readonly #notes = new Map<string, FootnoteDefinition>();
  /** Footnotes in the order of their first mention. */
  readonly #mentioned: string[] = [];

  constructor(root: Parent, level: Level) {
    this.#blocks = root.children;
    this.#level = level;
    this.#collect(root);
  }

  all(): Made {
    const blocks = this.#flow(this.#blocks);
    return [...blocks, ...this.#footnotes()];
  }

  /** Of two definitions with one name the first counts. */
  #collect(parent: Parent): void {
    for (const node of parent.children) {
      if (node.type === 'definition' && !this.#links.has(node.identifier))
        this.#links.set(node.identifier, node);
      if (node.type === 'footnoteDefinition' && !this.#notes.has(node.identifier))
        this.#notes.set(node.identifier, node);
      if ('children' in node) this.#collect(node);
    }
  }

  #flow(nodes: readonly Nodes[]): Made {
    return nodes.flatMap((node) => this.#node(node));
  }

  #node(node: Nodes): Made {
    switch (node.type) {
      case 'text':
        return [node.value];
      case 'paragraph':
        return [element('p', {}, ...this.#flow(node.children))];
      case 'heading':
        return [heading(below(this.#level, node.depth - 1), {}, ...this.#flow(node.children))];
      case 'blockquote':
        return [element('blockquote', {}, ...this.#flow(node.children))];
      case 'list':
        return [this.#list(node)];
      case 'table':
        return [this.#table(node)];
      case 'code':
        return [element('pre', {}, code(`${node.value}\n`, node.lang))];
      case 'inlineCode':
        return [code(node.value)];
      case 'thematicBreak':
        return [element('hr')];
      case 'break':
        return [element('br'), '\n'];
      case 'emphasis':
        return [element('em', {}, ...this.#flow(node.children))];
      case 'strong':
        return [element('strong', {}, ...this.#flow(node.children))];
      case 'delete':
        return [element('del', {}, ...this.#flow(node.children))];
      case 'link':
        return [this.#link(node.url, node.children)];
      case 'linkReference':
        return [this.#link(this.#links.get(node.identifier)?.url ?? '', node.children)];
      case 'footnoteReference':
        return [this.#mention(node.identifier)];
      default:
        return [];
    }
  }

  #link(url: string, children: readonly PhrasingContent[]): HTMLElement {
    return draftLink(encoded(url), {}, ...this.#flow(children));
  }

  #list(list: List): HTMLElement {
    const loose = list.spread === true || list.children.some(({ spread }) => spread === true);
    const tasks = list.children.some(({ checked }) => typeof checked === 'boolean');
    const start = list.ordered === true && list.start !== 1 ? (list.start ?? undefined) : undefined;
    return element(
      list.ordered === true ? 'ol' : 'ul',
      { start, class: tasks ? 'contains-task-list' : undefined },
      ...list.children.map((item) => this.#item(item, loose)),
    );
  }

  #item(item: ListItem, loose: boolean): HTMLElement {
    const content = item.children.flatMap((child) =>
      child.type === 'paragraph' && !loose ? this.#flow(child.children) : this.#node(child),
    );
    const isTask = typeof item.checked === 'boolean';
    return element('li', { class: isTask ? 'task-list-item' : undefined }, ...content);
  }

  #table({ align, children: [head, ...rows] }: Table): HTMLElement {
    const row = (cells: TableRow | undefined, name: 'th' | 'td'): HTMLElement =>
      element(
        'tr',
        {},
        // As many cells as the head has: a row may have fewer.
        ...(align ?? []).map((side, column) =>
          element(
            name,
            { class: side === null ? undefined : `align-${side}` },
            ...this.#flow(cells?.children[column]?.children ?? []),
          ),
        ),
      );
    const body = rows.map((cells) => row(cells, 'td'));
    return element(
      'table',
      {},
      element('thead', {}, row(head, 'th')),
      ...(body.length === 0 ? [] : [element('tbody', {}, ...body)]),
    );
  }

  #mention(identifier: string): HTMLElement {
    if (!this.#mentioned.includes(identifier)) this.#mentioned.push(identifier);
    const number = this.#mentioned.indexOf(identifier) + 1;
    return element('sup', {}, element('a', {}, String(number)));
  }

  #footnotes(): Made {
    if (this.#mentioned.length === 0) return [];
    const items: HTMLElement[] = [];
    // A footnote may mention another, which then joins the list.
    for (let index = 0; index < this.#mentioned.length; index += 1) {
      const note = this.#notes.get(this.#mentioned[index]!);
      items.push(element('li', {}, ...this.#flow(note?.children ?? [])));
    }
    return [
      element(
        'section',
        { class: 'footnotes' },
        heading(below(this.#level, 1), { class: 'sr-only' }, FOOTNOTES_TITLE),
        element('ol', {}, ...items),
      ),
    ];
  }
}

function code(text: string, language?: string | null): HTMLElement {
  return element('code', { class: language ? `language-${language}` : undefined }, text);
}

/** An address as pages have it: everything that is not plain in it is written with percent signs. */
function encoded(url: string): string {
  return url.toWellFormed().replace(/[^!#$%&-;=?-Z_a-z~[\]]/gu, encodeURIComponent);
}
