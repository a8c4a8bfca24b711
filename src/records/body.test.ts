/** The structure of Markdown bodies: by lines where that is enough, by the parser elsewhere, and both the same. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMarkup, needsParser, parseStructure, readBody, scanStructure } from './body.ts';
import { PROJECT_ROOT } from './content-folder.ts';
import { splitFile } from './front-matter.ts';
import { walkRecords } from './walk.ts';

test('Überschriften und Abschnitte mit Zeilen der Datei', () => {
  const body = readBody('\nEinleitung.\n\n## Lösung ##\n\nText.\n\n### Teil\n\n## Nutzen\n', 10);
  expect(body.headings).toEqual([
    { depth: 2, title: 'Lösung', line: 13, column: 1, endLine: 13, endColumn: 13 },
    { depth: 3, title: 'Teil', line: 17, column: 1, endLine: 17, endColumn: 9 },
    { depth: 2, title: 'Nutzen', line: 19, column: 1, endLine: 19, endColumn: 10 },
  ]);
  expect(body.sections.map(({ title, text, line }) => ({ title, text, line }))).toEqual([
    { title: 'Lösung', text: 'Text.\n\n### Teil', line: 13 },
    { title: 'Nutzen', text: '', line: 19 },
  ]);
  expect(body.lead).toMatchObject({ text: 'Einleitung.', line: 11, column: 1, endColumn: 12 });
});

test('leere Texte', () => {
  for (const text of ['', '\n', ' \n\n'])
    expect(readBody(text, 3)).toMatchObject({ headings: [], sections: [], lead: undefined });
});

test('Verweise, Bilder, Tabellen und HTML mit Stelle', () => {
  const body = readBody(
    '## A\n\n[b](https://b.de) ![c](d.png) <i>e</i>\n\n| f | g |\n|---|---|\n| h | i |\n\nhttps://j.de und [k][l]\n\n[l]: https://l.de\n',
    5,
  );
  expect(body.links.map(({ url, image, line, column }) => [url, image, line, column])).toEqual([
    ['https://b.de', false, 7, 1],
    ['d.png', true, 7, 19],
    ['https://j.de', false, 13, 1],
    ['https://l.de', false, 15, 1],
  ]);
  expect(body.html.map(({ line, column, endColumn }) => [line, column, endColumn])).toEqual([
    [7, 31, 34],
    [7, 35, 39],
  ]);
  expect(body.tables).toMatchObject([{ line: 9, rows: 2, cells: 4 }]);
});

describe('Zeilen zeigen dasselbe wie der Parser', { timeout: 60_000 }, () => {
  test('in jedem echten Text, der ihn nicht braucht', () => {
    let plain = 0;
    for (const { absolute, path } of walkRecords(`${PROJECT_ROOT}/content`).files) {
      const parts = splitFile(readFileSync(absolute, 'utf8'));
      if (!('body' in parts) || needsParser(parts.body)) continue;
      plain += 1;
      expect(scanStructure(parts.body, parts.bodyLine), path).toEqual(
        parseStructure(parts.body, parts.bodyLine),
      );
    }
    expect(plain).toBeGreaterThan(100);
  });

  test('in erzeugten Texten', () => {
    const token = fc.constantFrom(
      'a',
      'b ',
      '#',
      '# ',
      '## ',
      '### ',
      '#######',
      ' ',
      '  ',
      '    ',
      '\n',
      '\n',
      '\n\n',
      '- ',
      '* ',
      '+ ',
      '1. ',
      '2) ',
      '-',
      '---',
      '===',
      '*',
      '_',
      '#x',
      ' #',
      ' ##',
      '\t',
      ':',
      '!',
      '(',
      ')',
      '.',
      'ü',
      '\u00a0',
      '\u2028',
      '\f',
      '\r',
      '\0',
      '`',
      '~',
      '>',
      '|',
      '[',
      ']',
      '<',
      '&amp;',
      '&',
      'https',
      '://x.de',
      'www.a.de',
      'HTTP://A.de',
      'a@b.de',
      '\\',
      '[a b](https://x.de/y_z)',
      '[ü](https://x.de/?a=1#b)',
      '](https://x.de)',
      '[a](',
      '[a',
    );
    let plain = 0;
    fc.assert(
      fc.property(fc.array(token, { maxLength: 14 }), (tokens) => {
        const text = tokens.join('');
        if (needsParser(text)) return;
        plain += 1;
        expect(scanStructure(text, 3)).toEqual(parseStructure(text, 3));
      }),
      { seed: 5, numRuns: 8000 },
    );
    expect(plain).toBeGreaterThan(1000);
  });
});

test('Texte, deren Lesen lange dauern würde, werden abgelehnt', () => {
  expect(checkMarkup('['.repeat(2000), 7)).toEqual([]);
  expect(checkMarkup(`a\n${'['.repeat(2001)}`, 7)).toMatchObject([
    { rule: 'text-ueberladen', place: { line: 8, column: 2001, endColumn: 2002 } },
  ]);
});

// The slowest texts that the limit lets through, and such as once made a regular expression run for seconds.
test.each([
  ['Klammern', ']'.repeat(2000)],
  ['Sterne und Klammer', `[${'*a_'.repeat(999)}`],
  ['Zitate in Zitaten', '>'.repeat(2000)],
  ['Listen in Listen', '1. '.repeat(20_000)],
  ['Fußnoten', '[^a]'.repeat(1000)],
  ['Leerzeilen', '\n'.repeat(60_000)],
  ['Leerzeichen', `# ${' '.repeat(60_000)}x #`],
  ['Listenzeichen', '- '.repeat(30_000)],
  ['Rauten', `# ${'#'.repeat(60_000)}x`],
  ['Rauten und Leerzeichen', `# ${'# '.repeat(30_000)}x`],
  ['Adressen', 'http://'.repeat(8000)],
])('%s: schnell', (_, text) => {
  readBody('warm [a](b)\n', 1);
  expect(checkMarkup(text, 1)).toEqual([]);
  // Processor time: what else the machine does does not count.
  const begin = process.cpuUsage();
  readBody(text, 1);
  const { user, system } = process.cpuUsage(begin);
  expect((user + system) / 1000).toBeLessThan(1000);
});
