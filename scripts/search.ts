/** `npm run search -- [--json] [--limit N] [--content <folder>] "query"`: asks the search of the site and says why it found what. */
import { parseArgs } from 'node:util';

import { FIELD } from '#domain/search/document.ts';
import { buildSearchIndex } from '#domain/search/build-index.ts';
import { SearchEngine, type Reason } from '#domain/search/engine.ts';
import { parseQuery } from '#domain/search/query.ts';
import { contentFolder } from '#records/content-folder.ts';
import { siteData } from '#site/catalogue.ts';
import { searchSource } from '#site/search-source.ts';
import { Labels } from '#site/view/labels.ts';

const { values, positionals } = options();
process.env['MAKI_CONTENT'] = contentFolder(values.content);
const { catalogue } = siteData();
const index = buildSearchIndex(searchSource(new Labels(catalogue, 'de')));
const { hits, corrections, unknown } = new SearchEngine(index).search(parseQuery(positionals.join(' ')));
const found = hits.slice(0, Number(values.limit)).map(({ document, score, reasons }) => ({
  id: index.ids[document]!,
  title: catalogue.solution.get(index.ids[document]!)?.data.title ?? '',
  score: Math.round(score * 100) / 100,
  reasons,
}));

if (values.json) {
  console.log(JSON.stringify({ total: hits.length, corrections, unknown, hits: found }, null, 2));
} else {
  for (const { word, term } of corrections)
    console.log(`„${word}“ steht nirgends, gesucht wurde auch „${term}“.`);
  for (const word of unknown) console.log(`Zu „${word}“ gibt es nichts.`);
  for (const [position, { id, title, score, reasons }] of found.entries()) {
    console.log(
      `${String(position + 1).padStart(3)}. ${title} (${id}) ${score}\n     ${reasons.map(explain).join('; ')}`,
    );
  }
  console.log(`${hits.length} Lösungen`);
}

function explain({ word, how, by, fields }: Reason): string {
  const ways: Readonly<Record<Reason['how'], string>> = {
    word: `„${word}“`,
    part: `„${word}“ in einem zusammengesetzten Wort`,
    compound: `„${word}“ als ${by}`,
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
        limit: { type: 'string', default: '10' },
        content: { type: 'string' },
      },
    });
    if (parsed.positionals.length > 0 && /^[1-9]\d*$/.test(parsed.values.limit)) return parsed;
  } catch {
    // Said below.
  }
  console.error('Aufruf: npm run search -- [--json] [--limit N] [--content ORDNER] "Suchbegriffe"');
  process.exit(2);
}
