import { readFileSync } from 'node:fs';
import path from 'node:path';

import { decodeText } from './characters.ts';
import { displayPath } from './content-folder.ts';

/** Gives the lines of record files by their path in findings; undefined for what is not readable text. */
export function fileLines(content: string): (file: string) => readonly string[] | undefined {
  let last: { file: string; lines: readonly string[] | undefined } | undefined;
  return (file) => {
    // Findings come file by file.
    if (last?.file !== file)
      last = { file, lines: read(path.join(content, file.slice(displayPath(content, '').length))) };
    return last.lines;
  };
}

function read(file: string): readonly string[] | undefined {
  try {
    return decodeText(readFileSync(file)).text?.split('\n');
  } catch {
    return undefined;
  }
}
