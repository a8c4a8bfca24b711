import { valueAt } from '../place.ts';
import type { RecordRule } from './rule.ts';

export const eingestelltOhneEnde: RecordRule = {
  id: 'eingestellt-ohne-ende',
  severity: 'error',
  scope: 'record',
  kinds: ['solution', 'deployment'],
  title: { de: 'Eingestellt ohne Ende', en: 'Discontinued without an end date' },
  explanation: {
    de: 'Eine eingestellte Lösung und ein beendeter Einsatz bleiben im Register, damit Leserinnen und Leser ihre Geschichte kennen. Dazu gehört, wann das Ende war. Nennen Sie es in „ended“; ein Jahr genügt.',
    en: 'A discontinued solution and an ended deployment stay in the register, so that readers know their history. The end is part of it. Give it in “ended”; the year is enough.',
  },
  *check({ kind, data }) {
    if (kind !== 'solution' && kind !== 'deployment') return;
    if (data.ended !== undefined || (data.status !== 'discontinued' && data.status !== 'ended')) return;
    yield {
      place: valueAt('status'),
      actual: data.status,
      message: {
        de: `Der Status ist „${data.status}“, aber „ended“ fehlt. Ergänzen Sie, wann das Ende war, zum Beispiel ended: "2025".`,
        en: `The status is “${data.status}”, but “ended” is missing. Add the end, for example ended: "2025".`,
      },
    };
  },
};
