/** What the workflow answers to an issue. Markdown built as a tree, so that nothing of the issue is active in it. */
import type { Kind } from '#domain/kind.ts';
import { bulletList, heading, paragraph, strong, text, writeTree } from '#report/markdown-tree.ts';
import { KIND_NAMES } from '#report/review/messages.ts';
import { ANSWER_START } from './handover.ts';

/** More are counted, not shown. */
const MAX_ITEMS = 40;
const MAX_LENGTH = 600;

/** The answer to an issue that cannot become a record yet. */
export function refusedText(problems: readonly string[]): string {
  return written([
    paragraph(
      text(
        'Daraus kann noch kein Eintrag werden. Bitte bearbeiten Sie Ihr Issue; danach setzt die Wartung das Label erneut.',
      ),
    ),
    items(problems),
    paragraph(text('This cannot become an entry yet. Please edit your issue as listed above.')),
  ]);
}

/** A record that may be the same. */
export interface SimilarFile {
  readonly name: string;
  readonly file: string;
}

/** What the pull request says about the record. */
export function acceptedText(
  { kind, id }: { readonly kind: Kind; readonly id: string },
  remarks: readonly string[],
  similar: readonly SimilarFile[],
): string {
  return written([
    paragraph(strong(`${KIND_NAMES[kind]} (${id})`)),
    paragraph(
      text(
        'Der Eintrag hat keine Fehler. Prüfen Sie, ob die Stelle selbst ihn eingereicht hat oder zustimmt.',
      ),
    ),
    ...(remarks.length === 0 ? [] : [paragraph(strong('Warnungen')), items(remarks)]),
    ...(similar.length === 0
      ? []
      : [
          paragraph(strong('Ähnliche Einträge')),
          items(similar.map(({ name, file }) => `„${name}“ (${file})`)),
        ]),
  ]);
}

function items(lines: readonly string[]) {
  const shown = lines.slice(0, MAX_ITEMS).map((line) => [text(cut(line))]);
  const rest = lines.length - shown.length;
  return bulletList(rest > 0 ? [...shown, [text(`… und ${rest} weitere`)]] : shown);
}

function cut(line: string): string {
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)} …` : line;
}

function written(blocks: Parameters<typeof writeTree>[0]): string {
  return writeTree([heading(2, ANSWER_START.slice(3).trimEnd()), ...blocks]) + '\n';
}
