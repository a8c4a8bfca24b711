/** The command line of `npm run links`: arguments, one call, print, exit code. */
import { setTimeout as wait } from 'node:timers/promises';

import { compareText } from '#domain/finding.ts';
import { recordAddresses } from '#domain/record-addresses.ts';
import type { AnyRecord } from '#domain/record.ts';
import { checkContent } from '#records/check.ts';
import { ContentError } from '#records/content-error.ts';
import { contentFolder } from '#records/content-folder.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { inertJson } from '#report/inert-json.ts';
import { bulletList, heading, paragraph, text, writeTree } from '#report/markdown-tree.ts';
import type { DeadLink } from '#report/overdue.ts';
import { askWeb } from './ask-web.ts';
import { checkLinks, type LinkCheckOptions } from './check-links.ts';
import { fromCaller, oneOf, readCommandLine, todayInGermany, UsageError, writeOut } from './command-line.ts';

const FORMATS = ['markdown', 'json'] as const;

const OPTIONS = {
  format: { type: 'string', default: 'markdown' },
  content: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const HELP = `Fragt, ob die Webadressen in Einträgen noch antworten: npm run links -- [Optionen]

Je Rechner eine Anfrage nach der anderen, mit Pausen; bei vielen Einträgen dauert das. Rechner in internen Netzen werden
nicht gefragt.

  --format ${FORMATS.join('|')}   Form der Ausgabe (sonst markdown)
  --content ORDNER      Inhaltsordner (sonst MAKI_CONTENT oder content)
  --help                diese Hilfe

Ende mit 0, auch wenn Adressen nicht antworten; 2: Prüfung nicht möglich.`;

/** With fewer addresses than these nothing can be said about the own connection. */
const FEW = 20;

/** Runs the command. @returns its exit code */
export async function linksCommand(
  args: readonly string[],
  web: LinkCheckOptions = { ask: askWeb, wait },
): Promise<0 | 2> {
  try {
    const { values } = readCommandLine(args, OPTIONS, 'de');
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const format = oneOf('--format', values.format, FORMATS, 'de');
    const content = contentFolder(values.content === undefined ? undefined : fromCaller(values.content));
    const vocabularies = readVocabularies(content);
    const { records } = checkContent({ content, today: todayInGermany(), vocabularies, rules: [] });
    const places = addresses(records);
    const checked = await checkLinks([...places.keys()], web);
    const silent = checked.filter(({ problem }) => problem !== undefined);
    const offline = checked.length >= FEW && silent.length > checked.length / 2;
    if (offline)
      console.error(
        'Mehr als die Hälfte der Adressen antwortet nicht: Das liegt an der eigenen Verbindung. Nichts gemeldet.',
      );
    const dead = (offline ? [] : silent).flatMap(({ url, problem }): DeadLink[] =>
      places.get(url)!.map((file) => ({ url, file, problem: problem! })),
    );
    const report = { checked: checked.length, dead: dead.toSorted((a, b) => compareText(a.file, b.file)) };
    await writeOut(format === 'json' ? inertJson(report) : markdown(report));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\nHilfe: npm run links -- --help`);
    else console.error(error instanceof ContentError ? error.message : error);
    return 2;
  }
}

/** The files that name each address, records that have ended left out. */
function addresses(records: readonly AnyRecord[]): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const record of records) {
    if (record.data.retired !== undefined) continue;
    for (const url of new Set(recordAddresses(record).map((one) => one.url)))
      places.set(url, [...(places.get(url) ?? []), record.file]);
  }
  return places;
}

function markdown({ checked, dead }: { checked: number; dead: readonly DeadLink[] }): string {
  return `${writeTree([
    heading(1, 'Webadressen in Einträgen'),
    paragraph(text(`${checked} Adressen geprüft, ${dead.length} Fundstellen antworten nicht.`)),
    ...(dead.length === 0
      ? []
      : [bulletList(dead.map(({ url, file, problem }) => [text(`${file}: ${url} (${problem})`)]))]),
  ])}\n`;
}
