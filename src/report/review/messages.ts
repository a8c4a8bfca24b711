import type { SimilarityReason } from '#domain/similarity.ts';
import type { Kind } from '#domain/kind.ts';
import type { ChangeKind, Verdict } from './model.ts';

/** The words of the review report. It is for reviewers of the register and speaks German. */

/** After a number of records. */
export const CHANGE_COUNTS: Readonly<Record<ChangeKind, string>> = {
  new: 'neu',
  changed: 'geändert',
  moved: 'verschoben',
  retired: 'beendet',
  removed: 'gelöscht',
  unreadable: 'nicht lesbar',
};

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  blocked: 'So kann die Änderung nicht aufgenommen werden.',
  look: 'Keine Fehler. Bitte sehen Sie die Warnungen und Auffälligkeiten an.',
  clear: 'Keine Fehler, keine Warnungen.',
};

/** In front of a record's title. */
export const CHANGE_NAMES: Readonly<Record<ChangeKind, string>> = {
  new: 'Neu',
  changed: 'Geändert',
  moved: 'Verschoben',
  retired: 'Beendet',
  removed: 'Gelöscht',
  unreadable: 'Nicht lesbar',
};

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  organisation: 'Stelle',
  solution: 'Lösung',
  deployment: 'Einsatz',
  need: 'Gesuch',
};

/** Why a field needs care, by its first key or path. The more exact path comes first; the order is that of the report. */
export const CARE: readonly (readonly [path: string, reason: string])[] = [
  ['retired', 'Beendet den Eintrag: Die Seite wird zum Hinweis auf das Ende.'],
  ['status', 'Danach richten sich Lesende, die etwas nachnutzen oder mitmachen wollen.'],
  [
    'aiAct.riskClass',
    'Rechtliche Einstufung: nur mit Quelle, die sie nennt. Es entscheiden zwei Personen (Vier-Augen-Prinzip).',
  ],
  ['aiAct.restricted', 'Hält Angaben der Öffentlichkeit vor: Der Grund muss tragen.'],
  ['aiAct.provider', 'Pflichtangaben des Anbieters nach der KI-Verordnung: Sie müssen von ihm stammen.'],
  ['aiAct', 'Angabe nach der KI-Verordnung: Es entscheiden zwei Personen (Vier-Augen-Prinzip).'],
  ['contact', 'Dorthin wenden sich Lesende: Es muss ein Funktionspostfach der Stelle sein.'],
  ['complaint', 'Dorthin wenden sich Betroffene: Es muss eine Kontaktstelle der Stelle sein.'],
  ['partners', 'Nennt andere Stellen oder Firmen: Stimmt die Rolle?'],
  ['models', 'Nennt Anbieter: Belegt die Quelle Modell und Anbieter?'],
  ['declaredBy', 'Sagt, wer die Angaben verantwortet.'],
  ['lighthouse', 'Auszeichnung: Entschieden hat ein Gremium, nicht die Stelle selbst.'],
  ['formerIds', 'Legt Weiterleitungen von früheren Adressen an.'],
  ['owners', 'Bestimmt, wer Änderungen dieser Stelle freigibt.'],
  ['solution', 'Ordnet den Einsatz einer anderen Lösung zu.'],
];

/** For fields of the form web or mail address that CARE does not name. */
export const CARE_ADDRESS =
  'Führt von der Website weg: Öffnen Sie die Adresse und prüfen Sie, wem sie gehört.';
/** For texts whose addresses changed. */
export const CARE_BODY_LINKS = 'Enthält neue Adressen: Öffnen Sie sie und prüfen Sie, wem sie gehören.';

export type FlagId = keyof typeof FLAGS;

export const FLAGS = {
  vanished: (record: string) =>
    `${record} ist gelöscht, ohne dass ein Hinweis auf das Ende bleibt. Stellen Sie die Datei wieder her und tragen Sie „retired“ ein; die Adresse darf nicht ins Leere führen.`,
  'id-taken': (record: string, owner: string) =>
    `${record} benutzt eine Kennung, die als frühere Kennung von ${owner} vergeben ist. Wählen Sie eine andere.`,
  'id-deleted': (record: string) =>
    `${record} benutzt eine Kennung, die es früher schon gab und die gelöscht wurde. Wählen Sie eine andere, wenn es nicht derselbe Gegenstand ist.`,
  'id-other': (record: string) =>
    `${record} beschreibt nach Titel und Kurzbeschreibung etwas anderes als bisher. Eine Kennung wird nie neu vergeben; für etwas Neues legen Sie einen neuen Eintrag an.`,
  revived: (record: string) =>
    `${record} war beendet und ist es jetzt nicht mehr. Fragen Sie nach dem Grund; für etwas Neues braucht es eine neue Kennung.`,
  'date-back': (record: string, field: string, before: string, after: string) =>
    `${record}: „${field}“ geht zurück, von ${before} auf ${after}. Fragen Sie nach dem Grund.`,
  'added-changed': (record: string, field: string, before: string, after: string) =>
    `${record}: „${field}“ steht nach der Aufnahme fest, ist aber von ${before} auf ${after} geändert.`,
  moved: (record: string, before: string, after: string) =>
    `${record} zieht aus dem Ordner von ${before} in den von ${after}. Beide Stellen müssen zustimmen.`,
  'several-organisations': (names: string) =>
    `Die Änderung betrifft Ordner mehrerer Stellen: ${names}. Jede Stelle gibt nur ihre eigenen Einträge frei; lassen Sie die Änderung teilen oder alle zustimmen.`,
  'not-owner': (author: string, organisation: string) =>
    `${author} gehört nicht zu den Konten, die „${organisation}“ als zuständig nennt. Fragen Sie die Stelle, ob sie zustimmt.`,
  mixed: (count: number) =>
    `Einträge und ${count === 1 ? '1 andere Datei' : `${count} andere Dateien`} des Repositorys ändern sich zusammen. Lassen Sie beides trennen: Einträge gibt die Stelle frei, alles andere die Wartung.`,
  lists: (problem: string) =>
    `Die Wertelisten dieser Änderung sind nicht lesbar; geprüft wurde mit denen des Ziels. ${problem}`,
  'no-common-base': () =>
    'Ziel und Änderung haben in diesem Repository keinen gemeinsamen Stand. Verglichen wurde mit dem Ziel selbst; holen Sie die ganze Geschichte (git fetch --unshallow) für einen genaueren Bericht.',
} as const;

export type ChecklistItem = keyof typeof CHECKLIST;

/** In the order of the report. */
export const CHECKLIST = {
  errors: 'Alle Fehler sind behoben.',
  authority: 'Die Änderung kommt von der Stelle selbst, oder die Stelle hat zugestimmt.',
  duplicates: 'Es gibt den Eintrag noch nicht; ähnliche Einträge sind verglichen.',
  sources: 'Jede Angabe steht in einer der genannten Quellen; die Quellen sind geöffnet und gelesen.',
  contact: 'Der Kontakt ist ein Funktionspostfach oder eine Kontaktseite der Stelle, keine Person.',
  language: 'Titel und Kurzbeschreibung sind verständlich, sachlich und ohne Werbung.',
  links: 'Neue Adressen sind geöffnet; sie gehören, wem sie gehören sollen.',
  'ai-act': 'Die Angaben zur KI-Verordnung haben zwei Personen geprüft; eine Quelle nennt die Einstufung.',
  status: 'Der neue Status ist belegt und passt zu den Datumsangaben.',
  personal: 'Der Text nennt keine Person ohne Grund und keine Zugangsdaten.',
  retired: 'Ende und Grund stimmen; ein Nachfolger ist genannt, wenn es ihn gibt.',
  removed: 'Nichts wird gelöscht, was eine Adresse auf der Website hatte.',
  deployment: 'Der Einsatz gehört zur richtigen Lösung; die Stelle nutzt sie wirklich.',
  need: 'Das Gesuch hat ein Enddatum, und jemand antwortet bis dahin.',
  organisation: 'Name, Ebene und Regionalschlüssel der Stelle stimmen mit amtlichen Verzeichnissen überein.',
  code: 'Änderungen außerhalb der Einträge hat die Wartung gesondert geprüft.',
} as const;

export const REASONS: Readonly<Record<SimilarityReason['kind'], string>> = {
  services: 'dieselbe Leistung',
  tasks: 'Aufgaben',
  topics: 'Themen',
  techniques: 'Verfahren',
  words: 'gemeinsame Wörter',
};

export const ADDRESS_NAMES = { new: 'neu', changed: 'geändert', gone: 'entfällt' } as const;

/** Everything else, by name. */
export const WORDS = {
  title: 'Bericht zur Prüfung',
  recordCount: (count: number) => (count === 1 ? '1 Eintrag' : `${count} Einträge`),
  noRecords: 'Kein Eintrag ändert sich.',
  compared: (base: string, head: string) => `Verglichen: ${head} gegen ${base}`,
  flags: 'Bitte zuerst ansehen',
  records: 'Einträge',
  field: 'Feld',
  before: 'vorher',
  after: 'nachher',
  none: 'keine Angabe',
  added: 'neu:',
  removed: 'entfällt:',
  reordered: 'nur die Reihenfolge ist anders',
  kept: (count: number) => `${count} unverändert`,
  findings: 'Befunde',
  otherFindings: 'Neue Befunde an anderen Stellen',
  place: (file: string, line: number) => `${file}, Zeile ${line}`,
  line: (line: number) => `Zeile ${line}`,
  old: 'schon vorher',
  similar: 'Ähnliche Einträge',
  similarTo: (title: string, organisation: string, percent: number) =>
    `„${title}“ (${organisation}): ${percent} % ähnlich`,
  newLinks: 'Neue Adressen',
  newHosts: 'Rechner, die bisher kein Eintrag nennt',
  completeness: 'Vollständigkeit',
  completenessChange: (before: number | undefined, after: number, of: number) =>
    before === undefined || before === after
      ? `${after} von ${of} Angaben`
      : `${before} → ${after} von ${of} Angaben`,
  personal: 'Mögliche personenbezogene Angaben und Zugangsdaten',
  addresses: 'Was sich auf der Website ändert',
  checklist: 'Prüfliste',
  otherFiles: 'Geänderte Dateien außerhalb der Einträge',
  rows: (count: number) => (count === 1 ? '1 Feld' : `${count} Felder`),
  more: (count: number) => `… und ${count} weitere`,
  cut: (count: number) => `… (${count} Zeichen gekürzt)`,
  onlyCare: (count: number) => `${count} weitere Felder sind hier aus Platzgründen nicht gezeigt.`,
  omitted: (count: number) =>
    `${count} weitere Einträge sind hier aus Platzgründen nicht gezeigt; vollständig ist der Bericht mit --format html oder --format json.`,
  untouched: (count: number) =>
    `${count} ältere Befunde an Einträgen, die diese Änderung nicht berührt, sind nicht aufgeführt.`,
  flagCount: (count: number) => (count === 1 ? '1 Auffälligkeit' : `${count} Auffälligkeiten`),
  languages: (roots: string) =>
    `Genannt sind die deutschen Adressen; dieselben Seiten ändern sich unter ${roots}.`,
  addressCount: (count: number) => (count === 1 ? '1 Adresse' : `${count} Adressen`),
  page: 'Seite',
  file: 'Datei',
} as const;
