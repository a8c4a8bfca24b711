import fc from 'fast-check';
import { expect, it, test } from 'vitest';

import { readXml } from '../../tests/build/xml.ts';
import { xmlText } from './xml.ts';

test.each([
  ['a & b', 'a &amp; b'],
  ['<b>"x"</b>', '&lt;b&gt;&quot;x&quot;&lt;/b&gt;'],
  [']]>', ']]&gt;'],
  ['Straße „Ü“ 𝄞', 'Straße „Ü“ 𝄞'],
  ['a\0b\u{B}c\uFFFEd\uD800e', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe'],
])('%j', (text, written) => {
  expect(xmlText(text)).toBe(written);
});

it('is well-formed in elements and attributes, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { attributes, text: own } = readXml(`<a b="${xmlText(text)}">${xmlText(text)}</a>`);
      expect(attributes['b']).toBe(own);
      expect(xmlText(own)).toBe(xmlText(text));
    }),
  );
});
