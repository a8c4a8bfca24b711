/** Bytes to text, and the characters that no record may hold, each with its own rule and place. */
import { expect, test } from 'vitest';
import { checkCharacters, decodeText } from './characters.ts';

const found = (text: string) =>
  checkCharacters(text).map(({ rule, place, actual }) => {
    if (place.in !== 'text') throw new Error('a place in the text');
    return `${rule}@${place.line}:${place.column}-${place.endColumn} ${actual}`;
  });

test.each<[string, string[]]>([
  ['Straße, „Größe“ – 5 € … ½ Łódź Ελλάδα Москва\n\tx', []],
  ['geschützt\u00a0schmal\u202f', []],
  ['🚀', []],
  ['a\nb\0', ['nul-zeichen@2:2-3 U+0000']],
  ['a\rb', ['steuerzeichen@1:2-3 U+000D']],
  ['\x85', ['steuerzeichen@1:1-2 U+0085']],
  ['\x7f', ['steuerzeichen@1:1-2 U+007F']],
  ['a\ufffd', ['ersatzzeichen@1:2-3 U+FFFD']],
  ['\u200f', ['bidi-zeichen@1:1-2 U+200F']],
  ['\u2069', ['bidi-zeichen@1:1-2 U+2069']],
  ['a\u00adb\u200b', ['unsichtbares-zeichen@1:2-3 U+00AD']],
  ['\u2028', ['unsichtbares-zeichen@1:1-2 U+2028']],
  ['\u{e0041}', ['unsichtbares-zeichen@1:1-3 U+E0041']],
  ['\ufdd0', ['nichtzeichen@1:1-2 U+FDD0']],
  ['\u{4ffff}', ['nichtzeichen@1:1-3 U+4FFFF']],
  ['Mu\u0308nchen', ['nicht-nfc@1:2-4 U+0075 U+0308']],
  ['x\nKa\u030a e\u0301', ['nicht-nfc@2:2-4 U+0061 U+030A']],
  ['\u212b', ['nicht-nfc@1:1-2 U+212B']],
  [
    '\0\u202e\u200b',
    ['nul-zeichen@1:1-2 U+0000', 'bidi-zeichen@1:2-3 U+202E', 'unsichtbares-zeichen@1:3-4 U+200B'],
  ],
])('%j', (text, expected) => expect(found(text)).toEqual(expected));

test.each<[string, number[], string | undefined, string[]]>([
  ['leer', [], '', []],
  ['CRLF', [0x61, 0x0d, 0x0a, 0x62], 'a\nb', []],
  ['einzelnes CR bleibt', [0x61, 0x0d, 0x62], 'a\rb', []],
  ['BOM', [0xef, 0xbb, 0xbf, 0x61], 'a', ['bom']],
  ['UTF-16 LE', [0xff, 0xfe, 0x61, 0x00], undefined, ['utf16']],
  ['UTF-16 BE', [0xfe, 0xff, 0x00, 0x61], undefined, ['utf16']],
  ['Latin-1', [0x4d, 0xfc], undefined, ['utf8-ungueltig']],
  ['überlang', [0xc0, 0xaf], undefined, ['utf8-ungueltig']],
  ['Surrogat', [0xed, 0xa0, 0x80], undefined, ['utf8-ungueltig']],
  ['über U+10FFFF', [0xf4, 0x90, 0x80, 0x80], undefined, ['utf8-ungueltig']],
  ['abgeschnitten', [0xe2, 0x82], undefined, ['utf8-ungueltig']],
])('%s', (_, bytes, text, rules) => {
  const decoded = decodeText(Uint8Array.from(bytes));
  expect(decoded.text).toBe(text);
  expect(decoded.problems.map(({ rule }) => rule)).toEqual(rules);
});
