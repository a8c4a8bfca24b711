import { describe, expect, it } from 'vitest';

import type { Reason } from '#domain/search/matches.ts';
import { Marker } from './mark.ts';

const reason = (part: Partial<Reason>): Reason => ({
  word: 'wohngeld',
  how: 'word',
  by: 'Wohngeld',
  stems: ['wohngeld'],
  fields: 1,
  ...part,
});

describe('Marker', () => {
  it('marks a word in every inflection and inside of compounds, and nothing else', () => {
    expect(new Marker([reason({})]).split('Wohngeld, WOHNGELDES und Wohngeldbot in Wohnungen')).toEqual([
      '',
      'Wohngeld',
      ', ',
      'WOHNGELDES',
      ' und ',
      'Wohngeldbot',
      ' in Wohnungen',
    ]);
  });

  it('marks words that begin as typed', () => {
    const marker = new Marker([reason({ word: 'woh', how: 'prefix', stems: ['wohnung'] })]);
    expect(marker.split('Wohngeld für die Wohnung')).toEqual(['', 'Wohngeld', ' für die ', 'Wohnung']);
  });

  it('marks the name of an authority that was asked for, but no term', () => {
    const authority = reason({ how: 'concept', concept: 'organisations:bamf', by: 'Bundesamt', stems: [] });
    expect(new Marker([authority]).split('Bundesamt')).toEqual(['', 'Bundesamt']);
    expect(new Marker([{ ...authority, concept: 'topics:bamf' }]).split('Bundesamt')).toEqual(['Bundesamt']);
  });

  it('finds short stems as words only', () => {
    expect(new Marker([reason({ stems: ['ki'] })]).split('KI und Kinder')).toEqual(['', 'KI', ' und Kinder']);
  });

  it('finds a word with a short stem at the edge of compounds', () => {
    const marker = new Marker([
      reason({ word: 'behordenlotse', how: 'compound', by: 'Lotse', stems: ['lot'] }),
    ]);
    expect(marker.split('Formularlotse, Lotterie und Pilotsektor')).toEqual([
      '',
      'Formularlotse',
      ', Lotterie und Pilotsektor',
    ]);
  });

  it('keeps every character of a text, also of markup', () => {
    const text = '<b>Wohngeld</b> & "Wohn-Geld"';
    expect(new Marker([reason({})]).split(text).join('')).toBe(text);
    expect(new Marker([]).split(text)).toEqual([text]);
  });
});
