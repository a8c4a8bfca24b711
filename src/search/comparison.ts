import type { Language } from '#domain/text.ts';
import { translator, type Translate } from '#i18n/translator.ts';
import type { ComparedFields } from '#site/comparison-data.ts';
import { comparisonTable, MAX_COMPARED } from '#site/comparison-table.ts';
import type { ComparedSolution } from '#site/view/compared-solution.ts';
import { AddSolution } from './comparison-add.ts';
import { formatChoice, parseChoice, type Choice } from './comparison-choice.ts';
import { ComparisonStore, type Loaded } from './comparison-store.ts';
import { comparisonElements } from './comparison-table.ts';
import { element, part } from './element.ts';
import { recordAttributes } from './phrase.ts';

const MAX_SUGGESTIONS = 5;

/** Two to four solutions side by side. Which ones stands in the address fragment and nowhere else. */
class MakiComparison extends HTMLElement {
  // Only the texts that are needed here come with the page.
  readonly #t: Translate = translator(
    document.documentElement.lang as Language,
    JSON.parse(this.dataset['texts']!) as Record<string, string>,
  );
  readonly #store = new ComparisonStore(
    this.#t.language,
    JSON.parse(this.dataset['fields']!) as ComparedFields,
  );
  readonly #add = new AddSolution(this.#t, (id) => this.#addSolution(id));
  readonly #suggestions = element('div', { class: 'comparison-suggestions' });
  readonly #full = element('p', { hidden: true }, this.#t('compare.full'));
  readonly #onlyDifferent = element('input', {
    type: 'checkbox',
    class: 'kern-form-check__checkbox',
    id: 'nur-unterschiede',
  });
  readonly #filter = element(
    'div',
    { class: 'kern-form-check', hidden: true },
    this.#onlyDifferent,
    element('label', { class: 'kern-label', for: 'nur-unterschiede' }, this.#t('compare.onlyDifferences')),
  );
  #shown: readonly ComparedSolution[] = [];
  /** Counts runs, so that a slow answer never overwrites a later one. */
  #run = 0;

  connectedCallback(): void {
    const tools = part(this, 'tools');
    tools.replaceChildren(this.#add.root, this.#suggestions, this.#full, this.#filter);
    tools.hidden = false;
    this.#onlyDifferent.addEventListener('change', () => this.#hideSame());
    addEventListener('hashchange', () => {
      // A jump within the page, such as the skip link's, is no choice: the one there was stays, and stays shareable.
      if (document.getElementById(location.hash.slice(1)) !== null) {
        history.replaceState(null, '', this.#address(this.#shown.map(({ id }) => id)));
        return;
      }
      void this.#show(parseChoice(location.hash));
    });
    void this.#show(parseChoice(location.hash));
  }

  #addSolution(id: string): void {
    this.#add.clear();
    void this.#choose([...this.#shown.map((solution) => solution.id), id]).then(() => {
      if (this.#shown.length < MAX_COMPARED) this.#add.focus();
      else this.querySelector<HTMLElement>(`.comparison__remove[data-id="${id}"]`)?.focus();
    });
  }

  #removeSolution(id: string): void {
    const position = this.#shown.findIndex((solution) => solution.id === id);
    void this.#choose(this.#shown.map((solution) => solution.id).filter((other) => other !== id)).then(() => {
      const buttons = this.querySelectorAll<HTMLElement>('.comparison__remove');
      const next = buttons[Math.min(position, buttons.length - 1)];
      if (next === undefined) this.#add.focus();
      else next.focus();
    });
  }

  /** Takes a choice a visitor has made: into the address, then on the page. */
  #choose(ids: readonly string[]): Promise<void> {
    history.pushState(null, '', this.#address(ids));
    return this.#show({ ids, tooMany: false });
  }

  async #show({ ids, tooMany }: Choice): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    this.toggleAttribute('aria-busy', true);
    const loaded = await Promise.all(ids.map((id) => this.#store.load(id)));
    if (run !== this.#run) return;
    this.removeAttribute('aria-busy');
    // A former id brings the solution under its present one, perhaps a second time.
    const solutions = [
      ...new Map(
        loaded.flatMap((one) => ('solution' in one ? [[one.solution.id, one.solution]] : [])),
      ).values(),
    ];
    this.#shown = solutions;
    if (solutions.length > 0 && solutions.length === ids.length) {
      history.replaceState(null, '', this.#address(solutions.map(({ id }) => id)));
    }
    this.#showMessages(loaded, tooMany);
    this.#showTools();
    part(this, 'table').replaceChildren(
      ...(solutions.length === 0
        ? []
        : comparisonElements(solutions, this.#t, (id) => this.#removeSolution(id))),
    );
    this.#hideSame();
    this.#announce();
  }

  #showMessages(loaded: readonly Loaded[], tooMany: boolean): void {
    const texts = [
      ...loaded.flatMap((one) =>
        'problem' in one ? [this.#t(`compare.${one.problem}`, { id: one.id })] : [],
      ),
      ...(tooMany ? [this.#t('compare.tooMany')] : []),
    ];
    const hint =
      this.#shown.length === 0 ? 'compare.empty' : this.#shown.length === 1 ? 'compare.onlyOne' : undefined;
    part(this, 'messages').replaceChildren(
      ...(texts.length === 0
        ? []
        : [
            element(
              'div',
              { class: 'notice notice--warning' },
              element('span', { class: 'kern-icon kern-icon--warning', 'aria-hidden': 'true' }),
              element('div', {}, ...texts.map((text) => element('p', {}, text))),
            ),
          ]),
      ...(hint === undefined ? [] : [element('p', {}, this.#t(hint))]),
    );
  }

  #showTools(): void {
    const ids = this.#shown.map(({ id }) => id);
    const full = ids.length >= MAX_COMPARED;
    this.#add.chosen = ids;
    this.#add.root.hidden = full;
    this.#full.hidden = !full;
    this.#filter.hidden = ids.length < 2;
    const similar = new Map(
      this.#shown.flatMap((solution) =>
        solution.similar.map(({ id, title }): [string, string] => [id, title]),
      ),
    );
    for (const id of ids) similar.delete(id);
    this.#suggestions.hidden = full || similar.size === 0;
    this.#suggestions.replaceChildren(
      element('h2', { class: 'comparison-suggestions__title' }, this.#t('compare.suggestions')),
      element(
        'ul',
        { class: 'chips', role: 'list' },
        ...[...similar].slice(0, MAX_SUGGESTIONS).map(([id, title]) => {
          const button = element(
            'button',
            { type: 'button', class: 'chip', 'aria-label': this.#t('compare.addButton', { title }) },
            element('span', recordAttributes(this.#t.language), title),
          );
          button.addEventListener('click', () => this.#addSolution(id));
          return element('li', {}, button);
        }),
      ),
    );
  }

  #hideSame(): void {
    const hide = this.#onlyDifferent.checked && this.#shown.length > 1;
    for (const body of this.querySelectorAll('.comparison tbody')) {
      let visible = 0;
      for (const row of body.querySelectorAll<HTMLElement>('.comparison__row')) {
        row.hidden = hide && !row.classList.contains('comparison__row--different');
        if (!row.hidden) visible += 1;
      }
      (body as HTMLElement).hidden = visible === 0;
    }
  }

  #announce(): void {
    const { different, total } = comparisonTable(this.#shown);
    const messages = part(this, 'messages').innerText;
    const titles = this.#shown.map(({ title }) => title).join(', ');
    const own =
      this.#shown.length > 1
        ? this.#t('compare.status', { count: this.#shown.length, titles, different, total })
        : this.#shown.length === 1
          ? this.#t('compare.statusOne', { title: titles })
          : '';
    part(this, 'status').textContent = [own, messages].filter((text) => text !== '').join(' ');
  }

  #address(ids: readonly string[]): string {
    return formatChoice(ids) || location.pathname;
  }
}

customElements.define('maki-comparison', MakiComparison);
