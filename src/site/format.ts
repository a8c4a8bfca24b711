import { compareText } from '#domain/finding.ts';
import type { Language } from '#domain/text.ts';

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

// Making a formatter costs far more than using it, and pages show many dates.
const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function formatter<T extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => T): T {
  let found = formatters.get(key) as T | undefined;
  if (found === undefined) formatters.set(key, (found = make()));
  return found;
}

/** `2026-11-23` as „23. November 2026“, `2024-06` as „Juni 2024“, `2024` as it is. Independent of the machine's time zone. */
export function formatDate(date: string, language: Language): string {
  const key = `${language} ${date}`;
  let text = dates.get(key);
  if (text === undefined) dates.set(key, (text = longDate(date, language)));
  return text;
}

const dates = new Map<string, string>();

function longDate(date: string, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  if (month === undefined) return date;
  return formatter(
    `${language}-${day === undefined ? 'month' : 'day'}`,
    () =>
      new Intl.DateTimeFormat(LOCALES[language], {
        timeZone: 'UTC',
        year: 'numeric',
        month: 'long',
        ...(day === undefined ? {} : { day: 'numeric' }),
      }),
  ).format(Date.UTC(year!, month - 1, day ?? 1));
}

/** `9000` as „9.000“. */
export function formatNumber(value: number, language: Language): string {
  return formatter(
    `${language}-number`,
    () => new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6 }),
  ).format(value);
}

/** Host of a web address without `www.`, for display; what is no address stays as it is. */
export function displayHost(url: string): string {
  // Nearly all hosts are written as they are shown, and reading an address in full takes long.
  const plain = /^https:\/\/([a-z0-9.-]*[a-z])(?:\/|$)/.exec(url)?.[1];
  const host = plain ?? (URL.canParse(url) ? new URL(url).hostname : url);
  return host.replace(/^www\./, '');
}

/** Sorts by German alphabetical order (Ä beside A); equal names keep a fixed order by code units. */
export function sortedByName<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  const collator = new Intl.Collator('de-DE', { numeric: true });
  return items.toSorted(
    (a, b) => collator.compare(nameOf(a), nameOf(b)) || compareText(nameOf(a), nameOf(b)),
  );
}
