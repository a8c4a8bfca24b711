import { element } from '#search/element.ts';
import { FOREIGN_REL, isAllowedUrl } from '#site/allowed-url.ts';

/**
 * A link of a draft. It opens beside the form, so that nothing entered is lost; without an address where the site would
 * refuse it, and for places in the page, because the form's own address may hold the draft.
 *
 * @param href as the record has it
 */
export function draftLink(
  href: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (Node | string)[]
): HTMLAnchorElement {
  if (!isAllowedUrl(href) || href.startsWith('#')) return element('a', attributes, ...children);
  const foreign = /^https:/i.test(href);
  const opening = /^mailto:/i.test(href) ? {} : { target: '_blank', rel: foreign ? FOREIGN_REL : 'noopener' };
  return element('a', { ...attributes, href, ...opening }, ...children);
}
