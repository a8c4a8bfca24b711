import path from 'node:path';
import { describe, expect, it, test } from 'vitest';

import { PROJECT_ROOT } from '#records/content-folder.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { createSchemas } from '../schema/index.ts';
import { vocabularyIds, type VocabularyList } from '../vocabulary.ts';
import { ANNEX_III_AREAS, ANNEX_III_POINTS, annexIIIArea } from './annex-iii.ts';
import { ANNEX_VIII, annexVIIIItems, isGiven } from './annex-viii.ts';
import { ARTICLE_50, ARTICLE_6_3, RISK_CLASS_GROUNDS } from './classification.ts';
import { DUTIES } from './duties.ts';
import { KEY_DATES } from './key-dates.ts';
import { ACTS, law, STATE_OF_LAW, type LegalSource, type Provision } from './legal-source.ts';
import { PROHIBITED_PRACTICES } from './prohibited-practices.ts';

const vocabularies = readVocabularies(path.join(PROJECT_ROOT, 'content'));
const schemas = createSchemas(vocabularies);

/** Entries with label and help of their own. */
const provisions: Readonly<Record<string, readonly Provision[]>> = {
  'key dates': KEY_DATES,
  'prohibited practices': PROHIBITED_PRACTICES,
  'Annex VIII': ANNEX_VIII,
  duties: DUTIES,
};
/** Entries whose label and meaning stand in a vocabulary. */
const terms: readonly (readonly [VocabularyList, readonly { id: string; source: LegalSource }[]])[] = [
  ['annex-iii-areas', ANNEX_III_AREAS],
  ['annex-iii', ANNEX_III_POINTS],
  ['article-6-3', ARTICLE_6_3],
  ['article-50', ARTICLE_50],
];

describe.each(Object.entries(provisions))('%s', (_, entries) => {
  it('have unique ids', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('are named and explained in both languages, with a source', () => {
    for (const { label, help, uncertain, source } of entries) {
      for (const text of [label, help, ...(uncertain === undefined ? [] : [uncertain])]) {
        expect(text.de.length).toBeGreaterThan(2);
        expect(text.en.length).toBeGreaterThan(2);
      }
      expect(help.de).not.toBe(help.en);
      expectSource(source);
    }
  });
});

test.each(terms)('%s has the same ids in the law and in the vocabulary', (list, entries) => {
  expect(entries.map(({ id }) => id)).toEqual(vocabularyIds(vocabularies, list));
  for (const { source } of entries) expectSource(source);
});

test('every risk class but the missing one has its ground', () => {
  const ids = vocabularyIds(vocabularies, 'risk-classes').filter((id) => id !== 'not-assessed');
  expect(RISK_CLASS_GROUNDS.map(({ id }) => id)).toEqual(ids);
  for (const { source } of RISK_CLASS_GROUNDS) expectSource(source);
});

test('the key dates come in their order', () => {
  const days = KEY_DATES.map(({ on }) => on);
  expect(days).toEqual([...days].sort());
});

test.each([
  ['5(1)(ba)', 'Artikel 5 Absatz 1 Buchstabe ba', 'Article 5(1)(ba)', '#art_5'],
  ['3(1)', 'Artikel 3 Nummer 1', 'Article 3(1)', '#art_3'],
  ['50', 'Artikel 50', 'Article 50', '#art_50'],
  ['III.5.b', 'Anhang III Nummer 5 Buchstabe b', 'Annex III point 5(b)', '#anx_III'],
  ['III.2', 'Anhang III Nummer 2', 'Annex III point 2', '#anx_III'],
  ['VIII.A.12', 'Anhang VIII Abschnitt A Nummer 12', 'Annex VIII Section A point 12', '#anx_VIII'],
  ['I.B', 'Anhang I Abschnitt B', 'Annex I Section B', '#anx_I'],
])('law(%j)', (place, de, en, fragment) => {
  const { article, address, stateOfLaw } = law(place);
  expect(article).toEqual({ de, en });
  expect(address.de).toMatch(new RegExp(`/DE/.*${fragment}$`));
  expect(stateOfLaw).toBe(STATE_OF_LAW);
});

test('law() knows no other places', () => {
  expect(() => law('§ 5')).toThrow();
});

test('the acts are on EUR-Lex', () => {
  for (const { address } of Object.values(ACTS)) {
    for (const url of Object.values(address)) expect(url).toMatch(/^https:\/\/eur-lex\.europa\.eu\//);
  }
});

describe('Annex VIII', () => {
  it('numbers its items without gaps, two of them deleted', () => {
    for (const [section, count] of [
      ['A', 13],
      ['B', 9],
      ['C', 5],
    ] as const) {
      const items = ANNEX_VIII.filter((entry) => entry.section === section);
      expect(items.map(({ number }) => number)).toEqual(
        Array.from({ length: count }, (_, index) => index + 1),
      );
      expect(items.map(({ id }) => id)).toEqual(items.map(({ number }) => `VIII.${section}.${number}`));
    }
    const deleted = ANNEX_VIII.filter(({ deletedOn }) => deletedOn !== undefined);
    expect(deleted.map(({ id }) => id)).toEqual(['VIII.B.7', 'VIII.B.9']);
    expect(annexVIIIItems('B')).toHaveLength(7);
  });

  it('names fields that our schema has, for every item that is due', () => {
    for (const { id, heldIn, deletedOn } of ANNEX_VIII) {
      expect(heldIn.length > 0, id).toBe(deletedOn === undefined);
      for (const { kind, path: keys } of heldIn)
        expect(fieldAt(kind, keys), `${id} ${keys.join('.')}`).toBe(true);
    }
  });

  it('covers every field of the provider’s and the deployer’s record', () => {
    const held = (kind: string) =>
      ANNEX_VIII.flatMap(({ heldIn }) => heldIn)
        .filter((field) => field.kind === kind)
        .map((field) => field.path[2]);
    expect(
      Object.keys(shapeAt('solution', ['aiAct', 'provider']))
        .filter((key) => key !== 'section')
        .sort(),
    ).toEqual([...new Set(held('solution'))].filter((key) => key !== undefined).sort());
    expect(Object.keys(shapeAt('deployment', ['aiAct', 'deployer'])).sort()).toEqual(
      held('deployment').sort(),
    );
  });

  it('keeps back what Article 49(4) does not name', () => {
    const kept = ANNEX_VIII.filter(({ ifRestricted }) => ifRestricted === 'non-public').map(({ id }) =>
      id.slice(5),
    );
    expect(kept).toEqual([
      ...['A.1', 'A.2', 'A.3', 'A.4', 'A.5', 'A.7', 'A.10'],
      ...['B.1', 'B.2', 'B.3', 'B.4', 'B.5', 'B.8', 'B.9'],
      ...['C.1', 'C.2', 'C.3'],
    ]);
  });

  it('leaves out instructions for use in three areas, and more where the entry is restricted', () => {
    const given = (points: string[], restricted: boolean) =>
      annexVIIIItems('A')
        .filter((entry) => isGiven(entry, points, restricted))
        .map(({ number }) => number);
    expect(given(['III.5.a'], false)).toHaveLength(13);
    expect(given(['III.7.c'], false)).not.toContain(12);
    expect(given(['III.6.a'], true)).toEqual([1, 2, 3, 4, 5, 7, 10]);
  });
});

test('a point belongs to its area', () => {
  expect(annexIIIArea('III.5.b')?.id).toBe('III.5');
  expect(annexIIIArea('III.2')?.register).toBe('national');
  expect(annexIIIArea('III.9.a')).toBeUndefined();
  expect(ANNEX_III_AREAS.filter(({ restrictable }) => restrictable).map(({ id }) => id)).toEqual([
    'III.1',
    'III.6',
    'III.7',
  ]);
});

function expectSource({ article, address, stateOfLaw }: LegalSource): void {
  expect(article.de).toMatch(/^(?:Artikel|Anhang) /);
  expect(article.en).toMatch(/^(?:Article|Annex) /);
  for (const url of Object.values(address)) expect(url).toMatch(/^https:\/\/eur-lex\.europa\.eu\/\S+$/);
  expect(stateOfLaw).toBe(STATE_OF_LAW);
}

interface Shape {
  readonly shape?: Record<string, Shape>;
  unwrap?: () => Shape;
}

function shapeAt(kind: string, keys: readonly string[]): Record<string, Shape> {
  let schema = schemas[kind as 'solution'] as unknown as Shape;
  for (const key of keys) schema = open(open(schema).shape![key]!);
  return open(schema).shape ?? {};
}

function fieldAt(kind: string, keys: readonly string[]): boolean {
  return keys.at(-1)! in shapeAt(kind, keys.slice(0, -1));
}

function open(schema: Shape): Shape {
  return schema.shape === undefined && schema.unwrap !== undefined ? open(schema.unwrap()) : schema;
}
