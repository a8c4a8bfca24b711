import { valueAt } from '../place.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

export const nachfolgerFehlt: RecordRule = {
  id: 'nachfolger-fehlt',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Nachfolger oder Begründung fehlt', en: 'Successor or reason missing' },
  explanation: {
    de: 'Einträge verschwinden nicht, sie enden mit Datum und Grund. Wer einen Eintrag verschiebt, zusammenführt oder aufteilt, nennt in „to“ die Einträge, die an seine Stelle treten; beim Aufteilen sind es mindestens zwei. Wer einen Eintrag zurückzieht, sagt in „note“ in einem Satz, warum.',
    en: 'Entries do not vanish, they end with a date and a reason. If you move, merge or split an entry, give in “to” the entries that take its place; for a split, at least two. If you withdraw an entry, say why in one sentence in “note”.',
  },
  *check({ data: { retired } }) {
    const place = valueAt('retired', 'reason');
    if (retired === undefined) return;
    const count = retired.to?.length ?? 0;
    if (retired.reason === 'withdrawn' && retired.note === undefined) {
      yield {
        place,
        actual: retired.reason,
        message: {
          de: 'Ein zurückgezogener Eintrag braucht eine Begründung. Ergänzen Sie „note“ mit einem Satz für Leserinnen und Leser.',
          en: 'A withdrawn entry needs a reason. Add “note” with one sentence for readers.',
        },
      };
    } else if ((retired.reason === 'moved' || retired.reason === 'merged') && count < 1) {
      yield {
        place,
        actual: retired.reason,
        message: {
          de: 'Es fehlt, welcher Eintrag an die Stelle tritt. Ergänzen Sie „to“ mit dessen Kennung.',
          en: 'The entry that takes its place is missing. Add “to” with its ID.',
        },
      };
    } else if (retired.reason === 'split' && count < 2) {
      yield {
        place,
        actual: retired.reason,
        message: {
          de: `Ein aufgeteilter Eintrag hat mindestens zwei Nachfolger, genannt ist ${count === 0 ? 'keiner' : 'einer'}. Ergänzen Sie „to“.`,
          en: `A split entry has at least two successors, but ${count === 0 ? 'none is' : 'only one is'} given. Complete “to”.`,
        },
      };
    }
  },
};
