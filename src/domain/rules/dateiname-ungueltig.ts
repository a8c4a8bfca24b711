import { excerpt } from '../excerpt.ts';
import { START } from '../place.ts';
import { idFrom, isRecordId, isReservedId, MAX_ID } from '../record-id.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

export const dateinameUngueltig: RecordRule = {
  id: 'dateiname-ungueltig',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Dateiname ungültig', en: 'File name invalid' },
  explanation: {
    de: 'Der Dateiname ist die Kennung eines Eintrags und steht in seiner Adresse, ebenso der Ordnername einer Stelle. Er besteht aus kleinen Buchstaben von a bis z, Ziffern und einzelnen Bindestrichen, beginnt mit einem Buchstaben und hat höchstens 64 Zeichen. Namen, die Windows oder die Website selbst braucht, sind nicht erlaubt.',
    en: 'The file name is the ID of an entry and part of its address, as is the folder name of an authority. It consists of lower-case letters a to z, digits and single hyphens, begins with a letter and has at most 64 characters. Names that Windows or the website itself needs are not allowed.',
  },
  *check({ id, kind }) {
    const shown = excerpt(id, 80);
    const what =
      kind === 'organisation'
        ? { de: 'Ordnername', en: 'folder name' }
        : { de: 'Dateiname', en: 'file name' };
    if (isRecordId(id)) return;
    const reserved = isReservedId(id);
    const suggestion = reserved ? undefined : idFrom(id);
    yield {
      place: START,
      actual: shown,
      suggestion,
      message: reserved
        ? {
            de: `Der ${what.de} „${shown}“ ist für andere Zwecke vergeben. Wählen Sie einen anderen.`,
            en: `The ${what.en} “${shown}” is reserved for other purposes. Choose another one.`,
          }
        : {
            de: `Der ${what.de} „${shown}“ ist keine gültige Kennung. Erlaubt sind a bis z, Ziffern und einzelne Bindestriche, am Anfang ein Buchstabe, höchstens ${MAX_ID} Zeichen.${suggestion ? ` Möglich wäre „${suggestion}“.` : ''}`,
            en: `The ${what.en} “${shown}” is not a valid ID. Allowed: a to z, digits and single hyphens, a letter first, at most ${MAX_ID} characters.${suggestion ? ` Possible would be “${suggestion}”.` : ''}`,
          },
    };
  },
};
