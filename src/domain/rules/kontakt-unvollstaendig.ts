import type { FieldPath, Problem } from '../finding.ts';
import { valueAt } from '../place.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

export const kontaktUnvollstaendig: RecordRule = {
  id: 'kontakt-unvollstaendig',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Kontakt ohne Weg', en: 'Contact without a way to get in touch' },
  explanation: {
    de: 'Ein Kontakt hilft nur, wenn man ihn erreicht. Jeder Kontakt und jeder Beschwerdeweg nennt deshalb ein Funktionspostfach („email“) oder eine Kontaktseite („url“). Eines von beiden genügt.',
    en: 'A contact helps only if it can be reached. Every contact and complaint route therefore gives a functional mailbox (“email”) or a contact page (“url”). One of the two is enough.',
  },
  check({ data }) {
    const { contact, complaint, aiAct } = data as { contact?: object; complaint?: object; aiAct?: object };
    return contacts({ contact, complaint, aiAct }, []);
  },
};

function* contacts(value: unknown, path: FieldPath): Generator<Problem> {
  if (typeof value !== 'object' || value === null) return;
  const last = path.at(-1);
  if ((last === 'contact' || last === 'complaint') && !('email' in value) && !('url' in value)) {
    yield {
      place: valueAt(...path),
      message: {
        de: 'Dem Kontakt fehlt ein Weg. Ergänzen Sie „email“ mit einem Funktionspostfach oder „url“ mit der Kontaktseite.',
        en: 'The contact lacks a way to get in touch. Add “email” with a functional mailbox or “url” with the contact page.',
      },
    };
  }
  for (const [key, item] of Object.entries(value)) {
    yield* contacts(item, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
