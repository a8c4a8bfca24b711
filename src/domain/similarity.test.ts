import { describe, expect, it } from 'vitest';

import { PROJECT_ROOT } from '#records/content-folder.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { createCatalogue } from './catalogue.ts';
import type { AnyRecord, RecordOf } from './record.ts';
import { findNeighbours, type Neighbour } from './similarity.ts';

const vocabularies = readVocabularies(`${PROJECT_ROOT}/content`);

interface Given {
  title?: string;
  summary: string;
  text?: string;
  tasks?: string[];
  topics?: string[];
  techniques?: string[];
  service?: string;
  retired?: boolean;
}

function solution(id: string, given: Given): RecordOf<'solution'> {
  const { title = id, text = '', service, retired, ...rest } = given;
  return {
    kind: 'solution',
    id,
    organisation: 'amt',
    file: `content/organisations/amt/solutions/${id}.md`,
    data: {
      title,
      tasks: ['draft-text'],
      topics: ['administration'],
      techniques: ['not-stated'],
      ...(service === undefined ? {} : { services: [{ key: service, name: 'Leistung' }] }),
      ...(retired ? { retired: { on: '2026-01-01', reason: 'withdrawn' } } : {}),
      ...rest,
    },
    body: { text, sections: [{ title: 'Lösung', text }] },
  } as unknown as RecordOf<'solution'>;
}

function found(records: Record<string, Given>): Record<string, readonly Neighbour[]> {
  const list: AnyRecord[] = Object.entries(records).map(([id, given]) => solution(id, given));
  return Object.fromEntries(findNeighbours(createCatalogue(list, vocabularies)));
}

const WOHNGELD: Given = {
  summary: 'Prüft Anträge auf Wohngeld und nennt fehlende Nachweise.',
  tasks: ['check-completeness'],
  topics: ['labour-social'],
};
const STREET: Given = {
  summary: 'Kameras erkennen Schlaglöcher und Risse im Asphalt der Fahrbahn.',
  tasks: ['recognise-images'],
  topics: ['transport'],
};

describe('neighbours', () => {
  it('names what two solutions have in common', () => {
    const { eins, zwei } = found({
      eins: WOHNGELD,
      zwei: { ...WOHNGELD, summary: 'Wohngeld: Die Software liest den Antrag und jeden Nachweis.' },
      drei: STREET,
    });
    expect(eins?.map(({ id }) => id)).toEqual(['zwei']);
    expect(zwei?.map(({ id }) => id)).toEqual(['eins']);
    const words = eins?.[0]?.reasons.find((reason) => reason.kind === 'words');
    expect(eins?.[0]?.reasons.slice(0, 2)).toEqual([
      { kind: 'tasks', ids: ['check-completeness'] },
      { kind: 'topics', ids: ['labour-social'] },
    ]);
    // Also where they are inflected.
    expect(words).toEqual({ kind: 'words', words: ['Antrag', 'Nachweis', 'Wohngeld'] });
  });

  it('would rather name none than a silly one', () => {
    expect(found({ eins: WOHNGELD, zwei: STREET })).toEqual({ eins: [], zwei: [] });
    // The same task and topic alone, the same place or the same course of a project do not make two alike.
    const alone = { tasks: ['draft-text'], topics: ['administration'] };
    expect(
      found({
        eins: { ...alone, summary: 'Das Pilotprojekt in Bayern begann im Januar: Es sortiert Post.' },
        zwei: { ...alone, summary: 'Das Pilotprojekt in Bayern begann im Januar: Es plant Touren.' },
      }),
    ).toEqual({ eins: [], zwei: [] });
  });

  it('brings solutions for one service together, whatever their words', () => {
    const service = '99107023017000';
    const { eins } = found({
      eins: { ...WOHNGELD, service },
      zwei: { summary: 'Beantwortet am Telefon Fragen von Mieterinnen.', topics: ['labour-social'], service },
      drei: STREET,
    });
    expect(eins?.[0]).toMatchObject({ id: 'zwei', reasons: [{ kind: 'services', ids: [service] }, {}] });
  });

  it('leaves retired solutions out on both sides', () => {
    const result = found({ eins: WOHNGELD, zwei: { ...WOHNGELD, retired: true } });
    expect(result).toEqual({ eins: [] });
  });

  it('names at most five, most alike first, and does not call words telling that nearly all have', () => {
    const many = Object.fromEntries(
      Array.from({ length: 5 }, (_, index) => [
        `loesung-${index}`,
        { ...WOHNGELD, title: `Helfer ${index}` },
      ]),
    );
    const { 'loesung-0': list = [] } = found({ ...many, strasse: STREET });
    expect(list.map(({ id }) => id)).toEqual(['loesung-1', 'loesung-2', 'loesung-3', 'loesung-4']);
    expect(list.map(({ score }) => score).every((score) => score > 0.9 && score <= 1)).toBe(true);
    const crowd = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `loesung-${index}`,
        { ...WOHNGELD, title: `Helfer ${index}` },
      ]),
    );
    expect(Object.values(found(crowd)).flat()).toEqual([]);
  });

  it('gives the same result whatever the order of the files', () => {
    const records = {
      eins: WOHNGELD,
      zwei: { ...WOHNGELD, title: 'Zweite' },
      drei: { ...WOHNGELD, title: 'Dritte' },
    };
    const reversed = Object.fromEntries(Object.entries(records).reverse());
    expect(found(reversed)).toEqual(found(records));
  });

  it('does not stumble over solutions without words', () => {
    expect(found({ eins: { summary: '…' }, zwei: { summary: '…' } })).toEqual({ eins: [], zwei: [] });
    expect(found({})).toEqual({});
  });

  it('grows with the number of solutions, not with its square', () => {
    const words = Array.from(
      { length: 3000 },
      (_, index) => `Wort${String.fromCharCode(97 + (index % 26))}${index}x`,
    );
    const records = (count: number): Record<string, Given> =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `s-${index}`,
          {
            summary: Array.from(
              { length: 40 },
              (_, at) => words[(index * 31 + at * at * 7) % words.length],
            ).join(' '),
          },
        ]),
      );
    const time = (count: number): number => {
      const given = records(count);
      const begin = process.cpuUsage().user;
      found(given);
      return process.cpuUsage().user - begin;
    };
    time(200);
    expect(time(4000)).toBeLessThan(Math.max(time(1000), 50_000) * 12);
  });
});
