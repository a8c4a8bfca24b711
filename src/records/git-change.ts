import type { Settings } from '#domain/settings.ts';
import { ContentError } from './content-error.ts';
import { checkGitContent, gitSettings, type GitContent } from './git-content.ts';
import { GitRepository } from './git.ts';

export interface GitChange {
  readonly base: GitSide;
  readonly head: GitSide;
  /** Paths in the repository of all files that differ. */
  readonly changedFiles: readonly string[];
  /** Paths of files that the head no longer has. */
  readonly missingFiles: ReadonlySet<string>;
  /** Paths of record files that were deleted at some time before the base. */
  readonly deletedFiles: ReadonlySet<string>;
  /** Settings of the base. */
  readonly settings: Settings | undefined;
  /** What is wrong with the lists of the head; then those of the base were used. */
  readonly vocabularyProblem: string | undefined;
  readonly hasCommonBase: boolean;
}

export interface GitSide {
  /** As the caller named it. */
  readonly name: string;
  readonly commit: string;
  readonly checked: GitContent;
}

export interface GitChangeOptions {
  /** A folder in the repository. */
  readonly repository: string;
  readonly base: string;
  readonly head: string;
  /** Path of the content folder in the repository. */
  readonly folder: string;
  /** The day on which the check is made, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Reads and checks what a change starts from and where it leads, as pull requests compare: from the commit at which
 * the head left the base, so that what others did on the base meanwhile is no part of it.
 * @throws ContentError when a name means no commit, or the base has no usable content
 */
export function readGitChange({ repository: place, base, head, folder, today }: GitChangeOptions): GitChange {
  const repository = new GitRepository(place);
  const target = repository.commit(base);
  const headCommit = repository.commit(head);
  const common = repository.mergeBase(target, headCommit);
  const baseCommit = common ?? target;
  const [before, after] = [repository.files(baseCommit), repository.files(headCommit)];
  if (![...before.keys()].some((path) => path.startsWith(`${folder}/`)))
    throw new ContentError(`Der Stand „${base}“ hat keinen Inhaltsordner „${folder}“.`);
  const changedFiles = [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => {
      const [was, is] = [before.get(path), after.get(path)];
      return was?.object !== is?.object || was?.mode !== is?.mode;
    })
    .toSorted();
  const checkedBase = checkGitContent(repository, before, folder, today);
  const checkedHead = checkGitContent(repository, after, folder, today, checkedBase.vocabularies);
  return {
    base: { name: base, commit: baseCommit, checked: checkedBase },
    head: { name: head, commit: headCommit, checked: checkedHead },
    changedFiles,
    missingFiles: new Set(changedFiles.filter((path) => !after.has(path))),
    deletedFiles: repository.deletedPaths(baseCommit, `${folder}/organisations`),
    settings: gitSettings(repository, before, folder),
    vocabularyProblem: checkedHead.vocabularyProblem,
    hasCommonBase: common !== undefined,
  };
}
