import type { PageContext } from '#site/page.ts';
import type { DataFile } from '#site/search-files.ts';
import { urls } from '#site/urls.ts';
import { atomFeed } from './atom.ts';
import { changeFeeds } from './change-feeds.ts';
import { feeds } from './feeds.ts';
import { jsonFeed, jsonFeedPath } from './json-feed.ts';
import { solutionList } from './solution-list.ts';

/** The list that the browser exports from, and every feed, in each language of the site. */
export function* exportFiles(contexts: readonly PageContext[]): Generator<DataFile> {
  for (const context of contexts) {
    const { labels, settings, today } = context;
    yield {
      path: labels.path(urls.solutionList),
      content: JSON.stringify(solutionList(labels, settings, today)),
    };
    for (const feed of feeds(labels, settings, today)) {
      const atom = atomFeed(feed);
      const json = jsonFeed(feed);
      for (const path of feed.paths) {
        yield { path, content: atom };
        yield { path: jsonFeedPath(path), content: json };
      }
    }
    for (const feed of changeFeeds(context)) {
      const content = atomFeed(feed);
      for (const path of feed.paths) yield { path, content };
    }
  }
}
