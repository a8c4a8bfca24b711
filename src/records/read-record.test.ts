/** One file to one record: every problem at its place, nothing thrown, nothing slow, whatever the bytes. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSchemas, KINDS, type Kind } from '#domain/schema/index.ts';
import { PROJECT_ROOT } from './content-folder.ts';
import { MAX_FILE_BYTES, readRecord, type ReadResult } from './read-record.ts';
import { readVocabularies } from './vocabularies.ts';

const vocabularies = readVocabularies(`${PROJECT_ROOT}/content`);
const schemas = createSchemas(vocabularies);

function read(source: string | Uint8Array, kind: Kind = 'organisation'): ReadResult {
  return readRecord(typeof source === 'string' ? new TextEncoder().encode(source) : source, {
    place: { kind, id: 'stadt', organisation: 'stadt' },
    file: 'content/organisations/stadt/x.md',
    schemas,
    vocabularies,
  });
}

const rules = (source: string | Uint8Array) => read(source).problems.map(({ rule }) => rule);

const ORGANISATION =
  '---\nname: Stadt Musterstadt\nlevel: municipal\nurl: https://www.stadt.de/\n---\n\n## Text\n';

test('ein Datensatz', () => {
  const { record, problems } = read(ORGANISATION);
  expect(problems).toEqual([]);
  expect(record).toMatchObject({
    kind: 'organisation',
    id: 'stadt',
    data: { name: 'Stadt Musterstadt', level: 'municipal', url: 'https://www.stadt.de/' },
    body: { line: 6, text: '\n## Text\n', headings: [{ line: 7, title: 'Text' }] },
  });
});

test('Zeilenenden von Windows geben denselben Datensatz', () => {
  const windows = read(ORGANISATION.replaceAll('\n', '\r\n'));
  expect(windows.problems).toEqual([]);
  expect(windows.record).toEqual(read(ORGANISATION).record);
  const wrong = '---\nname: |\n  zwei\n  Zeilen\nlevle: x\n---\n';
  expect(JSON.stringify(read(wrong.replaceAll('\n', '\r\n')))).toBe(JSON.stringify(read(wrong)));
});

test('alle Probleme einer Datei auf einmal', () => {
  expect(
    rules(
      '---\nname: A\u200b\nlevel: Stadt\nstate: ~\nurl: http://a.de\nars: 0101\nid: x\naliases: [a]\n---\n' +
        '['.repeat(3000),
    ),
  ).toEqual([
    'unsichtbares-zeichen',
    'leerer-wert',
    'mehrdeutiger-wert',
    'text-zu-kurz',
    'text-zu-kurz',
    'unbekannter-wert',
    'webadresse-ungueltig',
    'unbekanntes-feld',
    'text-ueberladen',
  ]);
});

test('ein leerer oder mehrdeutiger Wert wird nicht noch einmal als falsch gemeldet', () => {
  expect(rules('---\nname:\nlevel: True\nurl: https://a.de\n---\n')).toEqual([
    'leerer-wert',
    'mehrdeutiger-wert',
  ]);
  // But what stands in the same line is.
  expect(
    rules(
      '---\nname: Stadt\nlevel: municipal\nurl: https://a.de\nreporting: { status: ~, on: gestern, x: ~ }\n---\n',
    ),
  ).toEqual(['leerer-wert', 'leerer-wert', 'datum-ungueltig', 'unbekanntes-feld']);
});

test('ein Datensatz mit Fehlern enthält nur, was gültig ist', () => {
  const { record, originalPath } = read(
    '---\nname: Stadt\nlevel: live\nurl: https://a.de\naliases: [a, Musterstadt, b]\nid: x\n---\n',
  );
  expect(record?.data).toEqual({ name: 'Stadt', url: 'https://a.de', aliases: ['Musterstadt'] });
  expect(originalPath(['aliases', 0])).toEqual(['aliases', 1]);
});

test('an der Grenze der Größe', () => {
  const fill = (bytes: number) => ORGANISATION + 'a'.repeat(bytes - ORGANISATION.length);
  expect(rules(fill(MAX_FILE_BYTES))).toEqual([]);
  expect(rules(fill(MAX_FILE_BYTES + 1))).toEqual(['datei-zu-gross']);
});

describe('wirft nie', { timeout: 60_000 }, () => {
  test('bei 4.000 zufälligen Bytefolgen', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...KINDS), (bytes, kind) => {
        read(bytes, kind);
      }),
      { seed: 11, numRuns: 4000 },
    );
  });

  test('bei 4.000 zufälligen Köpfen', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'name: |level: |contact: |sources: |toString: |__proto__: |a|\n|\n  |\n- |- |{|}|[|]|, |"|\'|: |? |# x|\n>|\n|&a |*a|!!map |~|010|1.5|true|---|\n---\n|\n...\n|<<: |%|\\|\t|\r\n|\0|\u202e|\ufeff|ä|# A\n|<b>'.split(
          '|',
        ),
        '|',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(...KINDS), (pieces, kind) => {
        read(`---\n${pieces.join('')}\n---\n${pieces.toReversed().join('')}`, kind);
      }),
      { seed: 12, numRuns: 4000 },
    );
  });

  test('bei 2.000 zufälligen Objekten', () => {
    fc.assert(
      fc.property(
        fc.object({ maxDepth: 4, withNullPrototype: false }),
        fc.constantFrom(...KINDS),
        (data, kind) => {
          read(`---\n${JSON.stringify(data)}\n---\n`, kind);
        },
      ),
      { seed: 13, numRuns: 2000 },
    );
  });
});

describe('lehnt Feindliches schnell ab', () => {
  beforeAll(() => void read(ORGANISATION));

  const front = (yaml: string) => `---\n${yaml}\n---\n`;
  const levels = (count: number, open: string) =>
    Array.from({ length: count }, (_, depth) => `${' '.repeat(depth)}${open}`).join('\n');
  const laughs = Array.from(
    { length: 30 },
    (_, index) =>
      `l${index}: &l${index} [${Array(9)
        .fill(index === 0 ? 'x' : `*l${index - 1}`)
        .join(', ')}]`,
  ).join('\n');

  test.each<[string, string, string]>([
    ['Billion Laughs', front(laughs), 'yaml-anker'],
    ['Verweis auf sich selbst', front('a: &a [*a]'), 'yaml-anker'],
    ['10.000 Klammern ineinander', front(`a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`), 'zu-tief'],
    ['10.000 Gruppen ineinander', front(`a: ${'{a: '.repeat(10_000)}${'}'.repeat(10_000)}`), 'zu-tief'],
    ['350 Ebenen durch Einrückung', front(levels(350, 'a:')), 'zu-tief'],
    ['20.000 Listenstriche', front(`a:\n${'- '.repeat(20_000)}x`), 'zu-tief'],
    ['64 KB Klammern', front('['.repeat(65_000)), 'zu-tief'],
    ['64 KB geschweifte Klammern', front('{'.repeat(65_000)), 'zu-tief'],
    ['64 KB Fragezeichen', front('? '.repeat(32_000)), 'zu-tief'],
    ['64 KB Ausrufezeichen', front('!'.repeat(65_000)), 'yaml-syntax'],
    ['lange Zeile', front(`name: ${'a'.repeat(65_000)}`), 'text-zu-lang'],
    ['langer Feldname', front(`${'a'.repeat(65_000)}: 1`), 'unbekanntes-feld'],
    ['langer Feldname mit Fragezeichen', front(`? ${'a'.repeat(65_000)}\n: 1`), 'unbekanntes-feld'],
    ['lange Adresse', front(`url: https://${'a.'.repeat(32_000)}`), 'text-zu-lang'],
    ['lange Ziffern', front(`name: ${'1'.repeat(65_000)}`), 'mehrdeutiger-wert'],
    ['viele Leerzeichen', front(`name: x${' '.repeat(65_000)}y`), 'text-zu-lang'],
    ['viele Zeilen', front('\n'.repeat(65_000)), 'kopf-keine-felder'],
    ['viele Bemerkungen', front('#\n'.repeat(32_000)), 'kopf-keine-felder'],
    ['offenes Anführungszeichen', front(`name: "${'\\n'.repeat(32_000)}`), 'yaml-syntax'],
    ['viele Escapes', front(`name: "${'\\u202e'.repeat(10_000)}"`), 'bidi-zeichen'],
    ['viele gleiche Felder', front('a: 1\n'.repeat(10_000)), 'doppelter-schluessel'],
    [
      'viele unbekannte Felder',
      front(Array.from({ length: 5000 }, (_, index) => `namen${index}: x`).join('\n')),
      'unbekanntes-feld',
    ],
    [
      'viele leere Werte',
      front(Array.from({ length: 5000 }, (_, index) => `n${index}: ~`).join('\n')),
      'leerer-wert',
    ],
    ['viele falsche Listeneinträge', front(`aliases: [${'1,'.repeat(10_000)}]`), 'liste-zu-lang'],
    ['viele falsche Kennungen', front(`formerIds: [${'A,'.repeat(10_000)}]`), 'liste-zu-lang'],
    ['unsichtbare Zeichen', front(`name: ${'\u200b'.repeat(20_000)}`), 'unsichtbares-zeichen'],
    ['zerlegte Zeichen', front(`name: ${'u\u0308'.repeat(20_000)}`), 'nicht-nfc'],
    ['Text aus Klammern', `${ORGANISATION}${']'.repeat(60_000)}`, 'text-ueberladen'],
    ['Text aus Zitaten', `${ORGANISATION}${'>'.repeat(60_000)}`, 'text-ueberladen'],
  ])('%s', (_, source, rule) => {
    expect(new TextEncoder().encode(source).length).toBeLessThanOrEqual(MAX_FILE_BYTES);
    const { problems } = read(source);
    expect(new Set(problems.map((problem) => problem.rule))).toContain(rule);
    expect(Math.max(...problems.map(({ message }) => message.de.length))).toBeLessThan(1000);
    expect(fastest(() => read(source))).toBeLessThan(200);
  });

  test('64 MB', () => {
    const bytes = new Uint8Array(64 * 1024 * 1024);
    expect(rules(bytes)).toEqual(['datei-zu-gross']);
    expect(fastest(() => read(bytes))).toBeLessThan(200);
  });
});

/** Processor time of the fastest of three runs in milliseconds: what else the machine does counts little. */
function fastest(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const begin = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
