import { EU_DATABASE_FIELDS } from '../ai-act/annex-viii.ts';
import { excerpt } from '../excerpt.ts';
import { valueAt } from '../place.ts';
import { hostOf } from '../record-addresses.ts';
import { recordStrings } from '../record-texts.ts';
import type { RecordRule } from './rule.ts';

export const euDatenbankAdresse: RecordRule = {
  id: 'eu-datenbank-adresse',
  severity: 'warning',
  scope: 'record',
  kinds: ['solution', 'deployment'],
  title: { de: 'Adresse nicht bei der Europäischen Union', en: 'Address not with the European Union' },
  explanation: {
    de: 'Die EU-Datenbank nach Artikel 71 der KI-Verordnung richtet die Europäische Kommission ein; ihre Seiten liegen unter europa.eu. Unter welcher Adresse die Datenbank genau steht, ist hier nicht bekannt, deshalb ist dies nur eine Warnung. Tragen Sie die Adresse ein, unter der der Eintrag in der Datenbank selbst steht, nicht die einer eigenen Seite oder eines Anbieters. Gibt es den Eintrag noch nicht, lassen Sie das Feld weg.',
    en: 'The EU database under Article 71 of the AI Act is set up by the European Commission, whose pages are under europa.eu. The exact address of the database is not known here, so this is only a warning. Give the address of the entry in the database itself, not that of a page of your own or of a supplier. If there is no entry yet, leave the field out.',
  },
  *check(record) {
    for (const { text, path } of recordStrings(record)) {
      if (!isEuDatabaseField(record.kind, path.join('.'))) continue;
      const host = hostOf(text);
      if (host.endsWith('.europa.eu')) continue;
      yield {
        place: valueAt(...path),
        actual: excerpt(text),
        expected: { de: 'eine Adresse unter europa.eu', en: 'an address under europa.eu' },
        message: {
          de: `„${host}“ gehört nicht zu europa.eu, wo die EU-Datenbank steht. Tragen Sie die Adresse des Eintrags in der EU-Datenbank ein oder lassen Sie das Feld weg, bis es ihn gibt.`,
          en: `“${host}” is not part of europa.eu, where the EU database is. Give the address of the entry in the EU database, or leave the field out until there is one.`,
        },
      };
    }
  },
};

function isEuDatabaseField(kind: string, name: string): boolean {
  return EU_DATABASE_FIELDS.some((field) => field.kind === kind && field.path.join('.') === name);
}
