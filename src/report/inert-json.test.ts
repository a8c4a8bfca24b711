import fc from 'fast-check';
import { expect, it } from 'vitest';

import { inertJson } from './inert-json.ts';

it('sorts keys, indents by two and ends with a line end', () => {
  expect(inertJson({ b: [1], a: { d: null, c: 'x' } })).toBe(
    '{\n  "a": {\n    "c": "x",\n    "d": null\n  },\n  "b": [\n    1\n  ]\n}\n',
  );
});

it('holds nothing active as it is printed', () => {
  const json = inertJson({
    x: '::error::a ##[b] ##vso[c] @d #12 <e> &lt; https://f [g](h) www.i.de \u202E\u0085\u{E0041}\u2028',
  });
  expect(json).not.toMatch(/::|##|@|#\d|[<>&]|\/\/|\]\(|www\.|[\u202E\u0085\u2028]|\u{E0041}/u);
});

it('parses to exactly what went in', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('/', '\\', ':', '#', ']', '(', '"', '@', 'www.', '\n', 'u') }),
  );
  fc.assert(
    fc.property(text, (value) => JSON.parse(inertJson([value]))[0] === value),
    { numRuns: 2_000 },
  );
});
