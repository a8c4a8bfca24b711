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
    en: 'Records do not vanish, they end with date and reason. Whoever moves, merges or splits a record names in “to” the records that take its place; for a split at least two. Whoever withdraws a record says in “note” in one sentence why.',
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
          en: 'A withdrawn record needs a reason. Add “note” with one sentence for readers.',
        },
      };
    } else if ((retired.reason === 'moved' || retired.reason === 'merged') && count < 1) {
      yield {
        place,
        actual: retired.reason,
        message: {
          de: 'Es fehlt, welcher Eintrag an die Stelle tritt. Ergänzen Sie „to“ mit dessen Kennung.',
          en: 'It is missing which record takes its place. Add “to” with its id.',
        },
      };
    } else if (retired.reason === 'split' && count < 2) {
      yield {
        place,
        actual: retired.reason,
        message: {
          de: `Ein aufgeteilter Eintrag hat mindestens zwei Nachfolger, genannt ist ${count === 0 ? 'keiner' : 'einer'}. Ergänzen Sie „to“.`,
          en: `A split record has at least two successors, named ${count === 0 ? 'is none' : 'is one'}. Complete “to”.`,
        },
      };
    }
  },
};
