import type { Translate } from '#i18n/index.ts';
import type { Figure } from '#site/view/figure.ts';
import { csv } from './csv.ts';

/** The rows of a figure or a table as a CSV file: as on the page, with the id of each value in front. */
export function figureCsv({ columns, rows }: Pick<Figure, 'columns' | 'rows'>, t: Translate): string {
  return csv(
    [t('figures.column.id'), ...columns],
    rows.map(({ id, label, cells }) => [id, label, ...cells]),
  );
}
