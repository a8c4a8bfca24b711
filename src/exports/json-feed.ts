import { sortedKeys } from '#domain/sorted-keys.ts';
import { midnight } from './atom.ts';
import type { Feed } from './feeds.ts';

/** Address of the JSON Feed beside an Atom feed. */
export function jsonFeedPath(path: string): string {
  return path.replace(/\.xml$/, '.json');
}

/** A feed as JSON Feed 1.1, with texts as plain text. */
export function jsonFeed(feed: Feed): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    home_page_url: feed.page,
    feed_url: jsonFeedPath(feed.address),
    language: feed.language,
    authors: [{ name: feed.register }],
    items: feed.entries.map((entry) => ({
      id: entry.address,
      language: entry.language,
      url: entry.address,
      title: entry.title,
      content_text: entry.summary,
      date_published: midnight(entry.published),
      date_modified: midnight(entry.updated),
      authors: [{ name: entry.author }],
      tags: entry.tags,
    })),
  };
  return `${JSON.stringify(sortedKeys(value), null, 1)}\n`;
}
