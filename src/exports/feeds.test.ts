import { describe, expect, it } from 'vitest';

import { Labels } from '#site/view/labels.ts';
import { readSample } from '../../tests/build/sample-catalogue.ts';
import { hostileWording, sampleFiles } from '../../tests/build/sample-content.ts';
import { childrenOf, readXml } from '../../tests/build/xml.ts';
import { atomFeed } from './atom.ts';
import { feeds } from './feeds.ts';
import { jsonFeed } from './json-feed.ts';

const { labels, settings } = readSample();
const all = [...feeds(labels, settings, '2026-11-23')];
const at = (path: string) => all.find(({ paths }) => paths.includes(path))!;

describe('feeds', () => {
  it('are one for everything, one for each value of a facet and one for each organisation', () => {
    expect(all[0]).toMatchObject({
      paths: ['/feed/loesungen.xml'],
      address: 'https://ki.musterstadt.de/feed/loesungen.xml',
      page: 'https://ki.musterstadt.de/loesungen/',
      title: 'MaKI: KI-Lösungen',
    });
    expect(at('/feed/laender/de-ni.xml').title).toBe('MaKI: KI-Lösungen – Land Niedersachsen');
    expect(at('/feed/stellen/musterstadt.xml').page).toBe('https://ki.musterstadt.de/stellen/musterstadt/');
    expect(all.flatMap(({ paths }) => paths).filter((path) => path.includes('not-stated'))).toEqual([]);
  });

  it('hold active solutions, the latest change first, 50 at most', () => {
    const solutions = labels.catalogue.solutions.filter(({ data }) => data.retired === undefined);
    expect(all[0]!.entries).toHaveLength(Math.min(50, solutions.length));
    expect(all[0]!.entries.map(({ title }) => title)).not.toContain('Altdienst');
    const one = solutions[0]!;
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...one,
      id: `loesung-${String(index).padStart(2, '0')}`,
      data: {
        ...one.data,
        added: '2026-01-01',
        reviewed: `2026-02-${String((index % 28) + 1).padStart(2, '0')}`,
      },
    }));
    const [feed] = feeds(new Labels({ ...labels.catalogue, solutions: many }, 'de'), settings, '2026-11-23');
    expect(feed!.entries).toHaveLength(50);
    expect(feed!.updated).toBe('2026-02-28');
    expect(feed!.entries[0]!.address).toContain('loesung-27');
    expect(feed!.entries.at(-1)!.updated).toBe('2026-02-04');
  });

  it('keep the address of an organisation that had another id', () => {
    expect(at('/feed/stellen/altes-bundesamt.xml')).toBe(at('/feed/stellen/bundesamt.xml'));
  });

  it('are in the language of the page, with entries in that of the record', () => {
    const [english] = feeds(new Labels(labels.catalogue, 'en'), settings, '2026-11-23');
    expect(english).toMatchObject({
      language: 'en',
      paths: ['/en/feed/loesungen.xml'],
      page: 'https://ki.musterstadt.de/en/loesungen/',
    });
    expect(english!.entries[0]!.language).toBe('de');
  });
});

describe('written as Atom and as JSON Feed', () => {
  it('an empty feed is valid and has the day of the build', () => {
    const empty = all.find(({ entries }) => entries.length === 0)!;
    const feed = readXml(atomFeed(empty));
    expect(childrenOf(feed, 'updated')[0]!.text).toBe('2026-11-23T00:00:00Z');
    expect(childrenOf(feed, 'entry')).toEqual([]);
    expect(JSON.parse(jsonFeed(empty))).toMatchObject({ items: [] });
  });

  it('hostile words are words', () => {
    const hostile = readSample(sampleFiles(hostileWording()));
    for (const feed of feeds(hostile.labels, hostile.settings, '2026-11-23')) {
      const entries = childrenOf(readXml(atomFeed(feed)), 'entry');
      expect(entries.map((entry) => childrenOf(entry, 'title')[0]!.text)).toEqual(
        feed.entries.map(({ title }) => title),
      );
    }
  });
});
