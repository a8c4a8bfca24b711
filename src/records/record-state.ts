import type { Kind } from '#domain/kind.ts';
import type { RecordState } from '#domain/record-difference.ts';
import { checkMarkup, readBody } from './body.ts';
import { decodeText } from './characters.ts';
import { splitFile } from './front-matter.ts';
import { MAX_FILE_BYTES } from './read-record.ts';
import { emptyPaths, validPart } from './valid-part.ts';
import { readYaml } from './yaml.ts';

/** Problems of YAML that leave no doubt about what the file said. */
const UNAMBIGUOUS: ReadonlySet<string> = new Set([
  'leerer-wert',
  'mehrdeutiger-wert',
  'nul-zeichen',
  'steuerzeichen',
  'ersatzzeichen',
  'bidi-zeichen',
  'unsichtbares-zeichen',
  'nichtzeichen',
  'nicht-nfc',
]);

/**
 * What a file of an older commit said, without asking whether the schema of today allows it. Undefined where it cannot
 * be read or could be read in more than one way.
 */
export function readState(bytes: Uint8Array, kind: Kind): RecordState | undefined {
  if (bytes.length > MAX_FILE_BYTES) return undefined;
  const { text } = decodeText(bytes);
  if (text === undefined) return undefined;
  const parts = splitFile(text);
  if ('rule' in parts || checkMarkup(parts.body, parts.bodyLine).length > 0) return undefined;
  const { data, problems } = readYaml(parts.yaml, parts.yamlLine);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  if (problems.some(({ rule }) => !UNAMBIGUOUS.has(rule))) return undefined;
  return {
    kind,
    data: validPart(data, [], emptyPaths(data)).data,
    body: readBody(parts.body, parts.bodyLine),
  };
}
