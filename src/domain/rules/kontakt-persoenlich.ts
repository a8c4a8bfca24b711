import { excerpt } from '../excerpt.ts';
import { FIRST_NAMES, personNames } from '../german/person-names.ts';
import { valueAt } from '../place.ts';
import { recordStrings } from '../record-texts.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

// Words in functional mailboxes. A part of the mailbox that holds one of the longer ones is no person's name.
const FUNCTIONAL =
  /amt|anfrage|archiv|behoerde|beratung|buero|buerger|chat|daten|digital|egov|einkauf|forschung|gemeinde|gesundheit|govern|hilfe|info|inno|kanzlei|kommun|kontakt|kreis|labor|leitung|mail|ministeri|office|online|open|personal|pilot|polizei|portal|post|presse|projekt|recht|redaktion|referat|register|schul|sekretariat|service|sicher|smart|stab|stadt|stelle|support|team|technik|transparenz|verwaltung|web|zentral|zentrum/;
const SHORT = new Set([
  'bund',
  'ki',
  'ai',
  'it',
  'lab',
  'land',
  'ozg',
  'geo',
  'gis',
  'efa',
  'fit',
  'hub',
  'de',
  'cio',
  'cdo',
  'dsb',
  'rat',
]);

export const kontaktPersoenlich: RecordRule = {
  id: 'kontakt-persoenlich',
  severity: 'warning',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Kontakt sieht nach einer Person aus', en: 'Contact looks like a person' },
  explanation: {
    de: 'Das Register nennt Funktionen, keine Personen: Funktionspostfächer werden auch gelesen, wenn jemand die Stelle wechselt, und Namen von Beschäftigten gehören ohne deren Wissen nicht ins Netz. Nennen Sie eine Organisationseinheit und ihr Postfach oder die Kontaktseite.',
    en: 'The register names functions, not people: functional mailboxes are read even when somebody moves to another post, and names of staff do not belong on the web without their knowledge. Give a unit and its mailbox or the contact page.',
  },
  *check(record) {
    for (const { text: value, path } of recordStrings(record)) {
      const key = path.at(-1);
      const parent = path.at(-2);
      if (key === 'email' && isPersonal(value.slice(0, value.indexOf('@')))) {
        const shown = excerpt(value, 80);
        yield {
          place: valueAt(...path),
          actual: shown,
          message: {
            de: `„${shown}“ sieht nach dem Postfach einer Person aus. Nennen Sie ein Funktionspostfach.`,
            en: `“${shown}” looks like a person’s mailbox. Give a functional mailbox.`,
          },
        };
      }
      if (key !== 'name' || (parent !== 'contact' && parent !== 'complaint')) continue;
      const [person] = personNames(value);
      if (person === undefined) continue;
      yield {
        place: valueAt(...path),
        actual: person.text,
        message: {
          de: `„${person.text}“ ist eine Person. Nennen Sie die Organisationseinheit oder Funktion.`,
          en: `“${person.text}” is a person. Give the unit or function.`,
        },
      };
    }
  },
};

/** Whether the part before the @ reads as `vorname.nachname`, `nachname-vorname` or `v.nachname`. */
function isPersonal(mailbox: string): boolean {
  const parts = mailbox.toLowerCase().split(/[._-]/);
  const [first, second] = parts;
  if (first === undefined || second === undefined || parts.length > 3) return false;
  if (parts.some((part) => FUNCTIONAL.test(part) || SHORT.has(part) || !/^[a-zäöüß]+\d{0,2}$/.test(part)))
    return false;
  const initial = first.length === 1 && parts.length === 2 && mailbox[1] === '.' && second.length >= 3;
  return initial || parts.some((part) => FIRST_NAMES.has(part));
}
