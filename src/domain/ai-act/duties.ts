import { law, type Provision } from './legal-source.ts';

export type DutyRole = 'provider' | 'deployer';

/** What a provider or a deployer owes under the AI Act and the register can say something about. */
export interface Duty extends Provision {
  readonly id: DutyId;
  readonly role: DutyRole;
}

/** `[German, English]` */
type Pair = readonly [de: string, en: string];

function duty(role: DutyRole, place: string, [de, en]: Pair, help: Pair, uncertain?: Pair) {
  return {
    role,
    label: { de, en },
    help: { de: help[0], en: help[1] },
    source: law(place),
    ...(uncertain === undefined ? {} : { uncertain: { de: uncertain[0], en: uncertain[1] } }),
  };
}

const LITERACY: Pair = ['KI-Kompetenz fördern', 'Support AI literacy'];
const LITERACY_HELP: Pair = [
  'Maßnahmen treffen, damit Beschäftigte und andere, die mit dem System arbeiten, es verstehen und mit ihm umgehen können. Ein bestimmtes Niveau ist nicht vorgeschrieben.',
  'Take measures so that staff and others who work with the system understand it and can handle it. No specific level is prescribed.',
];
const BAN: Pair = ['Keine verbotene Praktik', 'No prohibited practice'];
const BAN_HELP: Pair = [
  'Systeme, die unter Artikel 5 fallen, dürfen nicht in Verkehr gebracht, in Betrieb genommen oder verwendet werden.',
  'Systems that fall under Article 5 must not be placed on the market, put into service or used.',
];

const DUTIES_BY_ID = {
  'literacy-provider': duty('provider', '4', LITERACY, LITERACY_HELP),
  'ban-provider': duty('provider', '5(1)', BAN, BAN_HELP),
  'exception-documented': duty(
    'provider',
    '6(4)',
    ['Ausnahme dokumentieren', 'Document the exception'],
    [
      'Wer sich auf Artikel 6 Absatz 3 stützt, hält die Bewertung schriftlich fest, bevor das System in Verkehr kommt oder in Betrieb geht.',
      'Whoever relies on Article 6(3) documents the assessment before the system is placed on the market or put into service.',
    ],
  ),
  conformity: duty(
    'provider',
    '16',
    ['Konformität bewerten und erklären', 'Assess and declare conformity'],
    [
      'Das System erfüllt die Anforderungen an Hochrisiko-Systeme. Der Anbieter führt die Konformitätsbewertung durch und stellt die EU-Konformitätserklärung aus (Artikel 43 und 47).',
      'The system meets the requirements for high-risk systems. The provider has the conformity assessment carried out and draws up the EU declaration of conformity (Articles 43 and 47).',
    ],
  ),
  'registration-high-risk': duty(
    'provider',
    '49(1)',
    ['System in der EU-Datenbank registrieren', 'Register the system in the EU database'],
    [
      'Der Anbieter trägt sich und das System mit den Angaben aus Anhang VIII Abschnitt A ein, bevor es in Verkehr kommt oder in Betrieb geht.',
      'The provider registers itself and the system with the items of Annex VIII Section A before it is placed on the market or put into service.',
    ],
  ),
  'registration-exception': duty(
    'provider',
    '49(2)',
    ['Ausnahme in der EU-Datenbank registrieren', 'Register the exception in the EU database'],
    [
      'Auch wer sich auf Artikel 6 Absatz 3 stützt, trägt sich und das System ein, mit den Angaben aus Anhang VIII Abschnitt B.',
      'Whoever relies on Article 6(3) registers itself and the system too, with the items of Annex VIII Section B.',
    ],
  ),
  'registration-national': duty(
    'provider',
    '49(5)',
    ['System national registrieren', 'Register the system at national level'],
    [
      'Hochrisiko-Systeme für kritische Infrastruktur werden nicht in der EU-Datenbank, sondern vom Mitgliedstaat erfasst.',
      'High-risk systems for critical infrastructure are registered not in the EU database but at national level.',
    ],
    [
      'Die Vorschrift sagt nicht, wer registriert und wo. Für Deutschland ist uns keine Stelle bekannt.',
      'The provision does not say who registers and where. We know of no such body for Germany.',
    ],
  ),
  '50.1': duty(
    'provider',
    '50(1)',
    ['Auf KI hinweisen', 'Say that it is AI'],
    [
      'Menschen erfahren spätestens beim ersten Kontakt, dass sie mit einem KI-System zu tun haben, wenn das nicht offensichtlich ist.',
      'People learn, at first contact at the latest, that they are dealing with an AI system unless this is obvious.',
    ],
  ),
  '50.2': duty(
    'provider',
    '50(2)',
    ['Erzeugte Inhalte kennzeichnen', 'Mark generated content'],
    [
      'Künstlich erzeugte Töne, Bilder, Videos und Texte sind maschinenlesbar gekennzeichnet. Das gilt nicht, wenn das System nur bei der üblichen Bearbeitung hilft oder Eingaben kaum verändert.',
      'Generated audio, images, video and text are marked in machine-readable form. This does not apply where the system merely assists standard editing or hardly alters the input.',
    ],
  ),
  'literacy-deployer': duty('deployer', '4', LITERACY, LITERACY_HELP),
  'ban-deployer': duty('deployer', '5(1)', BAN, BAN_HELP),
  oversight: duty(
    'deployer',
    '26(2)',
    ['Menschliche Aufsicht sichern', 'Ensure human oversight'],
    [
      'Der Betreiber überträgt die Aufsicht Menschen, die dafür ausgebildet, befugt und unterstützt sind.',
      'The deployer assigns oversight to people with the competence, training, authority and support for it.',
    ],
  ),
  logs: duty(
    'deployer',
    '26(6)',
    ['Protokolle aufbewahren', 'Keep logs'],
    [
      'Automatisch erzeugte Protokolle, über die der Betreiber verfügt, bleiben mindestens sechs Monate erhalten, wenn anderes Recht nichts anderes bestimmt.',
      'Automatically generated logs under the deployer’s control are kept for at least six months unless other law provides otherwise.',
    ],
  ),
  workers: duty(
    'deployer',
    '26(7)',
    ['Beschäftigte informieren', 'Inform workers'],
    [
      'Vor dem Einsatz am Arbeitsplatz erfahren die Personalvertretung und die betroffenen Beschäftigten, dass sie dem System unterliegen.',
      'Before use at the workplace, workers’ representatives and the affected workers learn that they will be subject to the system.',
    ],
  ),
  'registered-only': duty(
    'deployer',
    '26(8)',
    ['Nur registrierte Systeme verwenden', 'Use registered systems only'],
    [
      'Behörden verwenden ein Hochrisiko-System nicht, das in der EU-Datenbank fehlt, und sagen dies dem Anbieter oder Händler.',
      'Public authorities do not use a high-risk system that is missing from the EU database and tell the provider or distributor.',
    ],
  ),
  'data-protection': duty(
    'deployer',
    '26(9)',
    ['Datenschutz-Folgenabschätzung', 'Data protection impact assessment'],
    [
      'Wo das Datenschutzrecht sie verlangt, nutzt der Betreiber dafür die Informationen des Anbieters nach Artikel 13.',
      'Where data protection law requires it, the deployer uses the provider’s information under Article 13 for it.',
    ],
  ),
  'affected-persons': duty(
    'deployer',
    '26(11)',
    ['Betroffene informieren', 'Inform affected persons'],
    [
      'Wenn ein System aus Anhang III über Menschen entscheidet oder dabei hilft, erfahren diese, dass es eingesetzt wird.',
      'If a system listed in Annex III decides about people or helps to, they learn that it is used.',
    ],
  ),
  'fundamental-rights': duty(
    'deployer',
    '27',
    ['Grundrechte-Folgenabschätzung', 'Fundamental rights impact assessment'],
    [
      'Öffentliche Stellen und private Erbringer öffentlicher Dienste prüfen vor der ersten Verwendung die Folgen für die Grundrechte und teilen das Ergebnis der Marktüberwachungsbehörde mit.',
      'Public bodies and private providers of public services assess the impact on fundamental rights before first use and notify the market surveillance authority of the result.',
    ],
  ),
  'registration-deployer': duty(
    'deployer',
    '49(3)',
    ['Einsatz in der EU-Datenbank registrieren', 'Register the use in the EU database'],
    [
      'Behörden tragen sich ein, wählen das System aus und registrieren seine Verwendung mit den Angaben aus Anhang VIII Abschnitt C.',
      'Public authorities register themselves, select the system and register its use with the items of Annex VIII Section C.',
    ],
  ),
  '50.3': duty(
    'deployer',
    '50(3)',
    [
      'Über Emotionserkennung und biometrische Kategorisierung informieren',
      'Inform about emotion recognition and biometric categorisation',
    ],
    [
      'Menschen, auf die ein solches System angewendet wird, erfahren davon.',
      'People to whom such a system is applied learn of it.',
    ],
  ),
  '50.4': duty(
    'deployer',
    '50(4)',
    ['Deepfakes und KI-Texte offenlegen', 'Disclose deep fakes and AI texts'],
    [
      'Deepfakes werden als künstlich erzeugt offengelegt, ebenso veröffentlichte KI-Texte zu Fragen von öffentlichem Interesse, die niemand geprüft und redaktionell verantwortet hat.',
      'Deep fakes are disclosed as artificially generated, as are published AI texts on matters of public interest that nobody has reviewed and takes editorial responsibility for.',
    ],
  ),
} as const;

export type DutyId = keyof typeof DUTIES_BY_ID;

/** All duties, those of the provider first. */
export const DUTIES: readonly Duty[] = (Object.keys(DUTIES_BY_ID) as DutyId[]).map((id) => ({
  id,
  ...DUTIES_BY_ID[id],
}));

export function dutyOf(id: DutyId): Duty {
  return { id, ...DUTIES_BY_ID[id] };
}
