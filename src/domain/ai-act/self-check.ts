import type { Text } from '../text.ts';
import type { VocabularyList } from '../vocabulary.ts';
import { ANNEX_III_AREAS, ANNEX_III_POINTS } from './annex-iii.ts';
import { ARTICLE_6_3 } from './classification.ts';
import { law, type LegalSource } from './legal-source.ts';
import { PROHIBITED_PRACTICES } from './prohibited-practices.ts';

/** Where the self-check ends. `assessed`: every question of the classification has been answered. */
export const SELF_CHECK_ENDS = ['not-ai', 'out-of-scope', 'prohibited', 'unclear', 'assessed'] as const;
export type SelfCheckEnd = (typeof SELF_CHECK_ENDS)[number];

/** A label that stands in a vocabulary. */
export interface Term {
  readonly list: VocabularyList;
  readonly id: string;
}

/** How long a system has been on the market or in service, as far as Article 111 asks. */
export type Age = 'before-general' | 'before-annex-iii' | 'new';

/** What an answer adds to what is known of the system. */
export interface Statement {
  readonly role?: 'provider' | 'deployer' | 'both';
  readonly practice?: string;
  readonly productLaw?: 'A' | 'B';
  readonly annexIII?: string;
  readonly ground?: string;
  readonly profiling?: 'yes' | 'no';
  readonly exception?: string;
  readonly transparency?: string;
  readonly age?: Age;
}

export interface SelfCheckOption {
  /** Unique within its question; stands in the address. */
  readonly id: string;
  readonly label: Text | Term;
  readonly says?: Statement;
  readonly next: { readonly question: string } | { readonly end: SelfCheckEnd };
}

export interface SelfCheckQuestion {
  readonly id: string;
  /** In two or three words, for figure and summary. */
  readonly name: Text;
  readonly text: Text;
  readonly help: Text;
  readonly sources: readonly LegalSource[];
  readonly options: readonly SelfCheckOption[];
  /** The question that this one only makes more exact. */
  readonly detailOf?: string;
}

/** A decision tree: the first question is where it begins, options name where they lead. Paths may meet again. */
export type SelfCheckTree = readonly SelfCheckQuestion[];

/** `[German, English]` */
type Pair = readonly [de: string, en: string];
const text = ([de, en]: Pair): Text => ({ de, en });

const YES = text(['Ja', 'Yes']);
const NO = text(['Nein', 'No']);

function to(question: string): SelfCheckOption['next'] {
  return { question };
}

function ends(end: SelfCheckEnd): SelfCheckOption['next'] {
  return { end };
}

const UNSURE: SelfCheckOption = {
  id: 'unsure',
  label: text(['Das weiß ich nicht', 'I do not know']),
  next: ends('unclear'),
};

function question(
  id: string,
  name: Pair,
  wording: Pair,
  help: Pair,
  places: readonly string[],
  options: readonly SelfCheckOption[],
): SelfCheckQuestion {
  return {
    id,
    name: text(name),
    text: text(wording),
    help: text(help),
    sources: places.map(law),
    options,
  };
}

/** The same question, as one that makes another more exact. */
function detail(of: string, entry: SelfCheckQuestion): SelfCheckQuestion {
  return { ...entry, detailOf: of };
}

/** A question on an obligation of Article 50, answered with yes or no. */
function transparency(
  id: string,
  obligation: string,
  next: SelfCheckOption['next'],
  name: Pair,
  wording: Pair,
  help: Pair,
): SelfCheckQuestion {
  const place = obligation.replace(/\.(\d)/, '($1)');
  return question(
    id,
    name,
    wording,
    help,
    [place],
    [
      { id: 'yes', label: YES, says: { transparency: obligation }, next },
      { id: 'no', label: NO, next },
    ],
  );
}

/** Where a point of Annex III leads: the areas of Article 49(4) first ask where the system is used. */
function afterPoint({
  id,
  area,
  profiling,
}: (typeof ANNEX_III_POINTS)[number]): Omit<SelfCheckOption, 'id' | 'label'> {
  if (area === 'III.1') return { says: { annexIII: id }, next: to('place-biometrics') };
  if (area === 'III.7') return { says: { annexIII: id }, next: to('place-migration') };
  const says = { annexIII: id, ...(area === 'III.6' ? { ground: 'law-enforcement' } : {}) };
  return profiling
    ? { says: { ...says, profiling: 'yes' }, next: to('talks') }
    : { says, next: to('profiling') };
}

const number = (areaId: string): string => areaId.replace('III.', '');

/** The areas of Annex III; one that is a single point needs no further question. */
const AREA_OPTIONS: readonly SelfCheckOption[] = ANNEX_III_AREAS.map(({ id }) => {
  const label: Term = { list: 'annex-iii-areas', id };
  const single = ANNEX_III_POINTS.find((point) => point.id === id);
  return single === undefined
    ? { id, label, next: to(`point-${number(id)}`) }
    : { id, label, ...afterPoint(single) };
});

const POINT_QUESTIONS: readonly SelfCheckQuestion[] = ANNEX_III_AREAS.filter(
  ({ id }) => !ANNEX_III_POINTS.some((point) => point.id === id),
).map(({ id: area }) =>
  detail(
    'area',
    question(
      `point-${number(area)}`,
      [`Anhang III Nummer ${number(area)}`, `Annex III point ${number(area)}`],
      ['Welcher Fall trifft zu?', 'Which case applies?'],
      [
        'Treffen mehrere zu, wählen Sie den wichtigsten. Im Eintrag können Sie mehrere nennen.',
        'If several apply, choose the most important one. You can name several in the record.',
      ],
      [area],
      [
        ...ANNEX_III_POINTS.filter((point) => point.area === area).map((point) => ({
          id: point.id,
          label: { list: 'annex-iii', id: point.id } as const,
          ...afterPoint(point),
        })),
        { id: 'none', label: text(['Keiner davon', 'None of them']), next: to('talks') },
        UNSURE,
      ],
    ),
  ),
);

function grounds(ids: readonly string[]): SelfCheckOption[] {
  return ids.map((id) => ({
    id,
    label: { list: 'restriction-grounds', id },
    says: { ground: id },
    next: to('profiling'),
  }));
}

const AGES: readonly (readonly [Age, Pair])[] = [
  ['before-general', ['Schon vor dem 2. August 2026', 'Already before 2 August 2026']],
  [
    'before-annex-iii',
    ['Vom 2. August 2026 bis zum 1. Dezember 2027', 'From 2 August 2026 to 1 December 2027'],
  ],
  [
    'new',
    ['Ab dem 2. Dezember 2027, oder es ist noch geplant', 'From 2 December 2027, or it is still planned'],
  ],
];

/** The self-check for systems of the public administration: deployers are taken to be public authorities. */
export const SELF_CHECK: SelfCheckTree = [
  question(
    'system',
    ['KI-System', 'AI system'],
    ['Handelt es sich um ein KI-System?', 'Is it an AI system?'],
    [
      'Ein KI-System leitet aus Eingaben ab, wie es Vorhersagen, Inhalte, Empfehlungen oder Entscheidungen erzeugt, und arbeitet dabei mehr oder weniger selbstständig. Software, die nur von Menschen festgelegte Regeln ausführt, gehört nicht dazu.',
      'An AI system infers from inputs how to generate predictions, content, recommendations or decisions, and works more or less autonomously. Software that only executes rules laid down by people is not one.',
    ],
    ['3(1)'],
    [{ id: 'yes', label: YES, next: to('scope') }, { id: 'no', label: NO, next: ends('not-ai') }, UNSURE],
  ),
  question(
    'scope',
    ['Anwendungsbereich', 'Scope'],
    [
      'Dient das System allein einem Zweck, für den die Verordnung nicht gilt?',
      'Does the system serve only a purpose to which the regulation does not apply?',
    ],
    [
      'Dient es auch einem anderen Zweck, antworten Sie mit Nein. Freie und quelloffene Software ist bei verbotenen Praktiken, Hochrisiko-Systemen und Transparenzpflichten nicht ausgenommen.',
      'If it also serves another purpose, answer no. Free and open-source software is not exempt for prohibited practices, high-risk systems and transparency obligations.',
    ],
    ['2(3)', '2(6)'],
    [
      { id: 'no', label: NO, next: to('role') },
      {
        id: 'security',
        label: text([
          'Ja, nur Militär, Verteidigung oder nationale Sicherheit',
          'Yes, only military, defence or national security',
        ]),
        next: ends('out-of-scope'),
      },
      {
        id: 'research',
        label: text([
          'Ja, eigens und nur für wissenschaftliche Forschung und Entwicklung',
          'Yes, specifically and only for scientific research and development',
        ]),
        next: ends('out-of-scope'),
      },
      UNSURE,
    ],
  ),
  question(
    'role',
    ['Rolle', 'Role'],
    ['Welche Rolle hat Ihre Stelle?', 'What is the role of your authority?'],
    [
      'Anbieter ist, wer ein System entwickelt oder entwickeln lässt und es unter eigenem Namen anbietet oder in Betrieb nimmt. Betreiber ist, wer ein System in eigener Verantwortung verwendet. Wer ein fremdes Hochrisiko-System unter eigenem Namen anbietet oder wesentlich ändert, wird selbst Anbieter (Artikel 25).',
      'A provider develops a system, or has it developed, and offers it or puts it into service under its own name. A deployer uses a system under its own authority. Whoever offers somebody else’s high-risk system under their own name or changes it substantially becomes a provider (Article 25).',
    ],
    ['3(3)', '3(4)'],
    [
      {
        id: 'provider',
        label: text(['Anbieter', 'Provider']),
        says: { role: 'provider' },
        next: to('practice'),
      },
      {
        id: 'deployer',
        label: text(['Betreiber', 'Deployer']),
        says: { role: 'deployer' },
        next: to('practice'),
      },
      { id: 'both', label: text(['Beides', 'Both']), says: { role: 'both' }, next: to('practice') },
    ],
  ),
  question(
    'practice',
    ['Verbotene Praktik', 'Prohibited practice'],
    ['Fällt das System unter eine verbotene Praktik?', 'Does the system fall under a prohibited practice?'],
    [
      'Alle Merkmale einer Praktik müssen zusammentreffen. Lesen Sie die Erläuterung, bevor Sie sich festlegen, und klären Sie Zweifel mit Ihrer Rechtsabteilung.',
      'All elements of a practice must be present. Read the explanation before you decide, and settle doubts with your legal department.',
    ],
    ['5'],
    [
      { id: 'none', label: text(['Nein, unter keine', 'No, none']), next: to('product') },
      ...PROHIBITED_PRACTICES.map(({ id, label }) => ({
        id,
        label,
        says: { practice: id },
        next: ends('prohibited'),
      })),
      UNSURE,
    ],
  ),
  question(
    'product',
    ['Produktrecht', 'Product law'],
    [
      'Ist das System ein Produkt oder ein Sicherheitsbauteil eines Produkts, das nach einem Rechtsakt in Anhang I von einer unabhängigen Stelle geprüft werden muss?',
      'Is the system a product, or a safety component of a product, that must undergo third-party conformity assessment under an act listed in Annex I?',
    ],
    [
      'Kein Sicherheitsbauteil ist, was nur dem Komfort, der Leistung, der Effizienz oder der Qualitätskontrolle dient und bei einem Ausfall niemanden gefährdet.',
      'What serves only convenience, performance, efficiency or quality control, and endangers nobody when it fails, is not a safety component.',
    ],
    ['6(1)', 'I'],
    [
      { id: 'no', label: NO, next: to('area') },
      {
        id: 'a',
        label: text([
          'Ja, nach Abschnitt A: zum Beispiel Medizinprodukte, Aufzüge, Spielzeug, Funkanlagen',
          'Yes, under Section A: for example medical devices, lifts, toys, radio equipment',
        ]),
        says: { productLaw: 'A' },
        next: to('area'),
      },
      {
        id: 'b',
        label: text([
          'Ja, nach Abschnitt B: zum Beispiel Maschinen, Fahrzeuge, Luftfahrt, Eisenbahn, Schiffsausrüstung',
          'Yes, under Section B: for example machinery, vehicles, aviation, railways, marine equipment',
        ]),
        says: { productLaw: 'B' },
        next: to('area'),
      },
      UNSURE,
    ],
  ),
  question(
    'area',
    ['Anhang III', 'Annex III'],
    [
      'Ist das System für einen Bereich bestimmt, den Anhang III nennt?',
      'Is the system intended for an area that Annex III names?',
    ],
    [
      'Es kommt auf den bestimmten Zweck an. Passt auf der nächsten Seite kein Fall, können Sie das dort sagen.',
      'What matters is the intended purpose. If no case fits on the next page, you can say so there.',
    ],
    ['6(2)', 'III'],
    [
      { id: 'none', label: text(['Nein, für keinen', 'No, none']), next: to('talks') },
      ...AREA_OPTIONS,
      UNSURE,
    ],
  ),
  ...POINT_QUESTIONS,
  detail(
    'area',
    question(
      'place-biometrics',
      ['Bereich bei Biometrie', 'Area for biometrics'],
      ['In welchem Bereich wird das System eingesetzt?', 'In which area is the system used?'],
      [
        'In den ersten vier Bereichen wird das System im nicht öffentlichen Teil der EU-Datenbank registriert.',
        'In the first four areas the system is registered in the non-public section of the EU database.',
      ],
      ['49(4)'],
      [
        ...grounds(['law-enforcement', 'migration', 'asylum', 'border-control']),
        { id: 'other', label: text(['In einem anderen Bereich', 'In another area']), next: to('profiling') },
      ],
    ),
  ),
  detail(
    'area',
    question(
      'place-migration',
      ['Bereich bei Migration', 'Area for migration'],
      ['In welchem Bereich wird das System eingesetzt?', 'In which area is the system used?'],
      [
        'Das System wird im nicht öffentlichen Teil der EU-Datenbank registriert. Der Eintrag nennt dafür den Bereich.',
        'The system is registered in the non-public section of the EU database. The record names the area for it.',
      ],
      ['49(4)'],
      grounds(['migration', 'asylum', 'border-control']),
    ),
  ),
  question(
    'profiling',
    ['Profiling', 'Profiling'],
    ['Erstellt das System Profile von Menschen?', 'Does the system profile people?'],
    [
      'Profiling ist die automatische Bewertung persönlicher Aspekte eines Menschen aus personenbezogenen Daten, zum Beispiel Arbeitsleistung, wirtschaftliche Lage, Gesundheit oder Verhalten. Wer Profile erstellt, kann sich nicht auf eine Ausnahme berufen.',
      'Profiling is the automated evaluation of personal aspects of a person from personal data, such as performance at work, economic situation, health or behaviour. Whoever profiles cannot rely on an exception.',
    ],
    ['6(3)'],
    [
      { id: 'no', label: NO, says: { profiling: 'no' }, next: to('exception') },
      { id: 'yes', label: YES, says: { profiling: 'yes' }, next: to('talks') },
      UNSURE,
    ],
  ),
  question(
    'exception',
    ['Ausnahme', 'Exception'],
    [
      'Trifft eine der vier Bedingungen zu, und besteht kein erhebliches Risiko für Gesundheit, Sicherheit oder Grundrechte?',
      'Is one of the four conditions met, and is there no significant risk to health, safety or fundamental rights?',
    ],
    [
      'Ein erhebliches Risiko fehlt vor allem, wenn das System das Ergebnis einer Entscheidung nicht wesentlich beeinflusst. Der Anbieter muss die Bewertung dokumentieren.',
      'There is no significant risk above all where the system does not materially influence the outcome of a decision. The provider must document the assessment.',
    ],
    ['6(3)', '6(4)'],
    [
      { id: 'none', label: text(['Nein, keine', 'No, none']), next: to('talks') },
      ...ARTICLE_6_3.map(({ id }) => ({
        id,
        label: { list: 'article-6-3', id } as const,
        says: { exception: id },
        next: to('talks'),
      })),
      UNSURE,
    ],
  ),
  transparency(
    'talks',
    '50.1',
    to('generates'),
    ['Kontakt mit Menschen', 'Contact with people'],
    [
      'Hat das System unmittelbar mit Menschen zu tun, zum Beispiel als Chatbot oder am Telefon?',
      'Does the system interact directly with people, for example as a chatbot or on the telephone?',
    ],
    [
      'Antworten Sie mit Nein, wenn für aufmerksame Menschen offensichtlich ist, dass sie es mit KI zu tun haben.',
      'Answer no if it is obvious to attentive people that they are dealing with AI.',
    ],
  ),
  transparency(
    'generates',
    '50.2',
    to('recognises'),
    ['Erzeugte Inhalte', 'Generated content'],
    [
      'Erzeugt das System Töne, Bilder, Videos oder Texte?',
      'Does the system generate audio, images, video or text?',
    ],
    [
      'Antworten Sie mit Nein, wenn es nur bei der üblichen Bearbeitung hilft oder die Eingaben nicht wesentlich verändert.',
      'Answer no if it merely assists standard editing or does not substantially alter the input.',
    ],
  ),
  transparency(
    'recognises',
    '50.3',
    to('publishes'),
    ['Emotionen und Biometrie', 'Emotions and biometrics'],
    [
      'Erkennt das System Gefühle, oder teilt es Menschen nach biometrischen Merkmalen ein?',
      'Does the system recognise emotions, or does it categorise people by biometric traits?',
    ],
    [
      'Gemeint ist die Auswertung biometrischer Daten, zum Beispiel von Gesicht oder Stimme.',
      'This means the evaluation of biometric data, such as face or voice.',
    ],
  ),
  transparency(
    'publishes',
    '50.4',
    to('age'),
    ['Deepfakes und KI-Texte', 'Deep fakes and AI texts'],
    [
      'Entstehen mit dem System Deepfakes, oder veröffentlichen Sie damit erzeugte Texte zu Fragen von öffentlichem Interesse?',
      'Does the system produce deep fakes, or do you publish texts it generates on matters of public interest?',
    ],
    [
      'Bei Texten antworten Sie mit Nein, wenn ein Mensch sie prüft und jemand die redaktionelle Verantwortung trägt.',
      'For texts, answer no if a person reviews them and somebody holds editorial responsibility.',
    ],
  ),
  question(
    'age',
    ['Beginn', 'Beginning'],
    [
      'Seit wann ist das System in Verkehr oder in Betrieb?',
      'Since when has the system been on the market or in service?',
    ],
    [
      'Maßgeblich ist der erste Tag. Für ältere Systeme gelten Übergangsfristen; nach wesentlichen Änderungen der Konzeption können sie entfallen.',
      'What counts is the first day. Transitional periods apply to older systems; after significant changes in design they may end.',
    ],
    ['111(2)', '111(4)', '113'],
    AGES.map(([age, label]) => ({ id: age, label: text(label), says: { age }, next: ends('assessed') })),
  ),
];
