import { listCsv, listJson, listSheets, type ListPart } from '#exports/list-files.ts';
import type { SolutionList } from '#exports/solution-list.ts';
import { loadJson } from './load.ts';

export type ExportFormat = 'csv' | 'xlsx' | 'json';

/** Milliseconds after which every browser has taken the file over. */
const TAKEN = 10_000;

/** What is exported: which rows of the register's list, and what the file says about them. */
export interface ListExport {
  /** Address of `SolutionList` in the page's language. */
  readonly source: string;
  /** Ids of the solutions wanted, in the order of the rows. */
  readonly ids: readonly string[];
  /** What was searched for, in words. */
  readonly title: string;
  /** Absolute address that shows the same rows. */
  readonly address: string;
}

/**
 * Loads the list and gives the visitor the rows as a file.
 * @throws Error when the list cannot be loaded
 */
export async function exportList(format: ExportFormat, { source, ids, ...part }: ListExport): Promise<void> {
  const list = await loadJson<SolutionList>(source);
  const column = list.columns.findIndex(({ id }) => id === 'id');
  const rows = new Map(list.rows.map((row, position) => [row[column], position]));
  // The list may be newer than the page: what is no longer there cannot be exported.
  const file = await fileOf(format, { list, positions: ids.flatMap((id) => rows.get(id) ?? []), ...part });
  download(file, `${list.texts['export.file']}-${list.date}.${format}`);
}

async function fileOf(format: ExportFormat, part: ListPart): Promise<Blob> {
  switch (format) {
    case 'csv':
      return new Blob([listCsv(part)], { type: 'text/csv;charset=utf-8' });
    case 'json':
      return new Blob([listJson(part)], { type: 'application/json' });
    case 'xlsx': {
      const { default: writeWorkbook } = await import('write-excel-file/universal');
      return writeWorkbook(listSheets(part)).toBlob();
    }
  }
}

function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}
