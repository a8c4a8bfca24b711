import type { ComparedRow, ComparedSolution } from './view/compared-solution.ts';

/** Solutions that can stand side by side. */
export const MAX_COMPARED = 4;

/** Several solutions side by side. Made by the pages and, from the same data, in the browser. */
export interface ComparisonTable {
  readonly groups: readonly TableGroup[];
  /** Rows in all groups, and those in which the solutions differ. */
  readonly total: number;
  readonly different: number;
  /** Labels of what no solution states, so that no row of gaps is needed. */
  readonly unstated: readonly string[];
}

export interface TableGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly key: string;
  readonly label: string;
  readonly same: boolean;
  /** One per solution; undefined where it states nothing. */
  readonly cells: readonly (ComparedRow | undefined)[];
}

/** Lays the fields of solutions side by side, in the order of the schema. */
export function comparisonTable(solutions: readonly ComparedSolution[]): ComparisonTable {
  const unstated: string[] = [];
  const groups = (solutions[0]?.groups ?? []).map(({ id, title }): TableGroup => {
    const lists = solutions.map(({ groups: own }) => own.find((group) => group.id === id)?.rows ?? []);
    const rows = merged(lists).flatMap(({ key, label }): TableRow[] => {
      const cells = lists.map((rows) => rows.find((row) => row.key === key && row.values.length > 0));
      if (cells.every((cell) => cell === undefined)) {
        unstated.push(label);
        return [];
      }
      return [{ key, label, cells, same: new Set(cells.map(content)).size === 1 }];
    });
    return { id, title, rows };
  });
  const rows = groups.flatMap((group) => group.rows);
  return {
    groups: groups.filter((group) => group.rows.length > 0),
    total: rows.length,
    different: rows.filter(({ same }) => !same).length,
    unstated,
  };
}

/** Every key once. A key that only later lists have stands behind the one it follows there. */
function merged(lists: readonly (readonly ComparedRow[])[]): ComparedRow[] {
  const rows: ComparedRow[] = [];
  for (const list of lists) {
    let after = -1;
    for (const row of list) {
      const known = rows.findIndex(({ key }) => key === row.key);
      if (known === -1) rows.splice((after += 1), 0, row);
      else after = known;
    }
  }
  return rows;
}

/** What a cell says, whatever the order of its values. */
function content(cell: ComparedRow | undefined): string {
  return cell === undefined
    ? ''
    : JSON.stringify([cell.values.map(({ text, href }) => [text, href]).sort(), cell.note]);
}
