import { isOlder } from '../dates.ts';
import { valueAt } from '../place.ts';
import { rule } from './rule.ts';

const MONTHS = 12;

export const pruefungVeraltet = rule({
  id: 'pruefung-veraltet',
  severity: 'warning',
  kind: 'solution',
  title: { de: 'Prüfung länger als ein Jahr her', en: 'Last review more than a year ago' },
  explanation: {
    de: 'Ein Register ist so viel wert wie sein Stand. Alle Angaben einer Lösung werden mindestens einmal im Jahr geprüft. Gehen Sie die Felder durch und setzen Sie „reviewed“ auf den Tag der Prüfung. Für eingestellte Lösungen gilt das nicht.',
    en: 'A register is only as good as it is up to date. All details of a solution are reviewed at least once a year. Go through the fields and set “reviewed” to the day of the review. This does not apply to discontinued solutions.',
  },
  *check({ data }, { today }) {
    const { reviewed, status, retired } = data;
    if (reviewed === undefined || status === 'discontinued' || retired !== undefined) return;
    if (!isOlder(reviewed, MONTHS, today)) return;
    yield {
      place: valueAt('reviewed'),
      actual: reviewed,
      message: {
        de: `Die Angaben wurden zuletzt am ${reviewed} geprüft, vor mehr als ${MONTHS} Monaten. Prüfen Sie sie und tragen Sie den Tag ein.`,
        en: `The details were last reviewed on ${reviewed}, more than ${MONTHS} months ago. Review them and enter the day.`,
      },
    };
  },
});
