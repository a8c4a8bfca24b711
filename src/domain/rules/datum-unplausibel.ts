import { addMonths, firstDay } from '../dates.ts';
import { valueAt } from '../place.ts';
import { recordStrings } from '../record-texts.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

const DATES = new Set([
  'since',
  'ended',
  'added',
  'reviewed',
  'confirmed',
  'accessed',
  'on',
  'assessedOn',
  'until',
  'asOf',
  'expires',
]);
const DATE = /^\d{4}(?:-\d{2}){0,2}$/;
const FIRST_YEAR = '1960';
const YEARS_AHEAD = 20;

export const datumUnplausibel: RecordRule = {
  id: 'datum-unplausibel',
  severity: 'warning',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Datum unplausibel', en: 'Date implausible' },
  explanation: {
    de: 'Vor 1960 gab es in der deutschen Verwaltung keine KI, und Pläne reichen selten weiter als zwanzig Jahre. Ein solches Datum ist fast immer ein Tippfehler, zum Beispiel 2204 statt 2024. Prüfen Sie das Jahr.',
    en: 'Before 1960 there was no AI in German public administration, and plans seldom look more than twenty years ahead. Such a date is nearly always a typing error, such as 2204 for 2024. Check the year.',
  },
  *check(record, { today }) {
    const latest = addMonths(today, YEARS_AHEAD * 12);
    for (const { text: value, path } of recordStrings(record)) {
      if (!DATE.test(value) || !DATES.has(String(path.at(-1)))) continue;
      const early = value < FIRST_YEAR;
      if (!early && firstDay(value) <= latest) continue;
      yield {
        place: valueAt(...path),
        actual: value,
        message: {
          de: `Das Jahr in ${value} ist ${early ? `vor ${FIRST_YEAR}` : `mehr als ${YEARS_AHEAD} Jahre voraus`}. Prüfen Sie, ob es ein Tippfehler ist.`,
          en: `The year in ${value} is ${early ? `before ${FIRST_YEAR}` : `more than ${YEARS_AHEAD} years ahead`}. Check whether it is a typing error.`,
        },
      };
    }
  },
};
