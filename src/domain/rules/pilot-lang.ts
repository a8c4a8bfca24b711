import { isOlder } from '../dates.ts';
import { valueAt } from '../place.ts';
import type { CatalogueRule } from './rule.ts';

const MONTHS = 24;

export const pilotLang: CatalogueRule = {
  id: 'pilot-lang',
  severity: 'warning',
  scope: 'catalogue',
  title: { de: 'Pilot seit mehr als zwei Jahren', en: 'Pilot for more than two years' },
  explanation: {
    de: 'Ein Pilot endet mit einer Entscheidung: Regelbetrieb oder Ende. Läuft er länger als zwei Jahre, ist der Status meist veraltet. Prüfen Sie ihn; läuft der Pilot wirklich noch, nennen Sie im Text den Grund.',
    en: 'A pilot ends with a decision: operation or end. If it runs longer than two years, the status is mostly out of date. Check it; if the pilot is really still running, name the reason in the text.',
  },
  *check({ catalogue, today }) {
    for (const record of [...catalogue.solutions, ...catalogue.deployments]) {
      const { since, ended, status, retired } = record.data;
      if (status !== 'pilot' || since === undefined || ended !== undefined || retired !== undefined) continue;
      if (!isOlder(since, MONTHS, today)) continue;
      yield {
        record,
        place: valueAt('status'),
        actual: status,
        message: {
          de: `Der Pilot läuft seit ${since}, also mehr als ${MONTHS} Monate. Prüfen Sie, ob der Status noch stimmt.`,
          en: `The pilot has been running since ${since}, more than ${MONTHS} months. Check whether the status still holds.`,
        },
      };
    }
  },
};
