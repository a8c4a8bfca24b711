import type { Translate } from '#i18n/translator.ts';
import { comparisonTable, type TableRow } from '#site/comparison-table.ts';
import type { ComparedSolution } from '#site/view/compared-solution.ts';
import type { Link } from '#site/view/labels.ts';
import { element } from './element.ts';
import { phraseNodes, recordAttributes } from './phrase.ts';

/** Solutions side by side: the markup of src/components/ComparisonTable.astro, with a button to remove each. */
export function comparisonElements(
  solutions: readonly ComparedSolution[],
  t: Translate,
  onRemove: (id: string) => void,
): HTMLElement[] {
  const { groups, different, total, unstated } = comparisonTable(solutions);
  const several = solutions.length > 1;
  const lang = recordAttributes(t.language);
  const heads = solutions.map((solution) => {
    const button = element(
      'button',
      {
        type: 'button',
        class: 'comparison__remove',
        'data-id': solution.id,
        'aria-label': t('compare.removeTitle', { title: solution.title }),
      },
      element('span', { class: 'kern-icon kern-icon--close kern-icon--small', 'aria-hidden': 'true' }),
      t('compare.remove'),
    );
    button.addEventListener('click', () => onRemove(solution.id));
    return element(
      'th',
      { role: 'columnheader', scope: 'col' },
      element('a', { href: solution.href, ...lang }, solution.title),
      ...(solution.retired ? [element('span', { class: 'comparison__retired' }, t('compare.retired'))] : []),
      button,
    );
  });
  const bodies = groups.map(({ title, rows }) =>
    element(
      'tbody',
      { role: 'rowgroup' },
      element(
        'tr',
        { role: 'row', class: 'comparison__group' },
        element('th', { role: 'rowheader', scope: 'rowgroup', colspan: solutions.length + 1 }, title),
      ),
      ...rows.map((row) => rowElement(row, solutions, several, t)),
    ),
  );
  return [
    ...(several
      ? [element('p', { class: 'comparison-count' }, t('compare.differing', { different, total }))]
      : []),
    element(
      'table',
      { class: `comparison comparison--${solutions.length}`, role: 'table' },
      element('caption', { class: 'sr-only' }, t('compare.title')),
      element(
        'thead',
        { role: 'rowgroup' },
        element(
          'tr',
          { role: 'row' },
          element('th', { role: 'columnheader', scope: 'col' }, t('compare.field')),
          ...heads,
        ),
      ),
      ...bodies,
    ),
    ...(unstated.length === 0
      ? []
      : [
          element(
            'p',
            { class: 'comparison-unstated' },
            t('compare.unstated', { labels: unstated.join(', ') }),
          ),
        ]),
  ];
}

function rowElement(
  { label, same, cells }: TableRow,
  solutions: readonly ComparedSolution[],
  several: boolean,
  t: Translate,
): HTMLElement {
  return element(
    'tr',
    { role: 'row', class: `comparison__row${same ? '' : ' comparison__row--different'}` },
    element(
      'th',
      { role: 'rowheader', scope: 'row' },
      element('span', { class: 'comparison__label' }, label),
      ' ',
      ...(several
        ? [element('span', { class: 'comparison__mark' }, t(same ? 'compare.same' : 'compare.different'))]
        : []),
    ),
    ...cells.map((cell, column) =>
      element(
        'td',
        { role: 'cell' },
        element(
          'span',
          { class: 'comparison__of', 'aria-hidden': 'true', ...recordAttributes(t.language) },
          solutions[column]!.title,
        ),
        element(
          'div',
          {},
          ...(cell === undefined
            ? [element('span', { class: 'not-stated' }, t('common.notStated'))]
            : cell.values.length === 1
              ? linkNodes(cell.values[0]!)
              : [element('ul', {}, ...cell.values.map((value) => element('li', {}, ...linkNodes(value))))]),
          ...(cell?.note === undefined ? [] : [element('p', { class: 'note' }, ...phraseNodes(cell.note))]),
        ),
      ),
    ),
  );
}

/** The markup of src/components/Link.astro. */
function linkNodes(link: Link): (Node | string)[] {
  const { href, external } = link;
  if (href === undefined) return phraseNodes(link);
  const attributes =
    external === true ? { href, class: 'external', rel: 'noopener noreferrer nofollow ugc' } : { href };
  return [element('a', attributes, ...phraseNodes(link))];
}
