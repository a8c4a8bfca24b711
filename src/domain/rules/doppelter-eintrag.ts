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
  title: { de: 'Listeneintrag doppelt', en: 'List item appears twice' },
  explanation: {
    de: 'Jeder Wert steht in einer Liste nur einmal, jede Quelle mit ihrer Adresse nur einmal. Doppelte Einträge verfälschen Zählungen und kosten Zeit beim Lesen. Entfernen Sie den zweiten.',
    en: 'Each value may appear in a list only once, and each source address only once. Duplicates distort counts and take time to read. Remove the second one.',
  },
  check({ data }) {
    const found: Problem[] = [];
    collect(data, [], found);
    return found;
  },
};

function collect(value: unknown, path: FieldPath, found: Problem[]): void {
  if (Array.isArray(value)) {
    const seen = new Set<string>();
    for (const [index, item] of value.entries()) {
      const identity = value.length < 2 ? '' : identify(item, path);
      if (seen.has(identity)) {
        const shown = excerpt(identity);
        found.push({
          place: valueAt(...path, index),
          actual: shown,
          message: {
            de: `Dieser Eintrag steht schon weiter oben in der Liste: ${shown}. Entfernen Sie ihn hier.`,
            en: `This item is already further up in the list: ${shown}. Remove it here.`,
          },
        });
      }
      seen.add(identity);
      if (typeof item === 'object') collect(item, [...path, index], found);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (typeof item === 'object') collect(item, [...path, key], found);
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
