import { expect, test } from 'vitest';

import { abbreviations, explains } from './abbreviations.ts';

test.each([
  ['Das LKA prüft.', ['LKA']],
  ['Die LKA-Leitung prüft mit KI nach DSGVO.', ['LKA']],
  ['Kapitel XIV, Stufe III', []],
  ['ABCDEFG ist zu lang, AB zu kurz, F13X keine.', []],
  ['', []],
])('%s', (text, found) => {
  expect(abbreviations(text).map(({ text: abbreviation }) => abbreviation)).toEqual(found);
});

test.each([
  ['Das Landeskriminalamt (LKA) prüft.', true],
  ['Das LKA (Landeskriminalamt) prüft.', true],
  ['Ein Verband (kurz: LKA) prüft.', true],
  ['Zwei Ämter (LKA, BKA) prüfen.', true],
  ['Das LKA prüft.', false],
  ['Ein Amt (eines) und das LKA, das prüft.', false],
])('%s explains: %s', (text, expected) => {
  expect(explains(text, 'LKA')).toBe(expected);
});
