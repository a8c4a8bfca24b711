/** The page of participation: it says the same as the figures, and nothing that nobody knows. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { readCsv } from '#exports/csv.ts';
import { readExpectedAuthorities } from '#records/expected-authorities.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import { descendants, htmlFiles, textOf, type Element } from './html.ts';
import { isCurrent, siteContent, siteFolder, SITES } from './sites.ts';

const ADDRESS = '/transparenz/beteiligung/';

describe.each(SITES)('%s', (site) => {
  const folder = siteFolder(site);
  const csv = (file: string) => readCsv(readFileSync(path.join(folder, file), 'utf8'));
  const page = htmlFiles(folder).find(({ address }) => address === ADDRESS)!;
  const tables = page.elements.filter(({ name }) => name === 'table').map(rowsOf);

  it.each([
    ['ebenen', 'beteiligung-ebene'],
    ['laender', 'beteiligung-land'],
  ])('zählt in %s wie die Seite Zahlen', (own, figure) => {
    const numbers = (rows: string[][]) =>
      Object.fromEntries(rows.slice(1).map(([id, , ...cells]) => [id, cells.slice(0, 5)]));
    const figures = numbers(csv(`/zahlen/${figure}.csv`));
    const rows = Object.entries(numbers(csv(`${ADDRESS}${own}.csv`)));
    expect(rows.length).toBeGreaterThan(3);
    for (const [id, cells] of rows) expect(cells, id).toEqual(figures[id]);
  });

  it('zeigt beide Tabellen wie in ihren Dateien', () => {
    for (const [index, file] of ['ebenen', 'laender'].entries()) {
      const expected = csv(`${ADDRESS}${file}.csv`).map((row) =>
        row.slice(1).map((cell) => (cell === '' ? '–' : cell)),
      );
      expect(tables[index]).toEqual(expected);
    }
  });

  it('erfindet keine Null und keine Liste', () => {
    for (const [id, , total, ...rest] of csv(`${ADDRESS}laender.csv`).slice(1)) {
      expect(total, id).not.toBe('0');
      if (total === '') expect(rest.slice(0, -1).every((cell) => cell === '')).toBe(true);
      if (site !== 'dist') expect(rest.at(-1)).toBe('keine amtliche Liste hinterlegt');
    }
  });

  it.skipIf(!isCurrent(site))('nennt jede Stelle der amtlichen Listen und des Registers einmal', () => {
    const today = page.elements.find(({ name }) => name === 'time')!.attributes['datetime']!;
    const { catalogue } = readCatalogue(siteContent(site), today);
    const { lists } = readExpectedAuthorities(siteContent(site), catalogue);
    const missing = lists
      .flatMap(({ authorities }) => authorities)
      .filter(({ organisation }) => organisation === undefined);
    const registered = catalogue.organisations.filter(({ data }) => data.retired === undefined);
    const rows = csv(`${ADDRESS}stellen.csv`).slice(1);
    expect(rows.map(([id]) => id).filter((id) => id !== '')).toEqual(
      expect.arrayContaining(registered.map(({ id }) => id)),
    );
    expect(rows.length).toBe(registered.length + missing.length);
    for (const [id, , , , , status, entries] of rows)
      if (id === '') expect([status, entries]).toEqual(['Keine Meldung', '']);
  });

  it('führt zum Formular und steht auch auf Englisch', () => {
    const links = page.elements.map(({ attributes }) => attributes['href']);
    expect(links).toContain('/mitmachen/eintragen/#neu=stelle');
    expect(existsSync(path.join(folder, 'en', ADDRESS, 'index.html'))).toBe(true);
  });
});

function rowsOf(table: Element): string[][] {
  return [...descendants(table)]
    .filter(({ name }) => name === 'tr')
    .map((row) =>
      [...descendants(row)].filter(({ name }) => /^t[hd]$/.test(name)).map((cell) => textOf(cell).trim()),
    );
}
