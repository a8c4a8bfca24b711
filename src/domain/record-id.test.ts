import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { freeId, idFrom, isRecordId, MAX_ID } from './record-id.ts';

describe('idFrom', () => {
  it.each([
    ['Wohngeld-Assistent', 'wohngeld-assistent'],
    ['Bürgerbot für Größe & Maß', 'buergerbot-fuer-groesse-mass'],
    ['Bu\u0308rgerbot', 'buergerbot'],
    ['Café „Élan“ 2.0', 'cafe-elan-2-0'],
    ['115-Chatbot', 'chatbot'],
    ['neu', undefined],
    ['2024', undefined],
    ['日本', undefined],
  ])('%s: %s', (title, id) => expect(idFrom(title)).toBe(id));

  it('cuts long titles between words', () => {
    const id = idFrom('Automatische Prüfung von Anträgen auf Wohngeld in kreisfreien Städten')!;
    expect(id).toBe('automatische-pruefung-von-antraegen-auf-wohngeld-in-kreisfreien');
    expect(id.length).toBeLessThanOrEqual(MAX_ID);
  });

  it('gives a valid id or none, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const id = idFrom(title);
        expect(id === undefined || isRecordId(id)).toBe(true);
      }),
    );
  });
});

describe('freeId', () => {
  it('counts on from the first that is taken', () => {
    const taken = new Set(['bot', 'bot-2']);
    expect(freeId('bot', (id) => taken.has(id))).toBe('bot-3');
    expect(freeId('rot', (id) => taken.has(id))).toBe('rot');
  });

  it('stays within the length', () => {
    const long = 'a'.repeat(MAX_ID);
    expect(freeId(long, (id) => id === long)).toBe(`${'a'.repeat(MAX_ID - 2)}-2`);
  });
});
