import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Puts a complete new output in the place of the old one: by two renames, and after a crash between them
 * `recover` brings the old one back. Readers see the whole old or the whole new site.
 */
export function publish(complete: string, target: string): void {
  const next = `${target}.next`;
  const previous = `${target}.previous`;
  for (const folder of [next, previous]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(target), { recursive: true });
  move(complete, next);
  if (existsSync(target)) renameSync(target, previous);
  renameSync(next, target);
  rmSync(previous, { recursive: true, force: true });
}

/** Also to another disk, which a rename cannot reach. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

/** Brings the last complete output back when a run was killed while publishing. */
export function recover(target: string): void {
  const previous = `${target}.previous`;
  if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
}

/**
 * Publishing deletes what stood there before, so it has to be an output.
 * @throws Error for a folder that holds anything else
 */
export function refuseForeign(target: string): void {
  if (!existsSync(target) || existsSync(path.join(target, '404.html')) || readdirSync(target).length === 0)
    return;
  throw new Error(
    `${target} enthält keine gebaute Website und wird nicht überschrieben. Wählen Sie mit --out einen leeren Ordner.`,
  );
}
