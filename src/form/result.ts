import type { AnyRecord } from '#domain/record.ts';
import { element } from '#search/element.ts';
import { contributionWays, type ChangedFile, type Way } from '#site/contribution.ts';
import { Labels } from '#site/view/labels.ts';
import type { FormContext } from './context.ts';
import { lineDiff, withoutUnchanged } from './line-diff.ts';
import { button, buttonLink, copyText, disclosure, saveFile } from './parts.ts';
import { recordPreview } from './preview.ts';

/** The file as it will be saved, with a button that copies it. */
export function fileView(file: ChangedFile, original: string | undefined, context: FormContext): HTMLElement {
  const { t } = context;
  return element(
    'div',
    { class: 'form-file' },
    element('p', {}, t('form.file.path'), ' ', element('code', {}, file.path)),
    original === undefined || original === file.text
      ? code(file.text)
      : diffView(original, file.text, context),
    ...(original !== undefined && original !== file.text
      ? [disclosure(t('form.file.whole'), code(file.text))]
      : []),
    copyButton(file, context),
  );
}

function code(text: string): HTMLElement {
  return element('pre', { class: 'code-block', tabindex: '0', lang: 'de' }, element('code', {}, text));
}

/** Changed lines; what was added or removed is said in words for those who do not see the mark. */
function diffView(before: string, after: string, { t }: FormContext): HTMLElement {
  const names = { '+': t('form.diff.added'), '-': t('form.diff.removed'), ' ': '' };
  return element(
    'div',
    { class: 'line-diff', role: 'group', 'aria-label': t('form.diff.title'), tabindex: '0', lang: 'de' },
    ...withoutUnchanged(lineDiff(before, after)).map((line) =>
      line === undefined
        ? element('p', { class: 'line-diff__gap' }, '…')
        : element(
            'p',
            {
              class: { '+': 'line-diff__added', '-': 'line-diff__removed', ' ': 'line-diff__same' }[
                line.mark
              ],
            },
            element('span', { 'aria-hidden': 'true', class: 'line-diff__mark' }, line.mark),
            ...(line.mark === ' ' ? [] : [element('span', { class: 'sr-only' }, `${names[line.mark]}: `)]),
            element('span', { class: 'line-diff__text' }, line.text),
          ),
    ),
  );
}

function copyButton(file: ChangedFile, { t }: FormContext): HTMLElement {
  const said = element('span', { role: 'status', class: 'form-said' });
  const copy = button(t('form.copy'), () => {
    void copyText(file.text).then((key) => (said.textContent = t(key)));
  });
  return element('p', { class: 'button-row' }, copy, said);
}

/** The page as it will look. */
export function previewView(record: AnyRecord | undefined, context: FormContext): HTMLElement {
  const { t, catalogue, language } = context;
  if (record === undefined) return element('p', {}, t('form.preview.none'));
  return element('div', { class: 'form-preview' }, recordPreview(record, new Labels(catalogue, language)));
}

/** The ways in which the finished file reaches the register. */
export function waysView(file: ChangedFile, subject: string, context: FormContext): HTMLElement {
  const { language, settings, t } = context;
  const ways = contributionWays(file, subject, settings, language);
  return element(
    'div',
    { class: 'form-ways' },
    ...(settings.repository.url === undefined && settings.contactMailbox === undefined
      ? [element('p', { class: 'not-stated' }, t('form.way.none'))]
      : []),
    element(
      'ol',
      { class: 'form-ways__list', role: 'list' },
      ...ways.map((way, index) => wayItem(way, file, context, index === 0)),
    ),
  );
}

function wayItem(way: Way, file: ChangedFile, context: FormContext, isFirst: boolean): HTMLElement {
  const look = isFirst ? 'primary' : 'secondary';
  const name = file.path.split('/').at(-1)!;
  const act =
    way.href === undefined
      ? button(way.action, () => saveFile(name, file.text), look)
      : buttonLink(way.action, way.href, look);
  if (way.href?.startsWith('https:') === true) {
    act.setAttribute('target', '_blank');
    act.setAttribute('rel', 'noopener');
  }
  return element(
    'li',
    { class: 'form-way' },
    element('h4', { class: 'kern-heading-small' }, way.title),
    element('p', {}, way.explanation),
    ...(way.copyFirst ? [copyButton(file, context)] : []),
    ...(way.id === 'mail'
      ? [
          element(
            'p',
            { class: 'button-row' },
            button(context.t('form.way.download.action'), () => saveFile(name, file.text)),
          ),
        ]
      : []),
    element('p', { class: 'button-row' }, act),
  );
}
