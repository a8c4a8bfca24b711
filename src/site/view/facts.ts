import { asPhrase, type Phrase } from '../phrase.ts';
import type { Link } from './labels.ts';

/** One line of a description list. No values means that the fact is not stated, which readers are told. */
export interface Fact {
  readonly label: string;
  readonly values: readonly Link[];
  readonly note?: Phrase | undefined;
  /** Shown as „keine Angabe“ when empty; other facts are left out. */
  readonly expected: boolean;
}

/** What a fact says: one text or several; nothing when it is not stated. */
type Values = readonly Link[] | Phrase | string | undefined;

/** A fact that readers rely on: shown even when it is missing. */
export function expected(label: string, values: Values, note?: Phrase | string): Fact {
  return fact(label, values, true, note);
}

/** A fact that is shown only when it is stated. */
export function optional(label: string, values: Values, note?: Phrase | string): Fact {
  return fact(label, values, false, note);
}

function fact(label: string, values: Values, isExpected: boolean, note?: Phrase | string): Fact {
  return {
    label,
    values: valueList(values),
    note: note === undefined || note === '' ? undefined : asPhrase(note),
    expected: isExpected,
  };
}

/** The values one by one; empty ones, which only drafts have, are none. */
export function valueList(values: Values): readonly Link[] {
  if (values === undefined) return [];
  const list = typeof values === 'string' ? [{ text: values }] : 'text' in values ? [values] : values;
  return list.filter(({ text }) => text !== '');
}

/** Facts to show: stated ones and missing ones that readers rely on. */
export function shown(facts: readonly Fact[]): Fact[] {
  return facts.filter((item) => item.expected || item.values.length > 0);
}
