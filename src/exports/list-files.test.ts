import { describe, expect, it } from 'vitest';

import { readSample } from '../../tests/build/sample-catalogue.ts';
import { readCsv } from './csv.ts';
import { listCsv, listJson, listSheets } from './list-files.ts';
import { solutionList } from './solution-list.ts';

const { labels, settings } = readSample();
const list = solutionList(labels, settings, '2026-11-23');
const full = list.rows.findIndex(([id]) => id === 'antragshilfe');
const brief = list.rows.findIndex(([id]) => id === 'hilfe-01');
const part = {
  list,
  positions: [brief, full],
  title: 'Probe',
  address: 'https://ki.musterstadt.de/loesungen/#q=x',
};
const named = (row: readonly unknown[]) =>
  Object.fromEntries(list.columns.map(({ id }, index) => [id, row[index]]));

describe('solutionList', () => {
  it('has the active solutions in the order of titles, with the facts of each', () => {
    const titles = list.rows.map((row) => String(named(row)['title']));
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('de').compare));
    expect(titles).not.toContain('Altdienst');
    expect(named(list.rows[full]!)).toEqual({
      id: 'antragshilfe',
      address: 'https://ki.musterstadt.de/loesungen/antragshilfe/',
      title: 'Antragshilfe',
      summary: expect.stringContaining('Sachbearbeitung'),
      organisation: 'Stadt Musterstadt',
      level: 'Kommune',
      state: 'Niedersachsen',
      status: 'Regelbetrieb',
      since: '2025-03-15',
      topics: ['Öffentliche Verwaltung', 'Digitalisierung und IT'],
      tasks: ['Vollständigkeit prüfen', 'Fragen beantworten'],
      techniques: ['Dokumenten- und Texterkennung (OCR)', 'Großes Sprachmodell'],
      users: ['Beschäftigte der Verwaltung', 'Bürgerinnen und Bürger'],
      reuse: 'Open Source',
      licence: 'Open-Source-Lizenz für die Europäische Union 1.2',
      riskClass: 'Hochrisiko-KI-System',
      personalData: ['Besondere Kategorien'],
      deployments: 2,
      added: '2026-10-01',
      reviewed: '2026-11-01',
    });
  });

  it('tells what is not stated from what does not apply', () => {
    const federal = named(list.rows.find(([id]) => id === 'formularlotse')!);
    expect(federal).toMatchObject({ level: 'Bund', state: 'entfällt', licence: null, personalData: null });
  });
});

describe('files', () => {
  it('CSV: labels, chosen rows, „keine Angabe“', () => {
    const [header, ...rows] = readCsv(listCsv(part));
    expect(header!.slice(0, 3)).toEqual(['Kennung', 'Adresse', 'Titel']);
    expect(rows.map(([id]) => id)).toEqual(['hilfe-01', 'antragshilfe']);
    expect(named(rows[0]!)).toMatchObject({ licence: 'keine Angabe', deployments: '0' });
    expect(named(rows[1]!)).toMatchObject({ topics: 'Öffentliche Verwaltung; Digitalisierung und IT' });
  });

  it('JSON: sorted keys, what the list is', () => {
    const value = JSON.parse(listJson(part)) as { about: object; solutions: object[] };
    expect(value.about).toMatchObject({ title: 'Probe', count: 2, date: '2026-11-23' });
    for (const object of [value, value.about, ...value.solutions])
      expect(Object.keys(object)).toEqual(Object.keys(object).sort());
  });

  it('XLSX: a sheet with the list and one about it', () => {
    const [first, about] = listSheets(part);
    expect(first).toMatchObject({ sheet: 'Lösungen', stickyRowsCount: 1 });
    expect(first!.data).toHaveLength(3);
    expect(named(first!.data[1]!)).toMatchObject({
      reviewed: { type: Date, value: new Date('2026-11-01') },
      deployments: { type: Number, value: 0 },
      title: { type: String, value: 'Hilfe 01' },
    });
    expect(about!.data.map(([label]) => label)).toContainEqual({ value: 'Lizenz', fontWeight: 'bold' });
  });
});
