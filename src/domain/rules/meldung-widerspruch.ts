import { isUsed, standingEntries } from '../participation.ts';
import { valueAt } from '../place.ts';
import type { CatalogueRule } from './rule.ts';

export const meldungWiderspruch: CatalogueRule = {
  id: 'meldung-widerspruch',
  severity: 'error',
  scope: 'catalogue',
  title: { de: 'Meldung widerspricht den Einträgen', en: 'Report contradicts the entries' },
  explanation: {
    de: 'Die Meldung sagt, ob eine Stelle Einträge hat, keine KI einsetzt oder sich noch nicht erklärt hat. Das muss zu den Lösungen und Einsätzen in ihrem Ordner passen, sonst stimmen die Zahlen des Registers nicht. Beendete Einsätze widersprechen einer Fehlanzeige nicht; zurückgezogene Einträge zählen nicht.',
    en: 'The report says whether an authority has entries, uses no AI or has not made a declaration. This must match the solutions and deployments in its folder, otherwise the figures of the register are wrong. Ended deployments do not contradict a nil report; withdrawn entries do not count.',
  },
  *check({ catalogue }) {
    for (const record of catalogue.organisations) {
      const status = record.data.reporting?.status;
      if (status === undefined || record.data.retired !== undefined) continue;
      const standing = Object.values(standingEntries(record.id, catalogue)).flat();
      const entries = standing.length;
      const used = standing.filter(isUsed).length;
      const place = valueAt('reporting', 'status');
      if (status === 'has-entries' && entries === 0) {
        yield {
          record,
          place,
          actual: status,
          message: {
            de: 'Gemeldet sind Einträge, im Ordner liegt aber keine Lösung und kein Einsatz, der noch gilt. Legen Sie einen an oder ändern Sie die Meldung.',
            en: 'Entries are reported, but the folder contains no solution and no deployment that still stands. Create one or change the report.',
          },
        };
      } else if ((status === 'no-ai-use' && used > 0) || (status === 'not-reported' && entries > 0)) {
        const found = status === 'no-ai-use' ? used : entries;
        yield {
          record,
          place,
          actual: status,
          suggestion: 'has-entries',
          message: {
            de: `Die Meldung „${status}“ passt nicht: Im Ordner ${found === 1 ? 'liegt ein Eintrag' : `liegen ${found} Einträge`}. Ändern Sie die Meldung auf „has-entries“.`,
            en: `The report “${status}” does not match: the folder contains ${found === 1 ? 'one entry' : `${found} entries`}. Change the report to “has-entries”.`,
          },
        };
      }
    }
  },
};
