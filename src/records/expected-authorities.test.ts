import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createCatalogue } from '#domain/catalogue.ts';
import type { AnyRecord } from '#domain/record.ts';
import { EXPECTED_AUTHORITIES_FILE, PROJECT_ROOT } from './content-folder.ts';
import { readCatalogue } from './read-catalogue.ts';
import { readExpectedAuthorities } from './expected-authorities.ts';
import { readVocabularies } from './vocabularies.ts';

const SHIPPED = path.join(PROJECT_ROOT, 'content');
const organisation = (id: string, data: object): AnyRecord =>
  ({ kind: 'organisation', organisation: id, id, file: id, data }) as unknown as AnyRecord;
const catalogue = createCatalogue(
  [
    organisation('bmf', { level: 'federal' }),
    organisation('altamt', { level: 'federal', retired: {} }),
    organisation('ministerium', { level: 'state', state: 'DE-BY' }),
  ],
  readVocabularies(SHIPPED),
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'maki-lists-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SOURCE = 'title: Liste, url: https://www.example.org/, asOf: 2026-01-02, accessed: 2026-02-03';
const ONE = `lists:\n  - { id: bund, level: federal, ${SOURCE}, authorities: [{ name: BMF, organisation: bmf }] }\n`;

function read(text: string) {
  writeFileSync(path.join(folder, EXPECTED_AUTHORITIES_FILE), text);
  return readExpectedAuthorities(folder, catalogue);
}

describe('readExpectedAuthorities', () => {
  it('reads what this project ships', () => {
    const { lists } = readExpectedAuthorities(SHIPPED, readCatalogue(SHIPPED, '2026-11-24').catalogue);
    expect(lists.map(({ id, authorities }) => [id, authorities.length])).toEqual([['bundesregierung', 17]]);
  });

  it('has no lists where there is no file', () => {
    expect(readExpectedAuthorities(folder, catalogue)).toEqual({ lists: [] });
  });

  it('reads a list', () => {
    expect(read(ONE).lists[0]!.authorities).toEqual([{ name: 'BMF', organisation: 'bmf' }]);
  });

  it.each<[what: string, text: string, message: RegExp]>([
    ['an unknown field', ONE.replace('name:', 'nam:'), /Zeile 2, .*nam: Das Feld „nam“ gibt es hier nicht/],
    ['a missing source', ONE.replace('url: https://www.example.org/, ', ''), /Das Pflichtfeld „url“/],
    ['a wrong day', ONE.replace('2026-01-02', '2026-02-30'), /asOf: „2026-02-30“ gibt es im Kalender nicht/],
    ['an unknown level', ONE.replace('federal', 'bund'), /level: Ebene: „bund“ gibt es nicht/],
    ['a Land for a federal list', ONE.replace('federal', 'federal, state: DE-BY'), /hat kein Land/],
    ['a list of a Land without it', ONE.replace('federal', 'state'), /Ergänzen Sie state/],
    [
      'an unknown record',
      ONE.replace('organisation: bmf', 'organisation: bmg'),
      /„bmg“ gibt es im Register nicht/,
    ],
    [
      'a record that has ended',
      ONE.replace('organisation: bmf', 'organisation: altamt'),
      /gibt es nicht mehr/,
    ],
    [
      'a record of another level',
      ONE.replace('organisation: bmf', 'organisation: ministerium'),
      /gehört nicht zu Ebene und Land/,
    ],
    [
      'a record that stands twice',
      ONE.replace('[{', '[{ name: Finanzen, organisation: bmf }, {'),
      /authorities\.1\.organisation: Die Stelle „bmf“ steht zweimal/,
    ],
    ['a name that stands twice', ONE.replace('[{', '[{ name: BMF }, {'), /„BMF“ steht zweimal/],
    ['an id that stands twice', `${ONE}${ONE.split('\n')[1]!}\n`, /Die Kennung „bund“ steht zweimal/],
    ['an empty file', '', /Das Pflichtfeld „lists“/],
  ])('names file, line and field of %s', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
    expect(() => read(text)).toThrow(path.join(folder, EXPECTED_AUTHORITIES_FILE));
  });
});
