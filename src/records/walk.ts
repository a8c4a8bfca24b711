import { readdirSync, lstatSync, type Dirent } from 'node:fs';
import path from 'node:path';

import { compareText } from '#domain/finding.ts';
import type { ReaderRuleId } from '#domain/rules/reader-rules.ts';
import type { Text } from '#domain/text.ts';
import { problemAt, reason, type ReaderProblem } from './reader-problem.ts';
import { recordPlace, type RecordPlace } from './record-path.ts';

/** A regular file of the content folder that should hold a record. */
export interface RecordFile {
  /** Path inside the content folder, with `/`. */
  readonly path: string;
  readonly absolute: string;
  readonly place: RecordPlace;
  readonly size: number;
  /** Changes whenever the file does: times in nanoseconds, inode and size. */
  readonly stamp: string;
  readonly modified: bigint;
}

export interface Walk {
  readonly files: readonly RecordFile[];
  /** Everything in the folder that cannot be a record, by path inside the content folder. */
  readonly strays: readonly { readonly path: string; readonly problem: ReaderProblem }[];
}

/** Lists the record files of a content folder in a fixed order; refuses links, other endings and other places. */
export function walkRecords(content: string): Walk {
  const files: RecordFile[] = [];
  const strays: { path: string; problem: ReaderProblem }[] = [];
  const stray = (at: string, problem: ReaderProblem): void => void strays.push({ path: at, problem });
  const visit = (folder: string): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(path.join(content, folder), { withFileTypes: true });
    } catch (error) {
      stray(
        folder,
        atStart('datei-unlesbar', {
          de: `Der Ordner lässt sich nicht lesen: ${reason(error)}. Prüfen Sie die Zugriffsrechte.`,
          en: `The folder cannot be read: ${reason(error)}. Check its permissions.`,
        }),
      );
      return;
    }
    for (const entry of entries.toSorted((a, b) => compareText(a.name, b.name))) {
      const at = `${folder}/${entry.name}`;
      if (entry.isDirectory()) visit(at);
      else if (!entry.isFile()) stray(at, linkProblem());
      else addFile(at);
    }
  };
  const addFile = (at: string): void => {
    const place = recordPlace(at);
    const absolute = path.join(content, at);
    if (place === undefined) {
      stray(at, placeProblem(at));
      return;
    }
    const stat = lstatSync(absolute, { bigint: true });
    if (process.platform !== 'win32' && (stat.mode & 0o111n) !== 0n) stray(at, executableProblem());
    const stamp = `${stat.size}:${stat.mtimeNs}:${stat.ctimeNs}:${stat.ino}:${stat.mode}`;
    const modified = stat.mtimeNs > stat.ctimeNs ? stat.mtimeNs : stat.ctimeNs;
    files.push({ path: at, absolute, place, size: Number(stat.size), stamp, modified });
  };
  visit('organisations');
  return { files, strays };
}

/** The problem of what is neither a regular file nor a folder. */
export function linkProblem(): ReaderProblem {
  return atStart('datei-verweis', {
    de: 'Das ist keine gewöhnliche Datei, sondern ein Verweis oder eine Sonderdatei. Legen Sie eine gewöhnliche Datei an.',
    en: 'This is not a regular file but a link or special file. Create a regular file.',
  });
}

/** The problem of a record file that may be executed. */
export function executableProblem(): ReaderProblem {
  return atStart('datei-ausfuehrbar', {
    de: 'Die Datei ist als ausführbar gekennzeichnet. Nehmen Sie das Recht weg: chmod 644.',
    en: 'The file is marked as executable. Remove that permission: chmod 644.',
  });
}

/** The problem of a file where no record can lie. @param at path inside the content folder */
export function placeProblem(at: string): ReaderProblem {
  if (at.endsWith('.md'))
    return atStart('datei-ort', {
      de: 'An diesem Ort wird keine Datei gelesen. Möglich sind: <stelle>/organisation.md, <stelle>/solutions/<kennung>.md, <stelle>/deployments/<kennung>.md, <stelle>/needs/<kennung>.md.',
      en: 'No file is read from this place. Possible: <authority>/organisation.md, <authority>/solutions/<id>.md, <authority>/deployments/<id>.md, <authority>/needs/<id>.md.',
    });
  return atStart('datei-endung', {
    de: 'Hier sind nur Dateien mit der Endung .md erlaubt (klein geschrieben). Benennen Sie die Datei um oder entfernen Sie sie.',
    en: 'Only files ending in .md (lower case) are allowed here. Rename or remove the file.',
  });
}

function atStart(rule: ReaderRuleId, message: Text): ReaderProblem {
  return problemAt(rule, { line: 1, column: 1, endLine: 1, endColumn: 2 }, message);
}
