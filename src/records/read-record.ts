import type { FieldPath } from '#domain/finding.ts';
import type { AnyRecord, TextRange } from '#domain/record.ts';
import { explainIssues, type SchemaProblem } from '#domain/schema/issues.ts';
import type { Schemas } from '#domain/schema/index.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import { checkMarkup, readBody, unreadBody } from './body.ts';
import { checkCharacters, decodeText } from './characters.ts';
import { splitFile } from './front-matter.ts';
import { problemAt, type ReaderProblem } from './reader-problem.ts';
import type { RecordPlace } from './record-path.ts';
import { emptyPaths, validPart } from './valid-part.ts';
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
  /**
   * The same record for rules about it alone: asking for a field whose value is refused throws, so that no rule calls
   * it missing.
   */
  readonly strictRecord: AnyRecord | undefined;
  readonly problems: readonly (ReaderProblem | SchemaProblem)[];
  /** Path in the file of a path in the record, whose lists lack their invalid items. */
  originalPath(path: FieldPath): FieldPath;
  /** Where a path of the file stands in it. */
  locate(path: FieldPath, part: 'value' | 'key'): TextRange;
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
  const schema = options.schemas[options.place.kind];
  const result = schema.safeParse(yaml.data);
  const issues = result.success ? [] : result.error.issues;
  // A value already refused as empty or ambiguous is not reported a second time as missing or wrong.
  const schemaProblems = explainIssues(schema, yaml.data, issues, options.vocabularies).filter(
    ({ place }) => place.in !== 'value' || !yaml.refused(place.path),
  );
  const refused = yaml.problems.length === 0 ? [] : emptyPaths(yaml.data);
  const { data, strict, originalPath } = validPart(result.success ? result.data : yaml.data, issues, refused);
  const markup = checkMarkup(parts.body, parts.bodyLine);
  const body = (markup.length === 0 ? readBody : unreadBody)(parts.body, parts.bodyLine);
  const record = { ...options.place, file: options.file, data, body } as AnyRecord;
  return {
    record,
    strictRecord: strict === data ? record : ({ ...record, data: strict } as AnyRecord),
    problems: [...problems, ...schemaProblems, ...markup],
    originalPath,
    locate: yaml.locate,
  };
}

function failed(problems: readonly (ReaderProblem | SchemaProblem)[]): ReadResult {
  return {
    record: undefined,
    strictRecord: undefined,
    problems,
    originalPath: (path) => path,
    locate: createLocator(''),
  };
}

/** The problem of a file beyond `MAX_FILE_BYTES`. */
export function tooLarge(bytes: number): ReaderProblem {
  return problemAt(
    'datei-zu-gross',
    { line: 1, column: 1, endLine: 1, endColumn: 2 },
    {
      de: `Die Datei hat ${bytes} Byte, erlaubt sind ${MAX_FILE_BYTES}. Kürzen Sie den Text.`,
      en: `The file has ${bytes} bytes, but only ${MAX_FILE_BYTES} are allowed. Shorten the text.`,
    },
  );
}

function notFields(): ReaderProblem {
  return problemAt(
    'kopf-keine-felder',
    { line: 1, column: 1, endLine: 1, endColumn: 4 },
    {
      de: 'Der Kopf enthält keine Felder. Erwartet werden Zeilen der Form „feld: wert“.',
      en: 'The front matter contains no fields. Expected: lines of the form “field: value”.',
    },
  );
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
