import { excerpt } from '../excerpt.ts';
import { hostOf, recordAddresses } from '../record-addresses.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

// RFC 2606, 6761, 6762 and 8375, and endings that only internal networks use.
const NOT_PUBLIC =
  /(?:^|\.)(?:localhost|local|internal|intern|intranet|lan|corp|home\.arpa|test|example|invalid|onion|example\.(?:com|org|net))$/;

export const webadresseRechner: RecordRule = {
  id: 'webadresse-rechner',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Webadresse nicht öffentlich', en: 'Web address not public' },
  explanation: {
    de: 'Namen wie localhost, .local, .intern oder example.org gibt es im öffentlichen Netz nicht oder sie sind nur Platzhalter. Leserinnen und Leser kommen dort nicht an, und interne Namen verraten den Aufbau des Netzes. Nennen Sie die öffentliche Adresse.',
    en: 'Names such as localhost, .local, .intern or example.org do not exist on the public web or are placeholders. Readers cannot reach them, and internal names reveal the structure of the network. Give the public address.',
  },
  *check(record) {
    for (const { url, place } of recordAddresses(record)) {
      const name = hostOf(url);
      if (name.includes('.') && !NOT_PUBLIC.test(name)) continue;
      const host = excerpt(name);
      yield {
        place,
        actual: host,
        message: {
          de: `Der Rechner „${host}“ ist im öffentlichen Netz nicht erreichbar. Nennen Sie die öffentliche Adresse.`,
          en: `The host “${host}” cannot be reached on the public web. Give the public address.`,
        },
      };
    }
  },
};
