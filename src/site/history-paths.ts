import type { Catalogue } from '#domain/catalogue.ts';
import type { AnyRecord } from '#domain/record.ts';
import { pageDigest, siteData } from './catalogue.ts';
import { siteContexts, type PageContext } from './page.ts';
import { keyedPagePaths, listsDigest, pagePath, type PagePath } from './paths.ts';
import { historyUrl } from './urls.ts';
import { changesPages, type ChangesPage } from './view/changes.ts';
import { hasHistoryPage, historyView, recordHistory, type HistoryView } from './view/history.ts';
import type { RedirectView } from './view/redirect.ts';

/** What the page of a record's changes gets. */
export interface HistoryProps {
  context: PageContext;
  view: () => HistoryView | RedirectView;
}

/**
 * The pages of what changed in records of a kind, in each language: one for each record that has changed since it was
 * created. Former ids lead to the present page.
 *
 * Their key is made without comparing anything: what a change page shows follows from the commits, from names and
 * from the controlled lists.
 *
 * @param params of the address of a record under its own or a former id
 */
export function historyPaths<R extends AnyRecord>(
  records: (catalogue: Catalogue) => readonly R[],
  params: (record: R, id: string) => Record<string, string>,
): PagePath<() => HistoryView | RedirectView>[] {
  const { catalogue, history: all } = siteData();
  const names = pageDigest(
    listsDigest(),
    catalogue.organisations.map(({ id, data }) => [id, data.name]),
  );
  return records(catalogue).flatMap((record) => {
    const history = recordHistory(record, all);
    if (!hasHistoryPage(history)) return [];
    const commits = history.changes.map(({ change, commit, day }) => [change, commit, day]);
    const key = pageDigest(names, titlesOf(record, catalogue), history.created, commits);
    const redirect = { redirect: historyUrl(record) };
    return [
      ...keyedPagePaths<HistoryView | RedirectView>(params(record, record.id), key, (context) =>
        historyView(record, history, context),
      ),
      ...(record.data.formerIds ?? []).flatMap((id) =>
        keyedPagePaths<HistoryView | RedirectView>(params(record, id), pageDigest(redirect), () => redirect),
      ),
    ];
  });
}

function titlesOf({ kind, organisation, data }: AnyRecord, catalogue: Catalogue): readonly unknown[] {
  const title = kind === 'deployment' ? catalogue.solution.get(data.solution)?.data.title : undefined;
  return [organisation, 'title' in data ? data.title : undefined, title];
}

/** The list of all changes in pages, in each language; none without a history. */
export function changesPaths(): PagePath<ChangesPage>[] {
  return siteContexts().flatMap((context) =>
    context.history === undefined
      ? []
      : changesPages(context.history, context).map((view) =>
          pagePath(context, { page: String(view.page) }, view),
        ),
  );
}
