import { excerpt } from '../excerpt.ts';
import { nearest } from '../nearest.ts';
import { rangeAt } from '../place.ts';
import { KINDS, SECTIONS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

// Headings people write for a section, by the section meant.
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  Ausgangslage: ['Problem', 'Hintergrund', 'Anlass', 'Einleitung', 'Herausforderung'],
  Lösung: ['Beschreibung', 'Funktionsweise', 'Ansatz', 'Technik'],
  Nutzen: ['Mehrwert', 'Vorteile', 'Wirkung', 'Ergebnisse'],
  Erfahrungen: ['Lessons Learned', 'Erkenntnisse', 'Erfahrungsbericht'],
  Nachnutzung: ['Nachnutzbarkeit', 'Übertragbarkeit', 'Wiederverwendung'],
  'Grenzen und Risiken': ['Risiken', 'Grenzen', 'Herausforderungen und Risiken'],
  Kontext: ['Ausgangslage', 'Hintergrund'],
  Einführung: ['Umsetzung', 'Einsatz'],
  Empfehlungen: ['Tipps', 'Empfehlung'],
  Gesucht: ['Bedarf', 'Suche'],
  Zeitplan: ['Zeitraum', 'Termine'],
};

export const abschnittUnbekannt: RecordRule = {
  id: 'abschnitt-unbekannt',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Unbekannter Abschnitt', en: 'Unknown section' },
  explanation: {
    de: 'Alle Einträge einer Art haben dieselben Überschriften. So finden Leserinnen und Leser überall dieselbe Auskunft an derselben Stelle, und Einträge lassen sich nebeneinanderlegen. Nehmen Sie eine der vorgesehenen Überschriften; eigene sind darunter als dritte Ebene möglich (###).',
    en: 'All entries of one kind have the same headings. Readers thus find the same information in the same place everywhere, and entries can be compared side by side. Use one of the given headings; below it you can use your own at the third level (###).',
  },
  *check({ kind, body }) {
    const allowed = SECTIONS[kind];
    for (const section of body.sections) {
      if (allowed.includes(section.title)) continue;
      const [suggestion] = nearest(
        section.title,
        allowed.map((id) => ({ id, names: OTHER_NAMES[id] ?? [] })),
        1,
      );
      const shown = excerpt(section.title);
      const possible = allowed.join(', ');
      yield {
        place: rangeAt(section),
        actual: shown,
        suggestion,
        message:
          allowed.length === 0
            ? {
                de: 'Der Eintrag einer Stelle hat keinen Text. Entfernen Sie den Abschnitt; Lösungen und Einsätze sind eigene Dateien.',
                en: 'The entry of an authority has no text. Remove the section; solutions and deployments are separate files.',
              }
            : {
                de: `Den Abschnitt „${shown}“ gibt es hier nicht.${suggestion ? ` Gemeint „${suggestion}“?` : ''} Möglich: ${possible}.`,
                en: `There is no section “${shown}” here.${suggestion ? ` Did you mean “${suggestion}”?` : ''} Possible: ${possible}.`,
              },
      };
    }
  },
};
