/** What `npm run new` says. */
import type { Text } from '#domain/text.ts';

export const HELP: Text = {
  de: `Legt einen neuen Eintrag an: npm run new -- [Optionen]

Ohne Optionen wird nach allem gefragt, was nötig ist. Jede Antwort geht auch als Option.

  --kind ART            organisation (Stelle), solution (Lösung), deployment (Einsatz) oder need (Gesuch)
  --authority KENNUNG   Ordner der Stelle; eine neue wird mit angelegt (--organisation-name und weitere)
  --title, --summary …  ein Feld des Eintrags; alle zeigt npm run new -- --kind ART --help
  --id KENNUNG          Dateiname ohne Endung (sonst aus dem Titel)
  --yes                 nichts fragen; was fehlt, wird genannt
  --dry-run             nur zeigen, was geschrieben würde
  --today JJJJ-MM-TT    Tag (sonst heute in Deutschland)
  --content ORDNER      Inhaltsordner (sonst MAKI_CONTENT oder content)
  --lang de|en          Sprache
  --help                diese Hilfe

Ende mit 0: angelegt; 1: der Eintrag hätte Fehler oder wurde nicht gewollt; 2: Angaben fehlen oder sind falsch.`,
  en: `Creates a new entry: npm run new -- [options]

Without options you are asked for everything that is needed. Every answer can also be given as an option.

  --kind KIND           organisation, solution, deployment or need
  --authority ID        folder of the authority; a new one is created too (--organisation-name and others)
  --title, --summary …  a field of the entry; npm run new -- --kind KIND --help shows all of them
  --id ID               file name without ending (default: made from the title)
  --yes                 ask nothing; what is missing is named
  --dry-run             only show what would be written
  --today YYYY-MM-DD    day (default today in Germany)
  --content FOLDER      content folder (default MAKI_CONTENT or content)
  --lang de|en          language
  --help                this help

Exit code 0: created; 1: the entry would have errors or was not wanted; 2: details are missing or wrong.`,
};

export const HELP_HINT: Text = {
  de: 'Hilfe: npm run new -- --help',
  en: 'Help: npm run new -- --lang en --help',
};

/** `{name}` stands for a value. */
const TEXTS = {
  kind: { de: 'Was möchten Sie eintragen?', en: 'What would you like to enter?' },
  kindHelp: {
    de: 'Nutzen Sie ein System, das schon im Register steht, ist es ein Einsatz.',
    en: 'If you use a system that is already in the register, it is a deployment.',
  },
  authority: { de: 'Welche Stelle?', en: 'Which authority?' },
  authorityHelp: {
    de: 'Die Stelle, in deren Ordner der Eintrag kommt. Fehlt sie hier, schreiben Sie „neu“.',
    en: 'The authority in whose folder the entry goes. If it is not here yet, write “new”.',
  },
  newAuthority: { de: 'Neue Stelle anlegen', en: 'Create a new authority' },
  aboutAuthority: { de: 'Zuerst die Angaben zur Stelle.', en: 'First the details of the authority.' },
  aboutRecord: { de: 'Nun die Angaben zum Eintrag.', en: 'Now the details of the entry.' },
  id: { de: 'Kennung', en: 'ID' },
  idHelp: {
    de: 'Dateiname, bleibt für immer: a bis z, Ziffern, Bindestriche, höchstens 64 Zeichen.',
    en: 'File name, stays for ever: a to z, digits, hyphens, at most 64 characters.',
  },
  idWrong: {
    de: '„{id}“ geht nicht als Kennung: a bis z, Ziffern und einfache Bindestriche, am Anfang ein Buchstabe, höchstens 64 Zeichen, kein Name, den die Website selbst braucht.',
    en: '“{id}” cannot be an ID: a to z, digits and single hyphens, a letter first, at most 64 characters, no name that the website itself needs.',
  },
  idTaken: {
    de: 'Die Kennung „{id}“ ist vergeben.',
    en: 'The ID “{id}” is taken.',
  },
  idMissing: {
    de: 'Aus dem Titel lässt sich keine Kennung machen. Geben Sie sie mit --id an.',
    en: 'No ID can be made from the title. Give one with --id.',
  },
  several: { de: 'Mehrere mit Semikolon trennen.', en: 'Separate several with semicolons.' },
  orInstead: {
    de: 'Leer lassen, wenn Sie stattdessen „{field}“ angeben.',
    en: 'Leave empty if you give “{field}” instead.',
  },
  similar: {
    de: 'Das gibt es schon, und es klingt ähnlich:',
    en: 'These entries exist already and are similar:',
  },
  similarQuestion: { de: 'Ist Ihre Lösung eine davon?', en: 'Is your solution one of them?' },
  similarHelp: {
    de: 'Wer eine Lösung auch nutzt, trägt einen Einsatz ein.',
    en: 'Whoever uses a solution too enters a deployment.',
  },
  itIsNew: { de: 'Nein, es ist eine andere', en: 'No, it is a different one' },
  weUse: { de: 'Ja, Einsatz eintragen: {name}', en: 'Yes, enter a deployment: {name}' },
  goOn: { de: 'Trotzdem neu eintragen?', en: 'Enter it as new anyway?' },
  write: { de: 'So anlegen?', en: 'Create it like this?' },
  notWritten: { de: 'Nichts angelegt.', en: 'Nothing was created.' },
  wouldFail: {
    de: 'Der Eintrag hätte Fehler und wurde nicht angelegt.',
    en: 'The entry would have errors and was not created.',
  },
  missing: { de: 'Es fehlen Angaben ({kind}):', en: 'Details are missing ({kind}):' },
  missingKind: { de: '--kind fehlt. Möglich: {kinds}.', en: '--kind is missing. Possible: {kinds}.' },
  missingAuthority: {
    de: '--authority fehlt: die Kennung der Stelle, in deren Ordner der Eintrag kommt.',
    en: '--authority is missing: the ID of the authority in whose folder the entry goes.',
  },
  unknownAuthority: {
    de: 'Die Stelle „{id}“ gibt es noch nicht.{guess} Soll sie angelegt werden, fehlen:',
    en: 'There is no authority “{id}” yet.{guess} To create it, these are missing:',
  },
  meant: { de: ' Gemeint „{id}“?', en: ' Did you mean “{id}”?' },
  created: { de: 'Angelegt:', en: 'Created:' },
  wouldCreate: { de: 'Es würde angelegt:', en: 'Would be created:' },
  next: { de: 'Wie es weitergeht:', en: 'What comes next:' },
  nextText: {
    de: 'Text ergänzen, wenn Sie mögen. Überschriften (## …): {sections}',
    en: 'Add text if you like. Headings (## …): {sections}',
  },
  nextPull: {
    de: 'Dann auf der Website des Repositorys einen Pull Request (Merge Request) öffnen.',
    en: 'Then open a pull request (merge request) on the website of the repository.',
  },
  commit: { de: 'eintragen', en: 'add' },
} satisfies Readonly<Record<string, Text>>;

export type Say = (key: keyof typeof TEXTS, values?: Readonly<Record<string, string>>) => string;

/** The texts in one language. */
export function newTexts(language: keyof Text): Say {
  return (key, values = {}) =>
    TEXTS[key][language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
