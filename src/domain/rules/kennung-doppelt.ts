import { groupBy } from '../catalogue.ts';
import { compareText } from '../finding.ts';
import { relatedRecord, START, valueAt } from '../place.ts';
import { recordKey, type AnyRecord } from '../record.ts';
import type { CatalogueRule } from './rule.ts';

export const kennungDoppelt: CatalogueRule = {
  id: 'kennung-doppelt',
  severity: 'error',
  scope: 'catalogue',
  title: { de: 'Kennung doppelt vergeben', en: 'ID used twice' },
  explanation: {
    de: 'Die Kennung ist der Name eines Eintrags für immer; Lösungen und Gesuche haben über alle Ordner hinweg verschiedene. Auch eine frühere Kennung wird nicht neu vergeben, weil sie auf die heutige Seite umleitet. Benennen Sie den neueren Eintrag um.',
    en: 'The ID is the name of an entry for ever; IDs of solutions and requests are unique across all folders. A former ID is not used again either, because it redirects to the present page. Rename the newer entry.',
  },
  *check({ records }) {
    const inOrder = records.toSorted((a, b) => compareText(a.file, b.file));
    const byId = groupBy(inOrder, (record) => [recordKey(record)]);
    for (const [first, ...others] of byId.values()) {
      for (const record of others)
        yield { record, place: START, actual: record.id, ...double(record, first!, record.id) };
    }
    const former = new Map<string, AnyRecord>();
    for (const record of inOrder) {
      for (const [index, id] of (record.data.formerIds ?? []).entries()) {
        const key = recordKey({ ...record, id });
        const other = byId.get(key)?.[0] ?? former.get(key);
        if (other !== undefined)
          yield { record, place: valueAt('formerIds', index), actual: id, ...double(record, other, id) };
        former.set(key, record);
      }
    }
  },
};

function double(record: AnyRecord, other: AnyRecord, id: string) {
  if (record === other) {
    return {
      message: {
        de: `Die frühere Kennung „${id}“ gehört diesem Eintrag schon. Entfernen Sie sie hier.`,
        en: `The former ID “${id}” already belongs to this entry. Remove it here.`,
      },
    };
  }
  return {
    message: {
      de: `Die Kennung „${id}“ gehört schon zu ${other.file}. Vergeben Sie eine andere.`,
      en: `The ID “${id}” already belongs to ${other.file}. Choose another one.`,
    },
    related: [relatedRecord(other, { de: 'Eintrag mit derselben Kennung', en: 'Entry with the same ID' })],
  };
}
