import { describe, expect, it } from 'vitest';

import { KINDS } from '#domain/kind.ts';
import { createSchemas, SECTIONS } from '#domain/schema/index.ts';
import { contentFolder } from '#records/content-folder.ts';
import { readRecord } from '#records/read-record.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { blankRecord } from './blank-record.ts';

const vocabularies = readVocabularies(contentFolder());
const schemas = createSchemas(vocabularies);

describe.each(KINDS)('blank record of %s', (kind) => {
  const read = (text: string) =>
    readRecord(new TextEncoder().encode(text), {
      place: { kind, id: 'muster', organisation: 'muster' },
      file: 'muster.md',
      schemas,
      vocabularies,
    });

  it('is a valid record with its examples', () => {
    const { problems, record } = read(blankRecord(kind, vocabularies));
    expect(problems.map(({ message }) => message.de)).toEqual([]);
    expect(record?.body.sections.map(({ title }) => title)).toEqual(SECTIONS[kind]);
  });

  it('names every field of the schema', () => {
    const text = blankRecord(kind, vocabularies);
    for (const key of Object.keys(schemas[kind].shape))
      expect(text).toMatch(new RegExp(`^(?:# )?${key}:`, 'm'));
  });

  it('is valid with any optional field of the top level taken in', () => {
    const text = blankRecord(kind, vocabularies);
    const optional = Object.keys(schemas[kind].shape).filter((key) => text.includes(`\n# ${key}:`));
    expect(optional.length).toBeGreaterThan(0);
    for (const key of optional) {
      const lines = text.split('\n');
      const start = lines.indexOf(lines.find((line) => line.startsWith(`# ${key}:`))!);
      const rest = lines.slice(start + 1).findIndex((line) => !/^# {3,}/.test(line));
      const taken = lines.map((line, index) =>
        index >= start && index <= start + rest ? line.replace(/^# /, '') : line,
      );
      expect(read(taken.join('\n')).problems.map(({ message }) => `${key}: ${message.de}`)).toEqual([]);
    }
  });
});
