/** What holds on every kind of page, for everybody: no barrier, no foreign request, room at every width, on paper. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { barriers, COLOUR_RULES, RULES } from './barriers.ts';
import { newPage, type PageOptions, VIEWPORTS, type WatchedPage } from './page.ts';
import { type Template, TEMPLATES, withoutRefresh } from './templates.ts';

describe.concurrent.each(TEMPLATES)('$name ($address)', (template) => {
  it('hat hell und dunkel keine Barrieren, fragt nirgends an und legt nichts ab', async () => {
    const { page, ...watched } = await open(template);
    const found = {
      light: await barriers(page, { runOnly: RULES }),
      dark: await page
        .emulateMedia({ colorScheme: 'dark' })
        .then(() => barriers(page, { runOnly: COLOUR_RULES })),
      policyViolations: watched.policyViolations,
      foreignRequests: watched.foreignRequests,
      consoleErrors: watched.consoleErrors,
      cookies: await page.context().cookies(),
      storage: await page.evaluate(async () => [
        ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),
        ...(await indexedDB.databases()).map(({ name }) => name),
        ...(await caches.keys()),
        ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      ]),
    };
    await watched.close();
    expect(found).toEqual({
      light: [],
      dark: [],
      policyViolations: [],
      foreignRequests: [],
      consoleErrors: [],
      cookies: [],
      storage: [],
    });
  });

  it('hat bei 320 px, mit doppelter Schrift und auf Papier Platz und ist lesbar', async () => {
    const watched = await open(template, { viewport: 'narrow', colorScheme: 'dark' });
    const narrow = await tooWide(watched.page);
    const session = await watched.page.context().newCDPSession(watched.page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await watched.page.setViewportSize(VIEWPORTS.desktop);
    const large = await tooWide(watched.page);
    const size = await watched.page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    await watched.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const paper = await onPaper(watched.page);
    await watched.close();
    expect({ narrow, large, size, ...paper }).toEqual({
      narrow: [],
      large: [],
      size: '32px',
      dark: [],
      pale: [],
      navigation: [],
    });
  });
});

async function open({ site, address }: Template, options: PageOptions = {}): Promise<WatchedPage> {
  const watched = await newPage({ site, ...options });
  if (address.includes('-alt/')) {
    await watched.page.route(`**${address}`, async (route) => {
      const { headers } = { headers: (await route.fetch({ maxRedirects: 0 })).headers() };
      await route.fulfill({ headers, body: withoutRefresh(site, address) });
    });
  }
  const status = await watched.open(address);
  if (status !== 200) throw new Error(`${address}: ${status}`);
  if (await watched.page.locator('maki-catalogue').count()) {
    await watched.page.locator('[data-part="form"]:not([hidden])').waitFor();
  }
  return watched;
}

/** Elements that stick out to the side; none if the page need not be scrolled that way. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((element) => `${element.localName}.${element.className}`)
      .concat(`${scrollWidth} > ${clientWidth}`);
  });
}

/** What does not belong on paper: dark areas, pale text, what can only be clicked. */
async function onPaper(page: Page): Promise<Record<'dark' | 'pale' | 'navigation', string[]>> {
  return page.evaluate(() => {
    const lightness = (colour: string): number => {
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      context.fillStyle = '#fff';
      context.fillRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
      return (red + green + blue) / 3;
    };
    const elements = [...document.querySelectorAll<HTMLElement>('body, body *')].filter((element) =>
      element.checkVisibility(),
    );
    const named = (element: Element): string => `${element.localName}.${element.className}`;
    return {
      dark: elements
        .filter(
          (element) =>
            lightness(getComputedStyle(element).backgroundColor) < 190 &&
            !element.closest('.kern-icon, svg') &&
            element.offsetHeight > 8,
        )
        .map(named),
      // Light text on paper cannot be read.
      pale: elements
        .filter(
          (element) =>
            element.innerText !== '' &&
            element.children.length === 0 &&
            lightness(getComputedStyle(element).color) > 150 &&
            !element.closest('.kern-icon, svg'),
        )
        .map(named),
      navigation: elements.filter((element) => element.matches('nav, .skip-link, form')).map(named),
    };
  });
}
