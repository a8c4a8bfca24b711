import { fold } from '../nearest.ts';
import { valueAt } from '../place.ts';
import type { CatalogueRule } from './rule.ts';

export const leuchtturmSelbst: CatalogueRule = {
  id: 'leuchtturm-selbst',
  severity: 'error',
  scope: 'catalogue',
  title: { de: 'Leuchtturm von der eigenen Stelle', en: 'Lighthouse project named by the authority itself' },
  explanation: {
    de: 'Eine Auszeichnung hat nur Wert, wenn sie von anderen kommt. Als beispielhaft gilt eine Lösung, wenn ein Gremium oder eine andere Stelle das entschieden hat. Nennen Sie dieses Gremium oder entfernen Sie „lighthouse“.',
    en: 'A distinction has value only if it comes from others. A solution counts as exemplary if a committee or another authority has decided so. Name that body or remove “lighthouse”.',
  },
  *check({ catalogue }) {
    for (const record of catalogue.solutions) {
      const decidedBy = record.data.lighthouse?.decidedBy;
      const own = catalogue.organisation.get(record.organisation)?.data;
      if (decidedBy === undefined || own === undefined) continue;
      const names = [own.name, own.shortName, ...(own.aliases ?? [])]
        .map((name) => fold(name ?? ''))
        .filter((name) => name !== '');
      const written = fold(decidedBy);
      // „Stadt Musterstadt, Amt für Digitales“ is the own authority too.
      if (!names.some((name) => written === name || written.startsWith(`${name},`))) continue;
      yield {
        record,
        place: valueAt('lighthouse', 'decidedBy'),
        actual: decidedBy,
        message: {
          de: `„${decidedBy}“ ist die eigene Stelle. Nennen Sie das Gremium, das entschieden hat, oder entfernen Sie „lighthouse“.`,
          en: `“${decidedBy}” is the authority itself. Name the body that decided, or remove “lighthouse”.`,
        },
      };
    }
  },
};
