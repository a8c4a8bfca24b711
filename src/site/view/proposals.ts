import type { Catalogue } from '#domain/catalogue.ts';
import { findNeedMatches, openNeeds, type NeedMatch, type NeedMatches } from '#domain/need-matches.ts';
import type { RecordOf } from '#domain/record.ts';
import type { PageContext } from '../page.ts';
import { recordUrl } from '../urls.ts';
import { reasonTexts, type RelatedItem } from './similar.ts';

/** What the register proposes for a need; nobody has confirmed it. */
export interface NeedProposals {
  readonly solutions: readonly RelatedItem[];
  readonly needs: readonly RelatedItem[];
}

const FOUND = Symbol.for('maki.need-matches');

// Astro bundles this module a second time; both share what was found.
const shared = globalThis as { [FOUND]?: WeakMap<Catalogue, NeedMatches> };

/** Proposals for an open need; none for one that has ended. */
export function needProposals(need: RecordOf<'need'>, context: PageContext): NeedProposals {
  const { solutions, needs } = matches(context);
  const { catalogue } = context.labels;
  return {
    solutions: items(solutions.get(need.id), catalogue.solution, need, context),
    needs: items(needs.get(need.id), catalogue.need, need, context),
  };
}

/** Open needs that name a solution, then those that it may meet. */
export function solutionNeeds(solution: RecordOf<'solution'>, context: PageContext): RelatedItem[] {
  const { catalogue } = context.labels;
  const open = new Set(openNeeds(catalogue, context.today));
  const naming = (catalogue.needsOf.get(solution.id) ?? [])
    .filter((need) => open.has(need))
    .map(({ id }) => ({ id, score: 1, reasons: [] }));
  const proposed = matches(context).needsOfSolution.get(solution.id) ?? [];
  return items([...naming, ...proposed], catalogue.need, solution, context);
}

function items(
  found: readonly NeedMatch[] | undefined,
  records: ReadonlyMap<string, RecordOf<'solution'> | RecordOf<'need'>>,
  own: RecordOf<'solution' | 'need'>,
  { labels, t }: PageContext,
): RelatedItem[] {
  return (found ?? []).map(({ id, reasons }) => {
    const record = records.get(id)!;
    return {
      id,
      record: { ...labels.recordText(record.data.title), href: labels.path(recordUrl(record)) },
      organisation: labels.organisationName(record.organisation),
      summary: record.data.summary,
      reasons: reasonTexts(reasons, own, labels, t),
    };
  });
}

/** Worked out once per catalogue; a build has one day. */
function matches({ labels: { catalogue }, today }: PageContext): NeedMatches {
  const known = (shared[FOUND] ??= new WeakMap());
  let found = known.get(catalogue);
  if (found === undefined) known.set(catalogue, (found = findNeedMatches(catalogue, today)));
  return found;
}
