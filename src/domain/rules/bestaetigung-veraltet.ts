import { isOlder } from '../dates.ts';
import { valueAt } from '../place.ts';
import { rule } from './rule.ts';

const MONTHS = 12;
const CURRENT = new Set(['testing', 'pilot', 'production']);

export const bestaetigungVeraltet = rule({
  id: 'bestaetigung-veraltet',
  severity: 'hint',
  kind: 'deployment',
  title: { de: 'Einsatz länger nicht bestätigt', en: 'Deployment not confirmed recently' },
  explanation: {
    de: 'Ob eine Stelle ein System noch nutzt, weiß nur sie selbst. Nach zwölf Monaten ohne Bestätigung zeigt die Website die Angabe als alt. Bestätigen Sie den Einsatz mit dem heutigen Tag in „confirmed“ oder tragen Sie sein Ende ein.',
    en: 'Only the authority itself knows whether it still uses a system. After twelve months without confirmation the website shows the information as old. Confirm the deployment with today’s date in “confirmed” or enter its end.',
  },
  *check({ data }, { today }) {
    const { confirmed, status, retired } = data;
    if (confirmed === undefined || !CURRENT.has(status) || retired !== undefined) return;
    if (!isOlder(confirmed, MONTHS, today)) return;
    yield {
      place: valueAt('confirmed'),
      actual: confirmed,
      message: {
        de: `Der Einsatz wurde zuletzt ${confirmed} bestätigt, vor mehr als ${MONTHS} Monaten. Bestätigen Sie ihn neu oder tragen Sie sein Ende ein.`,
        en: `The deployment was last confirmed ${confirmed}, more than ${MONTHS} months ago. Confirm it again or enter its end.`,
      },
    };
  },
});
