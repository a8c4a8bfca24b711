/** The pages of a site as browsers see them: read by a parser that follows the HTML standard. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type HastNode, htmlToHast } from 'satteri';

export interface Element {
  name: string;
  /** By name in the page, such as `aria-label`; a list of classes as one text. */
  attributes: Readonly<Record<string, string>>;
  children: readonly (Element | string)[];
}

export interface HtmlFile {
  /** Path in the site with `/`, such as `loesungen/index.html`. */
  file: string;
  /** Address in the site, such as `/loesungen/`. */
  address: string;
  text: string;
  root: Element;
  elements: readonly Element[];
}

/** Every HTML file below a folder. */
export function htmlFiles(folder: string): HtmlFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const root = parseHtml(text);
      const address = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
      return { file, address, text, root, elements: [...descendants(root)] };
    });
}

/** The root stands for the document or fragment and has no name. */
export function parseHtml(text: string): Element {
  return asElement(htmlToHast(text));
}

/** All elements below one, in the order of the text. */
export function* descendants(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* descendants(child);
  }
}

/** The text below an element. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Names of elements and attributes as they are nested, without texts and values. */
export function skeleton(element: Element, depth = 0): string[] {
  return element.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : [
          `${'  '.repeat(depth)}${child.name} ${Object.keys(child.attributes).sort().join(' ')}`.trimEnd(),
          ...skeleton(child, depth + 1),
        ],
  );
}

interface Hast {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Readonly<Record<string, unknown>>;
  children?: readonly Hast[];
}

function asElement(node: HastNode | Hast): Element {
  const { tagName = '', properties = {}, children = [] } = node as Hast;
  return {
    name: tagName,
    attributes: Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [
        attributeName(key),
        Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value),
      ]),
    ),
    children: children.flatMap((child): (Element | string)[] =>
      child.type === 'element' ? [asElement(child)] : child.type === 'text' ? [child.value ?? ''] : [],
    ),
  };
}

/** `ariaLabel` to `aria-label`, `className` to `class`, `tabIndex` to `tabindex`. */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  if (property === 'htmlFor') return 'for';
  if (property === 'httpEquiv') return 'http-equiv';
  if (/^aria[A-Z]/.test(property)) return `aria-${property.slice(4).toLowerCase()}`;
  if (/^data[A-Z]/.test(property)) return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return property.toLowerCase();
}
