import type { Language } from '#domain/text.ts';
import { recordLang, type Phrase } from '#site/phrase.ts';
import { element } from './element.ts';

/** The markup of src/components/Phrase.astro. */
export function phraseNodes(phrase: Phrase): (Node | string)[] {
  return (phrase.parts ?? [phrase]).map(({ text, lang }) =>
    lang === undefined ? text : element('span', { lang }, text),
  );
}

/** Attributes of an element that shows a record's own words. */
export function recordAttributes(page: Language): { lang?: Language } {
  const lang = recordLang(page);
  return lang === undefined ? {} : { lang };
}
