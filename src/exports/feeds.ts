import { groupBy } from '#domain/catalogue.ts';
import { compareText } from '#domain/finding.ts';
import type { RecordOf } from '#domain/record.ts';
import { siteAddress, type Settings } from '#domain/settings.ts';
import { RECORD_LANGUAGE, type Language } from '#domain/text.ts';
import { translate } from '#i18n/index.ts';
import { facetUrl, feedUrl, urls, type FeedList } from '#site/urls.ts';
import { activeSolutions } from '#site/view/card.ts';
import { facetValues, FACET_LISTS } from '#site/view/facet-list.ts';
import type { Labels } from '#site/view/labels.ts';

/** Entries in one feed. */
export const LENGTH = 50;

/** A list that can be followed, the latest first. */
export interface Feed {
  readonly language: Language;
  /** Files the feed is written to, from the site's root: its own address, then those of former ids. */
  readonly paths: readonly string[];
  /** Absolute address of the feed itself. */
  readonly address: string;
  /** Absolute address of the page with the same list. */
  readonly page: string;
  readonly register: string;
  readonly title: string;
  readonly subtitle: string;
  /** Day of the latest change; of the build, when there is no entry. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Of the texts. */
  readonly language: Language;
  /** An absolute address that never changes. */
  readonly id: string;
  /** Absolute address of the page to read. */
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  readonly author: string;
  /** Days `YYYY-MM-DD`. */
  readonly published: string;
  readonly updated: string;
  readonly tags: readonly string[];
}

/** All feeds of a register on a day: every solution, every value of every facet, every organisation. */
export function* feeds(labels: Labels, settings: Settings, today: string): Generator<Feed> {
  const t = translate(labels.language);
  const site = siteAddress(settings);
  const newest = activeSolutions(labels).toSorted(
    (a, b) =>
      compareText(updatedOn(b), updatedOn(a)) ||
      compareText(b.data.added, a.data.added) ||
      compareText(a.id, b.id),
  );
  // Made once, because one solution is in many feeds.
  const entries = new Map(newest.map((solution) => [solution, entryOf(solution, labels, site)]));
  const feed = (
    paths: readonly string[],
    page: string,
    title: string,
    solutions: readonly RecordOf<'solution'>[],
  ): Feed => {
    const latest = solutions.slice(0, LENGTH).map((solution) => entries.get(solution)!);
    return {
      language: labels.language,
      paths: paths.map((path) => labels.path(path)),
      address: `${site}${labels.path(paths[0]!)}`,
      page: `${site}${labels.path(page)}`,
      register: settings.name,
      title,
      subtitle: t('feed.subtitle'),
      updated: latest[0]?.updated ?? today,
      entries: latest,
    };
  };
  const partTitle = (list: FeedList, value: string): string =>
    t('feed.part', { register: settings.name, facet: t(`facet.${list}`), value });

  yield feed([urls.feed], urls.solutions, t('feed.all', { register: settings.name }), newest);
  for (const list of FACET_LISTS) {
    const groups = groupBy(newest, (solution) => facetValues(list, solution, labels));
    for (const { id } of labels.catalogue.vocabularies[list].entries) {
      if (id === 'not-stated') continue;
      const title = partTitle(list, labels.label(list, id));
      yield feed([feedUrl(list, id)], facetUrl(list, id), title, groups.get(id) ?? []);
    }
  }
  const byOrganisation = groupBy(newest, ({ organisation }) => [organisation]);
  for (const { id, data } of labels.catalogue.organisations) {
    const paths = [id, ...(data.formerIds ?? [])].map((one) => feedUrl('organisations', one));
    const title = partTitle('organisations', data.name);
    yield feed(paths, urls.organisation(id), title, byOrganisation.get(id) ?? []);
  }
}

/** Day of a solution's latest change in the register. */
function updatedOn({ data: { added, reviewed } }: RecordOf<'solution'>): string {
  return added > reviewed ? added : reviewed;
}

function entryOf(solution: RecordOf<'solution'>, labels: Labels, site: string): FeedEntry {
  const { id, data, organisation } = solution;
  const address = `${site}${labels.path(urls.solution(id))}`;
  return {
    language: RECORD_LANGUAGE,
    id: address,
    address,
    title: data.title,
    summary: data.summary,
    author: labels.organisationName(organisation),
    published: data.added,
    updated: updatedOn(solution),
    tags: labels.terms('topics', data.topics).map(({ text }) => text),
  };
}
