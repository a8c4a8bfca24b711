import type * as z from 'zod';

import type { FieldPath } from '#domain/finding.ts';
import { nearest } from '#domain/nearest.ts';
import { explainIssues, metaAt, show, valueAt } from '#domain/schema/issues.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import { checkCharacters, decodeText } from './characters.ts';
import { ContentError } from './content-error.ts';
import type { ReaderProblem } from './reader-problem.ts';
import { readYaml, type YamlDocument } from './yaml.ts';

/** A YAML file whose values have the right form, and where in it each stands. */
export interface YamlFile<T> {
  readonly data: T;
  readonly yaml: YamlDocument;
}

/**
 * Reads a YAML file that is no record.
 * @param what as messages call it: „Einstellungen“
 * @param file as messages call it
 * @throws ContentError naming every mistake with its line
 */
export function parseYamlFile<S extends z.ZodType>(
  what: string,
  file: string,
  bytes: Uint8Array,
  schema: S,
  vocabularies: Vocabularies,
): YamlFile<z.output<S>> {
  const { text = '', problems: unreadable } = decodeText(bytes);
  if (unreadable.length > 0) throw faulty(what, file, unreadable.map(problemLine));
  const yaml = readYaml(text, 1);
  const problems = [...checkCharacters(text), ...yaml.problems];
  if (problems.length > 0) throw faulty(what, file, problems.map(problemLine));
  const result = schema.safeParse(yaml.data ?? {});
  if (!result.success) throw faulty(what, file, explain(schema, yaml, result.error.issues, vocabularies));
  return { data: result.data, yaml };
}

/** An error with one line per mistake. */
export function faulty(what: string, file: string, problems: readonly string[]): ContentError {
  return new ContentError(`${what} in ${file} fehlerhaft:\n  ${problems.join('\n  ')}`);
}

function problemLine({ place, message }: ReaderProblem): string {
  return `${place.in === 'text' ? `Zeile ${place.line}: ` : ''}${message.de}`;
}

/** One line per mistake, in the order of the file. */
function explain(
  schema: z.ZodType,
  yaml: YamlDocument,
  issues: readonly z.core.$ZodIssue[],
  vocabularies: Vocabularies,
): string[] {
  return issues
    .flatMap((issue) => {
      const path = issue.path as FieldPath;
      if (issue.code === 'invalid_value' && metaAt(schema, path)?.vocabulary === undefined)
        return [{ place: path, part: 'value', message: wrongChoice(yaml, issue) } as const];
      return explainIssues(schema, yaml.data, [issue], vocabularies).map(({ place, message }) => ({
        place: place.in === 'value' || place.in === 'key' ? place.path : [],
        part: place.in === 'key' ? ('key' as const) : ('value' as const),
        message: message.de,
      }));
    })
    .map(({ place, part, message }) => ({
      line: yaml.locate(place, part).line,
      name: place.join('.'),
      message,
    }))
    .sort((a, b) => a.line - b.line)
    .map(({ line, name, message }) => `Zeile ${line}, ${name}: ${message}`);
}

function wrongChoice(yaml: YamlDocument, issue: z.core.$ZodIssueInvalidValue): string {
  const found = valueAt(yaml.data, issue.path as FieldPath);
  const values = issue.values.map(String);
  if (found === undefined) return `Die Angabe fehlt. Möglich: ${values.join(', ')}.`;
  const [suggestion] = nearest(
    show(found),
    values.map((id) => ({ id })),
    1,
  );
  return `„${show(found)}“ gibt es nicht. Möglich: ${values.join(', ')}.${suggestion === undefined ? '' : ` Gemeint „${suggestion}“?`}`;
}
