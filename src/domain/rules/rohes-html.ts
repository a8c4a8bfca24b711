import { rangeAt } from '../place.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

export const rohesHtml: RecordRule = {
  id: 'rohes-html',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'HTML im Text', en: 'HTML in the text' },
  explanation: {
    de: 'Der Text ist Markdown. HTML könnte die Seite verändern oder Code ausführen und wird deshalb nicht ausgegeben, auch Kommentare nicht. Nehmen Sie Markdown: Sternchen für Hervorhebung, Striche für Listen. Ein Kleiner-Zeichen im Text schreiben Sie mit Rückstrich davor: \\<.',
    en: 'The text is Markdown. HTML could change the page or run code and is therefore not output, and neither are comments. Use Markdown: asterisks for emphasis, hyphens for lists. Write a less-than sign in the text with a backslash before it: \\<.',
  },
  *check({ body }) {
    for (const range of body.html) {
      yield {
        place: rangeAt(range),
        message: {
          de: 'HTML ist im Text nicht erlaubt. Schreiben Sie Markdown; ein Kleiner-Zeichen wird zu \\<.',
          en: 'HTML is not allowed in the text. Write Markdown; write a less-than sign as \\<.',
        },
      };
    }
  },
};
