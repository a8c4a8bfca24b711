/** The page of figures: charts, tables, files and records say the same. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { readCsv } from '#exports/csv.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import { descendants, type Element, htmlFiles, textOf } from './html.ts';
import { isCurrent, siteContent, siteFolder, SITES } from './sites.ts';

interface Shown {
  id: string;
  title: string;
  svg: Element;
  table: string[][];
  csv: string[][];
}

describe.each(SITES)('%s', (site) => {
  const folder = siteFolder(site);
  const pages = htmlFiles(folder);
  const page = pages.find(({ address }) => address === '/zahlen/')!;
  const today = page.elements.find(({ name }) => name === 'time')!.attributes['datetime']!;
  const figures = page.elements
    .filter(({ attributes }) => attributes['class'] === 'figure-block')
    .map((block): Shown => {
      const inside = [...descendants(block)];
      const id = block.attributes['id']!;
      const file = inside.find(({ attributes }) => attributes['href']?.endsWith('.csv'))!.attributes['href']!;
      return {
        id,
        title: textOf(inside.find(({ name }) => name === 'h3')!).trim(),
        svg: inside.find(({ name, attributes }) => name === 'svg' && attributes['role'] === 'img')!,
        table: inside
          .filter(({ name }) => name === 'tr')
          .map((row) =>
            [...descendants(row)]
              .filter(({ name }) => /^t[hd]$/.test(name))
              .map((cell) => textOf(cell).trim()),
          ),
        csv: readCsv(readFileSync(path.join(folder, file), 'utf8')),
      };
    });
  const figure = (id: string): Shown => figures.find((one) => one.id === id)!;

  it('zeigt jede Zahl als Bild mit Namen und Beschreibung', () => {
    expect(figures.length).toBe(17);
    for (const { title, svg } of figures) {
      const [name, description] = ['title', 'desc'].map((wanted) =>
        [...descendants(svg)].find((element) => element.name === wanted),
      );
      expect(svg.attributes).toMatchObject({
        role: 'img',
        'aria-labelledby': `${name!.attributes['id']} ${description!.attributes['id']}`,
      });
      expect(textOf(name!)).toBe(title);
      expect(textOf(description!).length).toBeGreaterThan(20);
    }
  });

  it('schreibt an jeden Balken den Wert, der in der Tabelle steht', () => {
    for (const { id, svg, table } of figures) {
      const drawn = textsOf(svg, 'chart__value');
      const rows = table.slice(1);
      const column = id === 'vollstaendigkeit' || id === 'loesungen-beginn' ? 2 : 1;
      const written = rows.map((row) => row[column]!).filter((cell) => cell !== '–');
      const expected = id === 'vollstaendigkeit' ? written.map((cell) => `${cell} %`) : written;
      expect(drawn, id).toEqual(id === 'loesungen-beginn' ? expected.slice(-12) : expected);
      if (id === 'loesungen-beginn') continue;
      const labels = textsOf(svg, 'chart__label').join('').replace(/\s/g, '');
      expect(labels, id).toBe(
        rows
          .map(([label]) => label)
          .join('')
          .replace(/\s/g, ''),
      );
    }
  });

  it('hat zu jeder Zahl eine Datei mit derselben Tabelle und der Kennung davor', () => {
    for (const { id, table, csv } of figures) {
      const german = csv.map((row, index) => row.slice(1).map((cell) => (index === 0 ? cell : shown(cell))));
      expect(german, id).toEqual(table);
      expect(new Set(csv.map(([key]) => key)).size, id).toBe(csv.length);
    }
  });

  it.skipIf(!isCurrent(site))('zählt, was in den Einträgen steht', () => {
    const { catalogue } = readCatalogue(siteContent(site), today);
    const solutions = catalogue.solutions.filter(({ data }) => data.retired === undefined);
    const deployments = catalogue.deployments.filter(({ data }) => data.retired === undefined);
    const organisations = catalogue.organisations.filter(({ data }) => data.retired === undefined);
    const provider = (organisation: string) => catalogue.organisation.get(organisation)!.data;
    const bySolution: [string, (data: (typeof solutions)[number]) => readonly (string | undefined)[]][] = [
      ['loesungen-status', ({ data }) => [data.status]],
      ['loesungen-ebene', ({ organisation }) => [provider(organisation).level]],
      [
        'loesungen-land',
        ({ organisation }) => [provider(organisation).state ?? provider(organisation).level],
      ],
      ['loesungen-thema', ({ data }) => data.topics],
      ['loesungen-aufgabe', ({ data }) => data.tasks],
      ['loesungen-verfahren', ({ data }) => data.techniques],
      ['loesungen-personendaten', ({ data }) => data.personalData ?? [undefined]],
      ['loesungen-risikoklasse', ({ data }) => [data.aiAct?.riskClass]],
      ['loesungen-nachnutzung', ({ data }) => [data.reuse?.availability]],
    ];
    for (const [id, values] of bySolution) expect(numbers(id), id).toEqual(count(solutions.flatMap(values)));
    expect(numbers('einsaetze-status')).toEqual(count(deployments.map(({ data }) => data.status)));
    expect(numbers('einsaetze-land')).toEqual(
      count(
        deployments.map(({ organisation }) => provider(organisation).state ?? provider(organisation).level),
      ),
    );
    expect(numbers('beteiligung-ebene')).toEqual(count(organisations.map(({ data }) => data.level)));
    expect(numbers('beteiligung-land')).toEqual(
      count(organisations.map(({ data }) => data.state ?? data.level)),
    );
    const stated = solutions.filter(({ data }) => data.since !== undefined);
    expect(
      figure('loesungen-beginn')
        .csv.filter(([id]) => id !== 'not-stated')
        .at(-1)?.[3],
    ).toBe(String(stated.length));
    expect(numbers('vollstaendigkeit')['oversight'] ?? 0).toBe(
      solutions.filter(({ data }) => data.oversight !== undefined).length,
    );
  });

  it('erfindet keine Null für Länder ohne Stelle', () => {
    for (const [, , total, ...rest] of figure('beteiligung-land').csv.slice(1)) {
      expect(total).not.toBe('0');
      if (total === '') expect(rest.every((cell) => cell === '')).toBe(true);
    }
  });

  it('führt von jedem Land zu seinen Zeilen', () => {
    const ids = new Set(page.elements.flatMap(({ attributes }) => attributes['id'] ?? []));
    const links = pages
      .filter(({ address }) => /^\/(?:laender|ebenen)\/[^/]+\/$/.test(address))
      .map(({ elements }) =>
        elements.flatMap(({ attributes }) =>
          attributes['href']?.startsWith('/zahlen/#') ? attributes['href'].slice('/zahlen/#'.length) : [],
        ),
      );
    expect(links).toHaveLength(20);
    for (const found of links) expect(found.length).toBeGreaterThan(1);
    expect(links.flat().filter((id) => !ids.has(id))).toEqual([]);
  });

  it('hat auf der Karte alle Länder und den Bund, jedes an seinem eigenen Platz', () => {
    const map = pages
      .find(({ address }) => address === '/laender/')!
      .elements.filter(({ attributes }) =>
        /^state-map__(?:federal|de-\w\w)$/.test(attributes['class'] ?? ''),
      );
    expect(map).toHaveLength(17);
    expect(new Set(map.map(({ attributes }) => attributes['class'])).size).toBe(17);
  });

  /** Counts of a file by id, without zeros. */
  function numbers(id: string): Record<string, number> {
    return Object.fromEntries(
      figure(id)
        .csv.slice(1)
        .map(([key, , value]) => [key!, Number(value)] as const)
        .filter(([, value]) => value > 0),
    );
  }
});

/** A cell of a file as the table writes it. */
function shown(cell: string): string {
  if (cell === '') return '–';
  // Years and names are no amounts; amounts here stay below a thousand or have a decimal point.
  return /^\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : cell;
}

function count(values: readonly (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value ?? 'not-stated'] = (counts[value ?? 'not-stated'] ?? 0) + 1;
  return counts;
}

function textsOf(svg: Element, className: string): string[] {
  return [...descendants(svg)]
    .filter(({ attributes }) => attributes['class'] === className)
    .map((element) => textOf(element).trim());
}
