/** A strict reader of the XML that the build writes: elements, attributes, texts, nothing else. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
}

const TOKEN =
  /<\?xml version="1\.0" encoding="utf-8"\?>\n|<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** @throws SyntaxError for anything that is not well-formed, or that this small reader does not know */
export function readXml(xml: string): XmlElement {
  if (FORBIDDEN.test(xml)) throw new SyntaxError('a character that XML forbids');
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(xml);
    if (token === null || (token[0].startsWith('<?') && at > 0))
      throw new SyntaxError(`character ${at}: ${xml.slice(at, at + 40)}`);
    const [all, end, name, attributes = '', empty] = token;
    if (end !== undefined) {
      if (open.pop()!.name !== end) throw new SyntaxError(`character ${at}: </${end}>`);
    } else if (name !== undefined) {
      const element: XmlElement = { name, attributes: attributesOf(attributes), children: [], text: '' };
      open.at(-1)!.children.push(element);
      if (empty === '') open.push(element);
    } else if (!all.startsWith('<?')) open.at(-1)!.text += unescaped(all);
  }
  if (open.length !== 1 || top.children.length !== 1 || top.text.trim() !== '')
    throw new SyntaxError('not one element');
  return top.children[0]!;
}

/** The elements of a name directly below one. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function attributesOf(text: string): Record<string, string> {
  const pairs = Array.from(text.matchAll(/([\w:]+)="([^"]*)"/g), ([, name, value]) => [
    name!,
    unescaped(value!),
  ]);
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new SyntaxError(`twice: ${text}`);
  return Object.fromEntries(pairs) as Record<string, string>;
}

function unescaped(text: string): string {
  return text.replace(/&(\w*;?)/g, (all, name: string) => {
    const character = ENTITIES[name.replace(';', '')];
    if (character === undefined || !name.endsWith(';')) throw new SyntaxError(all);
    return character;
  });
}
