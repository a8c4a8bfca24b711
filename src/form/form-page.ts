import type { Finding } from '#domain/finding.ts';
import type { AnyRecord } from '#domain/record.ts';
import { element } from '#search/element.ts';
import type { ChangedFile } from '#site/contribution.ts';
import { formatTask, type FormTask } from '#site/form-task.ts';
import { localised, urls } from '#site/urls.ts';
import { checkDraft, isSlow, type DraftCheck } from './check-draft.ts';
import type { FormContext } from './context.ts';
import { draftFile, OPEN_NAME, packDraft } from './draft.ts';
import { alert, button, buttonLink, copyText, disclosure, saveFile } from './parts.ts';
import { RecordForm, type FormProblem, type RecordFormOptions } from './record-form.ts';
import { fileView, previewView, waysView } from './result.ts';
import { SimilarSolutions } from './similar.ts';

/** What a page of the form is for. */
export interface FormPageOptions {
  readonly form: RecordFormOptions;
  readonly title?: string | undefined;
  readonly lead?: string;
  /** The same task with all fields, where this one shows only some. */
  readonly whole?: FormTask;
  /** Shows the record as it is published: somebody is asked whether it is still true. */
  readonly showsRecord?: boolean;
}

/** Milliseconds of rest after a change before everything is checked again. */
const REST = 300;

/** One record being entered or changed: fields, check, file, preview and the ways to submit it. */
export class FormPage {
  readonly element: HTMLElement;
  /** Something was typed that would be lost. */
  isDirty = false;
  readonly #context: FormContext;
  readonly #options: FormPageOptions;
  readonly #form: RecordForm;
  readonly #similar: SimilarSolutions;
  readonly #summary = element('div', { class: 'form-summary' });
  readonly #file = element('div');
  readonly #preview = element('div');
  readonly #result = element('section', { class: 'form-result', hidden: true });
  /** Whether the visitor has asked for the whole check. */
  #isChecked = false;
  /** What the last whole check said beyond a quick one. */
  #slow: readonly Finding[] = [];
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(context: FormContext, options: FormPageOptions) {
    this.#context = context;
    this.#options = options;
    this.#similar = new SimilarSolutions(context);
    this.#form = new RecordForm(options.form, context);
    this.element = element('div', { class: 'form-page' }, ...this.#content());
    this.#form.element.addEventListener('input', () => (this.isDirty = true));
    this.#form.element.addEventListener('maki:update', () => this.#onUpdate());
    this.#form.element.addEventListener('focusout', () => this.#later());
    this.#onUpdate();
  }

  get #isNew(): boolean {
    return this.#options.form.original === undefined;
  }

  #content(): HTMLElement[] {
    const { t, language } = this.#context;
    const { kind } = this.#options.form;
    const { title = t(`form.new.${kind}`), lead = t('form.new.lead'), whole } = this.#options;
    const start = element('a', { href: `${localised(urls.form, language)}#aufgabe=` }, t('form.toStart'));
    const parts = [
      element(
        'header',
        {},
        element('h2', { class: 'kern-heading-large' }, title),
        element('p', { class: 'section-lead' }, lead),
        element(
          'p',
          { class: 'form-links' },
          start,
          ...(whole === undefined
            ? []
            : [
                ' ',
                element(
                  'a',
                  { href: `${localised(urls.form, language)}#${formatTask(whole)}` },
                  t('form.wholeForm'),
                ),
              ]),
        ),
      ),
      this.#summary,
    ];
    if (this.#options.showsRecord === true) {
      const view = disclosure(t('form.confirm.record'), this.#preview);
      view.open = true;
      parts.push(view);
    }
    parts.push(this.#form.element, this.#actions());
    if (kind === 'solution' && this.#isNew) {
      this.#form.control('summary')?.element.after(this.#similar.element, this.#similar.status);
    }
    parts.push(disclosure(t('form.file.title'), this.#file));
    if (this.#options.showsRecord !== true) parts.push(disclosure(t('form.preview.title'), this.#preview));
    for (const details of parts.filter((part) => part instanceof HTMLDetailsElement))
      details.addEventListener('toggle', () => details.open && this.#refresh());
    return [...parts, this.#result];
  }

  #actions(): HTMLElement {
    const { t, language } = this.#context;
    const said = element('p', { role: 'status', class: 'form-said' });
    const draft = () => {
      const { path, text } = this.#form.file();
      return { path, text };
    };
    return element(
      'div',
      { class: 'form-actions' },
      element(
        'p',
        { class: 'button-row' },
        button(t('form.check'), () => this.#checkAll(), 'primary'),
        button(t('form.draft.save'), () => {
          saveFile(`${t('form.draft.name')}-${this.#form.id ?? OPEN_NAME}.md`, draftFile(draft()));
          this.isDirty = false;
          said.textContent = t('form.draft.saved');
        }),
        button(
          t('form.draft.address'),
          () => {
            const address = new URL(localised(urls.form, language), location.href);
            address.hash = formatTask({ task: 'draft', packed: packDraft(draft()) });
            void copyText(address.href).then((key) => (said.textContent = t(key)));
          },
          'tertiary',
        ),
      ),
      element('p', { class: 'kern-hint' }, t('form.draft.note')),
      said,
    );
  }

  /** After every change: similar solutions, and the check once typing rests. */
  #onUpdate(): void {
    if (this.#isNew && this.#options.form.kind === 'solution') this.#similar.ask(() => this.#form.answers);
    this.#later();
  }

  #later(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#refresh(), REST);
  }

  /** Checks again and shows what is open. */
  #refresh(): void {
    if (!this.element.isConnected) return;
    const file = this.#form.file();
    const checked = checkDraft([file], this.#context, true);
    const problems = this.#form.problems([...checked.findings, ...this.#slow]);
    this.#form.show(problems, this.#isChecked);
    if (this.#isChecked) this.#summarise(problems);
    this.#showParts(file, checked);
    if (!this.#result.hidden) this.#showResult(file, problems, checked);
  }

  #showParts(file: ChangedFile, { records }: DraftCheck): void {
    if (isOpen(this.#file))
      this.#file.replaceChildren(fileView(file, this.#options.form.original?.text, this.#context));
    if (isOpen(this.#preview)) this.#preview.replaceChildren(previewView(records[0], this.#context));
  }

  #checkAll(): void {
    clearTimeout(this.#resting);
    this.#isChecked = true;
    const file = this.#form.file();
    const checked = checkDraft([file], this.#context);
    this.#slow = checked.findings.filter(isSlow);
    const problems = this.#form.problems(checked.findings);
    this.#form.show(problems, true);
    this.#summarise(problems);
    this.#showParts(file, checked);
    this.#showResult(file, problems, checked);
    const errors = problems.some(({ severity }) => severity === 'error');
    const target = errors ? this.#summary : this.#result;
    target.querySelector<HTMLElement>('.kern-alert, h2')?.focus();
    target.scrollIntoView({ block: 'start' });
  }

  /** What has to be mended, with a link to each field; warnings and hints after the errors. */
  #summarise(problems: readonly FormProblem[]): void {
    const { t } = this.#context;
    const errors = problems.filter(({ severity }) => severity === 'error');
    const others = problems.filter(({ severity }) => severity !== 'error');
    const had = this.#summary.contains(document.activeElement);
    this.#summary.replaceChildren(
      ...(errors.length === 0
        ? []
        : [
            alert(
              'danger',
              errors.length === 1 ? t('form.errors.one') : t('form.errors.other', { count: errors.length }),
              this.#problemList(errors),
            ),
          ]),
      ...(others.length === 0
        ? []
        : [
            alert(
              'warning',
              others.length === 1
                ? t('form.warnings.one')
                : t('form.warnings.other', { count: others.length }),
              this.#problemList(others),
            ),
          ]),
    );
    if (had) this.#summary.querySelector<HTMLElement>('.kern-alert')?.focus();
  }

  #problemList(problems: readonly FormProblem[]): HTMLElement {
    const { language, t } = this.#context;
    return element(
      'ul',
      {},
      ...problems.map(({ control, message, rule }) => {
        const explained =
          rule === undefined
            ? []
            : [' ', element('a', { href: localised(rule, language), target: '_blank' }, t('form.rule'))];
        if (control === undefined) return element('li', {}, message, ...explained);
        const link = element('button', { class: 'link-button', type: 'button' }, control.label);
        link.addEventListener('click', () => this.#form.goTo(control));
        return element('li', {}, link, `: ${message}`, ...explained);
      }),
    );
  }

  /** The ways to submit, once nothing stands against it. */
  #showResult(file: ChangedFile, problems: readonly FormProblem[], { records }: DraftCheck): void {
    const { t } = this.#context;
    const { original, kind } = this.#options.form;
    const isUnchanged = original?.text === file.text;
    this.#result.hidden = problems.some(({ severity }) => severity === 'error');
    if (this.#result.hidden) return;
    if (isUnchanged) {
      this.#result.replaceChildren(alert('info', t('form.unchanged')));
      return;
    }
    const subject = t(this.#isNew ? 'form.subject.new' : 'form.subject.change', {
      kind: t(`${kind}.kind`),
      id: this.#form.id ?? '',
    });
    this.#result.replaceChildren(
      alert('success', t('form.done.title'), element('p', {}, t('form.done.text'))),
      element('h3', { class: 'kern-heading-medium' }, t('form.file.title')),
      fileView(file, original?.text, this.#context),
      element('h3', { class: 'kern-heading-medium' }, t('form.way.title')),
      waysView(file, subject, this.#context),
      ...this.#pending(),
      ...(kind === 'organisation' && this.#isNew ? this.#next(file, records[0]) : []),
    );
  }

  /** The file of a new authority, without which this one cannot be taken over. */
  #pending(): HTMLElement[] {
    const { t, pending } = this.#context;
    const file =
      this.#options.form.kind === 'organisation' ? undefined : pending.get(this.#form.organisation ?? '');
    if (file === undefined) return [];
    const subject = t('form.subject.new', { kind: t('organisation.kind'), id: this.#form.organisation! });
    return [
      element('h3', { class: 'kern-heading-medium' }, t('organisation.kind')),
      element('p', {}, t('form.next.pending')),
      fileView(file, undefined, this.#context),
      waysView(file, subject, this.#context),
    ];
  }

  /** A new authority can go on with its first solution. */
  #next(file: ChangedFile, record: AnyRecord | undefined): HTMLElement[] {
    const { t, language } = this.#context;
    const organisation = this.#form.id;
    if (record === undefined || organisation === undefined) return [];
    const task = formatTask({ task: 'new', kind: 'solution', organisation });
    const next = buttonLink(t('form.next.solution'), `${localised(urls.form, language)}#${task}`);
    next.addEventListener('click', () => {
      this.#context.addAuthority(record, file);
      this.isDirty = false;
    });
    return [element('p', {}, t('form.next.text')), element('p', { class: 'button-row' }, next)];
  }
}

/** Whether a part can be seen. */
function isOpen(part: HTMLElement): boolean {
  return part.closest('details')?.open === true;
}
