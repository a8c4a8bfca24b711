import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node, Parent } from 'mdast';

import { ContentError } from '#records/content-error.ts';
import { print as html } from '#report/review/html.ts';
import { print as json } from '#report/review/json.ts';
import { MAX_CHARACTERS, print as markdown } from '#report/review/markdown.ts';
import type { RecordChange, Review } from '#report/review/model.ts';
import { PAYLOADS, record, sampleFiles, type Files } from '../build/sample-content.ts';
import { TestRepository, type Changes } from './review-repository.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'maki-review-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const FILES = sampleFiles();
const HELP = FILES['musterstadt/solutions/hilfe-01.md']!;

/** A file of the sample with some of its text replaced; each must be there. */
function edited(name: string, ...replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${name} has no „${from}“`);
    return text.replaceAll(from, to);
  }, FILES[name]!);
}

/** One change of each kind. */
const CHANGES: Changes = {
  records: {
    // A new solution, much like one that is there, under an id that a former one has.
    'bundesamt/solutions/antragshilfe-alt.md': edited(
      'bundesamt/solutions/formularlotse.md',
      ['title: Formularlotse', 'title: Formularwächter'],
      ['www.musterstadt.de/presse/formularlotse', 'neu.musterland.de/waechter'],
    ),
    // Words of a text, an item of a list.
    'bundesamt/solutions/formularlotse.md': edited(
      'bundesamt/solutions/formularlotse.md',
      ['Formulare und Nachweise zum Wohngeld', 'Bescheide und Nachweise zum Wohngeld'],
      ['  - translate\n', '  - summarise\n'],
      ['auch in Handschrift', 'auch in schöner Handschrift'],
    ),
    // What needs care: risk class, status; a date that goes back.
    'musterstadt/solutions/antragshilfe.md': edited(
      'musterstadt/solutions/antragshilfe.md',
      ['riskClass: high-risk', 'riskClass: minimal'],
      ['status: production', 'status: pilot'],
      ['reviewed: 2026-11-01', 'reviewed: 2025-11-01'],
    ),
    // The end of a solution.
    'musterstadt/solutions/hilfe-01.md': HELP.replace(
      'topics:',
      'retired:\n  on: 2026-11-20\n  reason: withdrawn\n  note: Der Dienst ist eingestellt.\ntopics:',
    ),
    'musterstadt/solutions/hilfe-03.md': null,
    // Another authority takes over.
    'bundesamt/solutions/hilfe-02.md': null,
    'musterstadt/solutions/hilfe-02.md': FILES['bundesamt/solutions/hilfe-02.md']!,
    'eigenbetrieb/deployments/antragshilfe.md': FILES['bundesamt/deployments/antragshilfe.md']!,
    'musterstadt/needs/partner-gesucht.md': edited('musterstadt/needs/partner-gesucht.md', [
      'until: 2027-06-30',
      'until: 2027-12-31',
    ]),
    'eigenbetrieb/organisation.md': edited('eigenbetrieb/organisation.md', [
      'https://www.bundesamt.de/',
      'https://eigenbetrieb.musterland.de/',
    ]),
    'musterstadt/solutions/hilfe-05.md': '---\ntitle: [\n---\n',
    // Somebody's mobile number in a text.
    'musterstadt/solutions/hilfe-07.md': `${FILES['musterstadt/solutions/hilfe-07.md']!}\nTelefon 0171 2345678.\n`,
  },
  others: { 'scripts/neu.js': 'throw new Error("never run");\n' },
};

let repository: TestRepository;
let review: Review;

beforeAll(() => {
  repository = new TestRepository(path.join(FOLDER, 'kinds'), FILES);
  repository.branch('beitrag', CHANGES);
  review = repository.review('beitrag');
});

function change(id: string, kind: RecordChange['kind'] = 'solution'): RecordChange {
  return review.records.find((one) => one.id === id && one.kind === kind)!;
}

/** Texts of the flags of one sort. */
function flags(id: string, of = review): string[] {
  return of.flags.filter((flag) => flag.id === id).map(({ text }) => text);
}

describe('the review of a branch with every kind of change', () => {
  it('counts what changes', () => {
    expect(review.counts).toEqual({ new: 2, changed: 5, moved: 1, retired: 1, removed: 1, unreadable: 1 });
    expect(review.verdict).toBe('blocked');
  });

  it('reads as asserted, text by text', async () => {
    const stable = markdown(review)
      .replaceAll(review.head.commit, 'HEAD-COMMIT')
      .replaceAll(review.base.commit, 'BASE-COMMIT')
      .replace(/\([0-9a-f\u200B]{11}\)/g, '(COMMIT)');
    await expect(stable).toMatchFileSnapshot('review.expected.txt');
  });

  it('marks words and lists', () => {
    const rows = new Map(change('formularlotse').rows.map((row) => [row.label, row]));
    expect(rows.get('Kurzbeschreibung')).toMatchObject({
      before: [
        { text: 'Der Formularlotse prüft ', changed: false },
        { text: 'Formulare', changed: true },
        { text: ' und Nachweise zum Wohngeld auf Lücken.', changed: false },
      ],
      after: [{ changed: false }, { text: 'Bescheide', changed: true }, { changed: false }],
    });
    expect(rows.get('Aufgaben')).toMatchObject({
      added: ['Texte zusammenfassen (summarise)'],
      removed: ['Übersetzen (translate)'],
      kept: 1,
    });
    expect(rows.get('Text: Lösung')).toMatchObject({
      after: [{ changed: false }, { text: 'schöner', changed: true }, { changed: false }],
    });
  });

  it('shows fields that need care first, with the reason', () => {
    const [first, second, third] = change('antragshilfe').rows;
    expect(first).toMatchObject({ label: 'Status', care: expect.stringContaining('nachnutzen') });
    expect(second).toMatchObject({ field: 'aiAct.riskClass', care: expect.stringContaining('Vier-Augen') });
    expect(third).toMatchObject({ field: 'reviewed', care: undefined });
  });

  it('flags what must not happen, and what reviewers should ask about', () => {
    expect(flags('vanished')).toEqual([expect.stringContaining('„Hilfe 03“ (hilfe-03) ist gelöscht')]);
    expect(flags('id-taken')).toEqual([expect.stringContaining('frühere Kennung von Lösung „Antragshilfe“')]);
    expect(flags('date-back')).toEqual([
      expect.stringContaining('geht zurück, von 2026-11-01 auf 2025-11-01'),
    ]);
    expect(flags('moved')).toEqual([
      expect.stringContaining('von Bundesamt für Musterverfahren in den von Stadt Musterstadt'),
    ]);
    expect(flags('several-organisations')).toHaveLength(1);
    expect(flags('mixed')).toEqual([expect.stringContaining('1 andere Datei')]);
  });

  it('names similar solutions with score and reasons', () => {
    const [most] = change('antragshilfe-alt').similar;
    expect(most).toMatchObject({ id: 'formularlotse', organisation: 'Bundesamt für Musterverfahren' });
    expect(most!.score).toBeGreaterThan(0.5);
    expect(most!.reasons.map(({ kind }) => kind)).toContain('words');
  });

  it('names new hosts, personal data, addresses and other files', () => {
    expect(review.newHosts).toEqual(['eigenbetrieb.musterland.de', 'neu.musterland.de']);
    expect(review.personalData.map(({ rule, file }) => [rule, file])).toEqual([
      ['mobilnummer', 'content/organisations/musterstadt/solutions/hilfe-07.md'],
    ]);
    expect(review.addresses).toContainEqual({ address: '/loesungen/hilfe-03/', change: 'gone' });
    expect(review.addresses).toContainEqual({ address: '/loesungen/antragshilfe-alt/', change: 'new' });
    expect(review.addresses).toContainEqual({ address: '/feed/loesungen.xml', change: 'changed' });
    expect(review.otherFiles).toEqual(['scripts/neu.js']);
  });

  it('links findings to the line at the head, at the address the base sets', () => {
    const [finding] = change('hilfe-05').findings;
    expect(finding!.url).toBe(
      `https://gitlab.opencode.de/muster/maki/-/blob/${review.head.commit}/content/organisations/musterstadt/solutions/hilfe-05.md#L${finding!.line}`,
    );
  });

  it('says how complete a record was and is', () => {
    const { before, after, of } = change('hilfe-01').completeness;
    expect(after).toBe(before);
    expect(of).toBeGreaterThan(after);
  });

  it('gives the same model as JSON', () => {
    expect(JSON.parse(json(review))).toEqual(JSON.parse(JSON.stringify({ version: 1, ...review })));
  });

  it('leaves out what others did on the base meanwhile', () => {
    repository.branch('klein', { records: { 'musterstadt/solutions/hilfe-09.md': `${HELP}\nMehr.\n` } });
    repository.change({ others: { 'README.md': 'Neu\n' } });
    expect(repository.review('klein').records.map(({ id }) => id)).toEqual(['hilfe-09']);
    expect(repository.review('klein').otherFiles).toEqual([]);
  });

  it('stays below the limit of a comment, whatever comes together, and counts what it leaves out', () => {
    const long = '*_<@' + 'x'.repeat(500);
    const many = <T>(items: readonly T[]): T[] =>
      Array.from({ length: 200 }, (_, at) => items[at % items.length]!);
    const findings = many(review.personalData).map((finding) => ({
      ...finding,
      file: long,
      url: `${finding.url!}${long}`,
    }));
    const written = markdown({
      ...review,
      flags: many(review.flags).map((flag) => ({ ...flag, text: long })),
      records: many(review.records).map((one) => ({ ...one, title: long, file: long })),
      findings,
      personalData: findings,
      newHosts: many([long]),
      otherFiles: many([long]),
    });
    expect(written.length).toBeLessThanOrEqual(MAX_CHARACTERS);
    expect(written.length).toBeGreaterThan(MAX_CHARACTERS / 2);
    expect(written).toMatch(/\d+ weitere Einträge sind hier aus Platzgründen nicht gezeigt/);
    expect(written).toMatch(/… und 1\d\d weitere/);
  });

  it('refuses names that mean no commit', () => {
    expect(() => repository.review('gibt-es-nicht')).toThrow(ContentError);
    expect(() => repository.review('--output=x')).toThrow(ContentError);
  });
});

describe('ids and lists', () => {
  it('knows ids that were deleted long ago, records that come back, and another subject under an old id', () => {
    const old = new TestRepository(path.join(FOLDER, 'ids'), FILES);
    old.change({ records: { 'musterstadt/solutions/hilfe-01.md': null } });
    old.branch('beitrag', {
      records: {
        'musterstadt/solutions/hilfe-01.md': HELP,
        'bundesamt/solutions/zurueckgezogen.md': edited('bundesamt/solutions/zurueckgezogen.md', [
          FILES['bundesamt/solutions/zurueckgezogen.md']!.match(/retired:\n(?: .*\n)+/)![0],
          '',
        ]),
        'musterstadt/solutions/hilfe-03.md': FILES['musterstadt/solutions/hilfe-03.md']!.replace(
          /^title: .*$/m,
          'title: Wetterdienst',
        ).replace(
          /^summary:(?:.*\n)(?: .*\n)*/m,
          'summary: Sagt Regenmengen voraus und warnt Feuerwehren vor Hochwasser.\n',
        ),
      },
    });
    const found = old.review('beitrag');
    expect(flags('id-deleted', found)).toEqual([expect.stringContaining('(hilfe-01)')]);
    expect(flags('revived', found)).toEqual([expect.stringContaining('(zurueckgezogen)')]);
    expect(flags('id-other', found)).toEqual([expect.stringContaining('(hilfe-03)')]);
  });

  it('checks with the lists of the base where those of the head cannot be read', () => {
    const lists = new TestRepository(path.join(FOLDER, 'lists'), FILES);
    lists.branch('beitrag', { others: { 'content/vocabularies/status.yaml': 'id: [' } });
    const found = lists.review('beitrag');
    expect(found.verdict).toBe('blocked');
    expect(flags('lists', found)).toEqual([expect.stringContaining('status.yaml')]);
  });
});

/** What platforms read into text, besides what the other tests use. */
const ACTIVE = [
  ...PAYLOADS,
  '@admin und @org/team',
  '#1 GH-1 org/repo#2 !3 %4 &5 ~6',
  'deadbeefcafe1234567890 org/repo@deadbeef1',
  'https://boese.example www.boese.example a@boese.example',
  '![x](https://boese.example/x.png) [y](https://boese.example) <https://boese.example>',
  '| a | b |',
  '**fett** _kursiv_ ~~weg~~ `code` $x$ :+1:',
  '[^1] [ref][x] [ ] - [x]',
  '\\',
];
/** As GitHub and GitLab find them in text. */
const REFERENCES = [
  /@[\w-]/,
  /[#!%~]\d/,
  /&\d/,
  /\bGH-\d/i,
  /[0-9a-f]{7}/i,
  /:\/\//,
  /www\./i,
  /:[\w+-]+:/,
  /\$/,
];

const NOTHING_ELSE = {
  flags: [],
  findings: [],
  personalData: [],
  newHosts: [],
  addresses: [],
  otherFiles: [],
};
const HOST = 'https://gitlab.opencode.de/muster/maki/-/blob/';
const OWN_NODES =
  'root heading paragraph text strong emphasis delete link list listItem table tableRow tableCell html'.split(
    ' ',
  );
/** Those of the report, and one for each record shown. */
const OWN_HEADINGS =
  /^(?:Bericht zur Prüfung|Bitte zuerst ansehen|Einträge|Neue Befunde|Mögliche personen|Rechner, die|Geänderte Dateien|Was sich|Prüfliste|(?:Neu|Geändert|Verschoben|Beendet|Gelöscht|Nicht lesbar): )/;

describe('hostile records', () => {
  /** Adds one hostile string after the other, beginning with the given one. */
  const hostileFiles = (first: number): Files => {
    let next = first;
    return sampleFiles((plain) => `${plain} ${ACTIVE[next++ % ACTIVE.length]}`);
  };
  const reports: Review[] = [];
  beforeAll(() => {
    for (const first of [0, 11, 23]) {
      const hostile = new TestRepository(path.join(FOLDER, `hostile-${first}`), FILES);
      const files = hostileFiles(first);
      hostile.branch('beitrag', {
        records: {
          ...files,
          'musterstadt/solutions/@admin #1 <b>.md': HELP,
          'musterstadt/solutions/hilfe-25.md': null,
          'eigenbetrieb/needs/neu.md': record(
            Object.fromEntries(ACTIVE.map((text, at) => [`${text} ${at}`, text])),
            `## ${ACTIVE[at(first)]}\n\n${ACTIVE.join('\n\n')}\n`,
          ),
        },
        others: { 'docs/@admin #1 ![x](y).txt': 'x' },
      });
      reports.push(hostile.review('beitrag'), hostile.review('main', 'beitrag'));
    }
  });
  const at = (number: number): number => number % ACTIVE.length;

  it('bring no HTML, link, image, heading, mention or reference into Markdown', () => {
    for (const report of reports) {
      expectInert(markdown(report));
      // Each by itself too, so that none is hidden by the limit of the whole.
      for (const one of report.records) expectInert(markdown({ ...report, ...NOTHING_ELSE, records: [one] }));
    }
  }, 60_000);

  it('bring no element and no address into HTML', () => {
    for (const report of reports) {
      const written = html(report);
      const elements = new Set(
        Array.from(written.matchAll(/<([^\s>]*)/g), ([, name]) => name!.replace('/', '')),
      );
      const own =
        '!doctype html head meta title style body main section h1 h2 h3 h4 p strong em ul li table thead tbody tr th td br span ins del a';
      expect([...elements].filter((name) => !own.split(' ').includes(name))).toEqual([]);
      for (const [, address] of written.matchAll(/href="([^"]*)"/g))
        expect(address).toMatch(/^https:\/\/gitlab\.opencode\.de\/muster\/maki\/-\/blob\//);
    }
  });

  it('keep every text in JSON exactly, and active nowhere', () => {
    for (const report of reports) {
      const written = json(report);
      expect(written).not.toMatch(/[<>@]|:\/\/|#\d/);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify({ version: 1, ...report })));
    }
  });
});

/** Only what the printer itself writes may be more than text. */
function expectInert(written: string): void {
  expect(written.length).toBeLessThanOrEqual(MAX_CHARACTERS);
  visit(unified().use(remarkParse).use(remarkGfm).parse(written), (node, parents) => {
    expect(OWN_NODES).toContain(node.type);
    if (node.type === 'html')
      expect(value(node)).toMatch(/^(?:<br>|<details><summary>\d+ \p{L}+<\/summary>|<\/details>)$/u);
    if (node.type === 'link') expect((node as Node & { url: string }).url.startsWith(HOST)).toBe(true);
    if (node.type === 'heading') {
      expect(parents).toEqual(['root']);
      expect(plain(node)).toMatch(OWN_HEADINGS);
    }
    if (node.type === 'text') for (const active of REFERENCES) expect(value(node)).not.toMatch(active);
  });
}

function visit(node: Node, look: (node: Node, parents: string[]) => void, parents: string[] = []): void {
  look(node, parents);
  if ('children' in node)
    for (const child of (node as Parent).children) visit(child, look, [...parents, node.type]);
}

function value(node: Node): string {
  return (node as Node & { value: string }).value;
}

function plain(node: Node): string {
  return 'children' in node ? (node as Parent).children.map(plain).join('') : value(node);
}
