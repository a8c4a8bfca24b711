import { compareText } from './finding.ts';
import { groupBy, type Catalogue } from './catalogue.ts';
import type { RecordOf } from './record.ts';
import {
  comparableSolutions,
  inCommon,
  serviceKeys,
  textVectors,
  type SimilarityReason,
} from './similarity.ts';

/** A record that may help with a need, and why. */
export interface NeedMatch {
  readonly id: string;
  readonly score: number;
  /** The most telling first; never empty. */
  readonly reasons: readonly SimilarityReason[];
}

/** What is proposed for needs; nothing of it was confirmed by anybody. */
export interface NeedMatches {
  /** Solutions that may meet a need, by its id, without those it names itself. */
  readonly solutions: ReadonlyMap<string, readonly NeedMatch[]>;
  /** Needs like a need, by its id. */
  readonly needs: ReadonlyMap<string, readonly NeedMatch[]>;
  /** Needs that a solution may meet, by its id. */
  readonly needsOfSolution: ReadonlyMap<string, readonly NeedMatch[]>;
}

const MAX_MATCHES = 4;
/** As for neighbours of solutions: better none than a silly one. */
const MIN_WORDS = 2;
const MIN_COSINE = 0.1;
const MIN_COSINE_WITHOUT_TASK = 0.18;
/** What terms in common add to the likeness of the texts. */
const WEIGHT: Readonly<Record<SimilarityReason['kind'], number>> = {
  services: 0.25,
  tasks: 0.1,
  topics: 0.05,
  techniques: 0.03,
  words: 0,
};
/** What somebody offers meets no need by itself. */
const OFFER = 'offer';

/** Needs that still look for something on this day. @param today `YYYY-MM-DD` */
export function openNeeds({ needs }: Catalogue, today: string): RecordOf<'need'>[] {
  return needs.filter(
    ({ data }) => data.retired === undefined && data.status !== 'closed' && data.until >= today,
  );
}

/** Proposes solutions and like needs for every open need. @param today `YYYY-MM-DD` */
export function findNeedMatches(catalogue: Catalogue, today: string): NeedMatches {
  const needs = openNeeds(catalogue, today);
  const solutions = comparableSolutions(catalogue).filter(({ data }) => data.status !== 'discontinued');
  const records = [...needs, ...solutions];
  const vectors = textVectors(records, catalogue);
  const byService = groupBy([...records.keys()], (at) => serviceKeys(records[at]!));
  const found = { solution: new Map<string, NeedMatch[]>(), need: new Map<string, NeedMatch[]>() };
  const reverse: { readonly solution: string; readonly match: NeedMatch }[] = [];
  for (const [at, need] of needs.entries()) {
    const also = new Set(serviceKeys(need).flatMap((key) => byService.get(key) ?? []));
    also.delete(at);
    const matches = vectors.matches(at, { also }).flatMap(({ document, cosine }) => {
      const other = records[document]!;
      const words = vectors.sharedWords(at, document, MAX_MATCHES);
      const reasons = inCommon(need, other, words);
      const hasService = reasons.some(({ kind }) => kind === 'services');
      const hasTask = reasons.some(({ kind }) => kind === 'tasks');
      const isLike = cosine >= (hasTask ? MIN_COSINE : MIN_COSINE_WITHOUT_TASK) && words.length >= MIN_WORDS;
      if (!isLike && !hasService) return [];
      const score = reasons.reduce((sum, { kind }) => sum + WEIGHT[kind], cosine);
      return [{ kind: other.kind, match: { id: other.id, score, reasons } }];
    });
    matches.sort((a, b) => b.match.score - a.match.score || compareText(a.match.id, b.match.id));
    const named = new Set(need.data.matches ?? []);
    const wanted = (kind: 'solution' | 'need') =>
      matches.filter((one) => one.kind === kind).map(({ match }) => match);
    const proposed =
      need.data.kind === OFFER
        ? []
        : wanted('solution')
            .filter(({ id }) => !named.has(id))
            .slice(0, MAX_MATCHES);
    found.solution.set(need.id, proposed);
    found.need.set(need.id, wanted('need').slice(0, MAX_MATCHES));
    for (const { id, score, reasons } of proposed)
      reverse.push({ solution: id, match: { id: need.id, score, reasons } });
  }
  const needsOfSolution = groupBy(reverse, ({ solution }) => [solution]);
  return {
    solutions: found.solution,
    needs: found.need,
    needsOfSolution: new Map(
      [...needsOfSolution].map(([id, list]) => [
        id,
        list.map(({ match }) => match).sort((a, b) => b.score - a.score || compareText(a.id, b.id)),
      ]),
    ),
  };
}
