import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

import { inertText } from './review/inert-text.ts';

/** Parts of a GitHub-flavoured Markdown tree in which text of a record is text and nothing else. */

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-' });

/** The Markdown of a tree, without a line end at its end. */
export function writeTree(children: readonly RootContent[]): string {
  const tree: Root = { type: 'root', children: [...children] };
  return writer.stringify(tree).trimEnd();
}

/** The one way in which words come into a tree. */
export function text(words: string): PhrasingContent {
  return { type: 'text', value: inertText(words) };
}

export function strong(words: string): PhrasingContent {
  return { type: 'strong', children: [text(words)] };
}

export function emphasis(words: string): PhrasingContent {
  return { type: 'emphasis', children: [text(words)] };
}

/** @param url made by this program: of the repository host or the site */
export function link(url: string, words: string): PhrasingContent {
  return { type: 'link', url, children: [text(words)] };
}

export function paragraph(...children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children };
}

export function heading(depth: 1 | 2 | 3, words: string): RootContent {
  return { type: 'heading', depth, children: [text(words)] };
}

/** A list with one line per item. */
export function bulletList(rows: readonly PhrasingContent[][]): RootContent {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: rows.map((row) => ({ type: 'listItem', children: [paragraph(...row)] })),
  };
}
