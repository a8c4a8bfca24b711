import { KINDS, type Kind } from '#domain/kind.ts';
import { fieldTree, type FieldNode, type ValueField } from '#domain/schema/field-tree.ts';
import { createSchemas, SECTIONS } from '#domain/schema/index.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import type { DataFile } from '#site/search-files.ts';
import { urls } from '#site/urls.ts';

const WIDTH = 100;

/** One blank record for each kind, to be filled in with any editor. */
export function* blankRecords(vocabularies: Vocabularies): Generator<DataFile> {
  for (const kind of KINDS) yield { path: urls.blankRecord(kind), content: blankRecord(kind, vocabularies) };
}

/**
 * A record of which only the values are missing: every field with its explanation, German. Required fields stand with
 * their example, all others as comments.
 */
export function blankRecord(kind: Kind, vocabularies: Vocabularies): string {
  const fields = fieldTree(createSchemas(vocabularies)[kind]).flatMap((field) =>
    fieldLines(field, vocabularies, field.required),
  );
  return [
    '---',
    ...comment(
      'Ersetzen Sie die Beispiele. Zeilen mit „#“ sind freiwillig oder Erklärung: Nehmen Sie „# “ weg, wenn Sie die Angabe machen.',
    ),
    ...fields,
    '---',
    '',
    ...SECTIONS[kind].flatMap((title) => [`## ${title}`, '']),
  ].join('\n');
}

/** @param isStated whether the field stands as it is, not as a comment */
function fieldLines(field: FieldNode, vocabularies: Vocabularies, isStated: boolean): string[] {
  const { meta, required } = field;
  const about = `${meta.label.de}${required ? '' : ' (freiwillig)'}: ${meta.help.de}`;
  const lines = [
    '',
    ...comment(about),
    ...(meta.vocabulary === undefined
      ? []
      : comment(`Werte: ${vocabularies[meta.vocabulary].entries.map(({ id }) => id).join(', ')}`)),
  ];
  const value =
    field.type === 'group'
      ? [`${field.key}:`, ...groupLines(field.fields, field.maxItems !== undefined, vocabularies)]
      : [`${field.key}: ${exampleOf(field)}`];
  return [...lines, ...value.map((line) => (isStated || line === '' ? line : `# ${line}`))];
}

/** The fields of a group, indented; of a list its first item. A group without required fields states its first. */
function groupLines(fields: readonly FieldNode[], isList: boolean, vocabularies: Vocabularies): string[] {
  const stated = fields.some(({ required }) => required)
    ? fields.filter(({ required }) => required)
    : [fields[0]];
  const own = fields
    .flatMap((field) => fieldLines(field, vocabularies, stated.includes(field)))
    .filter((line) => line !== '');
  const first = own.findIndex((line) => !line.startsWith('#'));
  return own.map((line, index) => {
    if (!isList) return `  ${line}`;
    return index === first ? `  - ${line}` : index < first ? `  ${line}` : `    ${line}`;
  });
}

/** An example as YAML. A text that could be read as something else stands in quotation marks. */
function exampleOf({ meta, type, maxItems }: ValueField): string {
  const { example } = meta;
  if (example === undefined) return '""';
  const one = (value: unknown): string =>
    type === 'text' && !/^\d{4}-\d\d-\d\d$/.test(String(value)) ? JSON.stringify(value) : String(value);
  return maxItems === undefined ? one(example) : `[${(example as readonly unknown[]).map(one).join(', ')}]`;
}

/** A comment of as many lines as it needs. */
function comment(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > WIDTH) lines.push(`# ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
