/** `npm run search -- [--json] [--limit N] [--site <folder>] "query"`: asks the search of the built site and says why it found what. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { FIELD } from '#domain/search/document.ts';
import type { SearchOptions } from '#domain/search/engine.ts';
import type { IndexHead } from '#domain/search/index-data.ts';
import type { Reason } from '#domain/search/matches.ts';
import { Searcher } from '#domain/search/searcher.ts';
import { siteContexts } from '#site/page.ts';
import type { SearchData } from '#site/search-data.ts';
import { searchFiles } from '#site/search-files.ts';
import { urls } from '#site/urls.ts';
import type { SolutionCard } from '#site/view/card.ts';
import { fromCaller } from './lib/command-line.ts';
import { ROOT } from './lib/step.ts';

const { values, positionals } = options();
const read = files(values.site === undefined ? path.join(ROOT, 'dist') : fromCaller(values.site));
const data = json<SearchData>(urls.searchData);
const inVersion = (name: string): string => urls.searchFile(data.version, name);
const searcher = new Searcher(json<IndexHead>(inVersion('kopf.json')), (file) =>
  Promise.resolve(read(inVersion(`${file}.bin`))),
);
const asked: SearchOptions = { literal: values.literal === true };
const { hits, corrections, unknown, reasons } = await searcher.search(positionals.join(' '), asked);
const found = hits.slice(0, Number(values.limit)).map(({ document, score }) => {
  const { id, title } = card(document);
  return { id, title, score: Math.round(score * 100) / 100, reasons: reasons(document) };
});

if (values.json) {
  console.log(JSON.stringify({ total: hits.length, corrections, unknown, hits: found }, null, 2));
} else {
  for (const { word, written } of corrections)
    console.log(`„${word}“ verstanden als „${written}“ (--literal: wie geschrieben).`);
  for (const word of unknown) console.log(`Zu „${word}“ gibt es nichts.`);
  for (const [position, { id, title, score, reasons: why }] of found.entries()) {
    console.log(
      `${String(position + 1).padStart(3)}. ${title} (${id}) ${score}\n     ${why.map(explain).join('; ')}`,
    );
  }
  console.log(`${hits.length} Lösungen`);
}

/** Reads the search's files: from the built site, or made from the records where nothing is built yet. */
function files(site: string): (address: string) => Uint8Array {
  if (existsSync(path.join(site, urls.searchData)))
    return (address) => readFileSync(path.join(site, address));
  console.error(`In ${site} ist keine Website gebaut; der Index wird aus den Einträgen gemacht.`);
  const made = new Map(searchFiles(siteContexts()).map((file) => [file.path, file.content]));
  return (address) => Buffer.from(made.get(address)!);
}

function json<T>(address: string): T {
  return JSON.parse(Buffer.from(read(address)).toString('utf8')) as T;
}

function card(document: number): SolutionCard {
  const name = `karten/${Math.floor(document / data.cardsPerFile)}.json`;
  return json<SolutionCard[]>(inVersion(name))[document % data.cardsPerFile]!;
}

function explain({ word, how, by, fields }: Reason): string {
  const ways: Readonly<Record<Reason['how'], string>> = {
    word: `„${word}“`,
    part: `„${word}“ in einem zusammengesetzten Wort`,
    compound: `„${word}“ als „${by}“`,
    prefix: `„${word}“ als Anfang von „${by}“`,
    synonym: `„${word}“ heißt auch „${by}“`,
    concept: `„${word}“ gehört zu „${by}“`,
    correction: `„${word}“, gemeint „${by}“`,
  };
  return ways[how] + place(fields);
}

function place(fields: number): string {
  if (fields & (FIELD.title | FIELD.titlePart)) return ' im Titel';
  if (fields & (FIELD.alias | FIELD.aliasPart)) return ' in einem weiteren Namen';
  if (fields & (FIELD.summary | FIELD.summaryPart)) return ' in der Kurzbeschreibung';
  return fields & (FIELD.body | FIELD.bodyPart) ? ' im Text' : '';
}

function options() {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        literal: { type: 'boolean' },
        limit: { type: 'string', default: '10' },
        site: { type: 'string' },
      },
    });
    if (parsed.positionals.length > 0 && /^[1-9]\d*$/.test(parsed.values.limit)) return parsed;
  } catch {
    // Said below.
  }
  console.error('Aufruf: npm run search -- [--json] [--limit N] [--literal] [--site ORDNER] "Suchbegriffe"');
  process.exit(2);
}
