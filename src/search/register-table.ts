import { element } from './element.ts';

/** What a visitor has chosen; lives in the address fragment, so that a list can be shared. */
interface Choice {
  /** Id of a risk class, or empty for all. */
  readonly riskClass: string;
  /** Id of a level or state, or empty for all. */
  readonly place: string;
  readonly onlyOpen: boolean;
  /** Column and direction; undefined for the order of the page. */
  readonly sort: { readonly column: string; readonly descending: boolean } | undefined;
}

/** Filters and sorts the rows of the register, which are all on the page already. */
class MakiRegister extends HTMLElement {
  readonly #filter = this.querySelector<HTMLElement>('.register-filter')!;
  readonly #groups = [...this.querySelectorAll('tbody')].map((body) => ({
    body,
    rows: [...body.querySelectorAll<HTMLTableRowElement>('.register__row')],
  }));
  readonly #columns = [...this.querySelectorAll<HTMLTableCellElement>('thead [data-column]')];
  readonly #collator = new Intl.Collator('de-DE', { numeric: true });
  #sort: Choice['sort'];

  connectedCallback(): void {
    this.#filter.hidden = false;
    for (const cell of this.#columns) this.#makeSortable(cell);
    this.#filter.addEventListener('input', () => this.#chosen());
    this.#filter.querySelector('button')!.addEventListener('click', () => {
      this.#sort = undefined;
      this.#fill({ riskClass: '', place: '', onlyOpen: false, sort: undefined });
      this.#chosen();
    });
    addEventListener('hashchange', () => this.#follow());
    this.#follow();
  }

  #field(name: 'klasse' | 'ort'): HTMLSelectElement {
    return this.#filter.querySelector<HTMLSelectElement>(`[name="${name}"]`)!;
  }

  get #onlyOpen(): HTMLInputElement {
    return this.#filter.querySelector<HTMLInputElement>('[name="offen"]')!;
  }

  /** Takes over what the address says; a mere place on the page changes nothing. */
  #follow(): void {
    if (location.hash !== '' && !location.hash.includes('=')) return;
    const parameters = new URLSearchParams(location.hash.slice(1));
    const [column = '', direction] = (parameters.get('sort') ?? '').split('.');
    const isColumn = this.#columns.some((cell) => cell.dataset['column'] === column);
    this.#fill({
      riskClass: parameters.get('klasse') ?? '',
      place: parameters.get('ort') ?? '',
      onlyOpen: parameters.get('offen') === '1',
      sort: isColumn ? { column, descending: direction === 'ab' } : undefined,
    });
    this.#show();
  }

  #fill({ riskClass, place, onlyOpen, sort }: Choice): void {
    for (const [name, value] of [
      ['klasse', riskClass],
      ['ort', place],
    ] as const) {
      const field = this.#field(name);
      field.value = value;
      // What there is not counts as no choice.
      if (field.selectedIndex === -1) field.value = '';
    }
    this.#onlyOpen.checked = onlyOpen;
    this.#sort = sort;
  }

  #chosen(): void {
    const parameters = new URLSearchParams();
    const { riskClass, place, onlyOpen, sort } = this.#choice();
    if (riskClass !== '') parameters.set('klasse', riskClass);
    if (place !== '') parameters.set('ort', place);
    if (onlyOpen) parameters.set('offen', '1');
    if (sort !== undefined) parameters.set('sort', `${sort.column}.${sort.descending ? 'ab' : 'auf'}`);
    const { pathname, search } = location;
    history.replaceState(null, '', parameters.size === 0 ? pathname + search : `#${parameters}`);
    this.#show();
  }

  #choice(): Choice {
    return {
      riskClass: this.#field('klasse').value,
      place: this.#field('ort').value,
      onlyOpen: this.#onlyOpen.checked,
      sort: this.#sort,
    };
  }

  #show(): void {
    const choice = this.#choice();
    let shown = 0;
    let total = 0;
    for (const { body, rows } of this.#groups) {
      const isChosen = choice.riskClass === '' || body.dataset['class'] === choice.riskClass;
      const kept = rows.filter((row) => isChosen && matches(row, choice));
      const keptRows = new Set(kept);
      for (const row of rows) row.hidden = !keptRows.has(row);
      body.hidden = !isChosen || (rows.length > 0 && kept.length === 0);
      body.append(...this.#sorted(rows, choice.sort));
      shown += kept.length;
      total += rows.length;
    }
    this.#markColumns(choice.sort);
    const text = this.dataset['shown']!.replace('{shown}', String(shown)).replace('{total}', String(total));
    this.#filter.querySelector('[role="status"]')!.textContent = text;
  }

  #sorted(rows: readonly HTMLTableRowElement[], sort: Choice['sort']): readonly HTMLTableRowElement[] {
    if (sort === undefined) return rows;
    const index = this.#columns.findIndex((cell) => cell.dataset['column'] === sort.column);
    const sign = sort.descending ? -1 : 1;
    const keys = new Map(rows.map((row) => [row, keyOf(row, index, sort.column)]));
    return rows.toSorted((a, b) => sign * this.#collator.compare(keys.get(a)!, keys.get(b)!));
  }

  #makeSortable(cell: HTMLTableCellElement): void {
    const name = cell.textContent.trim();
    const label = this.dataset['sort']!.replace('{column}', name);
    const button = element('button', { class: 'register__sort', type: 'button', title: label }, name);
    button.addEventListener('click', () => {
      const column = cell.dataset['column']!;
      const isAgain = this.#sort?.column === column;
      this.#sort = { column, descending: isAgain && !this.#sort!.descending };
      this.#chosen();
    });
    cell.replaceChildren(button);
  }

  #markColumns(sort: Choice['sort']): void {
    for (const cell of this.#columns) {
      if (cell.dataset['column'] !== sort?.column) cell.removeAttribute('aria-sort');
      else cell.setAttribute('aria-sort', sort?.descending === true ? 'descending' : 'ascending');
    }
  }
}

function matches(row: HTMLTableRowElement, { place, onlyOpen }: Choice): boolean {
  if (onlyOpen && row.dataset['open'] === '0') return false;
  return place === '' || row.dataset['places']!.split(' ').includes(place);
}

/** Duties sort by their number, all other columns by their words. */
function keyOf(row: HTMLTableRowElement, index: number, column: string): string {
  if (column === 'duties') return row.dataset['open']!;
  const cell = row.cells[index]!;
  return (cell.querySelector('a') ?? cell).textContent.trim();
}

customElements.define('maki-register', MakiRegister);
