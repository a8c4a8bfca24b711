/** Git repositories made for tests of the review report: a base, and a branch that changes it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { readGitChange } from '#records/git-change.ts';
import type { Review } from '#report/review/model.ts';
import { reviewChange } from '#report/review/review.ts';
import { git } from '../build/git.ts';
import { writeContent, writeFiles, type Files } from '../build/sample-content.ts';

export const TODAY = '2026-11-23';

/** Files by path: of `organisations` in the content folder, or of the repository; null deletes. */
export interface Changes {
  readonly records?: Readonly<Record<string, string | null>>;
  readonly others?: Readonly<Record<string, string | null>>;
}

export class TestRepository {
  readonly folder: string;
  /** When the next commit is made. */
  time = '2026-11-01T12:00:00Z';

  /** Makes a repository with these records on the branch `main`. */
  constructor(folder: string, files: Files) {
    this.folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main');
    writeContent(path.join(folder, 'content'), files);
    this.#commit();
  }

  /** Makes a branch off `main` with these changes. */
  branch(name: string, changes: Changes): void {
    this.git('checkout', '--quiet', '-B', name, 'main');
    this.change(changes);
    this.git('checkout', '--quiet', 'main');
  }

  /** Changes the branch that is checked out. */
  change({ records = {}, others = {} }: Changes): void {
    const there = Object.entries(records).filter((entry): entry is [string, string] => entry[1] !== null);
    writeFiles(path.join(this.folder, 'content'), Object.fromEntries(there));
    for (const [name, text] of Object.entries(others)) {
      const file = path.join(this.folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      if (text !== null) writeFileSync(file, text);
    }
    const gone = [
      ...Object.keys(records)
        .filter((name) => records[name] === null)
        .map((name) => `content/organisations/${name}`),
      ...Object.keys(others).filter((name) => others[name] === null),
    ];
    for (const file of gone) rmSync(path.join(this.folder, file));
    this.#commit();
  }

  review(head: string, base = 'main', author?: string): Review {
    const options = { repository: this.folder, base, head, folder: 'content', today: TODAY };
    const change = readGitChange(options);
    return reviewChange({
      ...change,
      head: { ...change.head, vocabularies: change.head.checked.vocabularies },
      folder: 'content',
      today: TODAY,
      author,
    });
  }

  git(...args: string[]): string {
    return git(this.folder, this.time, ...args);
  }

  #commit(): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'Stand');
  }
}
