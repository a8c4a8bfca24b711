/** The entries for the EU database as a site publishes them: every file that its records call for, and no other. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { annexVIIIFiles } from '#exports/annex-viii.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import { readSettings } from '#records/settings.ts';
import { TODAY } from './run-build.ts';
import { siteContent, siteFolder } from './sites.ts';

describe.each(['sample', 'hostile'] as const)('%s', (site) => {
  const content = siteContent(site);
  const expected = new Map(
    [...annexVIIIFiles(readCatalogue(content, TODAY).catalogue, readSettings(content), TODAY)].map((file) => [
      file.path,
      String(file.content),
    ]),
  );

  it('hat jede Datei, mit genau diesem Inhalt', () => {
    for (const [address, text] of expected)
      expect(readFileSync(path.join(siteFolder(site), address), 'utf8'), address).toBe(text);
  });

  it('hat keine weitere', () => {
    const found = readdirSync(path.join(siteFolder(site), 'transparenz'), {
      recursive: true,
      encoding: 'utf8',
    })
      .map((file) => `/transparenz/${file.split(path.sep).join('/')}`)
      .filter((file) => path.basename(file).startsWith('anhang-viii.'));
    expect(found.sort()).toEqual([...expected.keys()].sort());
  });
});
