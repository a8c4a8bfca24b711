import { dayOf } from './key-dates.ts';
import { law, type Provision } from './legal-source.ts';

/** A practice that Article 5 bans. */
export interface ProhibitedPractice extends Provision {
  /** Day from which the ban applies, `YYYY-MM-DD`. */
  readonly from: string;
}

/** `[German, English]` */
type Pair = readonly [de: string, en: string];

function ban(letter: string, [de, en]: Pair, help: Pair, from = dayOf('bans')): ProhibitedPractice {
  return {
    id: `5.1.${letter}`,
    label: { de, en },
    help: { de: help[0], en: help[1] },
    source: law(`5(1)(${letter})`),
    from,
  };
}

/** The practices of Article 5(1), in the order of the article. All elements of a practice must be present. */
export const PROHIBITED_PRACTICES: readonly ProhibitedPractice[] = [
  ban(
    'a',
    ['Manipulation und Täuschung', 'Manipulation and deception'],
    [
      'Techniken, die Menschen nicht bewusst wahrnehmen oder die sie absichtlich manipulieren oder täuschen. Verboten ist das, wenn ihr Verhalten dadurch wesentlich verändert wird und erheblicher Schaden entsteht oder wahrscheinlich ist.',
      'Techniques that people do not consciously perceive or that purposely manipulate or deceive them. This is prohibited where it materially distorts their behaviour and causes, or is likely to cause, significant harm.',
    ],
  ),
  ban(
    'b',
    ['Ausnutzen von Schutzbedürftigkeit', 'Exploiting vulnerability'],
    [
      'Das Ausnutzen einer Schwäche wegen Alter, Behinderung oder der sozialen oder wirtschaftlichen Lage. Verboten ist das, wenn das Verhalten dadurch wesentlich verändert wird und erheblicher Schaden entsteht oder wahrscheinlich ist.',
      'Exploiting a weakness due to age, disability or a social or economic situation. This is prohibited where it materially distorts behaviour and causes, or is likely to cause, significant harm.',
    ],
  ),
  ban(
    'ba',
    ['Intime Darstellungen ohne Einwilligung', 'Intimate depictions without consent'],
    [
      'Erzeugen oder Verändern wirklichkeitsnaher intimer oder sexueller Darstellungen einer erkennbaren Person ohne deren ausdrückliche Einwilligung. Für Anbieter gilt das Verbot, wenn dies der Zweck ist oder vorhersehbar geschieht und wirksame Schutzmaßnahmen fehlen; für Betreiber, wenn sie das System dafür verwenden (Absatz 1a).',
      'Generating or altering realistic intimate or sexual depictions of an identifiable person without their explicit consent. It binds providers where this is the purpose, or a foreseeable outcome without effective safeguards; it binds deployers who use the system for it (paragraph 1a).',
    ],
    dayOf('new-bans'),
  ),
  ban(
    'bb',
    ['Darstellungen sexuellen Missbrauchs von Kindern', 'Child sexual abuse material'],
    [
      'Erzeugen oder Verändern von Darstellungen sexuellen Missbrauchs von Kindern. Absatz 1a gilt ebenso. Eine Ausnahme richtet sich nach dem Recht der Mitgliedstaaten, wenn dort ein Rechtfertigungsgrund besteht.',
      'Generating or altering child sexual abuse material. Paragraph 1a applies as well. An exception follows national law where a defence exists there.',
    ],
    dayOf('new-bans'),
  ),
  ban(
    'c',
    ['Bewertung sozialen Verhaltens (Social Scoring)', 'Social scoring'],
    [
      'Bewerten oder Einstufen von Menschen über einen Zeitraum nach ihrem sozialen Verhalten oder nach persönlichen Merkmalen. Verboten ist das, wenn sie dadurch in einem fremden Zusammenhang oder unverhältnismäßig schlechter behandelt werden.',
      'Evaluating or classifying people over time by their social behaviour or personal characteristics. This is prohibited where it leads to worse treatment in an unrelated context or to disproportionate treatment.',
    ],
  ),
  ban(
    'd',
    ['Straftatenvorhersage allein durch Profiling', 'Crime prediction by profiling alone'],
    [
      'Einschätzen, ob eine Person eine Straftat begehen wird, allein aufgrund von Profiling oder Persönlichkeitsmerkmalen. Nicht erfasst ist die Unterstützung einer menschlichen Bewertung, die schon auf nachprüfbaren Tatsachen zu einer Straftat beruht.',
      'Assessing whether a person will commit a crime solely by profiling or personality traits. Supporting a human assessment that already rests on verifiable facts linked to a crime is not covered.',
    ],
  ),
  ban(
    'e',
    ['Ungezieltes Auslesen von Gesichtsbildern', 'Untargeted scraping of facial images'],
    [
      'Aufbau oder Erweiterung von Datenbanken zur Gesichtserkennung, indem Bilder wahllos aus dem Internet oder aus Überwachungsaufnahmen gesammelt werden.',
      'Building or expanding facial recognition databases by collecting images indiscriminately from the internet or from video surveillance.',
    ],
  ),
  ban(
    'f',
    [
      'Emotionserkennung am Arbeitsplatz und in Bildungseinrichtungen',
      'Emotion recognition at work and in education',
    ],
    [
      'Ableiten von Gefühlen einer Person am Arbeitsplatz oder in Bildungseinrichtungen. Ausgenommen sind medizinische Gründe und Gründe der Sicherheit.',
      'Inferring a person’s emotions at the workplace or in education institutions. Medical and safety reasons are exempt.',
    ],
  ),
  ban(
    'g',
    ['Biometrische Kategorisierung nach sensiblen Merkmalen', 'Biometric categorisation by sensitive traits'],
    [
      'Einteilen einzelner Menschen anhand biometrischer Daten, um auf Rasse, politische Meinung, Gewerkschaftszugehörigkeit, Religion, Weltanschauung, Sexualleben oder sexuelle Ausrichtung zu schließen. Nicht erfasst sind das Kennzeichnen und Filtern rechtmäßig erworbener Datensätze und das Einordnen biometrischer Daten in der Strafverfolgung.',
      'Categorising individuals by biometric data to infer race, political opinions, trade union membership, religion, beliefs, sex life or sexual orientation. Labelling and filtering lawfully acquired datasets, and categorising biometric data in law enforcement, are not covered.',
    ],
  ),
  ban(
    'h',
    [
      'Biometrische Echtzeit-Fernidentifizierung zur Strafverfolgung',
      'Real-time remote biometric identification for law enforcement',
    ],
    [
      'Erkennen von Menschen aus der Ferne und in Echtzeit an öffentlich zugänglichen Orten zu Zwecken der Strafverfolgung. Artikel 5 lässt drei eng begrenzte Ziele zu und stellt dafür in den Absätzen 2 bis 7 Bedingungen auf.',
      'Identifying people at a distance and in real time in publicly accessible places for law enforcement. Article 5 allows three narrowly defined aims and sets conditions for them in paragraphs 2 to 7.',
    ],
  ),
];
