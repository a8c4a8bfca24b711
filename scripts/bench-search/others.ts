/** The same documents in the indexes of other search libraries, each with its German settings where it has some. */
import { createRequire } from 'node:module';
import path from 'node:path';

import { create, insertMultiple, save } from '@orama/orama';
import { stemmer } from '@orama/stemmers/german';
import lunr from 'lunr';
import MiniSearch from 'minisearch';

import type { IndexSource } from '#domain/search/build-index.ts';
import { ROOT } from '../lib/step.ts';
import { BOOST } from './boost.js';

const require = createRequire(import.meta.url);

type FieldName = keyof typeof BOOST;

/** A document with its terms and authorities written out, because these libraries know no concepts. */
export interface FlatDocument extends Readonly<Record<FieldName, string>> {
  readonly id: string;
}

export interface OtherEngine {
  readonly name: string;
  /** Files the browser loads, by address. */
  readonly files: ReadonlyMap<string, string>;
}

export function flatDocuments({ documents, concepts }: IndexSource): FlatDocument[] {
  const names = new Map(concepts.map(({ id, label, names: others }) => [id, [label, ...others].join(', ')]));
  return documents.map(({ id, title, aliases, summary, body, concepts: ids }) => ({
    id,
    title,
    aliases: aliases.join(', '),
    summary,
    terms: ids.flatMap((concept) => names.get(concept) ?? []).join(', '),
    body,
  }));
}

/** Index and texts to show, for each library. */
export async function otherEngines(documents: readonly FlatDocument[]): Promise<OtherEngine[]> {
  const shown = JSON.stringify(documents.map(({ id, title, summary }) => ({ id, title, summary })));
  const engine = (name: string, index: unknown): OtherEngine => ({
    name,
    files: new Map([
      [`/${name}/index.json`, JSON.stringify(index)],
      [`/${name}/texts.json`, shown],
    ]),
  });
  return [
    engine('minisearch', miniSearchIndex(documents)),
    engine('orama', await oramaIndex(documents)),
    engine('lunr', lunrIndex(documents)),
  ];
}

const FIELDS = Object.keys(BOOST) as FieldName[];

function miniSearchIndex(documents: readonly FlatDocument[]): unknown {
  const index = new MiniSearch<FlatDocument>({ fields: FIELDS });
  index.addAll(documents);
  return index.toJSON();
}

async function oramaIndex(documents: readonly FlatDocument[]): Promise<unknown> {
  const database = create({
    schema: { title: 'string', aliases: 'string', summary: 'string', terms: 'string', body: 'string' },
    components: { tokenizer: { stemming: true, language: 'german', stemmer } },
  });
  await insertMultiple(database, [...documents]);
  return save(database);
}

function lunrIndex(documents: readonly FlatDocument[]): unknown {
  (require('lunr-languages/lunr.stemmer.support') as (target: unknown) => void)(lunr);
  (require('lunr-languages/lunr.de') as (target: unknown) => void)(lunr);
  return lunr(function () {
    this.use((lunr as unknown as { de: lunr.Builder.Plugin }).de);
    this.ref('id');
    for (const field of FIELDS) this.field(field, { boost: BOOST[field] });
    for (const document of documents) this.add(document);
  }).toJSON();
}

/** The libraries' own files for the browser, by address: folder in node_modules. */
export const LIBRARY_FOLDERS: Readonly<Record<string, string>> = {
  '/lib/minisearch/': packageFolder('minisearch'),
  '/lib/orama/': packageFolder('@orama/orama'),
  '/lib/stemmers/': packageFolder('@orama/stemmers'),
  '/lib/lunr/': packageFolder('lunr'),
  '/lib/lunr-languages/': packageFolder('lunr-languages'),
};

/** Folder of a package; some do not let their package.json be asked for. */
function packageFolder(name: string): string {
  return path.join(ROOT, 'node_modules', name);
}
