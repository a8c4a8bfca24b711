/** Before all browser tests: serves the built site and starts the browser; after them ends both. */
import fs from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchServer } from '../../scripts/lib/browser.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { ROOT } from '../../scripts/lib/step.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The site's address without slash at the end. */
    siteUrl: string;
    /** Where page.ts reaches the browser. */
    browserEndpoint: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dist = path.join(ROOT, 'dist');
  if (!fs.existsSync(path.join(dist, 'index.html'))) {
    throw new Error('Es gibt keine gebaute Seite in dist/. Erst bauen: npm run build');
  }
  const server = await serve(dist, 0);
  const browser = await launchServer();
  project.provide('siteUrl', server.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}
