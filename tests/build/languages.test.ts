/** The site in its languages: the same pages, linked with each other, and each page in one language. */
import { describe, expect, it } from 'vitest';

import { RULES } from '#domain/rules/index.ts';
import { READER_RULES } from '#domain/rules/reader-rules.ts';
import { SCHEMA_RULES } from '#domain/rules/schema-rules.ts';
import { siteAddress } from '#domain/settings.ts';
import { LANGUAGES, type Text } from '#domain/text.ts';
import { de } from '#i18n/de.ts';
import { en } from '#i18n/en.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import { readSettings } from '#records/settings.ts';
import { alternatesOf, languageAt, localised } from '#site/urls.ts';
import { descendants, type Element, htmlFiles, type HtmlFile } from './html.ts';
import { TODAY } from './run-build.ts';
import { siteContent, siteFolder, SITES } from './sites.ts';

/** Pages that only German has. */
const GERMAN_ONLY = ['/404.html', '/leichte-sprache/'];
/** Faults of one kind to show when there are many. */
const SHOWN = 20;

describe.each(SITES)('%s', (site) => {
  const pages = htmlFiles(siteFolder(site));
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const german = pages.filter(({ address }) => languageAt(address) === 'de');
  const english = pages.filter(({ address }) => languageAt(address) === 'en');
  const address = siteAddress(readSettings(siteContent(site)));

  it('hat jede Seite in jeder Sprache, bis auf die genannten', () => {
    const twins = german.map((page) => page.address).filter((page) => !GERMAN_ONLY.includes(page));
    expect(english.map((page) => page.address).sort()).toEqual(
      twins.map((page) => localised(page, 'en')).sort(),
    );
    for (const page of GERMAN_ONLY) expect(byAddress.has(page), page).toBe(true);
  });

  it('zeigt in jeder Sprache dieselben Einträge in derselben Folge', () => {
    const ids = (page: HtmlFile): string[] =>
      page.elements.flatMap(({ attributes }) => attributes['data-id'] ?? []);
    const differing = english.filter(
      (page) => ids(page).join() !== ids(byAddress.get(germanAddress(page))!).join(),
    );
    expect(differing.map((page) => page.address).slice(0, SHOWN)).toEqual([]);
  });

  it('nennt im Kopf die anderen Sprachen, und diese nennen sie', () => {
    const named = (page: HtmlFile): string[] =>
      page.elements
        .filter(({ name, attributes }) => name === 'link' && attributes['rel'] === 'alternate')
        .filter(({ attributes }) => attributes['hreflang'] !== undefined)
        .map(({ attributes }) => `${attributes['hreflang']} ${attributes['href']}`);
    const wrong = pages
      .filter(({ elements }) => !elements.some(isHidden))
      .filter((page) => {
        const wanted = alternatesOf(germanAddress(page), LANGUAGES);
        const lines = wanted.map(({ hreflang, path }) => `${hreflang} ${address}${path}`);
        return (
          named(page).join() !== lines.join() ||
          wanted.some(({ path }) => named(byAddress.get(path)!).join() !== lines.join())
        );
      });
    expect(wrong.map((page) => page.address).slice(0, SHOWN)).toEqual([]);
  });

  it('führt vom Kopf jeder Seite zu derselben Seite in der anderen Sprache', () => {
    // A former address shows the links of the present one.
    const present = pages.filter(({ elements }) => !elements.some(isRefresh));
    const wrong = present.filter((page) => {
      const other = languageAt(page.address) === 'de' ? 'en' : 'de';
      const own = germanAddress(page);
      const wanted = localised(GERMAN_ONLY.includes(own) ? '/' : own, other);
      const links = page.elements
        .filter(({ name }) => name === 'language-switch')
        .flatMap((element) => [...descendants(element)])
        .map(({ attributes: { href, lang, hreflang } }) => [href, lang, hreflang].join(' '));
      return links.join() !== [wanted, other, other].join(' ');
    });
    expect(wrong.map((page) => page.address).slice(0, SHOWN)).toEqual([]);
  });

  it('bleibt mit jedem anderen Verweis in der Sprache der Seite', () => {
    const astray = english.flatMap((page) =>
      withLanguage(page.root)
        .filter(({ element, inRecord }) => !inRecord && element.name !== 'link' && element.name !== 'script')
        .filter(({ element }) => element.attributes['hreflang'] === undefined)
        .flatMap(({ element: { attributes } }) => attributes['href'] ?? attributes['action'] ?? [])
        .filter((href) => /^\/(?!en\/)/.test(href))
        // Entries by the numbers of Annex VIII are the same in every language.
        .filter((href) => !/\/anhang-viii\.(?:json|csv|xml)$/.test(href))
        .map((href) => `${page.address}: ${href}`),
    );
    expect(astray.slice(0, SHOWN)).toEqual([]);
  });

  describe('auf englischen Seiten', () => {
    const { vocabularies } = readCatalogue(siteContent(site), TODAY).catalogue;
    const texts: Text[] = [
      ...Object.entries(de).map(([key, text]) => ({ de: text, en: en[key as keyof typeof en] })),
      ...Object.values(vocabularies).flatMap(({ entries }) =>
        entries.flatMap(({ label, definition }) => [label, definition]),
      ),
      ...[...RULES, ...READER_RULES, ...SCHEMA_RULES].flatMap(({ title, explanation }) => [
        title,
        explanation,
      ]),
    ];
    const englishTexts = new Set(texts.map((text) => text.en));
    const foreign = texts.map((text) => text.de).filter((text) => !englishTexts.has(text));
    const whole = new Set(foreign.filter((text) => !text.includes('{')));
    // Parts of texts that are filled in, if they are long enough to be no accident.
    const parts = foreign
      .filter((text) => text.includes('{'))
      .flatMap((text) => text.split(/\{\w+\}/))
      .filter((text) => text.trim().length >= 6);

    const isGerman = (text: string): boolean => whole.has(text) || parts.some((part) => text.includes(part));

    it('steht außer den Texten der Einträge nichts auf Deutsch', () => {
      const found = english.flatMap((page) =>
        [
          ...shownTexts(page).filter((text) => isGerman(text) || GERMAN.test(text)),
          ...attributeTexts(page).filter(isGerman),
        ].map((text) => `${page.address}: ${text}`),
      );
      expect([...new Set(found)].slice(0, SHOWN)).toEqual([]);
    });

    it('sagt jeder Eintrag, dass er deutsch ist, und zeichnet seinen Titel so aus', () => {
      const records = english.filter(
        ({ address: at, elements }) =>
          /^\/en\/(?:loesungen\/(?!seite\/)|einsaetze\/|stellen\/|gesuche\/)./.test(at) &&
          !elements.some(isRefresh),
      );
      expect(records.length).toBeGreaterThan(10);
      const wrong = records.filter((page) => {
        const title = page.elements.find(({ name }) => name === 'h1')!;
        const marked = [title, ...descendants(title)].some(({ attributes }) => attributes['lang'] === 'de');
        return !marked || !shownTexts(page).includes(en['site.recordsGerman']);
      });
      expect(wrong.map((page) => page.address).slice(0, SHOWN)).toEqual([]);
    });
  });
});

/** Words that no English sentence has. */
const GERMAN =
  /\b(?:und|oder|nicht|für|mit|von|wird|werden|sind|eine[nmrs]?|keine?|noch|beim|zur|zum|ist)\b|„/;

/** Elements with whether they stand in a part of the page that is German. */
function withLanguage(element: Element, inRecord = false): { element: Element; inRecord: boolean }[] {
  return element.children
    .filter((child): child is Element => typeof child !== 'string')
    .flatMap((child) => {
      const { lang } = child.attributes;
      const within = lang === undefined || child.name === 'html' ? inRecord : lang === 'de';
      return [{ element: child, inRecord: within }, ...withLanguage(child, within)];
    });
}

/** Texts that a page shows in its own language, with the spaces that browsers show. */
function shownTexts(page: HtmlFile): string[] {
  return (
    ownElements(page)
      // Names of records in the title of a page cannot be marked as German one by one.
      .filter(({ name }) => name !== 'script' && name !== 'title')
      .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
      .map(asShown)
      .filter((text) => text !== '')
  );
}

/** Texts in attributes, which may name records. */
function attributeTexts(page: HtmlFile): string[] {
  return ownElements(page).flatMap(({ name, attributes }) =>
    [
      ...['aria-label', 'alt', 'title', 'placeholder'].flatMap((key) => attributes[key] ?? []),
      ...(name === 'meta' && attributes['name'] === 'description' ? [attributes['content'] ?? ''] : []),
    ].map(asShown),
  );
}

/** Elements in the page's own language. */
function ownElements(page: HtmlFile): Element[] {
  return withLanguage(page.root)
    .filter(({ inRecord }) => !inRecord)
    .map(({ element }) => element);
}

/** Without addresses: they are German in every language. */
function asShown(text: string): string {
  return text
    .replace(/https:\S+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function germanAddress({ address }: HtmlFile): string {
  return languageAt(address) === 'de' ? address : address.slice('/en'.length);
}

function isRefresh({ attributes }: Element): boolean {
  return attributes['http-equiv'] === 'refresh';
}

function isHidden(element: Element): boolean {
  return isRefresh(element) || element.attributes['content'] === 'noindex';
}
