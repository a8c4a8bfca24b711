import { valueAt } from '../place.ts';
import type { CatalogueRule } from './rule.ts';

export const gesuchAbgelaufen: CatalogueRule = {
  id: 'gesuch-abgelaufen',
  severity: 'hint',
  scope: 'catalogue',
  title: { de: 'Gesuch abgelaufen', en: 'Need expired' },
  explanation: {
    de: 'Nach dem letzten Tag steht ein Gesuch nicht mehr auf der Tafel, auch wenn sein Status „open“ bleibt. Verlängern Sie „until“, wenn Sie weiter suchen, oder schließen Sie das Gesuch mit dem Status „closed“.',
    en: 'After its last day a need is no longer on the board, even if its status stays “open”. Extend “until” if you are still looking, or close the need with the status “closed”.',
  },
  *check({ catalogue, today }) {
    for (const record of catalogue.needs) {
      const { until, status, retired } = record.data;
      if (until === undefined || until >= today || status !== 'open' || retired !== undefined) continue;
      yield {
        record,
        place: valueAt('until'),
        actual: until,
        message: {
          de: `Das Gesuch ist seit ${until} abgelaufen, der Status ist noch „open“. Verlängern Sie es oder setzen Sie den Status auf „closed“.`,
          en: `The need expired on ${until}, the status is still “open”. Extend it or set the status to “closed”.`,
        },
      };
    }
  },
};
