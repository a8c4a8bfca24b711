import type { Translate } from '#i18n/index.ts';
import type { SearchData, SearchFacet } from '#site/search-data.ts';
import { element } from './element.ts';
import type { SearchState } from './state.ts';

/** Facets with more values than this get a search field of their own. */
const MANY_VALUES = 15;
/** Facets that are open at first. */
const OPEN = 2;

interface Value {
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
  readonly label: HTMLLabelElement;
}

/** The filters beside the list. Built once; afterwards only counts and ticks change, so that focus stays where it is. */
export class FacetPanel {
  readonly #values: readonly (readonly Value[])[];

  constructor(
    root: HTMLElement,
    data: SearchData,
    t: Translate,
    onToggle: (facet: string, value: string) => void,
  ) {
    this.#values = data.facets.map((facet, position) => {
      const values = facet.values.map((value, index) => this.#value(facet, value, index, onToggle));
      const list = element(
        'fieldset',
        { class: 'facet-values' },
        element('legend', { class: 'sr-only' }, facet.label),
        ...values.map(({ label }) => label),
      );
      root.append(
        element(
          'details',
          { class: 'kern-accordion', open: position < OPEN, 'data-facet': facet.id },
          element(
            'summary',
            { class: 'kern-accordion__header' },
            element('span', { class: 'kern-title kern-title--small' }, facet.label),
          ),
          element(
            'section',
            { class: 'kern-accordion__body' },
            ...(facet.values.length > MANY_VALUES ? [valueSearch(facet, values, t)] : []),
            list,
          ),
        ),
      );
      return values;
    });
  }

  /** Shows ticks and counts of a state. A value that would give nothing is off. */
  update(data: SearchData, state: SearchState, counts: readonly (readonly number[])[]): void {
    for (const [facet, values] of this.#values.entries()) {
      const { id, values: ids } = data.facets[facet]!;
      for (const [index, { input, count }] of values.entries()) {
        const amount = counts[facet]?.[index] ?? 0;
        input.checked = state.chosen.get(id)?.has(ids[index]!) === true;
        input.disabled = amount === 0 && !input.checked;
        count.textContent = String(amount);
      }
    }
  }

  #value(
    facet: SearchFacet,
    value: string,
    index: number,
    onToggle: (facet: string, value: string) => void,
  ): Value {
    const input = element('input', { type: 'checkbox', value });
    const count = element('span', { class: 'count' });
    input.addEventListener('change', () => onToggle(facet.id, value));
    const label = element('label', {}, input, element('span', {}, facet.labels[index] ?? value), count);
    return { input, count, label };
  }
}

function valueSearch(facet: SearchFacet, values: readonly Value[], t: Translate): HTMLElement {
  const name = t('list.facetSearch', { label: facet.label });
  const input = element('input', {
    class: 'facet-search',
    type: 'search',
    'aria-label': name,
    placeholder: name,
  });
  input.addEventListener('input', () => {
    const needle = input.value.trim().toLowerCase();
    for (const [index, { label, input: box }] of values.entries()) {
      label.hidden = !box.checked && !(facet.labels[index] ?? '').toLowerCase().includes(needle);
    }
  });
  return input;
}
