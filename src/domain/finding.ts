import type { Text } from './text.ts';

/** `error` stops publication, `warning` asks for attention, `hint` is advice on style. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Path of a field from the root of the front matter: `['contact', 'url']`, `['sources', 0, 'title']`. */
export type FieldPath = readonly (string | number)[];

/**
 * Where in a record a problem is, before a reader has turned it into line and column.
 * `value` marks the value at the path (or the nearest parent that exists), `key` the key itself,
 * `start` the first line of the file, `body` a range given in lines and columns (1-based) of the file.
 */
export type Place =
  | { readonly in: 'value' | 'key'; readonly path: FieldPath }
  | { readonly in: 'start' }
  | {
      readonly in: 'text';
      readonly line: number;
      readonly column: number;
      readonly endLine?: number;
      readonly endColumn: number;
    };

/** What a rule says about one record: everything but the position. */
export interface Problem {
  readonly place: Place;
  /** What was found, what is expected and what to do, in one or two sentences. */
  readonly message: Text;
  /** The value as found, shortened for display. */
  readonly actual?: string | undefined;
  /** What would be right. */
  readonly expected?: Text | undefined;
  /** A value to put in its place. */
  readonly suggestion?: string | undefined;
  /** Other places that matter, for example the record with the same id. */
  readonly related?: readonly Related[] | undefined;
}

export interface Related {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: Text;
}

/** One finding, ready for every printer. Lines and columns are 1-based; `endColumn` is exclusive. */
export interface Finding extends Omit<Problem, 'place'> {
  readonly rule: string;
  readonly severity: Severity;
  /** Path of the file from the content folder's parent, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Dotted path of the field, for example `contact.url`; empty when the finding is about the file. */
  readonly field: string;
  /** Label of the field as readers know it. */
  readonly label?: Text | undefined;
  /** Address of the rule's explanation on the site. */
  readonly docs: string;
}

/** Address of a rule's explanation on the site, from its root. */
export function ruleAddress(rule: string): string {
  return `/mitmachen/regeln/#${rule}`;
}

/** Orders by file, line, column, then rule: the same findings always print in the same order. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message.de, b.message.de)
  );
}

/** Code-unit order: independent of the machine's locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `['sources', 0, 'title']` as people read it: `sources[0].title`. */
export function formatPath(path: FieldPath): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
}
