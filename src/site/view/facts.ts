import type { Link } from './labels.ts';

/** One line of a description list. No values means that the fact is not stated, which readers are told. */
export interface Fact {
  readonly label: string;
  readonly values: readonly Link[];
  /** Running text instead of single values. */
  readonly text?: string | undefined;
  readonly note?: string | undefined;
  /** Shown as „keine Angabe“ when empty; other facts are left out. */
  readonly expected: boolean;
}

/** A fact that readers rely on: shown even when it is missing. */
export function expected(label: string, values: readonly Link[] | string | undefined, note?: string): Fact {
  return fact(label, values, true, note);
}

/** A fact that is shown only when it is stated. */
export function optional(label: string, values: readonly Link[] | string | undefined, note?: string): Fact {
  return fact(label, values, false, note);
}

function fact(
  label: string,
  values: readonly Link[] | string | undefined,
  isExpected: boolean,
  note?: string,
): Fact {
  return {
    label,
    values: values === undefined ? [] : typeof values === 'string' ? [{ text: values }] : values,
    note,
    expected: isExpected,
  };
}

/** Facts to show: stated ones and missing ones that readers rely on. */
export function shown(facts: readonly Fact[]): Fact[] {
  return facts.filter((item) => item.expected || item.values.length > 0 || item.text !== undefined);
}
