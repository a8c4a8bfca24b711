import {
  COLLECTION_STYLE,
  EVENT_ID,
  SCALAR_STYLE,
  YAMLException,
  getScalarValue,
  parseEvents,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';

import type { FieldPath } from '#domain/finding.ts';
import type { TextRange } from '#domain/record.ts';
import type { ReaderRuleId } from '#domain/rules/reader-rules.ts';
import { show } from '#domain/schema/issues.ts';
import type { Text } from '#domain/text.ts';
import { checkCharacters } from './characters.ts';
import { Lines } from './lines.ts';
import { problemAt, type ReaderProblem } from './reader-problem.ts';

/** Deepest nesting of the front matter; the deepest field of the schemas lies at 6. */
const MAX_DEPTH = 10;

const TOO_DEEP: Text = {
  de: `Die Angaben sind tiefer als ${MAX_DEPTH} Ebenen verschachtelt. Prüfen Sie Klammern und Einrückung.`,
  en: `The fields are nested deeper than ${MAX_DEPTH} levels. Check brackets and indentation.`,
};

const DIRECTIVE: Text = {
  de: 'YAML-Anweisungen wie %YAML sind nicht erlaubt. Entfernen Sie die Zeile.',
  en: 'YAML directives such as %YAML are not allowed. Remove the line.',
};

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Where a value stands in the text (offsets, end exclusive; start -1: nowhere) and where its key does. */
interface Node {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  /** The value itself is a problem already, so whatever a schema says about it says nothing new. */
  readonly refused?: boolean | undefined;
  readonly children?: ReadonlyMap<string | number, Node> | undefined;
  readonly keyStart?: number;
  readonly keyEnd?: number;
}

/** Plain data read from YAML, with the place of everything in it. */
export interface YamlDocument {
  /** The data, or undefined where the text is not one readable document. */
  readonly data: unknown;
  readonly problems: readonly ReaderProblem[];
  /** Place of a value or key; of the nearest parent where the path leads nowhere. */
  locate(path: FieldPath, part: 'value' | 'key'): TextRange;
  /** Whether the value at the path is one of the problems: empty, ambiguous, an alias, tagged. */
  refused(path: FieldPath): boolean;
}

/**
 * Reads one YAML 1.2 document strictly: plain mappings, lists and scalars, nothing that means more than it says.
 * Anchors, aliases, merge keys, tags, directives, further documents, duplicate or non-text keys, empty values and
 * numbers with more than one reading are problems. Never throws on any text.
 *
 * One pass over the parser's events gives data and places together (docs/decisions/0002-js-yaml-events.md).
 *
 * @param firstLine line of the file in which the text begins
 */
export function readYaml(text: string, firstLine: number): YamlDocument {
  const lines = new Lines(text, firstLine);
  const walker = new Walker(text, lines);
  let root: Node | undefined;
  try {
    root = walker.read(parseEvents(text, { maxDepth: MAX_DEPTH * 4 }));
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    walker.problems.push(parserProblem(error, lines, text));
  }
  const usable = walker.problems.length === 0 || root !== undefined;
  return {
    data: usable ? root?.value : undefined,
    problems: walker.problems,
    locate: (path, part) => locate(root, path, part, lines, firstLine),
    refused: (path) => descend(root, path)?.refused === true,
  };
}

/** Builds data and places from the event stream. */
class Walker {
  readonly problems: ReaderProblem[] = [];
  readonly #text: string;
  readonly #lines: Lines;
  #events: Event[] = [];
  #next = 0;

  constructor(text: string, lines: Lines) {
    this.#text = text;
    this.#lines = lines;
  }

  read(events: Event[]): Node | undefined {
    this.#events = events;
    const first = events[0];
    if (first?.type !== EVENT_ID.DOCUMENT) return undefined;
    if (first.directives.length > 0) {
      const start = /^%/m.exec(this.#text)?.index ?? 0;
      this.#report('yaml-direktive', start, this.#after(/[^\n]*/y, start), DIRECTIVE);
    }
    this.#next = 1;
    const root = this.#events[1]?.type === EVENT_ID.POP ? undefined : this.#node(0);
    this.#next += 1;
    if (root !== undefined && root.start < 0 && root.refused) this.#emptyAt(0, 1);
    // At the beginning of a line these three characters are a separator wherever they stand.
    const separator = /^(?:---|\.\.\.)(?=[ \t\n]|$)/m.exec(this.#text);
    if (separator !== null || this.#next < events.length) {
      const start = separator?.index ?? 0;
      this.#report('yaml-mehrere-dokumente', start, start + 3, {
        de: 'Der Kopf darf nur ein YAML-Dokument enthalten. Entfernen Sie weitere Trennzeilen wie „...“ oder „---“.',
        en: 'The front matter may contain only one YAML document. Remove further separators such as “...” or “---”.',
      });
    }
    return root;
  }

  #node(depth: number): Node | undefined {
    const event = this.#events[this.#next]!;
    this.#next += 1;
    if (event.type === EVENT_ID.ALIAS) {
      this.#report('yaml-verweis', event.anchorStart - 1, event.anchorEnd, {
        de: 'YAML-Verweise (*name) sind nicht erlaubt. Schreiben Sie den Wert aus.',
        en: 'YAML aliases (*name) are not allowed. Write the value out.',
      });
      return { value: undefined, start: event.anchorStart - 1, end: event.anchorEnd, refused: true };
    }
    if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return undefined;
    if (event.anchorStart >= 0) {
      this.#report('yaml-anker', event.anchorStart - 1, event.anchorEnd, {
        de: 'YAML-Anker (&name) sind nicht erlaubt. Entfernen Sie den Anker.',
        en: 'YAML anchors (&name) are not allowed. Remove the anchor.',
      });
    }
    if (event.tagStart >= 0) {
      this.#report('yaml-tag', event.tagStart, event.tagEnd, {
        de: 'YAML-Typangaben (!name) sind nicht erlaubt. Entfernen Sie die Angabe.',
        en: 'YAML tags (!name) are not allowed. Remove the tag.',
      });
    }
    const node = event.type === EVENT_ID.SCALAR ? this.#scalar(event) : this.#collection(event, depth);
    return event.tagStart >= 0 ? { ...node, refused: true } : node;
  }

  #collection(event: SequenceEvent | MappingEvent, depth: number): Node {
    if (depth === MAX_DEPTH) {
      this.#report('zu-tief', event.start, event.start + 1, TOO_DEEP);
    }
    const node =
      event.type === EVENT_ID.SEQUENCE
        ? this.#sequence(event.start, depth)
        : this.#mapping(event.start, depth);
    if (event.style !== COLLECTION_STYLE.FLOW) return node;
    // Events tell where brackets open; they close after the last item and what may stand behind it.
    return { ...node, end: this.#after(/(?:[\s,]|#[^\n]*)*/y, node.end) + 1 };
  }

  #sequence(start: number, depth: number): Node {
    const value: unknown[] = [];
    const children = new Map<number, Node>();
    let end = start + 1;
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      const item = this.#node(depth + 1);
      if (item === undefined) break;
      // Only block lists have items without a text; their hyphen is all there is to see.
      const hyphen = item.start < 0 ? (value.length === 0 ? start : this.#after(/(?:\s|#[^\n]*)*/y, end)) : 0;
      const place = item.start < 0 ? { ...item, start: hyphen, end: hyphen + 1 } : item;
      if (item.start < 0 && item.refused) this.#emptyAt(place.start, place.end);
      children.set(value.length, place);
      value.push(item.value);
      end = Math.max(end, place.end);
    }
    this.#next += 1;
    return { value, start, end, children };
  }

  #mapping(start: number, depth: number): Node {
    const value: Record<string, unknown> = {};
    const children = new Map<string, Node>();
    let end = start + 1;
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      const keyEvent = this.#events[this.#next]!;
      const key = this.#node(depth + 1);
      const item = this.#node(depth + 1);
      if (key === undefined || item === undefined) break;
      const keyStart = key.start >= 0 ? key.start : children.size === 0 ? start : end;
      const keyEnd = Math.max(key.end, keyStart + 1);
      const place = item.start < 0 ? { ...item, start: keyStart, end: keyEnd } : item;
      end = Math.max(end, place.end, keyEnd);
      const name = this.#keyName(keyEvent, key, keyStart, keyEnd);
      if (item.start < 0 && item.refused) this.#emptyAt(place.start, place.end);
      if (name === undefined) continue;
      const earlier = children.get(name);
      if (earlier !== undefined) {
        const { line } = this.#lines.position(earlier.keyStart!);
        this.#report('doppelter-schluessel', keyStart, keyEnd, {
          de: `Das Feld „${show(name)}“ steht schon in Zeile ${line}. Behalten Sie eines davon.`,
          en: `The field “${show(name)}” already appears in line ${line}. Keep one of them.`,
        });
        continue;
      }
      // Written out, because a spread takes twice the time of all else here.
      const { value: own, start: from, end: to, refused, children: inside } = place;
      children.set(name, { value: own, start: from, end: to, refused, children: inside, keyStart, keyEnd });
      value[name] = item.value;
    }
    this.#next += 1;
    return { value, start, end, children };
  }

  /** Offset behind everything that a sticky pattern matches from an offset on. */
  #after(pattern: RegExp, offset: number): number {
    pattern.lastIndex = offset;
    return offset + (pattern.exec(this.#text)?.[0].length ?? 0);
  }

  #keyName(event: Event, key: Node, start: number, end: number): string | undefined {
    const text = event.type === EVENT_ID.SCALAR ? getScalarValue(this.#text, event) : undefined;
    if (text === undefined || text === '' || typeof key.value !== 'string') {
      this.#report('schluessel-kein-text', start, end, {
        de: 'Ein Feldname muss ein Text sein. Verwenden Sie die Feldnamen aus der Feldliste.',
        en: 'A field name must be text. Use the names from the field list.',
      });
      return undefined;
    }
    if (text === '<<') {
      this.#report('yaml-merge', start, end, {
        de: 'Das YAML-Zeichen << (Zusammenführen) ist nicht erlaubt. Schreiben Sie die Felder aus.',
        en: 'The YAML merge key << is not allowed. Write the fields out.',
      });
      return undefined;
    }
    if (FORBIDDEN_KEYS.has(text)) {
      this.#report('verbotener-schluessel', start, end, {
        de: `Der Feldname „${text}“ ist nicht erlaubt. Entfernen Sie das Feld.`,
        en: `The field name “${text}” is not allowed. Remove the field.`,
      });
      return undefined;
    }
    return text;
  }

  #scalar(event: ScalarEvent): Node {
    const { style } = event;
    const text = getScalarValue(this.#text, event);
    if (style === SCALAR_STYLE.PLAIN) return this.#plain(text, event.valueStart, event.valueEnd);
    const quoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
    if (!quoted) return { value: text, ...this.#blockRange(event.valueStart, event.valueEnd) };
    const start = event.valueStart - 1;
    const end = event.valueEnd + 1;
    // Escapes such as "\u202E" make characters that the text of the file does not show.
    if (style === SCALAR_STYLE.DOUBLE_QUOTED && text !== this.#text.slice(start + 1, end - 1)) {
      for (const { rule, message } of checkCharacters(text)) this.#report(rule, start, end, message);
    }
    return { value: text, start, end };
  }

  /** A block text without indentation of its first and line end of its last line. */
  #blockRange(from: number, to: number): Pick<Node, 'start' | 'end'> {
    const text = this.#text.slice(from, to);
    if (text.trim() === '') return { start: -1, end: -1 };
    return { start: to - text.trimStart().length, end: from + text.trimEnd().length };
  }

  /** Only `true`, `false` and numbers in their one canonical spelling are not text. */
  #plain(text: string, start: number, end: number): Node {
    if (text === '') return { value: undefined, start: -1, end: -1, refused: true };
    if (/^(?:~|null|Null|NULL)$/.test(text)) {
      this.#emptyAt(start, end);
      return { value: undefined, start, end, refused: true };
    }
    if (text === 'true' || text === 'false') return { value: text === 'true', start, end };
    if (!READS_AS_OTHER.test(text)) return { value: text, start, end };
    if (
      CANONICAL_NUMBER.test(text) &&
      String(Number(text)) === text &&
      Number.isSafeInteger(Math.trunc(Number(text)))
    ) {
      return { value: Number(text), start, end };
    }
    const shown = show(text);
    // „9.000“ is meant as a thousand.
    const thousands = /^\d{1,3}(?:\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : undefined;
    this.#report(
      'mehrdeutiger-wert',
      start,
      end,
      {
        de: `„${shown}“ kann als Zahl, Wahrheitswert oder Text gelesen werden. Schreiben Sie "${shown}" in Anführungszeichen oder die Zahl in gewöhnlicher Form${thousands ? `, also ohne Punkt: ${thousands}` : ''}.`,
        en: `“${shown}” can be read as a number, as true or false, or as text. Write "${shown}" in quotation marks or the number in its plain form${thousands ? `, that is without a point: ${thousands}` : ''}.`,
      },
      thousands ?? `"${text}"`,
    );
    return { value: text, start, end, refused: true };
  }

  #emptyAt(start: number, end: number): void {
    this.#report('leerer-wert', start, end, {
      de: 'Das Feld hat keinen Wert. Tragen Sie einen Wert ein oder entfernen Sie das Feld; fehlende Angaben erscheinen als „keine Angabe“.',
      en: 'The field has no value. Enter a value or remove the field; missing details appear as “not stated”.',
    });
  }

  #report(rule: ReaderRuleId, start: number, end: number, message: Text, suggestion?: string): void {
    this.problems.push(
      problemAt(rule, rangeOf(this.#lines, start, end), message, {
        actual: show(this.#text.slice(start, end)),
        ...(suggestion === undefined ? {} : { suggestion }),
      }),
    );
  }
}

// Plain scalars that the YAML 1.2 core schema reads as something else than text, in any spelling.
const READS_AS_OTHER =
  /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|True|TRUE|False|FALSE)$/;
const CANONICAL_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?$/;

function rangeOf(lines: Lines, start: number, end: number): TextRange {
  const from = lines.position(start);
  const to = lines.position(Math.max(start + 1, end));
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function descend(root: Node | undefined, path: FieldPath): Node | undefined {
  return path.reduce<Node | undefined>((node, step) => node?.children?.get(step), root);
}

function locate(
  root: Node | undefined,
  path: FieldPath,
  part: 'value' | 'key',
  lines: Lines,
  firstLine: number,
): TextRange {
  if (root === undefined) return { line: firstLine, column: 1, endLine: firstLine, endColumn: 2 };
  const exact = descend(root, path);
  if (exact !== undefined && (part === 'value' || exact.keyStart === undefined)) {
    return rangeOf(lines, Math.max(0, exact.start), exact.end);
  }
  // A missing field is shown at the nearest parent: its key if it has one, else where it begins.
  let node = exact;
  for (let length = path.length; node === undefined; length -= 1) node = descend(root, path.slice(0, length));
  if (node.keyStart !== undefined) return rangeOf(lines, node.keyStart, node.keyEnd!);
  const { line, column } = lines.position(Math.max(0, node.start));
  return { line, column, endLine: line, endColumn: column + 1 };
}

const SYNTAX_HINTS: readonly [pattern: RegExp, de: string, en: string][] = [
  [/duplicated mapping key/, 'Ein Feld steht zweimal', 'A field appears twice'],
  [
    /bad indentation|end of the stream or a document separator/,
    'Einrückung oder Doppelpunkt passen nicht. Setzen Sie Texte mit „: “ in Anführungszeichen',
    'Indentation or colon are wrong. Put texts with “: ” in quotation marks',
  ],
  [/quoted scalar/, 'Ein Anführungszeichen ist nicht geschlossen', 'A quotation mark is not closed'],
  [
    /node content/,
    'Ein Wert fehlt, oder ein Zeichen steht, wo keines stehen darf',
    'A value is missing, or there is a character where none is allowed',
  ],
  [
    /flow collection|flow mapping|missed comma/,
    'Eine Klammer ist nicht geschlossen oder ein Komma fehlt',
    'A bracket is not closed or a comma is missing',
  ],
  [
    /deficient indentation/,
    'Davor ist eine Klammer oder ein Anführungszeichen nicht geschlossen',
    'Before this, a bracket or a quotation mark is not closed',
  ],
  [
    /multiline key|expected ':'/,
    'Die Zeile davor oder diese beginnt mit keinem Feld („feld: “). Rücken Sie die Folgezeilen eines Textes ein',
    'The line before or this one does not begin with a field (“field: ”). Indent the further lines of a text',
  ],
  [
    /tab/,
    'Tabulatoren sind als Einrückung nicht erlaubt; nehmen Sie Leerzeichen',
    'Tabs are not allowed as indentation; use spaces',
  ],
  [
    /escape sequence/,
    'Ein umgekehrter Schrägstrich in doppelten Anführungszeichen leitet keine bekannte Zeichenfolge ein',
    'A backslash in double quotation marks does not begin a known escape sequence',
  ],
  [/alias|anchor/, 'YAML-Anker und -Verweise sind nicht erlaubt', 'YAML anchors and aliases are not allowed'],
];

/** What made the parser give up; nothing behind that place has been read. */
function parserProblem(error: YAMLException, lines: Lines, text: string): ReaderProblem {
  const offset = Math.min(error.mark?.position ?? 0, Math.max(0, text.length - 1));
  const reason = error.reason ?? error.message;
  if (/maxDepth/.test(reason)) return problemAt('zu-tief', rangeOf(lines, offset, offset + 1), TOO_DEEP);
  const directive = /directive/.test(reason) ? /^%[^\n]*/m.exec(text) : null;
  if (directive !== null) {
    const end = directive.index + directive[0].length;
    return problemAt('yaml-direktive', rangeOf(lines, directive.index, end), DIRECTIVE, {
      actual: show(directive[0]),
    });
  }
  const hint = SYNTAX_HINTS.find(([pattern]) => pattern.test(reason));
  const { line, column } = lines.position(offset);
  return problemAt(
    'yaml-syntax',
    { line, column, endLine: line, endColumn: column + 1 },
    {
      de: `Der Kopf ist an dieser Stelle kein gültiges YAML${hint ? `: ${hint[1]}.` : '.'} (Meldung des Lesers: ${reason})`,
      en: `The front matter is not valid YAML here${hint ? `: ${hint[2]}.` : '.'} (Reader: ${reason})`,
    },
  );
}
