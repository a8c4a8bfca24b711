/** The engine over a small catalogue of its own: each way of matching, and what it says about it. */
import { describe, expect, it } from 'vitest';

import { buildSearchIndex } from './build-index.ts';
import type { SearchDocument } from './document.ts';
import { nearestConcepts } from './nearest-concepts.ts';
import { Searcher } from './searcher.ts';
import { ConceptSuggester } from './suggest.ts';

const document = (id: string, title: string, rest: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  title,
  aliases: [],
  summary: '',
  body: '',
  concepts: [],
  maturity: 0,
  ...rest,
});

const DOCUMENTS = [
  document('bau', 'Assistenz für Bauanträge', { summary: 'Prüft Unterlagen im Bauamt.', maturity: 0.2 }),
  document('wohnen', 'Wohngeldbot', { aliases: ['WoBo'], concepts: ['topics:social'], maturity: 1 }),
  document('texte', 'Texterkennung im Archiv', { body: 'Die Leichte Sprache hilft. Akten werden gelesen.' }),
  document('sprache', 'Sprachdienst', { body: 'Sprache, leichte Texte und Akten des Bauamts.' }),
  document('verkehr', 'Ampelsteuerung', { summary: 'Steuert Ampeln nach dem Verkehr.', maturity: 1 }),
  document('verkehr-idee', 'Steuerung der Ampeln', { summary: 'Steuert Ampeln nach dem Verkehr.' }),
];
const { head, files } = buildSearchIndex({
  documents: DOCUMENTS,
  concepts: [
    { id: 'topics:social', label: 'Arbeit und Soziales', names: ['Social affairs', 'Miete'] },
    { id: 'topics:transport', label: 'Verkehr und Mobilität', names: ['Transport'] },
  ],
  synonyms: [{ names: ['Texterkennung', 'OCR', 'optische Zeichenerkennung'] }],
  parts: [
    'bau',
    'antrag',
    'wohn',
    'geld',
    'bot',
    'text',
    'erkennung',
    'ampel',
    'steuerung',
    'amt',
    'prüfung',
  ],
  whole: [],
});
const loaded: string[] = [];
const searcher = new Searcher(head, (file) => {
  loaded.push(file);
  return Promise.resolve(files.get(file)!);
});
const idsOf = async (query: string, literal = false): Promise<string[]> =>
  (await searcher.search(query, { literal })).hits.map((hit) => DOCUMENTS[hit.document]!.id);
const reasonOf = async (query: string, id: string) =>
  (await searcher.search(query)).reasons(DOCUMENTS.findIndex((entry) => entry.id === id))[0];

describe('search', () => {
  it('finds inflections, parts of compounds and compounds by their parts', async () => {
    expect((await idsOf('Antrag'))[0]).toBe('bau');
    expect((await idsOf('Anträgen'))[0]).toBe('bau');
    expect(await idsOf('Ampel')).toEqual(['verkehr-idee', 'verkehr']);
    expect(await idsOf('Wohngeld-Bot')).toEqual(['wohnen']);
    expect(await idsOf('WohngeldBot')).toEqual(['wohnen']);
  });

  it('puts what runs before ideas when both fit alike', async () => {
    expect((await idsOf('Verkehr')).slice(0, 2)).toEqual(['verkehr', 'verkehr-idee']);
  });

  it('finds and names synonyms, other names and terms', async () => {
    expect(await idsOf('OCR')).toEqual(['texte']);
    expect(await reasonOf('OCR', 'texte')).toMatchObject({ how: 'synonym', by: 'Texterkennung' });
    expect(await idsOf('WoBo')).toEqual(['wohnen']);
    expect(await reasonOf('Miete', 'wohnen')).toMatchObject({ how: 'concept', concept: 'topics:social' });
  });

  it('finds phrases only where the words stand side by side in this order', async () => {
    expect((await idsOf('leichte Sprache')).toSorted()).toEqual(['sprache', 'texte']);
    expect(await idsOf('"leichte Sprache"')).toEqual(['texte']);
    expect(await idsOf('„Akten werden gelesen“')).toEqual(['texte']);
    // Filler words keep their place, but are not looked at.
    expect(await idsOf('"Texte und Akten"')).toEqual(['sprache']);
    expect(await idsOf('"Akten Sprache"')).toEqual([]);
    // The last word of one field and the first of the next are no phrase.
    expect(await idsOf('"Bauanträge prüft"')).toEqual([]);
  });

  it('leaves out what has a minus', async () => {
    expect(await idsOf('Akten -Archiv')).toEqual(['sprache']);
    expect(await idsOf('Akten -Bauamt')).toEqual(['texte']);
  });

  it('corrects errors anywhere in a word, also in the first letters and inside of a compound, and says so', async () => {
    for (const [typed, id, written] of [
      ['Wohngeldbto', 'wohnen', 'Wohngeldbot'],
      ['mpelsteuerung', 'verkehr', 'Ampelsteuerung'],
      ['Unterlgaen', 'bau', 'Unterlagen'],
    ] as const) {
      const { hits, corrections } = await searcher.search(typed);
      expect(DOCUMENTS[hits[0]!.document]!.id, typed).toBe(id);
      expect(
        corrections.map((correction) => correction.written),
        typed,
      ).toEqual([written]);
    }
    // Also when another word of the query is found.
    expect((await searcher.search('Verkehr Ampelsteurung')).corrections).toHaveLength(1);
  });

  it('takes words as they are when asked to', async () => {
    expect(await idsOf('Wohngeldbto', true)).toEqual([]);
    expect(await idsOf('"Wohngeldbto"')).toEqual([]);
  });

  it('says when only a part of a word is there, and when nothing is', async () => {
    const { pieces, unknown } = await searcher.search('Ampelprüfung Xylophon');
    expect(pieces).toEqual(['ampelprufung']);
    expect(unknown).toEqual(['xylophon']);
  });

  it('loads a file once, and none that the query does not need', async () => {
    loaded.length = 0;
    const fresh = new Searcher(head, (file) => {
      loaded.push(file);
      return Promise.resolve(files.get(file)!);
    });
    await Promise.all([fresh.search('Antrag'), fresh.search('Verkehr')]);
    expect(loaded).toEqual(['worte/0']);
    await fresh.search('"leichte Sprache"');
    expect(loaded).toEqual(['worte/0', 'stellen/0']);
  });

  it('fails when a file is not what the head says', async () => {
    const broken = new Searcher(head, () => Promise.resolve(new Uint8Array(3)));
    await expect(broken.search('Antrag')).rejects.toThrow('search index');
  });

  it('searches once for whoever asks the same one after the other, but not again for what failed', async () => {
    let isDown = true;
    const shaky = new Searcher(head, (file) =>
      isDown ? Promise.reject(new Error('no network')) : Promise.resolve(files.get(file)!),
    );
    await expect(shaky.search('Antrag')).rejects.toThrow('no network');
    isDown = false;
    const first = shaky.search('Antrag');
    expect(shaky.search('antrag ')).toBe(first);
    expect(shaky.search('Antrag', { literal: true })).not.toBe(first);
    expect((await first).hits).not.toEqual([]);
  });
});

describe('suggestions', () => {
  const suggester = new ConceptSuggester(searcher.index);
  it('names concepts by the beginning of any of their words, but none without documents', () => {
    const lists = new Set(['topics']);
    expect(suggester.suggest('sozi', lists, 5).map(({ label }) => label)).toEqual(['Arbeit und Soziales']);
    expect(suggester.suggest('arb soz', lists, 5)).toHaveLength(1);
    expect(suggester.suggest('miet', lists, 5)).toHaveLength(1);
    expect(suggester.suggest('verk', lists, 5)).toEqual([]);
    expect(suggester.suggest('sozi', new Set(['tasks']), 5)).toEqual([]);
    expect(suggester.suggest(' ', lists, 5)).toEqual([]);
  });

  it('offers words and terms that look alike when nothing was found', () => {
    expect(searcher.engine.near('unterlage', 3)).toContain('Unterlagen');
    expect(
      nearestConcepts(searcher.index, ['sozialamt'], new Set(['topics']), 2).map(({ id }) => id),
    ).toEqual(['topics:social']);
    expect(nearestConcepts(searcher.index, ['xylophon'], new Set(['topics']), 2)).toEqual([]);
  });
});
