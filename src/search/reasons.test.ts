import { describe, expect, it } from 'vitest';

import { FIELD } from '#domain/search/document.ts';
import type { Reason } from '#domain/search/matches.ts';
import { translate } from '#i18n/index.ts';
import { reasonTexts } from './reasons.ts';

const words = {
  t: translate('de'),
  query: 'OCR Wohngled',
  label: (_: string, fallback: string) => fallback,
  kind: () => 'Thema',
};
const reason = (part: Partial<Reason>): Reason => ({
  word: 'ocr',
  how: 'word',
  by: 'OCR',
  stems: ['ocr'],
  fields: FIELD.title,
  ...part,
});

describe('reasonTexts', () => {
  it('is silent about what is marked on the card', () => {
    expect(reasonTexts([reason({})], 'OCR im Archiv', words)).toEqual([]);
    expect(reasonTexts([reason({ fields: FIELD.alias })], 'OCR im Archiv', words)).toEqual([]);
  });

  it('names other names, the text, synonyms and terms in the words of the query', () => {
    const all = [
      reason({ fields: FIELD.alias }),
      reason({ how: 'synonym', by: 'Texterkennung', stems: ['texterkennung'], fields: FIELD.body }),
      reason({ how: 'concept', concept: 'topics:x', by: 'Archive', stems: [], fields: 0 }),
    ];
    expect(reasonTexts(all, '', words)).toEqual([
      '„OCR“ in einem weiteren Namen',
      '„OCR“ heißt auch „Texterkennung“ im Text',
      '„OCR“ gehört zu „Archive“',
    ]);
  });

  it('says each reason once and at most three', () => {
    const same = reason({ fields: FIELD.body });
    const others = ['a', 'b', 'c'].map((by) => reason({ how: 'synonym', by, stems: [] }));
    expect(reasonTexts([same, same], '', words)).toHaveLength(1);
    expect(reasonTexts([same, ...others], '', words)).toHaveLength(3);
  });

  it('shows a corrected word as it was typed', () => {
    const corrected = reason({ word: 'wohngled', how: 'correction', by: 'Wohngeld', fields: FIELD.body });
    expect(reasonTexts([corrected], '', words)).toEqual(['„Wohngled“ als „Wohngeld“ im Text']);
  });
});
