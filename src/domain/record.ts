import type { Kind, RecordData } from './schema/index.ts';

/** A stretch of a file in lines and columns, 1-based, `endColumn` exclusive. */
export interface TextRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Heading extends TextRange {
  readonly depth: number;
  readonly title: string;
}

/** A part of the body under one heading of depth 2. */
export interface Section extends TextRange {
  readonly title: string;
  /** Markdown below the heading, without blank lines around it. */
  readonly text: string;
}

export interface BodyLink extends TextRange {
  readonly url: string;
  readonly image: boolean;
}

export interface BodyTable extends TextRange {
  readonly rows: number;
  readonly cells: number;
}

/** The Markdown below the front matter, with what rules need to know of its structure. */
export interface Body {
  readonly text: string;
  /** Line of the file in which the text begins. */
  readonly line: number;
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
  /** Text before the first heading of depth 2, if any. */
  readonly lead: Section | undefined;
  readonly html: readonly TextRange[];
  readonly links: readonly BodyLink[];
  readonly tables: readonly BodyTable[];
}

/** One record: where it lies, what its front matter says, what its body holds. */
export interface RecordOf<K extends Kind> {
  readonly kind: K;
  readonly id: string;
  /** Id of the organisation in whose folder the record lies. */
  readonly organisation: string;
  /** Path from the content folder's parent, with `/`: `content/organisations/bamf/solutions/dias.md`. */
  readonly file: string;
  readonly data: RecordData[K];
  readonly body: Body;
}

export type AnyRecord = { [K in Kind]: RecordOf<K> }[Kind];

/** Unique name of a record within the register: a deployment's id is unique only within its organisation. */
export function recordKey(record: Pick<AnyRecord, 'kind' | 'id' | 'organisation'>): string {
  return record.kind === 'deployment'
    ? `deployment:${record.organisation}/${record.id}`
    : `${record.kind}:${record.id}`;
}

/** The keys a record had under its former ids. */
export function formerKeys(record: AnyRecord): string[] {
  return (record.data.formerIds ?? []).map((id) => recordKey({ ...record, id }));
}
