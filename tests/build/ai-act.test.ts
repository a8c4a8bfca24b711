/** The pages of the AI Act: everything the law data says, anchors others link to, the whole tree of the self-check. */
import { describe, expect, it } from 'vitest';

import { ANNEX_III_POINTS } from '#domain/ai-act/annex-iii.ts';
import { ANNEX_VIII } from '#domain/ai-act/annex-viii.ts';
import { ARTICLE_50, ARTICLE_6_3, RISK_CLASS_GROUNDS } from '#domain/ai-act/classification.ts';
import { DUTIES } from '#domain/ai-act/duties.ts';
import { KEY_DATES } from '#domain/ai-act/key-dates.ts';
import { PROHIBITED_PRACTICES } from '#domain/ai-act/prohibited-practices.ts';
import { SELF_CHECK, SELF_CHECK_ENDS } from '#domain/ai-act/self-check.ts';
import { lawAnchor, riskClassAnchor } from '#site/law-address.ts';
import { descendants, htmlFiles, textOf } from './html.ts';
import { siteFolder } from './sites.ts';

const pages = htmlFiles(siteFolder('dist'));

describe.each([
  ['de', ''],
  ['en', '/en'],
])('%s', (_, prefix) => {
  const pageAt = (address: string) => pages.find((page) => page.address === `${prefix}${address}`)!;
  const law = pageAt('/ki-verordnung/');
  const check = pageAt('/ki-verordnung/selbsttest/');
  const ids = (page: typeof law) => page.elements.flatMap(({ attributes }) => attributes['id'] ?? []);
  const links = (page: typeof law) => page.elements.flatMap(({ attributes }) => attributes['href'] ?? []);

  it('zeigt jede Vorschrift unter ihrer Adresse', () => {
    const provisions = [
      ANNEX_III_POINTS,
      ANNEX_VIII,
      ARTICLE_50,
      ARTICLE_6_3,
      DUTIES,
      PROHIBITED_PRACTICES,
    ].flat();
    const expected = [
      ...provisions.map(({ source }) => lawAnchor(source)),
      ...RISK_CLASS_GROUNDS.map(({ id }) => riskClassAnchor(id)),
      ...KEY_DATES.map(({ on }) => `datum-${on}`),
    ];
    expect(expected.filter((id) => !ids(law).includes(id))).toEqual([]);
    expect(ids(law).length).toBe(new Set(ids(law)).size);
  });

  it('nennt zu jeder Vorschrift die Quelle', () => {
    const entries = law.elements.filter(({ attributes }) => attributes['class'] === 'rule law-entry');
    expect(entries.length).toBeGreaterThan(80);
    for (const entry of entries) {
      const sources = [...descendants(entry)].filter(({ attributes }) =>
        attributes['href']?.startsWith('https://eur-lex.europa.eu/'),
      );
      expect(sources, textOf(entry)).toHaveLength(1);
    }
  });

  it('zeichnet den Selbsttest als Text, jede Antwort führt weiter', () => {
    const anchors = [
      ...SELF_CHECK.map(({ id }) => `frage-${id}`),
      ...SELF_CHECK_ENDS.map((id) => `ergebnis-${id}`),
    ];
    expect(ids(check).filter((id) => /^(?:frage|ergebnis)-/.test(id) && id !== 'frage-fuer-frage')).toEqual(
      anchors,
    );
    const targets = links(check).filter((href) => /^#(?:frage|ergebnis)-/.test(href));
    expect(targets).toEqual(
      SELF_CHECK.flatMap(({ options }) =>
        options.map(({ next }) => ('end' in next ? `#ergebnis-${next.end}` : `#frage-${next.question}`)),
      ),
    );
  });

  it('zeichnet den Selbsttest als Bild mit Namen und Beschreibung', () => {
    const svg = check.elements.find(({ attributes }) => attributes['class'] === 'flow')!;
    const main = SELF_CHECK.filter(({ detailOf }) => detailOf === undefined);
    const inside = [...descendants(svg)];
    expect(inside.filter(({ name }) => name === 'rect')).toHaveLength(main.length);
    expect(svg.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'ablauf-titel ablauf-text' });
    expect(textOf(inside.find(({ name }) => name === 'desc')!).length).toBeGreaterThan(20);
  });

  it('ist von Hilfe und Fußzeile aus zu finden', () => {
    expect(links(pageAt('/hilfe/'))).toContain(`${prefix}/ki-verordnung/selbsttest/`);
    expect(links(pageAt('/loesungen/'))).toContain(`${prefix}/ki-verordnung/`);
  });
});
