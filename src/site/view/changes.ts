import { compareText } from '#domain/finding.ts';
import { RECORD_CHANGES, type RegisterHistory } from '#domain/history.ts';
import { formatDate } from '../format.ts';
import type { PageContext } from '../page.ts';
import { changeItem, type ChangeItem } from './change-item.ts';

/** Changes on one page of the list. */
const CHANGES_PER_PAGE = 100;

/** One page of the list of all changes. */
export interface ChangesPage {
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  /** The newest first. */
  readonly months: readonly ChangesOfMonth[];
  /** Whether this is the last page and older changes are not known. */
  readonly isCut: boolean;
}

export interface ChangesOfMonth {
  /** `YYYY-MM`. */
  readonly id: string;
  readonly title: string;
  readonly changes: readonly ChangeItem[];
}

/**
 * The list of all changes in pages, the newest first; of one commit what has ended before what is new. One page even if
 * nothing has changed.
 */
export function changesPages(history: RegisterHistory, { labels, t }: PageContext): ChangesPage[] {
  const pages = Math.max(1, Math.ceil(history.changes.length / CHANGES_PER_PAGE));
  const ordered = commitsInOrder(history);
  return Array.from({ length: pages }, (_, index) => {
    const items = ordered
      .slice(index * CHANGES_PER_PAGE, (index + 1) * CHANGES_PER_PAGE)
      .map((change) => changeItem(change, labels, t));
    return {
      page: index + 1,
      pages,
      total: history.changes.length,
      months: [...Map.groupBy(items, ({ day }) => day.slice(0, 7))].map(([id, changes]) => ({
        id,
        title: formatDate(id, labels.language),
        changes,
      })),
      isCut: history.isCut && index === pages - 1,
    };
  });
}

function commitsInOrder({ changes }: RegisterHistory): RegisterHistory['changes'] {
  return [...Map.groupBy(changes, ({ commit }) => commit).values()].flatMap((ofCommit) =>
    ofCommit.toSorted(
      (a, b) =>
        RECORD_CHANGES.indexOf(a.change) - RECORD_CHANGES.indexOf(b.change) || compareText(a.key, b.key),
    ),
  );
}
