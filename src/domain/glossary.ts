import { law, type LegalSource } from './ai-act/legal-source.ts';
import type { Text } from './text.ts';

/** A term of the register or of the AI Act in plain words. */
export interface GlossaryTerm {
  /** Anchor on the page of the glossary; stays as it is. */
  readonly id: GlossaryId;
  readonly label: Text;
  readonly text: Text;
  /** Where the law uses or defines the term; undefined for terms of the register. */
  readonly source: LegalSource | undefined;
}

/** `[German, English]` */
type Pair = readonly [de: string, en: string];

function term([de, en]: Pair, text: Pair, place?: string) {
  return {
    label: { de, en },
    text: { de: text[0], en: text[1] },
    source: place === undefined ? undefined : law(place),
  };
}

const TERMS_BY_ID = {
  // The register
  loesung: term(
    ['Lösung', 'Solution'],
    [
      'Ein KI-System, wie seine Anbieterin es beschreibt. Es steht einmal im Register, auch wenn viele Stellen es nutzen.',
      'An AI system as its provider describes it. It is in the register once, even if many authorities use it.',
    ],
  ),
  einsatz: term(
    ['Einsatz', 'Deployment'],
    [
      'Eine Stelle nutzt eine Lösung. Der Eintrag sagt, wofür, seit wann und mit welcher Erfahrung.',
      'An authority uses a solution. The entry says what for, since when and with what experience.',
    ],
  ),
  gesuch: term(
    ['Gesuch', 'Request'],
    [
      'Eine Stelle sucht eine Lösung oder Partner, oder sie bietet Zusammenarbeit an.',
      'An authority is looking for a solution or partners, or offers to work together.',
    ],
  ),
  stelle: term(
    ['Stelle', 'Authority'],
    [
      'Eine Behörde oder andere öffentliche Einrichtung mit ihren Einträgen.',
      'A public authority or other public institution with its entries.',
    ],
  ),
  nachnutzung: term(
    ['Nachnutzung', 'Reuse'],
    [
      'Eine Stelle übernimmt eine Lösung, die es anderswo schon gibt, statt eine eigene zu entwickeln.',
      'An authority takes over a solution that already exists elsewhere instead of developing its own.',
    ],
  ),
  leuchtturm: term(
    ['Leuchtturm', 'Lighthouse project'],
    [
      'Eine Lösung, die ein Gremium als beispielhaft ausgezeichnet hat. Keine Stelle zeichnet sich selbst aus.',
      'A solution that a committee has recognised as exemplary. No authority recognises itself.',
    ],
  ),
  fehlanzeige: term(
    ['Fehlanzeige', 'Nil report'],
    [
      'Die Meldung einer Stelle, dass sie keine KI einsetzt.',
      'The report of an authority that it uses no AI.',
    ],
  ),
  'keine-angabe': term(
    ['Keine Angabe', 'Not stated'],
    [
      'Der Eintrag sagt dazu nichts. Das heißt weder ja noch nein.',
      'The entry says nothing about it. This means neither yes nor no.',
    ],
  ),
  bestaetigung: term(
    ['Bestätigung', 'Confirmation'],
    [
      'Die Stelle erklärt, dass ein Einsatz noch so besteht wie beschrieben. Nach zwölf Monaten gilt die Angabe als alt.',
      'The authority declares that a deployment still exists as described. After twelve months the information counts as old.',
    ],
  ),
  regionalschluessel: term(
    ['Regionalschlüssel', 'Regional key'],
    [
      'Eine amtliche Nummer für Länder, Kreise und Gemeinden in Deutschland, kurz ARS.',
      'An official number for states, districts and municipalities in Germany, ARS for short.',
    ],
  ),
  leistungsschluessel: term(
    ['Leistungsschlüssel', 'Service key'],
    [
      'Eine Nummer für eine Leistung der Verwaltung aus den Katalogen LeiKa und FIM, zum Beispiel für den Wohngeldantrag.',
      'A number for a public service from the German catalogues LeiKa and FIM, for example for applying for housing benefit.',
    ],
  ),
  funktionspostfach: term(
    ['Funktionspostfach', 'Functional mailbox'],
    [
      'Eine E-Mail-Adresse für eine Aufgabe statt für eine Person. Sie bleibt, wenn Menschen wechseln.',
      'An e-mail address for a task instead of a person. It stays when people change.',
    ],
  ),
  // AI in general
  sprachmodell: term(
    ['Großes Sprachmodell', 'Large language model'],
    [
      'Ein KI-Modell, das aus sehr viel Text gelernt hat, welches Wort auf andere folgt. Es schreibt flüssig, kann aber Falsches schreiben.',
      'An AI model that has learned from very much text which word follows others. It writes fluently but can write what is wrong.',
    ],
  ),
  'offene-gewichte': term(
    ['Offene Gewichte', 'Open weights'],
    [
      'Die gelernten Zahlenwerte eines Modells sind veröffentlicht. Andere können es auf eigenen Rechnern betreiben.',
      'The learned numbers of a model are published. Others can run it on their own computers.',
    ],
  ),
  'open-source': term(
    ['Open Source', 'Open source'],
    [
      'Der Quellcode ist öffentlich, und eine freie Lizenz erlaubt, ihn zu nutzen, zu ändern und weiterzugeben.',
      'The source code is public, and a free licence allows using, changing and sharing it.',
    ],
  ),
  // Roles
  'ki-system': term(
    ['KI-System', 'AI system'],
    [
      'Ein maschinelles System, das aus Eingaben ableitet, wie es Ergebnisse erzeugt: Vorhersagen, Inhalte, Empfehlungen oder Entscheidungen. Es arbeitet mehr oder weniger selbstständig.',
      'A machine-based system that derives from its input how to generate results: predictions, content, recommendations or decisions. It works more or less autonomously.',
    ],
    '3',
  ),
  anbieter: term(
    ['Anbieter', 'Provider'],
    [
      'Wer ein KI-System entwickelt oder entwickeln lässt und es unter eigenem Namen anbietet oder selbst in Betrieb nimmt. Auch eine Behörde kann Anbieter sein.',
      'Whoever develops an AI system, or has it developed, and offers it or puts it into service under their own name. A public authority can be a provider too.',
    ],
    '3',
  ),
  betreiber: term(
    ['Betreiber', 'Deployer'],
    [
      'Wer ein KI-System in eigener Verantwortung verwendet, nicht nur privat. Meist ist das die Behörde, die es einsetzt.',
      'Whoever uses an AI system under their own authority, other than privately. Usually this is the authority that uses it.',
    ],
    '3',
  ),
  bevollmaechtigter: term(
    ['Bevollmächtigter', 'Authorised representative'],
    [
      'Wer in der Europäischen Union für einen Anbieter von außerhalb handelt, mit schriftlicher Vollmacht.',
      'Whoever acts within the European Union for a provider from outside, with a written mandate.',
    ],
    '3',
  ),
  marktueberwachung: term(
    ['Marktüberwachungsbehörde', 'Market surveillance authority'],
    [
      'Die staatliche Stelle, die prüft, ob KI-Systeme die Regeln einhalten.',
      'The state body that checks whether AI systems follow the rules.',
    ],
    '3',
  ),
  // Life of a system
  'in-verkehr-bringen': term(
    ['Inverkehrbringen', 'Placing on the market'],
    [
      'Ein KI-System wird in der Europäischen Union zum ersten Mal angeboten.',
      'An AI system is offered in the European Union for the first time.',
    ],
    '3',
  ),
  inbetriebnahme: term(
    ['Inbetriebnahme', 'Putting into service'],
    [
      'Ein KI-System wird zum ersten Mal für seinen Zweck verwendet, auch beim Anbieter selbst.',
      'An AI system is used for its purpose for the first time, also by the provider itself.',
    ],
    '3',
  ),
  zweckbestimmung: term(
    ['Zweckbestimmung', 'Intended purpose'],
    [
      'Wofür ein System nach den Angaben des Anbieters gedacht ist. Davon hängt die Risikoklasse ab.',
      'What a system is meant for according to its provider. The risk class depends on it.',
    ],
    '3',
  ),
  reallabor: term(
    ['KI-Reallabor', 'AI regulatory sandbox'],
    [
      'Ein Rahmen, in dem ein KI-System unter Aufsicht einer Behörde erprobt wird.',
      'A framework in which an AI system is tried out under the supervision of an authority.',
    ],
    '57',
  ),
  // Risk
  risikoklasse: term(
    ['Risikoklasse', 'Risk class'],
    [
      'Wie stark ein KI-System Gesundheit, Sicherheit oder Grundrechte gefährden kann. Je höher die Klasse, desto mehr Pflichten gelten.',
      'How strongly an AI system can endanger health, safety or fundamental rights. The higher the class, the more duties apply.',
    ],
    '6',
  ),
  'hochrisiko-system': term(
    ['Hochrisiko-System', 'High-risk system'],
    [
      'Ein KI-System für einen der Fälle in Anhang III oder für bestimmte geregelte Produkte. Es darf eingesetzt werden, aber nur mit strengen Auflagen.',
      'An AI system for one of the cases in Annex III or for certain regulated products. It may be used, but only under strict conditions.',
    ],
    '6',
  ),
  'verbotene-praktik': term(
    ['Verbotene Praktik', 'Prohibited practice'],
    [
      'Eine Verwendung von KI, die in der Europäischen Union nicht erlaubt ist, etwa das Bewerten von Menschen nach ihrem sozialen Verhalten mit ungerechten Folgen.',
      'A use of AI that is not allowed in the European Union, such as scoring people by their social behaviour with unfair consequences.',
    ],
    '5',
  ),
  'anhang-iii': term(
    ['Anhang III', 'Annex III'],
    [
      'Die Liste der Bereiche und Fälle, in denen KI-Systeme als hochriskant gelten, zum Beispiel Bildung, Sozialleistungen und Strafverfolgung.',
      'The list of areas and cases in which AI systems count as high-risk, for example education, social benefits and law enforcement.',
    ],
    'III',
  ),
  'anhang-viii': term(
    ['Anhang VIII', 'Annex VIII'],
    [
      'Die Liste der Angaben, die Anbieter und Behörden für die EU-Datenbank machen.',
      'The list of what providers and authorities state for the EU database.',
    ],
    'VIII',
  ),
  'ausnahme-6-3': term(
    ['Ausnahme nach Artikel 6 Absatz 3', 'Exception in Article 6(3)'],
    [
      'Ein System aus Anhang III gilt nicht als hochriskant, wenn es nur eine eng begrenzte oder vorbereitende Aufgabe hat und kein erhebliches Risiko birgt. Erstellt es Profile von Menschen, gibt es keine Ausnahme.',
      'A system listed in Annex III does not count as high-risk if it has only a narrow or preparatory task and poses no significant risk. If it profiles people, there is no exception.',
    ],
    '6(3)',
  ),
  profiling: term(
    ['Profiling', 'Profiling'],
    [
      'Daten über einen Menschen werden automatisch ausgewertet, um etwas über ihn zu schließen, zum Beispiel Verhalten oder Zuverlässigkeit.',
      'Data about a person is evaluated automatically to conclude something about them, such as behaviour or reliability.',
    ],
    '3',
  ),
  'biometrische-daten': term(
    ['Biometrische Daten', 'Biometric data'],
    [
      'Technisch erfasste Merkmale von Körper oder Verhalten eines Menschen, zum Beispiel Gesicht, Stimme oder Fingerabdruck.',
      'Technically recorded features of a person’s body or behaviour, such as face, voice or fingerprint.',
    ],
    '3',
  ),
  deepfake: term(
    ['Deepfake', 'Deep fake'],
    [
      'Ein mit KI erzeugtes oder verändertes Bild, Video oder Tonstück, das echt wirkt und es nicht ist.',
      'An image, video or audio made or changed with AI that seems real and is not.',
    ],
    '3',
  ),
  'kritische-infrastruktur': term(
    ['Kritische Infrastruktur', 'Critical infrastructure'],
    [
      'Anlagen, auf die viele Menschen angewiesen sind, etwa für Strom, Wasser oder Verkehr.',
      'Facilities many people depend on, such as those for electricity, water or transport.',
    ],
    '3',
  ),
  'ki-modell-allgemein': term(
    ['KI-Modell mit allgemeinem Verwendungszweck', 'General-purpose AI model'],
    [
      'Ein Modell, das viele verschiedene Aufgaben erfüllen kann und in viele Systeme eingebaut wird. Große Sprachmodelle gehören oft dazu.',
      'A model that can perform many different tasks and is built into many systems. Large language models are often among them.',
    ],
    '3',
  ),
  // Duties
  'menschliche-aufsicht': term(
    ['Menschliche Aufsicht', 'Human oversight'],
    [
      'Menschen überwachen das System, verstehen seine Grenzen und können eingreifen oder es anhalten.',
      'People watch over the system, understand its limits and can intervene or stop it.',
    ],
    '14',
  ),
  'ki-kompetenz': term(
    ['KI-Kompetenz', 'AI literacy'],
    [
      'Wissen und Fähigkeiten, um mit KI-Systemen sachkundig umzugehen und ihre Chancen und Gefahren zu kennen.',
      'Knowledge and skills to handle AI systems in an informed way and to know their opportunities and dangers.',
    ],
    '4',
  ),
  transparenzpflicht: term(
    ['Transparenzpflicht', 'Transparency obligation'],
    [
      'Menschen erfahren, dass sie mit einer KI zu tun haben oder dass ein Inhalt mit KI erzeugt ist.',
      'People learn that they are dealing with an AI or that content was generated with AI.',
    ],
    '50',
  ),
  'grundrechte-folgenabschaetzung': term(
    ['Grundrechte-Folgenabschätzung', 'Fundamental rights impact assessment'],
    [
      'Vor dem ersten Einsatz eines Hochrisiko-Systems prüft die Behörde, wie es die Rechte der Betroffenen berührt und was dagegen zu tun ist.',
      'Before first using a high-risk system, the authority examines how it affects the rights of those concerned and what to do about it.',
    ],
    '27',
  ),
  'datenschutz-folgenabschaetzung': term(
    ['Datenschutz-Folgenabschätzung', 'Data protection impact assessment'],
    [
      'Eine Prüfung, welche Gefahren eine Verarbeitung personenbezogener Daten für Menschen hat. Das Datenschutzrecht verlangt sie bei hohem Risiko.',
      'An examination of the dangers that processing personal data has for people. Data protection law requires it where the risk is high.',
    ],
    '26(9)',
  ),
  konformitaetsbewertung: term(
    ['Konformitätsbewertung', 'Conformity assessment'],
    [
      'Der Nachweis, dass ein Hochrisiko-System die Anforderungen der KI-Verordnung erfüllt.',
      'The demonstration that a high-risk system meets the requirements of the AI Act.',
    ],
    '43',
  ),
  'eu-datenbank': term(
    ['EU-Datenbank', 'EU database'],
    [
      'Die Datenbank der Europäischen Kommission für Hochrisiko-Systeme nach Anhang III. Der größte Teil ist öffentlich.',
      'The European Commission’s database for high-risk systems listed in Annex III. Most of it is public.',
    ],
    '71',
  ),
  erlaeuterung: term(
    ['Recht auf Erläuterung', 'Right to explanation'],
    [
      'Wer von einer Entscheidung erheblich betroffen ist, die auf einem Hochrisiko-System beruht, kann erfahren, welche Rolle das System dabei spielte.',
      'Whoever is significantly affected by a decision based on a high-risk system can learn what role the system played in it.',
    ],
    '86',
  ),
} as const;

export type GlossaryId = keyof typeof TERMS_BY_ID;

export const GLOSSARY: readonly GlossaryTerm[] = (Object.keys(TERMS_BY_ID) as GlossaryId[]).map((id) => ({
  id,
  ...TERMS_BY_ID[id],
}));

/** Fields of records whose label is a term, by path without indices. */
export const FIELD_TERMS: Readonly<Record<string, GlossaryId>> = {
  lighthouse: 'leuchtturm',
  'services.key': 'leistungsschluessel',
  'models.openWeights': 'offene-gewichte',
  reuse: 'nachnutzung',
  'aiAct.riskClass': 'risikoklasse',
  'aiAct.annexIII': 'anhang-iii',
  'aiAct.article6_3': 'ausnahme-6-3',
  'aiAct.transparency': 'transparenzpflicht',
  'aiAct.provider': 'anhang-viii',
  'aiAct.provider.provider': 'anbieter',
  'aiAct.provider.authorisedRepresentative': 'bevollmaechtigter',
  'aiAct.provider.intendedPurpose': 'zweckbestimmung',
  'aiAct.provider.declarationOfConformity': 'konformitaetsbewertung',
  'aiAct.euDatabase': 'eu-datenbank',
  'aiAct.deployer': 'anhang-viii',
  'aiAct.deployer.deployer': 'betreiber',
  'aiAct.deployer.friaSummary': 'grundrechte-folgenabschaetzung',
  'aiAct.deployer.dpiaSummary': 'datenschutz-folgenabschaetzung',
  oversight: 'menschliche-aufsicht',
  'contact.email': 'funktionspostfach',
  ars: 'regionalschluessel',
  reporting: 'fehlanzeige',
  confirmed: 'bestaetigung',
  reviewed: 'bestaetigung',
};
