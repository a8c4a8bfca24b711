import { lastDay } from '../dates.ts';
import { valueAt } from '../place.ts';
import type { CatalogueRule } from './rule.ts';

export const endeUeberschritten: CatalogueRule = {
  id: 'ende-ueberschritten',
  severity: 'warning',
  scope: 'catalogue',
  title: { de: 'Ende überschritten', en: 'End has passed' },
  explanation: {
    de: 'Das eingetragene Ende liegt in der Vergangenheit, der Status sagt aber, dass das System noch läuft. Eines von beiden ist falsch. Setzen Sie den Status auf „discontinued“ (Lösung) oder „ended“ (Einsatz), oder korrigieren Sie das Ende.',
    en: 'The end entered lies in the past, but the status says the system is still running. One of the two is wrong. Set the status to “discontinued” (solution) or “ended” (deployment), or correct the end.',
  },
  *check({ catalogue, today }) {
    for (const record of [...catalogue.solutions, ...catalogue.deployments]) {
      const { ended, status, retired } = record.data;
      const over = record.kind === 'solution' ? 'discontinued' : 'ended';
      if (ended === undefined || status === undefined || status === over || retired !== undefined) continue;
      if (lastDay(ended) >= today) continue;
      yield {
        record,
        place: valueAt('status'),
        actual: status,
        message: {
          de: `Das Ende (${ended}) ist vorbei, der Status ist noch „${status}“. Setzen Sie ihn auf „${over}“ oder korrigieren Sie das Ende.`,
          en: `The end (${ended}) has passed, the status is still “${status}”. Set it to “${over}” or correct the end.`,
        },
      };
    }
  },
};
