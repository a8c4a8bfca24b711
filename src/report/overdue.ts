/** What authorities have to confirm: records whose statements have grown old, or whose end has passed. */
import { compareText, type Finding } from '#domain/finding.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { Kind } from '#domain/kind.ts';
import type { AnyRecord } from '#domain/record.ts';

/** Rules that a passing day can break although nobody changed anything. */
export const AGEING_RULES: ReadonlySet<string> = new Set([
  'bestaetigung-veraltet',
  'pruefung-veraltet',
  'gesuch-abgelaufen',
  'ende-ueberschritten',
]);

export interface OverdueRecord {
  readonly kind: Kind;
  readonly id: string;
  readonly organisation: string;
  readonly title: string;
  /** From the content folder's parent. */
  readonly file: string;
  readonly problems: readonly { readonly rule: string; readonly message: string }[];
  /** Web addresses that did not answer. */
  readonly links: readonly DeadLink[];
}

/** An address of a record that did not answer as it should. */
export interface DeadLink {
  readonly url: string;
  readonly file: string;
  /** What came instead, in German. */
  readonly problem: string;
}

export interface OverdueAuthority {
  readonly id: string;
  readonly name: string;
  readonly records: readonly OverdueRecord[];
}

/** Authorities with something to confirm, by id; their records by file. */
export function overdueAuthorities(
  catalogue: Catalogue,
  records: readonly AnyRecord[],
  findings: readonly Finding[],
  links: readonly DeadLink[] = [],
): OverdueAuthority[] {
  const ageing = Map.groupBy(
    findings.filter(({ rule }) => AGEING_RULES.has(rule)),
    ({ file }) => file,
  );
  const dead = Map.groupBy(links, ({ file }) => file);
  const overdue = records.filter(({ file }) => ageing.has(file) || dead.has(file));
  const byAuthority = Map.groupBy(overdue, ({ organisation }) => organisation);
  return [...byAuthority]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([id, own]) => ({
      id,
      name: catalogue.organisation.get(id)?.data.name ?? id,
      records: own
        .toSorted((a, b) => compareText(a.file, b.file))
        .map((record) => ({
          kind: record.kind,
          id: record.id,
          organisation: record.organisation,
          title: titleOf(record, catalogue),
          file: record.file,
          problems: (ageing.get(record.file) ?? []).map(({ rule, message }) => ({
            rule,
            message: message.de,
          })),
          links: dead.get(record.file) ?? [],
        })),
    }));
}

/** A deployment is called like what is deployed. */
function titleOf({ kind, id, data }: AnyRecord, catalogue: Catalogue): string {
  const title =
    kind === 'organisation'
      ? data.name
      : kind === 'deployment'
        ? catalogue.solution.get(data.solution)?.data.title
        : data.title;
  return title ?? id;
}
