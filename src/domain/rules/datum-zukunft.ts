import { comparePartial } from '../dates.ts';
import { formatPath, type FieldPath } from '../finding.ts';
import { valueAt } from '../place.ts';
import type { AnyRecord } from '../record.ts';
import { recordStrings } from '../record-texts.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

export const datumZukunft: RecordRule = {
  id: 'datum-zukunft',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Datum liegt in der Zukunft', en: 'Date is in the future' },
  explanation: {
    de: 'Aufgenommen, geprüft, bestätigt, abgerufen oder entschieden werden kann nur, was schon geschehen ist. Auch ein Regelbetrieb, der erst beginnt, ist noch keiner. Korrigieren Sie das Datum oder den Status.',
    en: 'Only what has already happened can be added, reviewed, confirmed, accessed or decided. A system that has yet to start is not in production either. Correct the date or the status.',
  },
  *check(record, { today }) {
    for (const { text: value, path } of recordStrings(record)) {
      if (!DATE.test(value) || comparePartial(value, today) <= 0 || !isPast(record, path)) continue;
      const name = formatPath(path);
      yield {
        place: valueAt(...path),
        actual: value,
        message: {
          de: `„${name}“ liegt in der Zukunft: ${value}. Heute ist der ${today}. Korrigieren Sie das Datum${name === 'since' ? ' oder den Status' : ''}.`,
          en: `“${name}” is in the future: ${value}. Today is ${today}. Correct the date${name === 'since' ? ' or the status' : ''}.`,
        },
      };
    }
  },
};

const DATE = /^\d{4}(?:-\d{2}){0,2}$/;
const PAST = new Set([
  'added',
  'reviewed',
  'confirmed',
  'sources.accessed',
  'reporting.on',
  'aiAct.assessedOn',
  'lighthouse.on',
  'retired.on',
  'usage.asOf',
]);

/** Whether the field names a day that must have passed. */
function isPast(record: AnyRecord, path: FieldPath): boolean {
  const name = path.filter((part) => typeof part === 'string').join('.');
  if (name === 'since') return 'status' in record.data && record.data.status === 'production';
  if (name === 'assessments.on') return isDone(record, path);
  return PAST.has(name);
}

function isDone({ data }: AnyRecord, [, index]: FieldPath): boolean {
  return 'assessments' in data && data.assessments?.[Number(index)]?.status === 'done';
}
