import { expect, test } from 'vitest';

import { readBody } from '#records/body.ts';
import type { AnyRecord } from './record.ts';
import { recordAddresses } from './record-addresses.ts';
import { placeIn, recordProse, recordStrings, recordTexts } from './record-texts.ts';

const BODY = [
  '',
  '## Lösung',
  '',
  'Erste Zeile,',
  'zweite [Seite](https://a.de/x) hier.',
  '',
  '- Ein Punkt',
  '- Noch einer',
  '',
  '```',
  'Code.',
  '```',
  '',
].join('\n');

const record = {
  kind: 'solution',
  id: 'beispiel',
  organisation: 'musterstadt',
  file: 'content/organisations/musterstadt/solutions/beispiel.md',
  data: {
    title: 'Beispiel',
    summary: 'Ein Satz.',
    benefits: [{ text: 'Spart Zeit.', before: 1 }],
    sources: [{ title: 'Quelle', url: 'https://www.musterstadt.de/' }],
  },
  body: readBody(BODY, 20),
} as unknown as AnyRecord;

test('every string of the front matter comes with its path', () => {
  expect(recordStrings(record).map(({ path, text }) => `${path.join('.')}=${text}`)).toEqual([
    'title=Beispiel',
    'summary=Ein Satz.',
    'benefits.0.text=Spart Zeit.',
    'sources.0.title=Quelle',
    'sources.0.url=https://www.musterstadt.de/',
  ]);
});

test('texts are all strings but addresses, and the body', () => {
  expect(recordTexts(record).map(({ text }) => text)).toEqual([
    'Beispiel',
    'Ein Satz.',
    'Spart Zeit.',
    'Quelle',
    BODY,
  ]);
});

test('prose is read in paragraphs, without addresses and code', () => {
  expect(recordProse(record).map(({ text }) => text.trim())).toEqual([
    'Ein Satz.',
    'Spart Zeit.',
    `Erste Zeile,\nzweite [Seite]${' '.repeat('(https://a.de/x)'.length)} hier.`,
    'Ein Punkt',
    'Noch einer',
  ]);
});

test('a place in the body is given in lines and columns of the file', () => {
  const paragraph = recordProse(record).find(({ text }) => text.startsWith('Erste'))!;
  const start = paragraph.text.indexOf('zweite');
  expect(placeIn(paragraph, start, start + 6)).toEqual({
    in: 'text',
    line: 24,
    column: 1,
    endLine: 24,
    endColumn: 7,
  });
  const item = recordProse(record).find(({ text }) => text.startsWith('Noch'))!;
  expect(placeIn(item, 0, 4)).toEqual({ in: 'text', line: 27, column: 3, endLine: 27, endColumn: 7 });
});

test('a place in the front matter is the field', () => {
  expect(placeIn(recordTexts(record)[2]!, 0, 3)).toEqual({ in: 'value', path: ['benefits', 0, 'text'] });
});

test('addresses come from fields and links', () => {
  expect(recordAddresses(record).map(({ url }) => url)).toEqual([
    'https://www.musterstadt.de/',
    'https://a.de/x',
  ]);
});
