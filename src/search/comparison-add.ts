import { counted, type Translate } from '#i18n/translator.ts';
import { urls } from '#site/urls.ts';
import type { ComparisonTitle } from '#site/view/comparison-titles.ts';
import { element } from './element.ts';
import { recordAttributes } from './phrase.ts';
import { loadJson } from './load.ts';
import { TitleFilter } from './title-filter.ts';

/** Results shown at once. */
const MAX_SHOWN = 8;

/** A search field over the titles of all solutions; each result is a button that adds it. */
export class AddSolution {
  readonly root: HTMLElement;
  readonly #input = element('input', {
    class: 'kern-form-input__input',
    id: 'loesung-hinzufuegen',
    type: 'search',
    autocomplete: 'off',
    'aria-describedby': 'loesung-hinzufuegen-hinweis',
  });
  readonly #list = element('ul', { class: 'comparison-hits', role: 'list' });
  readonly #status = element('p', { class: 'comparison-hits__count', role: 'status' });
  readonly #t: Translate;
  readonly #onAdd: (id: string) => void;
  #filter: Promise<TitleFilter> | undefined;
  #chosen: readonly string[] = [];

  constructor(t: Translate, onAdd: (id: string) => void) {
    this.#t = t;
    this.#onAdd = onAdd;
    const form = element(
      'form',
      { class: 'search-form', role: 'search' },
      element(
        'div',
        { class: 'kern-form-input' },
        element('label', { class: 'kern-label', for: this.#input.id }, t('compare.add')),
        element('p', { class: 'kern-hint', id: 'loesung-hinzufuegen-hinweis' }, t('compare.addHint')),
        this.#input,
      ),
    );
    this.root = element('div', { class: 'comparison-add' }, form, this.#status, this.#list);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#list.querySelector('button')?.focus();
    });
    this.#input.addEventListener('input', () => void this.#show());
    this.#input.addEventListener('focus', () => void this.#titles().catch(() => undefined));
    this.root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#input.value === '') return;
      event.preventDefault();
      this.clear();
      this.#input.focus();
    });
  }

  /** Solutions that stand in the comparison and are not offered again. */
  set chosen(ids: readonly string[]) {
    this.#chosen = ids;
  }

  /** Empties the field and its results. */
  clear(): void {
    this.#input.value = '';
    this.#list.replaceChildren();
    this.#status.textContent = '';
  }

  focus(): void {
    this.#input.focus();
  }

  #titles(): Promise<TitleFilter> {
    this.#filter ??= loadJson<ComparisonTitle[]>(urls.comparisonTitles).then(
      (titles) => new TitleFilter(titles),
    );
    // The next try starts anew.
    this.#filter.catch(() => (this.#filter = undefined));
    return this.#filter;
  }

  async #show(): Promise<void> {
    const query = this.#input.value;
    try {
      const filter = await this.#titles();
      // Somebody has typed on.
      if (query !== this.#input.value) return;
      const found = filter.find(query, this.#chosen);
      this.#list.replaceChildren(...found.slice(0, MAX_SHOWN).map((title) => this.#hit(title)));
      this.#status.textContent = query.trim() === '' ? '' : this.#countText(found.length);
    } catch {
      this.#list.replaceChildren();
      this.#status.textContent = this.#t('compare.titlesFailed');
    }
  }

  #hit([id, title, organisation]: ComparisonTitle): HTMLElement {
    const lang = recordAttributes(this.#t.language);
    const button = element(
      'button',
      { type: 'button', class: 'comparison-hit', 'data-id': id },
      element('span', { class: 'comparison-hit__title', ...lang }, title),
      ' ',
      element('span', { class: 'comparison-hit__organisation', ...lang }, organisation),
    );
    button.addEventListener('click', () => this.#onAdd(id));
    return element('li', {}, button);
  }

  #countText(count: number): string {
    if (count === 0) return this.#t('compare.hits.none');
    return count > MAX_SHOWN
      ? this.#t('compare.hitsShown', { shown: MAX_SHOWN, count })
      : counted(this.#t, 'compare.hits', count);
  }
}
