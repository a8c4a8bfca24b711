import { readFileSync } from 'node:fs';
import path from 'node:path';

import { compareFindings, formatPath, ruleAddress, type FieldPath, type Finding, type Place, type Problem } from '#domain/finding.ts';
import type { AnyRecord, TextRange } from '#domain/record.ts';
import { ruleInfo } from '#domain/rules/index.ts';
import type { Schemas } from '#domain/schema/index.ts';
import { metaAt } from '#domain/schema/issues.ts';
import { decodeText } from './characters.ts';
import { displayPath } from './content-folder.ts';
import { createLocator, type ReadResult } from './read-record.ts';
import { recordPath, type RecordPlace } from './record-path.ts';

interface Note {
  readonly rule: string;
  readonly problem: Problem;
  readonly place: RecordPlace | undefined;
}

type Locate = (path: FieldPath, part: 'value' | 'key') => TextRange;

/**
 * Collects problems and turns them into findings at the end, file by file: only a file with a problem in a field is
 * read for its places, once, and these are forgotten before the next.
 */
export class Findings {
  readonly #notes = new Map<string, Note[]>();
  readonly #originalPaths = new Map<AnyRecord, ReadResult['originalPath']>();
  readonly #content: string;
  readonly #schemas: Schemas;

  constructor(content: string, schemas: Schemas) {
    this.#content = content;
    this.#schemas = schemas;
  }

  /** Rules see a record without its invalid list items; their places are turned into those of the file. */
  placeBy(record: AnyRecord, originalPath: ReadResult['originalPath']): void {
    this.#originalPaths.set(record, originalPath);
  }

  add(record: AnyRecord, rule: string, problem: Problem): void {
    const originalPath = this.#originalPaths.get(record);
    const { place } = problem;
    const inFile = originalPath !== undefined && 'path' in place ? { ...place, path: originalPath(place.path) } : place;
    this.addAt(recordPath(record), rule, { ...problem, place: inFile }, record);
  }

  /** @param inside path inside the content folder */
  addAt(inside: string, rule: string, problem: Problem, place?: RecordPlace): void {
    const notes = this.#notes.get(inside);
    const note = { rule, problem, place };
    if (notes === undefined) this.#notes.set(inside, [note]);
    else notes.push(note);
  }

  /** Everything collected, in the order of `compareFindings`. */
  sorted(): Finding[] {
    return [...this.#notes]
      .flatMap(([inside, notes]) => {
        const locate = lazyLocator(path.join(this.#content, inside));
        return notes.map((note) => this.#finding(inside, note, locate));
      })
      .sort(compareFindings);
  }

  #finding(inside: string, { rule, problem, place }: Note, locate: Locate): Finding {
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
      file: displayPath(this.#content, inside),
      ...range(where, locate),
      field: formatPath(field),
      label: place === undefined ? undefined : metaAt(this.#schemas[place.kind], field)?.label,
      docs: ruleAddress(rule),
    };
  }
}

function range(place: Place, locate: Locate): TextRange {
  if (place.in === 'start') return { line: 1, column: 1, endLine: 1, endColumn: 4 };
  if (place.in !== 'text') return locate(place.path, place.in);
  const { line, column, endLine = line, endColumn } = place;
  return { line, column, endLine, endColumn };
}

function lazyLocator(file: string): Locate {
  let locate: Locate | undefined;
  return (fieldPath, part) => {
    locate ??= createLocator(readAgain(file));
    return locate(fieldPath, part);
  };
}

/** Text of a file that has been read before; empty when it has gone since. */
function readAgain(file: string): string {
  try {
    return decodeText(readFileSync(file)).text ?? '';
  } catch {
    return '';
  }
}
