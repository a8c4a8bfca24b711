import type { ReaderRuleId } from '#domain/rules/reader-rules.ts';
import type { Text } from '#domain/text.ts';
import { Lines } from './lines.ts';
import { problemAt, type ReaderProblem } from './reader-problem.ts';

/** Characters that change what readers see, or that no text needs; each class has a rule of its own. */
const CLASSES: readonly { rule: ReaderRuleId; pattern: RegExp; message: Text }[] = [
  {
    rule: 'nul-zeichen',
    pattern: /\0/,
    message: {
      de: 'Die Datei enthält ein NUL-Zeichen. Speichern Sie sie als reinen Text in UTF-8.',
      en: 'The file contains a NUL character. Save it as plain UTF-8 text.',
    },
  },
  {
    rule: 'steuerzeichen',
    pattern: /[\x01-\x08\x0B-\x1F\x7F-\x9F]/,
    message: {
      de: 'Die Datei enthält ein Steuerzeichen. Entfernen Sie es; Zeilen enden mit LF oder CRLF.',
      en: 'The file contains a control character. Remove it; lines end with LF or CRLF.',
    },
  },
  {
    rule: 'ersatzzeichen',
    pattern: /\uFFFD/,
    message: {
      de: 'Die Datei enthält das Ersatzzeichen U+FFFD: ein Zeichen ging beim Speichern verloren. Setzen Sie das richtige ein.',
      en: 'The file contains the replacement character U+FFFD: a character was lost when saving. Enter the right one.',
    },
  },
  {
    rule: 'bidi-zeichen',
    pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/,
    message: {
      de: 'Die Datei enthält ein Zeichen, das die Schreibrichtung ändert. Entfernen Sie es.',
      en: 'The file contains a character that changes the writing direction. Remove it.',
    },
  },
  {
    rule: 'unsichtbares-zeichen',
    pattern:
      /[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200D\u2028\u2029\u2060-\u2065\u206A-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/u,
    message: {
      de: 'Die Datei enthält ein unsichtbares Zeichen, etwa ein weiches Trennzeichen. Entfernen Sie es.',
      en: 'The file contains an invisible character such as a soft hyphen. Remove it.',
    },
  },
  {
    rule: 'nichtzeichen',
    pattern: /\p{Noncharacter_Code_Point}|\p{Cs}/u,
    message: {
      de: 'Die Datei enthält einen Code, der kein Zeichen ist. Entfernen Sie ihn.',
      en: 'The file contains a code that is not a character. Remove it.',
    },
  },
];

// Printable ASCII, German letters and the usual typographic signs: no class above can match.
const PLAIN = /^[\n\x20-\x7E\u00A1-\u00AC\u00AE-\u017F\u2010-\u2027\u2030-\u205E\u20AC]*$/;

/** Decodes bytes as UTF-8; undefined with a problem where they are not. Line ends become LF. */
export function decodeText(bytes: Uint8Array): { text: string | undefined; problems: ReaderProblem[] } {
  const first = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return refused(
      'utf16',
      'Die Datei ist in UTF-16 gespeichert. Speichern Sie sie als UTF-8.',
      'The file is saved as UTF-16. Save it as UTF-8.',
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refused(
      'utf8-ungueltig',
      'Die Datei ist nicht in UTF-8 gespeichert. Speichern Sie sie als UTF-8.',
      'The file is not saved as UTF-8. Save it as UTF-8.',
    );
  }
  if (text.startsWith('\uFEFF')) {
    const { problems } = refused(
      'bom',
      'Die Datei beginnt mit einer Bytereihenfolge-Marke (BOM). Speichern Sie sie als „UTF-8 ohne BOM“.',
      'The file begins with a byte order mark (BOM). Save it as “UTF-8 without BOM”.',
    );
    return { text: unixLines(text.slice(1)), problems };
  }
  return { text: unixLines(text), problems: [] };

  function refused(rule: ReaderRuleId, de: string, en: string) {
    return { text: undefined, problems: [problemAt(rule, first, { de, en })] };
  }
}

function unixLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n/g, '\n') : text;
}

/** Problems with single characters: the first of each class, and text that is not in Unicode form NFC. */
export function checkCharacters(text: string): ReaderProblem[] {
  if (PLAIN.test(text)) return [];
  const lines = new Lines(text);
  const problems = CLASSES.flatMap(({ rule, pattern, message }) => {
    const match = pattern.exec(text);
    if (match === null) return [];
    return [at(rule, match.index, match[0], message)];
  });
  const normal = text.normalize('NFC');
  if (normal !== text) {
    let index = 0;
    while (text[index] === normal[index]) index += 1;
    const found = /^[\s\S]\p{M}*/u.exec(text.slice(index, index + 20))?.[0] ?? text[index]!;
    problems.push(
      at('nicht-nfc', index, found, {
        de: 'Umlaute oder Akzente sind aus zwei Zeichen zusammengesetzt. Tippen Sie sie neu, so dass sie ein Zeichen sind (Unicode-Form NFC).',
        en: 'Umlauts or accents consist of two characters. Type them again as one character (Unicode form NFC).',
      }),
    );
  }
  return problems;

  function at(rule: ReaderRuleId, index: number, found: string, message: Text): ReaderProblem {
    const { line, column } = lines.position(index);
    const actual = [...found].map(codePoint).join(' ');
    return problemAt(rule, { line, column, endLine: line, endColumn: column + found.length }, message, {
      actual,
    });
  }
}

/** `ü` as `U+00FC`. */
function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
