import type { Text } from '../text.ts';

/** Why a duty has the state it has, in words. „Eintrag“ is the record of the solution or of the deployment. */
export const DUTY_REASONS = {
  // Does not apply.
  'not-high-risk': {
    de: 'Das System ist nicht als hochriskant eingestuft.',
    en: 'The system is not classified as high-risk.',
  },
  'is-prohibited': {
    de: 'Das System ist als verbotene Praktik eingestuft. Dann zählt nur das Verbot.',
    en: 'The system is classified as a prohibited practice. Then only the prohibition matters.',
  },
  'not-prohibited': {
    de: 'Das System ist eingestuft, und zwar nicht als verbotene Praktik.',
    en: 'The system is classified, and not as a prohibited practice.',
  },
  'no-exception': {
    de: 'Niemand beruft sich auf die Ausnahme nach Artikel 6 Absatz 3.',
    en: 'Nobody relies on the exception in Article 6(3).',
  },
  'no-exception-with-profiling': {
    de: 'Das System erstellt Profile von Menschen. Dann gibt es keine Ausnahme, und es ist hochriskant.',
    en: 'The system profiles people. Then there is no exception, and it is high-risk.',
  },
  'exception-used': {
    de: 'Der Anbieter beruft sich auf die Ausnahme nach Artikel 6 Absatz 3.',
    en: 'The provider relies on the exception in Article 6(3).',
  },
  'product-law-only': {
    de: 'Die Pflicht gilt nur für Systeme aus Anhang III. Dieses fällt allein unter Produktrecht.',
    en: 'The duty applies only to systems listed in Annex III. This one falls under product law alone.',
  },
  'annex-i-section-b': {
    de: 'Das Produktrecht steht in Anhang I Abschnitt B. Dafür gelten nur wenige Artikel der KI-Verordnung (Artikel 2 Absatz 2).',
    en: 'The product law is listed in Annex I Section B. Only a few articles of the AI Act apply to it (Article 2(2)).',
  },
  'critical-infrastructure': {
    de: 'Die Pflicht gilt nicht für kritische Infrastruktur (Anhang III Nummer 2).',
    en: 'The duty does not apply to critical infrastructure (Annex III point 2).',
  },
  'not-critical-infrastructure': {
    de: 'Die Pflicht gilt nur für kritische Infrastruktur (Anhang III Nummer 2).',
    en: 'The duty applies only to critical infrastructure (Annex III point 2).',
  },
  'not-an-authority': {
    de: 'Die Pflicht trifft nur Behörden.',
    en: 'The duty is on public authorities only.',
  },
  'not-public': {
    de: 'Die Pflicht trifft nur öffentliche Stellen, private Erbringer öffentlicher Dienste und, bei Krediten und Versicherungen, alle Betreiber.',
    en: 'The duty is only on public bodies, private providers of public services and, for credit and insurance, all deployers.',
  },
  'not-stated-duty': {
    de: 'Nach dem Eintrag hat das System andere oder keine Pflichten nach Artikel 50.',
    en: 'According to the record the system has other obligations under Article 50, or none.',
  },
  'no-personal-data': {
    de: 'Nach dem Eintrag verarbeitet das System keine personenbezogenen Daten.',
    en: 'According to the record the system processes no personal data.',
  },
  'declared-not-required': {
    de: 'Die Stelle hat festgestellt, dass keine Folgenabschätzung nötig ist.',
    en: 'The authority has determined that no assessment is needed.',
  },
  ended: {
    de: 'Das System ist nicht mehr in Verkehr oder nicht mehr im Einsatz.',
    en: 'The system is no longer on the market or no longer in use.',
  },
  'older-system': {
    de: 'Das System ist älter als die Pflicht, unverändert und nicht für Behörden bestimmt (Artikel 111 Absatz 2).',
    en: 'The system is older than the duty, unchanged and not intended for public authorities (Article 111(2)).',
  },
  // Does not apply yet.
  'before-date': {
    de: 'Die Pflicht gilt noch nicht.',
    en: 'The duty does not apply yet.',
  },
  'before-date-at-earliest': {
    de: 'Die Pflicht gilt frühestens ab diesem Tag. Für ältere Systeme gelten Übergangsregeln (Artikel 111).',
    en: 'The duty applies from this day at the earliest. Transitional rules apply to older systems (Article 111).',
  },
  'older-for-authorities': {
    de: 'Das System ist älter als die Pflicht und für Behörden bestimmt. Dann reicht es, sie bis zu diesem Tag zu erfüllen (Artikel 111 Absatz 2).',
    en: 'The system is older than the duty and intended for public authorities. It is then enough to comply by this day (Article 111(2)).',
  },
  'older-generator': {
    de: 'Das System kam vor dem 2. August 2026 in Verkehr und hat deshalb mehr Zeit (Artikel 111 Absatz 4).',
    en: 'The system was placed on the market before 2 August 2026 and therefore has more time (Article 111(4)).',
  },
  planned: {
    de: 'Das System ist noch nicht in Verkehr oder noch nicht im Einsatz. Was vorher zu tun ist, muss bis dahin erledigt sein.',
    en: 'The system is not yet on the market or not yet in use. What must be done beforehand has to be done by then.',
  },
  // Cannot be judged.
  'not-assessed': {
    de: 'Das System ist nicht eingestuft. Ob die Pflicht gilt, hängt von der Einstufung ab.',
    en: 'The system is not classified. Whether the duty applies depends on the classification.',
  },
  'ground-unknown': {
    de: 'Der Eintrag nennt nicht, warum das System hochriskant ist.',
    en: 'The record does not say why the system is high-risk.',
  },
  'annex-i-section-unknown': {
    de: 'Ob die Pflicht gilt, hängt davon ab, in welchem Abschnitt des Anhangs I das Produktrecht steht. Das ist nicht bekannt.',
    en: 'Whether the duty applies depends on which section of Annex I lists the product law. That is not known.',
  },
  'annex-i-section-b-too': {
    de: 'Das System steht in Anhang III und fällt unter Produktrecht in Anhang I Abschnitt B. Ob Artikel 2 Absatz 2 dann auch die Pflichten aus Anhang III ausschließt, ist offen.',
    en: 'The system is listed in Annex III and falls under product law in Annex I Section B. Whether Article 2(2) then also excludes the duties that follow from Annex III is open.',
  },
  'practice-unknown': {
    de: 'Zwei Verbote gelten erst ab dem 2. Dezember 2026. Der Eintrag sagt nicht, unter welches Verbot das System fällt.',
    en: 'Two prohibitions apply only from 2 December 2026. The record does not say which prohibition covers the system.',
  },
  'placed-unknown': {
    de: 'Für ältere Systeme gelten Übergangsfristen (Artikel 111). Seit wann es das System gibt, ist nicht genau genug bekannt.',
    en: 'Transitional periods apply to older systems (Article 111). How long the system has existed is not known exactly enough.',
  },
  'change-unknown': {
    de: 'Das System ist älter als die Pflicht. Sie gilt nur, wenn seine Konzeption wesentlich geändert wurde, und für Behörden spätestens ab dem 2. August 2030 (Artikel 111 Absatz 2). Ob es geändert wurde, ist nicht bekannt.',
    en: 'The system is older than the duty. The duty applies only if its design has changed significantly, and for public authorities from 2 August 2030 at the latest (Article 111(2)). Whether it was changed is not known.',
  },
  'older-purpose-unknown': {
    de: 'Das System ist älter als die Pflicht. Ob sie gilt, hängt davon ab, ob es für Behörden bestimmt ist (Artikel 111 Absatz 2).',
    en: 'The system is older than the duty. Whether it applies depends on whether the system is intended for public authorities (Article 111(2)).',
  },
  'older-exception': {
    de: 'Die Ausnahme ist vor der Inbetriebnahme zu dokumentieren und zu registrieren. Für Systeme, die es vor dem 2. Dezember 2027 schon gab, regelt Artikel 111 das nicht ausdrücklich.',
    en: 'The exception is to be documented and registered before the system is put into service. For systems that existed before 2 December 2027, Article 111 does not settle this expressly.',
  },
  'authority-unknown': {
    de: 'Ob die Pflicht gilt, hängt davon ab, ob der Betreiber eine öffentliche Stelle ist. Das ist nicht bekannt.',
    en: 'Whether the duty applies depends on whether the deployer is a public body. That is not known.',
  },
  'transparency-unknown': {
    de: 'Der Eintrag sagt nicht, welche Pflichten nach Artikel 50 das System hat.',
    en: 'The record does not say which obligations under Article 50 the system has.',
  },
  'law-enforcement': {
    de: 'In der Strafverfolgung gelten Ausnahmen, wenn ein Gesetz die Verwendung erlaubt.',
    en: 'In law enforcement there are exceptions where a law permits the use.',
  },
  'law-enforcement-information': {
    de: 'In der Strafverfolgung richtet sich die Information der Betroffenen nach Artikel 13 der Richtlinie (EU) 2016/680.',
    en: 'In law enforcement, informing those affected follows Article 13 of Directive (EU) 2016/680.',
  },
  'decision-unknown': {
    de: 'Die Pflicht gilt, wenn das System über Menschen entscheidet oder dabei hilft. Das hängt von der Verwendung ab.',
    en: 'The duty applies if the system decides about people or helps to. That depends on its use.',
  },
  'workers-unknown': {
    de: 'Die Pflicht gilt, wenn Beschäftigte dem System unterliegen. Das ist nicht bekannt.',
    en: 'The duty applies if workers are subject to the system. That is not known.',
  },
  'data-protection-unknown': {
    de: 'Ob eine Datenschutz-Folgenabschätzung nötig ist, richtet sich nach dem Datenschutzrecht. Angaben dazu fehlen.',
    en: 'Whether a data protection impact assessment is needed follows data protection law. Nothing is stated about it.',
  },
  'said-not-required': {
    de: 'Die Stelle hält die Folgenabschätzung nicht für erforderlich. Nach Artikel 27 spricht viel dafür, dass sie es ist.',
    en: 'The authority considers the assessment unnecessary. Under Article 27 there is much to suggest that it is required.',
  },
  withheld: {
    de: 'Die Angaben dazu sind nicht veröffentlicht.',
    en: 'The details of this are not published.',
  },
  'non-public': {
    de: 'Das System steht im nicht öffentlichen Teil der EU-Datenbank (Artikel 49 Absatz 4). Von außen ist das nicht zu sehen.',
    en: 'The system is in the non-public section of the EU database (Article 49(4)). It cannot be seen from outside.',
  },
  'no-field': {
    de: 'Die Pflicht gilt. Ob sie erfüllt ist, steht nicht im Eintrag.',
    en: 'The duty applies. The record does not show whether it is met.',
  },
  'record-without-registration': {
    de: 'Die Angaben nach Anhang VIII Abschnitt C liegen vor. Ob der Einsatz in der EU-Datenbank steht, sagt der Eintrag nicht.',
    en: 'The items of Annex VIII Section C are there. The record does not say whether the use is in the EU database.',
  },
  // Due and not shown.
  prohibited: {
    de: 'Das System ist als verbotene Praktik eingestuft und in Gebrauch.',
    en: 'The system is classified as a prohibited practice and in use.',
  },
  missing: {
    de: 'Die Pflicht gilt. Im Eintrag fehlt, was sie belegt.',
    en: 'The duty applies. What would prove it is missing in the record.',
  },
  pending: {
    de: 'Die Folgenabschätzung ist noch nicht abgeschlossen.',
    en: 'The assessment is not completed yet.',
  },
  'half-informed': {
    de: 'Belegt ist nur ein Teil: die Beteiligung der Personalvertretung oder die Information der Betroffenen.',
    en: 'Only one part is shown: the involvement of the staff council or the information of those affected.',
  },
  // Met.
  'exception-shown': {
    de: 'Der Eintrag nennt die Bedingung und den Tag der Bewertung.',
    en: 'The record states the condition and the day of the assessment.',
  },
  'conformity-shown': {
    de: 'Der Eintrag nennt die Konformitätserklärung oder eine abgeschlossene Konformitätsbewertung.',
    en: 'The record names the declaration of conformity or a completed conformity assessment.',
  },
  'registration-shown': {
    de: 'Der Eintrag nennt die Adresse in der EU-Datenbank.',
    en: 'The record gives the address in the EU database.',
  },
  'oversight-shown': {
    de: 'Der Eintrag beschreibt die menschliche Aufsicht.',
    en: 'The record describes human oversight.',
  },
  'notice-shown': {
    de: 'Der Eintrag beschreibt, wie Menschen davon erfahren.',
    en: 'The record describes how people learn of it.',
  },
  'workers-shown': {
    de: 'Der Eintrag nennt die Beteiligung der Personalvertretung und die Information der Betroffenen.',
    en: 'The record names the involvement of the staff council and the information of those affected.',
  },
  'assessment-shown': {
    de: 'Der Eintrag nennt die abgeschlossene Folgenabschätzung.',
    en: 'The record names the completed assessment.',
  },
} as const satisfies Record<string, Text>;

export type DutyReason = keyof typeof DUTY_REASONS;
