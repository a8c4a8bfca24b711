import { element } from './element.ts';

/** Something that can be chosen while typing. */
export interface Option {
  readonly text: string;
  /** What it is, shown beside it: „Thema, 12 Lösungen“. */
  readonly detail: string;
  readonly href: string;
  /** Language of the text where it is not that of the page. */
  readonly lang?: string | undefined;
}

export interface ComboboxTexts {
  /** Name of the list of options. */
  readonly label: string;
  /** Announced when the list opens, with the number of its options. */
  readonly available: (count: number) => string;
}

/**
 * Suggestions below a search field, by the ARIA pattern „editable combobox with list autocomplete“: the focus stays
 * in the field, arrow keys move through the options, Enter opens the active one, Escape closes the list.
 */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status = element('p', { class: 'sr-only', role: 'status' });
  readonly #texts: () => ComboboxTexts;
  readonly #onChoose: (option: Option) => void;
  #options: readonly Option[] = [];
  /** Options that are not there yet. */
  #offered: Promise<readonly Option[]> | undefined;
  #active = -1;

  /**
   * @param texts asked for when the list first opens, because they may be loaded later
   * @param onChoose the visitor has chosen an option
   */
  constructor(input: HTMLInputElement, texts: () => ComboboxTexts, onChoose: (option: Option) => void) {
    this.#input = input;
    this.#texts = texts;
    this.#onChoose = onChoose;
    this.#list = element('ul', {
      class: 'suggestions',
      role: 'listbox',
      id: `${input.id}-vorschlaege`,
      hidden: true,
    });
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.#list.id);
    input.setAttribute('aria-expanded', 'false');
    input.after(this.#list, this.#status);
    input.addEventListener('keydown', (event) => this.#onKey(event));
    input.addEventListener('blur', () => this.close());
    // The field keeps the focus while an option is clicked.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => {
      const item = target instanceof Element ? target.closest('[role="option"]') : null;
      const index = item === null ? -1 : [...this.#list.children].indexOf(item);
      if (index >= 0) this.#choose(index);
    });
  }

  /** Shows options as soon as they are there, unless others were offered or the list was closed in the meantime. */
  async offer(options: Promise<readonly Option[]>): Promise<void> {
    this.#offered = options;
    const ready = await options.catch(() => []);
    if (this.#offered === options) this.#show(ready);
  }

  close(): void {
    this.#offered = undefined;
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#activate(-1);
    this.#announce('');
  }

  /** None closes the list. */
  #show(options: readonly Option[]): void {
    this.#options = options;
    if (options.length === 0 || document.activeElement !== this.#input) return this.close();
    const { label, available } = this.#texts();
    this.#list.setAttribute('aria-label', label);
    this.#list.replaceChildren(
      ...options.map(({ text, detail, lang }, index) =>
        element(
          'li',
          { role: 'option', id: `${this.#list.id}-${index}`, 'aria-selected': 'false', class: 'suggestion' },
          element('span', { class: 'suggestion__text', lang }, text),
          ' ',
          element('span', { class: 'suggestion__detail' }, detail),
        ),
      ),
    );
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#activate(-1);
    this.#announce(available(options.length));
  }

  get #isOpen(): boolean {
    return !this.#list.hidden;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      if (!this.#isOpen && this.#options.length > 0 && this.#input.value.trim() !== '')
        this.#show(this.#options);
      if (!this.#isOpen) return;
      event.preventDefault();
      // One place before the first option is the field itself.
      const places = this.#options.length + 1;
      if (!event.altKey) this.#activate(((this.#active + 1 + step + places) % places) - 1);
      else if (step === -1) this.close();
    } else if (event.key === 'Escape' && this.#isOpen) {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Enter' && this.#isOpen && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#active);
    } else if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) {
      this.#activate(-1);
    }
  }

  #announce(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  #activate(index: number): void {
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const item = this.#list.children[index];
    if (item === undefined) return this.#input.removeAttribute('aria-activedescendant');
    item.setAttribute('aria-selected', 'true');
    item.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', item.id);
  }

  #choose(index: number): void {
    const option = this.#options[index]!;
    this.close();
    this.#options = [];
    this.#onChoose(option);
  }
}
