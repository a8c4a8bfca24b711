/** The command line of `npm run overdue`: arguments, one call, print, exit code. */
import { readFileSync } from 'node:fs';

import { siteAddress, type Settings } from '#domain/settings.ts';
import { checkContent } from '#records/check.ts';
import { ContentError } from '#records/content-error.ts';
import { contentFolder } from '#records/content-folder.ts';
import { readSettings } from '#records/settings.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { inertJson } from '#report/inert-json.ts';
import { overdueAuthorities, type DeadLink } from '#report/overdue.ts';
import { overdueIssue, overdueMarkdown, type FormAddress } from '#report/overdue-text.ts';
import { formUrl } from '#site/form-task.ts';
import {
  dayOption,
  fromCaller,
  oneOf,
  readCommandLine,
  todayInGermany,
  UsageError,
  writeOut,
} from './command-line.ts';

const FORMATS = ['markdown', 'json'] as const;

const OPTIONS = {
  format: { type: 'string', default: 'markdown' },
  links: { type: 'string' },
  today: { type: 'string' },
  content: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const HELP = `Nennt je Stelle, was sie bestätigen muss: npm run overdue -- [Optionen]

Das sind Lösungen und Einsätze, deren letzte Prüfung zu lange her ist, abgelaufene Gesuche und Einträge, deren Ende
vorbei ist. Im JSON steht dazu der Text des Issues für jede Stelle.

  --format ${FORMATS.join('|')}   Form der Ausgabe (sonst markdown)
  --links DATEI         dazu Adressen, die nicht antworten: Ergebnis von npm run links -- --format json
  --today JJJJ-MM-TT    Tag der Prüfung (sonst heute in Deutschland)
  --content ORDNER      Inhaltsordner (sonst MAKI_CONTENT oder content)
  --help                diese Hilfe

Ende mit 0, auch wenn etwas offen ist; 2: nicht möglich.`;

/** Runs the command. @returns its exit code */
export async function overdueCommand(args: readonly string[]): Promise<0 | 2> {
  try {
    const { values } = readCommandLine(args, OPTIONS, 'de');
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const format = oneOf('--format', values.format, FORMATS, 'de');
    const today = values.today === undefined ? todayInGermany() : dayOption('--today', values.today, 'de');
    const content = contentFolder(values.content === undefined ? undefined : fromCaller(values.content));
    const links = values.links === undefined ? [] : deadLinks(fromCaller(values.links));

    const checked = checkContent({ content, today, vocabularies: readVocabularies(content) });
    const form = formAddress(readSettings(content));
    const authorities = overdueAuthorities(checked.catalogue, checked.records, checked.findings, links);
    const issues = authorities.map((one) => ({ key: one.id, ...overdueIssue(one, form) }));
    await writeOut(
      format === 'json'
        ? inertJson({ today, authorities, issues })
        : overdueMarkdown(authorities, today, form),
    );
    return 0;
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\nHilfe: npm run overdue -- --help`);
    else console.error(error instanceof ContentError ? error.message : error);
    return 2;
  }
}

function deadLinks(file: string): DeadLink[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { dead: DeadLink[] }).dead;
}

function formAddress(settings: Settings): FormAddress {
  return (record) => {
    if (settings.url === undefined) return undefined;
    const task = record.kind === 'solution' || record.kind === 'deployment' ? 'confirm' : 'edit';
    return siteAddress(settings) + formUrl({ task, record });
  };
}
