import type { Language } from '#domain/text.ts';
import type { MessageKey } from './de.ts';

/** The texts of the interface in one language. */
export interface Translate {
  /** A text with its `{name}` places filled in; places without a value stay as they are. */
  (key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  readonly language: Language;
  /** All keys there are. */
  readonly keys: readonly MessageKey[];
}

/** Keys that exist for one and for other numbers. */
type CountKey = { [K in MessageKey]: K extends `${infer Base}.one` ? Base : never }[MessageKey];

/**
 * A translator over given texts: all of a language, or those a script was sent.
 * @throws Error, when called, for a key that is not among them: a fault of the page
 */
export function translator(language: Language, messages: Readonly<Record<string, string>>): Translate {
  const text = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string => {
    const message = messages[key];
    if (message === undefined) throw new Error(`no text ${key}`);
    if (!message.includes('{')) return message;
    return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
  };
  return Object.assign(text, { language, keys: Object.keys(messages) as MessageKey[] });
}

/** „1 Lösung“, „37 Lösungen“: picks the form and fills in the number as people write it. */
export function counted(t: Translate, key: CountKey, count: number, shown: string = String(count)): string {
  return t(`${key}.${count === 1 ? 'one' : 'other'}` as MessageKey, { count: shown });
}
