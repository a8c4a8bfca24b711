import type { AnyRecord } from '#domain/record.ts';
import { fieldTree } from '#domain/schema/field-tree.ts';
import { createSchemas } from '#domain/schema/index.ts';
import { recordPath } from '#records/record-path.ts';
import { element } from '#search/element.ts';
import { issueAddress, mailAddress, MAX_ADDRESS } from '#site/contribution.ts';
import { localised, recordUrl, urls } from '#site/urls.ts';
import { CONTENT, recordName, type FormContext } from './context.ts';
import { alert, button, buttonLink, copyText } from './parts.ts';
import { typedBlock } from './values.ts';

/** Report an error in a record: which field, what is wrong, how one knows. Makes a text for an issue or a mail. */
export function reportPage(record: AnyRecord, context: FormContext): HTMLElement {
  const { t, language, vocabularies } = context;
  const fields = fieldTree(createSchemas(vocabularies)[record.kind]);
  const field = select('melden-feld', t('form.report.field'), [
    ['', t('form.report.anyField')],
    ...fields.map(({ key, meta }) => [key, meta.label[language]] as const),
  ]);
  const wrong = area('melden-was', t('form.report.wrong'), t('form.report.wrongHelp'));
  const source = area('melden-quelle', t('form.report.source'), t('form.report.sourceHelp'));
  const problem = element('p', { class: 'field-problem field-problem--error', id: 'melden-was-hinweis' });
  problem.hidden = true;
  wrong.input.after(problem);
  const result = element('div');
  const finish = (): void => {
    const what = typedBlock(wrong.input.value);
    problem.hidden = what !== '';
    problem.textContent = t('form.report.missing');
    wrong.input.toggleAttribute('aria-invalid', what === '');
    if (what === '') {
      wrong.input.focus();
      return;
    }
    const label = fields.find(({ key }) => key === field.input.value)?.meta.label[language];
    const text = [
      t('form.report.about', { record: recordName(record), file: `${CONTENT}/${recordPath(record)}` }),
      ...(label === undefined ? [] : [`${t('form.report.field')}: ${label} (${field.input.value})`]),
      what,
      ...(source.input.value.trim() === ''
        ? []
        : [`${t('form.report.source')}:\n${typedBlock(source.input.value)}`]),
    ].join('\n\n');
    result.replaceChildren(...waysToReport(text, record, context));
    result.querySelector<HTMLElement>('.kern-alert')?.focus();
  };
  return element(
    'div',
    { class: 'form-page' },
    element(
      'header',
      {},
      element('h2', { class: 'kern-heading-large' }, t('form.report.title', { record: recordName(record) })),
      element('p', { class: 'section-lead' }, t('form.report.lead')),
      element(
        'p',
        { class: 'form-links' },
        element('a', { href: localised(recordUrl(record), language) }, t('form.report.page')),
        ' ',
        element('a', { href: `${localised(urls.form, language)}#aufgabe=` }, t('form.toStart')),
      ),
    ),
    element('div', { class: 'form-fields' }, field.element, wrong.element, source.element),
    element('p', { class: 'button-row' }, button(t('form.report.finish'), finish, 'primary')),
    result,
  );
}

function waysToReport(text: string, record: AnyRecord, context: FormContext): HTMLElement[] {
  const { t, settings } = context;
  const subject = t('report.title', { kind: record.kind, id: record.id });
  const said = element('span', { role: 'status', class: 'form-said' });
  const whole = settings.repository.url === undefined ? undefined : issueAddress(subject, text, settings);
  const issue =
    whole !== undefined && whole.length > MAX_ADDRESS
      ? issueAddress(subject, t('form.report.paste'), settings)
      : whole;
  return [
    alert('success', t('form.report.done'), element('p', {}, t('form.report.public'))),
    element('pre', { class: 'code-block', tabindex: '0' }, element('code', {}, text)),
    element(
      'p',
      { class: 'button-row' },
      ...(issue === undefined ? [] : [buttonLink(t('form.way.issue.action'), issue, 'primary')]),
      ...(settings.contactMailbox === undefined
        ? []
        : [buttonLink(t('form.way.mail.action'), mailAddress(settings.contactMailbox, subject, text))]),
      button(t('form.copy'), () => {
        void copyText(text).then((key) => (said.textContent = t(key)));
      }),
      said,
    ),
    ...(issue === undefined && settings.contactMailbox === undefined
      ? [element('p', { class: 'not-stated' }, t('form.way.none'))]
      : []),
  ];
}

function select(id: string, label: string, options: readonly (readonly [value: string, text: string])[]) {
  const input = element(
    'select',
    { class: 'kern-form-input__select', id },
    ...options.map(([value, text]) => element('option', { value }, text)),
  );
  return {
    input,
    element: element(
      'div',
      { class: 'kern-form-input' },
      element('label', { class: 'kern-label', for: id }, label),
      element('div', { class: 'kern-form-input__select-wrapper' }, input),
    ),
  };
}

function area(id: string, label: string, help: string) {
  const input = element('textarea', {
    class: 'kern-form-input__input',
    id,
    rows: 5,
    'aria-describedby': `${id}-hilfe ${id}-hinweis`,
  });
  return {
    input,
    element: element(
      'div',
      { class: 'kern-form-input' },
      element('label', { class: 'kern-label', for: id }, label),
      element('p', { class: 'kern-hint', id: `${id}-hilfe` }, help),
      input,
    ),
  };
}
