/** A whole record in an issue, as the form of the website writes it: its path, then its text as a block of code. */
import { RECORD_PATH } from './handover.ts';

export interface IssueFile {
  /** Inside the content folder. */
  readonly path: string;
  readonly text: string;
}

const PATH_LINE = /^`([^`]+)`$/;
const FENCE = /^(`{3,})markdown$/;

/** The file in the text of an issue; undefined where there is none, or more than one. */
export function issueFile(body: string): IssueFile | undefined {
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  const begin = lines.findIndex((line) => FENCE.test(line));
  const fence = FENCE.exec(lines[begin] ?? '')?.[1];
  const end = fence === undefined ? -1 : lines.indexOf(fence, begin + 1);
  const path = lines.slice(0, Math.max(begin, 0)).flatMap((line) => PATH_LINE.exec(line)?.[1] ?? []);
  if (end === -1 || path.length !== 1 || !RECORD_PATH.test(path[0]!)) return undefined;
  if (lines.slice(end + 1).some((line) => FENCE.test(line))) return undefined;
  return { path: path[0]!, text: `${lines.slice(begin + 1, end).join('\n')}\n` };
}
