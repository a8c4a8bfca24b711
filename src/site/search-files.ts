import { buildSearchIndex } from '#domain/search/build-index.ts';
import { pageDigest } from './catalogue.ts';
import type { PageContext } from './page.ts';
import { cardFiles, searchData, searchOrders, type SearchData } from './search-data.ts';
import { searchSource } from './search-source.ts';
import { urls } from './urls.ts';
import { solutionsByTitle } from './view/card.ts';

/** A file of the site that is no page. */
export interface DataFile {
  /** Address from the root of the site. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Everything the search loads, for all languages of the site: `katalog.json` first, which names the version; in its
 * folder the head of the index (`kopf.json`), lists and places (`worte/`, `stellen/`), orders, ids, and in each
 * language's folder the cards (`karten/`).
 *
 * @param contexts one for each language, German first
 */
export function searchFiles(contexts: readonly PageContext[]): DataFile[] {
  const { labels } = contexts[0]!;
  const { head, files } = buildSearchIndex(searchSource(labels));
  const shared: [string, string | Uint8Array][] = [
    ['kopf.json', JSON.stringify(head)],
    ...[...files].map(([name, bytes]): [string, Uint8Array] => [`${name}.bin`, bytes]),
    ['reihenfolgen.json', JSON.stringify(searchOrders(labels))],
    ['kennungen.json', JSON.stringify(solutionsByTitle(labels).map(({ id }) => id))],
  ];
  const cards = contexts.flatMap((context) =>
    cardFiles(context.labels).map((file, number) => ({
      context,
      name: `karten/${number}.json`,
      content: JSON.stringify(file),
    })),
  );
  const data = contexts.map((context) => ({ context, content: searchData(context) }));
  const version = pageDigest(
    data.map(({ content }) => content),
    shared.map(([, content]) =>
      typeof content === 'string' ? content : Buffer.from(content).toString('base64'),
    ),
    cards.map(({ content }) => content),
  ).slice(0, 12);
  return [
    ...shared.map(([name, content]) => ({ path: urls.searchFile(version, name), content })),
    ...cards.map(({ context, name, content }) => ({
      path: context.labels.path(urls.searchFile(version, name)),
      content,
    })),
    ...data.map(({ context, content }) => ({
      path: context.labels.path(urls.searchData),
      content: JSON.stringify({ version, ...content } satisfies SearchData),
    })),
  ];
}
