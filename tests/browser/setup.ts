/** Before all browser tests: serves the built sites and starts the browser; after them ends both. */
import type { TestProject } from 'vitest/node';
import { launchServer } from '../../scripts/lib/browser.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { buildSites, type Site, siteFolder, SITES } from '../build/sites.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Each site's address without slash at the end. */
    siteUrls: Readonly<Record<Site, string>>;
    /** Where page.ts reaches the browser. */
    browserEndpoint: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildSites();
  const servers = await Promise.all(SITES.map((site) => serve(siteFolder(site), 0)));
  const browser = await launchServer();
  const urls = SITES.map((site, index) => [site, servers[index]!.url] as const);
  project.provide('siteUrls', Object.fromEntries(urls) as Record<Site, string>);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  };
}
