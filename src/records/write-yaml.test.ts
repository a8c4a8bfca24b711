import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

import { readYaml } from './yaml.ts';
import { writeYaml } from './write-yaml.ts';

const SCHEMA = z.object({
  title: z.string(),
  since: z.string().optional(),
  tags: z.array(z.string()).optional(),
  contact: z.object({ name: z.string(), url: z.string() }).optional(),
  sources: z.array(z.object({ title: z.string(), on: z.string() })).optional(),
  effort: z.number().optional(),
});

describe('writeYaml', () => {
  it('writes in the order of the schema, with quotation marks only where they are needed', () => {
    const data = {
      effort: 40,
      sources: [{ on: '2026-11-23', title: 'Bericht: Teil 1' }],
      contact: { url: 'https://a.de/x#y', name: '§ 5 Amt' },
      tags: ['a', 'b, c'],
      since: '2024',
      title: 'Prüfung',
    };
    expect(writeYaml(data, SCHEMA)).toBe(
      `title: Prüfung
since: "2024"
tags: [a, "b, c"]
contact:
  name: § 5 Amt
  url: https://a.de/x#y
sources:
  - title: "Bericht: Teil 1"
    on: 2026-11-23
effort: 40
`,
    );
  });

  it('breaks long lists into lines and leaves out what has no value', () => {
    const tags = ['Schnittstelle '.repeat(5).trim(), 'Anschluss '.repeat(5).trim()];
    expect(writeYaml({ title: 'X', since: undefined, tags }, SCHEMA)).toBe(
      `title: X\ntags:\n  - ${tags[0]}\n  - ${tags[1]}\n`,
    );
  });

  // What may stand in a record: no control or invisible characters.
  const text = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom(
        'true',
        'null',
        '~',
        '1e3',
        '- a',
        '---',
        'a: b',
        'a #b',
        '"x"',
        "'",
        '[a]',
        'No',
        '2024',
      ),
      fc.string({ unit: fc.constantFrom(...'ab:# -,[]{}"\'\\&*!|>%@`?'), minLength: 1 }),
    )
    .map((value) => value.normalize('NFC'))
    .filter((value) => !/[\p{C}\u2028\u2029\uFE0F\u034F]/u.test(value));

  it('reads back as it was', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            title: text,
            since: text,
            tags: fc.array(text, { minLength: 1, maxLength: 5 }),
            contact: fc.record({ name: text, url: text }),
            sources: fc.array(fc.record({ title: text, on: text }), { minLength: 1, maxLength: 3 }),
            effort: fc.nat(),
          },
          { requiredKeys: ['title'] },
        ),
        (data) => {
          const { data: read, problems } = readYaml(writeYaml(data, SCHEMA), 1);
          expect(problems).toEqual([]);
          expect(read).toEqual(data);
        },
      ),
      { numRuns: 500 },
    );
  });
});
