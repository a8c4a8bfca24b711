import { excerpt } from '../excerpt.ts';
import { hostOf, recordAddresses } from '../record-addresses.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

const SHORTENERS = new Set([
  'bit.ly',
  't.co',
  'tinyurl.com',
  'goo.gl',
  'ow.ly',
  'is.gd',
  'buff.ly',
  'lnkd.in',
  't1p.de',
  'kurzelinks.de',
  'eepurl.com',
  'rebrand.ly',
  'cutt.ly',
  'shorturl.at',
  'tiny.cc',
  'fb.me',
]);

export const webadresseKurzlink: RecordRule = {
  id: 'webadresse-kurzlink',
  severity: 'warning',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Kurzlink', en: 'Short link' },
  explanation: {
    de: 'Ein Kurzlink verbirgt sein Ziel, sammelt Daten über alle, die ihm folgen, und verschwindet mit seinem Dienst. Öffnen Sie ihn und tragen Sie die Adresse ein, auf der Sie ankommen.',
    en: 'A short link hides its target, collects data about everyone who follows it, and disappears when its service does. Open it and enter the address it leads to.',
  },
  *check(record) {
    for (const { url, place } of recordAddresses(record)) {
      const host = hostOf(url).replace(/^www\./, '');
      if (!SHORTENERS.has(host)) continue;
      yield {
        place,
        actual: excerpt(url),
        message: {
          de: `„${host}“ ist ein Kurzlink-Dienst. Tragen Sie die Zieladresse ein.`,
          en: `“${host}” is a link shortener. Enter the target address.`,
        },
      };
    }
  },
};
