import { element } from './element.ts';

export interface KeepTexts {
  /** „Merken“. */
  readonly keep: string;
  /** „Gemerkt“. */
  readonly kept: string;
}

/** Puts a solution on the visitor's list or takes it away. Its name begins with what it says, for those who speak it. */
export function keepButton(id: string, title: string, isKept: boolean, texts: KeepTexts): HTMLButtonElement {
  const text = isKept ? texts.kept : texts.keep;
  return element(
    'button',
    {
      type: 'button',
      class: 'link-button',
      'data-keep': id,
      'aria-pressed': String(isKept),
      'aria-label': `${text}: ${title}`,
    },
    text,
  );
}
