import { excerpt } from '../excerpt.ts';
import { abstractNouns } from '../german/abstract-nouns.ts';
import { placeIn, recordSentences } from '../record-texts.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

const MIN_NOUNS = 3;

export const nominalstil: RecordRule = {
  id: 'nominalstil',
  severity: 'hint',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Viele abstrakte Hauptwörter', en: 'Many abstract nouns' },
  explanation: {
    de: 'Hauptwörter auf -ung, -heit, -keit und -tion verstecken, wer was tut. Nehmen Sie Verben: nicht „die Durchführung der Prüfung erfolgt durch“, sondern „das Amt prüft“. Namen von Stellen und geläufige Wörter zählen nicht.',
    en: 'German nouns ending in -ung, -heit, -keit and -tion hide who does what. Use verbs: not “die Durchführung der Prüfung erfolgt durch” but “das Amt prüft”. Names of bodies and common words do not count.',
  },
  *check(record) {
    for (const item of recordSentences(record)) {
      const { text } = item;
      // Quick, because most sentences have none.
      if ((text.match(/ung|heit|keit|tion/g)?.length ?? 0) < MIN_NOUNS) continue;
      const nouns = abstractNouns(text);
      if (nouns.length < MIN_NOUNS) continue;
      const list = excerpt(nouns.join(', '), 120);
      yield {
        place: placeIn(item, 0, text.length),
        actual: list,
        message: {
          de: `Ein Satz mit vielen abstrakten Hauptwörtern: ${list}. Sagen Sie mit Verben, wer was tut.`,
          en: `A sentence with many abstract nouns: ${list}. Use verbs to say who does what.`,
        },
      };
    }
  },
};
