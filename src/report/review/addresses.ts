import { compareText } from '#domain/finding.ts';
import type { AnyRecord } from '#domain/record.ts';
import { LANGUAGES } from '#domain/text.ts';
import { FACET_FOLDERS, facetUrl, feedUrl, localised, recordUrl, urls } from '#site/urls.ts';
import type { Pair } from './flags.ts';
import type { AddressChange } from './model.ts';

/** Lists that a solution stands in by a field of its own. */
const LISTS = ['topics', 'tasks', 'techniques', 'status'] as const satisfies (keyof typeof FACET_FOLDERS)[];

/**
 * The pages and data files of the site that a change reaches: those of the records, of what they belong to, lists and
 * feeds. German addresses; every other language has the same ones.
 */
export function addressChanges(pairs: readonly Pair[]): AddressChange[] {
  const found = new Map<string, AddressChange['change']>();
  const note = (address: string, change: AddressChange['change']): void => {
    if (!found.has(address) || change !== 'changed') found.set(address, change);
  };
  for (const { before, after } of pairs) {
    const change = before === undefined ? 'new' : after === undefined ? 'gone' : 'changed';
    const record = (after ?? before)!;
    for (const address of ownAddresses(record)) note(address, change);
    for (const former of formerAddresses(after, before)) note(former, 'new');
    for (const side of [before, after])
      if (side !== undefined) for (const address of reached(side)) note(address, 'changed');
  }
  return [...found]
    .map(([address, change]) => ({ address, change }))
    .toSorted((a, b) => compareText(a.address, b.address));
}

/** Languages in which each page exists besides German. */
export const OTHER_LANGUAGES = LANGUAGES.filter((language) => language !== 'de').map((language) =>
  localised('/', language),
);

function ownAddresses(record: AnyRecord): string[] {
  return record.kind === 'solution'
    ? [recordUrl(record), urls.comparedSolution(record.id)]
    : [recordUrl(record)];
}

/** Addresses that begin to lead on to the record. */
function formerAddresses(after: AnyRecord | undefined, before: AnyRecord | undefined): string[] {
  const known = new Set(before?.data.formerIds);
  return (after?.data.formerIds ?? [])
    .filter((id) => !known.has(id))
    .map((id) => recordUrl({ ...after!, id }));
}

function reached(record: AnyRecord): string[] {
  const common = [urls.home, urls.figures];
  switch (record.kind) {
    case 'solution': {
      const lists = LISTS.flatMap((list) =>
        [record.data[list]].flat().flatMap((id) => (id === undefined ? [] : { list, id })),
      );
      return [
        ...common,
        urls.solutions,
        urls.organisation(record.organisation),
        urls.feed,
        urls.solutionList,
        urls.searchData,
        urls.comparisonTitles,
        feedUrl('organisations', record.organisation),
        ...lists.flatMap(({ list, id }) => [facetUrl(list, id), feedUrl(list, id)]),
      ];
    }
    case 'deployment':
      return [
        ...common,
        // Missing where the record has mistakes.
        ...[record.data.solution as string | undefined].flatMap((id) =>
          id === undefined ? [] : urls.solution(id),
        ),
        urls.organisation(record.organisation),
      ];
    case 'need':
      return [
        ...common,
        urls.needs,
        urls.organisation(record.organisation),
        ...(record.data.matches ?? []).map((id) => urls.solution(id)),
      ];
    case 'organisation':
      return [
        ...common,
        urls.organisations,
        ...(record.data.parent === undefined ? [] : [urls.organisation(record.data.parent)]),
      ];
  }
}
