import { groupBy } from '#domain/catalogue.ts';
import type { RecordChange } from '#domain/history.ts';
import type { AnyRecord } from '#domain/record.ts';
import { siteAddress } from '#domain/settings.ts';
import type { PageContext } from '#site/page.ts';
import { changesFeedUrl, facetUrl, historyUrl, recordUrl, urls } from '#site/urls.ts';
import { changeItem, recordName, recordOf, recordsByKey } from '#site/view/change-item.ts';
import { hasHistoryPage, recordHistory } from '#site/view/history.ts';
import type { Labels } from '#site/view/labels.ts';
import { LENGTH, type Feed, type FeedEntry } from './feeds.ts';

/**
 * Feeds of what changes: in the whole register, in each topic, at each authority with its records, in each record. None
 * without a history. The feeds of solutions (`feeds.ts`) show what is there; these show what happened to it.
 */
export function* changeFeeds(context: PageContext): Generator<Feed> {
  const { labels, settings, history, today, t } = context;
  if (history === undefined) return;
  const site = siteAddress(settings);
  // Made once, because one change is in several feeds.
  const entries = new Map<RecordChange, FeedEntry>();
  const entry = (change: RecordChange): FeedEntry => {
    const known = entries.get(change) ?? entryOf(change, context, site);
    entries.set(change, known);
    return known;
  };
  const feed = (
    paths: readonly string[],
    page: string,
    title: string,
    changes: readonly RecordChange[],
  ): Feed => {
    const latest = changes.slice(0, LENGTH).map(entry);
    return {
      language: labels.language,
      paths: paths.map((path) => labels.path(path)),
      address: `${site}${labels.path(paths[0]!)}`,
      page: `${site}${labels.path(page)}`,
      register: settings.name,
      title,
      subtitle: t('feed.changes.subtitle'),
      updated: latest[0]?.updated ?? today,
      entries: latest,
    };
  };
  const register = settings.name;

  yield feed([urls.changesFeed], urls.changes, t('feed.changes.all', { register }), history.changes);
  const byTopic = groupBy(history.changes, (change) => topicsOf(change, labels));
  for (const { id } of labels.catalogue.vocabularies.topics.entries) {
    const page = facetUrl('topics', id);
    const value = labels.label('topics', id);
    const title = t('feed.changes.part', { register, facet: t('facet.topics'), value });
    yield feed([changesFeedUrl(page)], page, title, byTopic.get(id) ?? []);
  }
  const byOrganisation = groupBy(history.changes, (change) => [
    (recordOf(change, labels) ?? change.place).organisation,
  ]);
  for (const { id, data } of labels.catalogue.organisations) {
    const paths = [id, ...(data.formerIds ?? [])].map((one) => changesFeedUrl(urls.organisation(one)));
    const title = t('feed.changes.part', { register, facet: t('facet.organisations'), value: data.name });
    yield feed(paths, urls.organisation(id), title, byOrganisation.get(id) ?? []);
  }
  for (const record of recordsByKey(labels.catalogue).values()) {
    const own = recordHistory(record, history);
    if (record.kind === 'organisation' || own === undefined) continue;
    const paths = [record.id, ...(record.data.formerIds ?? [])].map((id) =>
      changesFeedUrl(recordUrl({ ...record, id })),
    );
    const page = hasHistoryPage(own) ? historyUrl(record) : recordUrl(record);
    const title = t('feed.changes.record', { register, title: recordName(record, labels, t).text });
    yield feed(paths, page, title, own.changes);
  }
}

function entryOf(change: RecordChange, { labels, history, t }: PageContext, site: string): FeedEntry {
  const record = recordOf(change, labels);
  const item = changeItem(change, labels, t);
  const text =
    item.fields.text === ''
      ? t(`history.text.${change.change}`)
      : t('changes.fields', { fields: item.fields.text });
  return {
    language: labels.language,
    id: `${site}${labels.path(historyUrl(record ?? change.place, change.commit))}`,
    address: `${site}${labels.path(pageOf(change, record, history))}`,
    title: `${item.kind.text}: ${item.record.text}`,
    summary: text,
    author: labels.organisationName((record ?? change.place).organisation),
    published: change.day,
    updated: change.day,
    tags: topicsOf(change, labels).map((id) => labels.label('topics', id)),
  };
}

/** Where to read about a change: its place in the history of the record, else the record, else the list of changes. */
function pageOf(
  { commit }: RecordChange,
  record: AnyRecord | undefined,
  history: PageContext['history'],
): string {
  if (record === undefined) return urls.changes;
  return hasHistoryPage(recordHistory(record, history)) ? historyUrl(record, commit) : recordUrl(record);
}

/** Topics of the record as it is today; a use has those of its solution. */
function topicsOf(change: RecordChange, labels: Labels): readonly string[] {
  const record = recordOf(change, labels);
  switch (record?.kind) {
    case 'solution':
    case 'need':
      return record.data.topics ?? [];
    case 'deployment':
      return labels.catalogue.solution.get(record.data.solution)?.data.topics ?? [];
    default:
      return [];
  }
}
