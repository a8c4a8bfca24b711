import { compareText } from './finding.ts';

/**
 * Compares two dates `YYYY[-MM[-DD]]` by the precision both have, so that 2024 and 2024-06 count as equal.
 * Negative when `a` is earlier, positive when it is later.
 */
export function comparePartial(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  return compareText(a.slice(0, length), b.slice(0, length));
}

/** First day a date `YYYY[-MM[-DD]]` can mean. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** Last day a date `YYYY[-MM[-DD]]` can mean. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  const month = date.length === 4 ? 12 : Number(date.slice(5, 7));
  return format(Number(date.slice(0, 4)), month, daysIn(Number(date.slice(0, 4)), month));
}

/** The day so many months later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return format(year, month, Math.min(Number(day.slice(8, 10)), daysIn(year, month)));
}

/** Whether a date, read as late as it can mean, lies more than so many months before the day. */
export function isOlder(date: string, months: number, day: string): boolean {
  return addMonths(lastDay(date), months) < day;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function format(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const GERMAN_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** The day `YYYY-MM-DD` it is in Germany at a time. @param milliseconds since 1970 */
export function dayInGermany(milliseconds: number): string {
  return GERMAN_DAY.format(milliseconds);
}
