/** Pages of the built site in the shared browser, which write down what a page must not do. */
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import type { Site } from '../build/sites.ts';

/** The widths the site is looked at: WCAG's reflow width, a phone, a desk. */
export const VIEWPORTS = {
  narrow: { width: 320, height: 640 },
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;

export interface PageOptions {
  /** Default: the real one. */
  site?: Site;
  colorScheme?: 'light' | 'dark';
  forcedColors?: boolean;
  viewport?: keyof typeof VIEWPORTS;
  /** Default true. */
  javaScript?: boolean;
}

export interface WatchedPage {
  page: Page;
  /** Loads an address of the site, such as `/loesungen/`; the HTTP status. */
  open: (address: string) => Promise<number>;
  /** What the security policy stopped in the page: directive and what it was about. (In workers: not listed.) */
  policyViolations: string[];
  /** Addresses outside the site that the page or a worker asked for; the page's, even if the policy stopped them. */
  foreignRequests: string[];
  /** Errors on the console and exceptions nobody caught. */
  consoleErrors: string[];
  close: () => Promise<void>;
}

let browser: Promise<Browser> | undefined;
const open = new Set<WatchedPage>();

afterAll(async () => {
  await Promise.all([...open].map((watched) => watched.close()));
  await (await browser)?.close();
  browser = undefined;
});

/** A page in a profile of its own. It is closed after the test file, or earlier by `close()`. */
export async function newPage(options: PageOptions = {}): Promise<WatchedPage> {
  browser ??= chromium.connect(inject('browserEndpoint'));
  const baseURL = inject('siteUrls')[options.site ?? 'dist'];
  const settings: BrowserContextOptions = {
    baseURL,
    locale: 'de-DE',
    colorScheme: options.colorScheme ?? 'light',
    forcedColors: options.forcedColors ? 'active' : 'none',
    viewport: VIEWPORTS[options.viewport ?? 'desktop'],
    javaScriptEnabled: options.javaScript ?? true,
    reducedMotion: 'reduce',
  };
  const context = await (await browser).newContext(settings);
  const page = await context.newPage();
  const watched: WatchedPage = {
    page,
    open: async (address) => (await page.goto(address, { waitUntil: 'load' }))?.status() ?? 0,
    policyViolations: [],
    foreignRequests: [],
    consoleErrors: [],
    close: async () => {
      open.delete(watched);
      await context.close();
    },
  };
  open.add(watched);
  await watch(page, watched, baseURL);
  return watched;
}

async function watch(page: Page, watched: WatchedPage, siteUrl: string): Promise<void> {
  // The browser's own list of issues: complete without JavaScript too, and before any script of the page.
  const issues = await page.context().newCDPSession(page);
  issues.on('Audits.issueAdded', ({ issue }) => {
    const details = issue.details.contentSecurityPolicyIssueDetails;
    if (!details) return;
    const where = details.blockedURL ?? details.sourceCodeLocation?.url ?? 'inline';
    watched.policyViolations.push(`${details.violatedDirective}: ${where}`);
  });
  await issues.send('Audits.enable');

  page.context().on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== siteUrl)
      watched.foreignRequests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') watched.consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => watched.consoleErrors.push(error.message));
}
