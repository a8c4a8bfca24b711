import { valueAt } from '../place.ts';
import { vocabularyEntry } from '../vocabulary.ts';
import { rule } from './rule.ts';

export const regionalschluesselLand = rule({
  id: 'regionalschluessel-land',
  severity: 'error',
  kind: 'organisation',
  title: {
    de: 'Regionalschlüssel und Land passen nicht zusammen',
    en: 'Regional key and state do not match',
  },
  explanation: {
    de: 'Die ersten beiden Ziffern des amtlichen Regionalschlüssels (ARS) stehen für das Land, zum Beispiel 09 für Bayern. Prüfen Sie den Schlüssel im Gemeindeverzeichnis des Statistischen Bundesamts; führende Nullen gehören dazu.',
    en: 'The first two digits of the official regional key (ARS) stand for the state, for example 09 for Bavaria. Check the key in the municipality directory of the Federal Statistical Office; leading zeros are part of it.',
  },
  *check({ data: { ars, state } }, { vocabularies }) {
    if (ars === undefined || state === undefined) return;
    const entry = vocabularyEntry(vocabularies, 'states', state);
    const key = entry?.mappings?.['key'];
    if (entry === undefined || key === undefined || ars.startsWith(key)) return;
    const other = vocabularies.states.entries.find(({ mappings }) => mappings?.['key'] === ars.slice(0, 2));
    // The key of no state at all is a matter of regionalschluessel-struktur.
    if (other === undefined) return;
    yield {
      place: valueAt('ars'),
      actual: ars,
      message: {
        de: `Der Regionalschlüssel beginnt mit ${ars.slice(0, 2)} (${other.label.de}), zu ${entry.label.de} gehört ${key}. Korrigieren Sie „ars“ oder „state“.`,
        en: `The regional key begins with ${ars.slice(0, 2)} (${other.label.en}), but ${key} is ${entry.label.en}. Correct “ars” or “state”.`,
      },
    };
  },
});
