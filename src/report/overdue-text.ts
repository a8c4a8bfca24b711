import type { PhrasingContent, RootContent } from 'mdast';

import { bulletList, heading, link, paragraph, strong, text, writeTree } from './markdown-tree.ts';
import type { OverdueAuthority, OverdueRecord } from './overdue.ts';
import { KIND_NAMES } from './review/messages.ts';

/** Where a record can be confirmed or changed; undefined while the website has no address. */
export type FormAddress = (record: OverdueRecord) => string | undefined;

/** GitHub takes 65,536 characters. */
const MAX_CHARACTERS = 60_000;
const MAX_RECORDS = 100;
const MAX_LINKS = 10;

/** All authorities in one Markdown text, for people who run the command. */
export function overdueMarkdown(
  authorities: readonly OverdueAuthority[],
  today: string,
  form: FormAddress,
): string {
  const count = authorities.reduce((sum, { records }) => sum + records.length, 0);
  return `${writeTree([
    heading(1, `Zu bestätigen (Stand ${today})`),
    paragraph(
      text(
        count === 0
          ? 'Alle Einträge sind auf dem Stand.'
          : `${counted(count, 'Eintrag', 'Einträge')} bei ${counted(authorities.length, 'Stelle', 'Stellen')}.`,
      ),
    ),
    ...authorities.flatMap(({ id, name, records }) => [
      heading(2, `${name} (${id})`),
      bulletList(records.map((record) => recordItem(record, form))),
    ]),
  ])}\n`;
}

/** Title and text of the issue that asks one authority. Nothing of a record is active in them. */
export function overdueIssue(
  { id, records }: OverdueAuthority,
  form: FormAddress,
): { title: string; body: string } {
  return {
    title: `Bitte bestätigen: ${counted(records.length, 'Eintrag', 'Einträge')} von ${id}`,
    body: [records.length, MAX_RECORDS, 20, 5]
      .map((most) => issueBody(records, most, form))
      .find((body, index) => body.length <= MAX_CHARACTERS || index === 3)!,
  };
}

function issueBody(records: readonly OverdueRecord[], most: number, form: FormAddress): string {
  const rest = records.length - most;
  const blocks: RootContent[] = [
    paragraph(
      text(
        'Die folgenden Angaben sind alt, abgelaufen oder führen ins Leere. Bitte sehen Sie sie durch: Stimmt alles, bestätigen Sie den Eintrag: Das setzt „reviewed“ (Lösung) oder „confirmed“ (Einsatz) auf den heutigen Tag. Hat sich etwas geändert, ändern Sie es. Endet das System, tragen Sie sein Ende ein.',
      ),
    ),
    bulletList(records.slice(0, most).map((record) => recordItem(record, form))),
    ...(rest > 0 ? [paragraph(text(`… und ${counted(rest, 'weiterer Eintrag', 'weitere Einträge')}.`))] : []),
    paragraph(
      text(
        'Dieses Issue wird jede Woche auf den Stand gebracht und schließt sich, wenn nichts mehr offen ist. Please confirm or update the entries listed above; this issue is updated weekly.',
      ),
    ),
  ];
  return `${writeTree(blocks)}\n`;
}

function recordItem(record: OverdueRecord, form: FormAddress): PhrasingContent[] {
  const { kind, title, file, problems, links } = record;
  const url = form(record);
  const said = [
    ...problems.map(({ message }) => message),
    ...links
      .slice(0, MAX_LINKS)
      .map(({ url: dead, problem }) => `${cut(dead, 200)} antwortet nicht: ${problem}.`),
    ...(links.length > MAX_LINKS ? [`… und ${links.length - MAX_LINKS} weitere Adressen.`] : []),
  ];
  return [
    strong(`${KIND_NAMES[kind]} „${cut(title, 120)}“`),
    text(` (${file}): ${said.join(' ')}`),
    ...(url === undefined ? [] : [text(' '), link(url, 'Im Formular bestätigen oder ändern')]),
  ];
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function cut(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most)} …` : words;
}
