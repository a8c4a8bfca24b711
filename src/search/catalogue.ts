import type { CatalogueView } from './catalogue-view.ts';
import { part } from './element.ts';
import { keepButton } from './keep-button.ts';
import { showProblem } from './problem.ts';
import { isJump } from './state.ts';

/** What a visitor does to use the search; what happened before everything was loaded happens again afterwards. */
const USES = ['input', 'change', 'click', 'submit'] as const;

/**
 * Search, filters and sorting over the server's list. Nothing is loaded before a visitor uses them or comes with an
 * address that asks for something; the list the server wrote stays until the first result can be shown.
 */
class MakiCatalogue extends HTMLElement {
  #view: Promise<CatalogueView> | undefined;

  connectedCallback(): void {
    for (const name of ['form', 'facets', 'head', 'tools']) part(this, name).hidden = false;
    part(this, 'browse').hidden = true;
    this.#openFilters();
    this.#addKeepButtons();
    for (const use of USES) this.addEventListener(use, this.#onFirstUse);
    this.querySelector('#suche')?.addEventListener('focus', () => void this.#start(), { once: true });
    addEventListener('hashchange', () => this.#onAddress());
    this.#onAddress();
  }

  #onAddress(): void {
    if (location.hash !== '' && !isJump(location.hash)) void this.#start();
  }

  readonly #onFirstUse = (event: Event): void => {
    const { target, type } = event;
    if (!(target instanceof HTMLElement)) return;
    if (type === 'click' && target.closest('[data-keep], [data-export]') === null) return;
    if (type === 'submit') event.preventDefault();
    void this.#start().then(
      (view) => view && target.dispatchEvent(new Event(type, { bubbles: true, cancelable: true })),
    );
  };

  /** Loads what is needed, once; undefined if that fails, and then the next use tries again. */
  async #start(): Promise<CatalogueView | undefined> {
    try {
      this.#view ??= import('./catalogue-view.ts').then(({ CatalogueView }) => CatalogueView.start(this));
      const view = await this.#view;
      for (const use of USES) this.removeEventListener(use, this.#onFirstUse);
      return view;
    } catch {
      this.#view = undefined;
      showProblem(this, this.dataset['textFailed'] ?? '');
      return undefined;
    }
  }

  /** Where there is room the filters are always open, and nothing there opens them. */
  #openFilters(): void {
    const facets = part(this, 'facets') as HTMLDetailsElement;
    const roomy = matchMedia('(min-width: 62rem)');
    facets.open = roomy.matches;
    roomy.addEventListener('change', () => (facets.open = roomy.matches));
  }

  /** The cards of the server have no buttons, because without a script they could do nothing. */
  #addKeepButtons(): void {
    const { textKeep: keep = '', textKept: kept = '' } = this.dataset;
    for (const card of this.querySelectorAll<HTMLElement>('[data-part="static"] .solution-card')) {
      const title = card.querySelector('.solution-card__title')?.textContent.trim() ?? '';
      const button = keepButton(card.dataset['id']!, title, false, { keep, kept });
      card.querySelector('.solution-card__actions')?.append(' ', button);
    }
  }
}

customElements.define('maki-catalogue', MakiCatalogue);
