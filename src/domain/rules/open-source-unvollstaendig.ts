import { valueAt } from '../place.ts';
import { vocabularyEntry } from '../vocabulary.ts';
import { rule } from './rule.ts';

export const openSourceUnvollstaendig = rule({
  id: 'open-source-unvollstaendig',
  severity: 'error',
  kind: 'solution',
  title: { de: 'Open Source ohne Lizenz oder Quellcode', en: 'Open source without licence or source code' },
  explanation: {
    de: 'Open Source heißt: Der Quellcode ist öffentlich und steht unter einer anerkannten freien Lizenz. Nennen Sie deshalb Lizenz und Repository. Fehlt eines davon, wählen Sie eine andere Verfügbarkeit, zum Beispiel „on-request“ oder „not-yet“.',
    en: 'Open source means that the source code is public and under a recognised open licence. Therefore give the licence and the repository. If one of them is missing, choose another availability, such as “on-request” or “not-yet”.',
  },
  *check({ data }, { vocabularies }) {
    const { reuse } = data;
    if (reuse?.availability !== 'open-source') return;
    const missing = (['licence', 'sourceCode'] as const).filter((key) => reuse[key] === undefined);
    if (missing.length > 0) {
      const names = missing.map((key) => `„${key}“`).join(' und ');
      const namesEn = missing.map((key) => `“${key}”`).join(' and ');
      yield {
        place: valueAt('reuse', 'availability'),
        actual: reuse.availability,
        message: {
          de: `Bei Open Source ${missing.length === 1 ? 'fehlt' : 'fehlen'} ${names}. Ergänzen Sie die Angabe oder wählen Sie eine andere Verfügbarkeit.`,
          en: `For open source, ${namesEn} ${missing.length === 1 ? 'is' : 'are'} missing. Add ${missing.length === 1 ? 'it' : 'them'} or choose another availability.`,
        },
      };
    }
    if (reuse.licence === undefined) return;
    const licence = vocabularyEntry(vocabularies, 'licences', reuse.licence);
    if (licence === undefined || licence.mappings?.['openSource'] === 'yes') return;
    yield {
      place: valueAt('reuse', 'licence'),
      actual: reuse.licence,
      message: {
        de: `„${reuse.licence}“ ist keine anerkannte Open-Source-Lizenz für Software. Nennen Sie die Lizenz des Quellcodes oder wählen Sie eine andere Verfügbarkeit.`,
        en: `“${reuse.licence}” is not a recognised open source licence for software. Give the licence of the source code or choose another availability.`,
      },
    };
  },
});
