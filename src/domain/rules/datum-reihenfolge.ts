import { comparePartial } from '../dates.ts';
import type { Problem } from '../finding.ts';
import { valueAt } from '../place.ts';
import type { RecordRule } from './rule.ts';

export const datumReihenfolge: RecordRule = {
  id: 'datum-reihenfolge',
  severity: 'error',
  scope: 'record',
  kinds: ['solution', 'deployment'],
  title: { de: 'Daten in falscher Reihenfolge', en: 'Dates in the wrong order' },
  explanation: {
    de: 'Ein System endet nicht, bevor es beginnt, und ein Eintrag wird nicht geprüft, bevor er aufgenommen ist. Daten, die nur Jahr oder Monat nennen, werden so genau verglichen, wie beide sind. Korrigieren Sie das falsche Datum.',
    en: 'A system does not end before it begins, and an entry is not reviewed before it is added. Dates that give only a year or month are compared only as precisely as both allow. Correct the wrong date.',
  },
  *check({ kind, data }) {
    if (kind !== 'solution' && kind !== 'deployment') return;
    yield* inOrder('since', data.since, 'ended', data.ended);
    if (kind === 'solution') yield* inOrder('added', data.added, 'reviewed', data.reviewed);
  },
};

function* inOrder(
  firstKey: string,
  first: string | undefined,
  lastKey: string,
  last: string | undefined,
): Generator<Problem> {
  if (first === undefined || last === undefined || comparePartial(first, last) <= 0) return;
  yield {
    place: valueAt(lastKey),
    actual: last,
    message: {
      de: `„${lastKey}“ (${last}) liegt vor „${firstKey}“ (${first}). Korrigieren Sie eines der beiden Daten.`,
      en: `“${lastKey}” (${last}) is before “${firstKey}” (${first}). Correct one of the two dates.`,
    },
  };
}
