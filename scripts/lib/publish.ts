import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * Puts a complete new output in the place of the old one: by two renames, and after a crash between them
 * `recover` brings the old one back. Readers see the whole old or the whole new site.
 */
export function publish(next: string, target: string): void {
  const previous = `${target}.previous`;
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, previous);
  renameSync(next, target);
  rmSync(previous, { recursive: true, force: true });
}

/** Brings the last complete output back when a run was killed while publishing. */
export function recover(target: string): void {
  const previous = `${target}.previous`;
  if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
}
