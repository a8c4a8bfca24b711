/** The sites the tests look at: the real one, a small one with everything in it, and that one with hostile words. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from '../../scripts/lib/step.ts';
import { build, TEST_BUILDS } from './run-build.ts';
import { hostileWording, sampleFiles } from './sample-content.ts';
import { writeHistory } from './sample-history.ts';

export const SITES = ['dist', 'sample', 'hostile'] as const;
export type Site = (typeof SITES)[number];

/** Folder of a site's pages. */
export function siteFolder(site: Site): string {
  return site === 'dist' ? path.join(ROOT, 'dist') : path.join(TEST_BUILDS, site, 'dist');
}

/** Content folder of a site. */
export function siteContent(site: Site): string {
  return site === 'dist' ? path.join(ROOT, 'content') : path.join(TEST_BUILDS, site, 'content');
}

/** Builds the two small sites. @throws Error when the real one is not built */
export async function buildSites(): Promise<void> {
  if (!existsSync(path.join(siteFolder('dist'), 'index.html'))) {
    throw new Error('Es gibt keine gebaute Seite in dist/. Erst bauen: npm run build');
  }
  writeHistory(path.dirname(siteContent('sample')), sampleFiles());
  writeHistory(path.dirname(siteContent('hostile')), sampleFiles(hostileWording()));
  await Promise.all(
    (['sample', 'hostile'] as const).map((site) =>
      build({ content: siteContent(site), out: siteFolder(site) }),
    ),
  );
}

/** Whether no record has changed since the site was built. */
export function isCurrent(site: Site): boolean {
  const built = statSync(path.join(siteFolder(site), 'index.html')).mtimeMs;
  return readdirSync(siteContent(site), { recursive: true, encoding: 'utf8' }).every(
    (name) => statSync(path.join(siteContent(site), name)).mtimeMs < built,
  );
}
