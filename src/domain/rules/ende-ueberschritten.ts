import { lastDay } from '../dates.ts';
import { valueAt } from '../place.ts';
import type { RecordRule } from './rule.ts';

export const endeUeberschritten: RecordRule = {
  id: 'ende-ueberschritten',
  severity: 'warning',
  scope: 'record',
  kinds: ['solution', 'deployment'],
  title: { de: 'Ende überschritten', en: 'End date has passed' },
  explanation: {
    de: 'Das eingetragene Ende liegt in der Vergangenheit, der Status sagt aber, dass das System noch läuft. Eines von beiden ist falsch. Setzen Sie den Status auf „discontinued“ (Lösung) oder „ended“ (Einsatz), oder korrigieren Sie das Ende.',
    en: 'The end entered is in the past, but the status says the system is still running. One of the two is wrong. Set the status to “discontinued” (solution) or “ended” (deployment), or correct the end.',
  },
  *check(record, { today }) {
    if (record.kind !== 'solution' && record.kind !== 'deployment') return;
    const { ended, status, retired } = record.data;
    const over = record.kind === 'solution' ? 'discontinued' : 'ended';
    if (ended === undefined || status === undefined || status === over || retired !== undefined) return;
    if (lastDay(ended) >= today) return;
    yield {
      place: valueAt('status'),
      actual: status,
      message: {
        de: `Das Ende (${ended}) ist vorbei, der Status ist noch „${status}“. Setzen Sie ihn auf „${over}“ oder korrigieren Sie das Ende.`,
        en: `The end (${ended}) has passed, but the status is still “${status}”. Set it to “${over}” or correct the end.`,
      },
    };
  },
};
