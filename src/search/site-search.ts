import { counted, translator, type Translate } from '#i18n/translator.ts';
import { PAGE_KINDS, type PageKind } from '#site/page-kinds.ts';
import { languageAt } from '#site/urls.ts';
import { element, part } from './element.ts';
import { findPages, isAlike, type FoundPage, type PagesFound } from './full-text.ts';
import { pageHit } from './page-hit.ts';
import { showProblem } from './problem.ts';
import { resultPages } from './result-pages.ts';
import { noPages, solutionsHint } from './site-search-help.ts';
import { asked, EMPTY_STATE, formatState, isJump, parseState, toggled, type SearchState } from './state.ts';

const HITS_PER_PAGE = 20;
/** Milliseconds of rest before what is typed is searched for. */
const REST = 300;
/** The one filter, as the address calls it. */
const KIND = 'art';
const KINDS = Object.entries(PAGE_KINDS) as [PageKind, string][];

/** Full-text search over all pages. Nothing is loaded before somebody searches or comes with an address that does. */
class SiteSearch extends HTMLElement {
  #t!: Translate;
  #state: SearchState = EMPTY_STATE;
  /** Counts runs, so that a slow answer never overwrites a later one. */
  #run = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const texts = JSON.parse(this.dataset['texts']!) as Record<string, string>;
    this.#t = translator(languageAt(location.pathname), texts);
    part(this, 'form').hidden = false;
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(asked(this.#state, this.#input.value));
    });
    this.addEventListener('input', ({ target }) => target === this.#input && this.#onTyping());
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'checkbox')
        this.#go(toggled(this.#state, KIND, target.value));
    });
    this.addEventListener('click', (event) => this.#onClick(event));
    addEventListener('hashchange', () => this.#onAddress());
    this.#onAddress();
  }

  get #input(): HTMLInputElement {
    return part(this, 'form').querySelector('input')!;
  }

  #onTyping(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#go(asked(this.#state, this.#input.value)), REST);
  }

  #onClick(event: MouseEvent): void {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-state]') : null;
    if (link === null) return;
    event.preventDefault();
    this.#go(parseState(link.hash, [KIND]), true);
  }

  /** After a jump within the page the state there was stays. */
  #onAddress(): void {
    if (isJump(location.hash)) {
      this.#writeAddress();
      return;
    }
    const state = parseState(location.hash, [KIND]);
    if (formatState(state, [KIND]) === formatState(this.#state, [KIND])) return;
    this.#input.value = state.query;
    this.#go(state);
  }

  /** Shows what a state asks for. */
  #go(state: SearchState, toResults = false): void {
    clearTimeout(this.#resting);
    this.#state = state;
    this.#writeAddress();
    void this.#show().then(() => {
      if (!toResults) return;
      part(this, 'count').focus();
      part(this, 'count').scrollIntoView({ block: 'start' });
    });
  }

  async #show(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const { query, page } = this.#state;
    part(this, 'problem').hidden = true;
    if (query === '') return this.#showNothing();
    try {
      const found = await findPages(query, this.#kinds(), this.#t.language);
      const pages = Math.max(1, Math.ceil(found.count / HITS_PER_PAGE));
      const shown = Math.min(page, pages);
      const hits = await found.load((shown - 1) * HITS_PER_PAGE, shown * HITS_PER_PAGE);
      if (run === this.#run) this.#paint(found, hits, shown, pages);
    } catch {
      if (run === this.#run) this.#fail();
    }
  }

  #kinds(): PageKind[] {
    const chosen = this.#state.chosen.get(KIND);
    return KINDS.filter(([, name]) => chosen?.has(name)).map(([kind]) => kind);
  }

  #paint(found: PagesFound, hits: readonly FoundPage[], page: number, pages: number): void {
    const t = this.#t;
    const { query } = this.#state;
    const isFound = hits.some((hit) => isAlike(query, hit));
    const isFiltered = this.#kinds().length > 0;
    const count = isFound ? found.count : 0;
    const text = count === 0 ? t('siteSearch.none') : counted(t, 'siteSearch.results', count);
    part(this, 'count').textContent = text;
    part(this, 'status').textContent = text;
    this.#showKinds(found.counts);
    part(this, 'kinds').hidden = !isFound && !isFiltered;
    part(this, 'hits').replaceChildren(
      ...(isFound
        ? [
            element('ul', { class: 'page-hits', role: 'list' }, ...hits.map((hit) => pageHit(hit, t))),
            ...resultPages(this.#state, page, pages, [KIND], t),
          ]
        : [noPages(query, isFiltered, t)]),
      solutionsHint(query, t),
    );
    part(this, 'results').hidden = false;
    part(this, 'lists').hidden = isFound;
  }

  #showKinds(counts: PagesFound['counts']): void {
    for (const [kind, name] of KINDS) {
      const box = this.querySelector<HTMLInputElement>(`input[value="${name}"]`)!;
      box.checked = this.#state.chosen.get(KIND)?.has(name) ?? false;
      box.disabled = !box.checked && counts[kind] === 0;
      box.parentElement!.querySelector('.count')!.textContent = String(counts[kind]);
    }
  }

  #showNothing(): void {
    part(this, 'results').hidden = true;
    part(this, 'lists').hidden = false;
    part(this, 'status').textContent = '';
  }

  #fail(): void {
    this.#showNothing();
    showProblem(this, this.#t('siteSearch.failed'));
  }

  #writeAddress(): void {
    history.replaceState(null, '', formatState(this.#state, [KIND]) || location.pathname);
  }
}

customElements.define('site-search', SiteSearch);
