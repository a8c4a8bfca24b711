import { valueAt } from '../place.ts';
import { parseRegionalKey, regionalKeyFault, type RegionalKeyFault } from '../regional-keys.ts';
import type { Text } from '../text.ts';
import { rule } from './rule.ts';

export const regionalschluesselStruktur = rule({
  id: 'regionalschluessel-struktur',
  severity: 'error',
  kind: 'organisation',
  title: { de: 'Regionalschlüssel kann es nicht geben', en: 'Regional key cannot exist' },
  explanation: {
    de: 'Der amtliche Regionalschlüssel (ARS) nennt von links nach rechts Land (01 bis 16), Regierungsbezirk, Kreis, Gemeindeverband und Gemeinde. Die sechste Ziffer ist 0 bei Gemeinden ohne Verband, 5 bei Mitgliedern eines Verbandes und 9 bei gemeindefreien Gebieten. Gehört eine Gemeinde keinem Verband an, wiederholen die Ziffern 7 bis 9 ihre Nummer. Kreisfreie Städte haben nach den ersten fünf Ziffern nur Nullen. Prüfen Sie den Schlüssel im Gemeindeverzeichnis des Statistischen Bundesamts.',
    en: 'From left to right, the official regional key (ARS) gives the state (01 to 16), government region, district, association of municipalities and municipality. The sixth digit is 0 for municipalities without an association, 5 for members of one and 9 for areas outside municipalities. If a municipality belongs to no association, digits 7 to 9 repeat its number. Independent cities have only zeros after the first five digits. Check the key in the municipality directory of the Federal Statistical Office.',
  },
  *check({ data: { ars } }) {
    const fault = ars === undefined ? undefined : regionalKeyFault(ars);
    if (ars === undefined || fault === undefined) return;
    const reason = REASONS[fault](ars);
    yield {
      place: valueAt('ars'),
      actual: ars,
      message: {
        de: `Den Regionalschlüssel ${ars} kann es nicht geben: ${reason.de} Sehen Sie im Gemeindeverzeichnis nach.`,
        en: `The regional key ${ars} cannot exist: ${reason.en} Look it up in the municipality directory.`,
      },
    };
  },
});

const REASONS: Readonly<Record<RegionalKeyFault, (key: string) => Text>> = {
  state: (key) => ({
    de: `Er beginnt mit ${key.slice(0, 2)}, die Länder haben 01 bis 16.`,
    en: `It begins with ${key.slice(0, 2)}, but the states have 01 to 16.`,
  }),
  district: (key) => ({
    de: `Die Ziffern 3 bis 5 (${key.slice(2, 5)}) nennen keinen Kreis.`,
    en: `Digits 3 to 5 (${key.slice(2, 5)}) do not stand for any district.`,
  }),
  'association-kind': (key) => ({
    de: `Die sechste Ziffer ist ${key.charAt(5)}, möglich sind 0, 5 und 9.`,
    en: `The sixth digit is ${key.charAt(5)}, but only 0, 5 and 9 are possible.`,
  }),
  'association-number': (key) => {
    const number = parseRegionalKey(key)?.municipality ?? '';
    return {
      de: `Ohne Gemeindeverband (sechste Ziffer 0) wiederholen die Ziffern 7 bis 9 die Gemeinde ${number}, hier steht ${key.slice(6, 9)}.`,
      en: `Without an association (sixth digit 0) digits 7 to 9 repeat the municipality ${number}, but here they are ${key.slice(6, 9)}.`,
    };
  },
  'association-missing': (key) => ({
    de: `Die Ziffern 6 bis 9 (${key.slice(5, 9)}) nennen keinen Gemeindeverband.`,
    en: `Digits 6 to 9 (${key.slice(5, 9)}) do not stand for any association of municipalities.`,
  }),
};
