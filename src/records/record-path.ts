import { KIND_FOLDERS, type Kind } from '#domain/kind.ts';

/** What a path inside the content folder says about a record. */
export interface RecordPlace {
  readonly kind: Kind;
  readonly id: string;
  readonly organisation: string;
}

const FOLDER_KINDS = new Map<string, Kind>(
  Object.entries(KIND_FOLDERS).map(([kind, folder]) => [folder, kind as Kind]),
);

/** `organisations/bamf/solutions/dias.md` as kind, id and organisation; undefined for any other path. */
export function recordPlace(path: string): RecordPlace | undefined {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (parts[0] !== 'organisations' || !name.endsWith('.md')) return undefined;
  const organisation = parts[1]!;
  const id = name.slice(0, -3);
  if (parts.length === 3 && name === 'organisation.md')
    return { kind: 'organisation', id: organisation, organisation };
  const kind = parts.length === 4 ? FOLDER_KINDS.get(parts[2]!) : undefined;
  return kind === undefined ? undefined : { kind, id, organisation };
}

/** Path of a record inside the content folder. */
export function recordPath({ kind, id, organisation }: RecordPlace): string {
  return kind === 'organisation'
    ? `organisations/${id}/organisation.md`
    : `organisations/${organisation}/${KIND_FOLDERS[kind]}/${id}.md`;
}
