/** The transparency register: every system once, in the right place, with its sheet; nothing shown that must not be. */
import { describe, expect, it } from 'vitest';

import { ANNEX_VIII } from '#domain/ai-act/annex-viii.ts';
import { descendants, htmlFiles, textOf, type Element } from './html.ts';
import { readSample } from './sample-catalogue.ts';
import { siteFolder } from './sites.ts';

const pages = htmlFiles(siteFolder('sample'));
const { catalogue } = readSample();
const active = catalogue.solutions.filter(({ data }) => data.retired === undefined);

const byClass = (page: { elements: readonly Element[] }, name: string): Element[] =>
  page.elements.filter(({ attributes }) => attributes['class']?.split(' ').includes(name));

describe.each([
  ['de', ''],
  ['en', '/en'],
])('%s', (_, prefix) => {
  const pageAt = (address: string) => pages.find((page) => page.address === `${prefix}${address}`)!;
  const links = (page: { elements: readonly Element[] }) =>
    page.elements.flatMap(({ attributes }) => attributes['href'] ?? []);
  const register = pageAt('/transparenz/');

  it('nennt jedes laufende System genau einmal', () => {
    const named = byClass(register, 'register__row').map(
      (row) => [...descendants(row)].find(({ name }) => name === 'a')!.attributes['href'],
    );
    expect(named.toSorted()).toEqual(active.map(({ id }) => `${prefix}/loesungen/${id}/`).toSorted());
  });

  it('ordnet nach Risikoklasse, nicht Bewertetes zuletzt', () => {
    const groups = register.elements.flatMap(({ attributes }) => attributes['data-class'] ?? []);
    expect(groups).toEqual([
      'prohibited',
      'high-risk',
      'exempt-6-3',
      'transparency',
      'minimal',
      'not-assessed',
    ]);
  });

  it('zählt oben, was unten steht', () => {
    const figures = byClass(register, 'figures').flatMap((list) =>
      [...descendants(list)].filter(({ name }) => name === 'dd').map((value) => Number(textOf(value))),
    );
    const [total, , , ...classes] = figures;
    expect(total).toBe(active.length);
    expect(classes.reduce((sum, count) => sum + count, 0)).toBe(active.length);
  });

  it('beantwortet in zwei Schritten, welche Hochrisiko-Systeme ein Land einsetzt und wer verantwortlich ist', () => {
    const address = `${prefix}/transparenz/laender/de-ni/`;
    expect(links(register)).toContain(address);
    const state = pageAt('/transparenz/laender/de-ni/');
    const body = state.elements.find(({ attributes }) => attributes['data-class'] === 'high-risk')!;
    const hrefs = [...descendants(body)].flatMap(({ attributes }) => attributes['href'] ?? []);
    expect(hrefs).toEqual(
      expect.arrayContaining([
        `${prefix}/loesungen/antragshilfe/`,
        `${prefix}/stellen/musterstadt/`,
        `${prefix}/einsaetze/musterstadt/antragshilfe/`,
      ]),
    );
  });

  it('druckt auf dem Eintragsblatt Anhang VIII in seiner Ordnung', () => {
    const sheet = pageAt('/transparenz/eintrag/antragshilfe/');
    const numbers = byClass(sheet, 'register--sheet').map((table) =>
      [...descendants(table)]
        .filter(({ name }) => name === 'td')
        .map((cell) => textOf(cell).trim())
        .filter((text) => /^[ABC] \d+$/.test(text)),
    );
    const of = (section: string): string[] =>
      ANNEX_VIII.filter((item) => item.section === section).map(({ number }) => `${section} ${number}`);
    expect(numbers).toEqual([of('A'), of('C'), of('C')]);
  });

  it('führt von Lösung und Einsatz zum Eintragsblatt, aber nur wenn es eines gibt', () => {
    const sheet = `${prefix}/transparenz/eintrag/antragshilfe/`;
    expect(links(pageAt('/loesungen/antragshilfe/'))).toContain(sheet);
    expect(links(pageAt('/einsaetze/musterstadt/antragshilfe/'))).toContain(sheet);
    expect(pageAt('/transparenz/eintrag/hilfe-01/')).toBeUndefined();
    expect(links(pageAt('/loesungen/hilfe-01/')).filter((href) => href.includes('/eintrag/'))).toEqual([]);
  });

  it('zeigt den Hinweis an Betroffene', () => {
    const [row] = byClass(pageAt('/transparenz/artikel-50/'), 'register__row');
    expect(textOf(row!)).toContain('Hinweis im Bescheid.');
  });
});
