import type { CatalogueData } from './catalogue-data.ts';
import { element } from './element.ts';
import { toggled, type SearchState } from './state.ts';

/** The chosen values above the list, each with a button that takes it away. */
export function filterChips(
  { facets, t }: CatalogueData,
  state: SearchState,
  go: (state: SearchState, focus: () => void) => void,
): HTMLElement[] {
  const chips = facets.flatMap(({ id, values, labels }) =>
    values.flatMap((value, index) =>
      state.chosen.get(id)?.has(value) === true ? [{ id, value, label: labels[index]! }] : [],
    ),
  );
  if (chips.length === 0) return [];
  /** Puts the focus where the next chip is, or into the search field when there is none. */
  const focusNext = (index: number) => (): void => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.chip')];
    (buttons[Math.min(index, buttons.length - 1)] ?? document.querySelector<HTMLElement>('#suche'))?.focus();
  };
  const buttons = chips.map(({ id, value, label }, index) =>
    chip(label, t('list.remove', { label }), () => go(toggled(state, id, value), focusNext(index))),
  );
  const clear = chip(t('list.clear'), t('list.clear'), () =>
    go({ ...state, chosen: new Map(), page: 1 }, focusNext(0)),
  );
  return [
    element(
      'ul',
      { class: 'chips', role: 'list', 'aria-label': t('list.active') },
      ...[...buttons, ...(chips.length > 1 ? [clear] : [])].map((button) => element('li', {}, button)),
    ),
  ];
}

function chip(text: string, name: string, onClick: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: 'chip', 'aria-label': name },
    text,
    element('span', { class: 'kern-icon kern-icon--close kern-icon--small', 'aria-hidden': 'true' }),
  );
  button.addEventListener('click', onClick);
  return button;
}
