/** The preview of a record in the form, compared with its page. */
import type { Locator } from 'playwright-core';

import { descendants, type Element, parseHtml } from '../build/html.ts';
import { outline, pageOutline } from '../build/outline.ts';

/**
 * What differs between the preview of a record and its page in the same site, line by line; nothing when they agree.
 *
 * @param preview the element that `recordPreview` made with the title on the third level
 * @param address of the record's page, such as `/loesungen/mucgpt/`
 */
export async function previewDifferences(preview: Locator, address: string): Promise<string[]> {
  const shown = bodyOf(await preview.evaluate((element) => element.innerHTML));
  const response = await preview.page().request.get(address);
  const page = pageOutline(parseHtml(await response.text()));
  if (page.length === 0) return [`${address}: ${response.status()}, keine Seite eines Eintrags`];
  const lines = outline(shown);
  return Array.from({ length: Math.max(page.length, lines.length) }, (_, index) => index)
    .filter((index) => page[index] !== lines[index])
    .map((index) => `${index}: ${page[index]} / ${lines[index]}`);
}

function bodyOf(html: string): Element {
  return [...descendants(parseHtml(html))].find(({ name }) => name === 'body')!;
}
