import './without-eval.ts';

import * as z from 'zod';

import type { Kind } from '#domain/kind.ts';
import { KINDS } from '#domain/kind.ts';
import { recordKey, type AnyRecord } from '#domain/record.ts';
import { createSchemas } from '#domain/schema/index.ts';
import { translate, type Translate } from '#i18n/index.ts';
import { recordPath, recordPlace } from '#records/record-path.ts';
import { Combobox } from '#search/combobox.ts';
import { element } from '#search/element.ts';
import { loadJson } from '#search/load.ts';
import type { FormRegister } from '#site/form-register.ts';
import { formUrl, parseTask, type FormTask, type RecordName } from '#site/form-task.ts';
import { recordLang } from '#site/phrase.ts';
import { languageAt, localised, urls } from '#site/urls.ts';
import { FormContext, todayInGermany, recordName } from './context.ts';
import { readDraft, unpackDraft, type Draft } from './draft.ts';
import { FormPage } from './form-page.ts';
import { alert, button, buttonLink } from './parts.ts';
import { reportPage } from './report-page.ts';

/** The contribution form. Its task stands in the address; nothing is sent or stored. */
class EntryForm extends HTMLElement {
  #t: Translate = translate('de');
  #context: Promise<FormContext> | undefined;
  #page: FormPage | undefined;
  /** Address of the task that is shown. */
  #hash = '';
  /** Counts tasks, so that a slow one never replaces a later one. */
  #run = 0;

  connectedCallback(): void {
    this.#t = translate(languageAt(location.pathname));
    addEventListener('hashchange', () => this.#onAddress());
    addEventListener('beforeunload', (event) => {
      if (this.#page?.isDirty === true) event.preventDefault();
    });
    void this.#open(true);
  }

  /** A jump within the page is no task; and nothing that was typed goes without being asked about. */
  #onAddress(): void {
    if (/^#[^=]+$/.test(location.hash)) return;
    if (this.#page?.isDirty === true && !confirm(this.#t('form.leave'))) {
      history.replaceState(null, '', this.#hash);
      return;
    }
    void this.#open();
  }

  async #open(isFirst = false): Promise<void> {
    const run = (this.#run += 1);
    this.#hash = location.hash === '' ? location.pathname : location.hash;
    const task = parseTask(location.hash);
    this.#page = undefined;
    this.replaceChildren(element('p', { role: 'status' }, this.#t('form.loading')));
    try {
      this.#context ??= this.#load();
      const context = await this.#context;
      const content = await this.#contentFor(task, context);
      if (run !== this.#run) return;
      this.replaceChildren(content);
      if (!isFirst || task !== undefined) this.#focusHeading();
    } catch (error) {
      if (run !== this.#run) return;
      this.#context = undefined;
      this.replaceChildren(
        alert('danger', this.#t('form.failed'), element('p', {}, String(error))),
        button(this.#t('form.again'), () => void this.#open()),
      );
    }
  }

  async #load(): Promise<FormContext> {
    const register = await loadJson<FormRegister>(urls.formRegister);
    return new FormContext(register, this.#t.language, todayInGermany());
  }

  #focusHeading(): void {
    const heading = this.querySelector<HTMLElement>('h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }

  async #contentFor(task: FormTask | undefined, context: FormContext): Promise<HTMLElement> {
    if (task === undefined) return this.#start(context);
    switch (task.task) {
      case 'new':
        return this.#show(new FormPage(context, newOptions(task)));
      case 'use':
        return this.#show(
          new FormPage(context, {
            form: {
              kind: 'deployment',
              answers: { solution: task.solution, status: 'production' },
              only: requiredFields('deployment', context, ['since', 'usage']),
            },
            title: context.t('form.use.title', { solution: nameOf(context, 'solution', task.solution) }),
            lead: context.t('form.use.lead'),
            whole: { task: 'new', kind: 'deployment', solution: task.solution },
          }),
        );
      case 'edit':
      case 'confirm':
      case 'report':
        return this.#forRecord(task.task, task.record, context);
      case 'answer':
        return this.#forRecord('answer', { kind: 'need', id: task.need, organisation: '' }, context);
      case 'draft': {
        const draft = unpackDraft(task.packed);
        if (draft === undefined) throw new Error(context.t('form.draft.unreadable'));
        return this.#continue(draft, context);
      }
    }
  }

  /** Tasks about a record that is in the register. */
  async #forRecord(
    task: 'edit' | 'confirm' | 'report' | 'answer',
    name: RecordName,
    context: FormContext,
  ): Promise<HTMLElement> {
    const record = findRecord(name, context);
    if (record === undefined)
      return element(
        'div',
        {},
        alert('warning', context.t('form.unknownRecord', { id: name.id })),
        buttonLink(context.t('form.toStart'), this.#address()),
      );
    if (task === 'report') return reportPage(record, context);
    const original = await originalOf(record);
    const options = { original, kind: record.kind };
    const title = { record: recordName(record) };
    const { t } = context;
    switch (task) {
      case 'edit':
        return this.#show(new FormPage(context, { form: options, title: t('form.edit.title', title) }));
      case 'answer':
        return this.#show(
          new FormPage(context, {
            form: { ...options, only: new Set(['matches']), withoutText: true },
            title: t('form.answer.title', title),
            lead: t('form.answer.lead'),
            whole: { task: 'edit', record },
          }),
        );
      case 'confirm': {
        const field = record.kind === 'deployment' ? 'confirmed' : 'reviewed';
        const isConfirmable = record.kind === 'solution' || record.kind === 'deployment';
        return this.#show(
          new FormPage(context, {
            form: {
              ...options,
              ...(isConfirmable ? { only: new Set([field]), answers: { [field]: context.today } } : {}),
              withoutText: isConfirmable,
            },
            title: t('form.confirm.title', title),
            lead: t('form.confirm.lead'),
            whole: { task: 'edit', record },
            showsRecord: true,
          }),
        );
      }
    }
  }

  /** Goes on with a draft, also one of a change to a record. */
  async #continue(draft: Draft, context: FormContext): Promise<HTMLElement> {
    const place = recordPlace(draft.path)!;
    const known = context.records.find((record) => recordKey(record) === recordKey(place));
    const original = known === undefined ? undefined : await originalOf(known);
    const isOpen = (name: string): string | undefined => (name === 'offen' ? undefined : name);
    const page = new FormPage(context, {
      form: {
        kind: place.kind,
        draft: draft.text,
        ...(original === undefined
          ? { organisation: isOpen(place.organisation), id: isOpen(place.id) }
          : { original }),
      },
      title: context.t('form.draft.title'),
    });
    page.isDirty = true;
    return this.#show(page);
  }

  #show(page: FormPage): HTMLElement {
    this.#page = page;
    return page.element;
  }

  #address(task?: FormTask): string {
    const { language } = this.#t;
    return task === undefined
      ? `${localised(urls.form, language)}#`
      : localised(urls.form, language) + formUrl(task).slice(urls.form.length);
  }

  /** Where somebody chooses what to do. */
  #start(context: FormContext): HTMLElement {
    const t = this.#t;
    const kinds: readonly Kind[] = ['solution', 'deployment', 'need', 'organisation'];
    return element(
      'div',
      { class: 'stack' },
      element(
        'section',
        {},
        element('h2', { class: 'kern-heading-large' }, t('form.start.title')),
        element(
          'ul',
          { class: 'form-kinds', role: 'list' },
          ...kinds.map((kind) =>
            element(
              'li',
              { class: 'form-kind' },
              element(
                'a',
                { class: 'form-kind__link', href: this.#address({ task: 'new', kind }) },
                t(`${kind}.kind`),
              ),
              element('p', {}, t(`form.start.${kind}`)),
            ),
          ),
        ),
      ),
      this.#existing(context),
      this.#upload(context),
    );
  }

  /** Short ways for records that are there. */
  #existing(context: FormContext): HTMLElement {
    const t = this.#t;
    const input = element('input', {
      class: 'kern-form-input__input',
      id: 'eintrag-suchen',
      type: 'search',
      autocomplete: 'off',
      'aria-describedby': 'eintrag-suchen-hilfe',
    });
    const actions = element('ul', { class: 'button-row', role: 'list', hidden: true });
    const said = element('p', { role: 'status' });
    const choose = (kind: Kind, id: string): void => {
      const record = context.records.find((one) => one.kind === kind && one.id === id);
      if (record === undefined) return;
      said.textContent = t('form.existing.chosen', { record: recordName(record) });
      actions.hidden = false;
      actions.replaceChildren(...this.#actionsFor(record).map((link) => element('li', {}, link)));
    };
    const kinds = KINDS.filter((kind) => kind !== 'deployment');
    const combobox = new Combobox(
      input,
      () => ({
        label: t('form.existing.title'),
        available: (count) => t('form.choices', { count }),
      }),
      ({ text, href }) => {
        const [kind, id] = href.split('/') as [Kind, string];
        input.value = text;
        choose(kind, id);
      },
    );
    input.addEventListener('input', () => {
      const options = kinds.flatMap((kind) =>
        context
          .findChoices(kind, input.value)
          .slice(0, 4)
          .map(({ id, name, detail }) => ({
            text: name,
            detail: detail === '' ? t(`${kind}.kind`) : `${t(`${kind}.kind`)}, ${detail}`,
            href: `${kind}/${id}`,
            lang: recordLang(context.language),
          })),
      );
      void combobox.offer(Promise.resolve(input.value.trim() === '' ? [] : options));
    });
    return element(
      'section',
      {},
      element('h2', { class: 'kern-heading-medium' }, t('form.existing.title')),
      element('p', { class: 'section-lead' }, t('form.existing.lead')),
      element(
        'div',
        { class: 'kern-form-input' },
        element('label', { class: 'kern-label', for: input.id }, t('form.existing.label')),
        element('p', { class: 'kern-hint', id: `${input.id}-hilfe` }, t('form.existing.help')),
        input,
      ),
      said,
      actions,
    );
  }

  #actionsFor(record: AnyRecord): HTMLElement[] {
    const t = this.#t;
    const link = (text: string, task: FormTask): HTMLElement => buttonLink(text, this.#address(task));
    return [
      ...(record.kind === 'solution'
        ? [
            link(t('form.existing.use'), { task: 'use', solution: record.id }),
            link(t('form.existing.confirm'), { task: 'confirm', record }),
          ]
        : []),
      ...(record.kind === 'need'
        ? [link(t('form.existing.answer'), { task: 'answer', need: record.id })]
        : []),
      link(t('form.existing.edit'), { task: 'edit', record }),
      link(t('form.existing.report'), { task: 'report', record }),
    ];
  }

  #upload(context: FormContext): HTMLElement {
    const t = this.#t;
    const input = element('input', {
      class: 'kern-form-input__input',
      id: 'entwurf-oeffnen',
      type: 'file',
      accept: '.md,text/markdown',
    });
    const said = element('p', { role: 'status' });
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file === undefined) return;
      void file
        .text()
        .then((text) => this.#continue(readDraft(text), context))
        .then(
          (page) => {
            this.#run += 1;
            this.replaceChildren(page);
            this.#focusHeading();
          },
          (error: unknown) => (said.textContent = `${t('form.draft.unreadable')} ${String(error)}`),
        );
    });
    return element(
      'section',
      {},
      element('h2', { class: 'kern-heading-medium' }, t('form.draft.open')),
      element(
        'div',
        { class: 'kern-form-input' },
        element('label', { class: 'kern-label', for: input.id }, t('form.draft.openLabel')),
        input,
      ),
      said,
    );
  }
}

function newOptions(task: FormTask & { readonly task: 'new' }) {
  const { kind, organisation, solution, title } = task;
  return {
    form: {
      kind,
      organisation,
      answers: {
        ...(solution === undefined ? {} : { solution }),
        ...(title === undefined ? {} : { title }),
      },
    },
    title: undefined,
  };
}

/** The fields every record of a kind must have, and some more. */
function requiredFields(kind: Kind, context: FormContext, more: readonly string[]): Set<string> {
  const { shape } = createSchemas(context.vocabularies)[kind];
  const required = Object.entries(shape).filter(([, field]) => !(field instanceof z.ZodOptional));
  return new Set([...required.map(([key]) => key), ...more]);
}

function nameOf(context: FormContext, kind: Kind, id: string): string {
  return context.choiceNamed(kind, id)?.name ?? id;
}

/** A record by its name in an address, which says the authority only where it is needed. */
function findRecord(name: RecordName, context: FormContext): AnyRecord | undefined {
  return context.records.find(
    (record) =>
      record.kind === name.kind &&
      record.id === name.id &&
      (name.kind !== 'deployment' || record.organisation === name.organisation),
  );
}

/** A record's file as it is published. */
async function originalOf(record: AnyRecord): Promise<{ organisation: string; id: string; text: string }> {
  const { organisation, id } = record;
  const address = urls.recordSource(recordPath(record));
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return { organisation, id, text: await response.text() };
}

customElements.define('entry-form', EntryForm);
