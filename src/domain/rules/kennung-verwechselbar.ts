import { groupBy } from '../catalogue.ts';
import { compareText } from '../finding.ts';
import { relatedRecord, START } from '../place.ts';
import { recordKey, type AnyRecord } from '../record.ts';
import type { CatalogueRule } from './rule.ts';

export const kennungVerwechselbar: CatalogueRule = {
  id: 'kennung-verwechselbar',
  severity: 'warning',
  scope: 'catalogue',
  title: { de: 'Kennung leicht zu verwechseln', en: 'ID easily confused' },
  explanation: {
    de: 'Kennungen, die sich nur durch Bindestriche oder ähnliche Zeichen unterscheiden (0 und o, 1 und l, rn und m), werden beim Lesen und Abtippen verwechselt. Oft sind es zwei Einträge für dasselbe System. Wählen Sie eine deutlich andere Kennung oder führen Sie die Einträge zusammen.',
    en: 'IDs that differ only in hyphens or similar characters (0 and o, 1 and l, rn and m) are easily confused when read or typed. Often they are two entries for the same system. Choose a clearly different ID or merge the entries.',
  },
  *check({ records }) {
    const current = records
      .filter(({ data }) => data.retired === undefined)
      .toSorted((a, b) => compareText(a.file, b.file));
    for (const group of groupBy(current, (record) => [lookalike(record)]).values()) {
      const first = group[0]!;
      const others = group.filter((record) => record.id !== first.id);
      for (const record of others) {
        yield {
          record,
          place: START,
          actual: record.id,
          message: {
            de: `Die Kennung „${record.id}“ ist leicht mit „${first.id}“ zu verwechseln (${first.file}). Wählen Sie eine deutlich andere oder führen Sie die Einträge zusammen.`,
            en: `The ID “${record.id}” is easily confused with “${first.id}” (${first.file}). Choose a clearly different one or merge the entries.`,
          },
          related: [relatedRecord(first, { de: 'Ähnliche Kennung', en: 'Similar ID' })],
        };
      }
    }
  },
};

/** The same text for all ids that look alike. */
function lookalike(record: AnyRecord): string {
  return recordKey(record)
    .slice(record.kind.length)
    .replace(/-/g, '')
    .replace(/0/g, 'o')
    .replace(/[1i]/g, 'l')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .concat(record.kind);
}
