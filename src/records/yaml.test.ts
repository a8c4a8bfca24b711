/** The YAML reader: values mean what they say, every place is exact, and a second parser agrees. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import type { FieldPath } from '#domain/finding.ts';
import { PROJECT_ROOT } from './content-folder.ts';
import { splitFile } from './front-matter.ts';
import { walkRecords } from './walk.ts';
import { readYaml } from './yaml.ts';

/** `rule@line:column-column` of every problem; the end line where it is another one. */
function problems(text: string): string[] {
  return readYaml(text, 1).problems.map(({ rule, place }) => {
    if (place.in !== 'text') throw new Error('a reader knows the place in the text');
    const end = place.endLine === place.line ? `${place.endColumn}` : `${place.endLine}:${place.endColumn}`;
    return `${rule}@${place.line}:${place.column}-${end}`;
  });
}

/** What the text holds at the place of a path. */
function marked(text: string, path: FieldPath, part: 'value' | 'key' = 'value'): string {
  const { line, column, endLine, endColumn } = readYaml(text, 1).locate(path, part);
  const rows = text.split('\n').slice(line - 1, endLine);
  rows[rows.length - 1] = rows.at(-1)!.slice(0, endColumn - 1);
  rows[0] = rows[0]!.slice(column - 1);
  return rows.join('\n');
}

describe('Werte bleiben, was sie sind', () => {
  test.each<[string, unknown]>([
    ['no', 'no'],
    ['yes', 'yes'],
    ['on', 'on'],
    ['y', 'y'],
    ['2024-02-30', '2024-02-30'],
    ['2024-01-01', '2024-01-01'],
    ['2024-01-01T10:00:00Z', '2024-01-01T10:00:00Z'],
    ['12:30', '12:30'],
    ['1:20:30', '1:20:30'],
    ['1_000', '1_000'],
    ['1.000,50', '1.000,50'],
    ['1.2.3', '1.2.3'],
    ['0b11', '0b11'],
    ['DE-BY', 'DE-BY'],
    ['50 %', '50 %'],
    ['inf', 'inf'],
    ['nan', 'nan'],
    ['Nein', 'Nein'],
    ['true', true],
    ['false', false],
    ['0', 0],
    ['7', 7],
    ['-7', -7],
    ['1.5', 1.5],
    ['-0.25', -0.25],
    ['9007199254740991', 9007199254740991],
    ['"010"', '010'],
    ["'no'", 'no'],
    ['"~"', '~'],
    ['"2024"', '2024'],
  ])('%s', (written, value) => {
    const { data, problems: found } = readYaml(`a: ${written}\n`, 1);
    expect(found).toEqual([]);
    expect(data).toEqual({ a: value });
  });

  test.each([
    '010',
    '00123',
    '1.10',
    '5.',
    '.5',
    '+1',
    '-0',
    '1e3',
    '1E-3',
    '0o10',
    '0x1F',
    '.inf',
    '-.INF',
    '.nan',
    '9007199254740993',
    '123456789012345678901234567890',
    '0.1000000000000000055',
    'True',
    'FALSE',
  ])('mehrdeutig: %s', (written) => {
    const { data } = readYaml(`a: ${written}\n`, 1);
    expect(data).toEqual({ a: written });
    expect(problems(`a: ${written}\n`)).toEqual([`mehrdeutiger-wert@1:4-${4 + written.length}`]);
  });

  test.each(['~', 'null', 'Null', 'NULL'])('leer: %s', (written) => {
    expect(problems(`a: ${written}\n`)).toEqual([`leerer-wert@1:4-${4 + written.length}`]);
  });

  test('leer: nichts', () => {
    expect(problems('a:\nb: 1\n')).toEqual(['leerer-wert@1:1-2']);
    expect(problems('a: # Bemerkung\n')).toEqual(['leerer-wert@1:1-2']);
    expect(problems('a: {b: , c}\n')).toEqual(['leerer-wert@1:5-6', 'leerer-wert@1:10-11']);
    expect(problems('a:\n  -\n  - x\n  # y - z\n  -\n')).toEqual(['leerer-wert@2:3-4', 'leerer-wert@5:3-4']);
  });
});

describe('Texte in jeder Schreibweise', () => {
  test.each<[string, string, string]>([
    ['einfach', 'a: Stadt Musterstadt # Bemerkung', 'Stadt Musterstadt'],
    ['mit Doppelpunkt ohne Leerzeichen', 'a: https://www.stadt.de/#x', 'https://www.stadt.de/#x'],
    ['einfache Anführungszeichen', "a: 'Stadt ''M'''", "Stadt 'M'"],
    ['doppelte Anführungszeichen', 'a: "Stadt \\"M\\"\\t\\u00e4"', 'Stadt "M"\tä'],
    ['über zwei Zeilen', 'a: Stadt\n  Musterstadt', 'Stadt Musterstadt'],
    ['in Anführungszeichen über zwei Zeilen', 'a: "Stadt\n  Musterstadt"', 'Stadt Musterstadt'],
    ['gefaltet', 'a: >\n  Stadt\n  Musterstadt\n', 'Stadt Musterstadt\n'],
    ['gefaltet ohne Zeilenende', 'a: >-\n  Stadt\n  Musterstadt\n\n', 'Stadt Musterstadt'],
    ['gefaltet mit Absatz', 'a: >-\n  Stadt\n\n  Musterstadt\n', 'Stadt\nMusterstadt'],
    ['wörtlich', 'a: |\n  Stadt\n    Musterstadt\n', 'Stadt\n  Musterstadt\n'],
    ['wörtlich mit allem', 'a: |+\n  Stadt\n\n', 'Stadt\n\n'],
  ])('%s', (_, text, value) => {
    expect(readYaml(text, 1)).toMatchObject({ data: { a: value }, problems: [] });
  });
});

describe('Stellen', () => {
  const TEXT = [
    'title: Antragshilfe',
    'summary: >-',
    '  Erste Zeile.',
    '  Zweite Zeile.',
    '"status": "pilot" # so',
    "topics: [administration, 'digital' ]",
    'tasks:',
    '  - a',
    '  - b b',
    'contact:',
    '  name: Amt',
    '  url: { x: [1, {y: 2}] }',
    'empty: []',
    'sources:',
    '  - title: eins',
    '    url: https://a.de',
    '  - { title: zwei, url: "b" }',
    '',
  ].join('\n');

  test.each<[FieldPath, string]>([
    [['title'], 'Antragshilfe'],
    [['summary'], 'Erste Zeile.\n  Zweite Zeile.'],
    [['status'], '"pilot"'],
    [['topics'], "[administration, 'digital' ]"],
    [['topics', 0], 'administration'],
    [['topics', 1], "'digital'"],
    [['tasks'], '- a\n  - b b'],
    [['tasks', 1], 'b b'],
    [['contact', 'name'], 'Amt'],
    [['contact', 'url'], '{ x: [1, {y: 2}] }'],
    [['contact', 'url', 'x', 1], '{y: 2}'],
    [['contact', 'url', 'x', 1, 'y'], '2'],
    [['empty'], '[]'],
    [['sources', 0, 'url'], 'https://a.de'],
    [['sources', 1], '{ title: zwei, url: "b" }'],
    [['sources', 1, 'url'], '"b"'],
  ])('Wert %j', (path, expected) => expect(marked(TEXT, path)).toBe(expected));

  test.each<[FieldPath, string]>([
    [['title'], 'title'],
    [['status'], '"status"'],
    [['contact', 'url', 'x', 1, 'y'], 'y'],
    [['sources', 1, 'url'], 'url'],
  ])('Name %j', (path, expected) => expect(marked(TEXT, path, 'key')).toBe(expected));

  test.each<[string, FieldPath, string]>([
    ['fehlendes Feld: Anfang des Kopfs', ['added'], 't'],
    ['fehlendes Feld einer Gruppe: Name der Gruppe', ['contact', 'email'], 'contact'],
    ['tief im Fehlenden', ['contact', 'email', 'x', 0], 'contact'],
    ['fehlendes Feld eines Listeneintrags: sein Anfang', ['sources', 1, 'accessed'], '{'],
    ['fehlender Listeneintrag: Name der Liste', ['tasks', 7], 'tasks'],
  ])('%s', (_, path, expected) => {
    expect(marked(TEXT, path)).toBe(expected);
    expect(marked(TEXT, path, 'key')).toBe(expected);
  });

  test('Zeilen zählen ab der ersten der Datei', () => {
    expect(readYaml('a: 1\nb: 2\n', 2).locate(['b'], 'value')).toEqual({
      line: 3,
      column: 4,
      endLine: 3,
      endColumn: 5,
    });
  });

  test('Jeder Wert wird gefunden, wo er steht', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }),
        fc.boolean(),
        (names, flow) => {
          const data = Object.fromEntries(
            names.map((name, index) => [name, { list: [`x${index}`, { deep: `wert ${index}` }] }]),
          );
          const text = stringify(data, { collectionStyle: flow ? 'flow' : 'block' });
          for (const [index, name] of names.entries()) {
            expect(marked(text, [name, 'list', 1, 'deep'])).toBe(`wert ${index}`);
            expect(marked(text, [name], 'key')).toBe(name);
          }
        },
      ),
      { seed: 1, numRuns: 50 },
    );
  });
});

test.each<[string, string[]]>([
  ['a: 1\nb: 2\na: 3\n', ['doppelter-schluessel@3:1-2']],
  ['x: {a: 1, "a": 2}\n', ['doppelter-schluessel@1:11-14']],
  ['? [a]\n: b\n', ['schluessel-kein-text@1:3-6']],
  ['1: b\n', ['schluessel-kein-text@1:1-2']],
  ['"": b\n', ['schluessel-kein-text@1:1-3']],
  [': b\n', ['schluessel-kein-text@1:1-2']],
  ['a:\n  __proto__: {}\n', ['verbotener-schluessel@2:3-12']],
  ['constructor: a\nprototype: b\n', ['verbotener-schluessel@1:1-12', 'verbotener-schluessel@2:1-10']],
  ['a: &x 1\nb: *x\n', ['yaml-anker@1:4-6', 'yaml-verweis@2:4-6']],
  ['a: !!binary YQ==\n', ['yaml-tag@1:4-12']],
  ['<<: {a: 1}\n', ['yaml-merge@1:1-3']],
  ['%YAML 1.2\na: 1\n', ['yaml-direktive@1:1-10']],
  ['%TAG ! x:\n--- {a: 1}\n', ['yaml-direktive@1:1-10', 'yaml-mehrere-dokumente@2:1-4']],
  ['a: 1\n...\nb: 2\n', ['yaml-mehrere-dokumente@2:1-4']],
  ['...\na: 1\n', ['yaml-mehrere-dokumente@1:1-4']],
  ['a: 1\n--- b\n', ['yaml-mehrere-dokumente@2:1-4']],
  ['a: "\\0"\n', ['nul-zeichen@1:4-8']],
  ['a: "\\e"\n', ['steuerzeichen@1:4-8']],
  ['a: "x\\u202Ey"\n', ['bidi-zeichen@1:4-14']],
  ['a: "\\u200B"\n', ['unsichtbares-zeichen@1:4-12']],
  ['a: "\\ud800"\n', ['nichtzeichen@1:4-12']],
  ['a: "u\\u0308"\n', ['nicht-nfc@1:4-13']],
  ['"\\u202E": a\n', ['bidi-zeichen@1:1-9']],
  ['a: "\n', ['yaml-syntax@1:5-6']],
  ['a: [\nb: 1\n', ['yaml-syntax@2:1-2']],
])('%j', (text, expected) => expect(problems(text)).toEqual(expected));

test('Alle Befunde eines Kopfs auf einmal', () => {
  expect(problems('a: 010\nb:\nc: [~, {d: +1}]\na: 2\n')).toEqual([
    'mehrdeutiger-wert@1:4-7',
    'leerer-wert@2:1-2',
    'leerer-wert@3:5-6',
    'mehrdeutiger-wert@3:12-14',
    'doppelter-schluessel@4:1-2',
  ]);
});

describe('Das Paket yaml liest dasselbe', { timeout: 60_000 }, () => {
  test('in jedem echten Datensatz', () => {
    const { files } = walkRecords(`${PROJECT_ROOT}/content`);
    for (const { absolute, path } of files) {
      const parts = splitFile(readFileSync(absolute, 'utf8').replaceAll('\r\n', '\n'));
      if (!('yaml' in parts)) throw new Error(path);
      const { data, problems: found } = readYaml(parts.yaml, 2);
      expect(found, path).toEqual([]);
      expect(data, path).toEqual(parse(parts.yaml));
    }
  });

  const name = fc
    .stringMatching(/^[a-zA-Z][a-zA-Z0-9_-]{0,10}$/)
    .filter((key) => !/^(?:constructor|prototype|null|true|false|nan|inf)$/i.test(key));
  const leaf = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom(
        'a',
        ' ',
        '\n',
        ':',
        '#',
        '-',
        '"',
        "'",
        '[',
        '{',
        ',',
        '&',
        '*',
        '!',
        '%',
        '0',
        '1',
        '.',
        'e',
        '~',
        'ä',
        '\\',
        '|',
        '>',
        '?',
      ),
    }),
    fc.constantFrom(
      'no',
      '010',
      '1.10',
      '2024-02-30',
      '12:30',
      '1_000',
      '~',
      '00123',
      'null',
      'True',
      '',
      '- a',
      'a: b',
    ),
    fc.boolean(),
    fc.integer(),
    fc.integer({ min: -9999, max: 9999 }).map((value) => value / 100),
  );
  const { record } = fc.letrec<{ value: unknown; record: Record<string, unknown> }>((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('value'), { maxLength: 4 }), tie('record')),
    record: fc.dictionary(name, tie('value'), { maxKeys: 6, noNullPrototype: true }),
  }));
  const style = fc.record({
    collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    defaultStringType: fc.constantFrom(
      'PLAIN' as const,
      'QUOTE_DOUBLE' as const,
      'QUOTE_SINGLE' as const,
      'BLOCK_FOLDED' as const,
      'BLOCK_LITERAL' as const,
    ),
    indent: fc.constantFrom(1, 2, 4),
    lineWidth: fc.constantFrom(0, 20, 80),
    aliasDuplicateObjects: fc.constant(false),
  });

  test('in erzeugten Texten', () => {
    let clean = 0;
    fc.assert(
      fc.property(record, style, (data, options) => {
        const text = stringify(data, options);
        const own = readYaml(text, 1);
        // What yaml writes is unambiguous but for characters that no record may hold.
        const refused = own.problems.filter(({ rule }) => !CHARACTER_RULES.has(rule));
        expect(refused).toEqual([]);
        if (own.problems.length > 0 || Object.keys(data).length === 0) return;
        clean += 1;
        expect(own.data).toEqual(parse(text));
      }),
      { seed: 2, numRuns: 600 },
    );
    expect(clean).toBeGreaterThan(300);
  });

  test('in zufällig gemischten Texten, die beide annehmen', () => {
    const token = fc.constantFrom(
      ...'a: |b: |c:|\n|\n  |\n  - |- |"|\'|{|}|[|]|, |#| # x|>-\n  |no|010|1.5|true|~|&a |*a|!t |? |---|...|\\n|x y|ü|%|@|`|<<: '.split(
        '|',
      ),
      '|\n',
    );
    let both = 0;
    fc.assert(
      fc.property(fc.array(token, { maxLength: 14 }), (tokens) => {
        const text = `a: ${tokens.join('')}`;
        const own = readYaml(text, 1);
        if (own.problems.length > 0) return;
        const other = parseDocument(text);
        expect([...other.errors, ...other.warnings].map(String)).toEqual([]);
        both += 1;
        expect(own.data).toEqual(other.toJS());
      }),
      { seed: 3, numRuns: 3000 },
    );
    expect(both).toBeGreaterThan(300);
  });
});

test.each([
  ['a: b: c\n', 'Setzen Sie Texte mit „: “ in Anführungszeichen'],
  ['a: [b\nc: 1\n', 'Davor ist eine Klammer oder ein Anführungszeichen nicht geschlossen'],
  ['a: "b\nc: 1\n', 'Davor ist eine Klammer oder ein Anführungszeichen nicht geschlossen'],
  ['a: Ein Text\ngeht weiter\nc: 1\n', 'Rücken Sie die Folgezeilen eines Textes ein'],
  ['a:\n\tb: 1\n', 'Tabulatoren sind als Einrückung nicht erlaubt'],
  ['a: 9.000\n', 'oder die Zahl in gewöhnlicher Form, also ohne Punkt: 9000.'],
  ['a: 010\n', 'oder die Zahl in gewöhnlicher Form.'],
])('sagt zu %j, was zu tun ist', (text, remedy) => {
  expect(readYaml(text, 1).problems.map(({ message }) => message.de)).toEqual([
    expect.stringContaining(remedy),
  ]);
});

const CHARACTER_RULES = new Set<string>([
  'nul-zeichen',
  'steuerzeichen',
  'ersatzzeichen',
  'bidi-zeichen',
  'unsichtbares-zeichen',
  'nichtzeichen',
  'nicht-nfc',
]);
