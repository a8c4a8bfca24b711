import type { Text } from '../text.ts';
import { law, STATE_OF_LAW, type Provision } from './legal-source.ts';

/** A day from which something applies. */
export interface KeyDate extends Provision {
  /** `YYYY-MM-DD` */
  readonly on: string;
}

function keyDate(on: string, place: string, label: Text, help: Text, uncertain?: Text) {
  return { on, label, help, source: law(place), ...(uncertain === undefined ? {} : { uncertain }) };
}

const DATES = {
  'in-force': keyDate(
    '2024-08-01',
    '113',
    { de: 'Verordnung in Kraft', en: 'Regulation in force' },
    {
      de: 'Die KI-Verordnung tritt in Kraft. Ihre Pflichten gelten erst später, nach und nach.',
      en: 'The AI Act enters into force. Its obligations apply later, step by step.',
    },
  ),
  bans: keyDate(
    '2025-02-02',
    '113',
    { de: 'Verbote und KI-Kompetenz', en: 'Prohibitions and AI literacy' },
    {
      de: 'Es gelten die ersten acht Verbote in Artikel 5 und die Pflicht zur KI-Kompetenz in Artikel 4.',
      en: 'The first eight prohibitions in Article 5 and the duty on AI literacy in Article 4 apply.',
    },
  ),
  governance: keyDate(
    '2025-08-02',
    '113',
    { de: 'KI-Modelle, Aufsicht und Sanktionen', en: 'AI models, governance and penalties' },
    {
      de: 'Es gelten die Regeln für KI-Modelle mit allgemeinem Verwendungszweck, für Aufsicht und notifizierte Stellen und die Vorschriften über Sanktionen. Geldbußen gegen Anbieter solcher Modelle (Artikel 101) gelten erst ab dem 2. August 2026.',
      en: 'The rules for general-purpose AI models, for governance and notified bodies, and on penalties apply. Fines for providers of such models (Article 101) apply only from 2 August 2026.',
    },
  ),
  amendment: keyDate(
    STATE_OF_LAW,
    '113',
    { de: 'Änderungsverordnung in Kraft', en: 'Amending regulation in force' },
    {
      de: 'Die Verordnung (EU) 2026/1744 verschiebt die Pflichten für Hochrisiko-Systeme, ergänzt zwei Verbote und streicht zwei Angaben im Anhang VIII.',
      en: 'Regulation (EU) 2026/1744 postpones the obligations for high-risk systems, adds two prohibitions and deletes two items of Annex VIII.',
    },
  ),
  general: keyDate(
    '2026-08-02',
    '113',
    { de: 'Allgemeiner Geltungsbeginn', en: 'General date of application' },
    {
      de: 'Es gelten die Transparenzpflichten nach Artikel 50, die Marktüberwachung und die EU-Datenbank nach Artikel 71.',
      en: 'The transparency obligations of Article 50, market surveillance and the EU database of Article 71 apply.',
    },
    {
      de: 'Auch Artikel 49 (Registrierung) gilt dem Wortlaut nach ab diesem Tag. Was ein Hochrisiko-System ist, regelt aber erst Artikel 6, der für Anhang III ab dem 2. Dezember 2027 gilt. Dieses Register rechnet deshalb mit dem späteren Tag.',
      en: 'By its wording, Article 49 (registration) applies from this day too. What a high-risk system is, however, follows from Article 6, which applies to Annex III from 2 December 2027. This register therefore uses the later day.',
    },
  ),
  'new-bans': keyDate(
    '2026-12-02',
    '113',
    {
      de: 'Zwei neue Verbote, Kennzeichnung älterer Systeme',
      en: 'Two new prohibitions, marking by older systems',
    },
    {
      de: 'Es gelten die Verbote in Artikel 5 Absatz 1 Buchstaben ba und bb. Systeme, die vor dem 2. August 2026 in Verkehr kamen, müssen erzeugte Inhalte spätestens jetzt kennzeichnen (Artikel 111 Absatz 4).',
      en: 'The prohibitions in Article 5(1)(ba) and (bb) apply. Systems placed on the market before 2 August 2026 must mark generated content from now on at the latest (Article 111(4)).',
    },
  ),
  sandboxes: keyDate(
    '2027-08-02',
    '57(1)',
    { de: 'KI-Reallabore', en: 'Regulatory sandboxes' },
    {
      de: 'Bis zu diesem Tag hat jeder Mitgliedstaat mindestens ein KI-Reallabor, allein oder gemeinsam mit anderen.',
      en: 'By this day each Member State has at least one AI regulatory sandbox, alone or jointly with others.',
    },
  ),
  'annex-iii': keyDate(
    '2027-12-02',
    '113',
    { de: 'Hochrisiko-Systeme nach Anhang III', en: 'High-risk systems listed in Annex III' },
    {
      de: 'Es gelten die Einstufung, die Anforderungen und die Pflichten von Anbietern und Betreibern für Systeme aus Anhang III.',
      en: 'Classification, requirements and the obligations of providers and deployers apply to systems listed in Annex III.',
    },
  ),
  'annex-i': keyDate(
    '2028-08-02',
    '113',
    { de: 'Hochrisiko-Systeme nach Anhang I', en: 'High-risk systems under Annex I' },
    {
      de: 'Dasselbe gilt für Systeme, die wegen des Produktrechts in Anhang I hochriskant sind.',
      en: 'The same applies to systems that are high-risk because of the product legislation in Annex I.',
    },
  ),
  authorities: keyDate(
    '2030-08-02',
    '111(2)',
    { de: 'Ältere Hochrisiko-Systeme für Behörden', en: 'Older high-risk systems for public authorities' },
    {
      de: 'Bis zu diesem Tag erfüllen Anbieter und Betreiber die Pflichten auch für ältere Hochrisiko-Systeme, die für Behörden bestimmt sind. Bei wesentlichen Änderungen der Konzeption gelten die Pflichten früher.',
      en: 'By this day providers and deployers also comply for older high-risk systems intended for public authorities. After significant changes in design the obligations apply earlier.',
    },
    {
      de: 'Als älter gilt ein System, das vor dem für seine Klasse geltenden Tag in Verkehr kam oder in Betrieb ging. Die Vorschrift verweist dafür auf Kapitel III; bei mehreren Geltungstagen ist ihre genaue Lesart offen.',
      en: 'A system counts as older if it was placed on the market or put into service before the day that applies to its class. For this the provision refers to Chapter III; with several dates of application its exact reading is open.',
    },
  ),
} as const;

export type KeyDateId = keyof typeof DATES;

/** The days that matter, earliest first. */
export const KEY_DATES: readonly (KeyDate & { readonly id: KeyDateId })[] = (
  Object.keys(DATES) as KeyDateId[]
).map((id) => ({ id, ...DATES[id] }));

/** The day `YYYY-MM-DD` of a key date. */
export function dayOf(id: KeyDateId): string {
  return DATES[id].on;
}
