import { formatPath, type FieldPath, type Severity } from '#domain/finding.ts';
import { FIELD_TERMS } from '#domain/glossary.ts';
import type { Kind } from '#domain/kind.ts';
import type { FieldNode, GroupField, ValueField } from '#domain/schema/field-tree.ts';
import { Combobox, type Option } from '#search/combobox.ts';
import { element } from '#search/element.ts';
import type { FormContext } from './context.ts';
import { glossaryAddress } from '#site/glossary-address.ts';
import { recordLang } from '#site/phrase.ts';
import { localised } from '#site/urls.ts';
import { typedBlock, typedLines, typedText, typedValue } from './values.ts';

/** Longer texts get a field of several lines. */
const MAX_LINE = 160;

/** What is wrong with a field, for one reader. */
export interface FieldProblem {
  readonly message: string;
  readonly severity: Severity;
}

/** Part of the form that holds a value of the record. */
export interface Control {
  readonly element: HTMLElement;
  /** What was entered; undefined where nothing was. */
  read(): unknown;
  write(value: unknown): void;
  /** Itself and every control in it. */
  all(): Control[];
  path(): FieldPath;
  /** What a reader calls it. */
  readonly label: string;
  focus(): void;
  /** Shows what is wrong with it; none clears that. */
  show(problems: readonly FieldProblem[]): void;
}

/** Where a control stands in the record, asked for anew because items of lists move. */
type Place = () => FieldPath;

/** Which kind of record a field names, by the path with every index 0. */
export type Referred = (path: FieldPath) => Kind | undefined;

/** Makes the controls of one form; every element gets an id of its own. */
export class Controls {
  readonly context: FormContext;
  readonly #referred: Referred;
  static #count = 0;

  constructor(context: FormContext, referred: Referred) {
    this.context = context;
    this.#referred = referred;
  }

  make(field: FieldNode, parent: Place): Control {
    const place: Place = () => [...parent(), field.key];
    if (field.type !== 'group') return this.#value(field, place);
    return field.maxItems === undefined
      ? new GroupControl(this, field, place)
      : new GroupListControl(this, field, place);
  }

  /** A field about the place of the file, which is no field of the record. */
  place(field: ValueField, refersTo: Kind | undefined): Control {
    return new TextControl(this, field, () => [field.key], refersTo);
  }

  /** Several paragraphs of text under one heading of the record; '' is what stands before the first. */
  block(title: string): Control {
    const { t } = this.context;
    const both = (text: string) => ({ de: text, en: text });
    const field: ValueField = {
      key: title,
      meta: { label: both(title === '' ? t('form.text.first') : title), help: both('') },
      required: false,
      type: 'text',
      maxItems: undefined,
      maxLength: undefined,
    };
    return new BlockControl(this, field, () => []);
  }

  #value(field: ValueField, place: Place): Control {
    const isList = field.maxItems !== undefined;
    if (field.meta.vocabulary !== undefined)
      return isList ? new ChecksControl(this, field, place) : new SelectControl(this, field, place);
    const kind = this.#referred(place().map((step) => (typeof step === 'number' ? 0 : step)));
    return new TextControl(this, field, place, kind);
  }

  newId(): string {
    return `feld-${(Controls.#count += 1)}`;
  }

  /** „(freiwillig)“ behind the label of what may be left out. */
  label(field: FieldNode): (Node | string)[] {
    const { t, language } = this.context;
    const name = field.meta.label[language];
    return field.required
      ? [name]
      : [name, ' ', element('span', { class: 'kern-label__optional' }, t('form.optional'))];
  }

  /** Help and example, and where the field's term is explained. @param more further words */
  hint(field: FieldNode, place: Place, more = ''): (Node | string)[] {
    const { t, language } = this.context;
    const { help, example, vocabulary } = field.meta;
    const shown = Array.isArray(example) ? example.join(', ') : String(example as string | number);
    const words = [
      help[language],
      ...(example === undefined || vocabulary !== undefined ? [] : [t('form.example', { example: shown })]),
      ...(more === '' ? [] : [more]),
    ];
    const path = place().filter((step) => typeof step !== 'number');
    const term = FIELD_TERMS[path.join('.')];
    if (term === undefined) return [words.join(' ')];
    const href = localised(glossaryAddress(term), language);
    return [words.join(' '), ' ', element('a', { href, target: '_blank' }, t('form.term'))];
  }
}

/** The place below a control where its problems stand. */
class ProblemList {
  readonly element: HTMLElement;

  constructor(id: string) {
    this.element = element('div', { id, class: 'field-problems', hidden: true });
  }

  show(problems: readonly FieldProblem[]): void {
    this.element.hidden = problems.length === 0;
    this.element.replaceChildren(
      ...problems.map(({ message, severity }) =>
        element(
          'p',
          { class: severity === 'error' ? 'field-problem field-problem--error' : 'field-problem' },
          message,
        ),
      ),
    );
  }
}

/** A control without others in it. */
abstract class Single implements Control {
  abstract readonly element: HTMLElement;
  readonly label: string;
  readonly path: Place;
  protected readonly id: string;
  protected readonly field: ValueField;
  protected readonly problems: ProblemList;

  constructor(controls: Controls, field: ValueField, place: Place) {
    this.id = controls.newId();
    this.field = field;
    this.path = place;
    this.label = field.meta.label[controls.context.language];
    this.problems = new ProblemList(`${this.id}-hinweis`);
  }

  abstract read(): unknown;
  abstract write(value: unknown): void;
  protected abstract readonly target: HTMLElement;

  all(): Control[] {
    return [this];
  }

  focus(): void {
    this.target.focus();
  }

  show(problems: readonly FieldProblem[]): void {
    const isWrong = problems.some(({ severity }) => severity === 'error');
    this.problems.show(problems);
    this.element.classList.toggle('has-error', isWrong);
    if (isWrong) this.target.setAttribute('aria-invalid', 'true');
    else this.target.removeAttribute('aria-invalid');
  }

  protected describedBy(): string {
    return `${this.id}-hilfe ${this.id}-hinweis`;
  }
}

class TextControl extends Single {
  readonly element: HTMLElement;
  readonly #input: HTMLInputElement | HTMLTextAreaElement;
  readonly #kind: Kind | undefined;
  readonly #controls: Controls;
  /** Says which record the id below it means. */
  readonly #meaning = element('p', { class: 'field-meaning', role: 'status' });

  constructor(controls: Controls, field: ValueField, place: Place, kind: Kind | undefined) {
    super(controls, field, place);
    this.#controls = controls;
    this.#kind = kind;
    this.#input = this.#makeInput();
    this.element = element(
      'div',
      { class: 'kern-form-input' },
      element('label', { class: 'kern-label', for: this.id }, ...controls.label(field)),
      element('p', { class: 'kern-hint', id: `${this.id}-hilfe` }, ...this.#hint()),
      this.#input,
      ...(kind === undefined ? [] : [this.#meaning]),
      ...this.#counter(),
      this.problems.element,
    );
    this.#input.addEventListener('change', () => this.#tidy());
    if (kind !== undefined && !this.#isList) this.#suggest(kind);
  }

  get #isList(): boolean {
    return this.field.maxItems !== undefined;
  }

  #hint(): (Node | string)[] {
    const more = this.#isList ? this.#controls.context.t('form.onePerLine') : '';
    return this.#controls.hint(this.field, this.path, more);
  }

  #makeInput(): HTMLInputElement | HTMLTextAreaElement {
    const { meta, maxLength = 0, type } = this.field;
    const shared = {
      class: 'kern-form-input__input',
      id: this.id,
      'aria-describedby': this.describedBy(),
      autocomplete: 'off',
      lang: meta.form === undefined && type === 'text' ? 'de' : undefined,
    };
    if (this.#isList || (meta.form === undefined && maxLength > MAX_LINE))
      return element('textarea', { ...shared, rows: this.#isList || maxLength <= 300 ? 3 : 5 });
    return element('input', {
      ...shared,
      type: 'text',
      inputmode: inputMode(this.field),
      spellcheck: meta.form === undefined ? undefined : 'false',
    });
  }

  /** How many characters are left, where there is a limit worth knowing. */
  #counter(): HTMLElement[] {
    const { maxLength, meta } = this.field;
    if (maxLength === undefined || meta.form !== undefined || this.#isList || maxLength <= 100) return [];
    const count = element('p', { class: 'field-count' });
    const update = (): void => {
      const left = maxLength - (typedText(this.#input.value)?.length ?? 0);
      count.textContent = this.#controls.context.t(left < 0 ? 'form.tooLong' : 'form.left', {
        count: Math.abs(left),
      });
    };
    this.#input.addEventListener('input', update);
    this.#input.addEventListener('maki:written', update);
    update();
    return [count];
  }

  #suggest(kind: Kind): void {
    const { context } = this.#controls;
    const input = this.#input as HTMLInputElement;
    const combobox = new Combobox(
      input,
      () => ({
        label: this.label,
        available: (count) => context.t('form.choices', { count }),
      }),
      ({ href }) => {
        input.value = href;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
    );
    // The option's address is the id to put into the field.
    const options = (): Option[] =>
      context.findChoices(kind, input.value).map(({ id, name, detail }) => ({
        text: name,
        detail,
        href: id,
        lang: recordLang(context.language),
      }));
    input.addEventListener('input', (event) => {
      if (event.isTrusted) void combobox.offer(Promise.resolve(options()));
    });
  }

  /** Turns what was typed into what the register writes, as soon as the field is left. */
  #tidy(): void {
    const { context } = this.#controls;
    if (this.#kind !== undefined && !this.#isList) {
      const choice = context.choiceNamed(this.#kind, this.#input.value);
      if (choice !== undefined) this.#input.value = choice.id;
    }
    const value = this.read();
    if (!this.#isList && value !== undefined && this.field.meta.form !== undefined)
      this.#input.value = String(value);
    this.#explain();
  }

  #explain(): void {
    if (this.#kind === undefined) return;
    const { context } = this.#controls;
    const ids = typedLines(this.#input.value) ?? [];
    this.#meaning.textContent = ids
      .flatMap((id) => context.choiceNamed(this.#kind!, id) ?? [])
      .map(({ name, detail }) => (detail === '' ? name : `${name}, ${detail}`))
      .join('; ');
  }

  protected get target(): HTMLElement {
    return this.#input;
  }

  read(): unknown {
    if (this.#isList) return typedLines(this.#input.value);
    return typedValue(this.#input.value, this.field.type === 'number' ? 'number' : 'text', this.field.meta);
  }

  write(value: unknown): void {
    this.#input.value = Array.isArray(value)
      ? value.join('\n')
      : value === undefined
        ? ''
        : String(value as string | number);
    this.#input.dispatchEvent(new Event('maki:written'));
    this.#explain();
  }
}

/** The keyboard that telephones show. */
function inputMode({ type, meta }: ValueField): string {
  if (type === 'number') return 'decimal';
  return meta.form === 'email' ? 'email' : meta.form === 'web-address' ? 'url' : 'text';
}

/** Text of several paragraphs, as it is written. */
class BlockControl extends Single {
  readonly element: HTMLElement;
  readonly #area: HTMLTextAreaElement;

  constructor(controls: Controls, field: ValueField, place: Place) {
    super(controls, field, place);
    const lang = recordLang(controls.context.language);
    this.#area = element('textarea', {
      class: 'kern-form-input__input',
      id: this.id,
      rows: 6,
      lang,
      'aria-describedby': `${this.id}-hinweis`,
    });
    this.element = element(
      'div',
      { class: 'kern-form-input' },
      element('label', { class: 'kern-label', for: this.id, lang }, this.label),
      this.#area,
      this.problems.element,
    );
  }

  protected get target(): HTMLElement {
    return this.#area;
  }

  read(): unknown {
    const text = typedBlock(this.#area.value);
    return text === '' ? undefined : text;
  }

  write(value: unknown): void {
    this.#area.value = value === undefined ? '' : String(value as string);
  }
}

class SelectControl extends Single {
  readonly element: HTMLElement;
  readonly #select: HTMLSelectElement;

  constructor(controls: Controls, field: ValueField, place: Place) {
    super(controls, field, place);
    const { t, language, vocabularies } = controls.context;
    const { entries } = vocabularies[field.meta.vocabulary!];
    const meaning = element('p', { class: 'field-meaning' });
    this.#select = element(
      'select',
      { class: 'kern-form-input__select', id: this.id, 'aria-describedby': this.describedBy() },
      element('option', { value: '' }, t(field.required ? 'form.choose' : 'form.notStated')),
      ...entries.map(({ id, label }) => element('option', { value: id }, label[language])),
    );
    const explain = (): void => {
      meaning.textContent = entries.find(({ id }) => id === this.#select.value)?.definition[language] ?? '';
    };
    this.#select.addEventListener('change', explain);
    this.#select.addEventListener('maki:written', explain);
    this.element = element(
      'div',
      { class: 'kern-form-input' },
      element('label', { class: 'kern-label', for: this.id }, ...controls.label(field)),
      element('p', { class: 'kern-hint', id: `${this.id}-hilfe` }, ...controls.hint(field, place)),
      element('div', { class: 'kern-form-input__select-wrapper' }, this.#select),
      meaning,
      this.problems.element,
    );
  }

  protected get target(): HTMLElement {
    return this.#select;
  }

  read(): unknown {
    return this.#select.value === '' ? undefined : this.#select.value;
  }

  /** A value that is in no list stays, so that the check can speak of it. */
  write(value: unknown): void {
    const text = value === undefined ? '' : String(value as string);
    if (![...this.#select.options].some((option) => option.value === text))
      this.#select.append(element('option', { value: text }, text));
    this.#select.value = text;
    this.#select.dispatchEvent(new Event('maki:written'));
  }
}

class ChecksControl extends Single {
  readonly element: HTMLElement;
  readonly #body: HTMLElement;
  readonly #values: HTMLElement;

  constructor(controls: Controls, field: ValueField, place: Place) {
    super(controls, field, place);
    const { language, vocabularies, t } = controls.context;
    const { entries } = vocabularies[field.meta.vocabulary!];
    this.#values = element(
      'div',
      { class: 'choice-grid' },
      ...entries.map(({ id, label, definition }) => this.#check(id, label[language], definition[language])),
    );
    const limit = field.maxItems! < entries.length ? t('form.atMost', { count: field.maxItems! }) : '';
    this.#body = element(
      'fieldset',
      { class: 'kern-fieldset', tabindex: '-1', 'aria-describedby': this.describedBy() },
      element('legend', { class: 'kern-label' }, ...controls.label(field)),
      element('p', { class: 'kern-hint', id: `${this.id}-hilfe` }, ...controls.hint(field, place, limit)),
      this.#values,
      this.problems.element,
    );
    this.element = this.#body;
  }

  #check(id: string, label: string, definition: string): HTMLElement {
    const own = `${this.id}-${id.replace(/[^a-z0-9-]/gi, '-')}`;
    return element(
      'div',
      { class: 'kern-form-check' },
      element('input', { class: 'kern-form-check__checkbox', type: 'checkbox', id: own, value: id }),
      element('label', { class: 'kern-label', for: own, title: definition }, label),
    );
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.#values.querySelectorAll('input')];
  }

  protected get target(): HTMLElement {
    return this.#body;
  }

  override focus(): void {
    (this.#boxes.find(({ checked }) => checked) ?? this.#boxes[0])?.focus();
  }

  /** In the order in which they were written; what is checked later comes at the end. */
  #order: string[] = [];

  read(): unknown {
    const checked = this.#boxes.filter((box) => box.checked).map(({ value }) => value);
    this.#order = [
      ...this.#order.filter((id) => checked.includes(id)),
      ...checked.filter((id) => !this.#order.includes(id)),
    ];
    return checked.length === 0 ? undefined : [...this.#order];
  }

  write(value: unknown): void {
    const ids = (Array.isArray(value) ? value : []).map(String);
    const known = new Set(this.#boxes.map((box) => box.value));
    this.#values.append(...ids.filter((id) => !known.has(id)).map((id) => this.#check(id, id, '')));
    for (const box of this.#boxes) box.checked = ids.includes(box.value);
    this.#order = ids;
  }
}

/** Several controls that make one group; undefined as long as none of them has a value. */
class GroupControl implements Control {
  readonly element: HTMLElement;
  readonly label: string;
  readonly path: Place;
  readonly children: readonly Control[];
  readonly #keys: readonly string[];
  readonly #problems: ProblemList;

  constructor(controls: Controls, field: GroupField, place: Place, heading?: string) {
    this.path = place;
    this.label = heading ?? field.meta.label[controls.context.language];
    this.children = field.fields.map((child) => controls.make(child, place));
    this.#keys = field.fields.map(({ key }) => key);
    this.#problems = new ProblemList(controls.newId());
    this.element = element(
      'fieldset',
      { class: 'kern-fieldset form-set', tabindex: '-1' },
      element(
        'legend',
        { class: 'kern-label' },
        ...(heading === undefined ? controls.label(field) : [heading]),
      ),
      ...(heading === undefined
        ? [element('p', { class: 'kern-hint' }, ...controls.hint(field, place))]
        : []),
      this.#problems.element,
      element('div', { class: 'kern-fieldset__body' }, ...this.children.map((child) => child.element)),
    );
  }

  read(): unknown {
    const values = this.children.flatMap((child, index) => {
      const value = child.read();
      return value === undefined ? [] : [[this.#keys[index]!, value] as const];
    });
    return values.length === 0 ? undefined : Object.fromEntries(values);
  }

  write(value: unknown): void {
    const values = (value ?? {}) as Readonly<Record<string, unknown>>;
    for (const [index, child] of this.children.entries()) child.write(values[this.#keys[index]!]);
  }

  all(): Control[] {
    return [this, ...this.children.flatMap((child) => child.all())];
  }

  focus(): void {
    this.children[0]?.focus();
  }

  show(problems: readonly FieldProblem[]): void {
    this.#problems.show(problems);
  }
}

/** A list of groups that grows and shrinks. */
class GroupListControl implements Control {
  readonly element: HTMLElement;
  readonly label: string;
  readonly path: Place;
  readonly #controls: Controls;
  readonly #field: GroupField;
  readonly #list = element('div', { class: 'form-items' });
  readonly #add: HTMLButtonElement;
  readonly #problems: ProblemList;
  #items: GroupControl[] = [];

  constructor(controls: Controls, field: GroupField, place: Place) {
    this.#controls = controls;
    this.#field = field;
    this.path = place;
    const { t, language } = controls.context;
    this.label = field.meta.label[language];
    this.#problems = new ProblemList(controls.newId());
    this.#add = element(
      'button',
      { class: 'kern-btn kern-btn--secondary', type: 'button' },
      element('span', { class: 'kern-label' }, t('form.add', { label: this.label })),
    );
    this.#add.addEventListener('click', () => {
      this.#append().focus();
      this.#changed();
    });
    this.element = element(
      'fieldset',
      { class: 'kern-fieldset form-set', tabindex: '-1' },
      element('legend', { class: 'kern-label' }, ...controls.label(field)),
      element('p', { class: 'kern-hint' }, ...controls.hint(field, place)),
      this.#problems.element,
      this.#list,
      this.#add,
    );
    if (field.required) this.#append();
  }

  #append(): GroupControl {
    const { t } = this.#controls.context;
    // Its controls ask for their place while it is being made.
    const made: { item?: GroupControl } = {};
    const item = new GroupControl(
      this.#controls,
      this.#field,
      () => [...this.path(), made.item === undefined ? 0 : this.#filled().indexOf(made.item)],
      t('form.item', { label: this.label, number: this.#items.length + 1 }),
    );
    made.item = item;
    this.#items.push(item);
    const remove = element(
      'button',
      { class: 'kern-btn kern-btn--tertiary', type: 'button' },
      element('span', { class: 'kern-label' }, t('form.remove', { label: item.label })),
    );
    remove.addEventListener('click', () => this.#remove(item));
    item.element.append(remove);
    this.#list.append(item.element);
    this.#add.hidden = this.#items.length >= this.#field.maxItems!;
    return item;
  }

  #remove(item: GroupControl): void {
    const rest = this.#items.filter((other) => other !== item).map((other) => other.read());
    this.write(rest);
    this.#add.focus();
    this.#changed();
  }

  #changed(): void {
    this.element.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Items with a value: only they are written, so only they count. */
  #filled(): GroupControl[] {
    return this.#items.filter((item) => item.read() !== undefined);
  }

  read(): unknown {
    const values = this.#items.flatMap((item) => item.read() ?? []);
    return values.length === 0 ? undefined : values;
  }

  write(value: unknown): void {
    this.#items = [];
    this.#list.replaceChildren();
    this.#add.hidden = false;
    for (const one of Array.isArray(value) ? (value as readonly unknown[]) : []) this.#append().write(one);
    if (this.#items.length === 0 && this.#field.required) this.#append();
  }

  all(): Control[] {
    return [this, ...this.#items.flatMap((item) => item.all())];
  }

  focus(): void {
    if (this.#items.length === 0) this.#add.focus();
    else this.#items[0]!.focus();
  }

  show(problems: readonly FieldProblem[]): void {
    this.#problems.show(problems);
  }
}

/** The controls by the path of what they hold, as findings name it: `sources[0].url`. */
export function byPath(controls: readonly Control[]): Map<string, Control> {
  return new Map(controls.flatMap((control) => control.all()).map((one) => [formatPath(one.path()), one]));
}
