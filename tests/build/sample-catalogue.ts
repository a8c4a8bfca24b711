/** The sample records as pages get them: read, checked and linked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Catalogue } from '#domain/catalogue.ts';
import type { Settings } from '#domain/settings.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import { readSettings } from '#records/settings.ts';
import { Labels } from '#site/view/labels.ts';
import { TODAY } from './run-build.ts';
import { type Files, sampleFiles, writeContent } from './sample-content.ts';

export interface Sample {
  catalogue: Catalogue;
  labels: Labels;
  settings: Settings;
}

/** @throws Error when the records have errors */
export function readSample(files: Files = sampleFiles()): Sample {
  const folder = mkdtempSync(path.join(tmpdir(), 'maki-sample-'));
  const content = path.join(folder, 'content');
  try {
    writeContent(content, files);
    const { catalogue, findings } = readCatalogue(content, TODAY);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
      throw new Error(errors.map(({ file, message }) => `${file}: ${message.de}`).join('\n'));
    return { catalogue, labels: new Labels(catalogue, 'de'), settings: readSettings(content) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
