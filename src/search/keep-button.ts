import { element } from './element.ts';

export interface KeepTexts {
  /** „Merken“. */
  readonly keep: string;
  /** „Gemerkt“. */
  readonly kept: string;
  /** Name of the button, with `{title}`. */
  readonly name: string;
}

/** Puts a solution on the visitor's list or takes it away. */
export function keepButton(id: string, title: string, isKept: boolean, texts: KeepTexts): HTMLButtonElement {
  return element(
    'button',
    {
      type: 'button',
      class: 'link-button',
      'data-keep': id,
      'aria-pressed': String(isKept),
      'aria-label': texts.name.replace('{title}', title),
    },
    isKept ? texts.kept : texts.keep,
  );
}
