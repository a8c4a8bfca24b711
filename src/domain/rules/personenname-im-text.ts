import { personNames } from '../german/person-names.ts';
import { placeIn, recordTexts } from '../record-texts.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

export const personennameImText: RecordRule = {
  id: 'personenname-im-text',
  severity: 'warning',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Name einer Person im Text', en: 'Name of a person in the text' },
  explanation: {
    de: 'Einträge beschreiben Systeme und nennen Stellen, keine einzelnen Menschen. Namen veralten, und wer genannt ist, wurde meist nicht gefragt (Artikel 6 DSGVO). Schreiben Sie die Funktion oder Einrichtung statt des Namens.',
    en: 'Entries describe systems and name authorities, not individual people. Names go out of date, and the people named have usually not been asked (Article 6 GDPR). Write the function or institution instead of the name.',
  },
  *check(record) {
    for (const item of recordTexts(record)) {
      const [parent, key] = [item.path?.at(-2), item.path?.at(-1)];
      if (key === 'name' && (parent === 'contact' || parent === 'complaint')) continue;
      for (const person of personNames(item.text)) {
        yield {
          place: placeIn(item, person.start, person.end),
          actual: person.text,
          message: {
            de: `Der Text nennt eine Person: „${person.text}“. Schreiben Sie die Funktion oder Einrichtung.`,
            en: `The text names a person: “${person.text}”. Write the function or institution.`,
          },
        };
      }
    }
  },
};
