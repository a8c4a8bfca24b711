/** What single values may look like: addresses, dates, ids, keys, texts. */
import { describe, expect, test } from 'vitest';
import { day, email, partialDate, recordId, regionKey, serviceKey, text, webAddress } from './field.ts';

describe('Webadressen', () => {
  test.each([
    'https://stadt.de',
    'https://www.stadt.de/',
    'https://www.stadt.de/pfad/seite.html?a=1&b=%20#teil',
    'https://www.stadt.de?x=1',
    'https://www.stadt.de#teil',
    'https://www.stadt.de/straße/ü',
    'https://a-b.c--d.stadt.example/~x/(y);z=[1]',
    'https://xn--mnster-3ya.de/',
    'https://stadt.xn--p1ai/',
    'https://1.stadt.de/',
    'https://gitlab.opencode.de/gruppe/projekt/-/blob/main/publiccode.yml',
    `https://stadt.de/${'a'.repeat(1983)}`,
    `https://${'a'.repeat(63)}.de/`,
  ])('%.60s', (value) => expect(webAddress().safeParse(value).success).toBe(true));

  test.each([
    '',
    'stadt.de',
    'www.stadt.de',
    'http://www.stadt.de/',
    'HTTPS://www.stadt.de/',
    'ftp://www.stadt.de/',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>',
    'file:///etc/passwd',
    'mailto:ki@stadt.de',
    '//www.stadt.de/',
    '/\\www.stadt.de/',
    'https:/www.stadt.de/',
    'https:www.stadt.de',
    'https:\\\\www.stadt.de/',
    'https://www.stadt.de\\@boese.de/',
    'https://ki@www.stadt.de/',
    'https://ki:geheim@www.stadt.de/',
    'https://@www.stadt.de/',
    'https://www.stadt.de:443/',
    'https://www.stadt.de:/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.0.0.1/',
    'https://1.2.3.4/',
    'https://[::1]/',
    'https://localhost/',
    'https://stadt/',
    'https://stadt.d/',
    'https://.stadt.de/',
    'https://stadt..de/',
    'https://stadt.de./',
    'https://-stadt.de/',
    'https://stadt-.de/',
    'https://st_adt.de/',
    'https://münster.de/',
    'https://ｓtadt.de/',
    'https://stadt。de/',
    'https://www.stadt.de/a b',
    'https://www.stadt.de/ ',
    ' https://www.stadt.de/',
    'https://www.stadt.de/\n',
    'https://www.stadt.de/\u00a0',
    'https://www.stadt.de/\u202e',
    'https://www.stadt.de/\u200b',
    'https://www.stadt.de/\u00ad',
    'https://www.stadt.de/\u0000',
    'https://www.stadt.de/"onclick',
    'https://www.stadt.de/<b>',
    'https://www.stadt.de/`x`',
    'https://www.stadt.de/{x}',
    'https://www.stadt.de/^',
    'https://www.stadt.de/|',
    `https://stadt.de/${'a'.repeat(1984)}`,
    `https://${'a'.repeat(64)}.de/`,
  ])('nicht: %.60j', (value) => expect(webAddress().safeParse(value).success).toBe(false));
});

describe('Tage', () => {
  test.each([
    '2024-01-01',
    '2024-02-29',
    '2000-02-29',
    '2400-02-29',
    '2023-12-31',
    '0001-01-01',
    '9999-12-31',
  ])('%s', (value) => {
    expect(day().safeParse(value).success).toBe(true);
    expect(partialDate().safeParse(value).success).toBe(true);
  });

  const NEVER = [
    '2023-02-29',
    '1900-02-29',
    '2100-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-06-31',
    '2024-00-10',
    '2024-13-01',
    '2024-01-00',
    '2024-01-32',
    '2024-1-1',
    '24-01-01',
    '02024-01-01',
    '+2024-01-01',
    '-2024-01-01',
    '20240101',
    '2024/01/01',
    '01.02.2024',
    '2024-01-01T00:00',
    '2024-01-01\n',
    ' 2024-01-01',
    '２０２４-01-01',
    '2024-01',
    '2024',
  ];
  test.each(NEVER)('nicht: %j', (value) => expect(day().safeParse(value).success).toBe(false));

  test.each(['2024', '2024-01', '2024-12', '2024-02-29'])('ungenau: %s', (value) =>
    expect(partialDate().safeParse(value).success).toBe(true),
  );

  test.each([
    ...NEVER.slice(0, -2),
    '2024-00',
    '2024-13',
    '2024-1',
    '2024-',
    '202',
    '20244',
    '2024-Q1',
    'Mai 2024',
  ])('auch ungenau nicht: %j', (value) => expect(partialDate().safeParse(value).success).toBe(false));

  test('genau die Tage des Kalenders', () => {
    const schema = day();
    for (const year of ['1896', '1900', '1999', '2000', '2023', '2024', '2100']) {
      for (let month = 0; month <= 13; month += 1) {
        for (let date = 0; date <= 32; date += 1) {
          const value = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
          const real = new Date(`${value}T00:00:00Z`);
          const exists = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(value);
          expect(schema.safeParse(value).success, value).toBe(exists);
        }
      }
    }
  });
});

describe('Kennungen', () => {
  test.each(['a', 'ab', 'a1', 'kivi-ingolstadt', 'a-1-b', 'x'.repeat(64)])('%.70s', (value) =>
    expect(recordId().safeParse(value).success).toBe(true),
  );
  test.each([
    '',
    '1a',
    '-a',
    'a-',
    'a--b',
    'A',
    'aB',
    'a_b',
    'a.b',
    'a/b',
    '../a',
    'a b',
    'ä',
    'ß',
    'а', // Cyrillic
    'a\n',
    '__proto__',
    'x'.repeat(65),
  ])('nicht: %.70j', (value) => expect(recordId().safeParse(value).success).toBe(false));
});

describe('E-Mail', () => {
  test.each(['ki@stadt.de', 'ki-stelle.2@amt.stadt-x.de', 'a_b+c@stadt.example'])('%s', (value) =>
    expect(email().safeParse(value).success).toBe(true),
  );
  test.each([
    '',
    'ki',
    'ki@',
    '@stadt.de',
    'ki@stadt',
    'ki@@stadt.de',
    'ki@stadt..de',
    'ki @stadt.de',
    'ki@stadt.de ',
    'mailto:ki@stadt.de',
    'KI <ki@stadt.de>',
    'ki@1.2.3.4',
    'ki@münster.de',
    '.ki@stadt.de',
    `${'a'.repeat(65)}@stadt.de`,
  ])('nicht: %.70j', (value) => expect(email().safeParse(value).success).toBe(false));
});

test.each([
  ['99027002012000', true],
  ['9902700201200', false],
  ['990270020120000', false],
  ['98027002012000', false],
  ['٩٩027002012000', false],
])('Leistungsschlüssel %s: %s', (value, valid) => expect(serviceKey().safeParse(value).success).toBe(valid));

test.each([
  ['09', true],
  ['09162', true],
  ['091620000', true],
  ['091620000000', true],
  ['9', false],
  ['091', false],
  ['09162000', false],
  ['0916200000000', false],
])('Regionalschlüssel %s: %s', (value, valid) => expect(regionKey().safeParse(value).success).toBe(valid));

test.each([
  ['ab', true],
  ['a', false],
  ['abcde', true],
  ['abcdef', false],
  ['a b', true],
  ['a\nb', true],
  [' ab', false],
  ['ab ', false],
  ['ab\n', false],
  ['\u00a0ab', false],
  ['ab\u2003', false],
  ['äöü', true],
  ['a🚀', false],
  ['𝐚bc', false],
])('Text von zwei bis fünf Zeichen %j: %s', (value, valid) =>
  expect(text(2, 5).safeParse(value).success).toBe(valid),
);

test('Prüfungen langer Texte brauchen keine Zeit', () => {
  const long = [
    ' '.repeat(60_000),
    `a${' '.repeat(60_000)}b `,
    'a-'.repeat(30_000),
    'https://' + 'a.'.repeat(30_000),
    '0'.repeat(60_000),
  ];
  const schemas = [text(1, 99), webAddress(), email(), recordId(), day(), partialDate()];
  const begin = performance.now();
  for (const schema of schemas) for (const value of long) schema.safeParse(value);
  expect(performance.now() - begin).toBeLessThan(200);
});
