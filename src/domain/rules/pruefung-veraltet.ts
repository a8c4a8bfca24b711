import { isOlder } from '../dates.ts';
import { valueAt } from '../place.ts';
import type { CatalogueRule } from './rule.ts';

const MONTHS = 12;

export const pruefungVeraltet: CatalogueRule = {
  id: 'pruefung-veraltet',
  severity: 'warning',
  scope: 'catalogue',
  title: { de: 'Prüfung länger als ein Jahr her', en: 'Review more than a year ago' },
  explanation: {
    de: 'Ein Register ist so viel wert wie sein Stand. Alle Angaben einer Lösung werden mindestens einmal im Jahr geprüft. Gehen Sie die Felder durch und setzen Sie „reviewed“ auf den Tag der Prüfung. Für eingestellte Lösungen gilt das nicht.',
    en: 'A register is worth as much as its state. All statements about a solution are reviewed at least once a year. Go through the fields and set “reviewed” to the day of the review. This does not hold for discontinued solutions.',
  },
  *check({ catalogue, today }) {
    for (const record of catalogue.solutions) {
      const { reviewed, status, retired } = record.data;
      if (reviewed === undefined || status === 'discontinued' || retired !== undefined) continue;
      if (!isOlder(reviewed, MONTHS, today)) continue;
      yield {
        record,
        place: valueAt('reviewed'),
        actual: reviewed,
        message: {
          de: `Die Angaben wurden zuletzt am ${reviewed} geprüft, vor mehr als ${MONTHS} Monaten. Prüfen Sie sie und tragen Sie den Tag ein.`,
          en: `The statements were last reviewed on ${reviewed}, more than ${MONTHS} months ago. Review them and enter the day.`,
        },
      };
    }
  },
};
