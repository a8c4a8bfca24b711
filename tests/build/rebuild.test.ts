/** How builds behave: same input, same bytes, whatever lies in the cache; the old site stays until the new one is whole. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';

import { buildFolder } from '../../scripts/lib/page-cache.ts';
import { hashOf } from '#records/cache.ts';
import { commitContent, initRepository } from './git.ts';
import { htmlFiles } from './html.ts';
import { build, startBuild, TEST_BUILDS } from './run-build.ts';
import { type Files, sampleFiles, writeContent, writeFiles } from './sample-content.ts';

const folder = path.join(TEST_BUILDS, 'rebuild');
const content = path.join(folder, 'content');
const out = path.join(folder, 'dist');
// Odd characters: Node, Vite and Astro take folders with # or % for addresses in some places.
const elsewhere = path.join(folder, 'Büro #1 %20');
const cache = path.join(buildFolder(out), 'pages');

/** When the two states were committed. */
const FIRST = '2026-10-05T08:00:00Z';
const SECOND = '2026-11-05T08:00:00Z';

const before = sampleFiles();
const after: Files = {
  ...before,
  ...edited(before, 'musterstadt/solutions/hilfe-01.md', 'title: Hilfe 01', 'title: Andere Hilfe'),
  ...edited(
    before,
    'bundesamt/solutions/hilfe-02.md',
    'title: Hilfe 02',
    'retired:\n  on: "2026-10-01"\n  reason: merged\n  to: [antragshilfe]\ntitle: Hilfe 02',
  ),
  // Its neighbour and their comparison show this title.
  ...edited(before, 'bundesamt/solutions/formularlotse.md', 'title: Formularlotse', 'title: Nachweislotse'),
  // Many pages show this name.
  ...edited(before, 'bundesamt/organisation.md', 'Bundesamt für Musterverfahren', 'Bundesamt für Proben'),
  ...renamed(
    before,
    'musterstadt/solutions/hilfe-03.md',
    'musterstadt/solutions/neue-hilfe.md',
    'Hilfe 03',
    'Neue Hilfe',
  ),
};

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(buildFolder(out), { recursive: true, force: true });
  writeContent(content, before);
  initRepository(folder);
  commitContent(folder, FIRST);
  writeContent(path.join(elsewhere, 'content'), before);
  initRepository(elsewhere);
  commitContent(elsewhere, FIRST);
  writeContent(path.join(elsewhere, 'content'), after);
  commitContent(elsewhere, SECOND);
  await Promise.all([
    build({ content, out }),
    build({
      content: path.join(elsewhere, 'content'),
      out: path.join(elsewhere, 'noch nicht da', 'dist'),
      args: ['--force'],
      env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      cwd: '/',
    }),
  ]);
  writeFiles(content, after);
  commitContent(folder, SECOND);
}, 120_000);

describe('nach Änderungen an einigen Einträgen', () => {
  it('entsteht nur neu, was sich geändert hat', async () => {
    const rendered = renderTimes();
    await build({ content, out });
    const kept = [...renderTimes()]
      .filter(([page, time]) => rendered.get(page) === time)
      .map(([page]) => page);
    expect(kept).toContain('loesungen/hilfe-05/index.html');
    for (const page of [
      'loesungen/hilfe-01',
      'loesungen/hilfe-02',
      'loesungen/hilfe-04',
      'loesungen/neue-hilfe',
      'loesungen/antragshilfe',
      'vergleich/antragshilfe--formularlotse',
      'stellen/bundesamt',
    ]) {
      expect(kept).not.toContain(`${page}/index.html`);
    }
    // What is rendered anew each time: pages without a key of their own, and everything that shows a changed name.
    expect(kept.length).toBeGreaterThan(rendered.size / 2);
  });

  it('gleicht jedes Byte einem Bau von Grund auf an einem anderen Ort, in anderer Zeitzone und Sprache', () => {
    expect(difference(out, path.join(elsewhere, 'noch nicht da', 'dist'))).toEqual([]);
  });
});

describe('der Verlauf', () => {
  it('steht auf den Seiten der geänderten Einträge und in der Liste', () => {
    const pages = new Map(htmlFiles(out).map(({ address, text }) => [address, text]));
    expect(pages.get('/loesungen/hilfe-01/')).toContain('href="/loesungen/hilfe-01/verlauf/"');
    expect(pages.get('/loesungen/hilfe-01/')).toContain('Zuletzt geändert am 5. November 2026.');
    expect(pages.get('/loesungen/hilfe-05/')).toContain('Angelegt am 5. Oktober 2026.');
    expect(pages.get('/loesungen/hilfe-05/')).not.toContain('verlauf/');
    expect(pages.has('/loesungen/hilfe-05/verlauf/')).toBe(false);
    expect(pages.get('/aenderungen/')).toContain('href="/stellen/bundesamt/verlauf/#c-');
  });

  it('fehlt ohne Git ganz, und keine Seite führt mehr hin', async () => {
    const { output } = await build({ content, out, env: { PATH: folder } });
    expect(output).toContain('Ohne Verlauf');
    const pages = htmlFiles(out);
    const left = pages.filter(
      ({ address, text }) =>
        /verlauf|aenderungen/.test(address) ||
        /href="[^"]*(?:\/verlauf\/|aenderungen)|Angelegt am/.test(text),
    );
    expect(left.map(({ address }) => address)).toEqual([]);
    expect(existsSync(path.join(out, 'feed/aenderungen.xml'))).toBe(false);
    await build({ content, out });
    expect(difference(out, path.join(elsewhere, 'noch nicht da', 'dist'))).toEqual([]);
  });
});

describe('wenn etwas schiefgeht', () => {
  it('bleibt die alte Website, und der Fehler nennt Datei und Zeile', async () => {
    const old = hashOf([out]);
    const wrong = 'musterstadt/solutions/hilfe-07.md';
    writeFiles(content, edited(after, wrong, 'status: pilot', 'status: live'));
    const { code, output } = await startBuild({ content, out }).result;
    writeFiles(content, { [wrong]: after[wrong]! });
    expect(code).toBe(1);
    expect(output).toContain(`content/organisations/${wrong}:5:9`);
    expect(output).toContain('„live“');
    expect(hashOf([out])).toBe(old);
  });

  it('lässt ein abgebrochener Bau die alte Website stehen und verdirbt den nächsten nicht', async () => {
    const old = hashOf([out]);
    const name = 'bundesamt/organisation.md';
    writeFiles(content, edited(after, name, 'Bundesamt für Proben', 'Bundesamt für Abbrüche'));
    const running = startBuild({ content, out });
    // Some pages of the new state lie in the cache already.
    const page = path.join(cache, 'dist', 'stellen', 'bundesamt', 'index.html');
    while (!existsSync(page) || !readFileSync(page, 'utf8').includes('Abbrüche')) {
      if (running.process.exitCode !== null) throw new Error((await running.result).output);
      await sleep(20);
    }
    running.process.kill('SIGKILL');
    await running.result;
    expect(hashOf([out])).toBe(old);

    writeFiles(content, { [name]: after[name]! });
    await build({ content, out });
    expect(hashOf([out])).toBe(old);
  });

  it('glaubt der Bau keinem beschädigten Zwischenspeicher und duldet keinen zweiten neben sich', async () => {
    const old = hashOf([out]);
    const page = path.join(cache, 'dist', 'loesungen', 'hilfe-05', 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').slice(0, 500));
    const first = startBuild({ content, out });
    while (!existsSync(path.join(buildFolder(out), 'lock'))) await sleep(5);
    const second = await startBuild({ content, out }).result;
    expect(second.code).toBe(1);
    expect(second.output).toMatch(/Ein anderer Bau läuft schon \(Prozess \d+\)/);
    expect((await first.result).code).toBe(0);
    expect(hashOf([out])).toBe(old);
  });

  it('wird kein fremder Ordner überschrieben', async () => {
    const foreign = path.join(folder, 'foreign');
    cpSync(path.join(content, 'vocabularies'), foreign, { recursive: true });
    const { code, output } = await startBuild({ content, out: foreign }).result;
    expect(code).toBe(1);
    expect(output).toContain('enthält keine gebaute Website');
    expect(readdirSync(foreign)).toEqual(readdirSync(path.join(content, 'vocabularies')));
  });

  it('sagt der Bau, welcher Inhaltsordner fehlt', async () => {
    const { code, output } = await startBuild({ content: path.join(folder, 'nirgends'), out }).result;
    expect(code).toBe(1);
    expect(output).toMatch(/^Der Inhaltsordner .*nirgends fehlt/);
  });
});

function edited(files: Files, name: string, from: string, to: string): Files {
  const text = files[name]!.replace(from, to);
  if (text === files[name]) throw new Error(`${name} has no ${from}`);
  return { [name]: text };
}

function renamed(files: Files, name: string, to: string, title: string, other: string): Files {
  return { [to]: files[name]!.replaceAll(title, other) };
}

/** When Astro wrote its own copy of each page. */
function renderTimes(): Map<string, number> {
  const root = path.join(cache, 'dist');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:html|json)$/.test(name),
  );
  return new Map(
    names.map((name) => [name.split(path.sep).join('/'), statSync(path.join(root, name)).mtimeMs]),
  );
}

/** Names of the files that two folders do not have alike. */
function difference(one: string, other: string): string[] {
  const names = new Set(
    [one, other].flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' })),
  );
  return [...names].filter((name) => {
    const files = [one, other].map((root) => path.join(root, name));
    return !files.every((file) => existsSync(file)) || hashOf([files[0]!]) !== hashOf([files[1]!]);
  });
}
