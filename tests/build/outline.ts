/** What one sees of elements, line by line, to compare the page of a record with its preview. */
import { descendants, type Element } from './html.ts';

export interface OutlineOptions {
  /** Of headings on pages over those of the preview. */
  readonly levels?: number;
  /** Elements that only the page has. */
  readonly without?: (element: Element) => boolean;
}

/** Elements with their classes and the pages links lead to, texts without blanks around them. */
export function outline(element: Element, options: OutlineOptions = {}): string[] {
  const lines: string[] = [];
  let text = '';
  const flush = (): void => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words !== '') lines.push(words);
    text = '';
  };
  const walk = (parent: Element): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') text += child;
      else if (options.without?.(child) !== true) {
        flush();
        lines.push(`<${tagOf(child, options.levels ?? 0)}>`);
        walk(child);
        flush();
      }
    }
  };
  walk(element);
  flush();
  return lines;
}

function tagOf({ name, attributes }: Element, levels: number): string {
  const tag = /^h[1-6]$/.test(name) ? `h${Math.min(6, Number(name[1]) + levels)}` : name;
  const kept = ['class', 'lang', 'href', 'start', 'role'].flatMap((key) =>
    attributes[key]?.startsWith('#') === false ? [`${key}=${attributes[key]}`] : [],
  );
  return [tag, ...kept].join(' ');
}

/** Parts of a page for what one does there or what only the whole register knows. */
const ONLY_ON_PAGES = new Set([
  'record__actions',
  'solution-card__actions',
  'toc',
  'feed-link',
  'history-note',
  'print-only',
  // Similar records and proposals.
  'no-print',
]);

/** The record of a page, as its preview shows it below a title of the third level. */
export function pageOutline(page: Element): string[] {
  const record = [...descendants(page)].find(({ attributes }) => attributes['class'] === 'record');
  if (record === undefined) return [];
  return outline(record, {
    levels: 2,
    without: ({ name, attributes }) =>
      (attributes['class'] ?? '').split(' ').some((one) => ONLY_ON_PAGES.has(one)) ||
      (name === 'a' && 'data-footnote-backref' in attributes),
  }).map(asPreviewed);
}

/** The differences of frame: the aside is no landmark, and print knows no preview. */
function asPreviewed(line: string): string {
  if (line === '<aside class=record__aside>') return '<div class=record__aside>';
  return line.replace(' record__section--profile', '');
}
