import { valueAt } from '../place.ts';
import type { AnyRecord } from '../record.ts';
import type { CatalogueRule } from './rule.ts';

export const nachfolgerKreis: CatalogueRule = {
  id: 'nachfolger-kreis',
  severity: 'error',
  scope: 'catalogue',
  title: { de: 'Nachfolger führen im Kreis', en: 'Successors lead in a circle' },
  explanation: {
    de: 'Der Nachfolger eines beendeten Eintrags führt Leserinnen und Leser zum heutigen Stand. Verweist er, auch über andere Einträge, auf den Ausgangspunkt zurück, kommt niemand an. Nennen Sie den Eintrag, der heute gilt.',
    en: 'The successor of an ended entry leads readers to the present state. If it points back to the start, even by way of other entries, nobody arrives. Give the entry that applies today.',
  },
  *check({ records }) {
    const byKey = new Map(records.map((record) => [key(record, record.id), record]));
    for (const record of records) {
      for (const [index, id] of (record.data.retired?.to ?? []).entries()) {
        if (!leadsBack(record, id, byKey)) continue;
        const self = id === record.id;
        yield {
          record,
          place: valueAt('retired', 'to', index),
          actual: id,
          message: {
            de: self
              ? 'Der Eintrag nennt sich selbst als Nachfolger. Nennen Sie den Eintrag, der an seine Stelle tritt.'
              : `Der Nachfolger „${id}“ führt zu diesem Eintrag zurück. Nennen Sie den Eintrag, der heute gilt.`,
            en: self
              ? 'The entry names itself as its successor. Give the entry that takes its place.'
              : `The successor “${id}” leads back to this entry. Give the entry that applies today.`,
          },
        };
      }
    }
  },
};

function key({ kind, organisation }: AnyRecord, id: string): string {
  return kind === 'deployment' ? `${kind}/${organisation}/${id}` : `${kind}/${id}`;
}

function leadsBack(record: AnyRecord, first: string, byKey: ReadonlyMap<string, AnyRecord>): boolean {
  const seen = new Set<string>();
  const open = [first];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === record.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(byKey.get(key(record, id))?.data.retired?.to ?? []));
  }
  return false;
}
