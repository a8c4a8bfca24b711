import { placeIn, recordTexts } from '../record-texts.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

// Length of an IBAN by country (ISO 13616), for the countries of the SEPA area.
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  VA: 22,
};
const CANDIDATE = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,34}/gu;

export const bankverbindung: RecordRule = {
  id: 'bankverbindung',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Bankverbindung im Eintrag', en: 'Bank details in the entry' },
  explanation: {
    de: 'Eine Kontonummer (IBAN) gehört nicht in ein Register von KI-Systemen: Sie lädt zu Betrug ein und kann einer Person gehören. Entfernen Sie sie. Stand sie schon in einer veröffentlichten Fassung, melden Sie es der Redaktion.',
    en: 'An account number (IBAN) does not belong in a register of AI systems: it invites fraud and may belong to a person. Remove it. If it was already in a published version, tell the editorial team.',
  },
  *check(record) {
    for (const item of recordTexts(record)) {
      const { text } = item;
      if (!/[A-Z]{2}\d{2}/.test(text)) continue;
      for (const { 0: candidate, index } of text.matchAll(CANDIDATE)) {
        const length = validLength(candidate, text[index + candidate.length]);
        if (length === undefined) continue;
        const shown = `${candidate.slice(0, 4)} …`;
        yield {
          place: placeIn(item, index, index + length),
          actual: shown,
          message: {
            de: `Hier steht eine Bankverbindung (${shown}). Entfernen Sie sie.`,
            en: `This is an account number (${shown}). Remove it.`,
          },
        };
      }
    }
  },
};

/** Number of characters of the IBAN at the beginning of the text, or undefined where there is none with a valid checksum. */
function validLength(candidate: string, after: string | undefined): number | undefined {
  const wanted = LENGTHS[candidate.slice(0, 2)];
  if (wanted === undefined) return undefined;
  let compact = '';
  for (let length = 0; length < candidate.length; length += 1) {
    if (/[A-Z0-9]/.test(candidate[length]!)) compact += candidate[length]!;
    if (compact.length < wanted) continue;
    const next = candidate[length + 1] ?? after ?? ' ';
    return !/[\p{L}\p{N}]/u.test(next) && hasValidChecksum(compact) ? length + 1 : undefined;
  }
  return undefined;
}

/** ISO 7064 modulo 97. */
function hasValidChecksum(iban: string): boolean {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    for (const digit of String(parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
