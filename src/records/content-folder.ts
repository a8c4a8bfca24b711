import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { ContentError } from './content-error.ts';

/** Name of the settings file within the content folder. */
export const SETTINGS_FILE = 'site.yaml';

/** Name of the file of official lists within the content folder; it may be missing. */
export const EXPECTED_AUTHORITIES_FILE = 'expected-authorities.yaml';

/** The project's own folder. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The content folder: as given, else `MAKI_CONTENT`, else `content` of the project. Vocabularies and settings
 * are read from it too.
 * @throws ContentError when it is not a folder with `organisations`
 */
export function contentFolder(given?: string): string {
  const folder = path.resolve(given ?? process.env['MAKI_CONTENT'] ?? path.join(PROJECT_ROOT, 'content'));
  if (!isFolder(folder)) throw new ContentError(`Der Inhaltsordner ${folder} fehlt oder ist kein Ordner.`);
  if (!isFolder(path.join(folder, 'organisations'))) {
    throw new ContentError(
      `Im Inhaltsordner ${folder} fehlt der Ordner „organisations“. Ist es der richtige?`,
    );
  }
  return folder;
}

/** Path as findings show it: from the content folder's parent, with `/`. @param inside path inside the content folder */
export function displayPath(content: string, inside: string): string {
  return `${path.basename(content)}/${inside}`;
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
