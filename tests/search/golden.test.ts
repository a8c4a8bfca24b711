/** The golden set: how often the first or one of the first three results is what a person would accept. */
import { describe, expect, it } from 'vitest';

import { buildSearchIndex } from '#domain/search/build-index.ts';
import { Searcher } from '#domain/search/searcher.ts';
import { german } from '#site/page.ts';
import { searchSource } from '#site/search-source.ts';
import { GOLDEN, rankOf, scoreOf } from './golden.ts';

const source = searchSource(german().labels);
const ids = source.documents.map(({ id }) => id);
const { head, files } = buildSearchIndex(source);
const searcher = new Searcher(JSON.parse(JSON.stringify(head)) as typeof head, (file) =>
  Promise.resolve(files.get(file)!),
);
const ranks = new Map(
  await Promise.all(GOLDEN.map(async (query) => [query, await rankOf(query, searcher, ids)] as const)),
);

describe('golden set', () => {
  it('has at least 120 different queries of every kind, and only ids that exist', () => {
    expect(GOLDEN.length).toBeGreaterThanOrEqual(120);
    expect(new Set(GOLDEN.map(({ query }) => query)).size).toBe(GOLDEN.length);
    const known = new Set(ids);
    expect(GOLDEN.flatMap(({ expected }) => expected.filter((id) => !known.has(id)))).toEqual([]);
  });

  it('finds what was meant among the first three', () => {
    const rows = [...Map.groupBy(GOLDEN, ({ kind }) => kind), ['all', GOLDEN] as const].map(
      ([kind, queries]) => ({
        kind,
        ...scoreOf(queries.map((query) => ranks.get(query)!)),
      }),
    );
    const all = rows.at(-1)!;
    console.log(
      rows
        .map(
          ({ kind, queries, success1, success3, mrr }) =>
            `${kind.padEnd(14)} ${String(queries).padStart(4)}  success@1 ${success1.toFixed(3)}  success@3 ${success3.toFixed(3)}  MRR ${mrr.toFixed(3)}`,
        )
        .join('\n'),
    );
    expect(all.success3).toBeGreaterThanOrEqual(0.85);
  });
});
