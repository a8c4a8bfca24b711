/** The text of a record's file with other values and texts. Knows no files: the web form edits records with it. */
import type { Kind } from '#domain/kind.ts';
import { createSchemas, SECTIONS } from '#domain/schema/index.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import { editFields, saysSame } from './edit-fields.ts';
import {
  editSections,
  placeSections,
  readSections,
  writeSections,
  type BodySection,
} from './edit-sections.ts';
import { splitFile } from './front-matter.ts';
import { newRecordText, type Answers } from './new-record.ts';
import { readYaml } from './yaml.ts';

export type { BodySection } from './edit-sections.ts';

/** What the text of a record's file says. */
export interface RecordText {
  readonly answers: Answers;
  readonly sections: readonly BodySection[];
}

/** What a file says, as a form shows it; undefined where it cannot be read as fields. Values are those of `readYaml`. */
export function readText(text: string): RecordText | undefined {
  const parts = splitFile(unixText(text));
  if ('rule' in parts) return undefined;
  const { data } = readYaml(parts.yaml, parts.yamlLine);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  return { answers: data as Answers, sections: readSections(parts.body) };
}

/**
 * The text of a record's file with other values. Lines of fields that keep their value stay as they are, with their
 * comments, order and quotation marks; changed fields are written like `writeYaml` does; new ones stand where the
 * schema's order puts them; removed ones go together with the comments directly above them. Sections that keep their
 * text stay as they are; those without a text are left out; new ones stand where `SECTIONS` puts them, the others in the
 * order given. Line ends stay CRLF where all of them are.
 *
 * The result is read again: where it does not say what it should, the whole text is written anew.
 */
export function editText(
  text: string,
  kind: Kind,
  answers: Answers,
  sections: readonly BodySection[],
  vocabularies: Vocabularies,
): string {
  const before = unixText(text);
  const parts = splitFile(before);
  const placed = 'rule' in parts ? sections : placeSections(parts.body, sections, SECTIONS[kind]);
  const fresh = newText(kind, answers, placed, vocabularies);
  let edited = fresh;
  if (!('rule' in parts)) {
    const yamlStart = before.indexOf('\n') + 1;
    const bodyStart = before.length - parts.body.length;
    const fence = before.slice(yamlStart + parts.yaml.length, bodyStart);
    const body = editSections(parts.body, placed);
    edited =
      before.slice(0, yamlStart) +
      editFields(parts.yaml, answers, createSchemas(vocabularies)[kind]) +
      (body === '' || fence.endsWith('\n') ? fence : `${fence}\n`) +
      body;
  }
  if (edited === before) return text;
  const read = meaning(readText(edited));
  // A text that cannot stand below a heading as it is, such as one with headings, reads as it does in a new file.
  const isRight = [{ answers, sections: placed }, readText(fresh)].some((wanted) =>
    saysSame(read, meaning(wanted)),
  );
  const result = isRight ? edited : fresh;
  return /(?<!\r)\n/.test(text) ? result : result.replaceAll('\n', '\r\n');
}

/** The text of a new file, with the sections in the order given. */
export function newText(
  kind: Kind,
  answers: Answers,
  sections: readonly BodySection[],
  vocabularies: Vocabularies,
): string {
  return newRecordText(kind, answers, vocabularies) + writeSections(sections);
}

function unixText(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

/** Without what makes no difference: sections without a text and blanks around the others. */
function meaning(record: RecordText | undefined): RecordText | undefined {
  return (
    record && {
      answers: record.answers,
      sections: record.sections
        .map(({ title, text }) => ({ title, text: text.trim() }))
        .filter(({ text }) => text !== ''),
    }
  );
}
