/** The examples that people copy are right: in the guide for contributors and on the page „Mitmachen“. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

import { checkContent } from '#records/check.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { ROOT } from '../../scripts/lib/step.ts';

const vocabularies = readVocabularies(path.join(ROOT, 'content'));

/** A path in backquotes or in an `Example`, then the file as a code block. */
const EXAMPLE = /(?:^`|file=")(content\/organisations\/[^`"]+)(?:`|">)\n\n```markdown\n(.*?)^```$/gms;

function examplesOf(file: string): Map<string, string> {
  const text = readFileSync(path.join(ROOT, file), 'utf8').replaceAll('\r\n', '\n');
  return new Map([...text.matchAll(EXAMPLE)].map(([, name, example]) => [name!, example!]));
}

/** Messages about a content folder that holds the examples, with a public address in place of the placeholder. */
function messages(examples: ReadonlyMap<string, string>): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'maki-examples-'));
  try {
    for (const [name, example] of examples) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), example.replaceAll('musterstadt.example', 'musterstadt.de'));
    }
    const content = path.join(folder, 'content');
    const { findings, files } = checkContent({ content, today: '2026-11-24', vocabularies });
    expect(files).toBe(examples.size);
    return findings.map(({ file, line, message }) => `${file}:${line} ${message.de}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const guide = examplesOf('CONTRIBUTING.md');
const page = examplesOf('content/pages/de/mitmachen.mdx');
const englishPage = examplesOf('content/pages/en/mitmachen.mdx');

it('finds an example of each kind in the guide, and two on the page', () => {
  expect([...guide.keys()].map((name) => name.split('/').slice(3).join('/'))).toEqual([
    'organisation.md',
    'solutions/antragshilfe.md',
    'deployments/antragshilfe.md',
    'needs/pruefung-bauantraege.md',
  ]);
  expect(page.size).toBe(2);
});

it('shows the same examples on the English page', () => {
  expect([...englishPage]).toEqual([...page]);
});

it('finds nothing wrong with the examples of the guide', () => {
  expect(messages(guide)).toEqual([]);
});

it('finds nothing wrong with the examples of the page', () => {
  const [name, organisation] = [...guide][0]!;
  expect(messages(new Map([[name, organisation], ...page]))).toEqual([]);
});
