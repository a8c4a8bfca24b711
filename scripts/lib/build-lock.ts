import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Keeps two builds from writing into one output. A lock whose process is gone is taken over.
 * @returns a function that gives the lock back
 * @throws Error naming the other process
 */
export function lockBuild(file: string): () => void {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(readFileSync(file, 'utf8'));
      // Between making the file and writing into it lies a moment.
      if (isRunning(owner) || (owner === 0 && Date.now() - statSync(file).mtimeMs < 5_000)) {
        throw new Error(`Ein anderer Bau läuft schon (Prozess ${owner}). Warten Sie, bis er fertig ist.`);
      }
      rmSync(file, { force: true });
    }
  }
  throw new Error('Die Sperre für den Bau lässt sich nicht anlegen. Versuchen Sie es noch einmal.');
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
