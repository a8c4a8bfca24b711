import { compareText } from '#domain/finding.ts';
import type { Settings } from '#domain/settings.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import { checkContent, type CheckResult } from './check.ts';
import { ContentError } from './content-error.ts';
import { SETTINGS_FILE } from './content-folder.ts';
import type { GitRepository, TreeFile } from './git.ts';
import { MAX_FILE_BYTES } from './read-record.ts';
import { recordPlace } from './record-path.ts';
import { parseSettings } from './settings.ts';
import { parseVocabularies } from './vocabularies.ts';
import { executableProblem, linkProblem, placeProblem, type RecordFile, type Walk } from './walk.ts';

/** The content folder of one commit, checked with the rules of this program. */
export interface GitContent extends CheckResult {
  readonly vocabularies: Vocabularies;
  /** What is wrong with the lists of this commit; then those given in their place were used. */
  readonly vocabularyProblem: string | undefined;
}

const EXECUTABLE = '100755';
const REGULAR = '100644';

/**
 * Reads and checks the content folder of a commit.
 * @param folder path of the content folder in the repository
 * @param instead lists to use where those of the commit cannot be used
 * @throws ContentError when lists are missing or wrong and there are none instead
 */
export function checkGitContent(
  repository: GitRepository,
  tree: ReadonlyMap<string, TreeFile>,
  folder: string,
  today: string,
  instead?: Vocabularies,
): GitContent {
  const files = [...tree.values()].filter(({ path }) => path.startsWith(`${folder}/`));
  const wanted = files.filter(({ path, size }) => isList(path, folder) || size <= MAX_FILE_BYTES);
  const blobs = repository.blobs(
    wanted.filter(({ mode }) => mode.startsWith('100')).map(({ object }) => object),
  );
  const read = (inside: string): Uint8Array => {
    const bytes = blobs.get(tree.get(`${folder}/${inside}`)?.object ?? '');
    if (bytes === undefined) throw new Error(`${inside} is no file of this commit`);
    return bytes;
  };
  const lists = listsOf(files, folder, read, instead);
  const checked = checkContent({
    content: folder,
    today,
    vocabularies: lists.vocabularies,
    walk: walkTree(files, folder),
    read: ({ path }) => read(path),
    readAgain: read,
  });
  return { ...checked, ...lists };
}

/** The settings of a commit; undefined where it has none that can be used. */
export function gitSettings(
  repository: GitRepository,
  tree: ReadonlyMap<string, TreeFile>,
  folder: string,
): Settings | undefined {
  const file = tree.get(`${folder}/${SETTINGS_FILE}`);
  if (file === undefined || !file.mode.startsWith('100')) return undefined;
  try {
    return parseSettings(file.path, repository.blobs([file.object]).get(file.object)!);
  } catch (error) {
    if (error instanceof ContentError) return undefined;
    throw error;
  }
}

function isList(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/vocabularies/`);
}

function listsOf(
  files: readonly TreeFile[],
  folder: string,
  read: (inside: string) => Uint8Array,
  instead: Vocabularies | undefined,
): Pick<GitContent, 'vocabularies' | 'vocabularyProblem'> {
  const names = files
    .filter(({ path }) => isList(path, folder))
    .map(({ path }) => path.slice(`${folder}/vocabularies/`.length));
  try {
    const vocabularies = parseVocabularies(`${folder}/vocabularies`, names, (name) =>
      new TextDecoder().decode(read(`vocabularies/${name}`)),
    );
    return { vocabularies, vocabularyProblem: undefined };
  } catch (error) {
    if (instead === undefined || !(error instanceof ContentError)) throw error;
    return { vocabularies: instead, vocabularyProblem: error.message };
  }
}

/** What `walkRecords` finds in a folder, found in a tree. */
function walkTree(tree: readonly TreeFile[], folder: string): Walk {
  const files: RecordFile[] = [];
  const strays: { path: string; problem: Walk['strays'][number]['problem'] }[] = [];
  for (const { path: whole, mode, object, size } of tree.toSorted((a, b) => compareText(a.path, b.path))) {
    const path = whole.slice(folder.length + 1);
    if (!path.startsWith('organisations/')) continue;
    const place = recordPlace(path);
    if (mode !== REGULAR && mode !== EXECUTABLE) strays.push({ path, problem: linkProblem() });
    else if (place === undefined) strays.push({ path, problem: placeProblem(path) });
    else {
      if (mode === EXECUTABLE) strays.push({ path, problem: executableProblem() });
      files.push({ path, absolute: whole, place, size, stamp: object, modified: 0n });
    }
  }
  return { files, strays };
}
