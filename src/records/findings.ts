import {
  compareFindings,
  formatPath,
  ruleAddress,
  type FieldPath,
  type Finding,
  type Place,
  type Problem,
} from '#domain/finding.ts';
import type { AnyRecord, TextRange } from '#domain/record.ts';
import { ruleInfo } from '#domain/rules/index.ts';
import type { Schemas } from '#domain/schema/index.ts';
import { metaAt } from '#domain/schema/issues.ts';
import { decodeText } from './characters.ts';
import { createLocator, type ReadResult } from './read-record.ts';
import { recordPath, type RecordPlace } from './record-path.ts';

interface Note {
  readonly rule: string;
  readonly problem: Problem;
  readonly place: RecordPlace | undefined;
}

/** Finds the place of a path in a file. */
export type Locate = (path: FieldPath, part: 'value' | 'key') => TextRange;

/**
 * Collects problems as findings. Where nobody can tell the place of a field yet, that waits to the end: then only the
 * files concerned are read again, each once.
 */
export class Findings {
  readonly #findings: Finding[] = [];
  readonly #waiting = new Map<string, Note[]>();
  readonly #originalPaths = new Map<AnyRecord, ReadResult['originalPath']>();
  readonly #folder: string;
  readonly #schemas: Schemas;
  readonly #read: (inside: string) => Uint8Array;

  /**
   * @param folder name of the content folder
   * @param read reads a file by its path inside the content folder
   */
  constructor(folder: string, schemas: Schemas, read: (inside: string) => Uint8Array) {
    this.#folder = folder;
    this.#schemas = schemas;
    this.#read = read;
  }

  /** Rules see a record without its invalid list items; their places are turned into those of the file. */
  placeBy(record: AnyRecord, originalPath: ReadResult['originalPath']): void {
    this.#originalPaths.set(record, originalPath);
  }

  /** @param locate places of the record's file, if they are at hand */
  add(record: AnyRecord, rule: string, problem: Problem, locate?: Locate): void {
    const originalPath = this.#originalPaths.get(record);
    const { place } = problem;
    const inFile =
      originalPath !== undefined && 'path' in place ? { ...place, path: originalPath(place.path) } : place;
    this.addAt(recordPath(record), rule, { ...problem, place: inFile }, record, locate);
  }

  /** @param inside path inside the content folder */
  addAt(inside: string, rule: string, problem: Problem, place?: RecordPlace, locate?: Locate): void {
    const note = { rule, problem, place };
    if (locate !== undefined || !('path' in problem.place)) {
      this.#findings.push(this.#finding(inside, note, locate));
      return;
    }
    const notes = this.#waiting.get(inside);
    if (notes === undefined) this.#waiting.set(inside, [note]);
    else notes.push(note);
  }

  /** Everything collected, in the order of `compareFindings`. */
  sorted(): Finding[] {
    for (const [inside, notes] of this.#waiting) {
      const locate = createLocator(this.#readAgain(inside));
      for (const note of notes) this.#findings.push(this.#finding(inside, note, locate));
    }
    this.#waiting.clear();
    return this.#findings.sort(compareFindings);
  }

  /** Text of a file that has been read before; empty when it has gone since. */
  #readAgain(inside: string): string {
    try {
      return decodeText(this.#read(inside)).text ?? '';
    } catch {
      return '';
    }
  }

  #finding(inside: string, { rule, problem, place }: Note, locate: Locate | undefined): Finding {
    const { severity } = ruleInfo(rule);
    const { place: where, message, actual, expected, suggestion, related } = problem;
    const field = 'path' in where ? where.path : [];
    return {
      message,
      actual,
      expected,
      suggestion,
      related,
      rule,
      severity,
      file: `${this.#folder}/${inside}`,
      ...range(where, locate),
      field: formatPath(field),
      label: place === undefined ? undefined : metaAt(this.#schemas[place.kind], field)?.label,
      docs: ruleAddress(rule),
    };
  }
}

function range(place: Place, locate: Locate | undefined): TextRange {
  if ('path' in place) return locate!(place.path, place.in);
  if (place.in === 'start') return { line: 1, column: 1, endLine: 1, endColumn: 4 };
  const { line, column, endLine = line, endColumn } = place;
  return { line, column, endLine, endColumn };
}
