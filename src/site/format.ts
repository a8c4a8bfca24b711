import { compareText } from '#domain/finding.ts';
import type { Language } from '#domain/text.ts';

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

/** `2026-11-23` as „23. November 2026“, `2024-06` as „Juni 2024“, `2024` as it is. Independent of the machine's time zone. */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  if (month === undefined) return date;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long' };
  if (day !== undefined) options.day = 'numeric';
  return new Intl.DateTimeFormat(LOCALES[language], options).format(Date.UTC(year!, month - 1, day ?? 1));
}

/** `9000` as „9.000“. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6 }).format(value);
}

/** Host of a web address without `www.`, for display. */
export function displayHost(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** Sorts by German alphabetical order (Ä beside A); equal names keep a fixed order by code units. */
export function sortedByName<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  const collator = new Intl.Collator('de-DE', { numeric: true });
  return items.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)) || compareText(nameOf(a), nameOf(b)));
}
