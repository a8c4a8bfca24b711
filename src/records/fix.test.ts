import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createSchemas } from '#domain/schema/index.ts';
import { PROJECT_ROOT } from './content-folder.ts';
import { fixText, meaning } from './fix.ts';
import { splitFile } from './front-matter.ts';
import { readVocabularies } from './vocabularies.ts';
import { walkRecords } from './walk.ts';
import { readYaml } from './yaml.ts';

const CONTENT = path.join(PROJECT_ROOT, 'content');
const schemas = createSchemas(readVocabularies(CONTENT));
const schema = schemas.deployment;

/** A file around the lines of its front matter. */
const file = (front: string, body = '\n## Kontext\n\nText mit  \nUmbruch.\n'): string =>
  `---\n${front}\n---\n${body}`;

const fix = (text: string): { text: string; said: string[] } => {
  const { text: fixed, changes } = fixText(text, schema);
  return { text: fixed, said: changes.map(({ message }) => message.de) };
};

describe('fixText', () => {
  it.each<[string, string, string, string]>([
    [
      'a byte order mark',
      `\uFEFF${file('status: pilot')}`,
      file('status: pilot'),
      'Bytereihenfolge-Marke (BOM) entfernt',
    ],
    [
      'line ends',
      file('status: pilot').replaceAll('\n', '\r\n'),
      file('status: pilot'),
      'Zeilenenden CRLF zu LF',
    ],
    [
      'Unicode form',
      file('purpose: Pru\u0308fung der Antra\u0308ge', '\nU\u0308ber\n'),
      file('purpose: Prüfung der Anträge', '\nÜber\n'),
      'Umlaute und Akzente in Unicode-Form NFC',
    ],
    [
      'blanks at the end of lines, not those of the body',
      file('status: pilot  \npurpose: Prüfung\t'),
      file('status: pilot\npurpose: Prüfung'),
      'Leerraum am Zeilenende entfernt (2 Zeilen)',
    ],
    ['a year', file('since: 2024'), file('since: "2024"'), 'since: in Anführungszeichen gesetzt'],
    [
      'a number with a zero',
      file('since: 2024.0 # ?'),
      file('since: "2024.0" # ?'),
      'since: in Anführungszeichen gesetzt',
    ],
    [
      'blanks around an address',
      file('contact:\n  name: Amt\n  url: " https://a.de/ "'),
      file('contact:\n  name: Amt\n  url: "https://a.de/"'),
      'contact.url: Leerraum um die Adresse entfernt',
    ],
    [
      'blanks that one cannot see',
      file('contact:\n  name: Amt\n  url: https://a.de/\u00a0'),
      file('contact:\n  name: Amt\n  url: https://a.de/'),
      'contact.url: Leerraum um die Adresse entfernt',
    ],
    [
      'the order of fields, with comments and texts over several lines',
      file(
        '# Kopf\n\n# bestätigt\nconfirmed: 2026-11-23\n# Status\nstatus: pilot # seit Mai\npurpose: >-\n  Eins\n  zwei\n\nsolution: x\n# Ende',
      ),
      file(
        '# Kopf\n\nsolution: x\n# Status\nstatus: pilot # seit Mai\npurpose: >-\n  Eins\n  zwei\n\n# bestätigt\nconfirmed: 2026-11-23\n# Ende',
      ),
      'Felder in die Reihenfolge der Feldliste gebracht',
    ],
    [
      'the order in groups',
      file('contact:\n  url: https://a.de/\n  name: Amt'),
      file('contact:\n  name: Amt\n  url: https://a.de/'),
      'Felder von contact in die Reihenfolge der Feldliste gebracht',
    ],
    [
      'the order in lists of groups',
      file('sources:\n  - url: https://a.de/\n    title: A\n  - title: B\n    url: https://b.de/'),
      file('sources:\n  - title: A\n    url: https://a.de/\n  - title: B\n    url: https://b.de/'),
      'Felder von sources[0] in die Reihenfolge der Feldliste gebracht',
    ],
    [
      'the end of the file',
      file('status: pilot', 'Text'),
      file('status: pilot', 'Text\n'),
      'Ein Zeilenende am Ende der Datei',
    ],
  ])('repairs %s', (_, before, after, said) => {
    expect(fix(before)).toEqual({ text: after, said: [said] });
    expect(fix(after)).toEqual({ text: after, said: [] });
  });

  it.each<[string, string]>([
    ['what is right', file('solution: x\nstatus: pilot')],
    ['a number where a number is wanted', file('effort: 40')],
    ['an ambiguous number where a number is wanted', file('effort: 40.0')],
    ['blanks that belong to a text', file('purpose: |\n  Eins  \n  zwei')],
    ['duplicate fields', file('status: pilot\nsolution: x\nstatus: idea')],
    ['empty fields', file('status:\nsolution: x')],
    ['broken YAML', file('status: pilot\nsolution: "x')],
    ['unknown fields', file('status: pilot\nunknown: 1\nsolution: x')],
    ['groups in brackets', file('contact: { url: "https://a.de/", name: Amt }')],
    ['blanks inside an address', file('contact:\n  name: Amt\n  url: https://a.de/ b')],
    ['blanks around other texts', file('purpose: " Prüfung "')],
    ['no front matter at all', 'nur Text'],
    ['nothing', ''],
  ])('leaves %s', (_, text) => expect(fix(text)).toEqual({ text, said: [] }));

  it('leaves the records of the register as they are, apart from the order of their fields', () => {
    for (const { absolute, place } of walkRecords(CONTENT).files) {
      const text = readFileSync(absolute, 'utf8');
      const { text: fixed, changes } = fixText(text, schemas[place.kind]);
      expect(changes.filter(({ message }) => !message.de.startsWith('Felder '))).toEqual([]);
      expect(fixed.split('\n').sort().length).toBe(text.split('\n').length);
    }
  });
});

describe('fixText on any text', () => {
  const data = (text: string): unknown => {
    const parts = splitFile(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));
    return 'rule' in parts ? undefined : readYaml(parts.yaml, 1).data;
  };
  const body = (text: string): string | undefined => {
    const parts = splitFile(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));
    return 'rule' in parts ? undefined : parts.body.normalize('NFC').replace(/\n+$/, '');
  };
  const isTrue = (text: string): void => {
    const { text: fixed, changes } = fixText(text, schema);
    expect(changes.length === 0).toBe(fixed === text);
    expect(meaning(data(fixed), schema)).toBe(meaning(data(text), schema));
    expect(body(fixed)).toBe(body(text));
    expect(fixText(fixed, schema).changes).toEqual([]);
  };

  const LINES = [
    'solution: x',
    'status: pilot  ',
    'since: 2024',
    'ended: "2025"',
    'purpose: Pru\u0308fung # mit Bemerkung',
    'purpose: |\n  Eins  \n\n  zwei\n',
    'purpose: "Eins\n  zwei "',
    'contact:\n  # Seite\n  url: " https://a.de/"\n  name: Amt',
    'contact: { url: https://a.de/, name: Amt }',
    'usage:\n  asOf: 2024\n  unit: users\n  number: 5',
    'sources:\n- url: https://a.de/\u00a0\n  title: A # a\n- # b\n  title: B\n  url: https://b.de/',
    'sources:\n  - accessed: 2026-11-23\n    # Titel\n    title: A\n    url: https://a.de/\n  # Ende',
    'effort: 0x10',
    'wrong: [1,\n  2]',
    '# Bemerkung',
    '',
    '  # eingerückt',
  ];

  it('never changes what front matter says', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(LINES), fc.constantFrom('\n', '\r\n'), (lines, lineEnd) =>
        isTrue(file(lines.join('\n'), '\nText  \n').replaceAll('\n', lineEnd)),
      ),
      { numRuns: 400 },
    );
  });

  it('never changes what a damaged file says', () => {
    const whole = file(LINES.filter((_, index) => [0, 1, 2, 4, 7, 9, 10].includes(index)).join('\n'));
    const damage = fc.record({
      at: fc.nat(whole.length),
      length: fc.nat(6),
      text: fc.oneof(
        fc.string({ maxLength: 4 }),
        fc.constantFrom(
          '\n',
          ' ',
          '\t',
          '#',
          ': ',
          '- ',
          '"',
          "'",
          '\u0338',
          '\u0308',
          '|',
          '---\n',
          '\uFEFF',
          '\r',
        ),
      ),
    });
    fc.assert(
      fc.property(fc.array(damage, { maxLength: 4 }), (damages) =>
        isTrue(
          damages.reduce(
            (text, { at, length, text: put }) => text.slice(0, at) + put + text.slice(at + length),
            whole,
          ),
        ),
      ),
      { numRuns: 600 },
    );
  });
});
