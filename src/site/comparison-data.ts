import type { Phrase } from './phrase.ts';
import type { ComparedRow, ComparedSolution } from './view/compared-solution.ts';
import type { Link } from './view/labels.ts';

/** A solution as `/vergleich/daten/<id>.json` holds it: what it says, without the names of the fields. */
export interface PackedSolution extends Omit<ComparedSolution, 'groups'> {
  /** By the key of the row. */
  readonly rows: Readonly<Record<string, PackedCell>>;
}

type PackedCell = readonly PackedValue[] | { readonly values: readonly PackedValue[]; readonly note: Phrase };
/** A bare text as a string. */
type PackedValue = Link | string;

/** The fields a comparison can show, in groups and in order; the comparison page carries them once. */
export type ComparedFields = readonly {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly (readonly [key: string, label: string])[];
}[];

/** Takes out of a solution what all solutions have alike. */
export function packSolution({ groups, ...rest }: ComparedSolution): PackedSolution {
  const rows = groups.flatMap((group) => group.rows.map((row) => [row.key, packCell(row)] as const));
  return { ...rest, rows: Object.fromEntries(rows) };
}

/** The reverse of `packSolution`. */
export function unpackSolution({ rows, ...rest }: PackedSolution, fields: ComparedFields): ComparedSolution {
  return {
    ...rest,
    groups: fields.map(({ id, title, rows: all }) => ({
      id,
      title,
      rows: all.flatMap(([key, label]) =>
        Object.hasOwn(rows, key) ? [{ key, label, ...unpackCell(rows[key]!) }] : [],
      ),
    })),
  };
}

function packCell({ values, note }: ComparedRow): PackedCell {
  const packed = values.map((value) => (Object.keys(value).length === 1 ? value.text : value));
  return note === undefined ? packed : { values: packed, note };
}

function unpackCell(cell: PackedCell): Pick<ComparedRow, 'values' | 'note'> {
  const { values, ...rest } = 'note' in cell ? cell : { values: cell };
  return { values: values.map((value) => (typeof value === 'string' ? { text: value } : value)), ...rest };
}
