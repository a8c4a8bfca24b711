/** Everything that holds for every file a build writes. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';

import { allRecords } from '#domain/catalogue.ts';
import { SearchIndex, type IndexHead } from '#domain/search/index-data.ts';
import { siteAddress, siteLanguages } from '#domain/settings.ts';
import { translate } from '#i18n/index.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import { readSettings } from '#records/settings.ts';
import { parseTask } from '#site/form-task.ts';
import { Labels } from '#site/view/labels.ts';
import { languageAt, localised, recordUrl, urls } from '#site/urls.ts';
import { searchData, type SearchData } from '#site/search-data.ts';
import { ROOT } from '../../scripts/lib/step.ts';
import { AUTHOR, MAIL } from './git.ts';
import { descendants, type Element, htmlFiles, type HtmlFile, textOf } from './html.ts';
import { HTML_RULES } from './html-rules.ts';
import { TODAY } from './run-build.ts';
import { isCurrent, siteContent, siteFolder, SITES } from './sites.ts';

/** HTML and CSS of a record's page, compressed as servers send them. */
const MAX_PAGE_BYTES = 30_000;
/** Faults of one kind to show when there are many. */
const SHOWN = 20;
/** Addresses the templates bring, not the records. */
const OWN_SCRIPTS: Readonly<Record<string, RegExp>> = {
  Catalogue: /^\/(?:en\/)?loesungen\/$/,
  Comparison: /^\/(?:en\/)?vergleich\/$/,
  EntryForm: /^\/(?:en\/)?mitmachen\/eintragen\/$/,
  LanguageSwitch: /^/,
  RegisterFilter: /^\/(?:en\/)?transparenz\/$/,
  SelfCheck: /^\/(?:en\/)?ki-verordnung\/selbsttest\/$/,
  SearchForm: /^\/(?:en\/|404\.html)?$/,
  SiteSearch: /^\/(?:en\/)?suche\/$/,
};

describe.each(SITES)('%s', (site) => {
  const folder = siteFolder(site);
  const pages = htmlFiles(folder);
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const { catalogue } = readCatalogue(siteContent(site), TODAY);
  const settings = readSettings(siteContent(site));
  const languages = siteLanguages(settings);
  const address = siteAddress(settings);
  const records = allRecords(catalogue);
  const active = records.filter(({ data }) => data.retired === undefined);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

  // While records are being written, the site that was built of them is another one.
  const current = it.skipIf(!isCurrent(site));

  current('hat in jeder Sprache eine Seite je Eintrag und je früherer Kennung und keine andere', () => {
    const expected = records
      .flatMap((record) =>
        [record.id, ...(record.data.formerIds ?? [])].map((id) => recordUrl({ ...record, id })),
      )
      .flatMap((page) => languages.map((language) => localised(page, language)));
    const isRecordPage =
      /^\/(?:en\/)?(?:loesungen\/(?!seite\/)[^/]+|gesuche\/[^/]+|stellen\/[^/]+|einsaetze\/[^/]+\/[^/]+)\/$/;
    const present = pages.map((page) => page.address).filter((page) => isRecordPage.test(page));
    expect(present.sort()).toEqual(expected.sort());
  });

  it('hat auf jeder Seite Sprache, einen Titel, eine h1, Beschreibung und kanonische Adresse oder noindex', () => {
    expect(pages.flatMap(frameFaults).slice(0, SHOWN)).toEqual([]);
  });

  function frameFaults({ file, address: at, root, elements }: HtmlFile): string[] {
    const named = (name: string) => elements.filter((element) => element.name === name);
    const meta = (name: string) =>
      named('meta').find(({ attributes }) => attributes['name'] === name)?.attributes['content'];
    // Charts have titles too.
    const titles = named('head')
      .flatMap((head) => [...descendants(head)])
      .filter(({ name }) => name === 'title');
    const canonical = named('link').filter(({ attributes }) => attributes['rel'] === 'canonical');
    const noindex = meta('robots') === 'noindex';
    const isRedirect = elements.some(isRefresh);
    const html = root.children.find((child): child is Element => typeof child !== 'string');
    return Object.entries({
      'lang fehlt': html?.attributes['lang'] !== languageAt(at),
      'nicht ein title': titles.length !== 1 || textOf(titles[0]!).trim() === '',
      'nicht eine h1': named('h1').length !== 1 || textOf(named('h1')[0]!).trim() === '',
      'Beschreibung fehlt': (meta('description') ?? '').length < 10,
      'kanonische Adresse oder noindex': canonical.length !== (noindex ? 0 : 1),
      'kanonische Adresse falsch':
        !noindex && !isRedirect && canonical[0]?.attributes['href'] !== `${address}${at}`,
      'nicht ein main': named('main').length !== 1,
      'doctype fehlt': !/^<!doctype html>/i.test(pages.find((page) => page.file === file)!.text),
    })
      .filter(([, wrong]) => wrong)
      .map(([what]) => `${file}: ${what}`);
  }

  it('enthält keinen Code in der Seite und nichts von anderen Rechnern', () => {
    expect(
      pages.flatMap(({ file, elements }) => elements.flatMap(codeFaults).map((fault) => `${file}: ${fault}`)),
    ).toEqual([]);
  });

  it('verbürgt sich nicht für Adressen aus Einträgen', () => {
    const own = settings.repository.url ?? address;
    const trusted = pages
      .filter(({ address: at }) => /^\/(?:en\/)?(?:loesungen|einsaetze|gesuche|stellen)\/./.test(at))
      .flatMap((page) =>
        [...descendants(page.elements.find(({ name }) => name === 'main')!)]
          .filter(({ name, attributes }) => name === 'a' && /^https:/.test(attributes['href'] ?? ''))
          .filter(({ attributes }) => !attributes['href']!.startsWith(own))
          .filter(({ attributes }) => attributes['rel'] !== 'noopener noreferrer nofollow ugc')
          .map(({ attributes }) => `${page.address}: ${attributes['href']}`),
      );
    expect(trusted.slice(0, SHOWN)).toEqual([]);
  });

  it('lädt Skripte nur dort, wo sie gebraucht werden', () => {
    const wrong = pages.flatMap(({ address: at, elements }) =>
      elements
        .filter(({ name, attributes }) => name === 'script' && attributes['src'] !== undefined)
        .map(({ attributes }) => attributes['src']!)
        .filter((src) => {
          const name = /^\/assets\/(\w+)\./.exec(src)?.[1] ?? '';
          return !(Object.hasOwn(OWN_SCRIPTS, name) && OWN_SCRIPTS[name]!.test(at));
        })
        .map((src) => `${at}: ${src}`),
    );
    expect(wrong.slice(0, SHOWN)).toEqual([]);
  });

  it('nennt in JSON-LD den Titel der Seite und enthält darin kein <', () => {
    const faults = pages.flatMap(({ file, text, elements }) => {
      const blocks = elements.filter(({ attributes }) => attributes['type'] === 'application/ld+json');
      const raw = [...text.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)].map(
        ([, json]) => json!,
      );
      const titles = blocks.map((block) =>
        literalOf((JSON.parse(textOf(block)) as { '@graph': { name: unknown }[] })['@graph'][0]?.name),
      );
      const h1 = textOf(elements.find(({ name }) => name === 'h1')!)
        .replace(/\s+/g, ' ')
        .trim();
      return blocks.length === 1 && raw.length === 1 && !/[<>&]/.test(raw[0]!) && titles[0] === h1
        ? []
        : [`${file}: ${titles[0]}`];
    });
    expect(faults.slice(0, SHOWN)).toEqual([]);
  });

  /** Whether the form can do what an address asks for: every record in it is there. */
  const isKnownTask = (hash: string): boolean => {
    const task = parseTask(hash);
    if (task === undefined) return false;
    if (task.task === 'use') return catalogue.solution.has(task.solution);
    if (task.task === 'answer') return catalogue.need.has(task.need);
    return !('record' in task) || byAddress.has(recordUrl(task.record));
  };

  it('führt mit jedem inneren Verweis an ein Ziel', () => {
    const ids = new Map<string, Set<string>>();
    const idsOf = (page: HtmlFile): Set<string> => {
      let known = ids.get(page.address);
      if (known === undefined) {
        known = new Set(page.elements.flatMap(({ attributes }) => attributes['id'] ?? []));
        ids.set(page.address, known);
      }
      return known;
    };
    const broken = pages.flatMap((page) =>
      references(page).flatMap((reference) => {
        const { pathname, hash } = new URL(reference, `https://own.invalid${page.address}`);
        const target = byAddress.get(decodeURI(pathname));
        const fragment = decodeURIComponent(hash.slice(1));
        // The comparison takes ids of solutions instead of a place in the page.
        if (/^\/(?:en\/)?vergleich\/$/.test(pathname) && fragment !== '' && !reference.startsWith('#')) {
          const unknown = fragment
            .split(',')
            .filter(
              (id) =>
                catalogue.solution.get(id)?.data.retired !== undefined || !byAddress.has(`/loesungen/${id}/`),
            );
          return unknown.length === 0 ? [] : [`${page.address}: ${reference}`];
        }
        // The form takes a task, which names records.
        if (/^\/(?:en\/)?mitmachen\/eintragen\/$/.test(pathname) && hash.includes('='))
          return isKnownTask(hash) ? [] : [`${page.address}: ${reference}`];
        const found =
          target === undefined
            ? fragment === '' && isFile(path.join(folder, decodeURI(pathname)))
            : fragment === '' || idsOf(target).has(fragment);
        return found ? [] : [`${page.address}: ${reference}`];
      }),
    );
    expect([...new Set(broken)].slice(0, SHOWN)).toEqual([]);
  });

  it('hat auf jeder Seite eindeutige ids, auf die jedes Attribut zeigt', () => {
    const faults = pages.flatMap(({ file, elements }) => {
      const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
      const doubled = ids.filter((id, index) => ids.indexOf(id) !== index);
      const dangling = elements.flatMap(({ attributes }) =>
        ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']
          .flatMap((name) => attributes[name]?.split(' ') ?? [])
          .filter((id) => !ids.includes(id)),
      );
      return [...doubled, ...dangling].map((id) => `${file}: ${id}`);
    });
    expect(faults.slice(0, SHOWN)).toEqual([]);
  });

  it('ist gültiges HTML', { timeout: 180_000 }, async () => {
    const validator = new HtmlValidate(HTML_RULES);
    const faults: string[] = [];
    for (const { file, text } of pages) {
      const { results } = await validator.validateString(text);
      for (const { messages } of results) {
        faults.push(...messages.map(({ ruleId, message }) => `${file}: ${ruleId}: ${message}`));
      }
    }
    expect(faults.slice(0, SHOWN)).toEqual([]);
  });

  current('nennt in der Sitemap genau die Seiten, die Suchmaschinen kennen sollen', () => {
    const listed = [
      ...readFileSync(path.join(folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g),
    ].map(([, loc]) => loc!);
    const wanted = pages
      .filter(
        ({ elements }) =>
          !elements.some((element) => element.attributes['content'] === 'noindex' || isRefresh(element)),
      )
      .map((page) => `${address}${page.address}`);
    expect(listed.sort()).toEqual(wanted.sort());
    for (const language of languages) {
      const addresses = active.map((record) => `${address}${localised(recordUrl(record), language)}`);
      expect(listed).toEqual(expect.arrayContaining(addresses));
    }
  });

  current('lässt beendete Einträge in keiner Liste stehen', () => {
    const gone = new Set(
      records
        .filter(({ data }) => data.retired !== undefined)
        .flatMap((record) => languages.map((language) => localised(recordUrl(record), language))),
    );
    // A deployment names its solution, a former address and a history their record, whatever became of them; the list
    // of changes says that records have ended.
    const lists = pages.filter(
      ({ address: at, elements }) =>
        !gone.has(at) &&
        !/^\/(?:en\/)?(?:einsaetze|aenderungen)\/|\/verlauf\/$/.test(at) &&
        !elements.some(isRefresh),
    );
    const found = lists.flatMap((page) =>
      page.elements
        .filter(({ name, attributes }) => name === 'a' && gone.has(attributes['href'] ?? ''))
        .map(({ attributes }) => `${page.address}: ${attributes['href']}`),
    );
    expect(found.slice(0, SHOWN)).toEqual([]);
  });

  current(
    'führt ohne JavaScript zu jeder Lösung: über die Liste und über jedes Merkmal, das alle haben',
    () => {
      const wanted = active.filter(({ kind }) => kind === 'solution').map(({ id }) => id);
      const listed = (pattern: RegExp): string[] =>
        pages
          .filter((page) => pattern.test(page.address))
          .flatMap(({ elements }) => elements.flatMap(({ attributes }) => attributes['data-id'] ?? []));
      for (const folder of languages.map((language) => localised('/', language))) {
        expect(listed(new RegExp(`^${folder}loesungen/(?:seite/\\d+/)?$`)).sort()).toEqual(wanted.toSorted());
        for (const facet of ['themen', 'aufgaben', 'status', 'ebenen']) {
          expect(
            [...new Set(listed(new RegExp(`^${folder}${facet}/[^/]+/(?:seite/\\d+/)?$`)))].sort(),
            facet,
          ).toEqual(wanted.toSorted());
        }
      }
    },
  );

  it('ist ganz zu erreichen, wenn man von der Startseite aus Verweisen folgt', () => {
    const reached = new Set(['/']);
    for (const at of reached) {
      for (const reference of references(byAddress.get(at)!)) {
        const { pathname } = new URL(reference, `https://own.invalid${at}`);
        if (byAddress.has(pathname)) reached.add(pathname);
      }
    }
    const hidden = pages.filter(
      ({ address: at, elements }) =>
        !reached.has(at) &&
        !elements.some((element) => element.attributes['content'] === 'noindex' || isRefresh(element)),
    );
    expect(hidden.map((page) => page.address).slice(0, SHOWN)).toEqual([]);
  });

  current('hat in jeder Sprache Suchdaten mit allen aktiven Lösungen', () => {
    for (const language of languages) {
      const file = path.join(folder, localised(urls.searchData, language));
      const written = JSON.parse(readFileSync(file, 'utf8')) as SearchData;
      const labels = new Labels(catalogue, language);
      const t = translate(language);
      const context = { language, labels, settings, today: TODAY, history: undefined, t };
      expect(written).toEqual({ version: written.version, ...searchData(context) });
      expect(written.count).toBe(active.filter(({ kind }) => kind === 'solution').length);
    }
  });

  it('hat einen Suchindex, dessen Dateien alle da sind und zu seinem Kopf passen', () => {
    const read = (name: string): Buffer => readFileSync(path.join(folder, name));
    const { version, count } = JSON.parse(read(urls.searchData).toString()) as SearchData;
    const head = JSON.parse(read(urls.searchFile(version, 'kopf.json')).toString()) as IndexHead;
    const index = new SearchIndex(head);
    for (const file of index.files()) index.add(file, read(urls.searchFile(version, `${file}.bin`)));
    expect(index.documents).toBe(count);
    // Every list has the documents its frequency promises, and none beyond the last.
    for (let list = 0; list < head.frequencies.length; list += 1) {
      const { documents } = index.postings(list)!;
      expect(documents.length).toBe(index.frequency(list));
      expect(documents.every((document) => document < count)).toBe(true);
      expect(index.places(list)).toHaveLength(documents.length);
    }
    expect([...index.missing]).toEqual([]);
  });

  current('hält die Seiten der Einträge klein', () => {
    const styles = (page: HtmlFile): number =>
      page.elements
        .filter(({ name, attributes }) => name === 'link' && attributes['rel'] === 'stylesheet')
        .reduce((sum, { attributes }) => sum + compressed(path.join(folder, attributes['href']!)), 0);
    const addresses = records.flatMap((record) =>
      languages.map((language) => localised(recordUrl(record), language)),
    );
    const sizes = addresses.map((record) => {
      const page = byAddress.get(record)!;
      return { page: page.address, bytes: compressed(path.join(folder, page.file)) + styles(page) };
    });
    expect(sizes.filter(({ bytes }) => bytes > MAX_PAGE_BYTES)).toEqual([]);
  });

  it('verrät nichts von diesem Rechner und nicht, wer Einträge geschrieben hat', () => {
    const secrets = [
      AUTHOR,
      MAIL,
      ROOT.replace(/\/$/, ''),
      homedir(),
      path.dirname(siteContent(site)),
    ].filter((text) => text.length > 3);
    if (hostname().length > 8) secrets.push(hostname());
    const found = files
      .filter((file) => /\.(?:html|js|css|json|xml|txt|svg)$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(file, 'utf8');
        return secrets.filter((secret) => text.includes(secret)).map((secret) => `${file}: ${secret}`);
      });
    expect(found.slice(0, SHOWN)).toEqual([]);
  });

  it('hat eine Fehlerseite und keine vergessenen Dateien', () => {
    expect(byAddress.has('/404.html')).toBe(true);
    const odd = files
      .map((file) => path.relative(folder, file))
      // Records as they are published, and blank ones.
      .filter((file) => !/^(?:quelle|mitmachen[\\/]vorlagen)[\\/].*\.md$/.test(file))
      .filter((file) => /(?:^|[\\/])\.|~$|\.(?:map|ts|astro|md)$/.test(file));
    expect(odd.slice(0, SHOWN)).toEqual([]);
  });
});

function codeFaults({ name, attributes, children }: Element): string[] {
  const faults: string[] = [];
  if (name === 'script' && attributes['src'] === undefined && attributes['type'] !== 'application/ld+json')
    faults.push('script');
  if (name === 'script' && attributes['src'] !== undefined && children.length > 0)
    faults.push('script mit Inhalt');
  if (/^(?:style|iframe|object|embed|base|frame|applet|template|portal)$/.test(name)) faults.push(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on') || key === 'style' || key === 'srcdoc' || key === 'ping')
      faults.push(`${name}[${key}]`);
    if (key === 'target') faults.push(`${name}[target]`);
    const loads =
      key === 'src' ||
      (name === 'link' && key === 'href' && !/^(?:canonical|alternate)$/.test(attributes['rel'] ?? '')) ||
      key === 'action' ||
      key === 'srcset' ||
      key === 'poster';
    if (loads && !/^\/(?!\/)/.test(value)) faults.push(`${name}[${key}=${value}]`);
    if (key === 'href' && name === 'a' && !/^(?:https:\/\/|mailto:|\/(?![/\\])|#)/.test(value))
      faults.push(`a[href=${value}]`);
  }
  return faults;
}

/** Addresses of the own site that a page names. */
function references({ root }: HtmlFile): string[] {
  return [...descendants(root)].flatMap(({ name, attributes }) => {
    const address = attributes['href'] ?? attributes['src'] ?? attributes['action'];
    const refresh =
      attributes['http-equiv'] === 'refresh' ? attributes['content']?.replace(/^0; url=/, '') : undefined;
    const found = refresh ?? address;
    if (found === undefined || attributes['rel'] === 'canonical') return [];
    return /^(?:[/#?]|[\w.-]+(?:\/|$))/.test(found) && !/^https:|^mailto:/.test(found) && name !== 'base'
      ? [found]
      : [];
  });
}

/** A text of JSON-LD, which may come with its language. */
function literalOf(value: unknown): unknown {
  return value !== null && typeof value === 'object' && '@value' in value ? value['@value'] : value;
}

function isRefresh({ attributes }: Element): boolean {
  return attributes['http-equiv'] === 'refresh';
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

const sizes = new Map<string, number>();
function compressed(file: string): number {
  let size = sizes.get(file);
  if (size === undefined) {
    size = brotliCompressSync(readFileSync(file)).length;
    sizes.set(file, size);
  }
  return size;
}
