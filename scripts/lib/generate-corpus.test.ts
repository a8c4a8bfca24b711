import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { PROJECT_ROOT } from '#records/content-folder.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import { corpusSize, generateCorpus } from './generate-corpus.ts';

const TODAY = '2026-11-23';
const CONTENT = path.join(PROJECT_ROOT, 'content');
const real = readCatalogue(CONTENT, TODAY);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'maki-corpus-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('writes as many records as it says, all without errors', () => {
  const size = generateCorpus(real, CONTENT, path.join(folder, 'content'), 200);
  const { findings, files, catalogue } = readCatalogue(path.join(folder, 'content'), TODAY);
  expect(
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ file, message }) => `${file}: ${message.de}`),
  ).toEqual([]);
  expect(size).toEqual({ solutions: 127, organisations: 20, deployments: 50, needs: 3 });
  expect([
    catalogue.solutions.length,
    catalogue.organisations.length,
    catalogue.deployments.length,
    catalogue.needs.length,
  ]).toEqual([size.solutions, size.organisations, size.deployments, size.needs]);
  expect(files).toBe(200);
});

it('writes the same bytes every time, others with another seed', () => {
  const [first, second, other] = ['a', 'b', 'c'].map((name, index) => {
    const at = path.join(folder, name);
    generateCorpus(real, CONTENT, at, 20, index === 2 ? 2 : 1);
    const files = readdirSync(at, { recursive: true, encoding: 'utf8' }).sort();
    return files
      .filter((file) => statSync(path.join(at, file)).isFile())
      .map((file) => [file, readFileSync(path.join(at, file), 'utf8')]);
  });
  expect(second).toEqual(first);
  expect(other).not.toEqual(first);
});

it('has organisations even at the smallest size', () => {
  expect(corpusSize(1)).toEqual({ solutions: 1, organisations: 20, deployments: 1, needs: 0 });
  const { solutions, organisations, deployments, needs } = corpusSize(10_000);
  expect(solutions + organisations + deployments + needs).toBe(10_000);
});
