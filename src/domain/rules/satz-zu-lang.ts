import { countWords } from '../german/sentences.ts';
import { excerpt } from '../excerpt.ts';
import { placeIn, recordSentences } from '../record-texts.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

const MAX_WORDS = 30;

export const satzZuLang: RecordRule = {
  id: 'satz-zu-lang',
  severity: 'hint',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Satz sehr lang', en: 'Sentence very long' },
  explanation: {
    de: `Sätze mit mehr als ${MAX_WORDS} Wörtern lesen viele zweimal. Teilen Sie den Satz: ein Gedanke, ein Satz. Gut lesbar sind bis zu 20 Wörter.`,
    en: `Many people have to read sentences of more than ${MAX_WORDS} words twice. Split the sentence: one thought, one sentence. Up to 20 words read well.`,
  },
  *check(record) {
    for (const item of recordSentences(record)) {
      const { text } = item;
      const words = countWords(text);
      if (words <= MAX_WORDS) continue;
      yield {
        place: placeIn(item, 0, text.length),
        actual: String(words),
        message: {
          de: `Der Satz „${excerpt(text, 40)}“ hat ${words} Wörter. Teilen Sie ihn; gut lesbar sind bis zu 20.`,
          en: `The sentence “${excerpt(text, 40)}” has ${words} words. Split it; up to 20 read well.`,
        },
      };
    }
  },
};
