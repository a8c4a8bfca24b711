import { isOlder } from '../dates.ts';
import { valueAt } from '../place.ts';
import type { RecordRule } from './rule.ts';

const MONTHS = 24;

export const pilotLang: RecordRule = {
  id: 'pilot-lang',
  severity: 'warning',
  scope: 'record',
  kinds: ['solution', 'deployment'],
  title: { de: 'Pilot seit mehr als zwei Jahren', en: 'Pilot for more than two years' },
  explanation: {
    de: 'Ein Pilot endet mit einer Entscheidung: Regelbetrieb oder Ende. Läuft er länger als zwei Jahre, ist der Status meist veraltet. Prüfen Sie ihn; läuft der Pilot wirklich noch, nennen Sie im Text den Grund.',
    en: 'A pilot ends with a decision: regular operation or the end. If it runs for more than two years, the status is usually out of date. Check it; if the pilot is still running, give the reason in the text.',
  },
  *check(record, { today }) {
    if (record.kind !== 'solution' && record.kind !== 'deployment') return;
    const { since, ended, status, retired } = record.data;
    if (status !== 'pilot' || since === undefined || ended !== undefined || retired !== undefined) return;
    if (!isOlder(since, MONTHS, today)) return;
    yield {
      place: valueAt('status'),
      actual: status,
      message: {
        de: `Der Pilot läuft seit ${since}, also mehr als ${MONTHS} Monate. Prüfen Sie, ob der Status noch stimmt.`,
        en: `The pilot has been running since ${since}, more than ${MONTHS} months. Check whether the status is still correct.`,
      },
    };
  },
};
