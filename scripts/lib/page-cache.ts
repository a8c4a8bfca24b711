import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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
 * while names, sizes and times are as a build noted them after its last page.
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
    if (anew || this.#noted() !== this.#state()) rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.#sum, { force: true });
  }

  /** After rendering. */
  seal(): void {
    writeFileSync(this.#sum, this.#state());
  }

  /** Not of their bytes: reading all pages again takes a second for every 10,000. */
  #state(): string {
    const entries = existsSync(this.folder)
      ? readdirSync(this.folder, { recursive: true, withFileTypes: true })
      : [];
    const lines = entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const { size, mtimeMs } = lstatSync(file);
        return `${JSON.stringify(path.relative(this.folder, file))} ${size} ${Math.floor(mtimeMs / 1000)}`;
      });
    return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
  }

  #noted(): string | undefined {
    try {
      return readFileSync(this.#sum, 'utf8');
    } catch {
      return undefined;
    }
  }
}
