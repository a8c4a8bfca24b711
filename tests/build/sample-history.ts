/** A history for the sample content: records that were made, changed, renamed, ended, deleted and broken for a while. */
import path from 'node:path';
import { parse } from 'yaml';

import { commitContent, initRepository } from './git.ts';
import { type Files, record, writeContent } from './sample-content.ts';

type Data = Record<string, unknown>;

const SOLUTION = 'musterstadt/solutions/antragshilfe.md';
const FORMER = 'musterstadt/solutions/antragshilfe-alt.md';
const LOTSE = 'bundesamt/solutions/formularlotse.md';

/** Writes a content folder with these records into a folder, in three commits of a new repository. */
export function writeHistory(folder: string, files: Files): void {
  const content = path.join(folder, 'content');
  const first: Files = {
    ...files,
    [FORMER]: earlier(files[SOLUTION]!, ({ formerIds: _, benefits: __, title, summary, ...rest }) => ({
      ...rest,
      title,
      summary: `Früher stand hier: ${String(summary)}`,
      status: 'pilot',
      topics: ['administration', 'social'],
      // No list has this term any more, no schema this field.
      hosting: 'keller',
      [String(title)]: summary,
    })),
    'bundesamt/solutions/altdienst.md': earlier(
      files['bundesamt/solutions/altdienst.md']!,
      ({ retired: _, ...rest }) => rest,
    ),
    'musterstadt/deployments/antragshilfe.md': earlier(
      files['musterstadt/deployments/antragshilfe.md']!,
      ({ ended: _, ...rest }) => ({ ...rest, status: 'pilot', purpose: 'Erprobung im Wohngeld.' }),
    ),
    'musterstadt/needs/partner-gesucht.md': earlier(
      files['musterstadt/needs/partner-gesucht.md']!,
      ({ matches: _, ...rest }) => rest,
    ),
    'musterstadt/organisation.md': earlier(files['musterstadt/organisation.md']!, (data) => ({
      ...data,
      url: 'https://alt.musterstadt.de/',
    })),
    'musterstadt/solutions/vergessen.md': files['musterstadt/solutions/hilfe-01.md']!,
  };
  Reflect.deleteProperty(first, SOLUTION);
  const second: Files = { ...first, [LOTSE]: '---\ntitle: [\n---\n' };
  Reflect.deleteProperty(second, 'musterstadt/solutions/vergessen.md');

  const stages: [time: string, files: Files][] = [
    ['2026-09-01T08:00:00Z', first],
    ['2026-09-15T08:00:00Z', second],
    ['2026-10-20T08:00:00Z', files],
  ];
  for (const [at, [time, records]] of stages.entries()) {
    writeContent(content, records);
    if (at === 0) initRepository(folder);
    commitContent(folder, time);
  }
}

/** A record as it was before. */
function earlier(text: string, change: (data: Data) => Data): string {
  const [, head = '', body = ''] = /^---\n([^]*?)\n---\n\n?([^]*)$/.exec(text) ?? [];
  return record(change(parse(head) as Data), body.replace('Die Antragshilfe liest', 'Das Programm liest'));
}
