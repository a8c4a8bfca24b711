import type { Translate } from '#i18n/index.ts';
import type { Figure } from '#site/view/figure.ts';
import { csv } from './csv.ts';

/** The rows of a figure as a CSV file: the table of the page with the id of each value in front. */
export function figureCsv({ columns, rows }: Figure, t: Translate): string {
  return csv(
    [t('figures.column.id'), ...columns],
    rows.map(({ id, label, cells }) => [id, label, ...cells]),
  );
}
