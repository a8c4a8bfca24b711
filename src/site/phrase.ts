import { RECORD_LANGUAGE, type Language } from '#domain/text.ts';
import type { MessageKey, Translate } from '#i18n/index.ts';

/** A text that knows its language where that is not the page's. */
export interface Phrase {
  readonly text: string;
  readonly lang?: Language;
  /** The text in pieces, where only some are in another language. */
  readonly parts?: readonly Phrase[];
}

/** `lang` of a record's own words on a page: none where the page is in that language already. */
export function recordLang(page: Language): Language | undefined {
  return page === RECORD_LANGUAGE ? undefined : RECORD_LANGUAGE;
}

/** `lang` of the values of a facet: names of authorities are a record's own words, terms are translated. */
export function facetLang(facet: string, page: Language): Language | undefined {
  return facet === 'organisations' ? recordLang(page) : undefined;
}

/** A record's own words. */
export function recordText(text: string, page: Language): Phrase {
  const lang = recordLang(page);
  return lang === undefined ? { text } : { text, lang };
}

/** One phrase made of several; empty ones are left out together with their separator. */
export function joined(parts: readonly (Phrase | string | undefined)[], separator = ''): Phrase {
  const pieces = parts
    .map((part) => asPhrase(part ?? ''))
    .filter(({ text }) => text !== '')
    .flatMap((part, index) => [...(index > 0 && separator !== '' ? [{ text: separator }] : []), part])
    .flatMap((part): readonly Phrase[] => part.parts ?? [part]);
  const text = pieces.map((part) => part.text).join('');
  return pieces.some(({ lang }) => lang !== undefined) ? { text, parts: pieces } : { text };
}

/** A text of the interface filled with phrases that keep their language. */
export function filled(
  t: Translate,
  key: MessageKey,
  values: Readonly<Record<string, Phrase | string>>,
): Phrase {
  const pieces = t(key).split(/(\{\w+\})/);
  return joined(
    pieces.map((piece) => (/^\{\w+\}$/.test(piece) ? (values[piece.slice(1, -1)] ?? piece) : piece)),
  );
}

export function asPhrase(text: Phrase | string): Phrase {
  return typeof text === 'string' ? { text } : text;
}
