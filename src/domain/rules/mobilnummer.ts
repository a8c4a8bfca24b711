import { placeIn, recordTexts } from '../record-texts.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

// German mobile numbers (Bundesnetzagentur): 015x with eleven digits, 016x and 017x with ten or eleven.
// No digit may stand before, also not after a blank: groups of an IBAN or a service key are no numbers of their own.
const MOBILE =
  /(?<![\d+][ ./-]?)(?<![\p{L}])(?:\+49|0049|0)[ ./-]{0,2}(?:\(0\)[ ]?)?(?:15\d|16[0-3]|17\d)(?:[ ./-]{0,3}\d){7,8}(?![ ./-]?\d)/gu;

export const mobilnummer: RecordRule = {
  id: 'mobilnummer',
  severity: 'warning',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Mobilnummer im Eintrag', en: 'Mobile number in the entry' },
  explanation: {
    de: 'Eine Mobilnummer gehört meist einer Person, und im öffentlichen Register bleibt sie auch in der Versionsgeschichte stehen. Nennen Sie stattdessen ein Funktionspostfach oder die Kontaktseite.',
    en: 'A mobile number usually belongs to a person, and in a public register it also stays in the version history. Give a functional mailbox or the contact page instead.',
  },
  *check(record) {
    for (const item of recordTexts(record)) {
      const { text } = item;
      if (!/1[567]\d/.test(text)) continue;
      for (const { 0: number, index } of text.matchAll(MOBILE)) {
        yield {
          place: placeIn(item, index, index + number.length),
          actual: number,
          message: {
            de: `„${number}“ ist eine Mobilnummer. Entfernen Sie sie und nennen Sie ein Funktionspostfach oder die Kontaktseite.`,
            en: `“${number}” is a mobile number. Remove it and give a functional mailbox or the contact page.`,
          },
        };
      }
    }
  },
};
