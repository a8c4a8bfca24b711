import { valueAt } from '../place.ts';
import type { RecordRule } from './rule.ts';

const PRAISE =
  /(?<![\p{L}\p{N}-])(?:innovativ|revolutionär|einzigartig|wegweisend|bahnbrechend|zukunftsweisend|hochmodern|disruptiv|weltweit führend|marktführend|erstklassig|maßgeschneidert|leistungsstark|Quantensprung|State[ -]of[ -]the[ -]Art|Next[ -]Generation|smart(?!\p{L}*[ -]?(?:City|Cities|Meter|Region|Village|Country|Grid|Home|Phone|phone)))(?:e|er|es|en|em|ste|sten|ster)?(?![\p{L}\p{N}])/giu;

export const werbesprache: RecordRule = {
  id: 'werbesprache',
  severity: 'hint',
  scope: 'record',
  kinds: ['solution', 'need'],
  title: { de: 'Werbende Wörter', en: 'Advertising words' },
  explanation: {
    de: 'Das Register informiert, es wirbt nicht: „innovativ“ oder „einzigartig“ sagt nichts, was sich prüfen lässt. Schreiben Sie, was das System tut und was sich nachweislich verbessert hat.',
    en: 'The register informs, it does not advertise: “innovative” or “unique” says nothing that can be checked. Write what the system does and what has demonstrably improved.',
  },
  *check({ data }) {
    for (const key of ['title', 'summary'] as const) {
      const text = (data as Partial<Record<typeof key, string>>)[key] ?? '';
      for (const [word] of text.matchAll(PRAISE)) {
        yield {
          place: valueAt(key),
          actual: word,
          message: {
            de: `„${word}“ wirbt, statt zu informieren. Streichen Sie es oder schreiben Sie, was das System tut.`,
            en: `“${word}” advertises instead of informing. Delete it or write what the system does.`,
          },
        };
      }
    }
  },
};
