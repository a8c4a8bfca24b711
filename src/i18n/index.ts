import type { Language } from '#domain/text.ts';
import { de, type MessageKey } from './de.ts';
import { en } from './en.ts';
import { translator, type Translate } from './translator.ts';

export type { MessageKey } from './de.ts';
export { counted, type Translate } from './translator.ts';

/** The languages the interface is written in. */
const MESSAGES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { de, en };

/** The texts of one language. */
export function translate(language: Language): Translate {
  return translator(language, MESSAGES[language]);
}
