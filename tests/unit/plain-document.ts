/** Stands in for the browser's document where code only makes elements: they can be read like those of a parsed page. */
import { vi } from 'vitest';

import type { Element } from '../build/html.ts';

class PlainElement implements Element {
  readonly attributes: Record<string, string> = {};
  readonly children: (PlainElement | string)[] = [];
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  setAttribute(name: string, value: string): void {
    this.attributes[name] = value;
  }

  append(...children: (PlainElement | string)[]): void {
    this.children.push(...children);
  }
}

/** Gives the global `document` to the tests of a file. */
export function usePlainDocument(): void {
  vi.stubGlobal('document', { createElement: (name: string) => new PlainElement(name) });
}

/** What was made with it, to be read. */
export function plain(made: readonly (Node | string)[]): Element {
  return { name: '', attributes: {}, children: made as unknown as PlainElement[] };
}
