/** The text of a record's file with other values and texts. Knows no files: the web form edits records with it. */
import type { Kind } from '#domain/kind.ts';
import { createSchemas, SECTIONS } from '#domain/schema/index.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import { editFields } from './edit-fields.ts';
import {
  editSections,
  placeSections,
  readSections,
  writeSections,
  type BodySection,
} from './edit-sections.ts';
import { splitFile, type SplitFile } from './front-matter.ts';
import { newRecordText, type Answers } from './new-record.ts';
import { saysSame } from './says-same.ts';
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
  if ('rule' in parts) return newText(kind, answers, sections, vocabularies);
  const placed = placeSections(parts.body, sections, SECTIONS[kind]);
  const yaml = editFields(parts.yaml, answers, createSchemas(vocabularies)[kind]);
  const edited = withParts(before, parts, yaml, editSections(parts.body, placed));
  if (edited === before) return text;
  const fresh = newText(kind, answers, placed, vocabularies);
  const read = readText(edited);
  // A text that cannot stand below a heading as it is, such as one with headings, reads as it does in a new file.
  const isRight = says(read, { answers, sections: placed }) || says(read, readText(fresh));
  const result = isRight ? edited : fresh;
  return /(?<!\r)\n/.test(text) ? result : result.replaceAll('\n', '\r\n');
}

/** The text of a file with another front matter and body between and behind the same lines `---`. */
function withParts(text: string, old: SplitFile, yaml: string, body: string): string {
  const start = text.indexOf('\n') + 1;
  const fence = text.slice(start + old.yaml.length, text.length - old.body.length);
  const isEnded = body === '' || fence.endsWith('\n');
  return text.slice(0, start) + yaml + fence + (isEnded ? '' : '\n') + body;
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

/** Whether two records say the same, but for sections without a text and blanks around the others. */
function says(a: RecordText | undefined, b: RecordText | undefined): boolean {
  return saysSame(trimmed(a), trimmed(b));
}

function trimmed(record: RecordText | undefined): RecordText | undefined {
  if (record === undefined) return undefined;
  const sections = record.sections.map(({ title, text }) => ({ title, text: text.trim() }));
  return { answers: record.answers, sections: sections.filter(({ text }) => text !== '') };
}
