import { valueAt, metaAt } from '#domain/schema/issues.ts';
import { isPlaceholder, settingsSchema, type Settings } from '#domain/settings.ts';
import type { Language } from '#domain/text.ts';
import { displayHost, formatDate } from '../format.ts';
import { recordText } from '../phrase.ts';
import type { Link } from './labels.ts';

/** A setting as editorial pages show it. */
export interface SettingView {
  readonly label: string;
  /** One line or link each; empty while the operator has not stated it. */
  readonly lines: readonly Link[];
}

/**
 * @param name dotted, as in `content/site.yaml`: `operator.name`
 * @throws Error for a name the settings do not have: a fault of the page
 */
export function settingView(settings: Settings, name: string, language: Language): SettingView {
  const path = name.split('.');
  const label = metaAt(settingsSchema, path)?.label[language];
  if (label === undefined)
    throw new Error(`Die Einstellung „${name}“ gibt es nicht. Namen stehen in content/site.yaml.`);
  return { label, lines: lines(valueAt(settings, path), path, language) };
}

function lines(value: unknown, path: readonly string[], language: Language): Link[] {
  if (isPlaceholder(value)) return [];
  if (Array.isArray(value)) return value.map((text) => recordText(String(text), language));
  if (typeof value === 'object') {
    const { name, url, ...ways } = value as Readonly<Record<string, unknown>>;
    if (typeof name === 'string' && typeof url === 'string')
      return [{ ...recordText(name, language), href: url, external: true }];
    return Object.entries({ ...ways, name, url }).flatMap(([key, part]) =>
      lines(part, [...path, key], language),
    );
  }
  const text = String(value);
  switch (metaAt(settingsSchema, path)?.form) {
    case 'email':
      return [{ text, href: `mailto:${text}` }];
    case 'web-address':
      return [{ text: displayHost(text), href: text, external: true }];
    case 'date':
      return [{ text: formatDate(text, language) }];
    default:
      return [recordText(text, language)];
  }
}
