/** Languages the register speaks. German is the default everywhere. */
export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language records are written in. */
export const RECORD_LANGUAGE: Language = 'de';

/** One text in every language of the register. */
export type Text = Readonly<Record<Language, string>>;

/** A text that is the same in every language: names, codes, addresses. */
export function same(value: string): Text {
  return { de: value, en: value };
}
