import type { Language } from '#domain/text.ts';
import { de, type MessageKey } from './de.ts';

export type { MessageKey } from './de.ts';

/** A text of the interface with `{name}` places filled in. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** The languages the interface is written in. */
const MESSAGES: Readonly<Partial<Record<Language, Readonly<Record<MessageKey, string>>>>> = { de };

/**
 * The texts of one language.
 * @throws Error for a language the interface is not written in
 */
export function translate(language: Language): Translate {
  const messages = MESSAGES[language];
  if (messages === undefined) throw new Error(`no interface texts for language ${language}`);
  return (key, values = {}) =>
    messages[key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** Keys that exist for one and for other numbers. */
type CountKey = { [K in MessageKey]: K extends `${infer Base}.one` ? Base : never }[MessageKey];

/** „1 Lösung“, „37 Lösungen“: picks the form and fills in the number as people write it. */
export function counted(t: Translate, key: CountKey, count: number, shown: string = String(count)): string {
  return t(`${key}.${count === 1 ? 'one' : 'other'}` as MessageKey, { count: shown });
}
