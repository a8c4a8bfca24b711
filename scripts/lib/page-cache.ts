import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { hashOf } from '#records/cache.ts';
import { ROOT } from './step.ts';

/** The folder in which builds into one output keep their lock and their pages. Two outputs never share one. */
export function buildFolder(target: string): string {
  const inside = path.relative(ROOT, target).split(path.sep).join('/');
  const name = createHash('sha256').update(inside).digest('hex').slice(0, 12);
  return path.join(ROOT, 'node_modules', '.cache', 'maki', 'build', name);
}

/**
 * The pages Astro rendered before and takes again while nothing they show has changed. Astro writes them while it
 * renders and believes whatever lies there, so a killed build would leave pages of two states: the pages count only
 * while they have the sum that a build noted after its last page.
 */
export class PageCache {
  /** For Astro's `cacheDir`. */
  readonly folder: string;
  readonly #sum: string;

  constructor(parent: string) {
    this.folder = path.join(parent, 'pages');
    this.#sum = path.join(parent, 'pages.sha256');
  }

  /** Before rendering: throws away what is not whole, or everything. */
  open({ anew }: { anew: boolean }): void {
    if (anew || this.#noted() !== hashOf([this.folder]))
      rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.#sum, { force: true });
  }

  /** After rendering. */
  seal(): void {
    writeFileSync(this.#sum, hashOf([this.folder]));
  }

  #noted(): string | undefined {
    try {
      return readFileSync(this.#sum, 'utf8');
    } catch {
      return undefined;
    }
  }
}
