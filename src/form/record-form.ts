import { formatPath, ruleAddress, type Finding, type Severity } from '#domain/finding.ts';
import type { Kind } from '#domain/kind.ts';
import { freeId } from '#domain/record-id.ts';
import { formerKeys, recordKey } from '#domain/record.ts';
import { FIELD_GROUPS, type FieldGroup } from '#domain/schema/field.ts';
import { fieldTree, type FieldNode, type ValueField } from '#domain/schema/field-tree.ts';
import { createSchemas, SECTIONS } from '#domain/schema/index.ts';
import { editText, newText, readText, type BodySection } from '#records/edit-text.ts';
import { proposedId, recordQuestions, usualAnswer, type Answers } from '#records/new-record.ts';
import { element } from '#search/element.ts';
import type { ChangedFile } from '#site/contribution.ts';
import type { FormContext } from './context.ts';
import { byPath, Controls, type Control } from './controls.ts';
import { OPEN_NAME, pathFor } from './draft.ts';
import { conditionalPaths, isRelevant } from './relevance.ts';

/** What a form begins with. */
export interface RecordFormOptions {
  readonly kind: Kind;
  /** The record that is changed, as it is published. */
  readonly original?: { readonly organisation: string; readonly id: string; readonly text: string };
  /** Text of a draft to go on with. */
  readonly draft?: string | undefined;
  readonly answers?: Answers;
  readonly organisation?: string | undefined;
  readonly id?: string | undefined;
  /** Top-level fields to show; all of them where this is not given. Values of the others stay. */
  readonly only?: ReadonlySet<string>;
  /** Leaves out the sections of the text. */
  readonly withoutText?: boolean;
}

/** Something that is wrong, at its field where it has one. */
export interface FormProblem {
  readonly control: Control | undefined;
  readonly message: string;
  readonly severity: Severity;
  /** Address of the rule's explanation. */
  readonly rule: string | undefined;
}

const ID_RULES = new Set(['dateiname-ungueltig', 'kennung-doppelt', 'kennung-verwechselbar']);

/** The fields of one record, from its schema, and the file they make. */
export class RecordForm {
  readonly kind: Kind;
  readonly element: HTMLElement;
  readonly #context: FormContext;
  readonly #options: RecordFormOptions;
  readonly #authority: Control | undefined;
  readonly #id: Control | undefined;
  readonly #fields = new Map<string, Control>();
  readonly #sections = new Map<string, Control>();
  /** Values for which there is no field here. */
  #rest: Answers;
  /** The visitor has chosen the id, so it no longer follows the title. */
  #ownId = false;
  /** Controls that were left once: only they show what is wrong before the whole form is checked. */
  readonly #touched = new Set<Control>();
  #showsAll = false;

  constructor(options: RecordFormOptions, context: FormContext) {
    this.kind = options.kind;
    this.#options = options;
    this.#context = context;
    const source = options.draft ?? options.original?.text;
    const read = source === undefined ? undefined : readText(source);
    const questions = recordQuestions(this.kind, context.vocabularies);
    const referred = new Map(questions.map(({ path, refersTo }) => [formatPath(path), refersTo]));
    const controls = new Controls(context, (path) => referred.get(formatPath(path)));
    const tree = fieldTree(createSchemas(context.vocabularies)[this.kind]);
    for (const field of tree) {
      if (options.only?.has(field.key) === false) continue;
      this.#fields.set(
        field.key,
        controls.make(field, () => []),
      );
    }
    if (options.original === undefined) {
      if (this.kind !== 'organisation') this.#authority = this.#placeControl(controls, 'authority');
      this.#id = this.#placeControl(controls, 'id');
    }
    const usual = Object.fromEntries(
      source !== undefined
        ? []
        : questions.flatMap((question) => {
            const value = usualAnswer(question, context.today);
            return value === undefined ? [] : [[String(question.path[0]), value]];
          }),
    );
    this.#rest = { ...usual, ...read?.answers, ...options.answers };
    const texts = options.withoutText === true ? [] : this.#sectionTitles(read?.sections ?? []);
    for (const title of texts) this.#sections.set(title, controls.block(title));
    this.element = element('div', { class: 'record-form' }, ...this.#layout(tree));
    this.#write(read?.sections ?? []);
    this.element.addEventListener('change', ({ target }) => this.#onChange(target));
    this.element.addEventListener('focusout', ({ target }) => this.#touch(target));
    this.update();
  }

  /** The values of all fields. */
  get answers(): Answers {
    const shown = [...this.#fields].map(([key, control]) => [key, control.read()] as const);
    return Object.fromEntries(
      Object.entries({ ...this.#rest, ...Object.fromEntries(shown) }).filter(
        ([, value]) => value !== undefined,
      ),
    );
  }

  get organisation(): string | undefined {
    if (this.#options.original !== undefined) return this.#options.original.organisation;
    return this.kind === 'organisation' ? this.id : (this.#authority?.read() as string | undefined);
  }

  get id(): string | undefined {
    return this.#options.original?.id ?? (this.#id?.read() as string | undefined);
  }

  /** The file as it will be saved. */
  file(): ChangedFile {
    const { original, draft } = this.#options;
    const { vocabularies } = this.#context;
    const text =
      original === undefined && draft === undefined
        ? newText(this.kind, this.answers, this.#texts(), vocabularies)
        : editText(draft ?? original!.text, this.kind, this.answers, this.#texts(), vocabularies);
    return {
      path: pathFor(this.kind, safeName(this.organisation), safeName(this.id)),
      text,
      isNew: original === undefined,
    };
  }

  /** What is wrong with the form, for its reader: findings about its file, and what has to be known to make one. */
  problems(findings: readonly Finding[]): FormProblem[] {
    const { t, language } = this.#context;
    const open = [
      [this.#authority, 'form.authority.missing'],
      [this.#id, 'form.id.missing'],
    ] as const;
    const missing = open.flatMap(([control, key]): FormProblem[] =>
      control === undefined || control.read() !== undefined
        ? []
        : [{ control, message: t(key), severity: 'error', rule: undefined }],
    );
    // Of two records with one id the rule blames one, which may be the other.
    const isTaken = this.#id !== undefined && this.id !== undefined && this.#isTaken(this.id);
    const taken: FormProblem[] = isTaken
      ? [
          {
            control: this.#id,
            message: t('form.id.taken'),
            severity: 'error',
            rule: ruleAddress('kennung-doppelt'),
          },
        ]
      : [];
    const own = findings
      .filter(({ file }) => file.endsWith(`/${this.file().path}`))
      .filter(({ rule }) => rule !== 'stelle-fehlt' || missing.length === 0)
      .filter(({ rule }) => rule !== 'kennung-doppelt' || !isTaken)
      .map((finding): FormProblem => ({
        control: this.#controlOf(finding),
        // The rule speaks to somebody who writes the file.
        message: finding.rule === 'pflichtfeld-fehlt' ? t('form.missing') : finding.message[language],
        severity: finding.severity,
        rule: finding.docs,
      }));
    const order = this.#all();
    const place = ({ control }: FormProblem): number =>
      control === undefined ? order.length : order.indexOf(control);
    return [...missing, ...taken, ...own].sort((a, b) => place(a) - place(b));
  }

  /** Shows problems at their fields; those of fields that were not left yet wait unless the whole form is checked. */
  show(problems: readonly FormProblem[], all = this.#showsAll): void {
    this.#showsAll = all;
    const shown = groupBy(problems, ({ control }) => control);
    for (const control of this.#all())
      control.show(all || this.#touched.has(control) ? (shown.get(control) ?? []) : []);
  }

  /** The field a finding is about. */
  #controlOf(finding: Finding): Control | undefined {
    if (finding.rule === 'stelle-fehlt') return this.#authority;
    if (ID_RULES.has(finding.rule) && finding.field === '') return this.#id;
    if (finding.rule === 'abschnitt-loesung-fehlt') return this.#sections.get('Lösung');
    const controls = byPath([...this.#fields.values()]);
    for (let path = finding.field; path !== ''; path = path.replace(/(?:\[\d+\]|(?:^|\.)[^.[]+)$/, '')) {
      const control = controls.get(path);
      if (control !== undefined) return control;
    }
    return finding.field === '' ? this.#sectionAt(finding.line) : undefined;
  }

  /** Goes to a field, also where it stands in a part that is closed. */
  goTo(control: Control): void {
    for (let at = control.element.parentElement; at !== null; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
    control.element.hidden = false;
    control.focus();
  }

  control(key: string): Control | undefined {
    return this.#fields.get(key);
  }

  #all(): Control[] {
    return [this.#authority, this.#id, ...this.#fields.values(), ...this.#sections.values()].flatMap(
      (control) => control?.all() ?? [],
    );
  }

  #onChange(target: EventTarget | null): void {
    if (this.#id !== undefined && target instanceof Node && this.#id.element.contains(target))
      this.#ownId = this.#id.read() !== undefined;
    this.#touch(target);
    this.update();
  }

  #touch(target: EventTarget | null): void {
    if (!(target instanceof Node)) return;
    for (const control of this.#all()) if (control.element.contains(target)) this.#touched.add(control);
  }

  /** Proposes the id and shows the fields that make sense now. */
  update(): void {
    const { answers } = this;
    if (this.#id !== undefined && !this.#ownId) {
      const proposed = this.#proposal(answers);
      if (proposed !== undefined) this.#id.write(proposed);
    }
    const riskClass = this.#riskClass(answers);
    const controls = byPath([...this.#fields.values()]);
    for (const path of conditionalPaths(this.kind)) {
      const control = controls.get(path);
      if (control === undefined) continue;
      control.element.hidden =
        !isRelevant(this.kind, path, { answers, riskClass }) && control.read() === undefined;
    }
    this.element.dispatchEvent(new CustomEvent('maki:update', { bubbles: true }));
  }

  #proposal(answers: Answers): string | undefined {
    const id = proposedId(this.kind, answers);
    return id === undefined ? undefined : freeId(id, (one) => this.#isTaken(one));
  }

  /** Whether a record has the id, or had it. */
  #isTaken(id: string): boolean {
    const key = recordKey({ kind: this.kind, id, organisation: this.organisation ?? OPEN_NAME });
    return this.#context.records.some(
      (record) => recordKey(record) === key || formerKeys(record).includes(key),
    );
  }

  /** A deployment is as risky as what it uses. */
  #riskClass(answers: Answers): string | undefined {
    if (this.kind === 'deployment')
      return this.#context.catalogue.solution.get(String(answers['solution']))?.data.aiAct?.riskClass;
    return (answers['aiAct'] as Answers | undefined)?.['riskClass'] as string | undefined;
  }

  #write(sections: readonly BodySection[]): void {
    for (const [key, control] of this.#fields) {
      control.write(this.#rest[key]);
      const { [key]: _, ...rest } = this.#rest;
      this.#rest = rest;
    }
    for (const { title, text } of sections) this.#sections.get(title)?.write(text);
    this.#originalSections = sections;
    const { organisation, id } = this.#options;
    if (organisation !== undefined) this.#authority?.write(organisation);
    if (id !== undefined) {
      this.#id?.write(id);
      this.#ownId = true;
    }
  }

  #originalSections: readonly BodySection[] = [];

  /** The sections with what stands in their fields; those without a field stay. */
  #texts(): BodySection[] {
    if (this.#sections.size === 0) return [...this.#originalSections];
    return [...this.#sections].flatMap(([title, control]) => {
      const text = control.read() as string | undefined;
      return text === undefined ? [] : [{ title, text }];
    });
  }

  #sectionTitles(existing: readonly BodySection[]): string[] {
    const usual = SECTIONS[this.kind];
    const others = existing.map(({ title }) => title).filter((title) => !usual.includes(title));
    return [...(others.includes('') ? [''] : []), ...usual, ...others.filter((title) => title !== '')];
  }

  /** The section that a line of the file belongs to. */
  #sectionAt(line: number): Control | undefined {
    const lines = this.file().text.split('\n').slice(0, line);
    const end = lines.indexOf('---', 1);
    if (end === -1 || end + 1 >= line) return undefined;
    const heading = lines.slice(end).findLast((one) => one.startsWith('## '));
    return this.#sections.get(heading?.slice(3).trim() ?? '');
  }

  /** Authority and id stand in no field: they are the file's folder and name. */
  #placeControl(controls: Controls, part: 'authority' | 'id'): Control {
    const { t } = this.#context;
    const both = (text: string) => ({ de: text, en: text });
    const field: ValueField = {
      key: '',
      meta: { label: both(t(`form.${part}.label`)), help: both(t(`form.${part}.help`)), form: 'id' },
      required: true,
      type: 'text',
      maxItems: undefined,
      maxLength: undefined,
    };
    return controls.place(field, part === 'authority' ? 'organisation' : undefined);
  }

  /** Parts of the form: who it is for, then each group with what is needed first. */
  #layout(tree: readonly FieldNode[]): HTMLElement[] {
    const { t } = this.#context;
    const shown = tree.filter(({ key }) => this.#fields.has(key));
    const groups = FIELD_GROUPS.map(
      (group) => [group, shown.filter(({ meta }) => meta.group === group)] as const,
    ).filter(([, fields]) => fields.length > 0);
    const [first] = groups;
    const parts = groups.flatMap(([group, fields]) => this.#group(group, fields, group === first?.[0]));
    const text =
      this.#sections.size === 0
        ? []
        : [
            section(
              t('form.text.title'),
              element('p', { class: 'section-lead' }, t('form.text.lead')),
              ...[...this.#sections.values()].map((control) => control.element),
            ),
          ];
    // The text comes behind what the record is and how it is classified.
    const at = Math.min(2, parts.length);
    return [...parts.slice(0, at), ...text, ...parts.slice(at)];
  }

  #group(group: FieldGroup, fields: readonly FieldNode[], isFirst: boolean): HTMLElement[] {
    const { t } = this.#context;
    const elementOf = ({ key }: FieldNode): HTMLElement => this.#fields.get(key)!.element;
    const labelOf = ({ meta }: FieldNode): string => meta.label[this.#context.language];
    const title = group === 'identity' ? t(`${this.kind}.kind`) : t(`group.${group}`);
    const short = this.#options.only !== undefined;
    const open = fields.filter(({ required, key }) => required || short || USUAL.has(key));
    const more = fields.filter((field) => !open.includes(field));
    const place = isFirst ? [this.#authority, this.#id].flatMap((one) => one?.element ?? []) : [];
    const details =
      more.length === 0
        ? []
        : [
            element(
              'details',
              { class: 'kern-accordion form-more' },
              element(
                'summary',
                { class: 'kern-accordion__header' },
                element(
                  'span',
                  { class: 'form-more__name' },
                  element(
                    'span',
                    { class: 'kern-title kern-title--small' },
                    open.length === 0 ? title : t('form.more', { group: title }),
                  ),
                  element('span', { class: 'form-more__what' }, more.map(labelOf).join(', ')),
                ),
              ),
              element('div', { class: 'kern-accordion__body form-fields' }, ...more.map(elementOf)),
            ),
          ];
    if (open.length === 0) return details;
    const [name, ...rest] = open.map(elementOf);
    // The id is made from the name, so it stands behind it.
    const [authority, id] = place.length === 2 ? place : [undefined, place[0]];
    return [section(title, ...[authority, name, id].flatMap((one) => one ?? []), ...rest, ...details)];
  }
}

/** Optional fields that most records have. */
const USUAL = new Set(['since', 'ended', 'state', 'aiAct', 'reuse']);

function section(title: string, ...children: readonly HTMLElement[]): HTMLElement {
  return element(
    'section',
    { class: 'form-part' },
    element('h3', { class: 'kern-heading-medium' }, title),
    element('div', { class: 'form-fields' }, ...children),
  );
}

/** A name that can stand in a path; the check says what is wrong with the one that was given. */
function safeName(name: string | undefined): string {
  return name === undefined || /[/\\]/.test(name) ? OPEN_NAME : name;
}

/** Items by a key, in their order. */
function groupBy<K, V>(items: readonly V[], keyOf: (item: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
