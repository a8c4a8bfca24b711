/** The command with answers from options and with answers from a person; what it writes is checked by the validator. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Severity } from '#domain/finding.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import type { Asker } from './lib/asker.ts';
import { newCommand, type OpenAsker } from './lib/new-command.ts';
import { ROOT } from './lib/step.ts';

const TODAY = '2026-11-23';
let folder: string;
let content: string;
let printed: string[];
let told: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'maki ü# '));
  content = path.join(folder, 'content');
  cpSync(path.join(ROOT, 'tests', 'rules', 'base'), content, { recursive: true });
  cpSync(path.join(ROOT, 'content', 'vocabularies'), path.join(content, 'vocabularies'), { recursive: true });
  printed = [];
  told = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: unknown) => void told.push(String(text)));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const files = (): string[] => readdirSync(content, { recursive: true }).map(String).sort();
const read = (file: string): string => readFileSync(path.join(content, file), 'utf8');

function create(args: readonly string[], openAsker?: OpenAsker): Promise<0 | 1 | 2> {
  return newCommand([...args, '--content', content, '--today', TODAY], openAsker);
}

/** `{ title: 'X' }` as `--title X`; lists as one option per item. */
function options(answers: Readonly<Record<string, string | readonly string[]>>): string[] {
  return Object.entries(answers).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => [`--${name}`, one]),
  );
}

function findings(severity: Severity): string[] {
  return readCatalogue(content, TODAY)
    .findings.filter((finding) => finding.severity === severity)
    .map(({ file, rule, message }) => `${file} ${rule} ${message.de}`);
}

const SOLUTION = {
  title: 'Bürgerbot für Größe',
  summary: 'Der Bürgerbot: Er beantwortet Fragen zu Öffnungszeiten und Gebühren der Ämter.',
  status: 'production',
  since: '2025',
  topics: 'administration,digital',
  tasks: ['answer-questions', 'route'],
  techniques: 'large-language-model',
  users: 'citizens',
  'contact-name': 'Amt für Digitales',
  'contact-url': 'https://www.musterstadt.de/kontakt',
  'sources-title': 'Pressemitteilung: Start des Bürgerbots',
  'sources-url': 'https://www.musterstadt.de/presse/buergerbot',
};
const DEPLOYMENT = {
  solution: 'vorbild',
  status: 'ended',
  ended: '2026-05',
  'contact-name': 'Amt für Digitales',
  'contact-email': 'digitales@musterstadt.de',
};
const NEED = {
  title: 'Partner für die Prüfung von Anträgen',
  summary: 'Die Stadt sucht Kommunen, die mit ihr die Prüfung von Anträgen erproben.',
  'need-kind': 'partner',
  status: 'open',
  until: '2027-06-30',
  'contact-name': 'Bauaufsicht',
  'contact-email': 'bau@musterstadt.de',
};
const ORGANISATION = {
  name: 'Stadt Würselen-Süd',
  level: 'municipal',
  state: 'DE-NW',
  url: 'https://www.wuerselen-sued.de/',
};

describe('npm run new with options', () => {
  it.each<[string, string[], string]>([
    [
      'solution',
      ['--authority', 'musterstadt', ...options(SOLUTION)],
      'organisations/musterstadt/solutions/buergerbot-fuer-groesse.md',
    ],
    [
      'deployment',
      ['--authority', 'musterstadt', ...options(DEPLOYMENT)],
      'organisations/musterstadt/deployments/vorbild.md',
    ],
    [
      'need',
      ['--authority', 'musterstadt', ...options(NEED)],
      'organisations/musterstadt/needs/partner-fuer-die-pruefung-von-antraegen.md',
    ],
    ['organisation', options(ORGANISATION), 'organisations/stadt-wuerselen-sued/organisation.md'],
  ])('creates a %s that passes the check', async (kind, args, file) => {
    expect([await create(['--kind', kind, ...args, '--yes']), told]).toEqual([0, []]);
    expect(printed.join('\n')).toContain(file);
    expect(existsSync(path.join(content, file))).toBe(true);
    expect(findings('error')).toEqual([]);
  });

  it('creates the authority with the record', async () => {
    const authority = Object.fromEntries(
      Object.entries(ORGANISATION).map(([name, value]) => [`organisation-${name}`, value]),
    );
    const args = ['--kind', 'need', '--authority', 'stadt-sued', ...options(NEED), ...options(authority)];
    expect(await create([...args, '--yes'])).toBe(0);
    expect(read('organisations/stadt-sued/organisation.md')).toBe(
      '---\nname: Stadt Würselen-Süd\nlevel: municipal\nstate: DE-NW\nurl: https://www.wuerselen-sued.de/\n---\n',
    );
    expect(findings('error')).toEqual([]);
  });

  it('ends with the commands that come next', async () => {
    await create([
      '--kind',
      'need',
      '--authority',
      'musterstadt',
      '--id',
      'suche',
      ...options(NEED),
      '--yes',
    ]);
    const place = path.join(content, 'organisations/musterstadt/needs/suche.md');
    for (const command of [
      `npm run validate -- ${place}`,
      'npm run dev',
      `git add ${place}`,
      "git commit -m '`suche` Gesuch eintragen'",
    ])
      expect(printed[0]).toContain(command);
  });

  it('writes nothing in a dry run', async () => {
    const before = files();
    const args = ['--kind', 'organisation', ...options(ORGANISATION), '--dry-run'];
    expect(await create(args)).toBe(0);
    expect(printed[0]).toContain('organisations/stadt-wuerselen-sued/organisation.md');
    expect(printed[0]).toContain('---\nname: Stadt Würselen-Süd\n');
    expect(files()).toEqual(before);
  });

  it('counts on where the id is taken', async () => {
    const args = ['--kind', 'need', '--authority', 'musterstadt', ...options(NEED), '--yes'];
    await create(args);
    expect(await create(args)).toBe(0);
    expect(
      existsSync(
        path.join(content, 'organisations/musterstadt/needs/partner-fuer-die-pruefung-von-antraegen-2.md'),
      ),
    ).toBe(true);
  });

  it('warns of similar records', async () => {
    const args = { ...SOLUTION, title: 'Vorbild' };
    await create(['--kind', 'solution', '--authority', 'musterstadt', ...options(args), '--yes']);
    expect(told[0]).toContain('(content/organisations/bundesamt/solutions/vorbild.md)');
  });

  const without = (name: keyof typeof SOLUTION): string[] =>
    options(Object.fromEntries(Object.entries(SOLUTION).filter(([key]) => key !== name)));
  const solution = ['--kind', 'solution', '--authority', 'musterstadt'];

  it.each<[string, string[], RegExp]>([
    ['the kind', [], /--kind fehlt\. Möglich: organisation, solution, deployment, need\./],
    ['the authority', ['--kind', 'need'], /--authority fehlt/],
    ['a required fact', [...solution, ...without('summary')], /Es fehlen Angaben \(Lösung\):\n {2}--summary/],
    ['what rules ask for', [...solution, ...without('since')], /:\n {2}--since {2}Seit: /],
    [
      'a way to the contact',
      [...solution, ...without('contact-url')],
      /:\n {2}--contact-email oder --contact-url/,
    ],
    ['the contact', ['--kind', 'need', '--authority', 'musterstadt'], /--contact-email oder --contact-url/],
    [
      'the facts about a new authority',
      ['--kind', 'need', '--authority', 'musterstatt', ...options(NEED)],
      /„musterstatt“ gibt es noch nicht\. Gemeint „musterstadt“\?.*:\n {2}--organisation-name/,
    ],
  ])('names what is missing: %s', async (_, args, message) => {
    const before = files();
    expect(await create([...args, '--yes'])).toBe(2);
    expect(told.join('\n')).toMatch(message);
    expect(files()).toEqual(before);
  });

  it.each<[string, string[], RegExp, 1 | 2]>([
    ['values', [...solution, '--status', 'productoin'], /^--status: .*Gemeint „production“/, 2],
    ['options', [...solution, '--titel', 'X'], /Die Option „--titel“ gibt es nicht\. Gemeint „--title“/, 2],
    ['fields of other kinds', [...solution, '--until', '2027-01-01'], /bei „Lösung“ nicht: --until/, 2],
    ['ids', [...solution, ...options(SOLUTION), '--id', 'Größe'], /„Größe“ geht nicht als Kennung/, 2],
    ['taken ids', [...solution, ...options(SOLUTION), '--id', 'beispiel'], /„beispiel“ ist vergeben/, 2],
    [
      'records with errors',
      [...solution, ...options({ ...SOLUTION, 'contact-url': 'https://www.stadt.example/' })],
      /Fehler {2}webadresse-rechner/,
      1,
    ],
  ])('refuses wrong %s', async (_, args, message, code) => {
    const before = files();
    expect(await create([...args, '--yes'])).toBe(code);
    expect(told.join('\n')).toMatch(message);
    expect(files()).toEqual(before);
  });

  it('helps in both languages', async () => {
    expect(await create(['--help'])).toBe(0);
    expect(await create(['--help', '--kind', 'need', '--lang', 'en'])).toBe(0);
    expect(printed[0]).toMatch(/^Legt einen neuen Eintrag an/);
    expect(printed[1]).toMatch(/^Creates a new entry[^]*--need-kind {2}Kind: /);
  });
});

describe('npm run new with questions', () => {
  /** Somebody who knows the answer to every question; several answers to one question are given in turn. */
  function person(answers: Readonly<Record<string, string | readonly string[]>>) {
    const left = new Map(Object.entries(answers).map(([name, value]) => [name, [value].flat()]));
    const asked: string[] = [];
    const next = (name: string): string => {
      asked.push(name);
      const answer = left.get(name)?.shift();
      if (answer === undefined) throw new Error(`no answer to ${name}`);
      return answer;
    };
    const asker: Asker = {
      say: (text) => void told.push(text),
      text: ({ name, proposal }) =>
        Promise.resolve(left.has(name) || proposal === undefined ? next(name) : (asked.push(name), proposal)),
      choose: ({ name }, choices) => {
        const id = next(name);
        expect(choices.map((choice) => choice.id)).toContain(id);
        return Promise.resolve(id);
      },
      chooseSeveral: ({ name }) => Promise.resolve(next(name).split(',')),
      confirm: ({ name }) => Promise.resolve(next(name) === 'yes'),
    };
    return { asked, open: () => asker };
  }

  const ANSWERS = { ...SOLUTION, kind: 'solution', authority: 'musterstadt', tasks: 'route', write: 'yes' };

  it('asks for what is needed, again after a wrong answer, and writes', async () => {
    const { asked, open } = person({
      ...ANSWERS,
      title: ['X', 'Bürgerbot'],
      'contact-email': '',
      added: '2026-11-20',
    });
    expect(await create([], open)).toBe(0);
    expect(asked).toEqual([
      ...[
        'kind',
        'authority',
        'title',
        'title',
        'summary',
        'status',
        'since',
        'topics',
        'tasks',
        'techniques',
      ],
      ...['users', 'contact-name', 'contact-email', 'contact-url', 'sources-title', 'sources-url', 'added'],
      ...['reviewed', 'id', 'write'],
    ]);
    expect(read('organisations/musterstadt/solutions/buergerbot.md')).toContain(
      'added: 2026-11-20\nreviewed: 2026-11-23\n',
    );
    expect(findings('error')).toEqual([]);
  });

  it('does not ask what options say', async () => {
    const { asked, open } = person({ write: 'yes' });
    const args = ['--kind', 'need', '--authority', 'musterstadt', '--id', 'suche', ...options(NEED)];
    expect(await create(args, open)).toBe(0);
    expect(asked).toEqual(['write']);
  });

  it('offers a deployment instead of a solution that is there already', async () => {
    const { open } = person({
      ...ANSWERS,
      ...DEPLOYMENT,
      title: 'Vorbild',
      similar: 'vorbild',
      confirmed: '2026-11',
    });
    expect(await create([], open)).toBe(0);
    expect(read('organisations/musterstadt/deployments/vorbild.md')).toMatch(
      /^---\nsolution: vorbild\nstatus: ended\nended: "2026-05"\n[^]*confirmed: "2026-11"\n---\n$/,
    );
    expect(findings('error')).toEqual([]);
  });

  it('creates a new authority first', async () => {
    const { open } = person({
      ...NEED,
      kind: ['need', 'partner'],
      authority: ' ',
      ...ORGANISATION,
      write: 'yes',
      id: ['stadt-neu', 'suche'],
    });
    expect([await create([], open), told.filter((text) => /Error/.test(text))]).toEqual([0, []]);
    expect(existsSync(path.join(content, 'organisations/stadt-neu/organisation.md'))).toBe(true);
    expect(existsSync(path.join(content, 'organisations/stadt-neu/needs/suche.md'))).toBe(true);
    expect(findings('error')).toEqual([]);
  });

  it('writes nothing when the person does not want it', async () => {
    const before = files();
    const { open } = person({ ...ANSWERS, 'contact-email': 'ki@musterstadt.de', write: 'no' });
    expect(await create([], open)).toBe(1);
    expect(files()).toEqual(before);
  });
});
