import { placeIn, recordTexts } from '../record-texts.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

const FREE =
  /^(?:gmail\.com|googlemail\.com|gmx\.(?:de|net|com|at|ch)|web\.de|t-online\.de|outlook\.(?:de|com)|hotmail\.(?:de|com)|live\.(?:de|com)|msn\.com|yahoo\.(?:de|com)|ymail\.com|aol\.(?:de|com)|freenet\.de|arcor\.de|posteo\.(?:de|net)|mailbox\.org|icloud\.com|me\.com|mac\.com|proton\.me|protonmail\.(?:com|ch)|tutanota\.(?:de|com)|tuta\.(?:com|io)|mail\.(?:de|com|ru)|email\.de|online\.de|vodafone(?:mail)?\.de|1und1\.de|kabelmail\.de|unitybox\.de)$/;

export const privateEmail: RecordRule = {
  id: 'private-email',
  severity: 'warning',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Private E-Mail-Adresse', en: 'Private e-mail address' },
  explanation: {
    de: 'Adressen bei Freemail-Anbietern gehören meist einer Person, und niemand kann prüfen, ob dahinter eine Behörde steht. Nennen Sie ein Funktionspostfach unter der Adresse der Behörde.',
    en: 'Addresses at free e-mail providers usually belong to a person, and nobody can check whether an authority is behind them. Give a functional mailbox at the authority’s own domain.',
  },
  *check(record) {
    for (const item of recordTexts(record)) {
      const { text } = item;
      if (!text.includes('@')) continue;
      for (const { 0: tail, 1: host, index } of text.matchAll(
        /@([A-Za-z0-9-]{1,63}\.[A-Za-z]{2,10})(?![A-Za-z0-9-]|\.[A-Za-z])/g,
      )) {
        if (!FREE.test(host!.toLowerCase())) continue;
        const local = /[A-Za-z0-9._%+-]{1,64}$/.exec(text.slice(Math.max(0, index - 64), index))?.[0] ?? '';
        const mail = local + tail;
        yield {
          place: placeIn(item, index - local.length, index + tail.length),
          actual: mail,
          message: {
            de: `„${mail}“ ist eine Adresse bei einem Freemail-Anbieter. Nennen Sie ein Funktionspostfach der Behörde.`,
            en: `“${mail}” is an address at a free e-mail provider. Give a functional mailbox of the authority.`,
          },
        };
      }
    }
  },
};
