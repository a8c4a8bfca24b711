import { normalise } from '#domain/german/normalise.ts';
import { LONG_FILTER, mostFrequent, SHOWN_OF_LONG } from '#site/filter-size.ts';
import type { Translate } from '#i18n/translator.ts';
import { facetLang } from '#site/phrase.ts';
import type { LoadedFacet } from './catalogue-data.ts';
import { element } from './element.ts';
import type { SearchState } from './state.ts';

interface Value {
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
  readonly label: HTMLLabelElement;
}

/** The filters beside the list, which the server wrote. Only counts and ticks change, so that focus stays where it is. */
export class FacetPanel {
  readonly #root: HTMLElement;
  #groups: FacetGroup[] = [];

  /** @param onToggle a visitor has ticked a value */
  constructor(root: HTMLElement, onToggle: (facet: string, value: string) => void) {
    this.#root = root;
    root.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
      onToggle(facetOf(target), target.value);
    });
    root.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'search') return;
      this.#groups.find(({ id }) => id === facetOf(target))?.show();
    });
  }

  /**
   * Shows ticks and counts of a state. A value that would give nothing is off and says so.
   * @param counts per facet and value
   */
  update(
    facets: readonly LoadedFacet[],
    state: SearchState,
    counts: readonly (readonly number[])[],
    t: Translate,
  ): void {
    if (this.#groups.length === 0) this.#groups = facets.map((facet) => new FacetGroup(this.#root, facet, t));
    for (const [position, group] of this.#groups.entries())
      group.update(counts[position]!, state.chosen.get(group.id) ?? new Set());
  }
}

/** The values of one facet. Of very many only those that are ticked, looked for or most frequent are shown. */
class FacetGroup {
  readonly id: string;
  readonly #facet: LoadedFacet;
  readonly #t: Translate;
  readonly #list: HTMLElement;
  readonly #search: HTMLInputElement | null;
  readonly #more: HTMLElement | null;
  readonly #values = new Map<string, Value>();
  #counts: readonly number[] = [];

  constructor(root: HTMLElement, facet: LoadedFacet, t: Translate) {
    const details = root.querySelector<HTMLElement>(`[data-facet="${facet.id}"]`)!;
    this.id = facet.id;
    this.#facet = facet;
    this.#t = t;
    this.#list = details.querySelector('fieldset')!;
    this.#search = details.querySelector('input[type="search"]');
    this.#more = details.querySelector('[data-more]');
    for (const label of details.querySelectorAll('label')) {
      const input = label.querySelector('input')!;
      this.#values.set(input.value, { input, label, count: label.querySelector('.count')! });
    }
  }

  update(counts: readonly number[], chosen: ReadonlySet<string>): void {
    this.#counts = counts;
    for (const value of this.#facet.values) {
      // A long facet makes a value only when it is chosen or shown.
      if (chosen.has(value) || this.#values.has(value)) this.#value(value).input.checked = chosen.has(value);
    }
    if (this.#facet.values.length > LONG_FILTER) this.show();
    else for (const [index, value] of this.#facet.values.entries()) this.#write(value, counts[index]!);
  }

  /** Shows the values that fit what is written in the facet's own search field. */
  show(): void {
    const needle = normalise(this.#search?.value.trim() ?? '');
    const all = this.#facet.values.map((value, index) => ({
      value,
      name: this.#facet.labels[index]!,
      count: this.#counts[index] ?? 0,
    }));
    const fitting = all.filter(({ name, count }) =>
      needle === '' ? count > 0 : normalise(name).includes(needle),
    );
    const ticked = all.filter(({ value }) => this.#values.get(value)?.input.checked === true);
    const shown = [...new Set([...ticked, ...mostFrequent(fitting, SHOWN_OF_LONG)])];
    const labels = shown.map(({ value }) => this.#value(value).label);
    // A value that has the focus keeps its place: moving it would take the focus away.
    const now = [...this.#list.querySelectorAll('label')];
    if (labels.length !== now.length || labels.some((label) => !now.includes(label))) {
      for (const label of now) if (!labels.includes(label)) label.remove();
      for (const label of labels) if (label.parentNode === null) this.#list.append(label);
    }
    const rest = fitting.filter((entry) => !shown.includes(entry)).length;
    if (this.#more !== null)
      this.#more.textContent =
        rest > 0
          ? this.#t('list.facetMore', { count: rest })
          : fitting.length === 0
            ? this.#t('list.facetNoHit')
            : '';
    for (const { value, count } of shown) this.#write(value, count);
  }

  #write(value: string, amount: number): void {
    const { input, count, label } = this.#value(value);
    input.disabled = amount === 0 && !input.checked;
    label.classList.toggle('is-empty', amount === 0);
    count.textContent = amount === 0 ? this.#t('list.facetNone') : String(amount);
  }

  #value(value: string): Value {
    let made = this.#values.get(value);
    if (made === undefined) {
      const input = element('input', { type: 'checkbox', value });
      const count = element('span', { class: 'count' });
      const name = element(
        'span',
        { lang: facetLang(this.id, this.#t.language) },
        this.#facet.labels[this.#facet.values.indexOf(value)] ?? value,
      );
      made = { input, count, label: element('label', {}, input, name, count) };
      this.#values.set(value, made);
    }
    return made;
  }
}

function facetOf(input: HTMLElement): string {
  return input.closest<HTMLElement>('[data-facet]')!.dataset['facet']!;
}
