/** The command line of `npm run import`: the first word says what is imported, the rest belongs to it. */
import type { Language, Text } from '#domain/text.ts';
import { explainFailure, languageOf, oneOf } from './command-line.ts';
import { importAnnexVIII } from './import-annex-viii.ts';

/** One kind of import. @returns the exit code */
type Importer = (args: readonly string[], language: Language) => 0 | 1;

const IMPORTERS: Readonly<Record<string, Importer>> = { 'annex-viii': importAnnexVIII };

const HELP: Text = {
  de: `Übernimmt Angaben in Einträge: npm run import -- ART …

  annex-viii   Eintrag nach Anhang VIII der KI-Verordnung, wie das Register ihn ausgibt

Wie eine Art aufgerufen wird: npm run import -- ART --help`,
  en: `Takes details into records: npm run import -- KIND …

  annex-viii   entry under Annex VIII of the AI Act, as the register writes it

How a kind is called: npm run import -- KIND --lang en --help`,
};

const HELP_HINT: Text = {
  de: 'Hilfe: npm run import -- --help',
  en: 'Help: npm run import -- --lang en --help',
};

/** Runs the command. @returns its exit code */
export function importCommand(args: readonly string[]): 0 | 1 | 2 {
  const language = languageOf(args);
  const [kind, ...rest] = args;
  try {
    if (kind === undefined || kind.startsWith('-')) {
      console.log(HELP[language]);
      return args.includes('--help') || args.includes('-h') ? 0 : 2;
    }
    return IMPORTERS[oneOf('import', kind, Object.keys(IMPORTERS), language)]!(rest, language);
  } catch (error) {
    explainFailure(error, HELP_HINT[language]);
    return 2;
  }
}
