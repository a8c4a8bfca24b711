/** The golden set: how often the first or one of the first three results is what a person would accept. */
import { describe, expect, it } from 'vitest';

import { buildSearchIndex } from '#domain/search/build-index.ts';
import { SearchEngine } from '#domain/search/engine.ts';
import { siteData } from '#site/catalogue.ts';
import { searchSource } from '#site/search-source.ts';
import { Labels } from '#site/view/labels.ts';
import { GOLDEN, rankOf, scoreOf } from './golden.ts';

const { catalogue } = siteData();
const index = buildSearchIndex(searchSource(new Labels(catalogue, 'de')));
const engine = new SearchEngine(index);

describe('golden set', () => {
  it('has at least 120 different queries of every kind, and only ids that exist', () => {
    expect(GOLDEN.length).toBeGreaterThanOrEqual(120);
    expect(new Set(GOLDEN.map(({ query }) => query)).size).toBe(GOLDEN.length);
    const ids = new Set(index.ids);
    expect(GOLDEN.flatMap(({ expected }) => expected.filter((id) => !ids.has(id)))).toEqual([]);
  });

  it('finds what was meant among the first three', () => {
    const rows = [...Map.groupBy(GOLDEN, ({ kind }) => kind), ['all', GOLDEN] as const].map(
      ([kind, queries]) => ({
        kind,
        ...scoreOf(queries.map((query) => rankOf(query, engine, index.ids))),
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
