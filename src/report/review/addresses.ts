import type { Catalogue } from '#domain/catalogue.ts';
import { compareText } from '#domain/finding.ts';
import type { AnyRecord, RecordOf } from '#domain/record.ts';
import { LANGUAGES } from '#domain/text.ts';
import { recordPath } from '#records/record-path.ts';
import {
  changesFeedUrl,
  FACET_FOLDERS,
  facetUrl,
  feedUrl,
  historyUrl,
  localised,
  recordUrl,
  urls,
} from '#site/urls.ts';
import type { Pair } from './flags.ts';
import type { AddressChange } from './model.ts';

type Organisations = Catalogue['organisation'];

/** Lists that a solution stands in by a field of its own. */
const LISTS = ['topics', 'tasks', 'techniques', 'status'] as const satisfies (keyof typeof FACET_FOLDERS)[];

/**
 * The pages and data files of the site that a change reaches: those of the records, of what they belong to, lists and
 * feeds. German addresses; every other language has the same ones.
 * @param organisations those of the head, for the lists in which records stand by their authority
 */
export function addressChanges(pairs: readonly Pair[], organisations: Organisations): AddressChange[] {
  const found = new Map<string, AddressChange['change']>();
  const note = (address: string, change: AddressChange['change']): void => {
    if (!found.has(address) || change !== 'changed') found.set(address, change);
  };
  for (const { before, after } of pairs) {
    const change = before === undefined ? 'new' : after === undefined ? 'gone' : 'changed';
    const record = (after ?? before)!;
    for (const address of ownAddresses(record)) note(address, change);
    // The page of its changes begins with the first change.
    if (change !== 'new') note(historyUrl(record), change);
    for (const former of formerAddresses(after, before)) note(former, 'new');
    for (const side of [before, after])
      if (side !== undefined) for (const address of reached(side, organisations)) note(address, 'changed');
  }
  return [...found]
    .map(([address, change]) => ({ address, change }))
    .toSorted((a, b) => Number(isFile(a)) - Number(isFile(b)) || compareText(a.address, b.address));
}

/** Pages come before the files that only programs read. */
function isFile({ address }: AddressChange): boolean {
  return !address.endsWith('/');
}

/** Languages in which each page exists besides German. */
export const OTHER_LANGUAGES = LANGUAGES.filter((language) => language !== 'de').map((language) =>
  localised('/', language),
);

function ownAddresses(record: AnyRecord): string[] {
  const page = recordUrl(record);
  return [
    page,
    changesFeedUrl(page),
    urls.recordSource(recordPath(record)),
    ...(record.kind === 'solution' ? [urls.comparedSolution(record.id)] : []),
  ];
}

/** Addresses that begin to lead on to the record. */
function formerAddresses(after: AnyRecord | undefined, before: AnyRecord | undefined): string[] {
  const known = new Set(before?.data.formerIds);
  return (after?.data.formerIds ?? [])
    .filter((id) => !known.has(id))
    .map((id) => recordUrl({ ...after!, id }));
}

function reached(record: AnyRecord, organisations: Organisations): string[] {
  const common = [
    urls.home,
    urls.figures,
    urls.formRegister,
    urls.changes,
    urls.changesFeed,
    changesFeedUrl(urls.organisation(record.organisation)),
  ];
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
        ...placeLists(organisations.get(record.organisation)),
        ...(record.data.topics ?? []).map((id) => changesFeedUrl(facetUrl('topics', id))),
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

/** Lists in which the solutions of an authority stand by its level and state. */
function placeLists(organisation: RecordOf<'organisation'> | undefined): string[] {
  // Either is missing where the record has mistakes.
  const { level, state } = (organisation?.data ?? {}) as Partial<RecordOf<'organisation'>['data']>;
  return (
    [
      ['levels', level],
      ['states', state],
    ] as const
  ).flatMap(([list, id]) => (id === undefined ? [] : [facetUrl(list, id), feedUrl(list, id)]));
}
