/** Words of records stay words, whatever they look like: the hostile site has the same elements as the harmless one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

import { htmlFiles, skeleton, textOf } from './html.ts';
import { PAYLOADS } from './sample-content.ts';
import { siteContent, siteFolder } from './sites.ts';

const harmless = new Map(htmlFiles(siteFolder('sample')).map((page) => [page.file, page]));
const hostile = htmlFiles(siteFolder('hostile'));

it('hat dieselben Seiten', () => {
  expect(hostile.map(({ file }) => file)).toEqual([...harmless.keys()]);
});

it('hat auf jeder Seite dieselben Elemente mit denselben Attributen', () => {
  const changed = hostile.filter(({ file, root }) => skeleton(root).join('\n') !== skeleton(harmless.get(file)!.root).join('\n'));
  expect(changed.map(({ file }) => file)).toEqual([]);
});

it('zeigt jede feindliche Zeichenkette als Text', () => {
  const written = readFileSync(path.join(siteContent('hostile'), 'organisations/musterstadt/solutions/antragshilfe.md'), 'utf8');
  const page = hostile.find(({ file }) => file === 'loesungen/antragshilfe/index.html')!;
  const text = textOf(page.elements.find(({ name }) => name === 'main')!);
  const missing = PAYLOADS.filter((payload) => written.includes(payload) && !text.includes(payload));
  expect(missing).toEqual([]);
});

it('hat feindliche Zeichenketten auch in den Daten der Suche nur als Text', () => {
  const cards = JSON.parse(readFileSync(path.join(siteFolder('hostile'), 'suche/karten/0.json'), 'utf8')) as { title: string }[];
  for (const payload of PAYLOADS) expect(cards.some(({ title }) => title.endsWith(payload)), payload).toBe(true);
});
