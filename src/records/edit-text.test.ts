import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

import type { FieldPath } from '#domain/finding.ts';
import { fieldMeta } from '#domain/schema/field.ts';
import { KINDS, type Kind } from '#domain/kind.ts';
import { createSchemas } from '#domain/schema/index.ts';
import { valueAt } from '#domain/schema/issues.ts';
import { PROJECT_ROOT } from './content-folder.ts';
import { editText, newText, readText, type BodySection } from './edit-text.ts';
import { splitFile } from './front-matter.ts';
import { withAnswer, type Answers } from './new-record.ts';
import { readVocabularies } from './vocabularies.ts';
import { walkRecords } from './walk.ts';
import { readYaml } from './yaml.ts';

const content = path.join(PROJECT_ROOT, 'content');
const vocabularies = readVocabularies(content);
const schemas = createSchemas(vocabularies);
const records = walkRecords(content).files.map(({ absolute, path: file, place }) => ({
  file,
  kind: place.kind,
  text: readFileSync(absolute, 'utf8'),
}));

/** The text of a solution after a change of what it says. */
function edit(
  text: string,
  change: (
    answers: Answers,
    sections: readonly BodySection[],
  ) => Partial<NonNullable<ReturnType<typeof readText>>>,
): string {
  const { answers, sections } = readText(text)!;
  const wanted = { answers, sections, ...change(answers, sections) };
  return editText(text, 'solution', wanted.answers, wanted.sections, vocabularies);
}

/** The front matter after some of its fields have got other values. */
function editYaml(yaml: string, fields: Answers): string {
  const text = edit(`---\n${yaml}---\n`, (answers) => ({ answers: { ...answers, ...fields } }));
  const parts = splitFile(text);
  return 'yaml' in parts ? parts.yaml : '';
}

const without = <T extends object>(value: T, key: keyof T): Partial<T> => {
  const { [key]: _, ...rest } = value;
  return rest as Partial<T>;
};

describe('fields', () => {
  const YAML = `# Angaben der Stadt
title: 'Bürgerbot' # so heißt er wirklich
status: pilot   # seit Mai

# Ansprechstelle
contact:
  # Postfach der Abteilung
  name: "Amt für Digitales"
  email: ki@stadt.de
# Quellen
sources:
  # Pressemitteilung
  - title: 'Start'
    url: https://a.de
  - title: Bericht
    # dauerhafte Adresse
    url: https://b.de

  - { title: Studie, url: https://c.de }
topics: [building,
  digital] # mehrzeilig
`;
  const sources = (readText(`---\n${YAML}---\n`)!.answers.sources ?? []) as Record<string, string>[];
  const [start, report, study] = sources as [Answers, Answers, Answers];

  it.each<[string, Answers, [string, string][]]>([
    ['a value, keeping the comment behind it', { status: 'production' }, [['pilot', 'production']]],
    ['a value in quotation marks', { title: 'Bot: neu' }, [["'Bürgerbot'", '"Bot: neu"']]],
    [
      'one field of a group',
      { contact: { name: 'Amt für Digitales', email: 'bot@stadt.de' } },
      [['ki@stadt.de', 'bot@stadt.de']],
    ],
    [
      'a new field of a group',
      { contact: { url: 'https://x.de', name: 'Amt für Digitales', email: 'ki@stadt.de' } },
      [['ki@stadt.de\n', 'ki@stadt.de\n  url: https://x.de\n']],
    ],
    [
      'no first field of a group: its comment goes too',
      { contact: { email: 'ki@stadt.de' } },
      [['  # Postfach der Abteilung\n  name: "Amt für Digitales"\n', '']],
    ],
    [
      'no group: its comment goes too',
      { contact: undefined },
      [[YAML.slice(YAML.indexOf('# Ansprechstelle'), YAML.indexOf('# Quellen')), '']],
    ],
    [
      'a new field by the order of the schema',
      { since: '2024' },
      [['seit Mai\n', 'seit Mai\nsince: "2024"\n']],
    ],
    ['an unknown field at the end', { neu: { a: 1 } }, [['mehrzeilig\n', 'mehrzeilig\nneu:\n  a: 1\n']]],
    [
      'a list of values as a whole',
      { topics: ['building'] },
      [['[building,\n  digital] # mehrzeilig', '[building]']],
    ],
    [
      'one field of one item',
      { sources: [start, { ...report, url: 'https://neu.de' }, study] },
      [['https://b.de', 'https://neu.de']],
    ],
    [
      'the first field of an item',
      { sources: [{ ...start, title: 'Beginn' }, report, study] },
      [["- title: 'Start'", '- title: Beginn']],
    ],
    [
      'no first field of an item: the hyphen moves below the comment',
      { sources: [start, without(report, 'title'), study] },
      [['  - title: Bericht\n    # dauerhafte Adresse\n    url', '    # dauerhafte Adresse\n  - url']],
    ],
    [
      'no first item',
      { sources: [report, study] },
      [["  # Pressemitteilung\n  - title: 'Start'\n    url: https://a.de\n", '']],
    ],
    ['no last item', { sources: [start, report] }, [['\n  - { title: Studie, url: https://c.de }\n', '\n']]],
    [
      'a new last item',
      { sources: [...sources, { url: 'https://d.de', title: 'Neu' }] },
      [['c.de }\n', 'c.de }\n  - title: Neu\n    url: https://d.de\n']],
    ],
    [
      'a new item between',
      { sources: [start, { title: 'Neu', url: 'https://d.de' }, report, study] },
      [['a.de\n', 'a.de\n  - title: Neu\n    url: https://d.de\n']],
    ],
    [
      'an item in brackets',
      { sources: [start, report, { ...study, accessed: '2026-11-23' }] },
      [
        [
          '- { title: Studie, url: https://c.de }',
          '- title: Studie\n    url: https://c.de\n    accessed: 2026-11-23',
        ],
      ],
    ],
    [
      'first item gone, second changed, one more',
      { sources: [{ ...report, title: 'Bericht 2' }, study, { title: 'Neu', url: 'https://d.de' }] },
      [
        ["  # Pressemitteilung\n  - title: 'Start'\n    url: https://a.de\n", ''],
        ['Bericht', 'Bericht 2'],
        ['c.de }\n', 'c.de }\n  - title: Neu\n    url: https://d.de\n'],
      ],
    ],
  ])('%s', (_, fields, replacements) => {
    const wanted = replacements.reduce((text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    }, YAML);
    expect(editYaml(YAML, fields)).toBe(wanted);
  });

  it('puts a field before the first one, and one blank line where a field between two is gone', () => {
    const yaml = 'status: pilot\n\n# Seit wann\nsince: "2024"\n\n# Themen\ntopics: [digital]\n';
    expect(editYaml(yaml, { title: 'Bot', since: undefined })).toBe(
      'title: Bot\nstatus: pilot\n\n# Themen\ntopics: [digital]\n',
    );
  });

  it('changes one line five levels deep', () => {
    const yaml = `aiAct:
  riskClass: high
  provider:
    section: A
    provider: # Anhang VIII A 1
      name: Stadt A
      contact:
        name: Postfach
        email: a@stadt.de # funktional
    tradeName: "Bot"
`;
    const { aiAct } = readYaml(yaml, 1).data as { aiAct: Answers };
    const changed = withAnswer(aiAct, ['provider', 'provider', 'contact', 'email'], 'b@stadt.de');
    expect(editYaml(yaml, { aiAct: changed })).toBe(yaml.replace('a@stadt.de', 'b@stadt.de'));
    const extended = withAnswer(aiAct, ['provider', 'provider', 'address'], 'Platz 1, 12345 A');
    expect(editYaml(yaml, { aiAct: extended })).toBe(
      yaml.replace('Stadt A\n', 'Stadt A\n      address: Platz 1, 12345 A\n'),
    );
  });

  it('keeps lists whose hyphens stand below the field and hyphens on their own lines', () => {
    const flat =
      'sources:\n- title: A\n  url: https://a.de\n- title: B\n  url: https://b.de\nadded: 2026-11-23\n';
    const [a, b] = readYaml(flat, 1).data!['sources' as never] as [Answers, Answers];
    expect(editYaml(flat, { sources: [a, { ...b, title: 'C' }] })).toBe(flat.replace('B', 'C'));
    expect(editYaml(flat, { sources: [b] })).toBe(flat.replace('- title: A\n  url: https://a.de\n', ''));
    const own = 'status: pilot # ja\nsources:\n  -\n    title: A\n    url: https://a.de\n';
    expect(editYaml(own, { sources: [{ ...a, title: 'C' }] })).toBe(
      'status: pilot # ja\nsources:\n  - title: C\n    url: https://a.de\n',
    );
  });

  it.each([
    ['brackets around all fields', '{ title: Bot, status: pilot }\n'],
    ['brackets over several lines', '{\n  title: Bot,\n  status: pilot\n}\n'],
    ['two fields of one name', 'title: Bot\nstatus: pilot\ntitle: Anderer\n'],
    ['a mark before a field', '? title\n: Bot\n? status\n: pilot\n'],
    ['an anchor', 'title: &a Bot\nstatus: pilot\nsummary: *a\n'],
  ])('says what it should with %s', (_, yaml) => {
    for (const answers of [{ status: 'production' }, { title: 'Neu', status: 'pilot', since: '2024' }]) {
      expect(readText(editText(`---\n${yaml}---\n`, 'solution', answers, [], vocabularies))).toEqual({
        answers,
        sections: [],
      });
    }
  });

  it('removes fields without a value only for those who leave them out', () => {
    const yaml = 'title: Bot\nsummary:\nstatus: pilot\n';
    expect(editYaml(yaml, { status: 'production' })).toBe('title: Bot\nsummary:\nstatus: production\n');
    const text = editText(
      `---\n${yaml}---\n`,
      'solution',
      { title: 'Bot', status: 'pilot' },
      [],
      vocabularies,
    );
    expect(text).toBe('---\ntitle: Bot\nstatus: pilot\n---\n');
  });
});

describe('sections', () => {
  const TEXT = `---
title: Bot
---

Vorweg.

## Ausgangslage

Alt *und* gut.   

\`\`\`text
## Keine Überschrift
\`\`\`


Nutzen
------
Viel.

## Eigenes ##

Mehr.
`;
  const sections = readText(TEXT)!.sections;
  const change = (title: string, text: string) => (_: Answers, all: readonly BodySection[]) => ({
    sections: all.map((section) => (section.title === title ? { title, text } : section)),
  });

  it('shows what stands under each heading', () => {
    expect(sections).toEqual([
      { title: '', text: 'Vorweg.' },
      { title: 'Ausgangslage', text: 'Alt *und* gut.   \n\n```text\n## Keine Überschrift\n```' },
      { title: 'Nutzen', text: 'Viel.' },
      { title: 'Eigenes', text: 'Mehr.' },
    ]);
  });

  it('changes a text and nothing else', () => {
    expect(edit(TEXT, change('', 'Zuerst.'))).toBe(TEXT.replace('Vorweg', 'Zuerst'));
    expect(edit(TEXT, change('Nutzen', 'Mehr.'))).toBe(TEXT.replace('\nViel', '\n\nMehr'));
    expect(edit(TEXT, change('Eigenes', ' Anders.\n\n'))).toBe(TEXT.replace('Mehr', 'Anders'));
  });

  it('removes an empty section with its heading', () => {
    expect(edit(TEXT, change('Nutzen', ' \n'))).toBe(TEXT.replace('\n\nNutzen\n------\nViel.\n', '\n'));
    expect(edit(TEXT, change('Eigenes', ''))).toBe(TEXT.replace('\n## Eigenes ##\n\nMehr.\n', ''));
    expect(edit(TEXT, () => ({ sections: [] }))).toBe('---\ntitle: Bot\n---\n');
  });

  it('puts a new section at its place', () => {
    const added = { title: 'Lösung', text: 'So.' };
    expect(edit(TEXT, (_, all) => ({ sections: [...all, added] }))).toBe(
      TEXT.replace('```\n\n\nNutzen', '```\n\n\n## Lösung\n\nSo.\n\nNutzen'),
    );
    const bare = '---\ntitle: Bot\n---';
    for (const text of [bare, `${bare}\n`, `${bare}\n\n`]) {
      expect(edit(text, () => ({ sections: [added] }))).toBe(`${bare}\n\n## Lösung\n\nSo.\n`);
    }
  });

  it('takes a text with headings as it is written', () => {
    const text = edit(TEXT, change('Eigenes', 'Mehr.\n\n## Lösung\n\nSo.'));
    expect(text).toBe(`${TEXT}\n## Lösung\n\nSo.\n`);
  });
});

it('keeps CRLF', () => {
  const text = '---\ntitle: Bot # Name\nstatus: pilot\n---\n\n## Lösung\n\nSo.\n'.replaceAll('\n', '\r\n');
  const change = (answers: Answers) => ({
    answers: { ...answers, status: 'production' },
    sections: [{ title: 'Lösung', text: 'Anders.\n\nSo.' }],
  });
  expect(readText(text)!.sections).toEqual([{ title: 'Lösung', text: 'So.' }]);
  expect(edit(text, () => ({}))).toBe(text);
  expect(edit(text, change)).toBe(text.replace('pilot', 'production').replace('So.', 'Anders.\r\n\r\nSo.'));
  const mixed = text.replace('\r\n', '\n');
  expect(edit(mixed, () => ({}))).toBe(mixed);
  expect(edit(mixed, change)).not.toContain('\r');
});

it('writes anew what cannot be read', () => {
  expect(readText('title: Bot\n')).toBeUndefined();
  expect(readText('---\ntitle: [Bot\n---\n')).toBeUndefined();
  const sections = [
    { title: 'Lösung', text: 'So.' },
    { title: 'Nutzen', text: '' },
  ];
  const text = '---\ntitle: Bot\n---\n\n## Lösung\n\nSo.\n';
  for (const broken of ['title: Bot\n', '---\ntitle: [Bot\n---\n']) {
    expect(editText(broken, 'solution', { title: 'Bot' }, sections, vocabularies)).toBe(text);
  }
  expect(newText('solution', { title: 'Bot' }, sections, vocabularies)).toBe(text);
});

describe('all records', { timeout: 120_000 }, () => {
  it('stay as they are without a change', () => {
    expect(records.length).toBeGreaterThan(100);
    for (const { file, kind, text } of records) {
      const { answers, sections } = readText(text)!;
      const copy = structuredClone({ answers, sections });
      expect(editText(text, kind, copy.answers, copy.sections, vocabularies), file).toBe(text);
    }
  });

  it('differ only in the lines of one field that is changed, added or removed', () => {
    let count = 0;
    for (const { file, kind, text } of [...records, ...KINDS.map(completeRecord)]) {
      const { answers, sections } = readText(text)!;
      const changes = singleChanges(text, answers, schemas[kind]);
      // Real records are much alike: of each a different eighth will do.
      const isTried = (index: number): boolean => file === '' || (index + count) % 8 === 0;
      for (const { path: at, value, lines } of changes.filter((_, index) => isTried(index))) {
        const wanted = replaced(answers, at, value) as Answers;
        const edited = editText(text, kind, wanted, sections, vocabularies);
        const what = `${file} ${at.join('.')} = ${JSON.stringify(value)}`;
        expect(readText(edited), what).toEqual({ answers: wanted, sections });
        const [gone, come] = differentLines(text, edited);
        expect(gone.length, what).toBeLessThanOrEqual(lines);
        if (value === undefined && !inBrackets(text, at)) {
          // Where the first field of an item is gone, the hyphen stands before the next.
          const isItem = typeof at.at(-2) === 'number';
          expect(come, what).toHaveLength(isItem && come[0]?.trim().startsWith('-') ? 1 : 0);
        }
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(2500);
  });

  it('differ only in the section that is changed, added or removed', () => {
    for (const { file, kind, text } of records) {
      const { answers, sections } = readText(text)!;
      sections.forEach((section, index) => {
        const changed = sections.with(index, { ...section, text: `${section.text}\n\nNeu.` });
        const edited = editText(text, kind, answers, changed, vocabularies);
        const [gone, come] = differentLines(text, edited);
        expect([gone, come.toSorted()], file).toEqual([[], ['', 'Neu.']]);
        const rest = sections.toSpliced(index, 1);
        const shorter = editText(text, kind, answers, rest, vocabularies);
        expect(readText(shorter), file).toEqual({ answers, sections: rest });
        expect(differentLines(text, shorter)[1], file).toEqual([]);
        expect(editText(shorter, kind, answers, [section, ...rest], vocabularies), file).toBe(text);
      });
    }
  });
});

/** A record with every field, as its documentation shows them. */
function completeRecord(kind: Kind) {
  return { file: '', kind, text: newText(kind, example(schemas[kind]) as Answers, [], vocabularies) };
}

interface SingleChange {
  readonly path: FieldPath;
  readonly value: unknown;
  /** How many lines of the file it may cost. */
  readonly lines: number;
}

/** Every field with another value, without one, every missing field with its example, every list with one item less. */
function singleChanges(text: string, answers: Answers, schema: z.ZodType): SingleChange[] {
  const yaml = (splitFile(text) as { yaml: string }).yaml;
  const document = readYaml(yaml, 1);
  const linesOf = (at: FieldPath): number => {
    let own = at;
    while (own.length > 1 && inBrackets(text, own)) own = own.slice(0, -1);
    return (
      document.locate(own, 'value').endLine - document.locate(own, own === at ? 'key' : 'value').line + 1
    );
  };
  const changes = (at: FieldPath, value: unknown, own: z.ZodType): SingleChange[] => {
    const inner = own instanceof z.ZodOptional ? (own.unwrap() as z.ZodType) : own;
    const lines = at.length === 0 ? 0 : linesOf(at);
    if (Array.isArray(value)) {
      const item = (inner as z.ZodArray).element as z.ZodType;
      if (!(item instanceof z.ZodObject)) return [{ path: at, value: [...value, 'neu'], lines }];
      return [
        { path: at, value: [...value, example(item)], lines: 0 },
        { path: at, value: [example(item), ...value], lines: 0 },
        ...(value.length > 1
          ? [0, value.length - 1].map((index) => ({
              path: at,
              value: value.toSpliced(index, 1),
              lines: linesOf([...at, index]),
            }))
          : []),
        ...value.flatMap((one, index) => changes([...at, index], one, item)),
      ];
    }
    if (typeof value !== 'object') return [{ path: at, value: other(value), lines }];
    const { shape } = inner as z.ZodObject;
    // The line of the hyphen changes with the first field of an item.
    const hyphen = typeof at.at(-1) === 'number' ? 1 : 0;
    return Object.entries(shape).flatMap(([key, field]): SingleChange[] => {
      const below = [...at, key];
      const present = valueAt(value, [key]);
      if (present === undefined) {
        return [
          {
            path: below,
            value: example(field as z.ZodType),
            lines: inBrackets(text, below) ? lines : hyphen,
          },
        ];
      }
      const removed =
        Object.keys(value!).length > 1
          ? [
              {
                path: below,
                value: undefined,
                lines: linesOf(below) + (typeof at.at(-1) === 'number' ? 1 : 0),
              },
            ]
          : [];
      return [...removed, ...changes(below, present, field as z.ZodType)];
    });
  };
  return changes([], answers, schema);
}

function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : `${String(value)}: neu`;
}

/** What the documentation shows as an example; of a group, all its fields. */
function example(schema: z.ZodType): unknown {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  if (inner instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(inner.shape).map(([key, field]) => [key, example(field as z.ZodType)]),
    );
  if (inner instanceof z.ZodArray && inner.element instanceof z.ZodObject) return [example(inner.element)];
  return fieldMeta(schema)?.example ?? fieldMeta(inner)?.example ?? 'Beispiel';
}

/** Whether the group or list around a field is written in brackets. */
function inBrackets(text: string, at: FieldPath): boolean {
  const { yaml, yamlLine } = splitFile(text) as { yaml: string; yamlLine: number };
  const { line, column } = readYaml(yaml, yamlLine).locate(at.slice(0, -1), 'value');
  return /[[{]/.test(text.split('\n')[line - 1]![column - 1]!);
}

/** The answers with another value at a path, or without one. */
function replaced(parent: unknown, [step, ...rest]: FieldPath, value: unknown): unknown {
  if (step === undefined) return value;
  const copy = structuredClone(parent) as Record<string | number, unknown>;
  const below = replaced(copy[step], rest, value);
  if (below === undefined) delete copy[step];
  else copy[step] = below;
  return copy;
}

/** The lines between those that two texts have in common at their beginning and end. */
function differentLines(before: string, after: string): [gone: string[], come: string[]] {
  const a = before.split('\n');
  const b = after.split('\n');
  while (a.length > 0 && b.length > 0 && a[0] === b[0]) [a, b].forEach((lines) => lines.shift());
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) [a, b].forEach((lines) => lines.pop());
  return [a, b];
}
