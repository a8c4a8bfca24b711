import { counted, translate, type Translate } from '#i18n/index.ts';
import type { SearchData } from '#site/search-data.ts';
import { urls } from '#site/urls.ts';
import { CardStore } from './card-store.ts';
import { cardElement } from './card.ts';
import { element } from './element.ts';
import { FacetPanel } from './facet-panel.ts';
import { FullText } from './full-text.ts';
import { loadJson } from './load-json.ts';
import { queryWords } from './mark.ts';
import { resultsOf, type Results } from './results.ts';
import {
  EMPTY_STATE,
  formatState,
  parseState,
  SORTS,
  toggled,
  type SearchState,
  type Sort,
} from './state.ts';

const CARDS_PER_PAGE = 24;
/** Milliseconds without a key press before the search runs. */
const PAUSE = 200;

/**
 * Search, facets and sorting over the server's list. The whole state stands in the address fragment; the list the
 * server wrote stays until the first result can be shown, and comes back if loading fails.
 */
class MakiCatalogue extends HTMLElement {
  readonly #t: Translate = translate('de');
  readonly #fullText = new FullText();
  #data: SearchData | undefined;
  #cards: CardStore | undefined;
  #panel: FacetPanel | undefined;
  #state: SearchState = EMPTY_STATE;
  /** Counts runs, so that a slow answer never overwrites a later one. */
  #run = 0;
  /** Whether the last run could not be shown; then the same words may be tried again. */
  #failed = false;

  connectedCallback(): void {
    void this.#start().catch(() => this.#fail());
  }

  async #start(): Promise<void> {
    const data = await loadJson<SearchData>(this.dataset['source'] ?? urls.searchData);
    this.#data = data;
    this.#cards = new CardStore(data.cardsPerFile);
    this.#state = parseState(location.hash, this.#facetIds());
    const form = this.#part('form') as HTMLFormElement;
    const input = form.querySelector('input')!;
    input.value = this.#state.query;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ ...this.#state, query: input.value.trim(), page: 1 });
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#go({ ...this.#state, query: input.value.trim(), page: 1 }), PAUSE);
    });
    this.#panel = new FacetPanel(this.#part('facets'), data, this.#t, (facet, value) =>
      this.#go(toggled(this.#state, facet, value)),
    );
    addEventListener('hashchange', () => {
      // A jump within the page, such as the skip link's, is no state: the one there was stays, and stays shareable.
      if (/^#[^=]+$/.test(location.hash)) {
        history.replaceState(null, '', this.#fragment() || location.pathname);
        return;
      }
      const state = parseState(location.hash, this.#facetIds());
      if (formatState(state, this.#facetIds()) === this.#fragment()) return;
      this.#state = state;
      input.value = state.query;
      this.#show();
    });
    await this.#render();
    form.hidden = false;
    const facets = this.#part('facets') as HTMLDetailsElement;
    // Where there is room the filters are always open, and nothing there opens them.
    const roomy = matchMedia('(min-width: 62rem)');
    facets.open = roomy.matches;
    roomy.addEventListener('change', () => (facets.open = roomy.matches));
    facets.hidden = false;
    this.#part('browse').hidden = true;
  }

  /** Takes a state a visitor has chosen: into the address, then on the page. */
  #go(state: SearchState, focus?: () => void): void {
    if (formatState(state, this.#facetIds()) === this.#fragment() && !this.#failed) return;
    this.#state = state;
    history.replaceState(null, '', this.#fragment() || location.pathname);
    this.#show(focus);
  }

  #show(focus?: () => void): void {
    this.#render().then(focus, () => this.#fail());
  }

  async #render(): Promise<void> {
    const data = this.#data!;
    const state = this.#state;
    this.#run += 1;
    const run = this.#run;
    const hits = state.query === '' ? undefined : await this.#fullText.search(state.query);
    const results = resultsOf(data, state, hits);
    const pages = Math.max(1, Math.ceil(results.ordered.length / CARDS_PER_PAGE));
    const page = Math.min(state.page, pages);
    const cards = await this.#cards!.cards(
      results.ordered.slice((page - 1) * CARDS_PER_PAGE, page * CARDS_PER_PAGE),
    );
    if (run !== this.#run) return;
    this.#failed = false;
    this.#panel!.update(data, state, results.counts);
    const words = queryWords(state.query);
    const list =
      cards.length === 0
        ? this.#empty()
        : element(
            'ul',
            { class: 'card-grid', role: 'list' },
            ...cards.map((card) => cardElement(card, words, this.#t)),
          );
    const container = this.#part('results');
    container.replaceChildren(
      this.#head(results),
      ...this.#chips(data),
      list,
      ...this.#pagination(page, pages),
    );
    container.hidden = false;
    this.#part('static').hidden = true;
    const status = this.#part('status');
    const text = this.#countText(results.ordered.length);
    if (status.textContent !== text) status.textContent = text;
  }

  #countText(count: number): string {
    return count === 0 ? this.#t('list.results.none') : counted(this.#t, 'list.results', count);
  }

  #head(results: Results): HTMLElement {
    // Without a query there is no relevance; the list then stands in the order of titles.
    const searched = this.#state.query !== '';
    const select = element(
      'select',
      { id: 'sortierung' },
      ...SORTS.filter((sort) => searched || sort !== 'relevance').map((sort) =>
        element('option', { value: sort }, this.#t(`list.sort.${sort}`)),
      ),
    );
    select.value = searched || this.#state.sort !== 'relevance' ? this.#state.sort : 'title';
    select.addEventListener('change', () =>
      this.#go({ ...this.#state, sort: select.value as Sort, page: 1 }, () =>
        this.querySelector('select')?.focus(),
      ),
    );
    return element(
      'div',
      { class: 'list-head' },
      element(
        'p',
        { class: 'list-head__count', 'data-count': results.ordered.length },
        this.#countText(results.ordered.length),
      ),
      element(
        'div',
        { class: 'sort' },
        element('label', { for: 'sortierung' }, this.#t('list.sort')),
        select,
      ),
    );
  }

  #chips(data: SearchData): HTMLElement[] {
    const chips = data.facets.flatMap(({ id, values, labels }) =>
      values.flatMap((value, index) =>
        this.#state.chosen.get(id)?.has(value) === true ? [{ id, value, label: labels[index] ?? value }] : [],
      ),
    );
    if (chips.length === 0) return [];
    const focusNext = (index: number) => () => {
      const buttons = [...this.querySelectorAll<HTMLButtonElement>('.chip')];
      (buttons[Math.min(index, buttons.length - 1)] ?? this.#part('form').querySelector('input'))?.focus();
    };
    const buttons = chips.map(({ id, value, label }, index) =>
      this.#chip(label, this.#t('list.remove', { label }), () =>
        this.#go(toggled(this.#state, id, value), focusNext(index)),
      ),
    );
    const clear = this.#chip(this.#t('list.clear'), this.#t('list.clear'), () =>
      this.#go({ ...this.#state, chosen: new Map(), page: 1 }, focusNext(0)),
    );
    return [
      element(
        'ul',
        { class: 'chips', role: 'list', 'aria-label': this.#t('list.active') },
        ...[...buttons, ...(chips.length > 1 ? [clear] : [])].map((button) => element('li', {}, button)),
      ),
    ];
  }

  #chip(text: string, name: string, onClick: () => void): HTMLButtonElement {
    const button = element(
      'button',
      { type: 'button', class: 'chip', 'aria-label': name },
      text,
      element('span', { class: 'kern-icon kern-icon--close kern-icon--small', 'aria-hidden': 'true' }),
    );
    button.addEventListener('click', onClick);
    return button;
  }

  #empty(): HTMLElement {
    return element(
      'div',
      { class: 'empty' },
      element('h2', { class: 'kern-heading-small' }, this.#t('list.empty.title')),
      element('p', {}, this.#t('list.empty.text')),
      element('a', { href: urls.contribute }, this.#t('list.empty.contribute')),
    );
  }

  #pagination(page: number, pages: number): HTMLElement[] {
    if (pages === 1) return [];
    const numbers = [...new Set([1, page - 1, page, page + 1, pages])]
      .filter((number) => number >= 1 && number <= pages)
      .sort((a, b) => a - b);
    const items = numbers.map((number) => {
      if (number === page)
        return element('li', {}, element('span', { 'aria-current': 'page' }, String(number)));
      const fragment = formatState({ ...this.#state, page: number }, this.#facetIds());
      const link = element(
        'a',
        { href: fragment || location.pathname, 'aria-label': this.#t('list.goto', { page: number }) },
        String(number),
      );
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.#go({ ...this.#state, page: number }, () => this.#toTop());
      });
      return element('li', {}, link);
    });
    return [
      element(
        'nav',
        { 'aria-label': this.#t('list.pagination') },
        element('ul', { class: 'pagination', role: 'list' }, ...items),
      ),
    ];
  }

  #toTop(): void {
    const head = this.querySelector<HTMLElement>('.list-head__count');
    head?.setAttribute('tabindex', '-1');
    head?.focus();
  }

  #fragment(): string {
    return formatState(this.#state, this.#facetIds());
  }

  #facetIds(): string[] {
    return this.#data?.facets.map(({ id }) => id) ?? [];
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (part === null) throw new Error(`maki-catalogue: no part ${name}`);
    return part;
  }

  #fail(): void {
    this.#failed = true;
    this.#part('status').textContent = this.#t('list.failed');
    this.#part('static').hidden = false;
    this.#part('results').hidden = true;
  }
}

customElements.define('maki-catalogue', MakiCatalogue);
