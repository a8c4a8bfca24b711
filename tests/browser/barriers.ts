/** Barriers that a program can find. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

export const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Dark mode changes colours and nothing else. */
export const COLOUR_RULES = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] };

/** What axe finds: rule and the elements it is about. */
export async function barriers(page: Page, options: axe.RunOptions): Promise<string[]> {
  // The debugger's evaluation is not bound by the policy, a script element would be.
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (settings) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, settings),
    { ...options, resultTypes: ['violations' as const] },
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html)
        .join(' ')}`,
  );
}
