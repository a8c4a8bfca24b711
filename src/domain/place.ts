import type { FieldPath, Place, Related } from './finding.ts';
import type { TextRange } from './record.ts';
import type { Text } from './text.ts';

/** The file as a whole, for problems of its name or place. */
export const START: Place = { in: 'start' };

/** The value of a field, or the nearest parent that exists. */
export function valueAt(...path: FieldPath): Place {
  return { in: 'value', path };
}

/** The name of a field. */
export function keyAt(...path: FieldPath): Place {
  return { in: 'key', path };
}

/** Another record that a finding speaks of. */
export function relatedRecord({ file }: { readonly file: string }, message: Text): Related {
  return { file, line: 1, column: 1, message };
}

/** A stretch of the body. */
export function rangeAt({ line, column, endLine, endColumn }: TextRange): Place {
  return { in: 'text', line, column, endLine, endColumn };
}
