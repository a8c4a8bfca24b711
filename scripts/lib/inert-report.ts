/** A second look at the review report before it goes anywhere, made without the code that wrote it. */
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

import { contentFolder } from '#records/content-folder.ts';
import { readSettings } from '#records/settings.ts';
import { REPORT_LENGTH, REPORT_START } from './handover.ts';

/** The elements the report writes itself; words stand between them only in a summary. */
const ELEMENT = /^(?:<br>|<\/?details>|<details><summary>[\p{L}\p{N} ]+<\/summary>)$/u;
/** What the platforms read into plain text. */
const REFERENCES = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}]|#\d|\bGH-\d/u;
const HARMLESS = new Set([
  ...['root', 'paragraph', 'heading', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'break'],
  ...['text', 'strong', 'emphasis', 'delete', 'inlineCode', 'code', 'thematicBreak'],
]);

/** The address that the settings of this checkout give; undefined while there is none, and then nothing is linked. */
export function ownRepository(): string | undefined {
  return readSettings(contentFolder()).repository.url;
}

/**
 * Why a text must not be posted as a report; undefined if it may.
 * @param repositoryUrl the only address below which files may be linked
 */
export function reportProblem(report: string, repositoryUrl: string | undefined): string | undefined {
  if (!report.startsWith(REPORT_START)) return 'it does not begin like a report';
  if (report.length > REPORT_LENGTH) return `it has more than ${REPORT_LENGTH} characters`;
  const files = repositoryUrl === undefined ? undefined : `${repositoryUrl.replace(/\/+$/, '')}/`;
  return problemOf(unified().use(remarkParse).use(remarkGfm).parse(report), files);
}

function problemOf(node: Nodes, files: string | undefined): string | undefined {
  if (node.type === 'html') return ELEMENT.test(node.value) ? undefined : 'it contains HTML';
  if (node.type === 'link' && (files === undefined || !node.url.startsWith(files)))
    return 'it contains a foreign link';
  if (node.type === 'text' && REFERENCES.test(node.value)) return 'it contains a mention or reference';
  if (node.type !== 'link' && !HARMLESS.has(node.type)) return `it contains active Markdown (${node.type})`;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const problem = problemOf(child, files);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
