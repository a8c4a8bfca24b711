import type { Feed, FeedEntry } from './feeds.ts';
import { xmlText } from './xml.ts';

/** A feed as Atom (RFC 4287). All texts are plain text, so that no reader takes a record's words for HTML. */
export function atomFeed(feed: Feed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    `  <id>${xmlText(feed.address)}</id>`,
    `  <title>${xmlText(feed.title)}</title>`,
    `  <subtitle>${xmlText(feed.subtitle)}</subtitle>`,
    `  <updated>${midnight(feed.updated)}</updated>`,
    `  <author><name>${xmlText(feed.register)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(feed.address)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(feed.page)}"/>`,
    ...feed.entries.map(atomEntry),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

// One solution stands in about ten feeds.
const written = new WeakMap<FeedEntry, string>();

function atomEntry(entry: FeedEntry): string {
  let text = written.get(entry);
  if (text === undefined) written.set(entry, (text = writeEntry(entry)));
  return text;
}

function writeEntry(entry: FeedEntry): string {
  return [
    `  <entry xml:lang="${entry.language}">`,
    `    <id>${xmlText(entry.id)}</id>`,
    `    <title>${xmlText(entry.title)}</title>`,
    `    <link rel="alternate" type="text/html" href="${xmlText(entry.address)}"/>`,
    `    <published>${midnight(entry.published)}</published>`,
    `    <updated>${midnight(entry.updated)}</updated>`,
    `    <author><name>${xmlText(entry.author)}</name></author>`,
    ...entry.tags.map((tag) => `    <category term="${xmlText(tag)}"/>`),
    `    <summary>${xmlText(entry.summary)}</summary>`,
    '  </entry>',
  ].join('\n');
}

/** The beginning of a day as Atom and JSON Feed write times. */
export function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}
