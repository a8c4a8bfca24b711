import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { selectPaths } from './select-paths.ts';
import { walkRecords } from './walk.ts';

let folder: string;
let content: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'maki-paths-'));
  content = path.join(folder, 'content');
  for (const name of ['a/solutions/eins.md', 'a/solutions/zwei.md', 'ab/organisation.md', 'ab/notiz.txt']) {
    const file = path.join(content, 'organisations', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'x');
  }
  mkdirSync(path.join(content, 'pages'));
  symlinkSync(content, path.join(folder, 'link'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Files meant by paths, out of all there are. */
function meant(...paths: string[]): string[] {
  const walk = walkRecords(content);
  const isMeant = selectPaths(
    paths.map((place) => path.join(folder, place)),
    content,
    walk,
  );
  return [...walk.files, ...walk.strays]
    .map((file) => file.path.replace('organisations/', ''))
    .filter((file) => isMeant(`content/organisations/${file}`));
}

const ALL = ['a/solutions/eins.md', 'a/solutions/zwei.md', 'ab/organisation.md', 'ab/notiz.txt'];

describe('selectPaths', () => {
  it.each<[string, string[], string[]]>([
    ['a file', ['content/organisations/a/solutions/eins.md'], ['a/solutions/eins.md']],
    [
      'a folder, but not one that begins alike',
      ['content/organisations/a'],
      ['a/solutions/eins.md', 'a/solutions/zwei.md'],
    ],
    [
      'several',
      ['content/organisations/a/solutions/zwei.md', 'content/organisations/ab/'],
      ['a/solutions/zwei.md', 'ab/organisation.md', 'ab/notiz.txt'],
    ],
    ['the content folder', ['content'], ALL],
    ['a folder around it', ['.'], ALL],
    ['a file that is no record', ['content/organisations/ab/notiz.txt'], ['ab/notiz.txt']],
    ['a link to the content folder', ['link/organisations/ab'], ['ab/organisation.md', 'ab/notiz.txt']],
    ['a list', ['content/vocabularies/topics.yaml'], []],
    ['the settings', ['content/site.yaml'], []],
  ])('knows %s', (_, paths, files) => {
    expect(meant(...paths)).toEqual(files);
  });

  it.each([
    'content/organisations/c',
    'content/organisations/a/solutions/ein',
    'content/pages',
    '../elsewhere',
    'content/organisations/a/solutions/eins.md/x',
  ])('refuses %s and names it', (place) =>
    expect(() => meant('content/organisations/a', place)).toThrow(
      `Hier liegt kein Eintrag: ${path.join(folder, place)}. Nennen Sie`,
    ),
  );
});
