/** The history that readers see, on repositories made for it. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import type { RecordHistory, RegisterHistory } from '#domain/history.ts';
import { translate } from '#i18n/index.ts';
import { readHistory } from '#records/history.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import { readSettings } from '#records/settings.ts';
import type { Language } from '#domain/text.ts';
import { changesPages } from '#site/view/changes.ts';
import { historyNote, historyView, recordHistory, type ShownField } from '#site/view/history.ts';
import { Labels } from '#site/view/labels.ts';
import { AUTHOR, MAIL } from '../build/git.ts';
import { PAYLOADS, record, sampleFiles } from '../build/sample-content.ts';
import { TestRepository, TODAY, type Changes } from './review-repository.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'maki-history-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const FILES = sampleFiles();
const HELP = 'musterstadt/solutions/hilfe-01.md';
const KEY = 'solution:hilfe-01';

let made = 0;
function repository(files = FILES): TestRepository {
  return new TestRepository(path.join(FOLDER, `r${(made += 1)}`), files);
}

/** Makes one commit on a day of its own. */
function commit(made: TestRepository, time: string, records: Changes['records']): void {
  made.time = time;
  made.change({ records: records ?? {} });
}

function read(folder: string): RegisterHistory | undefined {
  const content = path.join(folder, 'content');
  return readHistory(content, readCatalogue(content, TODAY).records);
}

function historyOf({ folder }: { folder: string }, key = KEY): RecordHistory {
  return read(folder)!.records.get(key)!;
}

/** What happened, the newest first: `changed 2026-11-02 summary`. */
function story(history: RecordHistory): string[] {
  return history.changes.map(({ change, day, fields, sections }) =>
    [change, day, ...fields, ...sections.map((title) => `„${title}“`)].join(' '),
  );
}

function edited(name: string, ...replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${name} has no „${from}“`);
    return text.replaceAll(from, to);
  }, FILES[name]!);
}

/** The page of a record's changes. */
function page({ folder }: { folder: string }, key = KEY, language: Language = 'de') {
  const content = path.join(folder, 'content');
  const { catalogue, records } = readCatalogue(content, TODAY);
  const history = readHistory(content, records);
  const settings = readSettings(content);
  const t = translate(language);
  const context = { language, labels: new Labels(catalogue, language), settings, today: TODAY, history, t };
  const [kind, id] = key.split(':');
  const found = records.find((one) => one.kind === kind && one.id === id)!;
  return { context, record: found, view: historyView(found, history!.records.get(key)!, context) };
}

/** A field as text: what differs in brackets. */
function shown(field: ShownField): string {
  const label = field.label.text;
  if (field.form === 'list')
    return `${label}: -${field.removed.map(({ text }) => text).join('|')} +${field.added.map(({ text }) => text).join('|')}`;
  const side = (spans: typeof field.before): string =>
    spans?.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('') ?? 'keine Angabe';
  return `${label}: ${side(field.before)} → ${side(field.after)}`;
}

describe('the history of a record', () => {
  it('begins with the commit that created it and names each change on the day it was made in Germany', () => {
    const made = repository();
    commit(made, '2026-11-02T23:30:00Z', {
      [HELP]: edited(HELP, ['status: pilot', 'status: production'], ['hilft.', 'hilft schnell.']),
    });
    const history = historyOf(made);
    expect(history.created).toBe('2026-11-01');
    expect(story(history)).toEqual(['changed 2026-11-03 status „Lösung“', 'new 2026-11-01']);
    expect(page(made).view.changes[0]).toMatchObject({ notes: [], commit: { external: true } });
    expect(page(made).view.changes[0]!.fields.map(shown)).toEqual([
      'Status: [Pilotbetrieb] → [Regelbetrieb]',
      'Text: Lösung: Hilfe 01 hilft. → Hilfe 01 hilft [schnell].',
    ]);
    expect(page(made).view.changes[0]!.commit.href).toBe(
      `https://gitlab.opencode.de/muster/maki/-/commit/${history.changes[0]!.commit}`,
    );
    expect(page(made).view.changes[1]!.notes).toEqual(['Der Eintrag wurde angelegt.']);
  });

  it('says both days and the number of changes on the page of the record', () => {
    const made = repository();
    commit(made, '2026-11-05T12:00:00Z', { [HELP]: edited(HELP, ['status: pilot', 'status: idea']) });
    const { context, record: changed } = page(made);
    expect(historyNote(changed, context)).toEqual({
      dates: ['Angelegt am 1. November 2026.', 'Zuletzt geändert am 5. November 2026.'],
      page: { text: 'Verlauf mit 1 Änderung', href: '/loesungen/hilfe-01/verlauf/' },
      feedHref: '/feed/aenderungen/loesungen/hilfe-01.xml',
    });
    const untouched = context.labels.catalogue.solution.get('hilfe-02')!;
    expect(historyNote(untouched, context)).toMatchObject({
      dates: ['Angelegt am 1. November 2026.'],
      page: undefined,
    });
  });

  it('leaves out what only writes the same in another way', () => {
    const made = repository();
    commit(made, '2026-11-02T12:00:00Z', {
      [HELP]: edited(
        HELP,
        ['title: Hilfe 01', 'title: "Hilfe 01"'],
        ['topics:\n  - administration', 'topics: [administration]'],
        ['Hilfe 01 hilft.', 'Hilfe 01\nhilft.'],
      ),
    });
    expect(story(historyOf(made))).toEqual(['new 2026-11-01']);
  });

  it('goes on when a record gets another id or authority, and with its authority for a use', () => {
    const made = repository();
    const text = FILES[HELP]!.replace('title: Hilfe 01', 'formerIds: [hilfe-01]\ntitle: Andere Hilfe');
    commit(made, '2026-11-02T12:00:00Z', { [HELP]: null, 'bundesamt/solutions/andere-hilfe.md': text });
    const history = historyOf(made, 'solution:andere-hilfe');
    expect(history.created).toBe('2026-11-01');
    expect(story(history)).toEqual(['moved 2026-11-02 title formerIds', 'new 2026-11-01']);
    expect(page(made, 'solution:andere-hilfe').view.changes[0]!.fields.map(shown)).toEqual([
      'Kennung: [hilfe-01] → [andere-hilfe]',
      'Stelle: [Stadt Musterstadt] → [Bundesamt für Musterverfahren]',
      'Titel: [Hilfe 01] → [Andere Hilfe]',
      'Frühere Kennungen: - +hilfe-01',
    ]);
    expect(historyOf(made, KEY)).toBeUndefined();

    const use = FILES['bundesamt/deployments/antragshilfe.md']!;
    commit(made, '2026-11-03T12:00:00Z', {
      'bundesamt/deployments/antragshilfe.md': null,
      'eigenbetrieb/deployments/antragshilfe.md': use.replace('confirmed: ', 'effort: 3\nconfirmed: '),
    });
    expect(story(historyOf(made, 'deployment:eigenbetrieb/antragshilfe'))).toEqual([
      'moved 2026-11-03 effort',
      'new 2026-11-01',
    ]);
  });

  it('has what a merge brought once, on the day of the merge', () => {
    const made = repository();
    made.time = '2026-11-02T12:00:00Z';
    made.branch('beitrag', { records: { [HELP]: edited(HELP, ['status: pilot', 'status: idea']) } });
    commit(made, '2026-11-03T12:00:00Z', { 'musterstadt/solutions/hilfe-03.md': FILES[HELP]! });
    made.time = '2026-11-04T12:00:00Z';
    made.git('merge', '--quiet', '--no-ff', '--message', 'Beitrag', 'beitrag');
    expect(story(historyOf(made))).toEqual(['changed 2026-11-04 status', 'new 2026-11-01']);
    expect(read(made.folder)!.changes.filter(({ change }) => change !== 'new')).toHaveLength(2);
  });

  it('says that a state cannot be read, and compares with the last one that can', () => {
    const made = repository();
    commit(made, '2026-11-02T12:00:00Z', { [HELP]: '---\ntitle: [\n---\n' });
    commit(made, '2026-11-03T12:00:00Z', { [HELP]: `---\ntitle: a\ntitle: b\n---\n` });
    commit(made, '2026-11-04T12:00:00Z', { [HELP]: edited(HELP, ['status: pilot', 'status: idea']) });
    expect(story(historyOf(made))).toEqual([
      'changed 2026-11-04 status',
      'unreadable 2026-11-03',
      'unreadable 2026-11-02',
      'new 2026-11-01',
    ]);
    const [changed, unreadable] = page(made).view.changes;
    expect(unreadable!.notes).toEqual(['Der Stand nach dieser Änderung ist nicht lesbar.']);
    expect(unreadable!.fields).toEqual([]);
    expect(changed!.notes).toEqual(['Verglichen mit dem letzten lesbaren Stand.']);
    expect(changed!.fields.map(shown)).toEqual(['Status: [Pilotbetrieb] → [Idee]']);
  });

  it('says nothing about a change whose state before was never readable', () => {
    const made = repository({ ...FILES, [HELP]: 'nichts\n' });
    commit(made, '2026-11-02T12:00:00Z', { [HELP]: FILES[HELP]! });
    const [changed] = page(made).view.changes;
    expect(changed!.fields).toEqual([]);
    expect(changed!.notes).toEqual([
      'Der Stand vor dieser Änderung ist nicht lesbar. Was sich geändert hat, lässt sich deshalb nicht zeigen.',
    ]);
  });

  it('shows fields that the schema of today does not know by their key, and terms no list has any more', () => {
    const old = edited(HELP, ['status: pilot', 'status: erprobt\nstage: früh\nteam:\n  size: 3']);
    const made = repository({ ...FILES, [HELP]: old });
    commit(made, '2026-11-02T12:00:00Z', { [HELP]: FILES[HELP]! });
    expect(page(made).view.changes[0]!.fields.map(shown)).toEqual([
      'Status: [erprobt] → [Pilotbetrieb]',
      'stage: früh → keine Angabe',
      'team: size: 3 → keine Angabe',
    ]);
  });

  it('tells the end of a record from a change, and a deletion from an end', () => {
    const made = repository();
    const retired = edited(HELP, ['topics:', 'retired:\n  on: 2026-11-02\n  reason: withdrawn\ntopics:']);
    commit(made, '2026-11-02T12:00:00Z', {
      [HELP]: retired,
      'musterstadt/solutions/hilfe-03.md': null,
    });
    commit(made, '2026-11-03T12:00:00Z', { [HELP]: FILES[HELP]! });
    expect(story(historyOf(made))).toEqual([
      'restored 2026-11-03 retired',
      'retired 2026-11-02 retired',
      'new 2026-11-01',
    ]);
    const gone = historyOf(made, 'solution:hilfe-03');
    expect(story(gone)).toEqual(['removed 2026-11-02', 'new 2026-11-01']);
    const { context } = page(made);
    const items = changesPages(context.history!, context)[0]!.months[0]!.changes;
    expect(items.find(({ kind }) => kind.id === 'removed')).toMatchObject({
      record: { text: 'Hilfe 03' },
      detailsHref: undefined,
    });
    expect(items.find(({ kind }) => kind.id === 'removed')!.record.href).toBeUndefined();

    commit(made, '2026-11-04T12:00:00Z', {
      'musterstadt/solutions/hilfe-03.md': FILES['musterstadt/solutions/hilfe-03.md']!,
    });
    expect(story(historyOf(made, 'solution:hilfe-03'))[0]).toBe('restored 2026-11-04');
    expect(historyOf(made, 'solution:hilfe-03').created).toBe('2026-11-01');
  });

  it('has nothing about a record that is in no commit, and reads on while files are being changed', () => {
    const made = repository();
    const content = path.join(made.folder, 'content', 'organisations');
    writeFileSync(path.join(content, 'musterstadt/solutions/neu.md'), FILES[HELP]!);
    writeFileSync(path.join(content, HELP), edited(HELP, ['status: pilot', 'status: idea']));
    rmSync(path.join(content, 'musterstadt/solutions/hilfe-03.md'));
    expect(historyOf(made, 'solution:neu')).toBeUndefined();
    expect(story(historyOf(made))).toEqual(['new 2026-11-01']);
  });

  it('names nobody', () => {
    const made = repository();
    commit(made, '2026-11-02T12:00:00Z', { [HELP]: edited(HELP, ['status: pilot', 'status: idea']) });
    const text = JSON.stringify([read(made.folder)!.changes, page(made).view]);
    expect(text).toContain('2026-11-02');
    expect(text).not.toContain(AUTHOR);
    expect(text).not.toContain(MAIL);
  });
});

describe('where the history is not whole', () => {
  it('claims nothing about what a shallow clone does not have', () => {
    const made = repository();
    commit(made, '2026-11-02T12:00:00Z', { [HELP]: edited(HELP, ['status: pilot', 'status: idea']) });
    commit(made, '2026-11-03T12:00:00Z', { [HELP]: edited(HELP, ['status: pilot', 'status: development']) });
    const shallow = path.join(FOLDER, 'shallow');
    execFileSync('git', ['clone', '--quiet', '--depth=2', `file://${made.folder}`, shallow]);
    const history = read(shallow)!;
    expect(history.isCut).toBe(true);
    expect(history.records.get('solution:hilfe-02')).toEqual({ created: undefined, changes: [] });
    expect(story(history.records.get(KEY)!)).toEqual(['changed 2026-11-03 status']);
    const { context, record: changed, view } = page({ folder: shallow });
    expect(view.isCut).toBe(true);
    expect(historyNote(changed, context)!.dates).toEqual(['Zuletzt geändert am 3. November 2026.']);
    expect(changesPages(context.history!, context).at(-1)!.isCut).toBe(true);

    execFileSync('git', ['fetch', '--quiet', '--depth=1', 'origin', 'main'], { cwd: shallow });
    expect(read(shallow)!.changes).toEqual([]);
    expect(historyNote(changed, { ...context, history: read(shallow) })).toMatchObject({
      dates: [],
      page: undefined,
    });
  });

  it('is none outside of a repository, in one without commits or that does not know the folder, and without Git', () => {
    const plain = path.join(FOLDER, 'plain');
    cpSync(path.join(repository().folder, 'content'), path.join(plain, 'content'), { recursive: true });
    expect(read(plain)).toBeUndefined();
    execFileSync('git', ['init', '--quiet'], { cwd: plain });
    expect(read(plain)).toBeUndefined();

    const made = repository();
    made.git('rm', '--quiet', '-r', '--cached', 'content');
    made.git('commit', '--quiet', '--amend', '--allow-empty', '--message', 'Leer');
    expect(read(made.folder)).toBeUndefined();

    const { PATH } = process.env;
    process.env['PATH'] = plain;
    try {
      expect(read(repositoryWithGit)).toBeUndefined();
    } finally {
      process.env['PATH'] = PATH;
    }
    expect(read(repositoryWithGit)).toBeDefined();
  });
  const repositoryWithGit = repository().folder;

  it('is that of any folder in any repository', () => {
    const made = repository();
    mkdirSync(path.join(made.folder, 'amt/daten bank'), { recursive: true });
    renameSync(path.join(made.folder, 'content'), path.join(made.folder, 'amt/daten bank/inhalt'));
    made.time = '2026-11-02T12:00:00Z';
    made.git('add', '--all');
    made.git('commit', '--quiet', '--message', 'Umzug');
    const content = path.join(made.folder, 'amt/daten bank/inhalt');
    const history = readHistory(content, readCatalogue(content, TODAY).records)!;
    // Moved as a whole: the records are older than the folder.
    expect(history.isCut).toBe(true);
    expect(history.records.get(KEY)).toEqual({ created: undefined, changes: [] });
    writeFileSync(path.join(content, 'organisations', HELP), edited(HELP, ['status: pilot', 'status: idea']));
    made.time = '2026-11-03T12:00:00Z';
    made.git('commit', '--quiet', '--all', '--message', 'Stand');
    const later = readHistory(content, readCatalogue(content, TODAY).records)!;
    expect(story(later.records.get(KEY)!)).toEqual(['changed 2026-11-03 status']);
  });

  it('does not depend on how Git is set up', () => {
    const made = repository();
    commit(made, '2026-11-02T12:00:00Z', { [HELP]: edited(HELP, ['status: pilot', 'status: idea']) });
    const before = JSON.stringify(read(made.folder)!.changes);
    for (const [name, value] of [
      ['log.showRoot', 'false'],
      ['log.showSignature', 'true'],
      ['diff.renames', 'copies'],
      ['diff.noprefix', 'true'],
      ['diff.relative', 'true'],
      ['color.ui', 'always'],
      ['core.quotePath', 'true'],
      ['core.abbrev', '4'],
    ] as const)
      made.git('config', name, value);
    expect(JSON.stringify(read(made.folder)!.changes)).toBe(before);
  });
});

describe('many changes', () => {
  it('of one commit stand in pages, whatever their number, without being compared', () => {
    const many = Object.fromEntries(
      Array.from({ length: 250 }, (_, at) => [`musterstadt/solutions/viele-${at}.md`, FILES[HELP]!]),
    );
    const made = repository();
    commit(made, '2026-12-02T12:00:00Z', many);
    const { context } = page(made);
    const history = context.history!;
    const pages = changesPages(history, context);
    expect(pages).toHaveLength(Math.ceil(history.changes.length / 100));
    expect(pages.flatMap(({ months }) => months.flatMap(({ changes }) => changes))).toHaveLength(
      history.changes.length,
    );
    expect(pages[0]!.months.map(({ title }) => title)).toEqual(['Dezember 2026']);
    expect(pages[2]!.months.map(({ title }) => title)).toEqual(['Dezember 2026', 'November 2026']);
  });
});

describe('hostile old versions', () => {
  it('are text, and no character hides', () => {
    const text = (payload: string): string =>
      record({
        title: payload,
        [payload]: payload,
        aliases: [payload, 'gut\u202Eschlecht\u200B'],
        summary: `vorn\u202E${payload}`,
      });
    const names = Object.keys(FILES).filter((name) => /hilfe-\d/.test(name));
    const old = PAYLOADS.map((payload, at): [string, string] => [
      names[at]!,
      `${text(payload)}\n${payload}\n\n## ${payload}\n\nx\u2066y\n`,
    ]);
    const made = repository({ ...FILES, ...Object.fromEntries(old) });
    commit(made, '2026-11-02T12:00:00Z', FILES);
    const { context } = page(made);
    for (const [at, payload] of PAYLOADS.entries()) {
      const found = context.labels.catalogue.solution.get(path.basename(names[at]!, '.md'))!;
      const view = historyView(found, recordHistory(found, context.history)!, context);
      const shownText = view.changes[0]!.fields.map(shown).join('\n');
      expect(shownText).toContain(payload);
      expect(shownText).not.toMatch(/[\u200B\u202E\u2066]/);
      expect(shownText).toContain('\uFFFD');
    }
  });
});
