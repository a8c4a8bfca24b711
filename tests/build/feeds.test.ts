/** The feeds and the list for export: complete, well-formed, and of the same records as the pages they belong to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import type { SolutionList } from '#exports/solution-list.ts';
import { siteAddress, siteLanguages } from '#domain/settings.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import { readSettings } from '#records/settings.ts';
import { localised, urls } from '#site/urls.ts';
import { solutionsByTitle } from '#site/view/card.ts';
import { Labels } from '#site/view/labels.ts';
import { descendants, htmlFiles } from './html.ts';
import { TODAY } from './run-build.ts';
import { isCurrent, siteContent, siteFolder, SITES } from './sites.ts';
import { childrenOf, readXml, type XmlElement } from './xml.ts';

const TIME = /^\d{4}-\d{2}-\d{2}T00:00:00Z$/;
const PLACES = ['feed', 'en/feed'];

describe.each(SITES)('%s', (site) => {
  const folder = siteFolder(site);
  const settings = readSettings(siteContent(site));
  const address = siteAddress(settings);
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const files = PLACES.filter((place) => existsSync(path.join(folder, place))).flatMap((place) =>
    readdirSync(path.join(folder, place), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.xml'))
      .map((name) => `${place}/${name.split(path.sep).join('/')}`),
  );
  const feeds = files.map((file) => ({ file, feed: readXml(read(file)) }));
  const pages = htmlFiles(folder);
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const exists = (url: string): boolean =>
    url.startsWith(`${address}/`) && existsSync(path.join(folder, url.slice(address.length), 'index.html'));

  const hasId = (url: string, id: string): boolean =>
    byAddress.get(url.slice(address.length))!.elements.some(({ attributes }) => attributes['id'] === id);

  it('hat gültige Atom-Feeds mit eindeutigen Kennungen und Adressen, die es gibt', () => {
    expect(feeds.length).toBeGreaterThan(50);
    expect(feeds.flatMap(({ file, feed }) => feedFaults(feed).map((fault) => `${file}: ${fault}`))).toEqual(
      [],
    );
    // A former address of an organisation has the same feed.
    const own = feeds.filter(({ file, feed }) => text(feed, 'id') === `${address}/${file}`);
    expect(new Set(own.map(({ feed }) => text(feed, 'id'))).size).toBe(own.length);
    const ids = new Set(own.map(({ feed }) => text(feed, 'id')));
    expect(feeds.filter(({ feed }) => !ids.has(text(feed, 'id')))).toEqual([]);
  });

  function feedFaults(feed: XmlElement): string[] {
    const entries = childrenOf(feed, 'entry');
    const entryIds = entries.map((entry) => text(entry, 'id'));
    const updated = entries.map((entry) => text(entry, 'updated'));
    const self = link(feed, 'self');
    const checks: Record<string, boolean> = {
      Namensraum: feed.name === 'feed' && feed.attributes['xmlns'] === 'http://www.w3.org/2005/Atom',
      Sprache: /^(?:de|en)$/.test(feed.attributes['xml:lang'] ?? ''),
      Titel: text(feed, 'title').startsWith(settings.name),
      'eigene Adresse':
        self === text(feed, 'id') && existsSync(path.join(folder, self.slice(address.length))),
      Seite: exists(link(feed, 'alternate')),
      'mehr als 50': entries.length <= 50,
      'doppelte Kennung': new Set(entryIds).size === entries.length,
      'nicht das Neueste zuerst': updated.join() === updated.toSorted().reverse().join(),
      Stand:
        TIME.test(text(feed, 'updated')) && (entries.length === 0 || text(feed, 'updated') === updated[0]),
    };
    for (const entry of entries) {
      const id = text(entry, 'id');
      const [page = '', anchor] = link(entry, 'alternate').split('#');
      checks[`${id}: Kennung`] = isChanges(feed)
        ? /\/verlauf\/#c-[0-9a-f]{12}$/.test(id) && (anchor === undefined || id === `${page}#${anchor}`)
        : id === page;
      checks[`${id}: Adresse`] = exists(page) && (anchor === undefined || hasId(page, anchor));
      checks[`${id}: Zeit`] =
        TIME.test(text(entry, 'published')) && text(entry, 'published') <= text(entry, 'updated');
      checks[`${id}: leer`] = ['title', 'summary', 'author'].every((name) => filled(entry, name));
    }
    return Object.entries(checks).flatMap(([name, right]) => (right ? [] : [name]));
  }

  it('hat zu jedem Feed von Lösungen einen JSON Feed mit denselben Einträgen', () => {
    for (const { file, feed } of feeds.filter(({ feed }) => !isChanges(feed))) {
      const json = read(file.replace(/\.xml$/, '.json'));
      const value = JSON.parse(json) as {
        version: string;
        feed_url: string;
        items: { id: string; title: string; content_text: string; date_modified: string }[];
      };
      expect(value.version).toBe('https://jsonfeed.org/version/1.1');
      expect(value.feed_url).toBe(text(feed, 'id').replace(/\.xml$/, '.json'));
      expect(json.endsWith('}\n')).toBe(true);
      expect(
        value.items.map((item) => [item.id, item.title, item.content_text, item.date_modified]),
        file,
      ).toEqual(
        childrenOf(feed, 'entry').map((entry) =>
          ['id', 'title', 'summary', 'updated'].map((name) => text(entry, name)),
        ),
      );
    }
  });

  it('nennt den Feed auf der Seite, zu der er gehört, im Kopf und als Verweis', () => {
    const offered = pages.flatMap(({ address: at, elements }) =>
      elements
        .filter(({ name, attributes }) => name === 'link' && attributes['type'] === 'application/atom+xml')
        .map(({ attributes }) => ({ at, href: attributes['href']!, elements })),
    );
    const page = new Map(
      feeds.map(({ file, feed }) => [`/${file}`, link(feed, 'alternate').slice(address.length)]),
    );
    for (const { at, href, elements } of offered) {
      if (/^\/(?:en\/)?$/.test(at)) continue;
      expect(page.get(href), at).toBe(at);
      const main = elements.find(({ name }) => name === 'main')!;
      const links = [...descendants(main)].filter(({ attributes }) => attributes['href'] === href);
      expect(links.length, at).toBeGreaterThan(0);
    }
    const lists = pages.filter(({ address: at }) => /^\/(?:en\/)?themen\/[^/]+\/$/.test(at));
    expect(offered.filter(({ at }) => lists.some((list) => list.address === at))).toHaveLength(lists.length);
  });

  it.skipIf(!isCurrent(site)).each(siteLanguages(settings))(
    'hat eine Liste mit einer Zeile je Lösung in der Reihenfolge der Suche (%s)',
    (language) => {
      const { catalogue } = readCatalogue(siteContent(site), TODAY);
      const list = JSON.parse(read(localised(urls.solutionList, language))) as SolutionList;
      const wanted = solutionsByTitle(new Labels(catalogue, language));
      expect(list.rows.map(([id]) => id)).toEqual(wanted.map(({ id }) => id));
      expect(list.rows.map(([, at]) => at).filter((at) => !exists(String(at)))).toEqual([]);
      expect(list.rows.filter((row) => row.length !== list.columns.length)).toEqual([]);
      const titles = list.columns.findIndex(({ id }) => id === 'title');
      expect(list.rows.map((row) => row[titles])).toEqual(wanted.map(({ data }) => data.title));
    },
  );
});

/** Feeds of what changes have entries that are no solutions. */
function isChanges(feed: XmlElement): boolean {
  return /\/feed\/aenderungen(?:\/|\.xml$)/.test(text(feed, 'id'));
}

function text(element: XmlElement, name: string): string {
  const found = childrenOf(element, name);
  if (found.length !== 1) throw new Error(`${found.length} × ${name} in ${element.name}`);
  return found[0]!.text;
}

function filled(element: XmlElement, name: string): boolean {
  return childrenOf(element, name).every((child) =>
    [child, ...child.children].some((one) => one.text.trim() !== ''),
  );
}

function link(element: XmlElement, rel: string): string {
  return childrenOf(element, 'link').find(({ attributes }) => attributes['rel'] === rel)!.attributes['href']!;
}
