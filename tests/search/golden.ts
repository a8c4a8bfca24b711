import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

import type { Searcher } from '#domain/search/searcher.ts';

/** A query with the solutions that a reasonable person would accept as the first answer. */
export interface GoldenQuery {
  readonly query: string;
  readonly kind: string;
  readonly expected: readonly string[];
  /** The engine is tuned on `dev` only; `test` shows how it does on queries nobody looked at. */
  readonly split: 'dev' | 'test';
  readonly note?: string;
}

export interface Score {
  readonly queries: number;
  readonly success1: number;
  readonly success3: number;
  /** Mean reciprocal rank of the first accepted solution. */
  readonly mrr: number;
}

export const GOLDEN = parse(
  readFileSync(new URL('golden.yaml', import.meta.url), 'utf8'),
) as readonly GoldenQuery[];

/** Rank of the first accepted solution, 1-based; 0 when none is found. */
export async function rankOf(
  { query, expected }: GoldenQuery,
  searcher: Searcher,
  ids: readonly string[],
): Promise<number> {
  const { hits } = await searcher.search(query);
  return hits.findIndex(({ document }) => expected.includes(ids[document]!)) + 1;
}

export function scoreOf(ranks: readonly number[]): Score {
  const share = (test: (rank: number) => boolean): number => ranks.filter(test).length / ranks.length;
  return {
    queries: ranks.length,
    success1: share((rank) => rank === 1),
    success3: share((rank) => rank > 0 && rank <= 3),
    mrr: ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length,
  };
}
