import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { allRecords } from '#domain/catalogue.ts';
import { annexVIIIFiles } from '#exports/annex-viii.ts';
import { blankRecords } from '#exports/blank-record.ts';
import { exportFiles } from '#exports/export-files.ts';
import { recordPath } from '#records/record-path.ts';
import { siteData, type SiteData } from '#site/catalogue.ts';
import { comparisonFiles } from '#site/comparison-files.ts';
import { formRegister } from '#site/form-register.ts';
import { siteContexts } from '#site/page.ts';
import { searchFiles, type DataFile } from '#site/search-files.ts';
import { urls } from '#site/urls.ts';

/**
 * Every file of the site that is neither page nor asset. Pages are rendered by Astro; for these that would only cost
 * time, so the build writes them and the development server answers with them.
 */
export function* dataFiles(): Generator<DataFile> {
  const contexts = siteContexts();
  yield* comparisonFiles(contexts);
  yield* searchFiles(contexts);
  yield* exportFiles(contexts);
  yield* formFiles();
  yield* transparencyFiles();
}

/** What the contribution form loads: the register, each record as it is published, and blank records. */
function* formFiles(): Generator<DataFile> {
  const { catalogue, content, settings } = siteData();
  yield { path: urls.formRegister, content: JSON.stringify(formRegister(catalogue, settings)) };
  yield* blankRecords(catalogue.vocabularies);
  for (const record of allRecords(catalogue)) {
    const inside = recordPath(record);
    yield { path: urls.recordSource(inside), content: readFileSync(path.join(content, inside)) };
  }
}

/** Entries for the EU database; with labels in every language, so there is one file for all. */
function transparencyFiles(): Generator<DataFile> {
  const { catalogue, settings, today } = siteData();
  return annexVIIIFiles(catalogue, settings, today);
}

let made: { readonly of: SiteData; readonly files: ReadonlyMap<string, DataFile> } | undefined;

/** One of them, for the development server: all are made again only when the records were read again. */
export function dataFile(address: string): DataFile | undefined {
  const data = siteData();
  if (made?.of !== data)
    made = { of: data, files: new Map([...dataFiles()].map((file) => [file.path, file])) };
  return made.files.get(address);
}

/** Writes them into the output. */
export function writeDataFiles(output: string): void {
  for (const { path: address, content } of dataFiles()) {
    const file = path.join(output, address);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
