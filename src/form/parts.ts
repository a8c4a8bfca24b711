import { element } from '#search/element.ts';
import type { MessageKey } from '#i18n/index.ts';

/** A button that looks like KERN's. */
export function button(
  text: string,
  onClick: () => void,
  look: 'primary' | 'secondary' | 'tertiary' = 'secondary',
): HTMLButtonElement {
  const node = element(
    'button',
    { class: `kern-btn kern-btn--${look}`, type: 'button' },
    element('span', { class: 'kern-label' }, text),
  );
  node.addEventListener('click', onClick);
  return node;
}

/** A link that looks like a button. */
export function buttonLink(
  text: string,
  href: string,
  look: 'primary' | 'secondary' | 'tertiary' = 'secondary',
): HTMLAnchorElement {
  return element(
    'a',
    { class: `kern-btn kern-btn--${look}`, href },
    element('span', { class: 'kern-label' }, text),
  );
}

/** KERN's alert. */
export function alert(
  kind: 'danger' | 'warning' | 'success' | 'info',
  title: string,
  ...children: readonly (Node | string)[]
): HTMLElement {
  return element(
    'div',
    { class: `kern-alert kern-alert--${kind}`, tabindex: '-1' },
    element(
      'div',
      { class: 'kern-alert__header' },
      element('span', { class: `kern-icon kern-icon--${kind}`, 'aria-hidden': 'true' }),
      element('h3', { class: 'kern-title' }, title),
    ),
    ...(children.length === 0 ? [] : [element('div', { class: 'kern-alert__body' }, ...children)]),
  );
}

/** A part that can be opened. */
export function disclosure(title: string, ...children: readonly (Node | string)[]): HTMLDetailsElement {
  return element(
    'details',
    { class: 'kern-accordion' },
    element(
      'summary',
      { class: 'kern-accordion__header' },
      element('span', { class: 'kern-title kern-title--small' }, title),
    ),
    element('div', { class: 'kern-accordion__body' }, ...children),
  );
}

/** Lets the browser save a text as a file. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  const link = element('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}

/** Copies a text and says whether that worked. */
export async function copyText(text: string): Promise<MessageKey> {
  try {
    await navigator.clipboard.writeText(text);
    return 'form.copied';
  } catch {
    return 'form.copyFailed';
  }
}
