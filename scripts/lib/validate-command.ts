/** The command line of `npm run validate`: arguments, one call, print, exit code. */
import { KINDS, type Kind } from '#domain/kind.ts';
import { LANGUAGES, type Language, type Text } from '#domain/text.ts';
import { contentFolder } from '#records/content-folder.ts';
import { fileLines } from '#records/file-lines.ts';
import { selectPaths } from '#records/select-paths.ts';
import { validateContent, type Validation } from '#records/validate.ts';
import type { Walk } from '#records/walk.ts';
import { countFindings, type Printer, type Report } from '#report/report.ts';
import {
  dayOption,
  explainFailure,
  fromCaller,
  languageOf,
  oneOf,
  readCommandLine,
  todayInGermany,
  UsageError,
  writeOut,
} from './command-line.ts';

const PRINTERS = {
  pretty: () => import('#report/pretty.ts'),
  json: () => import('#report/json.ts'),
  github: () => import('#report/github.ts'),
  gitlab: () => import('#report/gitlab.ts'),
  sarif: () => import('#report/sarif.ts'),
} as const satisfies Record<string, () => Promise<{ print: Printer }>>;
const FORMATS = Object.keys(PRINTERS) as (keyof typeof PRINTERS)[];

const OPTIONS = {
  format: { type: 'string', default: 'pretty' },
  lang: { type: 'string', default: 'de' },
  today: { type: 'string' },
  content: { type: 'string' },
  hints: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  'no-cache': { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const HELP: Text = {
  de: `Prüft die Einträge: npm run validate -- [Dateien oder Ordner] [Optionen]

Ohne Angabe werden alle Befunde gezeigt, sonst nur die zu den genannten Dateien und Ordnern.

  --format ${FORMATS.join('|')}   Form der Ausgabe (sonst pretty)
  --hints               Hinweise zeigen, nicht nur zählen
  --strict              auch Warnungen gelten als Fehler
  --fix                 vorher reparieren, was sicher ist: Reihenfolge der Felder, Anführungszeichen um Zahlen, die Text
                        sind, Leerraum am Zeilenende und um Adressen, Unicode-Form, BOM und Zeilenenden
  --dry-run             mit --fix: nur zeigen, was sich ändern würde
  --today JJJJ-MM-TT    Tag der Prüfung (sonst heute in Deutschland)
  --content ORDNER      Inhaltsordner (sonst MAKI_CONTENT oder content)
  --no-cache            alles neu lesen und nichts merken
  --lang de|en          Sprache
  --help                diese Hilfe

Ende mit 0: keine Fehler; 1: Fehler gefunden; 2: Prüfung nicht möglich.`,
  en: `Checks the entries: npm run validate -- [files or folders] [options]

Without arguments all findings are shown, otherwise only those for the files and folders given.

  --format ${FORMATS.join('|')}   form of output (default pretty)
  --hints               show hints instead of only counting them
  --strict              warnings count as errors too
  --fix                 first repair what is safe: order of fields, quotation marks around numbers that are text,
                        blanks at the end of lines and around addresses, Unicode form, BOM and line ends
  --dry-run             with --fix: only show what would change
  --today YYYY-MM-DD    day of the check (default today in Germany)
  --content FOLDER      content folder (default MAKI_CONTENT or content)
  --no-cache            read everything again and store nothing
  --lang de|en          language
  --help                this help

Exit code 0: no errors; 1: errors found; 2: the check could not be carried out.`,
};

const KIND_NAMES: Readonly<Record<Kind, readonly [one: Text, many: Text]>> = {
  organisation: [
    { de: 'Stelle', en: 'authority' },
    { de: 'Stellen', en: 'authorities' },
  ],
  solution: [
    { de: 'Lösung', en: 'solution' },
    { de: 'Lösungen', en: 'solutions' },
  ],
  deployment: [
    { de: 'Einsatz', en: 'deployment' },
    { de: 'Einsätze', en: 'deployments' },
  ],
  need: [
    { de: 'Gesuch', en: 'request' },
    { de: 'Gesuche', en: 'requests' },
  ],
};

/** Runs the command. @returns its exit code */
export async function validateCommand(args: readonly string[]): Promise<0 | 1 | 2> {
  const language = languageOf(args);
  try {
    return await run(args, language);
  } catch (error) {
    explainFailure(error, HELP_HINT[language]);
    return 2;
  }
}

const HELP_HINT: Text = {
  de: 'Hilfe: npm run validate -- --help',
  en: 'Help: npm run validate -- --lang en --help',
};

const ONLY_WITH_FIX: Text = {
  de: '--dry-run gibt es nur zusammen mit --fix.',
  en: '--dry-run is possible only together with --fix.',
};

async function run(args: readonly string[], language: Language): Promise<0 | 1 | 2> {
  const begin = performance.now();
  const { values, positionals } = readCommandLine(args, OPTIONS, language);
  if (values.help) {
    console.log(HELP[language]);
    return 0;
  }
  oneOf('--lang', values.lang, LANGUAGES, language);
  const format = oneOf('--format', values.format, FORMATS, language);
  const today = values.today === undefined ? todayInGermany() : dayOption('--today', values.today, language);
  const content = contentFolder(values.content === undefined ? undefined : fromCaller(values.content));

  const paths = positionals.map(fromCaller);
  if (values['dry-run'] && !values.fix) throw new UsageError(ONLY_WITH_FIX[language]);
  if (values.fix) {
    const { fixFiles } = await import('./fix-files.ts');
    const said = fixFiles({ content, paths, dryRun: values['dry-run'], language });
    console.error(said.join('\n'));
  }

  const showsHints = values.hints || format !== 'pretty';
  const validation = await validateContent({
    content,
    today,
    now: Date.now(),
    hints: showsHints || paths.length > 0,
    ...(values['no-cache'] ? { cache: null } : {}),
  });
  const report = select(validation, paths, content, showsHints);
  const { print } = await PRINTERS[format]();
  const output = print(
    { ...report, records: validation.records, today },
    {
      language,
      site: validation.site,
      colours: process.stdout.isTTY && process.stdout.hasColors(),
      lines: fileLines(content),
    },
  );
  await writeOut(output);
  console.error(summary(validation, language, performance.now() - begin));
  const { error, warning } = countFindings(report.findings);
  return error > 0 || (values.strict && warning > 0) ? 1 : 0;
}

/** The findings on the paths, or on everything if there are none; hints only counted if they are not shown. */
function select(
  { findings, counts, walk }: Validation & { readonly walk: Walk },
  paths: readonly string[],
  content: string,
  showsHints: boolean,
): Pick<Report, 'findings' | 'hiddenHints'> {
  if (paths.length === 0) return { findings, hiddenHints: showsHints ? 0 : counts.hint };
  const isMeant = selectPaths(paths, content, walk);
  const meant = findings.filter(({ file }) => isMeant(file));
  if (showsHints) return { findings: meant };
  const shown = meant.filter(({ severity }) => severity !== 'hint');
  return { findings: shown, hiddenHints: meant.length - shown.length };
}

function summary({ records, files }: Validation, language: Language, milliseconds: number): string {
  const kinds = KINDS.map(
    (kind) => `${records[kind]} ${KIND_NAMES[kind][records[kind] === 1 ? 0 : 1][language]}`,
  ).join(', ');
  const time = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    milliseconds / 1000,
  );
  return language === 'de'
    ? `Geprüft: ${files} Einträge (${kinds}) in ${time} s`
    : `Checked: ${files} records (${kinds}) in ${time} s`;
}
