import { valueAt } from '../place.ts';
import { rule } from './rule.ts';

export const betriebOhneBeginn = rule({
  id: 'betrieb-ohne-beginn',
  severity: 'error',
  kind: 'solution',
  title: { de: 'Regelbetrieb ohne Beginn', en: 'In production without a start date' },
  explanation: {
    de: 'Wer prüft, ob eine Lösung erprobt ist, fragt zuerst, seit wann sie läuft. Eine Lösung im Regelbetrieb nennt deshalb in „since“ den Beginn. Ein Jahr genügt.',
    en: 'Anyone who checks whether a solution has proven itself first asks how long it has been running. A solution in production therefore gives its start in “since”. The year is enough.',
  },
  *check({ data }) {
    if (data.status !== 'production' || data.since !== undefined) return;
    yield {
      place: valueAt('status'),
      actual: data.status,
      message: {
        de: 'Die Lösung ist im Regelbetrieb, aber „since“ fehlt. Ergänzen Sie den Beginn, zum Beispiel since: "2024".',
        en: 'The solution is in production, but “since” is missing. Add the start, for example since: "2024".',
      },
    };
  },
});
