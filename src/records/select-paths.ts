import { realpathSync } from 'node:fs';
import path from 'node:path';

import { ContentError } from './content-error.ts';
import { displayPath, EXPECTED_AUTHORITIES_FILE, SETTINGS_FILE } from './content-folder.ts';
import type { Walk } from './walk.ts';

/**
 * Which files somebody means by files and folders they name. Lists and settings count as files too: whoever names
 * them wants to know whether they are right, and that is checked always.
 *
 * @param given absolute paths
 * @returns whether a finding's `file` is meant
 * @throws ContentError naming the paths in or at which nothing of this content folder lies
 */
export function selectPaths(
  given: readonly string[],
  content: string,
  walk: Walk,
): (file: string) => boolean {
  const known = [...walk.files, ...walk.strays].map((file) => file.path);
  const always = ['vocabularies', SETTINGS_FILE, EXPECTED_AUTHORITIES_FILE];
  const root = real(content);
  const inside = given.map((place) => path.relative(root, real(place)).split(path.sep).join('/'));
  const unknown = given.filter((_, index) => {
    const place = inside[index]!;
    return (
      !holdsContent(place) &&
      !known.some((file) => isWithin(file, place)) &&
      !always.some((file) => isWithin(place, file))
    );
  });
  if (unknown.length > 0) {
    throw new ContentError(
      `Hier liegt kein Eintrag: ${unknown.join(', ')}. Nennen Sie Dateien oder Ordner in ${path.join(content, 'organisations')}.`,
    );
  }
  const start = displayPath(content, '').length;
  return (file) => inside.some((place) => holdsContent(place) || isWithin(file.slice(start), place));
}

/** Whether `file` is `place` or lies in it; both inside the content folder. */
function isWithin(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}

/** Whether a place is the content folder itself or a folder it lies in. */
function holdsContent(place: string): boolean {
  return place === '' || /^\.\.(?:\/\.\.)*$/.test(place);
}

/** The path without links in its folders; a link itself stays what it is, because it is no record. */
function real(place: string): string {
  try {
    return path.join(realpathSync(path.dirname(place)), path.basename(place));
  } catch {
    return place;
  }
}
