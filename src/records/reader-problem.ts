import type { Problem } from '#domain/finding.ts';
import type { TextRange } from '#domain/record.ts';
import type { ReaderRuleId } from '#domain/rules/reader-rules.ts';
import type { Text } from '#domain/text.ts';

/** A problem found while reading, before there is a record. */
export interface ReaderProblem extends Problem {
  readonly rule: ReaderRuleId;
}

/** A reader's problem at a place in the text of the file. */
export function problemAt(
  rule: ReaderRuleId,
  range: TextRange,
  message: Text,
  rest: Partial<Problem> = {},
): ReaderProblem {
  return { rule, place: { in: 'text', ...range }, message, ...rest };
}

/** What the system says about a file it could not read: its code, else its words. */
export function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
