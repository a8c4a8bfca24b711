import { element } from '#search/element.ts';

/** Depth of a heading in its page; below 6 there is none. */
export type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** A heading so many levels below another, as far as HTML has one. */
export function below(level: Level, steps: number): Level {
  return Math.min(level + steps, 6) as Level;
}

export function heading(
  level: Level,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (Node | string)[]
): HTMLHeadingElement {
  return element(`h${level}`, attributes, ...children);
}
