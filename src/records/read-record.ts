import type * as z from 'zod';

import type { FieldPath } from '#domain/finding.ts';
import type { AnyRecord, TextRange } from '#domain/record.ts';
import { explainIssues, valueAt, type SchemaProblem } from '#domain/schema/issues.ts';
import type { Schemas } from '#domain/schema/index.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import { readBody } from './body.ts';
import { checkCharacters, decodeText } from './characters.ts';
import { splitFile } from './front-matter.ts';
import { problemAt, type ReaderProblem } from './reader-problem.ts';
import type { RecordPlace } from './record-path.ts';
import { readYaml } from './yaml.ts';

/** Largest record file, in bytes. */
export const MAX_FILE_BYTES = 65_536;

/** What reading one file gave: the record as far as its form is right, and every problem of form. */
export interface ReadResult {
  /**
   * Undefined where there are no fields to speak of. With problems it holds only the valid fields, so that rules
   * can still say what else is wrong; it must then not be published.
   */
  readonly record: AnyRecord | undefined;
  readonly problems: readonly (ReaderProblem | SchemaProblem)[];
}

export interface ReadOptions {
  readonly place: RecordPlace;
  /** Path as findings show it. */
  readonly file: string;
  readonly schemas: Schemas;
  readonly vocabularies: Vocabularies;
}

/**
 * Reads one record: bytes, characters, front matter, YAML, schema, body. The one route from text to record for the
 * command line, the site, the tests and the form. Never throws on any bytes; everything wrong becomes a problem.
 */
export function readRecord(bytes: Uint8Array, options: ReadOptions): ReadResult {
  if (bytes.length > MAX_FILE_BYTES) return failed([tooLarge(bytes.length)]);
  const { text, problems } = decodeText(bytes);
  if (text === undefined) return failed(problems);
  problems.push(...checkCharacters(text));
  const parts = splitFile(text);
  if ('rule' in parts) return failed([...problems, parts]);
  const yaml = readYaml(parts.yaml, parts.yamlLine);
  problems.push(...yaml.problems);
  if (yaml.data === undefined && yaml.problems.length > 0) return failed(problems);
  if (typeof yaml.data !== 'object' || yaml.data === null || Array.isArray(yaml.data)) {
    return failed([...problems, notFields()]);
  }
  // A value already refused as empty or ambiguous is not reported a second time as missing or wrong.
  const refused = new Set(yaml.problems.map(({ place }) => (place.in === 'text' ? place.line : 0)));
  const schema = options.schemas[options.place.kind];
  const result = schema.safeParse(yaml.data);
  const schemaProblems = result.success
    ? []
    : explainIssues(schema, yaml.data, result.error.issues, options.vocabularies).filter(
        ({ place }) => place.in === 'start' || place.in === 'text' || !refused.has(yaml.locate(place.path, place.in).line) || isTopLevelGap(yaml.data, place.path),
      );
  const data = result.success ? result.data : withoutInvalid(yaml.data, result.error.issues);
  const body = readBody(parts.body, parts.bodyLine);
  return {
    record: { ...options.place, file: options.file, data, body } as AnyRecord,
    problems: [...problems, ...schemaProblems],
  };
}

/** The data without unknown keys and without every value an issue speaks of. */
function withoutInvalid(data: object, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy: unknown = structuredClone(data);
  const paths = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
  );
  // Deepest and last items first, so that the places of the others do not move.
  for (const path of paths.toSorted((a, b) => b.length - a.length || Number(b.at(-1)) - Number(a.at(-1)))) {
    const parent = valueAt(copy, path.slice(0, -1) as FieldPath);
    const last = path.at(-1);
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else if (typeof parent === 'object' && parent !== null) delete (parent as Record<PropertyKey, unknown>)[last as PropertyKey];
  }
  return copy;
}

function failed(problems: readonly (ReaderProblem | SchemaProblem)[]): ReadResult {
  return { record: undefined, problems };
}

/** A required field that is not there is located at its parent, whose line may hold another problem. */
function isTopLevelGap(data: unknown, path: FieldPath): boolean {
  return path.length === 1 && typeof data === 'object' && data !== null && !Object.hasOwn(data, String(path[0]));
}

function tooLarge(bytes: number): ReaderProblem {
  return problemAt('datei-zu-gross', { line: 1, column: 1, endLine: 1, endColumn: 2 }, {
    de: `Die Datei hat ${bytes} Byte, erlaubt sind ${MAX_FILE_BYTES}. Kürzen Sie den Text.`,
    en: `The file has ${bytes} bytes, ${MAX_FILE_BYTES} are allowed. Shorten the text.`,
  });
}

function notFields(): ReaderProblem {
  return problemAt('kopf-keine-felder', { line: 1, column: 1, endLine: 1, endColumn: 4 }, {
    de: 'Der Kopf enthält keine Felder. Erwartet werden Zeilen der Form „feld: wert“.',
    en: 'The front matter holds no fields. Expected are lines of the form “field: value”.',
  });
}

/** Finds places in a file's text; parses the front matter once, when first asked. */
export function createLocator(text: string): (path: FieldPath, part: 'value' | 'key') => TextRange {
  let document: ReturnType<typeof readYaml> | undefined;
  return (path, part) => {
    if (document === undefined) {
      const parts = splitFile(text);
      document = 'rule' in parts ? readYaml('', 1) : readYaml(parts.yaml, parts.yamlLine);
    }
    return document.locate(path, part);
  };
}
