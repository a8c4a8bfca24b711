import { midnight } from './atom.ts';
import type { Feed } from './feeds.ts';

/** Address of the JSON Feed beside an Atom feed. */
export function jsonFeedPath(path: string): string {
  return path.replace(/\.xml$/, '.json');
}

/** A feed as JSON Feed 1.1, with texts as plain text and keys in alphabetical order. */
export function jsonFeed(feed: Feed): string {
  const value = {
    authors: [{ name: feed.register }],
    description: feed.subtitle,
    feed_url: jsonFeedPath(feed.address),
    home_page_url: feed.page,
    items: feed.entries.map((entry) => ({
      authors: [{ name: entry.author }],
      content_text: entry.summary,
      date_modified: midnight(entry.updated),
      date_published: midnight(entry.published),
      id: entry.id,
      language: entry.language,
      tags: entry.tags,
      title: entry.title,
      url: entry.address,
    })),
    language: feed.language,
    title: feed.title,
    version: 'https://jsonfeed.org/version/1.1',
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}
