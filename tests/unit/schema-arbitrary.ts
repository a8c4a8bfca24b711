/** Records made from the exported JSON Schema with fast-check: valid ones, and broken ones made from these. */
import fc from 'fast-check';
import type { JsonSchema } from '#domain/schema/json-schema.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Values that the schema accepts. */
export function validFor(root: JsonSchema): fc.Arbitrary<Json> {
  const build = (node: JsonSchema): fc.Arbitrary<Json> => {
    if (typeof node['$ref'] === 'string') {
      const definitions = root['$defs'] as Record<string, JsonSchema>;
      return build(definitions[node['$ref'].split('/').at(-1)!]!);
    }
    const choices = (node['oneOf'] as { const: Json }[] | undefined)?.map((choice) => choice.const);
    if (choices !== undefined) return fc.constantFrom(...choices);
    switch (node['type']) {
      case 'object': {
        const required = node['required'] as string[] | undefined;
        const properties = Object.entries(node['properties'] as Record<string, JsonSchema>);
        return fc.record(Object.fromEntries(properties.map(([key, value]) => [key, build(value)])), {
          requiredKeys: required ?? [],
          noNullPrototype: true,
        });
      }
      case 'array':
        return fc.array(build(node['items'] as JsonSchema), {
          minLength: Number(node['minItems']),
          maxLength: Math.min(4, Number(node['maxItems'])),
        });
      case 'number':
        return node['minimum'] === undefined ? NUMBERS : NUMBERS.map(Math.abs);
      case 'string':
        return strings(node);
      default:
        throw new Error(`no values for ${JSON.stringify(node).slice(0, 200)}`);
    }
  };
  return build(root);
}

const NUMBERS = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1e308, 5e-324),
);

function strings(node: JsonSchema): fc.Arbitrary<string> {
  const pattern = String(node['pattern']);
  const known = KNOWN.find(([part]) => pattern.includes(part));
  if (known !== undefined) return known[1];
  if (!pattern.includes('\\uFFFF')) return fc.stringMatching(new RegExp(pattern));
  const [min, max] = [Number(node['minLength']), Number(node['maxLength'])];
  const inside = fc.constantFrom(
    ...'abzAZ09äß€Łω—„“.,;:!?-/()\'"#&*<>{}[]|\\ \u00a0\n\t\u0308\u200b\ud800\udfff\uffff',
  );
  const edge = fc.constantFrom(...'abcXYZ0ä„(');
  return (
    fc
      .tuple(edge, fc.array(inside, { maxLength: 30 }), fc.constantFrom(min, min + 1, max - 1, max), edge)
      .map(([first, middle, length, last]) => {
        const filled = middle
          .join('')
          .padEnd(length - 2, 'e')
          .slice(0, Math.max(0, length - 2));
        return length === 1 ? first : `${first}${filled}${last}`;
      })
      // Halves of one character that meet form another one, beyond the basic plane.
      .filter((text) => !/[\u{10000}-\u{10FFFF}]/u.test(text))
  );
}

const DAYS = fc
  .integer({ min: 0, max: 9999 * 366 })
  .map((day) => new Date(Date.UTC(2000, 0, 1 + (day % 2_900_000))).toISOString().slice(0, 10))
  .filter((day) => /^\d{4}-/.test(day));
const HOSTS = fc
  .array(fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,8}[a-z0-9])?$/), { minLength: 1, maxLength: 4 })
  .map((labels) => `${labels.join('.')}.de`);

/** By a part of their pattern. */
const KNOWN: readonly [part: string, values: fc.Arbitrary<string>][] = [
  [
    'https:',
    fc
      .tuple(
        HOSTS,
        fc.constantFrom('', '/', '/a/b.html', '?q=ü&x=1', '#teil', '/%20;=@:', `/${'a'.repeat(500)}`),
      )
      .map(([host, rest]) => `https://${host}${rest}`),
  ],
  [
    '._+-',
    fc.tuple(fc.stringMatching(/^[a-z][a-z.-]{0,20}$/), HOSTS).map(([name, host]) => `${name}@${host}`),
  ],
  [
    '|\\d{4}-(?:0[1-9]|1[0-2])|\\d{4})',
    fc.tuple(DAYS, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length)),
  ],
  ['-02-29', DAYS],
  [
    '^[a-z][a-z0-9]*',
    fc
      .array(fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join('-')),
  ],
];

/** The record with one to three faults or oddities; whether it is still valid is for the validators to say. */
export function mutated(valid: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const mutation = fc.record({ where: fc.nat(), what: fc.nat(), value: ODDITIES });
  return fc.tuple(valid, fc.array(mutation, { minLength: 1, maxLength: 3 })).map(([record, mutations]) => {
    const copy = structuredClone(record);
    for (const { where, what, value } of mutations) {
      const slots = slotsOf(copy);
      const slot = slots[where % Math.max(1, slots.length)];
      if (slot !== undefined) MUTATIONS[what % MUTATIONS.length]!(slot, value);
    }
    return copy;
  });
}

/** One value inside a record: its container and its key. */
interface Slot {
  readonly parent: Record<string, Json>;
  readonly key: string;
}

function slotsOf(value: Json): Slot[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Record<string, Json>;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...slotsOf(parent[key]!)]);
}

const MUTATIONS: readonly ((slot: Slot, value: Json) => void)[] = [
  // wrong type or value
  ({ parent, key }, value) => void (parent[key] = value),
  // missing
  ({ parent, key }) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  },
  // extra
  ({ parent }, value) => {
    if (Array.isArray(parent)) parent.push(value);
    else
      Object.defineProperty(parent, EXTRA_KEYS[JSON.stringify(value).length % EXTRA_KEYS.length]!, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
  },
  // near misses of texts
  ({ parent, key }, value) => {
    const text = parent[key];
    if (typeof text !== 'string') return;
    const add = typeof value === 'string' ? value : ' ';
    const variants = [
      text + add,
      add + text,
      text.slice(1),
      text.slice(0, -1),
      text.toUpperCase(),
      text.repeat(30),
      text.replace('https', 'http'),
      text.replace('-', '--'),
      `${text.slice(0, 8)}31`,
    ];
    parent[key] = variants[add.length % variants.length]!;
  },
  // wrong list lengths
  ({ parent, key }) => {
    const list = parent[key];
    if (Array.isArray(list))
      parent[key] = list.length % 2 === 0 ? [] : Array.from({ length: 31 }, () => structuredClone(list[0]!));
  },
  // just too long and just long enough
  ({ parent, key }) => {
    const text = parent[key];
    if (typeof text === 'string')
      parent[key] = 'x'.repeat([60, 61, 100, 101, 150, 151, 280, 281, 2000, 2001][text.length % 10]!);
  },
];

const EXTRA_KEYS = [
  'id',
  'slug',
  'toString',
  'constructor',
  '__proto__',
  'hasOwnProperty',
  'x-y',
  'Title',
  '',
  'ä',
];

const ODDITIES: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue() as fc.Arbitrary<Json> },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 6,
    arbitrary: fc.constantFrom<Json>(
      null,
      true,
      0,
      -1,
      -0,
      1.5,
      '',
      ' ',
      '\u00a0',
      'live',
      'yes',
      '2024-02-30',
      '2023-02-29',
      '2024-02-29',
      '1900-02-29',
      '2000-02-29',
      '2024-13',
      '2024-00',
      '24-01-01',
      '２０２４-01-01',
      '2024-01-01\n',
      '2024-1-1',
      '+2024-01-01',
      'http://www.stadt.de',
      'https://stadt',
      'https://www.stadt.de:8080/',
      'https://user@www.stadt.de/',
      'https://127.0.0.1/',
      'https://1.2.3.4.de/',
      'https://[::1]/',
      'https://www.stadt.de/\u202e',
      'https://www.stadt.de/ ',
      'HTTPS://WWW.STADT.DE/',
      'https://müller.de/',
      'https://xn--mller-kva.de/',
      'https://a.xn--p1ai/',
      '//stadt.de',
      'javascript:alert(1)',
      '🚀',
      'a🚀b'.repeat(20),
      '\ud800',
      '\udc00\ud800',
      'e\u0301'.repeat(30),
      '\u0000',
      'a@b.de',
      'a@b',
      '@a/b',
      'BD20249356528',
      '99027002012000',
      '091620000000',
      'a-b',
      'a--b',
      'A',
      'ß',
      [],
      {},
      [[]],
      [null],
      { title: 'x' },
    ),
  },
);
