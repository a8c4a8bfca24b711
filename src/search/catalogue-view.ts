import type { SearchResult } from '#domain/search/engine.ts';
import { counted, type Translate } from '#i18n/translator.ts';
import { siteSearchUrl } from '#site/urls.ts';
import { cardElement } from './card.ts';
import { catalogueData, type CatalogueData } from './catalogue-data.ts';
import { Combobox } from './combobox.ts';
import { element, part } from './element.ts';
import { FacetPanel } from './facet-panel.ts';
import { filterChips } from './filter-chips.ts';
import { ListTools } from './list-tools.ts';
import { Marker } from './mark.ts';
import { noHits } from './no-hits.ts';
import { announce, showProblem } from './problem.ts';
import { queryNote } from './query-note.ts';
import { reasonTexts } from './reasons.ts';
import { resultPages } from './result-pages.ts';
import { resultsOf, type Results } from './results.ts';
import { selectionBar } from './selection-bar.ts';
import {
  asked,
  EMPTY_STATE,
  formatState,
  isJump,
  kept,
  parseState,
  toggled,
  type SearchState,
  type Sort,
} from './state.ts';
import { suggestionsFor, suggestionTexts } from './suggestions.ts';

const CARDS_PER_PAGE = 24;
/** Cards that are shown at once: what fits a screen. */
const FIRST_CARDS = 6;
/** Milliseconds without another key before the other cards are loaded. */
const PAUSE = 120;
/** Milliseconds of rest before the address takes over what is typed and the number of results is announced. */
const REST = 400;

/** The catalogue once it is used: shows what a state asks for, and makes states of what a visitor does. */
export class CatalogueView {
  readonly #root: HTMLElement;
  readonly #catalogue: CatalogueData;
  readonly #input: HTMLInputElement;
  readonly #sort: HTMLSelectElement;
  readonly #panel: FacetPanel;
  readonly #tools: ListTools;
  readonly #facets: readonly string[];
  #state: SearchState = EMPTY_STATE;
  /** Counts runs, so that a slow answer never overwrites a later one. */
  #run = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** @throws Error when the data of the catalogue cannot be loaded */
  static async start(root: HTMLElement): Promise<CatalogueView> {
    const view = new CatalogueView(root, await catalogueData(root.dataset['source']!));
    await view.#begin();
    return view;
  }

  private constructor(root: HTMLElement, catalogue: CatalogueData) {
    this.#root = root;
    this.#catalogue = catalogue;
    this.#facets = catalogue.facetIds;
    this.#input = part(root, 'form').querySelector('input')!;
    this.#sort = root.querySelector('select')!;
    this.#panel = new FacetPanel(part(root, 'facets'), (facet, value) =>
      this.#go(toggled(this.#state, facet, value)),
    );
    this.#tools = new ListTools(part(root, 'tools'), catalogue);
  }

  async #begin(): Promise<void> {
    this.#state = parseState(location.hash, this.#facets);
    // What was typed while the search was loading stays.
    if (this.#input.value === '') this.#input.value = this.#state.query;
    const { facets, t } = this.#catalogue;
    this.#panel.update(facets, this.#state, resultsOf(facets, EMPTY_STATE, this.#all(), undefined).counts, t);
    if (this.#fragment() !== '') await this.#show();
    this.#listen();
  }

  #listen(): void {
    const combobox = new Combobox(
      this.#input,
      () => suggestionTexts(this.#catalogue),
      ({ href }) => this.#follow(href),
    );
    this.#input.addEventListener('input', () => {
      const typed = this.#input.value;
      this.#go(asked(this.#state, typed), { isTyping: true });
      void combobox.offer(suggestionsFor(this.#catalogue, typed));
    });
    part(this.#root, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      combobox.close();
      this.#go(asked(this.#state, this.#input.value));
    });
    this.#sort.addEventListener('change', () =>
      this.#go({ ...this.#state, sort: this.#sort.value as Sort, page: 1 }),
    );
    this.#root.addEventListener('click', (event) => this.#onClick(event));
    addEventListener('hashchange', () => this.#onAddress());
    addEventListener('pagehide', () => this.#rest());
  }

  #onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const keep = target?.closest<HTMLElement>('[data-keep]')?.dataset['keep'];
    if (keep !== undefined) {
      this.#go(kept(this.#state, keep), { focus: () => this.#focusKeep(keep) });
      return;
    }
    const link = target?.closest<HTMLAnchorElement>('a[data-state]') ?? null;
    // With these keys a link opens elsewhere.
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const next = parseState(link.hash, this.#facets);
    this.#input.value = next.query;
    const isOtherPage = next.page !== this.#state.page;
    this.#go(next, { focus: () => this.#toResults(isOtherPage) });
  }

  /** After a jump within the page the state there was stays, and stays shareable. */
  #onAddress(): void {
    if (isJump(location.hash)) {
      history.replaceState(null, '', this.#address());
      return;
    }
    const state = parseState(location.hash, this.#facets);
    if (formatState(state, this.#facets) === this.#fragment()) return;
    this.#state = state;
    this.#input.value = state.query;
    void this.#show();
  }

  /** A suggestion: within the catalogue another state, else another page. */
  #follow(href: string): void {
    const address = new URL(href, location.href);
    if (address.pathname !== location.pathname) return location.assign(address);
    this.#input.value = '';
    this.#go({ ...parseState(address.hash, this.#facets), selection: this.#state.selection });
  }

  /** Takes a state a visitor has chosen: on the page at once, into the address when the typing rests. */
  #go(
    state: SearchState,
    { isTyping = false, focus }: { isTyping?: boolean; focus?: () => void } = {},
  ): void {
    this.#state = state;
    if (!isTyping) this.#rest();
    void this.#show().then(focus);
  }

  #rest(): void {
    clearTimeout(this.#resting);
    if (formatState(parseState(location.hash, this.#facets), this.#facets) !== this.#fragment())
      history.replaceState(null, '', this.#address());
  }

  async #show(): Promise<void> {
    const run = this.#run + 1;
    try {
      await this.#render();
    } catch {
      if (run === this.#run) this.#fail();
    }
  }

  #fail(): void {
    showProblem(this.#root, this.#catalogue.t('list.failed'));
  }

  async #render(): Promise<void> {
    const state = this.#state;
    this.#run += 1;
    const run = this.#run;
    const found =
      state.query === ''
        ? undefined
        : await this.#catalogue.searcher.search(state.query, { literal: state.literal });
    const results = resultsOf(
      this.#catalogue.facets,
      state,
      await this.#within(state, found),
      await this.#order(state, found),
    );
    const pages = Math.max(1, Math.ceil(results.ordered.length / CARDS_PER_PAGE));
    const page = Math.min(state.page, pages);
    const shown = results.ordered.slice((page - 1) * CARDS_PER_PAGE, page * CARDS_PER_PAGE);
    const first = await this.#cards(state, found, shown.slice(0, FIRST_CARDS));
    if (run !== this.#run) return;
    const list = this.#list(state, first);
    this.#paint(state, results, found, { page, pages, list });
    const rest = shown.slice(FIRST_CARDS);
    if (rest.length > 0) void this.#addRest(run, list, () => this.#cards(state, found, rest));
  }

  /** What stands further down comes when nothing more is typed: each key would load many files for nothing. */
  async #addRest(run: number, list: HTMLElement, make: () => Promise<HTMLElement[]>): Promise<void> {
    list.setAttribute('aria-busy', 'true');
    try {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (run !== this.#run) return;
      const cards = await make();
      if (run !== this.#run) return;
      list.append(...cards);
      list.removeAttribute('aria-busy');
    } catch {
      if (run === this.#run) this.#fail();
    }
  }

  /** Positions that the query and the visitor's list leave, best first. */
  async #within(state: SearchState, found: SearchResult | undefined): Promise<readonly number[]> {
    if (state.onlySelection) return this.#catalogue.positions(state.selection);
    if (found !== undefined) return found.hits.map(({ document }) => document);
    return this.#all();
  }

  async #order(state: SearchState, found: SearchResult | undefined): Promise<readonly number[] | undefined> {
    if (state.sort === 'relevance') return undefined;
    if (state.sort !== 'title') return (await this.#catalogue.orders())[state.sort];
    return found === undefined && !state.onlySelection ? undefined : this.#all();
  }

  /** All positions, in the order of titles. */
  #all(): readonly number[] {
    return Array.from({ length: this.#catalogue.data.count }, (_, position) => position);
  }

  #list(state: SearchState, cards: readonly HTMLElement[]): HTMLElement {
    return cards.length === 0
      ? noHits(this.#catalogue, state, state.chosen.size > 0)
      : element('ul', { class: 'card-grid', role: 'list' }, ...cards);
  }

  /** The cards at the given positions, with why they were found. */
  async #cards(
    state: SearchState,
    found: SearchResult | undefined,
    positions: readonly number[],
  ): Promise<HTMLElement[]> {
    const { t } = this.#catalogue;
    const words = {
      t,
      query: state.query,
      label: (id: string, fallback: string) => this.#catalogue.conceptLabel(id, fallback),
      kind: (id: string) => this.#catalogue.conceptKind(id),
    };
    const cards = await this.#catalogue.cards(positions);
    return cards.map((card, index) => {
      const reasons = found?.reasons(positions[index]!) ?? [];
      return cardElement(
        {
          card,
          marker: new Marker(reasons),
          reasons: reasonTexts(reasons, [card.title, card.summary, card.organisation].join('\n'), words),
          selection: state.selection,
        },
        t,
      );
    });
  }

  #paint(
    state: SearchState,
    results: Results,
    found: SearchResult | undefined,
    { page, pages, list }: { page: number; pages: number; list: HTMLElement },
  ): void {
    const { facets, t } = this.#catalogue;
    const count = results.ordered.length;
    this.#panel.update(facets, state, results.counts, t);
    part(this.#root, 'problem').hidden = true;
    part(this.#root, 'results').replaceChildren(
      ...queryNote(this.#catalogue, state, found),
      ...filterChips(this.#catalogue, state, (next, focus) => this.#go(next, { focus })),
      list,
      ...resultPages(state, page, pages, this.#facets, t),
      ...elsewhere(state, t),
    );
    part(this.#root, 'results').hidden = false;
    part(this.#root, 'static').hidden = true;
    part(this.#root, 'selection').replaceChildren(...selectionBar(state, this.#facets, t));
    this.#showSort(state);
    const text = this.#countText(state, count);
    const shown = part(this.#root, 'count');
    shown.textContent = text;
    shown.dataset['count'] = String(count);
    this.#tools.update(state, results.ordered, text);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#rest();
      announce(this.#root, text);
    }, REST);
  }

  #countText({ onlySelection }: SearchState, count: number): string {
    const { t } = this.#catalogue;
    if (onlySelection) return counted(t, 'selection.count', count);
    return count === 0 ? t('list.results.none') : counted(t, 'list.results', count);
  }

  /** Without a query there is no relevance; the list then stands in the order of titles. */
  #showSort({ query, sort, onlySelection }: SearchState): void {
    const isRanked = query !== '' || onlySelection;
    const relevance = this.#sort.querySelector<HTMLOptionElement>('[value="relevance"]')!;
    relevance.hidden = !isRanked;
    relevance.disabled = !isRanked;
    this.#sort.value = sort === 'relevance' && !isRanked ? 'title' : sort;
  }

  #focusKeep(id: string): void {
    const button = this.#root.querySelector<HTMLElement>(
      `[data-part="results"] [data-keep="${CSS.escape(id)}"]`,
    );
    (button ?? part(this.#root, 'count')).focus();
  }

  /** Where reading goes on after a link within the list. */
  #toResults(isOtherPage: boolean): void {
    const head = part(this.#root, 'count');
    head.focus();
    if (isOtherPage) head.scrollIntoView({ block: 'start' });
  }

  #fragment(): string {
    return formatState(this.#state, this.#facets);
  }

  #address(): string {
    return this.#fragment() || location.pathname;
  }
}

/** The way to the search over all pages, with the same words. */
function elsewhere({ query }: SearchState, t: Translate): HTMLElement[] {
  if (query === '') return [];
  return [
    element(
      'p',
      { class: 'elsewhere' },
      element('a', { href: siteSearchUrl(query, t.language) }, t('list.elsewhere')),
    ),
  ];
}
