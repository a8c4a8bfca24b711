/** The pages about quality: every published rule, figures that add up, profiles on records, the self-audit, the glossary. */
import { describe, expect, it } from 'vitest';

import { GLOSSARY } from '#domain/glossary.ts';
import { QUALITY_ITEMS, QUALITY_KINDS } from '#domain/quality-items.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import { descendants, type Element, htmlFiles, textOf } from './html.ts';
import { siteContent, siteFolder, SITES } from './sites.ts';

const ids = (elements: readonly Element[]) => elements.flatMap(({ attributes }) => attributes['id'] ?? []);
const numbersIn = (row: Element) =>
  [...descendants(row)].filter(({ name }) => name === 'td').map((cell) => Number(textOf(cell).trim()));

describe.each(SITES)('%s', (site) => {
  const pages = htmlFiles(siteFolder(site));
  const pageAt = (address: string) => pages.find((page) => page.address === address)!;
  const quality = pageAt('/qualitaet/');
  const { catalogue } = readCatalogue(siteContent(site), '2026-11-23');
  const current = { solution: catalogue.solutions, deployment: catalogue.deployments };
  const total = (kind: (typeof QUALITY_KINDS)[number]): number =>
    current[kind].filter(({ data }) => data.retired === undefined).length;

  it.each(QUALITY_ITEMS)('publishes the rule $id with figures that add up', ({ id, kinds }) => {
    const rule = quality.elements.find(({ attributes }) => attributes['aria-labelledby'] === id)!;
    const [all] = [...descendants(rule)].filter(({ name }) => name === 'tr').slice(1);
    const expected = kinds.reduce((sum, kind) => sum + total(kind), 0);
    expect(numbersIn(all!).reduce((sum, number) => sum + number, 0)).toBe(expected);
  });

  it('shows a profile on every current record, with links to rules that are there', () => {
    const anchors = new Set(ids(quality.elements));
    for (const { address, elements } of pages) {
      if (!/^\/(?:loesungen|einsaetze)\//.test(address)) continue;
      const profile = elements.find(({ attributes }) => attributes['id'] === 'qualitaet');
      if (profile === undefined) continue;
      const rules = [...descendants(profile)].flatMap(
        ({ attributes }) => /^\/qualitaet\/#(.+)$/.exec(attributes['href'] ?? '')?.[1] ?? [],
      );
      const kind = address.startsWith('/loesungen/') ? 'solution' : 'deployment';
      expect(rules.length, address).toBe(QUALITY_ITEMS.filter(({ kinds }) => kinds.includes(kind)).length);
      expect(rules.filter((rule) => !anchors.has(rule))).toEqual([]);
    }
    const profiles = pages.filter(
      ({ address, elements }) =>
        /^\/(?:loesungen|einsaetze)\//.test(address) && ids(elements).includes('qualitaet'),
    );
    expect(profiles).toHaveLength(total('solution') + total('deployment'));
  });

  it('counts the self-audit from the catalogue', () => {
    const figures = pageAt('/ueber/selbstpruefung/').elements.find(
      ({ attributes }) => attributes['class'] === 'figures',
    )!;
    expect(textOf(figures)).toContain(String(total('solution')));
    expect(textOf(figures)).toContain(String(total('deployment')));
  });

  it('explains every term of the glossary', () => {
    const anchors = ids(pageAt('/glossar/').elements);
    expect(GLOSSARY.filter(({ id }) => !anchors.includes(id))).toEqual([]);
  });
});
