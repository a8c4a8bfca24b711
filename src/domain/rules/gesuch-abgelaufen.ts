import { valueAt } from '../place.ts';
import { rule } from './rule.ts';

export const gesuchAbgelaufen = rule({
  id: 'gesuch-abgelaufen',
  severity: 'hint',
  kind: 'need',
  title: { de: 'Gesuch abgelaufen', en: 'Request expired' },
  explanation: {
    de: 'Nach dem letzten Tag steht ein Gesuch nicht mehr auf der Tafel, auch wenn sein Status „open“ bleibt. Verlängern Sie „until“, wenn Sie weiter suchen, oder schließen Sie das Gesuch mit dem Status „closed“.',
    en: 'After its last day a request is no longer on the board, even if its status stays “open”. Extend “until” if you are still looking, or close the request with the status “closed”.',
  },
  *check({ data }, { today }) {
    const { until, status, retired } = data;
    if (until === undefined || until >= today || status !== 'open' || retired !== undefined) return;
    yield {
      place: valueAt('until'),
      actual: until,
      message: {
        de: `Das Gesuch ist seit ${until} abgelaufen, der Status ist noch „open“. Verlängern Sie es oder setzen Sie den Status auf „closed“.`,
        en: `The request expired on ${until}, but the status is still “open”. Extend it or set the status to “closed”.`,
      },
    };
  },
});
