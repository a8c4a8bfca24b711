/** What `npm run import -- annex-viii` says. */
import type { Language, Text } from '#domain/text.ts';

export const IMPORT_HELP: Text = {
  de: `Übernimmt einen Eintrag nach Anhang VIII der KI-Verordnung in den Datensatz, zu dem er gehört:

  npm run import -- annex-viii DATEI --record DATENSATZ

DATEI ist JSON, CSV oder XML, wie das Register sie unter /transparenz/ ausgibt.
Eine Nummer ohne Wert entfernt die Angabe; Nummern, die in der Datei fehlen, bleiben, wie sie sind.

  --record PFAD         Datensatz, zum Beispiel content/organisations/<Stelle>/solutions/<Kennung>.md
  --dry-run             nur zeigen, was sich ändern würde
  --today JJJJ-MM-TT    Tag der Prüfung (sonst heute in Deutschland)
  --content ORDNER      Inhaltsordner (sonst MAKI_CONTENT oder content)
  --lang de|en          Sprache
  --help                diese Hilfe

Ende mit 0: übernommen oder schon gleich; 1: Datei oder Datensatz hätten Fehler, nichts geschrieben; 2: Angaben fehlen oder sind falsch.`,
  en: `Takes an entry under Annex VIII of the AI Act into the record it belongs to:

  npm run import -- annex-viii FILE --record RECORD

FILE is JSON, CSV or XML as the register writes it below /transparenz/.
A number without a value removes the statement; numbers that the file does not have stay as they are.

  --record PATH         record, for example content/organisations/<authority>/solutions/<id>.md
  --dry-run             only show what would change
  --today YYYY-MM-DD    day of the check (default today in Germany)
  --content FOLDER      content folder (default MAKI_CONTENT or content)
  --lang de|en          language
  --help                this help

Exit code 0: taken or the same already; 1: file or record would have errors, nothing written; 2: details are missing or wrong.`,
};

/** `{name}` stands for a value. */
const TEXTS = {
  oneFile: {
    de: 'Genannt wird genau eine Datei: npm run import -- annex-viii DATEI --record DATENSATZ',
    en: 'Name exactly one file: npm run import -- annex-viii FILE --record RECORD',
  },
  noRecord: {
    de: 'Es fehlt --record mit dem Pfad des Datensatzes.',
    en: '--record with the path of the record is missing.',
  },
  noFormat: {
    de: '{name}: Erwartet wird eine Datei mit der Endung .json, .csv oder .xml.',
    en: '{name}: A file with the ending .json, .csv or .xml is expected.',
  },
  noFile: {
    de: '{name}: Die Datei gibt es nicht. Prüfen Sie den Pfad.',
    en: '{name}: There is no such file. Check the path.',
  },
  tooBig: {
    de: '{name}: Die Datei hat {size} Bytes, erlaubt sind {most}. Nehmen Sie die Datei mit nur diesem Eintrag.',
    en: '{name}: The file has {size} bytes, {most} are allowed. Take the file with this entry alone.',
  },
  notUtf8: {
    de: '{name}: Die Datei ist nicht in UTF-8. Speichern Sie sie in UTF-8.',
    en: '{name}: The file is not in UTF-8. Save it in UTF-8.',
  },
  notARecord: {
    de: '--record: „{record}“ ist keine Lösung und kein Einsatz in {content}. Nennen Sie die Datei .md des Datensatzes.',
    en: '--record: “{record}” is neither a solution nor a deployment in {content}. Name the .md file of the record.',
  },
  unreadable: {
    de: '{record}: Der Kopf der Datei kann nicht gelesen werden. npm run validate sagt, warum.',
    en: '{record}: The front matter of the file cannot be read. npm run validate says why.',
  },
  noEntry: {
    de: '{name}: Die Datei hat keinen Eintrag für „{key}“, gefunden: {found}. Nehmen Sie die Datei dieses Datensatzes.',
    en: '{name}: The file has no entry for “{key}”, found: {found}. Take the file of this record.',
  },
  manyEntries: {
    de: '{name}: Die Datei hat mehrere Einträge für „{key}“. Lassen Sie einen stehen.',
    en: '{name}: The file has several entries for “{key}”. Keep one of them.',
  },
  same: {
    de: '{record}: Der Datensatz sagt schon dasselbe. Nichts zu ändern.',
    en: '{record}: The record says the same already. Nothing to change.',
  },
  changes: { de: '{record}: Änderungen', en: '{record}: changes' },
  nothing: { de: 'keine Angabe', en: 'not stated' },
  dryRun: {
    de: 'Nur gezeigt, nichts geschrieben (--dry-run).',
    en: 'Only shown, nothing written (--dry-run).',
  },
  notWritten: { de: 'Nichts geschrieben.', en: 'Nothing was written.' },
  written: {
    de: 'Geschrieben: {record}. Prüfen Sie die Änderung mit git diff.',
    en: 'Written: {record}. Check the change with git diff.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Words in one language. Values come from files and arguments: nothing in them steers a terminal. */
export type ImportTexts = (
  key: keyof typeof TEXTS,
  values?: Readonly<Record<string, string | number>>,
) => string;

export function importTexts(language: Language): ImportTexts {
  return (key, values = {}) =>
    TEXTS[key][language].replace(/\{(\w+)\}/g, (_, name: string) =>
      String(values[name]).replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD'),
    );
}
