import { readFileSync } from 'node:fs';
import path from 'node:path';

import { compareText, type Finding } from '#domain/finding.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import { checkContent } from './check.ts';
import { displayPath } from './content-folder.ts';
import { recordPlace } from './record-path.ts';
import { walkRecords, type RecordFile } from './walk.ts';

/** A file that is not in the content folder yet, or stands there otherwise. */
export interface NewFile {
  /** Path inside the content folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Checks the content folder as if the files were in it already: what there is to say about them. */
export function checkWith(
  files: readonly NewFile[],
  content: string,
  today: string,
  vocabularies: Vocabularies,
): Finding[] {
  const walk = walkRecords(content);
  const bytes = new Map(files.map((file) => [file.path, Buffer.from(file.text)]));
  const added = files.map(({ path: at }): RecordFile => {
    const absolute = path.join(content, at);
    return {
      path: at,
      absolute,
      place: recordPlace(at)!,
      size: bytes.get(at)!.length,
      stamp: '',
      modified: 0n,
    };
  });
  const others = walk.files.filter((file) => !bytes.has(file.path));
  const all = [...others, ...added].toSorted((a, b) => compareText(a.path, b.path));
  const { findings } = checkContent({
    content,
    today,
    vocabularies,
    walk: { ...walk, files: all },
    read: (file) => bytes.get(file.path) ?? readFileSync(file.absolute),
  });
  const shown = new Set(files.map((file) => displayPath(content, file.path)));
  return findings.filter(({ file }) => shown.has(file));
}
