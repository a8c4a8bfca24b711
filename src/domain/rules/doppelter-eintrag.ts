import type { FieldPath, Problem } from '../finding.ts';
import { excerpt } from '../excerpt.ts';
import { valueAt } from '../place.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

export const doppelterEintrag: RecordRule = {
  id: 'doppelter-eintrag',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Listeneintrag doppelt', en: 'List item twice' },
  explanation: {
    de: 'Jeder Wert steht in einer Liste nur einmal, jede Quelle mit ihrer Adresse nur einmal. Doppelte Einträge verfälschen Zählungen und kosten Zeit beim Lesen. Entfernen Sie den zweiten.',
    en: 'Each value stands in a list only once, each source with its address only once. Duplicates distort counts and cost reading time. Remove the second.',
  },
  check: ({ data }) => duplicates(data, []),
};

function* duplicates(value: unknown, path: FieldPath): Generator<Problem> {
  if (Array.isArray(value)) {
    const seen = new Set<string>();
    for (const [index, item] of value.entries()) {
      const identity = value.length < 2 ? '' : identify(item, path);
      if (seen.has(identity)) {
        const shown = excerpt(identity);
        yield {
          place: valueAt(...path, index),
          actual: shown,
          message: {
            de: `Dieser Eintrag steht schon weiter oben in der Liste: ${shown}. Entfernen Sie ihn hier.`,
            en: `This item is already further up in the list: ${shown}. Remove it here.`,
          },
        };
      }
      seen.add(identity);
      yield* duplicates(item, [...path, index]);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (typeof item === 'object') yield* duplicates(item, [...path, key]);
    }
  }
}

/** What makes two items the same: a source's or data source's address, a service's key, otherwise everything. */
function identify(item: unknown, path: FieldPath): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const { url, key } = item as { url?: unknown; key?: unknown };
  if (path[0] === 'services' && typeof key === 'string') return key;
  if ((path[0] === 'sources' || path[0] === 'dataSources') && typeof url === 'string') return url;
  return Object.entries(item)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .toSorted()
    .join(', ');
}
