import type { FieldMeta } from '#domain/schema/field.ts';

/** What somebody typed as one value, without blanks around it; undefined where nothing was typed. */
export function typedText(typed: string): string | undefined {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** A number as Germans and others write it; what is no number stays text, so that the check can say so. */
export function typedNumber(typed: string): number | string | undefined {
  const text = typedText(typed);
  if (text === undefined) return undefined;
  const plain = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replaceAll('.', '') : text;
  const number = Number(plain.replace(',', '.'));
  return Number.isNaN(number) ? text : number;
}

/** A day, month or year as the register writes it: `23.11.2026` becomes `2026-11-23`, `11/2026` becomes `2026-11`. */
export function typedDate(typed: string): string | undefined {
  const text = typedText(typed);
  const parts = text === undefined ? null : /^(?:(\d{1,2})[./] ?)?(\d{1,2})[./] ?(\d{4})$/.exec(text);
  if (parts === null) return text;
  const [, day, month, year] = parts;
  const two = (number: string): string => number.padStart(2, '0');
  return [year!, two(month!), ...(day === undefined ? [] : [two(day)])].join('-');
}

/** A web address; what is written without a scheme gets `https://`. */
export function typedAddress(typed: string): string | undefined {
  const text = typedText(typed);
  return text !== undefined && /^www\.[^\s/]+\.[a-z]{2,}(?:\/\S*)?$/i.test(text) ? `https://${text}` : text;
}

/** Several values, one on each line; each once. */
export function typedLines(typed: string): string[] | undefined {
  const lines = typed.split('\n').flatMap((line) => typedText(line) ?? []);
  return lines.length === 0 ? undefined : [...new Set(lines)];
}

/** Text of several lines, without blanks at their ends and without blank lines around it. */
export function typedBlock(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
}

/** What was typed into a field, by the form its description asks for. */
export function typedValue(typed: string, type: 'text' | 'number', meta: FieldMeta): unknown {
  if (type === 'number') return typedNumber(typed);
  if (meta.form === 'date' || meta.form === 'partial-date') return typedDate(typed);
  return meta.form === 'web-address' ? typedAddress(typed) : typedText(typed);
}
